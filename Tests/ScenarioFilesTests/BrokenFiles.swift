import Stochastics

@testable import ScenarioFiles

extension BrokenFile {
  static let values: [BrokenFile] = [
    BrokenFile(
      "a wrong type", "notice_days: 8", "notice_days: [8]", at: "[8]", path: "orientation.notice_days",
      .wrongType(found: .list, expected: .number)),
    BrokenFile(
      "a number with a decimal comma", "dispersion: 0.1", "dispersion: '0,1'", at: "'0,1'",
      path: "arrivals.entrants.dispersion", .notANumber(found: "0,1", suggestion: "0.1")),
    BrokenFile(
      "a number in quotes", "dispersion: 0.1", "dispersion: \"0.1\"", at: "\"0.1\"",
      path: "arrivals.entrants.dispersion", .notANumber(found: "0.1", suggestion: "0.1")),
    BrokenFile(
      "a percentage", "missed_share: 0.15", "missed_share: 15 %", at: "15 %",
      path: "programmes.caf.appointments.missed_share", .notANumber(found: "15 %", suggestion: "0.15")),
    BrokenFile(
      "a share above one", "share: 0.5, only_below_floor", "share: 5, only_below_floor", at: "5, only",
      path: "orientation.routes.caf-2.share", .outOfRange(found: 5, low: 0, high: 1)),
    BrokenFile(
      "half a person", "people: 500}", "people: 500.5}", at: "500.5", path: "stock.2.people",
      .wrongType(found: .scalar("500.5"), expected: .integer)),
    BrokenFile(
      "nothing where a number must stand", "invitations: 3", "invitations:", at: "\n", after: "invitations:",
      path: "orientation.invitations", .wrongType(found: .nothing, expected: .integer)),
    BrokenFile(
      "a wrong unit", "unit: accompaniments", "unit: days", at: "days", after: "value: 24, unit: ",
      path: "programmes.caf.load.ceiling.unit", .wrongUnit(found: "days", expected: Unit.accompaniments.words)),
    BrokenFile(
      "shares of profiles", "{id: alone, share: 0.75", "{id: alone, share: 0.65", at: "- {id: alone",
      path: "profiles", .sharesDoNotSum(found: 0.9)),
    BrokenFile(
      "shares by territory", "{lens: 0.7, arras: 0.3}", "{lens: 0.75, arras: 0.5}", at: "{lens: 0.75",
      path: "arrivals.entrants.by_territory", .sharesDoNotSum(found: 1.25)),
    BrokenFile(
      "weights of eleven months", "monthly: [1, 1,", "monthly: [1,", at: "[1, 1", after: "monthly: ",
      path: "arrivals.entrants.monthly", .wrongCount(found: 11, low: 12, high: 12)),
    BrokenFile(
      "a day that does not exist", "from: 2025-01-01, to", "from: 2025-02-30, to", at: "2025-02-30",
      path: "arrivals.entrants.shocks.1.from", .notADate(found: "2025-02-30")),
    BrokenFile(
      "a date outside the period", "from: 2025-07-01", "from: 2027-07-01", at: "2027-07-01", path: "hiring.1.from",
      .dateOutsidePeriod(found: "2027-07-01", first: "2024-01-01", last: "2026-12-31")),
    BrokenFile(
      "a target for a year outside the period", "year: 2024", "year: 2030", at: "2030", path: "targets.1.year",
      .dateOutsidePeriod(found: "2030", first: "2024-01-01", last: "2026-12-31")),
    BrokenFile(
      "dates out of order", "to: 2025-03-31", "to: 2024-03-31", at: "2024-03-31",
      path: "arrivals.entrants.shocks.1.to", .datesOutOfOrder(from: "2025-01-01", to: "2024-03-31")),
    BrokenFile(
      "a period of a century", "to: 2026-12-31", "to: 2126-12-31", at: "2126-12-31", path: "period.to",
      .tooLarge(.years, limit: Limits.years)),
    BrokenFile(
      "a law with a negative scale", "scale: 900", "scale: -900", at: "{shape: 0.86", path: "rsa_spell_days.weibull",
      .impossibleLaw(
        law: "weibull",
        error { () throws(LawError) in try Law.weibull(shape: 0.86, scale: -900) })),
    BrokenFile(
      "a law of two kinds", "{exponential: {mean: 60}}", "{exponential: {mean: 60}, uniform: {low: 1, high: 2}}",
      at: "{exponential", path: "programmes.social.patience_days",
      .notExactlyOne(of: LawDefinition.names, found: ["exponential", "uniform"])),
    BrokenFile(
      "a law without a parameter", "{mean: 10, stages: 2}", "{mean: 10}", at: "{mean: 10}",
      path: "programmes.social.first_appointment_days.erlang", .missingKey("stages")),
    BrokenFile(
      "a negative length of time", "{low: 2, high: 6}", "{low: -2, high: 6}", at: "{low: -2",
      path: "orientation.notification_delay_days", .outOfRange(found: -2, low: 0, high: nil)),
    BrokenFile(
      "appointments with nothing between them", "interval_days: 30", "interval_days: 0", at: "0, missed",
      path: "programmes.caf.appointments.interval_days", .outOfRange(found: 0, low: 0, high: nil, excludesLow: true)),
    BrokenFile(
      "a floor above its ceiling", "floor: 20}", "floor: 30}", at: "30}", path: "programmes.caf.load.floor",
      .outOfRange(found: 30, low: 0, high: 24)),
  ]

  static let names: [BrokenFile] = [
    BrokenFile(
      "a misspelt key", "lines: departement", "line: departement", at: "line: dep", path: "programmes.caf.line",
      .unknownKey("line", nearest: "lines", known: Definitions.programme.definition.fields.map(\.key))
    ),
    BrokenFile(
      "a missing key", "sphere: social\n", "\n", at: "id: caf\n", path: "programmes.caf", .missingKey("sphere")),
    BrokenFile(
      "a stay and contracts", "until_child_years: 3", "until_child_years: 3\n    stay_days: 3", at: "id: caf\n",
      path: "programmes.caf", .notExactlyOne(of: ["stay_days", "contracts"], found: ["stay_days", "contracts"])),
    BrokenFile(
      "a misspelt word", "sphere: socio_professional", "sphere: socio-professional", at: "socio-professional",
      path: "programmes.social.sphere",
      .unknownWord(
        found: "socio-professional", nearest: "socio_professional",
        known: ["social", "socio_professional", "professional"])
    ),
    BrokenFile(
      "a misspelt reference", "territory: arras", "territory: aras", at: "aras", path: "structures.slai.territory",
      .unknownIdentifier(found: "aras", section: .territories, nearest: "arras")),
    BrokenFile(
      "a misspelt name among shares", "{social: 0.7, caf: 0.3}", "{socail: 0.7, caf: 0.3}", at: "socail",
      path: "orientation.split.all", .unknownIdentifier(found: "socail", section: .programmes, nearest: "social")),
    BrokenFile(
      "an id with a capital", "- id: entrants", "- id: Entrants", at: "Entrants", path: "arrivals.Entrants.id",
      .badIdentifier(found: "Entrants")),
    BrokenFile(
      "an id taken twice", "{id: off,", "{id: entrants,", at: "entrants, per", path: "arrivals.entrants",
      .duplicateIdentifier("entrants", first: Place(file: "main.yaml", line: 20, column: 9))),
    BrokenFile(
      "two numbers of posts from one day", "from: 2025-01-01, fte: 13", "from: 2025-07-01, fte: 13",
      at: "2025-07-01, fte: 13", path: "hiring.2.from",
      .duplicateIdentifier("caf-lens 2025-07-01", first: Place(file: "main.yaml", line: 93, column: 33))),
    BrokenFile(
      "a fact beyond its series", "source: CAF62-11", "source: CAF62-99", at: "CAF62-99",
      path: "programmes.caf.load.ceiling.source", .unknownFact(found: "CAF62-99", highest: "CAF62-75")),
    BrokenFile(
      "a fact of no series", "source: F05-08", "source: hearsay", at: "hearsay",
      path: "programmes.caf.contracts.months.source", .unknownFact(found: "hearsay", highest: nil)),
    BrokenFile(
      "an assumption without range", ", range: [0.11, 0.35]", "", at: "published elsewhere",
      path: "orientation.no_show_share", .assumptionWithoutRange),
    BrokenFile(
      "a range that misses its value", "[0.11, 0.35]", "[0.31, 0.35]", at: "[0.31",
      path: "orientation.no_show_share.range", .rangeMissesValue(value: 0.24, low: 0.31, high: 0.35)),
    BrokenFile(
      "a source and an assumption", "source: F01-17", "source: F01-17, assumption: both", at: "both",
      path: "arrivals.entrants.per_year.assumption", .notOneOrigin(found: ["source", "assumption"])),
    BrokenFile(
      "an unknown indicator", "orientation.within_one_month", "orientation.within_one_mont",
      at: "orientation.within_one_mont", path: "targets.1.indicator",
      .unknownIndicator(found: "orientation.within_one_mont", nearest: "orientation.within_one_month")),
    BrokenFile(
      "a precision of an unknown indicator", "{indicator: caf.served, half", "{indicator: caf.sreved, half",
      at: "caf.sreved", path: "precision.2.indicator",
      .unknownIndicator(found: "caf.sreved", nearest: "caf.served")),
    BrokenFile(
      "a precision of a probability without a target", "{indicator: caf.served, half_width_percent: 2.5",
      "{indicator: caf.served, probability_half_width: 0.1", at: "0.1}", after: "probability_half_width: ",
      path: "precision.2.probability_half_width", .nothingPromised(indicator: "caf.served")),
    BrokenFile(
      "a precision said twice", "{indicator: caf.served, half_width_percent: 2.5",
      "{indicator: orientation.within_one_month, half_width_percent: 2.5",
      at: "orientation.within_one_month, half_width_p",
      path: "precision.2.indicator",
      .duplicateIdentifier("orientation.within_one_month", first: Place(file: "main.yaml", line: 127, column: 17))),
    BrokenFile(
      "a precision in two ways", "half_width_percent: 2.5", "half_width_percent: 2.5, half_width: 3",
      at: "{indicator: caf.served, half", path: "precision.2",
      .notExactlyOne(
        of: ["half_width", "half_width_percent", "probability_half_width"], found: ["half_width", "half_width_percent"])
    ),
    BrokenFile(
      "a precision of nothing", "half_width: 25", "half_width: 0", at: "0}", after: "half_width: ",
      path: "precision.1.half_width", .outOfRange(found: 0, low: 0, high: nil, excludesLow: true)),
    BrokenFile(
      "a precision in percent as text", "half_width_percent: 2.5", "half_width_percent: 2%", at: "2%",
      path: "precision.2.half_width_percent", .notANumber(found: "2%", suggestion: "0.02")),
    BrokenFile(
      "a programme with a load and no structure", "work: caf,", "work: social,", at: "id: caf\n",
      path: "programmes.caf", .programmeWithoutStructure(programme: "caf")),
    BrokenFile(
      "an orientation without diagnostics", "work: diagnostic", "work: validation", at: "invitation_delay_days",
      path: "orientation", .workWithoutStructure(work: "diagnostic")),
    BrokenFile(
      "a route below a floor that is not there", ", floor: 20}", "}", at: "true, to: caf",
      path: "orientation.routes.caf-2.only_below_floor",
      .needsSection(key: "programmes.caf.load.floor", becauseOf: "orientation.routes.caf-2.only_below_floor")),
    BrokenFile(
      "people of a programme said to be on the RSA", "from: [social]}", "from: [social], on_rsa: true}",
      at: "true}", path: "arrivals.referred.on_rsa",
      .needsSection(key: "from: outside", becauseOf: "arrivals.referred.on_rsa")),
    BrokenFile(
      "a last day for the équipe without months", "equipe_after_months: 12", "when_full: wait", at: "2026-12-01",
      path: "programmes.caf.equipe_by",
      .needsSection(key: "programmes.caf.equipe_after_months", becauseOf: "programmes.caf.equipe_by")),
    BrokenFile(
      "a grant for an unknown indicator", "indicator: caf.served", "indicator: caf.serve", at: "caf.serve",
      path: "grant.lines.followed.indicator", .unknownIndicator(found: "caf.serve", nearest: "caf.served")),
    BrokenFile(
      "sessions on days and spread", "spread: {per_year", "dates: [2024-05-02]\n  spread: {per_year",
      at: "dates: [2024-05-02]", path: "information_sessions",
      .notExactlyOne(of: ["dates", "spread"], found: ["dates", "spread"])),
    BrokenFile(
      "sessions in a thirteenth month", "months: [1, 2", "months: [13, 2", at: "13, 2",
      path: "information_sessions.spread.months.1", .outOfRange(found: 13, low: 1, high: 12)),
    BrokenFile(
      "an advance before the period", "advance_on: 2024-04-27", "advance_on: 2023-04-27", at: "2023-04-27",
      path: "grant.advance_on",
      .dateOutsidePeriod(found: "2023-04-27", first: "2024-01-01", last: "2026-12-31")),
    BrokenFile(
      "a change with nothing to change", "seed: 7", "change: {seed: 7}", at: "change", path: "change",
      .changeWithoutExtends(key: "change")),
    BrokenFile(
      "an addition with nothing to add to", "seed: 7", "add: {programmes: []}", at: "add", path: "add",
      .changeWithoutExtends(key: "add")),
  ]

  static let texts: [BrokenFile] = [
    BrokenFile(
      "a duplicate key", text: Samples.full + "seed: 8\n", at: "seed: 8", .duplicateKey("seed", firstLine: 5)),
    BrokenFile("another version", text: "jalon: 2\n", at: "2", path: "jalon", .wrongVersion(found: "2")),
    BrokenFile("an empty file", text: "# nothing\n", at: "#", .empty),
    BrokenFile("a list", text: "- 1\n", at: "-", .wrongType(found: .list, expected: .mapping)),
    BrokenFile("a zero byte", text: "jalon: 1\0", at: "jalon", .notText),
    BrokenFile("a tag", text: "jalon: !!int 1\n", at: "!!int", .unsupportedYAML(.tag)),
    BrokenFile("two documents", text: "jalon: 1\n---\njalon: 1\n", at: "---", .unsupportedYAML(.severalDocuments)),
    BrokenFile("an unknown alias", text: "jalon: *one\n", at: "*one", .unsupportedYAML(.unknownAlias)),
    BrokenFile("an alias inside itself", text: "jalon: &a [*a]\n", at: "*a", .unsupportedYAML(.unknownAlias)),
    BrokenFile("a key that is a list", text: "? [a]\n: 1\n", at: "[a]", .unsupportedYAML(.compositeKey)),
    BrokenFile(
      "YAML that is none", text: "jalon: ]\n", at: "]",
      .notYAML(detail: "while parsing a block node: did not find expected node content")),
    BrokenFile(
      "a tower of brackets", text: String(repeating: "[", count: 100_000), at: "[",
      after: String(repeating: "[", count: Limits.depth), .tooLarge(.depth, limit: Limits.depth)),
  ]

  private static func error(_ make: () throws(LawError) -> Law) -> LawError {
    do {
      let law = try make()
      preconditionFailure("\(law) should be impossible")
    } catch {
      return error
    }
  }
}

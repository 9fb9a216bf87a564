internal import InsertionPolicy

// How long the label lasts, what is lost without it, what has been decided already.
extension Definitions {
  static let upkeep = Shape(
    "upkeep", LabelUpkeep(), fr: "Durée, renouvellement, retrait.", en: "Validity, renewal, withdrawal."
  ) {
    $0.defaulted(
      "years", \.years, .integer(NumberKind(unit: .years, low: 1, high: 100)), fr: "Durée du label.",
      en: "Years the label is valid.")
    $0.defaulted(
      "renewal_months", \.renewalMonths, .months, fr: "Premier et dernier mois pour demander le renouvellement.",
      en: "First and last month in which to ask for a renewal.")
    $0.defaulted(
      "last_year", \.lastYear, .choice, fr: "La dernière année : civile, ou du label (FND-55).",
      en: "The last year: civil, or the label's (FND-55).")
    $0.defaulted(
      "runs_on_meanwhile", \.runsOnMeanwhile, .boolean, fr: "Si le label court pendant l'instruction (FND-55).",
      en: "Whether the label runs on while a renewal is decided (FND-55).")
    $0.defaulted(
      "check_months", \.checkMonths, .whole(.months, from: 1), fr: "D'un contrôle de la charte au suivant.",
      en: "From one check of the charte to the next.")
    $0.defaulted(
      "scored_share", \.scoredShare, .share, fr: "Part des contrôles où des contrats sont notés.",
      en: "Part of the checks at which contracts are scored.")
    $0.defaulted(
      "support_months", \.supportMonths, .whole(.months, from: 0), fr: "Appui du SLAI avant un nouvel examen.",
      en: "The SLAI's support before it is looked at again.")
    $0.defaulted(
      "quality_gain", \.qualityGain, .number(NumberKind(unit: .points, high: 10)), fr: "Points que cet appui ajoute.",
      en: "Points that this support adds.")
    $0.defaulted(
      "valid_meanwhile", \.validMeanwhile, .boolean, fr: "Si le label tient pendant l'appui (FND-62).",
      en: "Whether the label holds during the support (FND-62).")
    $0.defaulted(
      "untrained", \.untrained, .choice, fr: "Ce que coûte un référent non formé à temps.",
      en: "What a référent not trained in time brings.")
    $0.defaulted(
      "mission_ends_per_year", \.missionEndsPerYear, .notNegative(.perYear),
      fr: "Fins de mission, par structure et par an.", en: "Ends of mission per structure and year.")
  }

  static let cutOff = Shape(
    "cut_off", LabelCutOff(on: exclusivity), fr: "L'exclusivité du label.", en: "What only the label gives."
  ) {
    $0.defaulted(
      "on", \.on, .date(insidePeriod: false), fr: "Le jour de l'exclusivité (FND-50).",
      en: "The day from which only the label counts (FND-50).")
    $0.defaulted(
      "reading", \.reading, .choice, fr: "Ce jour ferme les financements, ou le prochain appel à projets (FND-50).",
      en: "It closes the funding, or the next call for projects (FND-50).")
    $0.defaulted(
      "calls", \.calls, .list(of: call, count: 0...1_000), fr: "Les appels à projets, par date.",
      en: "The calls for projects, by date.")
    $0.defaulted(
      "selection_share", \.selection, .share, fr: "Part des structures labellisées qu'un appel retient.",
      en: "Part of the labelled structures that a call chooses.")
    $0.defaulted(
      "closing", \.closing, .choice, fr: "Les places ferment d'un coup, ou à la fin des contrats.",
      en: "Places close at once, or as contracts end.")
    $0.optional(
      "neighbours", \.neighbours, .map(.territories, of: .list(.reference(.territories), count: 1...250), absent: []),
      fr: "Les territoires dont un territoire peut prendre les places libres.",
      en: "The territories whose free places the people of a territory may take.")
  }

  /// The day from which only labelled structures are funded, where a file gives none.
  ///
  /// Source: LAB-05 and FND-50: "mid 2026" has no day.
  static let exclusivity = day(2026, 7, 1)

  static let call = Shape(
    "call", LabelCutOff.Call(closes: someDay, fundsFrom: someDay), fr: "Un appel à projets.", en: "A call for projects."
  ) {
    $0.required(
      "closes", \.closes, .date(insidePeriod: true), fr: "Jour où le label est demandé.",
      en: "Day on which the label is asked for.")
    $0.required(
      "funds_from", \.fundsFrom, .date(insidePeriod: false), fr: "Premier jour financé.", en: "First day funded.")
  }

  static let observed = Shape(
    "observed", ObservedDecisions(through: someDay, decisions: []), fr: "Ce qui est déjà décidé.",
    en: "What has been decided already."
  ) {
    $0.required(
      "through", \.through, .date(insidePeriod: true), fr: "Dernier jour pour lequel la liste dit tout.",
      en: "Last day for which the list says everything.")
    $0.required("decisions", \.decisions, .table(of: decision), fr: "La liste.", en: "The list.")
  }

  static let decision = Shape(
    "decision", ObservedDecisions.Decision(on: someDay, body: 0, kind: .filed),
    fr: "Ce qui est arrivé à une structure.", en: "What happened to a structure."
  ) {
    $0.required("on", \.on, .date(insidePeriod: true), fr: "Le jour.", en: "The day.")
    $0.required("structure", \.body, .reference(.structures), fr: "La structure.", en: "The structure.")
    $0.required("kind", \.kind, .choice, fr: "Ce qui est arrivé.", en: "What happened.")
  }
}

extension Form where Value == ClosedRange<Int> {
  /// The first and the last of some months of a year.
  fileprivate static var months: Self {
    let month = Form<Int>.integer(NumberKind(unit: .plain, low: 1, high: 12, isAboutWorld: false))
    let both = Form<[Int]>.list(month, count: 2...2)
    return Form(both.kind, written: { .list([.number(Double($0.lowerBound)), .number(Double($0.upperBound))]) }) {
      checker, node, path in
      var found = both.read(&checker, node, path: path)
      guard let months = found.value, months.count == 2, !found.mark.isWrong else { return Found(nil, found.mark) }
      guard months[0] <= months[1] else {
        let kind = Problem.Kind.outOfRange(found: Double(months[1]), low: Double(months[0]), high: 12)
        checker.report(kind, at: node.place, path: path)
        found.mark.isWrong = true
        return Found(nil, found.mark)
      }
      return Found(months[0]...months[1], found.mark)
    }
  }
}

@testable import ScenarioFiles

extension BrokenFile {
  /// The label sample with one thing wrong.
  static let label: [BrokenFile] = [
    // Names.
    label(
      "a session of an unknown module", "{module: distress,", "{module: distres,", at: "distres,",
      path: "label.training.sessions.1.module",
      .unknownIdentifier(found: "distres", section: .modules, nearest: "distress")),
    label(
      "a session in an unknown territory", "territory: arras, from: 2025-05-12", "territory: aras, from: 2025-05-12",
      at: "aras, from", path: "label.training.sessions.2.territory",
      .unknownIdentifier(found: "aras", section: .territories, nearest: "arras")),
    label(
      "a decision on an unknown structure", "structure: plain, kind", "structure: plian, kind", at: "plian",
      path: "label.observed.decisions.1.structure",
      .unknownIdentifier(found: "plian", section: .structures, nearest: "plain")),
    label(
      "a share of an unknown module", "{distress: 0.2, potential: 0.1, budget: 0}",
      "{distress: 0.2, potential: 0.1, budget: 0, scret: 1}", at: "scret", path: "label.training.newcomers",
      .unknownIdentifier(found: "scret", section: .modules, nearest: nil)),
    label(
      "a module that newcomers hold or not", "potential: 0.1, budget: 0}", "potential: 0.1}", at: "{distress: 0.2",
      path: "label.training.newcomers", .missingKey("budget")),
    label(
      "a neighbour that is no territory", "{arras: [lens]}", "{arras: [lense]}", at: "lense",
      path: "label.cut_off.neighbours.arras.1",
      .unknownIdentifier(found: "lense", section: .territories, nearest: "lens")),
    label(
      "a territory that is its own neighbour", "{arras: [lens]}", "{arras: [arras]}", at: "{arras: [arras]}",
      path: "label.cut_off.neighbours.arras", .namesItself("arras")),
    label(
      "a misspelt word of the label", "reading: next_call", "reading: next_cal", at: "next_cal",
      path: "label.cut_off.reading",
      .unknownWord(found: "next_cal", nearest: "next_call", known: ["funding", "next_call"])),
    label(
      "a misspelt key of the label", "  upkeep:", "  upkep:", at: "upkep", path: "label.upkep",
      .unknownKey("upkep", nearest: "upkeep", known: Definitions.label.definition.fields.map(\.key))),
    // Dates.
    label(
      "a call that funds before it closes", "funds_from: 2027-01-01", "funds_from: 2026-10-15", at: "2026-10-15}",
      path: "label.cut_off.calls.1.funds_from", .notAfter(found: "2026-10-15", other: "2026-10-15")),
    label(
      "calls out of order", "closes: 2027-10-15", "closes: 2026-10-14", at: "2026-10-14",
      path: "label.cut_off.calls.2.closes", .notAfter(found: "2026-10-14", other: "2026-10-15")),
    label(
      "an exclusivity before the period", "on: 2026-09-01", "on: 2024-07-01", at: "2024-07-01",
      path: "label.cut_off.on",
      .dateOutsidePeriod(found: "2024-07-01", first: "2025-01-01", last: "2027-12-31")),
    label(
      "applications open before the period", "opens: 2025-01-15", "opens: 2024-12-31", at: "2024-12-31",
      path: "label.procedure.opens",
      .dateOutsidePeriod(found: "2024-12-31", first: "2025-01-01", last: "2027-12-31")),
    label(
      "an application before they open", "opens: 2025-01-15", "opens: 2025-02-15", at: "2025-02-03}",
      path: "structures.ccas.files_on", .datesOutOfOrder(from: "2025-02-15", to: "2025-02-03")),
    label(
      "sessions that end before they begin", "until: 2026-12-31", "until: 2025-01-31", at: "2025-01-31",
      path: "label.training.sessions.1.until", .datesOutOfOrder(from: "2025-03-10", to: "2025-01-31")),
    label(
      "a single session with an end", "every_months: 6, until", "until", at: "2026-12-31, seats",
      path: "label.training.sessions.1.until",
      .needsSection(key: "label.training.sessions.1.every_months", becauseOf: "label.training.sessions.1.until")),
    label(
      "months of renewal in the wrong order", "[2, 8]", "[8, 2]", at: "[8, 2]", path: "label.upkeep.renewal_months",
      .outOfRange(found: 2, low: 8, high: 12)),
    // Decisions.
    label(
      "a decision after the last day known", "on: 2025-09-01", "on: 2026-01-02", at: "2026-01-02",
      path: "label.observed.decisions.1.on", .datesOutOfOrder(from: "2026-01-02", to: "2025-12-31")),
    label(
      "a decision before the period", "on: 2025-09-01", "on: 2024-09-01", at: "2024-09-01",
      path: "label.observed.decisions.1.on",
      .dateOutsidePeriod(found: "2024-09-01", first: "2025-01-01", last: "2027-12-31")),
    label(
      "a decision before the application", "on: 2025-07-10", "on: 2025-01-10", at: "moratorium}",
      path: "label.observed.decisions.2.kind",
      .impossibleDecision(found: "moratorium", after: nil, possible: ["filed", "ended"])),
    label(
      "a refusal of the first application", "structure: ccas, kind: moratorium", "structure: ccas, kind: refused",
      at: "refused}", path: "label.observed.decisions.2.kind",
      .impossibleDecision(found: "refused", after: "filed", possible: ["granted", "moratorium", "ended"])),
    label(
      "a withdrawal of what was never granted", "kind: granted", "kind: withdrawn", at: "withdrawn",
      path: "label.observed.decisions.1.kind",
      .impossibleDecision(found: "withdrawn", after: nil, possible: ["granted", "moratorium", "ended"])),
    label(
      "the same decision twice", "      - {on: 2025-09-01, structure: plain, kind: granted}\n",
      "      - {on: 2025-09-01, structure: plain, kind: granted}\n"
        + "      - {on: 2025-09-01, structure: plain, kind: granted}\n", at: "granted}", after: "kind: granted}\n",
      path: "label.observed.decisions.2",
      .duplicateIdentifier("plain 2025-09-01 granted", first: Place(file: "main.yaml", line: 103, column: 50))),
    label(
      "a decision on a body that needs no label", "structure: plain, kind", "structure: caf, kind", at: "caf, kind",
      path: "label.observed.decisions.1.structure", .needsNoLabel(structure: "caf")),
    label(
      "an application planned for a day that is known", "files_on: 2025-02-03", "files_on: 2025-02-04",
      at: "2025-02-04", path: "structures.ccas.files_on", .notAfter(found: "2025-02-04", other: "2025-12-31")),
    // Bodies.
    label(
      "a structure that replaces and is not new", "new: true, ", "", at: "union}", path: "structures.fresh.replaces",
      .needsSection(key: "new: true", becauseOf: "structures.fresh.replaces")),
    label(
      "a structure that replaces itself", "replaces: union", "replaces: fresh", at: "fresh}",
      path: "structures.fresh.replaces", .namesItself("fresh")),
    label(
      "structures that replace each other", "work: pro, fte: 1}", "work: pro, fte: 1, new: true, replaces: fresh}",
      at: "fresh}", path: "structures.plain.replaces", .circularReplacement(chain: ["plain", "fresh", "plain"]),
      and: ("replaces: union", "replaces: plain")),
    label(
      "a new structure that accompanies nobody", "work: social, fte: 2, new: true, replaces: union",
      "work: validation, fte: 2, new: true", at: "true}", path: "structures.fresh.new",
      .needsNoLabel(structure: "fresh")),
    label(
      "a replacement without a delay", "    replacement_days: 120\n", "", at: "union}",
      path: "structures.fresh.replaces",
      .needsSection(key: "label.procedure.replacement_days", becauseOf: "structures.fresh.replaces")),
    label(
      "a quality above ten", "{value: 8.5, assumption: self-assessed, range: [7, 9.5]}", "85", at: "85, quality_spread",
      path: "structures.ccas.quality", .outOfRange(found: 85, low: 0, high: 10)),
    label(
      "a body without any référent", "work: pro, fte: 1}", "work: pro, fte: 0}", at: "0}", after: "work: pro, fte: ",
      path: "structures.plain.fte", .bodyWithoutReferent(structure: "plain")),
    label(
      "half a référent", "referents: 4, places: 150", "referents: 3.5, places: 150", at: "3.5",
      path: "structures.ccas.referents", .wrongType(found: .scalar("3.5"), expected: .integer)),
    label(
      "two parts for one programme", "fte: 3, referents: 4", "fte: 2+1, referents: 4", at: "2+1, referents: 4",
      path: "structures.ccas.fte", .wrongCount(found: 2, low: 1, high: 1)),
    label(
      "a programme of several that is not there", "work: social+pro", "work: social+por", at: "social+por",
      path: "structures.union.work", .unknownIdentifier(found: "por", section: .programmes, nearest: "pro")),
    label(
      "a programme twice", "work: social+pro", "work: social+social", at: "social+social",
      path: "structures.union.work",
      .duplicateIdentifier("social", first: Place(file: "main.yaml", line: 15, column: 73))),
    label(
      "places below the floor", "places: 150, trained", "places: 20, trained", at: "20, trained",
      path: "structures.ccas.places", .outOfRange(found: 20, low: 30, high: nil)),
    label(
      "a quality that nobody gives",
      "  default_quality: {value: 7.8, assumption: no grid has been published, range: [6.5, 9]}\n", "",
      at: "exempt_kinds", path: "label", .missingKey("default_quality")),
    label(
      "a refusal of who needs no label", "refused: [halves]", "refused: [caf]", at: "[caf]", path: "label.refused.1",
      .needsNoLabel(structure: "caf")),
    // Rules.
    label(
      "a team and a law of months", "    instruction:\n", "    instruction:\n      months: 4\n", at: "months: 4",
      after: "instruction:\n",
      path: "label.procedure.instruction",
      .notExactlyOne(of: ["months", "team"], found: ["months", "team"])),
    label(
      "a next call without calls",
      "    calls:\n      - {closes: 2026-10-15, funds_from: 2027-01-01}\n"
        + "      - {closes: 2027-10-15, funds_from: 2028-01-01}\n", "", at: "next_call", path: "label.cut_off.reading",
      .needsSection(key: "label.cut_off.calls", becauseOf: "label.cut_off.reading")),
    label(
      "a court without a judgment",
      "      judgment_days: {value: 500, assumption: a court of first instance, range: [300, 700]}\n", "",
      at: "0.2", after: "litigation_share: ", path: "label.procedure.appeals.litigation_share",
      .needsSection(
        key: "label.procedure.appeals.judgment_days", becauseOf: "label.procedure.appeals.litigation_share")),
    label(
      "an answer after two months", "answer_days: 45", "answer_days: 90", at: "90", after: "answer_days: ",
      path: "label.procedure.appeals.answer_days", .outOfRange(found: 90, low: 0, high: 62)),
  ]
  /// One's own structures in a CSV, in the ways in which it goes wrong.
  static let ownStructures: [BrokenFile] = [
    own(
      "one's own structures in an unknown territory", "mission;Mission;association;aras;pro;2;3;;\n", 4, 4,
      path: "structures.mission.territory",
      .unknownIdentifier(found: "aras", section: .territories, nearest: "arras")),
    own(
      "one's own structures with a decimal comma between commas",
      table: "id,name,kind,territory,work,fte\nccas,CCAS,ccas,lens,social,\"2,5\"\ncentre,Centre,training,lens,pro,1\n",
      2, 6, path: "structures.ccas.fte", .notANumber(found: "2,5", suggestion: "2.5")),
    own(
      "one's own structures without a column",
      table: "id;name;territory;work;fte\nccas;CCAS;lens;social;2,5\ncentre;Centre;lens;pro;1\n", 1, 1,
      path: "structures", .missingColumn("kind")),
    own(
      "one's own structures with an id twice", "ccas;CCAS;ccas;arras;pro;2;3;;\n", 4, 1, path: "structures.ccas",
      .duplicateIdentifier("ccas", first: Place(file: "own.csv", line: 2, column: 1))),
    own(
      "one's own structures with a line cut short", "mission;Mission;association;arras;pro;2\n", 4, 6,
      .raggedLine(found: 6, expected: 9)),
    own(
      "one's own structures with a day as the French write it",
      "mission;Mission;association;arras;pro;2;3;01/06/2025;\n", 4, 8, path: "structures.mission.files_on",
      .notADate(found: "01/06/2025")),
    own(
      "one's own structures with neither yes nor no", "mission;Mission;association;arras;pro;2;3;;maybe\n", 4, 9,
      path: "structures.mission.new", .wrongType(found: .scalar("maybe"), expected: .boolean)),
    BrokenFile(
      "observed decisions with a column of their own", text: withDecisions,
      beside: ["seen.csv": Array("on;structure;kind;notes\n2025-09-01;plain;granted;x\n".utf8)],
      place: Place(file: "seen.csv", line: 1, column: 4), path: "label.observed.decisions",
      .unknownColumn("notes", nearest: "note", known: ["on", "structure", "kind"] + Table.originColumns)),
    BrokenFile(
      "a table of sessions that is not there",
      text: Samples.label(sessions, "    sessions: {table: dates.csv}\n"), at: "dates.csv",
      .unreadable(reason: "No such file or directory")),
  ]

  static let sessions = """
        sessions:
          - {module: distress, from: 2025-03-10, every_months: 6, until: 2026-12-31, seats: 12}
          - {module: potential, territory: arras, from: 2025-05-12, seats: 15}

    """

  /// The label sample with its structures in `own.csv`, less what names the structures of the sample.
  static let withOwnStructures: String = {
    let text = Samples.label
    guard let start = text.firstRange(of: "structures:\n")?.lowerBound,
      let end = text.firstRange(of: "label:\n")?.lowerBound, let rest = text.firstRange(of: "  observed:\n")?.lowerBound
    else { preconditionFailure("the label sample has other sections") }
    return text[..<start] + "structures: {table: own.csv}\n" + text[end..<rest]
  }()

  private static let withDecisions: String = {
    let text = Samples.label
    guard let start = text.firstRange(of: "    decisions:\n")?.lowerBound,
      let end = text.firstRange(of: "  refused:")?.lowerBound
    else { preconditionFailure("the label sample has other sections") }
    return text[..<start] + "    decisions: {table: seen.csv}\n" + text[end...]
  }()

  private static func label(
    _ name: String, _ old: String, _ new: String, at: String, after: String = "", path: String,
    _ kind: Problem.Kind, and other: (old: String, new: String)? = nil
  ) -> BrokenFile {
    var text = Samples.label(old, new)
    if let other { text = text.replacingFirst(other.old, with: other.new) }
    return BrokenFile(name, text: text, at: at, after: after, path: path, kind)
  }

  /// Two right lines of one's own, and one more.
  private static func own(
    _ name: String, _ line: String, _ row: Int, _ column: Int, path: String = "", _ kind: Problem.Kind
  ) -> BrokenFile {
    own(
      name,
      table: "id;name;kind;territory;work;fte;referents;files_on;new\nccas;CCAS;ccas;lens;social;2,5;3;2025-02-01;non\n"
        + "centre;Centre;training;lens;pro;1;1;;oui\n" + line, row, column, path: path, kind)
  }

  private static func own(
    _ name: String, table: String, _ row: Int, _ column: Int, path: String = "", _ kind: Problem.Kind
  ) -> BrokenFile {
    BrokenFile(
      name, text: withOwnStructures, beside: ["own.csv": Array(table.utf8)],
      place: Place(file: "own.csv", line: row, column: column), path: path, kind)
  }
}

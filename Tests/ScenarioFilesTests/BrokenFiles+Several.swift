@testable import ScenarioFiles

extension BrokenFile {
  /// Every broken file there is.
  static let all =
    values + names + texts + encodings + sizes + extending + tables + label + ownStructures + budget + door + afterwards
    + matrix

  /// Bytes that are not the text they should be.
  static let encodings: [BrokenFile] = [
    BrokenFile(
      "YAML in Windows-1252", bytes: Array("jalon: 1\nname: {fr: Li".utf8) + [0xE9] + Array("vin, en: x}\n".utf8),
      place: start, .notText),
    BrokenFile(
      "YAML in UTF-16", bytes: [0xFF, 0xFE] + "jalon: 1\n".utf8.flatMap { [$0, 0] }, place: start, .notText),
    BrokenFile(
      "a program in place of a scenario", bytes: [0x7F, 0x45, 0x4C, 0x46] + (0..<4_096).map { UInt8($0 % 256) },
      place: start, .notText),
    BrokenFile(
      "a spreadsheet in place of a table", text: withTable, beside: ["t.csv": [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0]],
      place: Place(file: "t.csv"), .notText),
    table("a table with a byte of no encoding", bytes: Array("id;name;share\nlens;Li".utf8) + [0x8D], 1, 1, .notText),
    table(
      "a wrong cell in Windows-1252",
      bytes: Array("id;name;share\nlens;Li".utf8) + [0xE9] + Array("vin;x\narras;A;0.4\n".utf8), 2,
      3,
      path: "territories.lens.share", .notANumber(found: "x", suggestion: nil)),
    table(
      "a misspelt column behind a byte-order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("id;nme;name;share\n".utf8), 1, 2,
      path: "territories",
      .unknownColumn("nme", nearest: "name", known: ["id", "name", "share"] + Table.originColumns)),
  ]

  /// More than a reader should be asked for.
  static let sizes: [BrokenFile] = [
    BrokenFile(
      "a file of more than 4 MiB", bytes: [UInt8](repeating: UInt8(ascii: "#"), count: Limits.bytes + 1), place: start,
      .tooLarge(.bytes, limit: Limits.bytes)),
    BrokenFile(
      "a table of more than 4 MiB", text: withTable,
      beside: ["t.csv": [UInt8](repeating: UInt8(ascii: ";"), count: Limits.bytes + 1)], place: Place(file: "t.csv"),
      .tooLarge(.bytes, limit: Limits.bytes)),
    table(
      "a table of a thousand columns", bytes: [UInt8](repeating: UInt8(ascii: ";"), count: 999), 1, Limits.columns + 1,
      .tooLarge(.columns, limit: Limits.columns)),
    table(
      "a table of a million cells", bytes: Array(String(repeating: "a;b;c\n", count: 333_334).utf8), 1, 1,
      .tooLarge(.values, limit: Limits.values)),
    BrokenFile(
      "a billion laughs",
      text: (0..<12).map { level in
        let item = level == 0 ? "x" : "*a\(level - 1)"
        return "a\(level): &a\(level) [\(Array(repeating: item, count: 10).joined(separator: ", "))]\n"
      }.joined(),
      at: "*a4", after: "&a5 [", .tooLarge(.values, limit: Limits.values)),
    BrokenFile(
      "a list of a million", text: "jalon: [\(String(repeating: "1,", count: 1_000_000))1]\n",
      place: Place(file: "main.yaml", line: 1, column: 2 * Limits.values + 3), .tooLarge(.values, limit: Limits.values)),
    BrokenFile(
      "a stair of keys",
      text: (0..<1_000).map { "\(String(repeating: " ", count: $0))a:\n" }.joined(),
      place: Place(file: "main.yaml", line: Limits.depth + 1, column: Limits.depth + 1),
      .tooLarge(.depth, limit: Limits.depth)),
  ]

  /// Files that extend others.
  static let extending: [BrokenFile] = [
    BrokenFile(
      "a base that is not there", text: "jalon: 1\nextends: bse.yaml\n", beside: ["base.yaml": full],
      place: Place(file: "main.yaml", line: 2, column: 10), .unreadable(reason: "No such file or directory")),
    BrokenFile(
      "a file that extends itself", text: "jalon: 1\nextends: main.yaml\n",
      place: Place(file: "main.yaml", line: 2, column: 10), path: "extends",
      .circularExtends(chain: ["main.yaml", "main.yaml"])),
    BrokenFile(
      "two files in a circle", text: "jalon: 1\nextends: base.yaml\n",
      beside: ["base.yaml": Array("jalon: 1\nextends: main.yaml\n".utf8)],
      place: Place(file: "base.yaml", line: 2, column: 10), path: "extends",
      .circularExtends(chain: ["main.yaml", "base.yaml", "main.yaml"])),
    change(
      "a change that names nothing", "programmes.cfa.load.ceiling: 30",
      .changeNamesNothing(path: "programmes.cfa.load.ceiling", missing: "cfa", nearest: "caf")),
    change(
      "a change that ends in nothing", "staff.absence: 0.2",
      .changeNamesNothing(path: "staff.absence", missing: "absence", nearest: nil)),
    change(
      "a change that changes nothing", "structures.slai.fte: 2.0",
      .changeChangesNothing(path: "structures.slai.fte", value: "2")),
    change(
      "a change to what stands already by default", "programmes.caf.when_full: wait",
      .changeChangesNothing(path: "programmes.caf.when_full", value: "wait")),
    change(
      "a wrong value in a change", "structures.slai.fte: -5", column: 24, .outOfRange(found: -5, low: 0, high: 1e7)),
    change(
      "a date outside the period in a change", "hiring.1.from: 2031-01-01", column: 18,
      .dateOutsidePeriod(found: "2031-01-01", first: "2024-01-01", last: "2026-12-31")),
    BrokenFile(
      "a section beside a change", text: "jalon: 1\nextends: base.yaml\nstaff: {absence_share: 0.2}\n",
      beside: ["base.yaml": full], place: Place(file: "main.yaml", line: 3), path: "staff",
      .belongsInChange(key: "staff")),
    BrokenFile(
      "a misspelt key beside a change", text: "jalon: 1\nextends: base.yaml\nchnge: {}\n", beside: ["base.yaml": full],
      place: Place(file: "main.yaml", line: 3), path: "chnge",
      .unknownKey("chnge", nearest: "change", known: Definitions.variant.fields.map(\.key))),
    BrokenFile(
      "a unit that contradicts shares with one origin",
      "shares: {rsa_majore: 0.4, separation: 0.1}, source",
      "shares: {rsa_majore: 0.4, separation: 0.1}, unit: days, source",
      at: "days, source", path: "profiles.lone-parent.attributes.unit",
      .wrongUnit(found: "days", expected: Unit.share.words)),
  ]

  /// Scenarios with tables.
  static let tables: [BrokenFile] = [
    BrokenFile(
      "a table that is not there", text: withTable, place: Place(file: "main.yaml", line: 9, column: 22),
      .unreadable(reason: "No such file or directory")),
    BrokenFile(
      "a table without a name", "arrivals:\n", "hiring_table: {table: t.csv}\narrivals:\n", at: "hiring_table",
      path: "hiring_table",
      .unknownKey("hiring_table", nearest: nil, known: Definitions.scenario.definition.fields.map(\.key))),
    table("an empty table", "\n\n", 1, 1, .empty),
    table("shares of a table", "id;name;share\nlens;L;0,6\narras;A;0,3\n", .sharesDoNotSum(found: 0.6 + 0.3)),
    table(
      "a decimal comma between commas", "id,name,share\nlens,L,\"0,6\"\narras,A,0.4\n", 2, 3,
      path: "territories.lens.share", .notANumber(found: "0,6", suggestion: "0.6")),
    table("a line too long", "id;name;share\nlens;L;0,6\narras;A;0,4;x\n", 3, 3, .raggedLine(found: 4, expected: 3)),
    table("an open quote", "id;name;share\nlens;L;0,6\narras;A;\"0,4\n", 3, 3, .badQuote),
    table(
      "a column twice", "id;name;share;name\nlens;L;0,6;\n", 1, 4, path: "territories",
      .duplicateColumn("name", first: 2)),
    table("a missing column", "id;share\nlens;1\n", 1, 1, path: "territories", .missingColumn("name")),
    table(
      "an id taken twice in a table", "id;name;share\nlens;L;0,5\narras;A;0,4\nlens;A;0,1\n", 4, 1,
      path: "territories.lens",
      .duplicateIdentifier("lens", first: Place(file: "t.csv", line: 2, column: 1))),
  ]

  private static let start = Place(file: "main.yaml")
  private static let full = Array(Samples.full.utf8)

  /// The full sample with its territories in `t.csv`.
  private static let withTable = Samples.full(
    "territories:\n  - {id: lens, name: Lens-Liévin, share: 0.6}\n  - {id: arras, name: Arrageois, share: 0.4}\n",
    "territories: {table: t.csv}\n")

  private static func change(
    _ name: String, _ line: String, column: Int = 3, _ kind: Problem.Kind
  ) -> BrokenFile {
    BrokenFile(
      name, text: "jalon: 1\nextends: base.yaml\nchange:\n  \(line)\n", beside: ["base.yaml": full],
      place: Place(file: "main.yaml", line: 4, column: column), path: String(line.prefix { $0 != ":" }), kind)
  }

  private static func table(
    _ name: String, bytes: [UInt8], _ line: Int, _ column: Int, path: String = "", _ kind: Problem.Kind
  ) -> BrokenFile {
    BrokenFile(
      name, text: withTable, beside: ["t.csv": bytes], place: Place(file: "t.csv", line: line, column: column),
      path: path, kind)
  }

  private static func table(
    _ name: String, _ text: String, _ line: Int, _ column: Int, path: String = "", _ kind: Problem.Kind
  ) -> BrokenFile {
    table(name, bytes: Array(text.utf8), line, column, path: path, kind)
  }

  /// A table that is wrong as a whole, which is told where it is named.
  private static func table(_ name: String, _ text: String, _ kind: Problem.Kind) -> BrokenFile {
    BrokenFile(
      name, text: withTable, beside: ["t.csv": Array(text.utf8)], place: Place(file: "main.yaml", line: 9, column: 14),
      path: "territories", kind)
  }
}

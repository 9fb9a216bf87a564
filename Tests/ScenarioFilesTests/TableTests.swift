import Testing

@testable import ScenarioFiles

@Suite struct TableTests {
  private func cells(_ text: String) throws -> [[String]] { try cells(Array(text.utf8)) }

  private func cells(_ bytes: [UInt8]) throws -> [[String]] {
    let (table, problems) = Table.read(bytes, file: "t.csv")
    #expect(problems.isEmpty)
    let read = try #require(table)
    return [read.header.map(\.text)] + read.lines.map { $0.map(\.text) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [",", ";"])
  func `every separator and line end gives the same cells`(end: String, separator: String) throws {
    let text = ["a,b", "1,2", "", "3,4"].map { $0.split(separator: ",").joined(separator: separator) }
      .joined(separator: end)
    #expect(try cells(text) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test func `quoted cells hold separators, quotes and line ends`() throws {
    let text = "id;name\n1;\"a; b\"\n2;\"say \"\"oui\"\"\"\n3;\"two\r\nlines\"\n"
    #expect(try cells(text) == [["id", "name"], ["1", "a; b"], ["2", "say \"oui\""], ["3", "two\nlines"]])
  }

  @Test func `a semicolon in the header decides, whatever commas are in the numbers`() throws {
    #expect(try cells("id;share\na;0,5\nb;0,5\n") == [["id", "share"], ["a", "0,5"], ["b", "0,5"]])
  }

  @Test func `lines are counted through quoted line ends`() throws {
    let table = try #require(Table.read(Array("a,b\n\"x\ny\",1\nz,2\n".utf8), file: "t.csv").table)
    #expect(table.lines.map { $0[0].line } == [2, 4])
  }

  @Test func `the same table in three encodings gives the same cells`() throws {
    let utf8 = Array("id;name\nlens;Lens-Liévin\n".utf8)
    // In UTF-8 é is C3 A9, in Windows-1252 it is E9.
    let windows = utf8.filter { $0 != 0xC3 }.map { $0 == 0xA9 ? 0xE9 : $0 }
    #expect(windows.count == utf8.count - 1)
    #expect(try cells(utf8) == [["id", "name"], ["lens", "Lens-Liévin"]])
    #expect(try cells([0xEF, 0xBB, 0xBF] + utf8) == (try cells(utf8)))
    #expect(try cells(windows) == (try cells(utf8)))
  }

  @Test func `the euro and the oe of Windows are read, an unassigned byte is refused`() throws {
    #expect(try cells([0x80, 0x3B, 0x9C]) == [["€", "œ"]])
    #expect(Table.read([0x61, 0x81], file: "t.csv").problems == [Problem(place: Place(file: "t.csv"), kind: .notText)])
    #expect(Table.read([0x61, 0x00], file: "t.csv").problems == [Problem(place: Place(file: "t.csv"), kind: .notText)])
  }

  @Test func `a line of another length and an open quote are told where they are`() {
    #expect(
      Table.read(Array("a;b\n1;2;3\n4\n".utf8), file: "t.csv").problems == [
        Problem(place: Place(file: "t.csv", line: 2, column: 2), kind: .raggedLine(found: 3, expected: 2)),
        Problem(place: Place(file: "t.csv", line: 3, column: 1), kind: .raggedLine(found: 1, expected: 2)),
      ])
    #expect(
      Table.read(Array("a;b\n1;\"open\n".utf8), file: "t.csv").problems == [
        Problem(place: Place(file: "t.csv", line: 2, column: 2), kind: .badQuote)
      ])
    #expect(
      Table.read(Array("a;b\n\"x\"y;1\n".utf8), file: "t.csv").problems == [
        Problem(place: Place(file: "t.csv", line: 2, column: 1), kind: .badQuote)
      ])
  }
}

@Suite struct ScenarioTableTests {
  private static let structures =
    "id;name;kind;territory;work;fte;source;assumption;low;high\n"
    + "caf-lens;CAF de Lens;caf;lens;caf;12,5;CAF62-11;;;\n"
    + "platform;Plateforme;platform;lens;diagnostic;4;;a guess;3;5,5\n"
    + "slai;SLAI;slai;arras;validation;2;;;;\n"

  private var main: String {
    get throws {
      let text = Samples.full
      let start = try #require(text.firstRange(of: "structures:\n")).lowerBound
      let end = try #require(text.firstRange(of: "hiring:\n")).lowerBound
      return text[..<start] + "structures: {table: tables/structures.csv}\n" + text[end...]
    }
  }

  private func problems(_ table: String) throws -> [Problem] {
    Samples.problems(["main.yaml": try main, "tables/structures.csv": table])
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(file: "tables/structures.csv", line: line, column: column)
  }

  @Test func `a table gives the same structures as a list`() throws {
    let fromTable = try Samples.read(["main.yaml": try main, "tables/structures.csv": Self.structures])
    let fromList = try Samples.read(["main.yaml": Samples.full])
    #expect(fromTable.scenario.structures.map(\.id) == fromList.scenario.structures.map(\.id))
    #expect(fromTable.scenario.structures.map(\.posts) == fromList.scenario.structures.map(\.posts))
    #expect(fromTable.scenario.structures.map(\.work) == fromList.scenario.structures.map(\.work))
    #expect(fromTable.files.map(\.path) == ["main.yaml", "tables/structures.csv"])
  }

  @Test func `origins in a table become provenance at their line`() throws {
    let loaded = try Samples.read(["main.yaml": try main, "tables/structures.csv": Self.structures])
    let rows = loaded.scenario.provenance.filter { $0.path.hasPrefix("structures.") }
    #expect(rows.map(\.path) == ["structures.caf-lens.fte", "structures.platform.fte"])
    #expect(rows.map(\.origin) == [.fact("CAF62-11"), .assumption("a guess", low: 3, high: 5.5)])
    #expect(rows.map(\.value) == ["12.5 FTE", "4 FTE"])
    #expect(rows.map(\.place) == ["tables/structures.csv:2", "tables/structures.csv:3"])
  }

  @Test func `a wrong cell is told by line and column`() throws {
    let table = Self.structures.replacingFirst("arras;validation;2", with: "aras;validation;two")
    #expect(
      try problems(table) == [
        Problem(
          place: place(4, 4), path: "structures.slai.territory",
          kind: .unknownIdentifier(found: "aras", section: .territories, nearest: "arras")),
        Problem(place: place(4, 6), path: "structures.slai.fte", kind: .notANumber(found: "two", suggestion: nil)),
      ])
  }

  @Test func `the header is checked for unknown, missing and repeated columns`() throws {
    let table = Self.structures.replacingFirst("name;kind", with: "nme;kind").replacingFirst(
      "low;high", with: "low;low")
    let kinds = try problems(table).filter { $0.place.file == "tables/structures.csv" }.map(\.kind)
    #expect(kinds.contains(.missingColumn("name")))
    #expect(kinds.contains(.duplicateColumn("low", first: 9)))
    #expect(kinds.contains(.unknownColumn("nme", nearest: "name", known: [])))
    #expect(kinds.count == 3)
  }

  @Test func `a table that is not there is told where it is named`() throws {
    let problems = Samples.problems(["main.yaml": try main])
    let unreadable = problems.filter { $0.kind.name == "unreadable" }
    #expect(unreadable.map(\.place.file) == ["main.yaml"])
    #expect(unreadable.map(\.place.column) == [21])
  }
}

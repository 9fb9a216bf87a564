import InsertionPolicy
import Testing

@testable import ScenarioFiles

@Suite struct AddingTests {
  private func files(_ addition: String, change: String = "") -> [String: String] {
    let change = change.isEmpty ? "" : "change:\n\(change)"
    return [
      "base/full.yaml": Samples.full,
      "what-if/main.yaml": "jalon: 1\nextends: ../base/full.yaml\n\(change)add:\n\(addition)",
    ]
  }

  private func problems(_ addition: String) -> [Problem.Kind] {
    Samples.problems(files(addition), main: "what-if/main.yaml").map(\.kind)
  }

  @Test func `items are added at the end of a list and the others stay`() throws {
    let base = try Samples.read(["main.yaml": Samples.full]).scenario
    let added = try Samples.read(
      files("  arrivals:\n    - {id: more, per_year: 12, to: caf}\n    - {id: most, per_year: 3, to: social}\n"),
      main: "what-if/main.yaml"
    ).scenario
    #expect(added.arrivals.map(\.id) == base.arrivals.map(\.id) + ["more", "most"])
    #expect(added.arrivals.suffix(2).map(\.perYear) == [12, 3])
    #expect(added.programmes.map(\.id) == base.programmes.map(\.id))
  }

  @Test func `the lines of a table may be added, and are told where they stand`() throws {
    var files = files("  structures: {table: more.csv}\n")
    files["what-if/more.csv"] = "id;name;kind;territory;work;fte\nnew;Nouveau;ccas;lens;caf;2,5\n"
    let added = try Samples.read(files, main: "what-if/main.yaml").scenario
    #expect(added.structures.last?.id == "new")
    #expect(added.structures.last?.posts.map(\.fte) == [2.5])
    files["what-if/more.csv"] = "id;name;kind;territory;work;fte\nnew;Nouveau;ccas;lille;caf;2,5\n"
    let found = Samples.problems(files, main: "what-if/main.yaml")
    #expect(found.map(\.place) == [Place(file: "what-if/more.csv", line: 2, column: 4)])
  }

  @Test func `what is added follows what is changed`() throws {
    let reading = "{finding: FND-11, choice: R2, question: {fr: Q, en: Q}, meaning: {fr: M, en: M}}"
    let scenario = try Samples.read(
      files("  readings: [\(reading)]\n", change: "  readings.FND-33.choice: R1\n"), main: "what-if/main.yaml"
    ).scenario
    #expect(scenario.readings.map(\.finding) == ["FND-33", "FND-11"])
    #expect(scenario.readings.map(\.choice) == ["R1", "R2"])
  }

  @Test func `a list that the file extended leaves out may be begun`() throws {
    let scenario = try Samples.read(
      files("  arrivals.off.shocks: [{from: 2024-02-01, to: 2024-02-29, factor: 2}]\n"), main: "what-if/main.yaml"
    ).scenario
    #expect(scenario.arrivals[1].shocks.map(\.factor) == [2])
  }

  @Test func `a name that is there already is a problem`() {
    let kinds = problems("  arrivals: [{id: off, per_year: 12, to: caf}]\n")
    #expect(kinds.map(\.name) == ["duplicateIdentifier"])
  }

  @Test(arguments: [
    ("arrivals: []", Problem.Kind.addsNothing(path: "arrivals")),
    ("arrivals: 3", .wrongType(found: .scalar("3"), expected: .list)),
    ("staff: [1]", .addsToNoList(path: "staff")),
    ("programmes.caf.load.ceiling: [20]", .addsToNoList(path: "programmes.caf.load.ceiling")),
    ("arivals: [1]", .changeNamesNothing(path: "arivals", missing: "arivals", nearest: "arrivals")),
  ])
  func `what cannot be added is a problem`(addition: String, kind: Problem.Kind) {
    #expect(problems("  \(addition)\n") == [kind])
  }
}

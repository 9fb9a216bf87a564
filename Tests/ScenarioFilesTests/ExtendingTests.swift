import InsertionPolicy
import Testing

@testable import ScenarioFiles

@Suite struct ExtendingTests {
  private func files(_ change: String) -> [String: String] {
    ["base/full.yaml": Samples.full, "what-if/main.yaml": "jalon: 1\nextends: ../base/full.yaml\nchange:\n\(change)"]
  }

  private func read(_ change: String) throws -> LoadedScenario {
    try Samples.read(files(change), main: "what-if/main.yaml")
  }

  private func problems(_ change: String) -> [Problem] { Samples.problems(files(change), main: "what-if/main.yaml") }

  @Test func `a change replaces one value and leaves the others`() throws {
    let base = try Samples.read(["main.yaml": Samples.full]).scenario
    let changed = try read(
      "  programmes.caf.load.ceiling: {value: 30, assumption: voted, range: [25, 35]}\n"
    ).scenario
    #expect(changed.programmes[0].load?.ceiling == 30)
    #expect(changed.programmes[0].load?.floor == base.programmes[0].load?.floor)
    #expect(changed.structures.map(\.posts) == base.structures.map(\.posts))
    #expect(changed.name == base.name)
  }

  @Test func `the provenance of a changed value points at the change`() throws {
    let provenance = try read(
      "  programmes.caf.load.ceiling: {value: 30, assumption: voted, range: [25, 35]}\n"
    ).scenario.provenance
    let row = try #require(provenance.first { $0.path == "programmes.caf.load.ceiling" })
    #expect(row.place == "main.yaml:4")
    #expect(row.origin == .assumption("voted", low: 25, high: 35))
    #expect(provenance.first?.place == "../base/full.yaml:16")
  }

  @Test(arguments: [
    ("structures.slai.fte: 5", "posts of the SLAI"),
    ("arrivals.entrants.shocks: []", "no shocks"),
    ("readings.FND-33.choice: R1", "another reading"),
    ("stock.2.people: 600", "an item by position"),
    ("programmes.social.lines: departement", "a key left out so far"),
    ("orientation.split.all.social: 0.7000001", "a share of a map"),
    ("programmes.caf.contracts.outcomes.other.then.transfer: caf", "a reference inside an outcome"),
    ("name.fr: Autre", "a name in one language"),
  ])
  func `a path can name anything`(change: String, what: String) throws {
    let base = try Samples.read(["main.yaml": Samples.full])
    let changed = try read("  \(change)\n")
    #expect(String(describing: changed.scenario) != String(describing: base.scenario))
  }

  @Test func `a file says itself what must be known of what it extends`() throws {
    var files = files("  structures.slai.fte: 5\n")
    files["what-if/main.yaml"]? += "precision: [{indicator: caf.served, half_width: 4}]\n"
    #expect(
      try Samples.read(files, main: "what-if/main.yaml").precisions
        == [.mean(indicator: "caf.served", halfWidth: 4)])
  }

  @Test func `a number comes from the same file and line from wherever the scenario is read`() throws {
    var files = files(
      "  structures.slai.fte: {value: 5, assumption: voted, range: [4, 6]}\n  territories: {table: ../t.csv}\n")
    files["t.csv"] = "id;name;share;source\nlens;Lens;0.6;F01-17\narras;Arras;0.4;F01-17\n"
    func places(_ prefix: String) throws -> [String] {
      let moved = Dictionary(uniqueKeysWithValues: files.map { (prefix + $0.key, $0.value) })
      return try Samples.read(moved, main: prefix + "what-if/main.yaml").scenario.provenance.map(\.place)
    }
    let beside = try places("")
    for place in ["main.yaml:4", "../base/full.yaml:16", "../t.csv:2"] {
      #expect(beside.contains(place), "\(place) in \(beside)")
    }
    for prefix in ["/", "/somewhere/else/", "deep/", "../up/"] { #expect(try places(prefix) == beside, "\(prefix)") }
  }

  @Test func `a file may extend one that extends another`() throws {
    var files = files("  structures.slai.fte: 5\n")
    files["last.yaml"] = "jalon: 1\nextends: what-if/main.yaml\nname: {fr: Tiers, en: Third}\nseed: 99\n"
    let loaded = try Samples.read(files, main: "last.yaml")
    #expect(loaded.scenario.structures[2].posts.map(\.fte) == [5])
    #expect(loaded.scenario.name.en == "Third")
    #expect(loaded.seed == 99)
    #expect(loaded.precisions.count == 3)
    #expect(loaded.files.map(\.path) == ["last.yaml", "what-if/main.yaml", "base/full.yaml"])
  }

  @Test(arguments: [
    ("programmes.caf.load.ceilling", "ceilling", "ceiling"),
    ("programmes.cfa.load.ceiling", "cfa", "caf"),
    ("programes.caf.load.ceiling", "programes", "programmes"),
    ("structures.slay.fte", "slay", "slai"),
  ])
  func `a change that names nothing is a problem with the nearest spelling`(
    path: String, missing: String, nearest: String
  ) {
    #expect(
      problems("  \(path): 5\n") == [
        Problem(
          place: Place(file: "what-if/main.yaml", line: 4, column: 3), path: path,
          kind: .changeNamesNothing(path: path, missing: missing, nearest: nearest))
      ])
  }

  @Test(arguments: [
    ("programmes.caf.load.ceiling: {value: 24.0, source: CAF62-12}", "24.0"),
    ("programmes.caf.when_full: wait", "wait"),
    ("structures.slai.territory: arras", "arras"),
    ("orientation.split.lone-parent: {social: 1}", ""),
  ])
  func `a change that changes nothing is a problem`(change: String, value: String) {
    let kinds = problems("  \(change)\n").map(\.kind)
    let path = String(change.prefix { $0 != ":" })
    #expect(kinds.map(\.name) == ["changeChangesNothing"])
    #expect(kinds.allSatisfy { $0.sentence.en.contains("'\(path)'") })
  }

  @Test func `a list whose items differ beside an equal value is a change`() {
    let kinds = problems("  targets: [{indicator: caf.served, value: 5525, source: F01-18, year: 2024}]\n").map(\.kind)
    #expect(!kinds.map(\.name).contains("changeChangesNothing"))
  }

  @Test func `the source of a value is not kept for another value`() {
    let kinds = problems("  programmes.caf.load.ceiling.value: 30\n").map(\.kind)
    #expect(
      kinds == [.changeNamesNothing(path: "programmes.caf.load.ceiling.value", missing: "value", nearest: nil)])
  }

  @Test func `a wrong value in a change is told at the change`() {
    #expect(
      problems("  structures.slai.fte: -5\n").map(\.place) == [
        Place(file: "what-if/main.yaml", line: 4, column: 24)
      ])
  }

  @Test func `files that extend each other in a circle are refused`() {
    let files = ["a.yaml": "jalon: 1\nextends: b.yaml\n", "b.yaml": "jalon: 1\nextends: ./a.yaml\n"]
    #expect(
      Samples.problems(files, main: "a.yaml") == [
        Problem(
          place: Place(file: "b.yaml", line: 2, column: 10), path: "extends",
          kind: .circularExtends(chain: ["a.yaml", "b.yaml", "a.yaml"]))
      ])
  }

  @Test func `sections of a file that extends belong under change`() {
    var files = files("  structures.slai.fte: 5\n")
    files["what-if/main.yaml", default: ""] += "staff: {absence_share: 0.1}\n"
    #expect(Samples.problems(files, main: "what-if/main.yaml").map(\.kind) == [.belongsInChange(key: "staff")])
  }

  @Test func `more changes than a person writes are one problem`() {
    let changes = (0...Limits.changes).map { "  structures.slai-\($0).fte: 5\n" }.joined()
    #expect(problems(changes).map(\.kind) == [.tooLarge(.changes, limit: Limits.changes)])
  }

  @Test(arguments: [
    ("a/b.yaml", "../c.yaml", "c.yaml"), ("b.yaml", "./c.yaml", "c.yaml"), ("b.yaml", "../c.yaml", "../c.yaml"),
    ("/a/b.yaml", "c.yaml", "/a/c.yaml"), ("a/b.yaml", "/c.yaml", "/c.yaml"),
    ("../b.yaml", "../c.yaml", "../../c.yaml"),
  ])
  func `a file is named from the folder of the file that names it`(from: String, reference: String, path: String) {
    #expect(resolved(reference, beside: from) == path)
  }
}

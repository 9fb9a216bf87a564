import InsertionPolicy
import Testing

@testable import ScenarioFiles

@Suite struct LeverTests {
  private static let lever = """
    jalon: 1
    extends: ../main.yaml
    name: {fr: Plus, en: More}
    variants: {levers: [nowhere.yaml]}
    change:
      structures.slai.fte: 5

    """

  private func files(
    _ variants: String = "{replications: 20, levers: [what-if/more.yaml]}", lever: String = lever
  ) -> [String: String] {
    ["main.yaml": Samples.full("seed: 7\n", "seed: 7\nvariants: \(variants)\n"), "what-if/more.yaml": lever]
  }

  private func problems(_ variants: String, lever: String = lever, beside: [String: String] = [:]) -> [Problem] {
    Samples.problems(files(variants, lever: lever).merging(beside) { $1 })
  }

  private func kinds(_ change: String) -> [Problem.Kind] {
    Samples.problems(files(lever: "jalon: 1\nextends: ../main.yaml\n\(change)")).map(\.kind)
  }

  @Test func `a lever is read with what it changes, its own variants left aside`() throws {
    let loaded = try Samples.read(files())
    let variants = try #require(loaded.variants)
    #expect(variants.replications == 20)
    #expect(!variants.refusesEachBody)
    #expect(variants.levers.map(\.id) == ["more"])
    #expect(variants.levers.map(\.path) == ["what-if/more.yaml"])
    #expect(variants.levers[0].scenario.name.en == "More")
    #expect(variants.levers[0].scenario.structures[2].posts.map(\.fte) == [5])
    #expect(loaded.scenario.structures[2].posts.map(\.fte) != [5])
    #expect(loaded.files.map(\.path) == ["main.yaml", "what-if/more.yaml"])
  }

  @Test func `without the key there are no variants, and without its keys there are fifty replications of none`() throws
  {
    #expect(try Samples.read(["main.yaml": Samples.full]).variants == nil)
    let variants = try #require(try Samples.read(files("{}")).variants)
    #expect(variants.replications == 50)
    #expect(variants.levers.isEmpty && !variants.refusesEachBody)
  }

  @Test func `a lever's content is part of the digest`() throws {
    let digest = try Samples.read(files()).digest
    #expect(try Samples.read(files(lever: Self.lever.replacing("fte: 5", with: "fte: 6"))).digest != digest)
    #expect(try Samples.read(files("{replications: 20}")).digest != digest)
  }

  @Test func `a lever read by itself, or any file that extends the base, has no variants but its own`() throws {
    var files = files()
    files["what-if/more.yaml"] = Self.lever.replacing("variants: {levers: [nowhere.yaml]}\n", with: "")
    #expect(try Samples.read(files, main: "what-if/more.yaml").variants == nil)
    // It may have levers of its own, beside itself.
    files["what-if/more.yaml", default: ""] += "  structures.slai.name: Autre\nvariants: {levers: [last.yaml]}\n"
    files["what-if/last.yaml"] = "jalon: 1\nextends: more.yaml\nchange: {structures.slai.fte: 9}\n"
    let loaded = try Samples.read(files, main: "what-if/more.yaml")
    #expect(loaded.variants?.levers.map(\.path) == ["what-if/last.yaml"])
    #expect(loaded.variants?.levers[0].scenario.structures[2].posts.map(\.fte) == [9])
  }

  @Test func `a lever may extend through another file`() throws {
    var files = files("{levers: [what-if/last.yaml]}")
    files["what-if/last.yaml"] = "jalon: 1\nextends: more.yaml\nname: {fr: Fin, en: Last}\n"
    #expect(try Samples.read(files).variants?.levers.map(\.scenario.name.en) == ["Last"])
  }

  @Test(arguments: [
    ("a complete scenario", Samples.full), ("an extension of another", "jalon: 1\nextends: ../other.yaml\n"),
  ])
  func `a lever that does not extend the file is a problem`(what: String, lever: String) {
    let found = problems("{levers: [what-if/more.yaml]}", lever: lever, beside: ["other.yaml": Samples.full])
    #expect(
      found == [
        Problem(
          place: Place(file: "main.yaml", line: 6, column: 21), path: "variants.levers.1",
          kind: .leverOfAnother(base: "main.yaml"))
      ], "\(what)")
  }

  @Test func `a scenario is no lever of itself`() {
    #expect(problems("{levers: [main.yaml]}").map(\.kind) == [.leverOfAnother(base: "main.yaml")])
  }

  @Test func `a lever that changes nothing is a problem`() {
    #expect(kinds("name: {fr: Autre, en: Other}\nreplications: 3\n") == [.leverChangesNothing])
    // A change that cannot be made is told once, as such.
    let refused = kinds("change: {structures.slay.fte: 5}\n")
    #expect(refused == [.changeNamesNothing(path: "structures.slay.fte", missing: "slay", nearest: "slai")])
  }

  @Test func `a lever that changes the period or the seed is a problem where it does`() {
    let found = problems(
      "{levers: [what-if/more.yaml]}",
      lever: "jalon: 1\nextends: ../main.yaml\nseed: 8\nchange:\n  structures.slai.fte: 5\n  period.to: 2027-12-31\n")
    #expect(
      found == [
        Problem(
          place: Place(file: "what-if/more.yaml", line: 3, column: 7), path: "seed",
          kind: .leverChangesRun(key: "seed")),
        Problem(
          place: Place(file: "what-if/more.yaml", line: 6, column: 14), path: "period.to",
          kind: .leverChangesRun(key: "period.to")),
      ])
    #expect(kinds("seed: 7\nchange: {structures.slai.fte: 5}\n") == [])
  }

  @Test func `every problem of a lever is told in its place, once where the base has it too`() {
    #expect(kinds("change: {structures.slai.ftee: 5, structures.slai.fte: -5}\n").count == 2)
    var files = files()
    files["main.yaml"] = files["main.yaml"]?.replacing("share: 0.4}", with: "share: 0.5}")
    #expect(Samples.problems(files).count { $0.path == "territories" } == 1)
    #expect(Samples.problems(files).count == 1)
  }

  @Test func `a lever that is not there, has no fit name or is named twice is a problem`() {
    let absent = problems("{levers: [what-if/none.yaml]}")
    #expect(absent.map(\.place) == [Place(file: "main.yaml", line: 6, column: 21)])
    #expect(absent.map(\.kind) == [.unreadable(reason: "No such file or directory")])
    #expect(
      problems("{levers: [what-if/more.yaml, ./what-if/more.yaml]}").map(\.kind) == [
        .duplicateIdentifier("more", first: Place(file: "main.yaml", line: 6, column: 21))
      ])
    #expect(problems("{levers: [What If.yaml]}").map(\.kind) == [.badIdentifier(found: "What If")])
  }

  @Test func `bodies are refused only where there are some`() {
    #expect(
      problems("{refuse_each_body: true}") == [
        Problem(
          place: Place(file: "main.yaml", line: 6, column: 30), path: "variants.refuse_each_body",
          kind: .needsSection(key: "label", becauseOf: "variants.refuse_each_body"))
      ])
  }

  @Test func `one replication is too few to compare`() {
    #expect(
      problems("{replications: 1}").map(\.kind) == [.outOfRange(found: 1, low: 2, high: 1_000_000)])
  }

  @Test func `problems of levers are told in two languages`() {
    for kind in [Problem.Kind.leverOfAnother(base: "main.yaml"), .leverChangesNothing, .leverChangesRun(key: "seed")] {
      let sentence = Problem(place: Place(file: "main.yaml"), kind: kind).sentence
      #expect(sentence.fr.contains("levier") && sentence.en.contains("lever"))
    }
  }
}

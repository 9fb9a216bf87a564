import Testing

@testable import ScenarioFiles

/// All problems of a file come at once, and what is only a consequence of one of them is not told.
@Suite struct SeveralProblemsTests {
  private func minimal(_ changes: (String, String)...) throws -> [Problem] {
    let bytes = try FilesOnDisk().bytes(of: "Scenarios/minimal.yaml", limit: Limits.bytes)
    let text = changes.reduce(String(decoding: bytes, as: UTF8.self)) { text, change in
      Samples.replacing(change.0, by: change.1, in: text)
    }
    do {
      _ = try ScenarioReader(files: FilesInMemory(texts: ["main.yaml": text])).read(path: "main.yaml")
      return []
    } catch let error as ScenarioProblems {
      return error.problems
    }
  }

  private func full(_ changes: (String, String)...) -> [Problem] {
    let text = changes.reduce(Samples.full) { Samples.replacing($1.0, by: $1.1, in: $0) }
    return Samples.problems(["main.yaml": text])
  }

  @Test func `a wrong number and a misspelt indicator are told at once`() throws {
    let problems = try minimal(
      ("accompaniment.mean_wait", "accompaniment.mean_wiat"), ("ceiling: 1}", "ceiling: -1}"))
    #expect(problems.map(\.path) == ["precision.1.indicator", "programmes.accompaniment.load.ceiling"])
    #expect(
      problems.map(\.kind) == [
        .unknownIndicator(found: "accompaniment.mean_wiat", nearest: "accompaniment.mean_wait"),
        .outOfRange(found: -1, low: 0, high: 10_000_000, excludesLow: true),
      ])
  }

  @Test func `an indicator of what is misspelt is not told to be unknown`() throws {
    #expect(
      try minimal(("- id: accompaniment  ", "- id: acompaniment  ")).map(\.kind.name).contains("unknownIndicator")
        == false)
    #expect(full(("orientation:\n", "orientatoin:\n")).map(\.kind.name).contains("unknownIndicator") == false)
  }

  @Test func `every kind of last check is told beside the others`() {
    let problems = full(
      ("indicator: caf.served, objective", "indicator: caf.serve, objective"),
      ("{indicator: caf.served, half_width_percent: 2.5", "{indicator: caf.served, probability_half_width: 0.1"))
    #expect(problems.map(\.kind.name).sorted() == ["nothingPromised", "unknownIndicator"])
  }

  @Test func `a probability of a misspelt target is one problem`() {
    let problems = full(
      ("{indicator: orientation.within_one_month, value", "{indicator: orientation.within_one_mont, value"))
    #expect(problems.allSatisfy { $0.kind.name == "unknownIndicator" })
  }

  @Test func `a law is told to be wrong beside what it says of where it comes from`() {
    let problems = full(("scale: 900", "scale: -900"))
    #expect(problems.map(\.kind.name) == ["impossibleLaw"])
    let both = full(("{uniform: {low: 2, high: 6}}", "{uniform: {low: -2, high: 6}, assumption: none}"))
    #expect(both.map(\.kind.name).sorted() == ["assumptionWithoutRange", "outOfRange"])
  }

  @Test func `a lever's unknown indicator is told beside what is wrong with the scenario`() {
    let lever = "jalon: 1\nextends: main.yaml\nchange:\n  targets.1.indicator: caf.serve\n"
    let text = Samples.full("seed: 7\n", "seed: 7\nvariants: {levers: [lever.yaml]}\n")
      .replacingFirst("notice_days: 8", with: "notice_days: -8")
    let problems = Samples.problems(["main.yaml": text, "lever.yaml": lever])
    #expect(problems.map(\.path).contains("orientation.notice_days"))
  }
}

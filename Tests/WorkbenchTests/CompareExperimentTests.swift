import Experiments
import Foundation
import InsertionPolicy
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A folder with a queue, two options and a shock, gone when the test is over.
private final class VoteFolder {
  let path: String
  var output: String { path + "/out" }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(
      """
      jalon: 1
      name: {fr: Essai, en: Trial}
      summary: {fr: Une file, en: A queue}
      seed: 5
      period: {from: 2025-01-01, to: 2025-12-31}
      territories:
        - {id: everywhere, name: Partout, share: 1}
      profiles:
        - {id: everybody, share: 1}
      arrivals:
        - {id: entrants, per_year: 200, to: accompaniment}
      programmes:
        - id: accompaniment
          name: {fr: Accompagnement, en: Accompaniment}
          sphere: social
          load: {reading: caseload, ceiling: 1}
          stay_days: {exponential: {mean: 8}}
      structures:
        - {id: service, name: Service, kind: departement, territory: everywhere, work: accompaniment, fte: 5}
      targets:
        - {indicator: accompaniment.starts, value: 195, source: F01-17}
      """, to: "queue.yaml")
    try write("jalon: 1\nextends: queue.yaml\nname: {fr: Pareil, en: Same}\n", to: "same.yaml")
    try write(
      "jalon: 1\nextends: queue.yaml\nname: {fr: Six, en: Six}\nchange: {structures.service.fte: 6}\n", to: "six.yaml")
    try write(
      "jalon: 1\nextends: queue.yaml\nname: {fr: Plus, en: More}\nscale: {arrivals.*.per_year: 1.2}\n", to: "more.yaml")
    try write(
      "jalon: 1\nextends: queue.yaml\nname: {fr: Plus long, en: Longer}\nchange: {period.to: 2026-12-31}\n",
      to: "longer.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  func request(_ options: String..., shocks: [String] = []) -> CompareRequest {
    CompareRequest(
      base: path + "/queue.yaml", options: options.map { "\(path)/\($0).yaml" },
      shocks: shocks.map { "\(path)/\($0).yaml" }, replications: 12, shockReplications: 5, peopleReplications: 2)
  }

  func bytes(_ name: String, in folder: String) throws -> Data {
    try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
  }
}

struct CompareExperimentTests {
  private func carryOut(
    _ request: CompareRequest, in output: String, workers: Int = 2, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws -> RunSummary {
    try Runs.carryOut(
      CompareExperiment.self, request, RunOptions(workers: workers, output: output), until: cancellation,
      progress: progress)
  }

  private static let files = [
    "run.sqlite", "results.json", "options.csv", "people.csv", "regret.csv", "report.html",
  ]

  @Test func `two identical scenarios differ by exactly nothing`() throws {
    let folder = try VoteFolder()
    let experiment = try CompareExperiment(folder.request("same"), files: FilesOnDisk())
    var laboratory = FutureLaboratory(
      measures: experiment.measures, seed: experiment.seed, workers: 2, scenario: experiment.scenario(at:))
    let answer = try experiment.answer(
      in: &laboratory, ExperimentSite(workers: 2, cancellation: Cancellation()))
    for difference in answer.comparison.differences[1] {
      #expect(difference.difference == (difference.count > 0 ? 0 : nil))
    }
    #expect(answer.shifts[0].all.longer == 0 && answer.shifts[0].all.shorter == 0 && answer.shifts[0].all.days == 0)
    #expect(answer.comparison.reachedDifferences[0].difference == 0)
  }

  @Test func `an option under a shock has both changes`() throws {
    let folder = try VoteFolder()
    let experiment = try CompareExperiment(folder.request("six", shocks: ["more"]), files: FilesOnDisk())
    let both = try #require(experiment.scenario(at: [1, 1]))
    #expect(both.structures[0].posts[0].fte == 6)
    #expect(both.arrivals[0].perYear == 240)
    #expect(experiment.scenario(at: [0, 1])?.structures[0].posts[0].fte == 5)
    #expect(experiment.scenario(at: [1, 0])?.arrivals[0].perYear == 200)
  }

  @Test func `one stopped and taken up again ends with the same bytes, and any number of workers gives them`() throws {
    let folder = try VoteFolder()
    let request = folder.request("six", "same", shocks: ["more"])
    let whole = try carryOut(request, in: folder.output)
    #expect(whole.manifest.state == .finished)
    let cancellation = Cancellation()
    let other = folder.path + "/other"
    let stopped = try carryOut(request, in: other, workers: 1, until: cancellation) {
      if $0.finished == 7 { cancellation.cancel() }
    }
    #expect(stopped.results == nil)
    #expect(stopped.manifest.state == .interrupted)
    #expect(try Runs.show(other).results == nil)
    // Nothing outside the folder is needed any more.
    for name in ["queue", "six", "same", "more"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name).yaml")
    }
    let resumed = try Runs.resume(other, workers: 3)
    #expect(resumed.manifest.state == .finished)
    for name in Self.files {
      #expect(try folder.bytes(name, in: other) == folder.bytes(name, in: folder.output), "\(name)")
    }
    let verified = try #require(try Runs.verify(other))
    #expect(verified.differences.isEmpty)
    #expect(verified.replications == 3 * 12 + 3 * 5)
    #expect(try Runs.show(other).results != nil)
  }

  @Test func `a file that was touched is found out`() throws {
    let folder = try VoteFolder()
    _ = try carryOut(folder.request("six"), in: folder.output)
    var text = String(decoding: try folder.bytes("options.csv", in: folder.output), as: UTF8.self)
    text.append("x")
    try folder.write(text, to: "out/options.csv")
    let verified = try #require(try Runs.verify(folder.output))
    #expect(verified.differences == [.file("options.csv", byte: text.utf8.count)])
  }

  @Test func `options of another period are refused, and nothing is written`() throws {
    let folder = try VoteFolder()
    #expect(throws: WorkbenchError.self) { try carryOut(folder.request("longer"), in: folder.output) }
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test func `a criterion that is none is refused`() throws {
    let folder = try VoteFolder()
    var request = folder.request("six")
    request.criterion = "accompaniment.mean_wiat"
    #expect(throws: WorkbenchError.self) { try carryOut(request, in: folder.output) }
  }
}

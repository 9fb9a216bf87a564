import Experiments
import Foundation
import InsertionPolicy
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A folder with a queue and two levers, gone when the test is over.
private final class VariantFolder {
  let path: String
  var scenario: String { path + "/queue.yaml" }

  init(replications: Int = 6) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path + "/what-if", withIntermediateDirectories: true)
    try write(
      """
      jalon: 1
      name: {fr: Essai, en: Trial}
      summary: {fr: Une file, en: A queue}
      replications: 6
      seed: 5
      variants: {replications: \(replications), levers: [what-if/more.yaml, what-if/second.yaml]}
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
      """, to: "queue.yaml")
    try write(
      "jalon: 1\nextends: ../queue.yaml\nname: {fr: Six, en: Six}\nchange: {structures.service.fte: 6}\n",
      to: "what-if/more.yaml")
    try write(
      """
      jalon: 1
      extends: ../queue.yaml
      change:
        structures:
          - {id: service, name: Service, kind: departement, territory: everywhere, work: accompaniment, fte: 5}
          - {id: other, name: Autre, kind: departement, territory: everywhere, work: accompaniment, fte: 1}
      """, to: "what-if/second.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  func bytes(_ name: String, of folder: String) -> Data? { FileManager.default.contents(atPath: "\(folder)/\(name)") }

  /// Whether two runs left the same bytes of all that is promised.
  func expectSame(_ left: String, _ right: String) {
    for name in RunFolder.results + [RunFolder.variants] {
      #expect(bytes(name, of: left) != nil, "\(name)")
      #expect(bytes(name, of: left) == bytes(name, of: right), "\(name)")
    }
  }
}

struct VariantRunTests {
  @Test func `a run says what its levers change, and is shown again from its folder alone`() throws {
    let folder = try VariantFolder(replications: 4)
    let output = folder.path + "/run"
    var steps: [RunProgress] = []
    let summary = try Simulation(scenario: folder.scenario, workers: 2, output: output).run { steps.append($0) }
    #expect(steps == (0...14).map { RunProgress(finished: $0, total: 14) })
    #expect(summary.manifest.state == .finished)
    #expect(summary.manifest.variants == Manifest.Replications(requested: 8, finished: 8))
    let outcomes = summary.said.variants
    #expect(outcomes.map(\.variant.id) == ["more", "second"])
    #expect(outcomes.map(\.variant.kind) == [.whatIf, .whatIf])
    // A lever that does not say what it is called is called as its file is.
    #expect(outcomes.map(\.variant.name.en) == ["Six", "second"])
    #expect(outcomes.map(\.replications) == [4, 4])
    // A structure of one place more is one place more: the same chance, the same waits.
    #expect(outcomes[0].estimates.map(\.difference) == outcomes[1].estimates.map(\.difference))
    #expect(outcomes[0].estimates.contains { ($0.difference ?? 0) < 0 && $0.isClear })

    try FileManager.default.removeItem(atPath: folder.path + "/what-if")
    try FileManager.default.removeItem(atPath: folder.scenario)
    let shown = try Runs.show(output)
    #expect(shown.json == summary.json)
    #expect(shown.said.variants.map(\.estimates) == outcomes.map(\.estimates))
  }

  @Test func `any number of workers leaves the same bytes`() throws {
    let folder = try VariantFolder()
    for workers in [1, 2, 5] {
      _ = try Simulation(scenario: folder.scenario, workers: workers, output: "\(folder.path)/run-\(workers)").run()
    }
    folder.expectSame(folder.path + "/run-1", folder.path + "/run-2")
    folder.expectSame(folder.path + "/run-1", folder.path + "/run-5")
  }

  @Test func `the base is that of a run without variants`() throws {
    let folder = try VariantFolder()
    let with = try Simulation(scenario: folder.scenario, workers: 1, output: folder.path + "/with").run()
    let text = try String(contentsOfFile: folder.scenario, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("variants:") })
    try folder.write(text.replacing(line + "\n", with: ""), to: "queue.yaml")
    let without = try Simulation(scenario: folder.scenario, workers: 1, output: folder.path + "/without").run()
    #expect(with.said.cells == without.said.cells)
    #expect(without.manifest.variants == nil)
    #expect(folder.bytes(RunFolder.variants, of: folder.path + "/without") == nil)
  }

  @Test(arguments: [3, 30, 50, 62])
  func `stopped at any moment and resumed, a run has the bytes of one that never stopped`(moment: Int) throws {
    let folder = try VariantFolder(replications: 30)
    let (output, whole) = (folder.path + "/run", folder.path + "/whole")
    let cancellation = Cancellation()
    let request = Simulation(scenario: folder.scenario, replications: 30, workers: 2, output: output)
    let part = try request.run(until: cancellation) { if $0.finished == moment { cancellation.cancel() } }
    #expect(part.manifest.state == .interrupted)
    #expect(try Runs.verify(output)?.differences == [])
    var redone = 0
    let done = try Runs.resume(output, workers: 2) { _ in redone += 1 }
    #expect(done.manifest.state == .finished)
    // Nothing kept is simulated again: one call before the first, then one for each missing future.
    let kept = part.said.variants.reduce(part.said.replications) { $0 + $1.replications }
    #expect(kept >= moment && kept < 90)
    #expect(redone == 1 + 90 - kept)
    var other = request
    other.output = whole
    _ = try other.run()
    folder.expectSame(output, whole)
  }

  @Test func `a run extended has the bytes of one that asked for all at once`() throws {
    let folder = try VariantFolder(replications: 5)
    let (output, whole) = (folder.path + "/run", folder.path + "/whole")
    _ = try Simulation(scenario: folder.scenario, replications: 9, workers: 1, output: whole).run()
    let short = try Simulation(scenario: folder.scenario, replications: 3, workers: 2, output: output).run()
    #expect(short.said.variants.map(\.replications) == [3, 3])
    let more = try Runs.resume(output, adding: 6, workers: 2)
    #expect(more.said.variants.map(\.replications) == [5, 5])
    folder.expectSame(output, whole)
  }

  @Test func `verifying replays variants and finds a value that is not theirs, and a future that is missing`() throws {
    let folder = try VariantFolder(replications: 4)
    let output = folder.path + "/run"
    let summary = try Simulation(scenario: folder.scenario, workers: 2, output: output).run()
    let sound = try #require(try Runs.verify(output))
    #expect(sound.differences == [])
    #expect(sound.replications == 6 && sound.variantReplications == 8)
    #expect(sound.files == RunFolder.results + [RunFolder.variants])

    // The same run with one value of the second lever changed, and a future of the first left out.
    let archive = try RunArchive(of: RunFolder.open(at: output))
    let forged = try RunFolder.create(at: folder.path + "/forged")
    let recorder = try RunRecorder(in: forged, archive.head)
    for trial in archive.trials.all where trial != Trial(RunTask.point(of: 0), 3) {
      var values = try #require(archive.trials[trial]).values
      if trial == Trial(RunTask.point(of: 1), 2) { values[0] = -1 }
      try recorder.record(Replication(number: trial.replication, values: values), at: trial.point)
    }
    try recorder.finish(summary.said)
    for name in ["manifest.json", RunFolder.variants] + RunFolder.results.dropFirst() {
      try FileManager.default.copyItem(atPath: "\(output)/\(name)", toPath: forged.path(of: name))
    }
    let found = try #require(try Runs.verify(forged.path)).differences
    #expect(found.contains(.variant("more", .missingReplication(3))))
    let changed = found.contains {
      if case .variant("second", .replication(2, cells: 1, first: _, kept: -1, replayed: _)) = $0 {
        true
      } else {
        false
      }
    }
    #expect(changed)
    #expect(found.contains { if case .file("run.sqlite", byte: _) = $0 { true } else { false } })
    #expect(found.count == 3)
  }

  @Test func `a problem in a lever stops everything before anything is written`() throws {
    let folder = try VariantFolder()
    try folder.write(
      "jalon: 1\nextends: ../queue.yaml\nchange: {structures.service.fte: -6}\n", to: "what-if/more.yaml")
    #expect(throws: WorkbenchError.self) {
      try Simulation(scenario: folder.scenario, output: folder.path + "/run").run()
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/run"))
  }
}

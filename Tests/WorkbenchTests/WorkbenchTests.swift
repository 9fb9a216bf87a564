import Experiments
import Foundation
import Reporting
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A folder with a small scenario, gone when the test is over.
private final class TestFolder {
  let path: String
  var scenario: String { path + "/queue.yaml" }
  var output: String { path + "/run" }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try """
    jalon: 1
    name: {fr: Essai, en: Trial}
    summary: {fr: Une file, en: A queue}
    replications: 6
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
      - {indicator: accompaniment.starts, value: 200, source: F01-17}
    """.write(toFile: scenario, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String, of folder: String) -> Data? { FileManager.default.contents(atPath: "\(folder)/\(name)") }
}

struct WorkbenchTests {
  @Test func `a run is kept, and shown again from its folder alone`() throws {
    let folder = try TestFolder()
    var steps: [RunProgress] = []
    let summary = try Simulation(scenario: folder.scenario, workers: 2, output: folder.output).run {
      steps.append($0)
    }
    #expect(steps == (0...6).map { RunProgress(finished: $0, total: 6) })
    #expect(summary.said.replications == 6)
    #expect(summary.said.seed == 5)
    #expect(summary.manifest.state == .finished)
    #expect(summary.manifest.replications == Manifest.Replications(requested: 6, finished: 6))

    try FileManager.default.removeItem(atPath: folder.scenario)
    let shown = try Runs.show(folder.output)
    #expect(shown.manifest == summary.manifest)
    #expect(shown.said.cells == summary.said.cells)
    #expect(shown.said.requested == 6)
    #expect(shown.said.cells.contains { $0.target != nil && $0.estimate.attainment?.count == 6 })
  }

  @Test func `any number of workers leaves the same bytes`() throws {
    let folder = try TestFolder()
    let outputs = [1, 2, 7].map { workers in (workers, "\(folder.path)/run-\(workers)") }
    for (workers, output) in outputs {
      _ = try Simulation(scenario: folder.scenario, replications: 9, workers: workers, output: output).run()
    }
    let first = folder.bytes("run.sqlite", of: outputs[0].1)
    #expect(first != nil)
    for name in try FileManager.default.contentsOfDirectory(atPath: outputs[0].1) where name != "manifest.json" {
      for (workers, output) in outputs {
        #expect(folder.bytes(name, of: output) == folder.bytes(name, of: outputs[0].1), "\(name), \(workers) workers")
      }
    }
  }

  @Test func `what the person asks for wins over what the scenario says`() throws {
    let folder = try TestFolder()
    let summary = try Simulation(scenario: folder.scenario, replications: 2, seed: 8, workers: 1, output: folder.output)
      .run()
    #expect(summary.said.requested == 2)
    #expect(summary.said.seed == 8)
    let other = try Simulation(
      scenario: folder.scenario, replications: 2, seed: 9, workers: 1, output: folder.path + "/other"
    ).run()
    #expect(other.said.cells != summary.said.cells)
  }

  @Test func `an interrupted run keeps the first futures of the whole one`() throws {
    let folder = try TestFolder()
    let cancellation = Cancellation()
    let part = try Simulation(scenario: folder.scenario, replications: 100_000, workers: 2, output: folder.output).run(
      until: cancellation
    ) { if $0.finished == 3 { cancellation.cancel() } }
    let kept = part.said.replications
    #expect(part.manifest.state == .interrupted)
    #expect(kept >= 3 && kept < 100_000)
    #expect(part.manifest.replications.finished == kept)
    let whole = try Simulation(
      scenario: folder.scenario, replications: kept, workers: 1, output: folder.path + "/whole"
    ).run()
    #expect(part.said.cells == whole.said.cells)
    #expect(try Runs.show(folder.output).said.cells == whole.said.cells)
  }

  @Test func `a run stopped before its first future is a whole folder that says nothing is known`() throws {
    let folder = try TestFolder()
    let cancellation = Cancellation()
    cancellation.cancel()
    let summary = try Simulation(scenario: folder.scenario, output: folder.output).run(until: cancellation)
    #expect(summary.manifest.state == .interrupted)
    #expect(summary.said.cells.allSatisfy { $0.estimate.mean == nil })
    #expect(try Runs.show(folder.output).said.replications == 0)
    for language in Language.allCases { #expect(!summary.text(in: language).isEmpty) }
  }

  @Test func `what is said of a run is in its folder, the same wherever the scenario lies`() throws {
    let folder = try TestFolder()
    let summary = try Simulation(scenario: folder.scenario, workers: 1, output: folder.output).run()
    for name in ["manifest.json", "run.sqlite", "results.json", "indicators.csv", "report.html", "report.xlsx"] {
      #expect(folder.bytes(name, of: folder.output)?.isEmpty == false, "\(name)")
    }
    #expect(folder.bytes("results.json", of: folder.output) == Data(summary.json.utf8))
    let moved = folder.path + "/moved/" + URL(fileURLWithPath: folder.path).lastPathComponent
    try FileManager.default.createDirectory(atPath: moved, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: folder.scenario, toPath: moved + "/queue.yaml")
    let other = try Simulation(scenario: moved + "/queue.yaml", workers: 2, output: folder.path + "/other").run()
    #expect(other.json == summary.json)
    #expect(
      folder.bytes("report.html", of: folder.path + "/other") == folder.bytes("report.html", of: folder.output))
  }

  @Test func `an absolute path and a relative one leave the same bytes`() throws {
    let folder = try TestFolder()
    let here = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    let base = folder.path + "/base"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.scenario, toPath: base + "/queue.yaml")
    try """
    jalon: 1
    extends: base/queue.yaml
    change:
      structures.service.fte: {value: 6, assumption: as voted, range: [5, 7]}
    """.write(toFile: folder.scenario, atomically: false, encoding: .utf8)
    // The same file by three names: absolute, from here, and through a folder and back.
    let paths = [folder.scenario, here + folder.scenario, folder.path + "/base/../queue.yaml"]
    for (number, path) in paths.enumerated() {
      let output = "\(folder.path)/run-\(number)"
      let summary = try Simulation(scenario: path, replications: 3, workers: 1, output: output).run()
      #expect(summary.manifest.scenario.path == path)
      #expect(summary.said.scenario.provenance.contains { $0.place == "queue.yaml:4" })
      for name in RunFolder.results {
        #expect(folder.bytes(name, of: output) != nil)
        #expect(folder.bytes(name, of: output) == folder.bytes(name, of: folder.path + "/run-0"), "\(name) of \(path)")
      }
      #expect(try Runs.verify(output)?.differences == [])
    }
    // Nor do the results need the manifest to know whose they are.
    try FileManager.default.removeItem(atPath: folder.path + "/run-1/manifest.json")
    #expect(try Runs.show(folder.path + "/run-1").json == Runs.show(folder.path + "/run-0").json)
  }

  @Test func `a run extended has the bytes of one that asked for all at once`() throws {
    let folder = try TestFolder()
    let whole = folder.path + "/whole"
    _ = try Simulation(scenario: folder.scenario, replications: 9, workers: 1, output: whole).run()
    _ = try Simulation(scenario: folder.scenario, replications: 4, workers: 2, output: folder.output).run()
    try FileManager.default.removeItem(atPath: folder.scenario)
    let more = try Runs.resume(folder.output, adding: 5, workers: 2)
    #expect(more.manifest.replications == Manifest.Replications(requested: 9, finished: 9))
    for name in RunFolder.results {
      #expect(folder.bytes(name, of: folder.output) != nil)
      #expect(folder.bytes(name, of: folder.output) == folder.bytes(name, of: whole), "\(name)")
    }
  }

  @Test func `an interrupted run resumed has the bytes of one that never stopped`() throws {
    let folder = try TestFolder()
    let cancellation = Cancellation()
    let request = Simulation(scenario: folder.scenario, replications: 400, workers: 2, output: folder.output)
    let part = try request.run(until: cancellation) { if $0.finished == 3 { cancellation.cancel() } }
    #expect(part.said.replications < 400)
    #expect(try Runs.resume(folder.output).manifest.state == .finished)
    var other = request
    other.output = folder.path + "/whole"
    _ = try other.run()
    for name in RunFolder.results {
      #expect(folder.bytes(name, of: folder.output) == folder.bytes(name, of: folder.path + "/whole"), "\(name)")
    }
  }

  @Test func `a precision ends the run at the same number for any number of workers`() throws {
    let folder = try TestFolder()
    let precision = try #require(RequiredPrecision("accompaniment.starts=3%"))
    let outputs = [1, 2, 7].map { (workers: $0, path: "\(folder.path)/run-\($0)") }
    for output in outputs {
      let summary = try Simulation(
        scenario: folder.scenario, replications: 700, precisions: [precision], workers: output.workers,
        output: output.path
      ).run()
      #expect(summary.said.replications.isMultiple(of: StoppingRule.batch))
      #expect(summary.said.replications < 700)
      #expect(summary.manifest.state == .finished)
      #expect(summary.manifest.precisions?.map(\.met) == [true])
      for name in RunFolder.results {
        #expect(folder.bytes(name, of: output.path) == folder.bytes(name, of: outputs[0].path), "\(name)")
      }
    }
    #expect(try Runs.verify(outputs[0].path)?.differences == [])
  }

  @Test func `a precision that the limit comes before is said to be missed`() throws {
    let folder = try TestFolder()
    let precision = try #require(RequiredPrecision("accompaniment.starts=0.001"))
    let summary = try Simulation(
      scenario: folder.scenario, replications: 12, precisions: [precision], workers: 1, output: folder.output
    ).run()
    #expect(summary.said.replications == 12)
    #expect(summary.manifest.state == .finished)
    #expect(summary.manifest.precisions?.map(\.met) == [false])
    let unknown = try #require(RequiredPrecision("accompaniment.start=1"))
    #expect(throws: WorkbenchError.self) {
      try Simulation(scenario: folder.scenario, precisions: [unknown], output: folder.path + "/none").run()
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }

  @Test func `a scenario says itself when a run of it may stop`() throws {
    let folder = try TestFolder()
    let text = try String(contentsOfFile: folder.scenario, encoding: .utf8)
    func declare(_ lines: String) throws {
      try text.replacing("replications: 6\n", with: lines).write(
        toFile: folder.scenario, atomically: false, encoding: .utf8)
    }
    func run(_ replications: Int? = nil, _ asked: String...) throws -> RunSummary {
      try Simulation(
        scenario: folder.scenario, replications: replications, precisions: asked.compactMap { RequiredPrecision($0) },
        workers: 2, output: folder.output, replacing: true
      ).run()
    }
    try declare("precision: [{indicator: accompaniment.starts, half_width_percent: 3}]\n")
    let declared = try run()
    #expect(declared.said.replications.isMultiple(of: StoppingRule.batch))
    #expect(declared.manifest.precisions?.map(\.met) == [true])
    #expect(try Runs.verify(folder.output)?.differences == [])
    let numbered = try run(7)
    #expect(numbered.said.replications == 7)
    #expect(numbered.manifest.precisions == nil)
    let overridden = try run(60, "accompaniment.starts=0.001", "accompaniment.served=4%")
    #expect(
      overridden.manifest.precisions?.map(\.asked) == ["accompaniment.starts=0.001", "accompaniment.served=4.0%"])
    #expect(overridden.said.replications == 60)
    let extended = try run(60, "accompaniment.served=4%")
    #expect(
      extended.manifest.precisions?.map(\.asked) == ["accompaniment.starts=3.0%", "accompaniment.served=4.0%"])

    try declare("replications: 12\nprecision: [{indicator: accompaniment.starts, probability_half_width: 0.01}]\n")
    let limited = try run()
    #expect(limited.said.replications == 12)
    #expect(limited.said.requested == 12)
    #expect(limited.manifest.precisions?.map(\.met) == [false])
  }

  @Test func `verifying finds a changed file and a missing one`() throws {
    let folder = try TestFolder()
    _ = try Simulation(scenario: folder.scenario, workers: 1, output: folder.output).run()
    #expect(try Runs.verify(folder.output)?.differences == [])
    var bytes = try #require(folder.bytes("indicators.csv", of: folder.output))
    bytes[9] ^= 1
    try bytes.write(to: URL(fileURLWithPath: folder.output + "/indicators.csv"))
    try FileManager.default.removeItem(atPath: folder.output + "/report.html")
    #expect(
      try Runs.verify(folder.output)?.differences == [
        .file("indicators.csv", byte: 10), .missingFile("report.html"),
      ])
  }

  @Test func `verifying compares the workbook in the language of the run`() throws {
    let folder = try TestFolder()
    _ = try Simulation(scenario: folder.scenario, workers: 1, output: folder.output, language: .english).run()
    let found = try #require(try Runs.verify(folder.output))
    #expect(found.differences == [])
    #expect(found.files == RunFolder.results)
    let english = try #require(folder.bytes("report.xlsx", of: folder.output))
    #expect(try Runs.resume(folder.output).manifest.language == "en")
    #expect(folder.bytes("report.xlsx", of: folder.output) == english)
    _ = try Runs.resume(folder.output, language: .french)
    let french = try #require(folder.bytes("report.xlsx", of: folder.output))
    #expect(french != english)
    #expect(try Runs.verify(folder.output)?.differences == [])

    // The workbook of another language is not that of the run.
    let workbook = URL(fileURLWithPath: folder.output + "/report.xlsx")
    try english.write(to: workbook)
    guard case .file("report.xlsx", _)? = try Runs.verify(folder.output)?.differences.first else {
      Issue.record("the English workbook of a French run is taken")
      return
    }
    // Where the language was not kept, any will do.
    let manifest = URL(fileURLWithPath: folder.output + "/manifest.json")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let without = text.split(separator: "\n").filter { !$0.contains("\"language\"") }.joined(separator: "\n")
    #expect(without != text)
    try without.write(to: manifest, atomically: false, encoding: .utf8)
    #expect(try Runs.verify(folder.output)?.differences == [])
  }

  @Test func `a scenario with problems writes nothing`() throws {
    let folder = try TestFolder()
    try "jalon: 1\n".write(toFile: folder.scenario, atomically: false, encoding: .utf8)
    let error = #expect(throws: WorkbenchError.self) {
      try Simulation(scenario: folder.scenario, output: folder.output).run()
    }
    guard case .scenario(let problems)? = error else {
      Issue.record("not the scenario's problems: \(String(describing: error))")
      return
    }
    #expect(problems.problems.count > 3)
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test func `a run is not written over unless it may be`() throws {
    let folder = try TestFolder()
    let request = Simulation(scenario: folder.scenario, replications: 2, workers: 1, output: folder.output)
    _ = try request.run()
    #expect(throws: WorkbenchError.store(.alreadyExists(path: folder.output))) { try request.run() }
    var replacing = request
    replacing.replacing = true
    replacing.replications = 3
    #expect(try replacing.run().said.replications == 3)
  }

  @Test func `the parts of different runs are not taken for one`() throws {
    let folder = try TestFolder()
    _ = try Simulation(scenario: folder.scenario, replications: 2, output: folder.output).run()
    let text = try String(contentsOfFile: folder.scenario, encoding: .utf8)
    try text.replacing("per_year: 200", with: "per_year: 201")
      .write(toFile: folder.scenario, atomically: false, encoding: .utf8)
    let other = folder.path + "/other"
    _ = try Simulation(scenario: folder.scenario, replications: 2, output: other).run()
    try #require(folder.bytes("manifest.json", of: other)).write(
      to: URL(fileURLWithPath: folder.output + "/manifest.json"))
    let error = #expect(throws: WorkbenchError.self) { try Runs.show(folder.output) }
    guard case .store(.damaged)? = error else {
      Issue.record("not damaged: \(String(describing: error))")
      return
    }
  }

  @Test func `scenarios are listed in order with what is wrong`() throws {
    let folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/a", withIntermediateDirectories: true)
    try "jalon: 1\n".write(toFile: folder.path + "/a/broken.yml", atomically: false, encoding: .utf8)
    try "id;name\n".write(toFile: folder.path + "/a/table.csv", atomically: false, encoding: .utf8)
    let found = try #require(Scenarios.list(in: folder.path))
    #expect(found.map(\.path) == [folder.path + "/a/broken.yml", folder.scenario])
    #expect((try? found[1].content.get())?.name.fr == "Essai")
    #expect((try? found[0].content.get()) == nil)
    #expect(Scenarios.list(in: folder.path + "/nowhere") == nil)
  }
}

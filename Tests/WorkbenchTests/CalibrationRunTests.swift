import Experiments
import Foundation
import Reporting
import RunStore
import ScenarioFiles
import Testing

@testable import Workbench

/// A calibration from its files to its folder.
@Suite struct CalibrationRunTests {
  private static let scenario = """
    jalon: 1
    name: {fr: file, en: queue}
    summary: {fr: file, en: queue}
    period: {from: 2025-01-01, to: 2025-03-31}
    territories:
      - {id: here, name: Here, share: 1}
    profiles:
      - {id: all, share: 1}
    arrivals:
      - {id: in, per_year: {value: 200, assumption: x, range: [100, 400]}, to: queue}
    programmes:
      - id: queue
        name: {fr: file, en: queue}
        sphere: social
        stay_days: {exponential: {mean: 60}, assumption: y, range: [30, 120]}
    calibration:
      figures:
        - {indicator: queue.starts, observed: 70, uncertainty: 0, published: the test}
      parameters:
        - {path: arrivals.in.per_year}

    """

  /// A folder of its own with the scenario in it, taken away in the end.
  private func within(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("calibration-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("queue.yaml")
    try Self.scenario.write(to: file, atomically: true, encoding: .utf8)
    try work(folder.path)
  }

  private func request(_ folder: String) -> CalibrationRequest {
    CalibrationRequest(scenario: "\(folder)/queue.yaml", particles: 20, budget: 330, seed: 3)
  }

  @Test func `a calibration is kept with its files, and the scenario that it writes is right`() throws {
    try within { folder in
      let summary = try Runs.carryOut(
        CalibrationExperiment.self, request(folder), RunOptions(workers: 2, output: "\(folder)/out"))
      let results = try #require(summary.results)
      #expect(results.tables.map(\.name) == ["posterior.csv", "fit.csv", "calibrated.yaml"])
      // 70 in 90 days are 284 a year; the root of 70 is 8.4, a year's 34: five times that.
      let read = try ScenarioReader().read(path: "\(folder)/out/calibrated.yaml")
      #expect(abs(read.scenario.arrivals[0].perYear - 284) < 5 * 34)
      #expect(read.scenario.name.fr == "file, calé")
      let differences = try #require(try Runs.verify("\(folder)/out", workers: 1))
      #expect(differences.differences.isEmpty)
    }
  }

  @Test func `a calibration that was stopped goes on to the same bytes`() throws {
    try within { folder in
      let whole = try Runs.carryOut(
        CalibrationExperiment.self, request(folder), RunOptions(workers: 2, output: "\(folder)/whole"))
      let cancellation = Cancellation()
      let stopped = try Runs.carryOut(
        CalibrationExperiment.self, request(folder), RunOptions(workers: 1, output: "\(folder)/part"),
        until: cancellation
      ) { if $0.finished >= 100 { cancellation.cancel() } }
      #expect(stopped.results == nil)
      let resumed = try Runs.resume("\(folder)/part", workers: 1)
      #expect(resumed.results?.json == whole.results?.json)
      #expect(resumed.results?.tables.map(\.text) == whole.results?.tables.map(\.text))
    }
  }

  @Test func `what cannot be fitted is refused with a reason before anything is simulated`() throws {
    try within { folder in
      func refused(_ change: (inout CalibrationRequest) -> Void) -> Bool {
        var request = request(folder)
        change(&request)
        do throws(WorkbenchError) {
          _ = try CalibrationExperiment(request, files: FilesOnDisk())
          return false
        } catch { return true }
      }
      #expect(!refused { _ in })
      #expect(refused { $0.budget = 100 })
      #expect(refused { $0.parameters = [LeverRequest(path: "arrivals.out.per_year", low: 1, high: 2)] })
      #expect(refused { $0.parameters = [LeverRequest(path: "territories.here.share", low: 0.5, high: 1)] })
      #expect(refused { $0.figures = "\(folder)/none.csv" })
    }
  }
}

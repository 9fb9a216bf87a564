import Experiments
import Foundation
import InsertionPolicy
import Quantities
import RunStore
import Testing

/// A folder that is gone when the test is over.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A scenario with two territories and one programme, and made-up replications of it.
struct Sample {
  let scenario: Scenario
  let catalogue: IndicatorCatalogue

  init() throws {
    scenario = Scenario(
      name: Bilingual(fr: "Essai", en: "Trial"), summary: Bilingual(fr: "", en: ""),
      firstDay: try #require(CivilDate("2024-01-01")), lastDay: try #require(CivilDate("2024-12-31")),
      territories: [Territory(id: "a", name: "A", share: 0.5), Territory(id: "b", name: "B", share: 0.5)],
      profiles: [Profile(id: "p", share: 1)], arrivals: [], programmes: [], structures: [])
    catalogue = IndicatorCatalogue(scenario)
  }

  let files = [
    RunHead.File(path: "trial.yaml", bytes: Array("name: trial\n".utf8)),
    RunHead.File(path: "tables/a.csv", bytes: [0, 255, 10]),
  ]

  func row(_ number: UInt32) -> Replication {
    Replication(
      number: number,
      values: catalogue.cells.indices.map { cell in
        (cell + Int(number)).isMultiple(of: 5) ? nil : Double(number) + Double(cell) / 3
      })
  }

  func head(request: String = "{\"replications\":10}") -> RunHead {
    RunHead(
      kind: "run", request: request, files: files, digest: String(repeating: "a", count: 64), seed: .max,
      measures: catalogue.cells.map { Measure($0, of: scenario, catalogue).description })
  }

  /// The point of the scenario itself.
  static let base: Point = [0]

  func forecast(_ rows: [Replication]) -> Forecast {
    Forecast(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: .max,
      requested: rows.count)
  }

  static let manifest = Manifest(
    scenario: Manifest.ScenarioEntry(
      name: ["fr": "Essai", "en": "Trial"], path: "Scenarios/trial.yaml", digest: "d",
      files: [Manifest.ScenarioEntry.File(path: "Scenarios/trial.yaml", bytes: 12)]),
    code: Manifest.Code(version: "0.1.0", build: nil), seed: .max,
    replications: Manifest.Replications(requested: 10, finished: 4), state: .interrupted, workers: 2,
    machine: Manifest.Machine(cores: 2, system: "Debian", architecture: "x86_64"), started: "2026-01-01T00:00:00Z",
    ended: "2026-01-01T00:00:01Z")
}

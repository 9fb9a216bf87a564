import InsertionPolicy
import ScenarioFiles
import Testing

/// A plain queue written as a scenario file, as `Scenarios/minimal.yaml` shows, and run through the policy model.
struct ScenarioQueue {
  let scenario: Scenario
  let catalogue: IndicatorCatalogue

  /// Reads the form of the template with other numbers.
  ///
  /// - Parameters:
  ///   - perYear: Arrivals in 365 days.
  ///   - stay: The law of the stay, as YAML.
  ///   - places: FTE of one place each, or `nil` for unlimited places.
  ///   - more: Further keys of the programme, as YAML.
  ///   - arrivalKeys: Further keys of the flow, as YAML.
  ///   - period: First and last day, as YAML.
  /// - Throws: The problems of the file.
  init(
    perYear: Double, stay: String, places: Int?, more: [String] = [], arrivalKeys: String = "",
    period: String = "{from: 2025-01-01, to: 2027-12-31}"
  ) throws {
    let lines =
      [
        "jalon: 1", "name: {fr: file, en: queue}", "summary: {fr: file, en: queue}", "period: \(period)",
        "territories:", "  - {id: here, name: Here, share: 1}", "profiles:", "  - {id: all, share: 1}", "arrivals:",
        "  - {id: in, per_year: \(perYear), to: queue\(arrivalKeys)}", "programmes:", "  - id: queue",
        "    name: {fr: file, en: queue}", "    sphere: social", "    stay_days: \(stay)",
      ] + more.map { "    " + $0 }
    let capacity = places.map {
      [
        "    load: {reading: caseload, ceiling: 1}", "structures:",
        "  - {id: desk, name: Desk, kind: departement, territory: here, work: queue, fte: \($0)}",
      ]
    }
    let text = (lines + (capacity ?? [])).joined(separator: "\n") + "\n"
    let reader = ScenarioReader(files: FilesInMemory(texts: ["queue.yaml": text]))
    scenario = try reader.read(path: "queue.yaml").scenario
    catalogue = IndicatorCatalogue(scenario)
  }

  /// One value from each replication: an indicator over a window, divided by another where named.
  func replicate(
    _ indicator: String, _ window: IndicatorCell.Window, over divisor: String? = nil, replications: UInt32 = 100
  ) throws -> [Double] {
    let cell = try #require(index(of: indicator, window))
    let below = try divisor.map { try #require(index(of: $0, window)) }
    var future = Future(scenario)
    var results: [Double] = []
    for replication in 0..<replications {
      future.run(seed: 1, replication: replication)
      let values = catalogue.evaluate(future.observations)
      let value = try #require(values[cell])
      guard let below else {
        results.append(value)
        continue
      }
      results.append(value / (try #require(values[below])))
    }
    return results
  }

  private func index(of indicator: String, _ window: IndicatorCell.Window) -> Int? {
    catalogue.cells.firstIndex { catalogue.indicators[$0.indicator].id == indicator && $0.window == window }
  }
}

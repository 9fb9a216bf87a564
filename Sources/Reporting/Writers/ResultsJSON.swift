public import Experiments
internal import InsertionPolicy

/// `results.json`: every estimate of a run, for machines.
///
/// Version 1 of the format is described in `docs/results.md`. The bytes depend on the forecast and on nothing else.
public enum ResultsJSON {
  /// Version of the format.
  public static let schema = 1

  /// The text of the file, one indicator cell a line.
  ///
  /// - Complexity: O(n) in the number of cells.
  public static func text(_ forecast: Forecast, _ identity: RunIdentity) -> String {
    let head: JSONValue = [
      "schema": .integer(schema), "scenario": .string(identity.scenario), "digest": .string(identity.digest),
      "replications": .integer(forecast.replications), "requested": .integer(forecast.requested),
      "seed": .unsigned(forecast.seed),
      "indicators": .array(forecast.cells.map { cell($0, forecast) }),
    ]
    return head.text(spread: 2) + "\n"
  }

  private static func cell(_ cell: CellEstimate, _ forecast: Forecast) -> JSONValue {
    let indicator = forecast.catalogue[cell.cell.indicator]
    let estimate = cell.estimate
    return [
      "id": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
      "period": .string(cell.cell.window.description),
      "territory": JSONValue(cell.cell.territory.map { forecast.scenario.territories[$0].id }),
      "mean": JSONValue(estimate.mean), "ci95": JSONValue(estimate.confidence),
      "sd": JSONValue(estimate.standardDeviation),
      "quantiles": .object(
        estimate.quantiles.map { .init(key: DecimalDigits($0.level).plain, value: .number($0.value)) }),
      "target": JSONValue(cell.target?.value), "direction": .string(indicator.direction.rawValue),
      "attainment": estimate.attainment.map {
        ["probability": .number($0.probability), "ci95": JSONValue($0.confidence)]
      } ?? .null,
      "count": .integer(estimate.count),
    ]
  }
}

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
    var content: JSONValue = [
      "schema": .integer(schema), "scenario": .string(identity.scenario), "digest": .string(identity.digest),
      "replications": .integer(forecast.replications), "requested": .integer(forecast.requested),
      "seed": .unsigned(forecast.seed),
      "indicators": .array(forecast.cells.map { cell(ForecastRow($0, forecast)) }),
    ]
    if !forecast.variants.isEmpty {
      content = content.adding([
        "variants": .array(forecast.variants.map { variant($0, forecast) }),
        "differences": .array(forecast.variants.flatMap { differences($0, forecast) }),
      ])
    }
    return content.text(spread: 2) + "\n"
  }

  private static func cell(_ row: ForecastRow) -> JSONValue {
    let head: JSONValue = [
      "id": .string(row.indicator.id), "unit": .string(row.unit.rawValue), "period": .string(row.window.description),
      "territory": JSONValue(row.territory?.id),
    ]
    return head.adding(statistics(row.cell.estimate, target: row.cell.target?.value, row.direction))
  }

  /// What is known of an estimate, and of the target it is held against.
  static func statistics(_ estimate: Estimate, target: Double?, _ direction: Indicator.Direction) -> JSONValue {
    [
      "mean": JSONValue(estimate.mean), "ci95": JSONValue(estimate.confidence),
      "sd": JSONValue(estimate.standardDeviation),
      "quantiles": .object(
        estimate.quantiles.map { .init(key: DecimalDigits($0.level).plain, value: .number($0.value)) }),
      "target": JSONValue(target), "direction": .string(direction.rawValue),
      "attainment": estimate.attainment.map {
        ["probability": .number($0.probability), "ci95": JSONValue($0.confidence)]
      } ?? .null,
      "count": .integer(estimate.count),
    ]
  }

  private static func variant(_ outcome: VariantOutcome, _ forecast: Forecast) -> JSONValue {
    let variant = outcome.variant
    let value: JSONValue = [
      "id": .string(variant.id), "kind": .string(variant.kind.word),
      "body": JSONValue(variant.kind.body(in: forecast.scenario)), "name": JSONValue(variant.name),
      "replications": .integer(outcome.replications), "requested": .integer(outcome.requested),
    ]
    guard case .marginal(_, let step) = variant.kind else { return value }
    return value.adding([
      "line": JSONValue(variant.kind.line(in: forecast.scenario)), "step": .number(step.approximate),
    ])
  }

  /// What a variant changes, indicator by indicator, and of the probability of a target where there is one.
  private static func differences(_ outcome: VariantOutcome, _ forecast: Forecast) -> [JSONValue] {
    let reached = Dictionary(outcome.attainments.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    return outcome.estimates.map { estimate in
      let indicator = forecast.catalogue[estimate.cell.indicator]
      let head: JSONValue = [
        "variant": .string(outcome.variant.id), "id": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
        "period": .string(estimate.cell.window.description),
        "territory": JSONValue(estimate.cell.territory.map { forecast.scenario.territories[$0].id }),
      ]
      let value = head.adding(change(estimate)).adding([
        "variance_ratio": JSONValue(estimate.varianceRatio), "count": .integer(estimate.count),
      ])
      return reached[estimate.cell].map { value.adding(["attainment": change($0)]) } ?? value
    }
  }

  private static func change(_ estimate: PairedEstimate) -> JSONValue {
    [
      "base": JSONValue(estimate.base), "value": JSONValue(estimate.variant),
      "difference": JSONValue(estimate.difference), "ci95": JSONValue(estimate.confidence),
      "sd": JSONValue(estimate.standardDeviation),
    ]
  }
}

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
    var members: [JSONValue.Member] = [
      .init(key: "schema", value: .integer(schema)), .init(key: "scenario", value: .string(identity.scenario)),
      .init(key: "digest", value: .string(identity.digest)),
      .init(key: "replications", value: .integer(forecast.replications)),
      .init(key: "requested", value: .integer(forecast.requested)),
      .init(key: "seed", value: .unsigned(forecast.seed)),
      .init(key: "indicators", value: .array(forecast.cells.map { cell($0, forecast) })),
    ]
    if !forecast.variants.isEmpty {
      members.append(.init(key: "variants", value: .array(forecast.variants.map { variant($0, forecast) })))
      let differences = forecast.variants.flatMap { outcome in
        let reached = Dictionary(
          outcome.attainments.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
        return outcome.estimates.map { difference($0, of: outcome.variant, reached[$0.cell], forecast) }
      }
      members.append(.init(key: "differences", value: .array(differences)))
    }
    return JSONValue.object(members).text(spread: 2) + "\n"
  }

  private static func variant(_ outcome: VariantOutcome, _ forecast: Forecast) -> JSONValue {
    let variant = outcome.variant
    let value: JSONValue = [
      "id": .string(variant.id), "kind": .string(variant.kind.word),
      "body": JSONValue(variant.kind.body(in: forecast.scenario)),
      "name": ["fr": .string(variant.name.fr), "en": .string(variant.name.en)],
      "replications": .integer(outcome.replications), "requested": .integer(outcome.requested),
    ]
    guard case .marginal(_, let step) = variant.kind, case .object(let members) = value else { return value }
    return .object(
      members + [
        .init(key: "line", value: JSONValue(variant.kind.line(in: forecast.scenario))),
        .init(key: "step", value: .number(step.approximate)),
      ])
  }

  private static func difference(
    _ estimate: PairedEstimate, of variant: Variant, _ reached: PairedEstimate?, _ forecast: Forecast
  ) -> JSONValue {
    let indicator = forecast.catalogue[estimate.cell.indicator]
    let value: JSONValue = [
      "variant": .string(variant.id), "id": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
      "period": .string(estimate.cell.window.description),
      "territory": JSONValue(estimate.cell.territory.map { forecast.scenario.territories[$0].id }),
      "base": JSONValue(estimate.base), "value": JSONValue(estimate.variant),
      "difference": JSONValue(estimate.difference), "ci95": JSONValue(estimate.confidence),
      "sd": JSONValue(estimate.standardDeviation), "variance_ratio": JSONValue(estimate.varianceRatio),
      "count": .integer(estimate.count),
    ]
    guard let reached, case .object(let members) = value else { return value }
    let attainment: JSONValue = [
      "base": JSONValue(reached.base), "value": JSONValue(reached.variant),
      "difference": JSONValue(reached.difference), "ci95": JSONValue(reached.confidence),
      "sd": JSONValue(reached.standardDeviation),
    ]
    return .object(members + [.init(key: "attainment", value: attainment)])
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
      "target": JSONValue(cell.target?.value), "direction": .string(forecast.direction(of: cell).rawValue),
      "attainment": estimate.attainment.map {
        ["probability": .number($0.probability), "ci95": JSONValue($0.confidence)]
      } ?? .null,
      "count": .integer(estimate.count),
    ]
  }
}

public import Experiments
internal import InsertionPolicy

/// `variants.csv`: what each variant changes of its base, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum VariantsCSV {
  /// Identifiers of the columns, in order.
  public static let columns = [
    "variant", "name_fr", "kind", "body", "indicator", "unit", "period", "territory", "base", "value", "difference",
    "ci95_low", "ci95_high", "sd", "variance_ratio", "count",
  ]

  /// The text of the file, one cell of one variant a line; nil where the forecast has no variants.
  ///
  /// - Complexity: O(n) in the number of cells of all variants.
  public static func text(_ forecast: Forecast) -> String? {
    guard !forecast.variants.isEmpty else { return nil }
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    for outcome in forecast.variants {
      let variant = outcome.variant
      let head = [
        variant.id, variant.name.fr, variant.kind.word, variant.kind.body(in: forecast.scenario) ?? "",
      ].map(IndicatorsCSV.field)
      for estimate in outcome.estimates {
        text += (head + row(estimate, forecast)).joined(separator: ";") + "\r\n"
      }
    }
    return text
  }

  private static func row(_ estimate: PairedEstimate, _ forecast: Forecast) -> [String] {
    let indicator = forecast.catalogue[estimate.cell.indicator]
    let territory = estimate.cell.territory.map { forecast.scenario.territories[$0].id }
    return [indicator.id, indicator.unit.rawValue, estimate.cell.window.description, territory ?? ""]
      .map(IndicatorsCSV.field)
      + [
        estimate.base, estimate.variant, estimate.difference, estimate.confidence?.lowerBound,
        estimate.confidence?.upperBound, estimate.standardDeviation, estimate.varianceRatio,
      ].map(IndicatorsCSV.number) + [String(estimate.count)]
  }
}

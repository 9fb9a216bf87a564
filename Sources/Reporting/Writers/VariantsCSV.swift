public import Experiments
internal import InsertionPolicy

/// `variants.csv`: what each variant changes of its base, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum VariantsCSV {
  /// What a variant changes of an indicator.
  private struct Row {
    let variant: Variant
    let estimate: PairedEstimate
    let forecast: Forecast

    var indicator: Indicator { forecast.catalogue[estimate.cell.indicator] }
    var territory: Territory? { estimate.cell.territory.map { forecast.scenario.territories[$0] } }
  }

  /// Identifiers of the columns, in order.
  public static var columns: [String] { Table.keys(table) }

  /// The text of the file, one cell of one variant a line; nil where the forecast has no variants.
  ///
  /// - Complexity: O(n) in the number of cells of all variants.
  public static func text(_ forecast: Forecast) -> String? {
    guard !forecast.variants.isEmpty else { return nil }
    let rows = forecast.variants.flatMap { outcome in
      outcome.estimates.map { Row(variant: outcome.variant, estimate: $0, forecast: forecast) }
    }
    return Table(columns: table, rows: rows).csv
  }

  private static var table: [Column<Row>] {
    [
      Column("variant") { .code($0.variant.id) }, Column("name_fr") { .code($0.variant.name.fr) },
      Column("kind") { .code($0.variant.kind.word) },
      Column("body") { .code($0.variant.kind.body(in: $0.forecast.scenario) ?? "") },
      Column("indicator") { .code($0.indicator.id) }, Column("unit") { .unit($0.indicator.unit) },
      Column("period") { .window($0.estimate.cell.window) }, Column("territory") { .code($0.territory?.id ?? "") },
      Column("base") { .number($0.estimate.base) }, Column("value") { .number($0.estimate.variant) },
      Column("difference") { .number($0.estimate.difference) },
      Column("ci95_low") { .number($0.estimate.confidence?.lowerBound) },
      Column("ci95_high") { .number($0.estimate.confidence?.upperBound) },
      Column("sd") { .number($0.estimate.standardDeviation) },
      Column("variance_ratio") { .number($0.estimate.varianceRatio) }, Column("count") { .count($0.estimate.count) },
    ]
  }
}

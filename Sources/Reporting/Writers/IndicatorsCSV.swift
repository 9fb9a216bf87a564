public import Experiments
internal import InsertionPolicy

/// `indicators.csv`: every estimate of a run, for a spreadsheet.
///
/// Semicolons, decimal commas, UTF-8 with a byte order mark: what a French Excel opens with a double click, and what
/// `docs/results.md` tells a program how to read.
public enum IndicatorsCSV {
  /// Identifiers of the columns, in order.
  public static let columns = [
    "indicator", "name_fr", "unit", "period", "territory", "territory_name", "count", "mean", "ci95_low", "ci95_high",
    "sd", "q05", "q50", "q95", "target", "direction", "probability", "probability_low", "probability_high",
  ]

  /// The text of the file, one indicator cell a line.
  ///
  /// - Complexity: O(n) in the number of cells.
  public static func text(_ forecast: Forecast) -> String {
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    for cell in forecast.cells {
      text += row(cell, forecast).joined(separator: ";") + "\r\n"
    }
    return text
  }

  private static func row(_ cell: CellEstimate, _ forecast: Forecast) -> [String] {
    let indicator = forecast.catalogue[cell.cell.indicator]
    let territory = cell.cell.territory.map { forecast.scenario.territories[$0] }
    let estimate = cell.estimate
    func quantile(_ level: Double) -> Double? { estimate.quantiles.first { $0.level == level }?.value }
    let attainment = estimate.attainment
    return [
      field(indicator.id), field(indicator.name.fr), field(indicator.unit.rawValue),
      field(cell.cell.window.description), field(territory?.id ?? ""), field(territory?.name ?? ""),
      String(estimate.count), number(estimate.mean), number(estimate.confidence?.lowerBound),
      number(estimate.confidence?.upperBound), number(estimate.standardDeviation), number(quantile(0.05)),
      number(quantile(0.5)), number(quantile(0.95)), number(cell.target?.value),
      field(forecast.direction(of: cell).rawValue),
      number(attainment?.probability), number(attainment?.confidence.lowerBound),
      number(attainment?.confidence.upperBound),
    ]
  }

  static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return DecimalDigits(value).rounded(significant: JSONValue.significantDigits).spelled(mark: ",")
  }

  /// A text field; one that a spreadsheet would take for a formula gets an apostrophe in front.
  static func field(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let special: Set<Unicode.Scalar> = [";", "\"", "\n", "\r", "\t"]
    guard safe.unicodeScalars.contains(where: special.contains) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

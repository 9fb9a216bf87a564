public import Experiments
internal import InsertionPolicy

/// `matrix.csv`: the matrix of indicators of a scenario, filled, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum MatrixCSV {
  /// Identifiers of the columns, in order.
  public static let columns = [
    "row", "group_fr", "group_en", "name_fr", "name_en", "indicator", "unit", "period", "count", "mean", "ci95_low",
    "ci95_high", "target", "direction", "probability", "probability_low", "probability_high", "reason_fr", "reason_en",
    "source",
  ]

  /// The text of the file: one line for each year of a row that is produced, one for each row that is not; nil where the
  /// scenario has no matrix.
  ///
  /// - Complexity: O(n) in the number of cells.
  public static func text(_ forecast: Forecast) -> String? {
    guard let facts = MatrixFacts(ForecastIndex(forecast)) else { return nil }
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    func add(_ fields: [String]) { text += fields.joined(separator: ";") + "\r\n" }
    for row in facts.groups.flatMap(\.rows) {
      for cell in row.cells { add(head(row.row) + produced(cell, row.indicator) + ["", "", field(row.row.source)]) }
    }
    for (row, reason) in facts.missing {
      add(
        head(row) + Array(repeating: "", count: 12)
          + [reason.fr, reason.en, row.source].map(field))
    }
    return text
  }

  private static func field(_ text: String) -> String { IndicatorsCSV.field(text) }

  private static func head(_ row: MatrixRow) -> [String] {
    [row.row, row.group.fr, row.group.en, row.name.fr, row.name.en].map(field)
  }

  private static func produced(_ cell: CellEstimate, _ indicator: Indicator) -> [String] {
    let estimate = cell.estimate
    let attainment = estimate.attainment
    return [field(indicator.id), field(indicator.unit.rawValue), field(cell.cell.window.description)]
      + [
        String(estimate.count), IndicatorsCSV.number(estimate.mean),
        IndicatorsCSV.number(estimate.confidence?.lowerBound), IndicatorsCSV.number(estimate.confidence?.upperBound),
        IndicatorsCSV.number(cell.target?.value),
        field((cell.target?.direction(of: indicator) ?? indicator.direction).rawValue),
        IndicatorsCSV.number(attainment?.probability), IndicatorsCSV.number(attainment?.confidence.lowerBound),
        IndicatorsCSV.number(attainment?.confidence.upperBound),
      ]
  }
}

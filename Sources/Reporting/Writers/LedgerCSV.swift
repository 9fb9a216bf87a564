public import Experiments
internal import InsertionPolicy

/// `ledger.csv`: what moves on each line of the budget in each month, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``; amounts in euros have two decimals.
public enum LedgerCSV {
  /// Identifiers of the columns, in order: each amount with its mean and its quantiles at 5, 50 and 95 %.
  public static let columns =
    ["year", "month", "line", "name_fr", "name_en"]
    + LedgerTable.columns.flatMap { column in ["mean", "q05", "q50", "q95"].map { "\(column)_\($0)" } }

  /// The text of the file, one line of the budget in one month a line, the convention as a whole after its lines with
  /// an empty `line`; nil where the scenario has no budget.
  ///
  /// - Complexity: O(n) in the number of lines times months.
  public static func text(_ forecast: Forecast) -> String? {
    guard let table = LedgerTable(ForecastIndex(forecast)) else { return nil }
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    for row in table.rows {
      let name = table.name(row.line)
      let head = [
        String(row.year), String(row.month), IndicatorsCSV.field(row.line.map { table.budget.lines[$0].id } ?? ""),
        IndicatorsCSV.field(name.fr), IndicatorsCSV.field(name.en),
      ]
      let values = zip(LedgerTable.columns, row.cells).flatMap { column, cell in
        let estimate = cell?.estimate
        return [estimate?.mean, estimate?.quantile(0.05), estimate?.quantile(0.5), estimate?.quantile(0.95)].map {
          column == "turned_away" ? IndicatorsCSV.number($0) : euros($0)
        }
      }
      text += (head + values).joined(separator: ";") + "\r\n"
    }
    return text
  }

  /// A statistic in euros with two decimals, whatever its size.
  private static func euros(_ value: Double?) -> String {
    guard let value else { return "" }
    let digits = DecimalDigits(value).rounded(decimals: 2)
    return (digits.isNegative ? "-" : "") + digits.whole + "," + digits.fraction(2)
  }
}

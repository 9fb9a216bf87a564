public import Experiments

/// `ledger.csv`: what moves on each line of the budget in each month, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``; amounts in euros have two decimals.
public enum LedgerCSV {
  /// Identifiers of the columns, in order: each amount with its mean and its quantiles at 5, 50 and 95 %.
  public static var columns: [String] { Table.keys(LedgerMonth.columns) }

  /// The text of the file, one line of the budget in one month a line, the convention as a whole after its lines with
  /// an empty `line`; nil where the scenario has no budget.
  ///
  /// - Complexity: O(n) in the number of lines times months.
  public static func text(_ forecast: Forecast) -> String? { LedgerMonth.table(ForecastIndex(forecast))?.csv }
}

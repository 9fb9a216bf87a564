public import Experiments

/// `matrix.csv`: the matrix of indicators of a scenario, filled, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum MatrixCSV {
  /// Identifiers of the columns, in order.
  public static var columns: [String] { Table.keys(MatrixRowEstimate.columns) }

  /// The text of the file: one line for each year of a row that is produced, one for each row that is not; nil where the
  /// scenario has no matrix.
  ///
  /// - Complexity: O(n) in the number of cells.
  public static func text(_ forecast: Forecast) -> String? {
    MatrixFacts(ForecastIndex(forecast)).map { MatrixRowEstimate.table($0).csv }
  }
}

public import Experiments

/// `indicators.csv`: every estimate of a run, for a spreadsheet.
public enum IndicatorsCSV {
  /// Identifiers of the columns, in order.
  public static var columns: [String] { Table.keys(ForecastRow.columns) }

  /// The text of the file, one indicator cell a line.
  ///
  /// - Complexity: O(n) in the number of cells.
  public static func text(_ forecast: Forecast) -> String {
    Table(columns: ForecastRow.columns, rows: forecast.cells.map { ForecastRow($0, forecast) }).csv
  }
}

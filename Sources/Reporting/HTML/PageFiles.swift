/// What the page looks like and what it does, from the files of `Resources`.
///
/// Those files are compiled in: the program stands alone wherever it is copied.
enum PageFiles {
  /// Neutral, one column of text beside its contents, tables in boxes of their own, print at the end.
  static let stylesheet = ChartStyle.palette.sorted { $0.key < $1.key }.reduce(text(PackageResources.page_css)) {
    $0.replacing("@\($1.key)", with: $1.value)
  }

  /// What pages that are shown in a meeting add: wider on a screen, across the sheet on paper.
  static let experiment = text(PackageResources.experiment_css) + "\n"

  /// Shows one language at a time and draws the charts.
  static let script = text(PackageResources.page_js)

  /// The text of a file without the end of its last line.
  private static func text(_ file: [UInt8]) -> String { String(decoding: file.dropLast(), as: UTF8.self) }
}

public import Experiments

/// `report.xlsx`: the answer, the estimates and where the numbers come from, as sheets of a workbook in one language.
///
/// The bytes depend on the forecast, the identity and the language, and on nothing else.
public struct SpreadsheetReport: Sendable {
  let sheets: [Sheet]
  let properties: WorkbookFile.Properties

  /// Puts a forecast into sheets.
  ///
  /// - Complexity: O(n) in the number of cells.
  public init(_ forecast: Forecast, _ identity: RunIdentity, in language: Language) {
    self.init(ReportBuilder(index: ForecastIndex(forecast), identity: identity, voice: Voice(language)))
  }

  private init(_ builder: ReportBuilder) {
    sheets = builder.sheets
    properties = WorkbookFile.Properties(
      title: builder.voice(builder.scenario.name), subject: builder.run,
      comments: "\(builder.identity.scenario), \(builder.identity.digest), Jalon \(builder.identity.version)")
  }

  /// Writes the workbook.
  ///
  /// - Throws: ``SpreadsheetFailure``, after which the file may hold a part.
  public func write(to path: String) throws(SpreadsheetFailure) {
    try WorkbookFile.write(sheets, properties, to: path)
  }
}

import Experiments
public import Reporting
import RunStore

extension RunSummary {
  /// What a terminal shows of the run; its lines are ended.
  public func text(in language: Language) -> String { TerminalSummary.text(forecast, identity, in: language) }

  /// The content of `results.json`.
  public var json: String { ResultsJSON.text(forecast, identity) }

  /// Writes what is said of the run into its folder.
  ///
  /// The page shows French first whatever the person's language, so that every machine writes the same bytes;
  /// the workbook is in the language given.
  func writeReports(charts: ChartBundle?, language: Language) throws(RunStoreError) {
    for file in files(charts: charts) { try folder.write(file.text, to: file.name) }
    try writeWorkbook(in: language, to: folder)
  }

  /// Writes the workbook into a folder.
  func writeWorkbook(in language: Language, to folder: RunFolder) throws(RunStoreError) {
    let workbook = SpreadsheetReport(forecast, identity, in: language)
    try folder.write(Self.workbook) { path in
      do throws(SpreadsheetFailure) {
        try workbook.write(to: path)
        return nil
      } catch {
        return error.reason
      }
    }
  }

  static let workbook = "report.xlsx"

  /// What is said of the run, file by file.
  func files(charts: ChartBundle?) -> [(name: String, text: String)] {
    var files = [("results.json", json), ("indicators.csv", IndicatorsCSV.text(forecast))]
    if let variants = VariantsCSV.text(forecast) { files.append((RunFolder.variants, variants)) }
    if let ledger = LedgerCSV.text(forecast) { files.append((RunFolder.ledger, ledger)) }
    if let matrix = MatrixCSV.text(forecast) { files.append((RunFolder.matrix, matrix)) }
    files.append(("report.html", HTMLReport(bundle: charts, language: .french).text(forecast, identity)))
    return files
  }

  private var identity: RunIdentity {
    RunIdentity(manifest)
  }
}

extension RunIdentity {
  /// The identity of what a run says.
  init(_ manifest: Manifest) {
    let scenario = manifest.scenario
    self.init(
      path: scenario.files.first?.path ?? scenario.path, digest: scenario.digest, version: manifest.code.version)
  }

  /// The identity of what a scenario file of this path says.
  init(path: String, digest: String, version: String = JalonVersion.number) {
    self.init(
      scenario: ScenarioName(path: path).steps.joined(separator: "/"), digest: digest, version: version)
  }
}

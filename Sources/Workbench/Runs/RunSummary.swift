public import Experiments
public import Reporting
public import RunStore

/// What became of a run or an experiment, and where it is kept.
public struct RunSummary: Sendable {
  /// What it says; `nil` of an experiment that was stopped before it could say anything.
  public var results: RunResults?
  /// What the futures of a run say; `nil` of an experiment.
  public var forecast: Forecast?
  /// What it is and how it came about.
  public var manifest: Manifest
  /// Where it is kept.
  public var folder: RunFolder

  init<Asked: Experiment>(
    _ experiment: Asked, _ answer: Asked.Answer?, _ manifest: Manifest, _ folder: RunFolder
  ) {
    results = answer.map { experiment.results($0, RunIdentity(manifest)) }
    forecast = answer.flatMap { experiment.forecast($0) }
    self.manifest = manifest
    self.folder = folder
  }
}

/// What is said of an answer, in every form.
public struct RunResults: Sendable {
  /// The content of `results.json`.
  public var json: String
  /// Further files by name, such as `size.csv`; each a name that `RunFolder` knows.
  public var tables: [(name: String, text: String)]
  /// The page, in each language with the same figures.
  public var page: [Report]
  /// The workbook in a language, of what has one.
  public var workbook: (@Sendable (Language) -> SpreadsheetReport)?

  /// Puts results together.
  public init(
    json: String, tables: [(name: String, text: String)], page: [Report],
    workbook: (@Sendable (Language) -> SpreadsheetReport)? = nil
  ) {
    self.json = json
    self.tables = tables
    self.page = page
    self.workbook = workbook
  }

  /// What a terminal shows: the sentences of the page; its lines are ended.
  public func text(in language: Language) -> String {
    page.first { $0.language == language }.map { TerminalSummary.text($0) } ?? ""
  }

  /// What is said, file by file; the page shows French first whatever the person's language, so that every machine writes
  /// the same bytes.
  func files(charts: ChartBundle?) -> [(name: String, text: String)] {
    [("results.json", json)] + tables + [("report.html", HTMLReport(bundle: charts).text(page))]
  }
}

extension SpreadsheetReport {
  static let name = "report.xlsx"

  /// Writes the workbook into a folder.
  func write(to folder: RunFolder) throws(RunStoreError) {
    try folder.write(Self.name) { path in
      do throws(SpreadsheetFailure) {
        try write(to: path)
        return nil
      } catch {
        return error.reason
      }
    }
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

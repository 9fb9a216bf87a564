import Foundation
import Reporting
import Testing

/// Writes the fixture's files for people and browsers to look at, where the environment names a folder for them.
@Suite struct WrittenReport {
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["JALON_REPORT_FIXTURE_DIR"] != nil),
    arguments: [false, true])
  func `the fixture's files are written`(hasLabel: Bool) throws {
    let environment = ProcessInfo.processInfo.environment
    let top = URL(fileURLWithPath: try #require(environment["JALON_REPORT_FIXTURE_DIR"]), isDirectory: true)
    let forecast =
      hasLabel ? LabelFixture.forecast(LabelFixture.scenario(targets: LabelFixture.targets)) : Fixture.forecast()
    let folder = !hasLabel ? top : top.appendingPathComponent("label", isDirectory: true)
    let bundle = environment["JALON_CHART_BUNDLE"].flatMap(ChartBundle.init(path:))
    let files = [
      ("report.html", HTMLReport(bundle: bundle).text(forecast, Fixture.identity)),
      ("indicators.csv", IndicatorsCSV.text(forecast)),
      ("results.json", ResultsJSON.text(forecast, Fixture.identity)),
      ("summary.fr.txt", TerminalSummary.text(forecast, Fixture.identity, in: .french)),
      ("summary.en.txt", TerminalSummary.text(forecast, Fixture.identity, in: .english)),
    ]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      #expect(!text.isEmpty)
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }
}

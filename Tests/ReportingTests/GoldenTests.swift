import Experiments
import Foundation
import InsertionPolicy
import Reporting
import Testing

/// The whole reports of three small forecasts, as they were last agreed to: each sentence, heading and table.
///
/// A report that changes on purpose is written anew with
///
///     JALON_RENEW_GOLDEN=1 swift test --filter GoldenTests
///
/// and what `git diff Tests/Golden` shows is read before it is committed. The pages are compared as ``PageText``; of the
/// whole of Reporting, what is relied upon here are the functions that write a page, a summary and a table.
@Suite struct GoldenTests {
  /// Two territories, targets, readings, assumptions and a matrix of indicators; a label with its levers and refusals; a
  /// convention of three lines.
  static let forecasts: [(name: String, forecast: @Sendable () -> Forecast)] = [
    (
      "base",
      {
        var scenario = Fixture.scenario(territories: Array(Fixture.territories.prefix(2)))
        scenario.matrix = MatrixReportTests.rows
        return Fixture.forecast(scenario, replications: 40)
      }
    ),
    (
      "label",
      {
        let territories = Array(Fixture.territories.prefix(3))
        let scenario = LabelFixture.scenario(territories: territories, count: 6, targets: LabelFixture.targets)
        return LabelFixture.forecast(scenario, replications: 40)
      }
    ),
    ("money", { MoneyFixture.forecast(replications: 40) }),
  ]

  /// The files of a forecast by name.
  private static func files(_ forecast: Forecast) throws -> [(name: String, text: String)] {
    let page = HTMLReport(bundle: nil).text(forecast, Fixture.identity)
    var files: [(name: String, text: String)] = []
    for language in Language.allCases {
      let name = language.rawValue
      files.append(("page.\(name).txt", try PageText.text(of: page, in: name)))
      files.append(("summary.\(name).txt", TerminalSummary.text(forecast, Fixture.identity, in: language)))
    }
    // What every run answers in its other files is held by scripts/answers.
    let others = [("ledger.csv", LedgerCSV.text(forecast)), ("matrix.csv", MatrixCSV.text(forecast))]
    return files + others.compactMap { name, text in text.map { (name, $0) } }
  }

  @Test(arguments: forecasts.map(\.name))
  func `a report is the one that was agreed to, to the letter`(name: String) throws {
    let forecast = try #require(Self.forecasts.first { $0.name == name }).forecast()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name)", isDirectory: true)
    let files = try Self.files(forecast)
    if ProcessInfo.processInfo.environment["JALON_RENEW_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == files.map(\.name).sorted())
    for (file, text) in files {
      // Not as a text of Foundation's, which leaves out a byte order mark.
      let kept = String(decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
      #expect(Self.difference(text, kept) == nil, "\(name)/\(file)")
    }
  }

  /// The first line in which a text is not what was kept; `nil` where there is none.
  static func difference(_ text: String, _ kept: String) -> String? {
    if text == kept { return nil }
    func lines(_ text: String) -> [Substring] {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    let (found, expected) = (lines(text), lines(kept))
    let place = zip(found, expected).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> String { place < lines.count ? "“\(lines[place])”" : "nothing" }
    return "line \(place + 1) is \(line(found)), was \(line(expected))"
  }

  @Test func `one letter is noticed, and so is a line less`() {
    #expect(Self.difference("a\nb\n", "a\nb\n") == nil)
    #expect(Self.difference("a\nc\n", "a\nb\n") == "line 2 is “c”, was “b”")
    #expect(Self.difference("a", "a\nb") == "line 2 is nothing, was “b”")
  }
}

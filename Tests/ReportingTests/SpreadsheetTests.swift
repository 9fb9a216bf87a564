import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// `report.xlsx`: what its sheets say, and that nothing but the forecast reaches its bytes. That a spreadsheet program
/// reads the same is tested from outside, in `Tests/Excel`.
@Suite struct SpreadsheetTests {
  private static func bytes(_ report: SpreadsheetReport) throws -> Data {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try report.write(to: path.path)
    return try Data(contentsOf: path)
  }

  @Test func `the same forecast gives the same bytes, another language others`() throws {
    let first = try Self.bytes(SpreadsheetReport(Fixture.forecast(replications: 3), Fixture.identity, in: .french))
    let again = try Self.bytes(SpreadsheetReport(Fixture.forecast(replications: 3), Fixture.identity, in: .french))
    let other = try Self.bytes(SpreadsheetReport(Fixture.forecast(replications: 3), Fixture.identity, in: .english))
    #expect(first == again)
    #expect(first != other)
    #expect(first.starts(with: [0x50, 0x4B]))
  }

  @Test func `every row has as many cells as the sheet has columns, in both languages`() {
    let forecast = Fixture.forecast(replications: 3)
    for language in Language.allCases {
      let sheets = SpreadsheetReport(forecast, Fixture.identity, in: language).sheets
      #expect(sheets.count == 6)
      #expect(Set(sheets.map(\.name)).count == 6)
      for sheet in sheets {
        #expect(!sheet.rows.isEmpty)
        #expect(sheet.name.count <= 31)
        #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)")
      }
    }
  }

  @Test func `a place that cannot be written is a failure with a reason`() {
    let report = SpreadsheetReport(Fixture.forecast(replications: 2), Fixture.identity, in: .french)
    #expect {
      try report.write(to: "/nowhere/at/all/report.xlsx")
    } throws: {
      ($0 as? SpreadsheetFailure)?.reason.isEmpty == false
    }
  }

  @Test func `days are counted as spreadsheets count them`() throws {
    // Excel shows 45 292 as 1 January 2024, and 61 as 1 March 1900.
    #expect(WorkbookFile.serial(Fixture.date("2024-01-01")) == 45_292)
    #expect(WorkbookFile.serial(Fixture.date("1900-03-01")) == 61)
    #expect(Sheet.Cell(Fixture.date("1899-05-01"), .month) == .text("1899-05-01"))
  }

  @Test func `what is not known is an empty cell, never zero`() {
    #expect(Sheet.Cell(nil, .tenths) == .empty)
    #expect(Sheet.Cell(.infinity, .tenths) == .empty)
    #expect(Sheet.Cell(0, .tenths) == .number(0, .tenths))
    #expect(Sheet.Cell(1.0 / 3, .percentage) == .number(0.333333333, .percentage))
  }

  @Test func `a text keeps what a cell can hold`() {
    #expect(WorkbookFile.safe("=1+1\u{0}\u{FFFE}é") == "=1+1é")
    let long = WorkbookFile.safe(String(repeating: "a", count: 40_000))
    #expect(long.unicodeScalars.count == WorkbookFile.textLimit)
    #expect(long.hasSuffix("a…"))
  }

  @Test func `a table longer than a sheet goes on in the next, and no row is lost`() {
    let rows = (0..<(WorkbookFile.rowLimit + 5)).map { [Sheet.Cell($0)] }
    let sheet = Sheet(name: "S", preface: ["title"], columns: [.init(title: "n", width: 8)], rows: rows)
    let parts = WorkbookFile.parts(sheet)
    #expect(parts.map(\.name) == ["S", "S 2"])
    #expect(parts[0].rows.count + 3 == WorkbookFile.rowLimit)
    #expect(parts.flatMap(\.rows) == rows)
  }

  @Test func `where nobody is oriented the third sentence speaks of the wait`() {
    var scenario = Fixture.scenario()
    #expect(
      Report(Fixture.forecast(scenario, replications: 3), Fixture.identity, in: .french).answer[2].contains("référent"))
    scenario.orientation = nil
    let answer = Report(Fixture.forecast(scenario, replications: 3), Fixture.identity, in: .french).answer
    #expect(answer.contains { $0.hasPrefix("On attend une place") && $0.contains("jours en moyenne") })
    #expect(!answer.contains { $0.contains("n’ont pas de référent") })
  }
}

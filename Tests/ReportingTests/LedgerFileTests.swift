import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// `ledger.csv` and the sheets of the budget, read back and held against the indicators and the paper.
@Suite struct LedgerFileTests {
  static let forecast = MoneyReportTests.forecast

  /// The rows of the file, each by the names of its columns.
  private static func rows(_ forecast: Forecast) throws -> [[String: String]] {
    let text = try #require(LedgerCSV.text(forecast))
    #expect(
      text.hasPrefix("\u{FEFF}year;month;line;name_fr;name_en;state_spent_mean;state_spent_q05;")
        && text.hasSuffix("\r\n"))
    let lines = text.dropFirst().components(separatedBy: "\r\n").dropLast()
    return lines.dropFirst().map { line in
      let fields = line.components(separatedBy: ";")
      #expect(fields.count == LedgerCSV.columns.count)
      return Dictionary(uniqueKeysWithValues: zip(LedgerCSV.columns, fields))
    }
  }

  private static func cents(_ text: String?) -> Int? {
    text.flatMap { Int($0.replacing(",", with: "")) }
  }

  private static func mean(_ id: String, _ window: IndicatorCell.Window) -> Double? {
    forecast.cells.first { forecast.catalogue[$0.cell.indicator].id == id && $0.cell.window == window }?.estimate.mean
  }

  @Test func `every month has every line and the convention as a whole`() throws {
    let rows = try Self.rows(Self.forecast)
    #expect(rows.count == 12 * 4)
    #expect(rows.prefix(4).map { $0["line"] } == ["f18", "f03", "f16", ""])
    #expect(rows.allSatisfy { $0["year"] == "2023" })
    #expect(rows.map { $0["month"] } == (1...12).flatMap { Array(repeating: String($0), count: 4) })
    #expect(rows[0]["name_fr"] == "Dettes de loyer" && rows[3]["name_en"] == "Paper convention")
  }

  @Test func `amounts are those of the paper, with two decimals`() throws {
    let rows = try Self.rows(Self.forecast)
    func row(_ month: Int, _ line: String) -> [String: String] {
      rows.first { $0["month"] == String(month) && $0["line"] == line } ?? [:]
    }
    #expect(row(2, "f18")["state_spent_mean"] == "3000,00" && row(2, "f18")["state_spent_q95"] == "3000,00")
    #expect(row(2, "f18")["valued_mean"] == "2666,67")
    #expect(row(1, "f03")["state_spent_mean"] == "66,67" && row(1, "f03")["departement_spent_mean"] == "133,35")
    #expect(row(11, "f16")["state_paid_q50"] == "1000,00" && row(11, "")["state_paid_mean"] == "11000,00")
    #expect(row(10, "f18")["turned_away_mean"] == "1" && row(10, "f18")["left_q05"] == "0,00")
    #expect(row(1, "")["left_mean"] == "12716,64")
    // What is paid back belongs to no line.
    #expect(row(12, "f18")["paid_back_mean"] == "")
    #expect(row(12, "")["paid_back_q05"] == "0,00" && row(12, "")["paid_back_q95"] == "33,24")
  }

  @Test func `lines add up to the convention, and months to the indicators of the whole period`() throws {
    let rows = try Self.rows(Self.forecast)
    for column in ["state_spent", "departement_spent", "valued", "state_paid", "left"] {
      for month in 1...12 {
        let ofMonth = rows.filter { $0["month"] == String(month) }
        let lines = ofMonth.filter { $0["line"] != "" }.compactMap { Self.cents($0["\(column)_mean"]) }
        #expect(lines.count == 3)
        #expect(lines.reduce(0, +) == Self.cents(ofMonth.last?["\(column)_mean"]), "\(column) \(month)")
      }
      guard column != "left" else { continue }
      for line in ["f18", "f03", "f16"] {
        let months = rows.filter { $0["line"] == line }.compactMap { Self.cents($0["\(column)_mean"]) }
        let whole = Self.mean("money.\(line).\(column)", .whole).map { Int(($0 * 100).rounded()) }
        #expect(months.reduce(0, +) == whole, "\(line) \(column)")
      }
    }
    let back = rows.compactMap { $0["line"] == "" ? Self.cents($0["paid_back_mean"]) : nil }.reduce(0, +)
    #expect(Self.mean("money.clawback", .whole).map { Int(($0 * 100).rounded()) } == back)
    #expect(back > 0)
  }

  @Test func `a scenario without a budget has no ledger, and a name keeps to its field`() throws {
    #expect(LedgerCSV.text(Fixture.forecast(replications: 2)) == nil)
    var budget = MoneyFixture.budget
    budget.lines[0].name = Bilingual(fr: "=A1 ; \"x\"", en: "x")
    let forecast = MoneyFixture.forecast(MoneyFixture.scenario(budget), replications: 2)
    #expect(LedgerCSV.text(forecast)?.contains(";\"'=A1 ; \"\"x\"\"\";x;") == true)
  }

  // MARK: Sheets

  @Test(arguments: Language.allCases)
  func `the workbook has the budget and the ledger`(language: Language) throws {
    let sheets = SpreadsheetReport(Self.forecast, Fixture.identity, in: language).sheets
    #expect(sheets.count == 8 && Set(sheets.map(\.name)).count == 8)
    #expect(
      sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.count == sheet.columns.count } && sheet.name.count <= 31 }
    )
    let budget = try #require(sheets.first { $0.name == "Budget" })
    // Three lines, two subtotals, the total; headings of blocks are a column.
    #expect(budget.rows.count == 6)
    #expect(
      budget.rows[0].prefix(5) == [
        .text(language == .french ? "Dettes de loyer" : "Rent debts"), .text("f18"),
        .text(language == .french ? "1. Socle" : "1. Core"), .text("07"), .number(9_000, .euros),
      ])
    #expect(
      budget.rows[5].suffix(4) == [
        .number(21_000, .euros), .number(20_960, .euros), .number(-40, .euros), .text("FIN-37"),
      ])
    #expect(budget.rows[0].suffix(3) == [.empty, .empty, .empty])
    #expect(budget.preface.count == 2 + 5)
    let ledger = try #require(sheets.first { $0.name == (language == .french ? "Grand livre" : "Ledger") })
    #expect(ledger.rows.count == 48)
    #expect(ledger.rows[0][2] == .date(Fixture.date("2023-01-01"), .month))
    // 13 000 less 200.02 and 83.34.
    #expect(ledger.rows[3].suffix(4).first == .number(12_716.64, .euros))
  }

  @Test func `an amount of ten digits keeps its cents in the workbook`() throws {
    var budget = MoneyFixture.budget
    budget.lines[0].credits[.stateNew] = Euros(cents: 1_341_411_601)
    let forecast = MoneyFixture.forecast(MoneyFixture.scenario(budget), replications: 2)
    let sheet = try #require(
      SpreadsheetReport(forecast, Fixture.identity, in: .english).sheets.first { $0.name == "Budget" })
    #expect(sheet.rows[0][4] == .number(13_414_116.01, .euros))
  }
}

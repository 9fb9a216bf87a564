import Experiments
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// What the chapter on the label looks up: dates, places on the map, sheets.
@Suite struct LabelFactsTests {
  static let forecast = LabelFixture.forecast(replications: 6)

  private func facts(_ cutOff: LabelCutOff) throws -> LabelFacts {
    let scenario = LabelFixture.scenario(cutOff: cutOff)
    return try #require(LabelFacts(ForecastIndex(LabelFixture.forecast(scenario, replications: 2, refusals: false))))
  }

  @Test func `places close on the day of the exclusivity, or when the first call after it funds`() throws {
    let day = LabelFixture.closing
    #expect(try facts(LabelCutOff(on: day)).closing == day)
    let calls = [
      LabelCutOff.Call(closes: Fixture.date("2026-03-01"), fundsFrom: Fixture.date("2026-06-01")),
      LabelCutOff.Call(closes: Fixture.date("2026-10-15"), fundsFrom: Fixture.date("2027-01-01")),
    ]
    let next = try facts(LabelCutOff(on: day, reading: .nextCall, calls: calls))
    #expect(next.closing == Fixture.date("2027-01-01"))
    // Closed from the first of January, the year itself is whole.
    #expect(next.judged == .year(2027))
    #expect(next.months.first == .month(year: 2026, month: 7))
    #expect(try facts(LabelCutOff(on: day, calls: calls)).closing == day)
  }

  @Test func `levers are judged by the first whole year after places close`() throws {
    let facts = try facts(LabelCutOff(on: LabelFixture.closing))
    #expect(facts.judged == .year(2027))
    #expect(facts.yearsAfter == [2026, 2027])
    #expect(facts.months.first == .month(year: 2026, month: 1) && facts.months.count == 24)
    #expect(facts.monthsAfter.first == .month(year: 2026, month: 7))
    #expect(try self.facts(LabelCutOff(on: Fixture.date("2027-05-01"))).judged == .year(2027))
  }

  @Test func `a day outside the period marks nothing and breaks nothing`() throws {
    let facts = try facts(LabelCutOff(on: Fixture.date("2029-01-01")))
    #expect(facts.closingMonth == nil && facts.months.count == 36 && facts.yearsAfter.isEmpty)
    #expect(!Report(facts.index.forecast, Fixture.identity, in: .french).label.isEmpty)
  }

  @Test func `territories of Pas-de-Calais lie where they lie, others in rows`() {
    let known = TilePlan(Fixture.territories)
    #expect(Set(known.places.map { [$0.column, $0.row] }).count == 9)
    func place(_ id: String) -> (column: Int, row: Int) {
      known.places[Fixture.territories.firstIndex { $0.id == id } ?? 0]
    }
    #expect(place("calaisis").row < place("boulonnais").row && place("boulonnais").row < place("montreuillois").row)
    #expect(place("artois").column < place("lens-lievin").column)
    #expect(place("lens-lievin").column < place("henin-carvin").column)
    #expect(place("arrageois").row > place("lens-lievin").row)
    for count in [1, 2, 5, 9, 14] {
      let plan = TilePlan((0..<count).map { Territory(id: "t\($0)", name: "T", share: 1) })
      #expect(Set(plan.places.map { [$0.column, $0.row] }).count == count)
      #expect(plan.places.allSatisfy { (1...plan.columns).contains($0.column) })
    }
  }

  @Test func `one territory has sentences and tables and no map`() {
    let scenario = LabelFixture.scenario(territories: [Territory(id: "t", name: "T", share: 1)], count: 3)
    let report = Report(LabelFixture.forecast(scenario, replications: 6), Fixture.identity, in: .english)
    let blocks = LabelReportTests.blocks(report)
    #expect(report.label.count == 5 && !report.label[0].contains("territory"))
    #expect(!blocks.contains { if case .tiles = $0 { true } else { false } })
    #expect(
      LabelReportTests.tables(report).allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
  }

  @Test(arguments: Language.allCases)
  func `the workbook has the label by month, by structure and by lever`(language: Language) throws {
    let sheets = SpreadsheetReport(Self.forecast, Fixture.identity, in: language).sheets
    #expect(sheets.count == 9 && Set(sheets.map(\.name)).count == 9)
    #expect(sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.count == sheet.columns.count } })
    let places = try #require(sheets.first { $0.name == "Label" })
    // Nine territories and the département, from January 2026 to December 2027.
    #expect(places.rows.count == 10 * 24)
    let row = try #require(
      places.rows.first { $0[0] == .text("Lens-Liévin") && $0[1] == .date(Fixture.date("2026-08-01"), .month) })
    let gap = try #require(
      LabelReportTests.value(
        .init(indicator: "label.gap", period: "2026-08", territory: "lens-lievin", column: "mean"), Self.forecast))
    #expect(row[2] == .number(1, .percentage))
    #expect(row[5] == Sheet.Cell(gap, .whole))
    #expect(sheets.first { $0.name == "Label structures" }?.rows.count == LabelFixture.bodies)
    // People to transfer once; without a place, months and posts in two years; three levers.
    #expect(sheets.first { $0.name == (language == .french ? "Label leviers" : "Label levers") }?.rows.count == 3 * 7)
    let general = try #require(sheets.first { $0.name == (language == .french ? "Indicateurs" : "Indicators") })
    #expect(!general.rows.contains { $0[1] == .text("label.b0.displaced") })
  }
}

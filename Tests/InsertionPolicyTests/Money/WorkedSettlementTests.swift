import Quantities
import Testing

@testable import InsertionPolicy

/// The year of ``MoneyPaper`` as a finance officer follows it: what is left by month, when an envelope runs dry, and what
/// each reading of article 5 lets the State claim, in the same future.
@Suite struct WorkedSettlementTests {
  let scenario = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions))

  private func left(_ id: String, _ scenario: Scenario, months: ClosedRange<Int> = 1...12) -> [Double?] {
    months.map { Paper.value(id, scenario, window: .month(year: 2023, month: $0)) }
  }

  @Test func `what is left falls by what is spent, month by month`() {
    // Measures of 3 000 on 1 February, 1 April and 1 July, of 9 000.
    #expect(
      left("money.measures.left", scenario)
        == [9_000, 6_000, 6_000, 3_000, 3_000, 3_000] + Array(repeating: 0, count: 6))
    // 1 000 in twelve parts: four of 83.34, then of 83.33.
    #expect(left("money.sum.left", scenario, months: 1...5) == [916.66, 833.32, 749.98, 666.64, 583.31])
    // 13 000 in all; in January 200.02 and 83.34 are spent.
    #expect(left("money.left", scenario).first == 12_716.64)
    #expect(Paper.value("money.left", scenario) == 99.71)
  }

  @Test func `nothing is left to spend outside the execution`() {
    let longer = MoneyPaper.year(
      MoneyPaper.budget(MoneyPaper.actions, from: "2023-05-01", to: "2023-10-31"), to: "2024-12-31")
    #expect(left("money.sum.left", longer, months: 4...5) == [nil, 833.33])
    #expect(left("money.sum.left", longer, months: 10...11) == [0, nil])
    #expect(Paper.value("money.sum.left", longer, window: .year(2024)) == nil)
    #expect(Paper.value("money.sum.left", longer) == 0)
  }

  @Test func `an envelope that is passed has less than nothing left`() {
    var budget = MoneyPaper.budget(MoneyPaper.actions)
    budget.lines[0].isBinding = false
    // The fourth measure starts on 15 October.
    #expect(left("money.measures.left", MoneyPaper.year(budget), months: 9...10) == [0, -3_000])
    // 288 days before, of which the first is the first.
    #expect(Paper.value("money.measures.exhausted_after", MoneyPaper.year(budget)) == 287)
  }

  @Test func `the day an envelope runs dry is that of the first refusal`() {
    // A place opens on 15 October, the 288th day; a third person asks for a month on the first.
    #expect(Paper.value("money.measures.exhausted_after", scenario) == 287)
    #expect(Paper.value("money.months.exhausted_after", scenario) == 0)
    #expect(Paper.value("money.sum.exhausted_after", scenario) == nil)
    let half = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions, from: "2023-05-01", to: "2023-10-31"))
    // From 1 May on, 167 days before 15 October.
    #expect(Paper.value("money.measures.exhausted_after", half) == 167)
    // Who comes in May and finds a place that is not open yet is not counted; October and November are.
    #expect(Paper.value("money.measures.refused", scenario) == 2)
    #expect(Paper.value("money.measures.refused", half) == 1)
    #expect(Paper.value("money.measures.turned_away", half).map { $0 > 1 } == true)
    #expect(Paper.value("money.refused", scenario) == 3)
    #expect(Paper.value("money.measures.underspent", scenario) == 0)
    #expect(Paper.value("money.months.underspent", scenario) == 1)
  }

  @Test func `a year lived after another starts with full envelopes`() {
    let cells = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    func values() -> [Double?] {
      future.run(seed: 3, replication: 1)
      return cells.evaluate(future.observations)
    }
    #expect(values() == values())
  }

  @Test(arguments: Budget.Settlement.Reading.allCases, [0.0, 1])
  func `every reading's claim is known, whichever is chosen and whether it is issued`(
    reading: Budget.Settlement.Reading, issued: Double
  ) throws {
    // 11 500 are paid; the State's part of the spending is 9 000 + 966.76 + 1 000 + 500, and 20 of the last are free.
    let over = MoneyPaper.line(
      "over", state: MoneyPaper.euros(500),
      [CostRule(occasion: .dates([Fixture.date("2023-06-30")]), amount: MoneyPaper.euros(520))], isBinding: false)
    let scenario = MoneyPaper.year(
      MoneyPaper.budget(MoneyPaper.actions + [over], reading: reading, issued: try #require(Share(issued))))
    #expect(Paper.value("money.settled_paid", scenario) == 11_500)
    #expect(Paper.value("money.settled_unspent", scenario) == 33.24)
    #expect(Paper.value("money.claimable.state_share", scenario) == 13.24)
    #expect(Paper.value("money.claimable.total_spending", scenario) == 0)
    #expect(Paper.value("money.claimable.per_action", scenario) == 33.24)
    let mayClaim = Budget.Settlement.Reading.allCases.map {
      Paper.value("money.may_claim.\($0.rawValue)", scenario)
    }
    #expect(mayClaim == [1, 0, 1])
    let claim = Paper.value("money.claimable.\(reading.rawValue)", scenario) ?? -1
    #expect(Paper.value("money.clawback", scenario) == claim * issued)
  }

  @Test func `a year that is not settled has no claim, not a claim of nothing`() {
    let short = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions), to: "2023-11-30")
    for id in [
      "money.settled_paid", "money.settled_unspent", "money.claimable.state_share", "money.may_claim.per_action",
      "money.measures.underspent",
    ] {
      #expect(Paper.value(id, short) == nil, "\(id)")
    }
  }

  @Test func `lines add up to the convention, month by month`() {
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    future.run(seed: 1, replication: 0)
    let values = catalogue.evaluate(future.observations)
    func value(_ id: String, _ window: IndicatorCell.Window) -> Double? {
      let place = catalogue.cells.firstIndex { catalogue.indicators[$0.indicator].id == id && $0.window == window }
      return place.flatMap { values[$0] }
    }
    let windows = [IndicatorCell.Window.whole] + (1...12).map { .month(year: 2023, month: $0) }
    for suffix in ["state_spent", "departement_spent", "valued", "state_paid", "turned_away", "left", "spent"] {
      for window in windows {
        let lines = ["measures", "months", "sum"].compactMap { value("money.\($0).\(suffix)", window) }
        let cents = lines.reduce(0) { $0 + ($1 * 100).rounded() }
        #expect(lines.count == 3)
        #expect(value("money.\(suffix)", window).map { ($0 * 100).rounded() } == cents, "\(suffix) \(window)")
      }
    }
    #expect(value("money.turned_away", .whole) == 3)
    #expect(value("money.state_spent", .whole) == 10_966.76)
  }
}

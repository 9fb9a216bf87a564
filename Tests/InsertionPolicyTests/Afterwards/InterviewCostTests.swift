import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Orientation appointments paid one by one: 6 500 of them for 800 000 euros are 123.08 each (F01-04, F01-17).
@Suite struct InterviewCostTests {
  static func world(people: Persons, state: Euros, noShow: Share = 0) -> Scenario {
    var scenario = Paper.world(people: people, to: "2025-12-31")
    scenario.orientation?.noShow = noShow
    scenario.budget = MoneyPaper.budget(
      [
        MoneyPaper.line(
          "f01", state: state, [CostRule(occasion: .interview, amount: MoneyPaper.euros(123, 8))])
      ], from: "2024-01-02", to: "2024-12-31", signedOn: "2024-01-10", settledOn: "2025-03-31")
    return scenario
  }

  @Test func `each orientation appointment kept is paid in its month, and one missed is not`() {
    // One interview a day from Monday 15 January on: three of them that week.
    let scenario = Self.world(people: 3, state: MoneyPaper.euros(1_000))
    let lived = MoneyPaper.lived(scenario)
    #expect(lived.ledger.totalSpent(line: 0) == MoneyPaper.euros(369, 24))
    #expect(lived.rows.first { $0.line == 0 && $0.month == 1 }?.stateSpent == MoneyPaper.euros(369, 24))
    #expect(Paper.value("money.f01.exhausted", scenario) == 0)
    let missed = Self.world(people: 3, state: MoneyPaper.euros(1_000), noShow: 1)
    #expect(MoneyPaper.lived(missed).ledger.totalSpent(line: 0) == .zero)
  }

  @Test func `an envelope that binds holds no interview back: it is exhausted, and the département pays the rest`() {
    let scenario = Self.world(people: 3, state: MoneyPaper.euros(200))
    let ledger = MoneyPaper.lived(scenario).ledger
    #expect(ledger.spent(line: 0).state == MoneyPaper.euros(200))
    #expect(ledger.spent(line: 0).departement == MoneyPaper.euros(169, 24))
    #expect(Paper.value("money.f01.exhausted", scenario) == 1)
    #expect(Paper.value("money.f01.turned_away", scenario) == 0)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// The accounts in a world full of chance, and what money changes of people's lives: nothing, where it does not bind.
@Suite struct MoneyRelationTests {
  /// Every occasion of spending in a world with everything switched on; envelopes are `share` of ample ones.
  func budget(_ share: Int64, costs factor: Int = 1, spread: Bool = true, isBinding: Bool = true) -> Budget {
    func euros(_ whole: Int64) -> Euros { MoneyPaper.euros(whole) * factor }
    let debt = spread ? Fixture.law(try .gamma(mean: 3_000, shape: 2)) : nil
    let days = ["2024-03-15", "2024-12-31", "2025-02-01"].map(Fixture.date)
    func line(
      _ id: String, _ credits: Int64, _ costs: [CostRule], _ funding: BudgetLine.Funding = .stateOnly
    ) -> BudgetLine {
      MoneyPaper.line(
        id, state: MoneyPaper.euros(credits * share), departement: MoneyPaper.euros(credits * share / 3), costs,
        funding: funding, isBinding: isBinding)
    }
    return MoneyPaper.budget(
      [
        line(
          "social", 20_000,
          [
            CostRule(occasion: .personMonth(programme: 0), amount: euros(31)),
            CostRule(occasion: .appointment(programme: 0), amount: euros(7)),
          ], .both),
        line("aid", 10_000, [CostRule(occasion: .start(programme: 1), amount: euros(3_000), spread: debt)]),
        line(
          "global", 8_000,
          [
            CostRule(occasion: .start(programme: 3), amount: euros(90)),
            CostRule(occasion: .fteMonth(programme: 3), amount: euros(1_000)),
            CostRule(occasion: .placeMonth(programme: 3), amount: euros(3)),
            CostRule(occasion: .personMonth(programme: 1), amount: euros(5)),
          ]),
        line(
          "sums", 1_000,
          [
            CostRule(occasion: .dates(days), amount: euros(111)),
            CostRule(occasion: .spreadOverExecution, amount: euros(1_000)),
          ]),
      ], from: "2024-01-01", to: "2025-12-31", signedOn: "2024-06-12",
      payments: [
        Budget.StatePayment(share: 0.3, delay: Fixture.law(try .exponential(mean: 60))),
        Budget.StatePayment(share: 0.7, delay: Fixture.law(try .exponential(mean: 60))),
      ], settledOn: "2026-03-31", issued: 0.5)
  }

  func scenario(_ budget: Budget?) -> Scenario {
    var scenario = Fixture.everything(stock: 60)
    scenario.budget = budget
    return scenario
  }

  @Test(arguments: [1, 5, 40] as [Int64])
  func `debits are credits and months are accounts at every event, in several futures`(share: Int64) {
    var future = Future(scenario(budget(share)))
    var turnedAway = 0
    for replication in 0..<2 as Range<UInt32> {
      future.runChecked(seed: 11, replication: replication)
      #expect(future.ledger?.isBalanced == true)
      #expect((future.ledger?.totalSpent(line: 0) ?? .zero) > .zero)
      turnedAway += future.ledgerRows.reduce(0) { $0 + $1.turnedAway }
    }
    #expect(share == 40 ? turnedAway == 0 : turnedAway > 0)
  }

  @Test func `starts never exceed the envelope of a line that pays for nothing else`() {
    for share in [1, 2, 3] as [Int64] {
      var budget = budget(share)
      budget.lines = [budget.lines[1]]
      let spent = mostSpent(scenario(budget), replications: 3)
      #expect(spent > .zero && spent <= budget.lines[0].envelope)
    }
  }

  @Test func `who is referred starts with the money kept aside, not who takes the place left behind`() {
    // One line for the starts of three programmes, and few places in the first: somebody waits for the place that who is
    // referred leaves, and there is money for one of them.
    let costs = [0, 1, 3].map { CostRule(occasion: .start(programme: $0), amount: MoneyPaper.euros(70)) }
    for starts in 1...12 as ClosedRange<Int64> {
      let line = MoneyPaper.line("all", state: MoneyPaper.euros(70 * starts * 4), costs)
      var scenario = scenario(budget(1))
      scenario.budget?.lines = [line]
      scenario.programmes[0].load?.ceiling = 5
      #expect(mostSpent(scenario, replications: 3) == line.envelope)
    }
  }

  /// The most that the first line spends in some futures.
  func mostSpent(_ scenario: Scenario, replications: UInt32) -> Euros {
    var future = Future(scenario)
    return (0..<replications).map { replication in
      future.run(seed: 4, replication: replication)
      return future.ledger?.totalSpent(line: 0) ?? .zero
    }.max() ?? .zero
  }

  func lives(_ scenario: Scenario) -> [Moment] {
    var future = Future(scenario)
    return future.moments(seed: 3, replication: 1)
  }

  @Test func `twice the unit costs are twice the money, and where no envelope binds nobody's life changes`() {
    let once = scenario(budget(1_000, spread: false))
    let twice = scenario(budget(1_000, costs: 2, spread: false))
    let told = lives(once)
    #expect(told.count > 2_000 && told == lives(twice))
    func ledger(_ scenario: Scenario) -> Ledger {
      var future = Future(scenario)
      future.run(seed: 3, replication: 1)
      return future.ledger ?? Ledger(lines: 4)
    }
    let (first, second) = (ledger(once), ledger(twice))
    for line in 0..<4 {
      #expect(first.totalSpent(line: line) > .zero)
      #expect(second.totalSpent(line: line) == first.totalSpent(line: line) * 2)
    }
    // Where envelopes bind, twice the costs do change lives.
    #expect(lives(scenario(budget(2, spread: false))) != lives(scenario(budget(2, costs: 2, spread: false))))
  }

  @Test func `a budget that costs nothing changes nobody's life, nor does one that does not bind`() {
    let told = lives(scenario(nil))
    #expect(told == lives(scenario(budget(1, costs: 0, spread: false))))
    #expect(told == lives(scenario(budget(1, isBinding: false))))
    #expect(told != lives(scenario(budget(1))))
  }

  @Test func `a spread amount is one draw a person, to the cent`() {
    let law = Fixture.law(try .gamma(mean: 3_000, shape: 2))
    let cost = CostRule(occasion: .start(programme: 0), amount: MoneyPaper.euros(3_000), spread: law)
    let line = MoneyPaper.line("aid", state: MoneyPaper.euros(1_000_000), [cost])
    let ledger = MoneyPaper.lived(MoneyPaper.year(MoneyPaper.budget([line]))).ledger
    let expected = (0..<5 as Range<UInt32>).map {
      Euros(cents: 100).rounded(times: Paper.drawn(law, .cost, person: $0, occurrence: 0))
    }
    #expect(Set(expected).count == 5)
    #expect(ledger.totalSpent(line: 0) == expected.reduce(.zero, +))
  }

  @Test func `who leaves when it is full leaves when the money is out, and is counted`() {
    var scenario = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions))
    scenario.programmes[1].whenFull = .leave
    #expect(Paper.value("month.turned_away", scenario) == 1)
    var future = Future(scenario)
    let gone = future.moments(seed: 1, replication: 0).filter { $0.happening == .wentAwayUnpaid }
    #expect(gone.map(\.person) == [8])
  }
}

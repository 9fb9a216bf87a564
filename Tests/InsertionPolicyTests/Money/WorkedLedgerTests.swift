import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// The year of ``MoneyPaper`` to the cent: what is spent, who pays, who starts, who is turned away, what goes back.
@Suite struct WorkedLedgerTests {
  let scenario = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions))

  @Test func `three measures start before the envelope is spent, and two are turned away when places open`() {
    // 9 000 euros are three measures: the places of 15 October and 1 November stay empty. Months: two people cost
    // 2 x 12 x 100.01 = 2 400.24 of 3 000; a third would make 3 600.36 in January. Six months of a third are 600.06:
    // 0.30 too much on 1 July; five are 500.05, from 1 August on.
    #expect(
      MoneyPaper.starts(scenario) == [
        "2023-01-01 6 month", "2023-01-01 7 month", "2023-02-01 0 measure", "2023-04-01 1 measure",
        "2023-07-01 2 measure", "2023-08-01 8 month",
      ])
    let rows = MoneyPaper.lived(scenario).rows
    func turnedAway(_ line: Int) -> [Int] {
      (1...12).map { month in rows.filter { $0.line == line && $0.month == month }.reduce(0) { $0 + $1.turnedAway } }
    }
    #expect(turnedAway(0) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0])
    #expect(turnedAway(1) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(Paper.value("money.measures.exhausted", scenario) == 1)
    #expect(Paper.value("money.sum.exhausted", scenario) == 0)
    #expect(Paper.value("measure.turned_away", scenario) == 2)
    #expect(Paper.value("money.measures.turned_away", scenario, window: .month(year: 2023, month: 10)) == 1)
  }

  @Test func `an envelope of one cent less stops one measure earlier, one that does not bind stops nobody`() {
    var budget = MoneyPaper.budget(MoneyPaper.actions)
    budget.lines[0].credits[.stateNew] = MoneyPaper.euros(8_999, 99)
    #expect(MoneyPaper.starts(MoneyPaper.year(budget)).filter { $0.hasSuffix("measure") }.count == 2)
    budget.lines[0].isBinding = false
    #expect(MoneyPaper.starts(MoneyPaper.year(budget)).filter { $0.hasSuffix("measure") }.count == 5)
    // 15 000 euros are spent: the State pays its 8 999.99, the département the rest.
    let spent = MoneyPaper.lived(MoneyPaper.year(budget)).ledger.spent(line: 0)
    #expect(spent.state == MoneyPaper.euros(8_999, 99) && spent.departement == MoneyPaper.euros(6_000, 1))
    #expect(Paper.value("money.measures.exhausted", MoneyPaper.year(budget)) == 1)
  }

  @Test func `of credits cut by a tenth, one measure less starts, and the département pays what sums go beyond`() {
    var budget = MoneyPaper.budget(MoneyPaper.actions)
    budget.stateGiven = 0.9
    #expect(budget.given.lines.map { $0.amount(.stateNew).cents } == [810_000, 90_000, 90_000])
    #expect(budget.given.given.lines.map(\.envelope) == budget.given.lines.map(\.envelope))
    let (ledger, rows) = MoneyPaper.lived(MoneyPaper.year(budget))
    #expect(MoneyPaper.starts(MoneyPaper.year(budget)).filter { $0.hasSuffix("measure") }.count == 2)
    #expect(ledger.spent(line: 2).state == MoneyPaper.euros(900))
    #expect(ledger.spent(line: 2).departement == MoneyPaper.euros(100))
    #expect(rows.reduce(Euros.zero) { $0 + $1.statePaid } == MoneyPaper.euros(9_900))
    #expect(Paper.value("money.sum.exhausted", MoneyPaper.year(budget)) == 1)
  }

  @Test func `each month's spending and its shares are those of the paper`() {
    let rows = MoneyPaper.lived(scenario).rows
    #expect(
      MoneyPaper.cents(rows, line: 0, \.stateSpent) == [0, 300_000, 0, 300_000, 0, 0, 300_000, 0, 0, 0, 0, 0])
    // 8 000 / 9 000 of each 3 000: 2 666.67, 5 333.33 and 8 000 in all.
    #expect(MoneyPaper.cents(rows, line: 0, \.valued) == [0, 266_667, 0, 266_666, 0, 0, 266_667, 0, 0, 0, 0, 0])
    // A third of 200.02 each month: 66.67, 133.35, 200.02 in all, and so on.
    // From August on, a third of 300.03.
    let thirds: [Int64] = [6_667, 6_668, 6_667, 6_667, 6_668, 6_667, 6_667] + Array(repeating: 10_001, count: 5)
    #expect(MoneyPaper.cents(rows, line: 1, \.stateSpent) == thirds)
    #expect(MoneyPaper.cents(rows, line: 1, \.departementSpent) == thirds.map { ($0 > 10_000 ? 30_003 : 20_002) - $0 })
    // 1 000 euros in twelve parts: four of 83.34, eight of 83.33.
    #expect(
      MoneyPaper.cents(rows, line: 2, \.stateSpent)
        == Array(repeating: 8_334, count: 4) + Array(repeating: 8_333, count: 8))
  }

  @Test func `what the département spends and what is valued are known line by line`() {
    // 7 x 200.02 + 5 x 300.03 = 2 900.29 of which the State pays a third, 966.76; the other lines are the State's alone.
    #expect(Paper.value("money.months.spent", scenario) == 2_900.29)
    #expect(Paper.value("money.months.state_spent", scenario) == 966.76)
    #expect(Paper.value("money.months.departement_spent", scenario) == 1_933.53)
    #expect(Paper.value("money.departement_spent", scenario) == 1_933.53)
    #expect(Paper.value("money.measures.departement_spent", scenario) == 0)
    // The whole counterpart of 8 000, for the whole envelope is spent.
    #expect(Paper.value("money.measures.valued", scenario) == 8_000)
    #expect(Paper.value("money.valued", scenario) == 8_000)
    #expect(Paper.value("money.sum.valued", scenario) == 0)
  }

  @Test func `a late signature is pre-financed, and paid thirty days after`() {
    let (ledger, rows) = MoneyPaper.lived(scenario)
    // 10 October and 30 days: 9 November, 9 000 + 1 000 + 1 000 on the three lines.
    #expect((0..<3).map { MoneyPaper.cents(rows, line: $0, \.statePaid)[10] } == [900_000, 100_000, 100_000])
    #expect(rows.reduce(Euros.zero) { $0 + $1.statePaid } == MoneyPaper.euros(11_000))
    func lowest(_ month: Int) -> Double? {
      Paper.value("money.cash_lowest", scenario, window: .month(year: 2023, month: month))
    }
    // By the end of October: 9 000 + 7 x 200.02 + 3 x 300.03 + 4 x 83.34 + 6 x 83.33 = 12 133.57; so until 9 November.
    #expect(Paper.value("money.cash_lowest", scenario) == -12_133.57)
    #expect(lowest(10) == -12_133.57 && lowest(11) == -12_133.57)
    #expect(lowest(1) == -283.36)
    #expect(Paper.value("money.state_paid", scenario) == 11_000)
    // 12 900.29 spent in all, and 33.24 paid back.
    #expect(ledger.balance(.cash) == -MoneyPaper.euros(1_933, 53))
    #expect(Paper.value("money.spent", scenario) == 12_900.29)
  }

  @Test func `what was not spent is paid back as article 5 is read, if the claim is issued`() {
    // The State's part is 9 000 + 966.76 + 1 000 of 11 000. A fourth line spends 520 of its 500.
    let over = MoneyPaper.line(
      "over", state: MoneyPaper.euros(500),
      [CostRule(occasion: .dates([Fixture.date("2023-06-30")]), amount: MoneyPaper.euros(520))], isBinding: false)
    func paidBack(
      _ reading: Budget.Settlement.Reading, issued: Share = 1, _ lines: [BudgetLine] = MoneyPaper.actions + [over]
    ) -> Euros {
      let budget = MoneyPaper.budget(lines, reading: reading, issued: issued)
      let (ledger, rows) = MoneyPaper.lived(MoneyPaper.year(budget))
      let unspent = -(ledger.balance(.stateAdvance) + ledger.balance(.keptUnspent))
      let paidBack = rows.reduce(Euros.zero) { $0 + $1.paidBack }
      #expect(unspent + paidBack == MoneyPaper.euros(33, 24))
      return paidBack
    }
    #expect(paidBack(.stateShare) == MoneyPaper.euros(13, 24))
    #expect(paidBack(.perAction) == MoneyPaper.euros(33, 24))
    #expect(paidBack(.totalSpending) == .zero)
    #expect(paidBack(.stateShare, MoneyPaper.actions) == MoneyPaper.euros(33, 24))
    for reading in Budget.Settlement.Reading.allCases { #expect(paidBack(reading, issued: 0) == .zero) }
  }

  @Test func `a claim of probability one half is issued in about half of the futures`() {
    let budget = MoneyPaper.budget(MoneyPaper.actions, issued: 0.5)
    var future = Future(MoneyPaper.year(budget))
    var issued = 0
    for replication in 0..<200 as Range<UInt32> {
      future.run(seed: 5, replication: replication)
      if future.ledgerRows.contains(where: { $0.paidBack > .zero }) { issued += 1 }
    }
    // 4.9 standard deviations of a binomial of 200: a false alarm in a million.
    #expect(abs(issued - 100) <= 35)
    #expect(issued != 0)
  }

  @Test func `what is left is known when the execution ends, and not before`() {
    let budget = MoneyPaper.budget(MoneyPaper.actions)
    #expect(Paper.value("money.measures.unspent", scenario) == 0)
    // Of 3 000, 2 900.29 were spent.
    #expect(Paper.value("money.months.unspent", scenario) == 99.71)
    #expect(Paper.value("money.unspent", scenario) == 99.71)
    #expect(Paper.value("money.unspent", MoneyPaper.year(budget, to: "2023-11-30")) == nil)
    let longer = MoneyPaper.year(budget, to: "2024-12-31")
    #expect(Paper.value("money.months.unspent", longer, window: .year(2023)) == 99.71)
    #expect(Paper.value("money.months.unspent", longer, window: .year(2024)) == nil)
  }

  @Test func `after the execution nothing is spent, and the settlement comes on its day`() {
    let longer = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions), to: "2024-12-31")
    let (ledger, rows) = MoneyPaper.lived(longer)
    #expect(rows.filter { $0.year == 2024 }.map(\.month) == [3])
    #expect(rows.last?.paidBack == MoneyPaper.euros(33, 24) && rows.last?.line == nil)
    #expect(ledger == MoneyPaper.lived(scenario).ledger)
    #expect(Paper.value("money.clawback", longer, window: .year(2024)) == 33.24)
    #expect(Paper.value("money.clawback", longer, window: .year(2023)) == 0)
  }

  @Test func `nobody starts before the execution begins, and whoever has a place then does on its first day`() {
    // From 1 May on: the places of February and April are given out then, that of July in July.
    let budget = MoneyPaper.budget(MoneyPaper.actions, from: "2023-05-01", to: "2023-10-31")
    let starts = MoneyPaper.starts(MoneyPaper.year(budget))
    #expect(
      starts == [
        "2023-05-01 0 measure", "2023-05-01 1 measure", "2023-05-01 6 month", "2023-05-01 7 month",
        "2023-05-01 8 month", "2023-07-01 2 measure",
      ])
    // Six months of three people are 1 800.18 of 3 000; a sum of six parts.
    let rows = MoneyPaper.lived(MoneyPaper.year(budget)).rows
    #expect(
      rows.filter { $0.line == 2 && $0.month <= 10 }.map(\.stateSpent.cents) == [
        16_667, 16_667, 16_667, 16_667, 16_666, 16_666,
      ])
    #expect(MoneyPaper.lived(MoneyPaper.year(budget)).ledger.totalSpent(line: 1) == MoneyPaper.euros(1_800, 18))
  }

  // 33.33 three times would leave a cent.
  @Test func `credits paid in three thirds are paid to the last cent`() throws {
    let third = try #require(Share(1.0 / 3))
    let budget = MoneyPaper.budget(
      [MoneyPaper.line("all", state: MoneyPaper.euros(100), [])], signedOn: "2023-01-10",
      payments: [0, 30, 60].map { Budget.StatePayment(share: third, delay: $0) })
    let rows = MoneyPaper.lived(MoneyPaper.year(budget)).rows
    #expect(MoneyPaper.cents(rows, line: 0, \.statePaid) == [3_333, 3_333, 3_334, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  // Places of programme 0 at the twelve month ends: 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 5, which are 31; programme 1 has 3 always.
  @Test func `places are paid for in the programme that is named, not in others that have places too`() {
    let budget = MoneyPaper.budget([
      MoneyPaper.line(
        "places", state: MoneyPaper.euros(6_000),
        [CostRule(occasion: .placeMonth(programme: 0), amount: MoneyPaper.euros(10))])
    ])
    var scenario = MoneyPaper.year(budget)
    scenario.programmes[1].load = LoadRule(reading: .caseload, ceiling: 3)
    var second = scenario.structures[0]
    (second.id, second.work) = ("second", .programme(1))
    second.posts = [Structure.PostStep(from: scenario.firstDay, fte: 1)]
    scenario.structures.append(second)
    #expect(MoneyPaper.lived(scenario).ledger.totalSpent(line: 0) == MoneyPaper.euros(310))
  }

  @Test func `a rule that spends nothing pays for nothing`() {
    func occasions(_ amount: Euros, spread: Law? = nil) -> PaidOccasions {
      let rule = CostRule(occasion: .start(programme: 0), amount: amount, spread: spread)
      return PaidOccasions(MoneyPaper.budget([MoneyPaper.line("line", state: .zero, [rule])]), programme: 0)
    }
    #expect(occasions(.zero) == [])
    #expect(occasions(Euros(cents: 1)) == .start && occasions(.zero, spread: 10) == .start)
  }

  @Test func `places, full-time posts and payments in parts are paid to the cent`() throws {
    let budget = MoneyPaper.budget(
      [
        MoneyPaper.line(
          "places", state: MoneyPaper.euros(6_000),
          [
            CostRule(occasion: .placeMonth(programme: 0), amount: MoneyPaper.euros(10, 1)),
            CostRule(occasion: .fteMonth(programme: 0), amount: MoneyPaper.euros(100, 3)),
          ]), MoneyPaper.line("rest", state: MoneyPaper.euros(1)),
      ], signedOn: "2022-12-01",
      payments: [
        Budget.StatePayment(share: try #require(Share(1, of: 3)), delay: 0),
        Budget.StatePayment(share: try #require(Share(2, of: 3)), delay: 100),
      ])
    var scenario = MoneyPaper.year(budget)
    for step in scenario.structures[0].posts.indices { scenario.structures[0].posts[step].fte.count *= 1.5 }
    let rows = MoneyPaper.lived(scenario).rows
    // FTE by the end of each month: 0, 1.5, 1.5, 3, 3, 3, 4.5, 4.5, 4.5, 6, 7.5, 7.5; whole places of them.
    let places: [Int64] = [0, 1, 1, 3, 3, 3, 4, 4, 4, 6, 7, 7]
    let hundredths: [Int64] = [0, 150, 150, 300, 300, 300, 450, 450, 450, 600, 750, 750]
    let expected = zip(places, hundredths).map { (open: Int64, fte: Int64) -> Int64 in
      let posts = (fte * 10_003 + 50) / 100
      return open * 1_001 + posts
    }
    #expect(MoneyPaper.cents(rows, line: 0, \.stateSpent) == expected)
    // 6 001 / 3 = 2 000.33 on the first day (2 000.00 and 0.33), the rest on 11 March.
    #expect(MoneyPaper.cents(rows, line: 0, \.statePaid).filter { $0 != 0 } == [200_000, 400_000])
    #expect(MoneyPaper.cents(rows, line: 1, \.statePaid).filter { $0 != 0 } == [33, 67])
  }

  @Test func `of FTE, those that are paid from elsewhere cost nothing`() {
    let cost = CostRule(occasion: .fteMonth(programme: 0, above: 2.5), amount: MoneyPaper.euros(1_000))
    let budget = MoneyPaper.budget([MoneyPaper.line("posts", state: MoneyPaper.euros(60_000), [cost])])
    // FTE by the end of each month: 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 5.
    let beyond: [Int64] = [0, 0, 0, 0, 0, 0, 50, 50, 50, 150, 250, 250]
    let rows = MoneyPaper.lived(MoneyPaper.year(budget)).rows
    #expect(MoneyPaper.cents(rows, line: 0, \.stateSpent) == beyond.map { $0 * 1_000 })
  }
}

extension MoneyPaper {
  static func line(_ id: String, state: Euros) -> BudgetLine { line(id, state: state, []) }
}

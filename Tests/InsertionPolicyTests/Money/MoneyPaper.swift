@testable import InsertionPolicy
import Quantities

/// A year of three actions small enough to be worked out by hand.
///
/// Places of programme 0 open one by one on 1 February, 1 April, 1 July, 15 October and 1 November, and six people wait
/// for them from the first day on; programme 1 has room for everybody, and three ask for it on the first day. Nobody
/// leaves.
enum MoneyPaper {
  static let opening = ["2023-02-01", "2023-04-01", "2023-07-01", "2023-10-15", "2023-11-01"]

  static func euros(_ whole: Int64, _ cents: Int64 = 0) -> Euros { Euros(euros: whole, cents: cents) }

  static func line(
    _ id: String, state: Euros, departement: Euros = .zero, _ costs: [CostRule],
    funding: BudgetLine.Funding = .stateOnly, isBinding: Bool = true
  ) -> BudgetLine {
    BudgetLine(
      id: id, name: Fixture.text(id), block: 0, code: "07", credits: [.stateNew: state, .departement: departement],
      funding: funding, costs: costs, isBinding: isBinding)
  }

  static func budget(
    _ lines: [BudgetLine], from: String = "2023-01-01", to: String = "2023-12-31", signedOn: String = "2023-10-10",
    payments: [Budget.StatePayment] = [Budget.StatePayment(share: 1, delay: 30)],
    reading: Budget.Settlement.Reading = .stateShare, settledOn: String = "2024-03-31", issued: Share = 1
  ) -> Budget {
    Budget(
      name: Fixture.text("Convention"), blocks: [Budget.Block(id: "all", name: Fixture.text("All"))], lines: lines,
      execution: Fixture.date(from)...Fixture.date(to), signedOn: Fixture.date(signedOn), payments: payments,
      settlement: Budget.Settlement(reading: reading, on: Fixture.date(settledOn), issued: issued))
  }

  /// The three actions: measures of 3 000 euros; months of people, the State paying a third; a sum in twelve parts.
  static let actions = [
    line(
      "measures", state: euros(9_000), departement: euros(8_000),
      [CostRule(occasion: .start(programme: 0), amount: euros(3_000))]),
    line(
      "months", state: euros(1_000), departement: euros(2_000),
      [CostRule(occasion: .personMonth(programme: 1), amount: euros(100, 1))], funding: .both),
    line("sum", state: euros(1_000), [CostRule(occasion: .spreadOverExecution, amount: euros(1_000))]),
  ]

  static func year(_ budget: Budget?, to: String = "2023-12-31") -> Scenario {
    let first = Fixture.date("2023-01-01")
    func programme(_ id: String, _ load: LoadRule?) -> Programme {
      Programme(
        id: id, name: Fixture.text(id), sphere: .social, load: load, firstAppointmentDelay: 0, course: .stay(10_000))
    }
    var posts = [Structure.PostStep(from: first, fte: 0)]
    for (index, day) in opening.enumerated() {
      posts.append(Structure.PostStep(from: Fixture.date(day), fte: FTE(index + 1)))
    }
    return Scenario(
      name: Fixture.text("Year"), summary: Fixture.text("Year"), firstDay: first, lastDay: Fixture.date(to),
      territories: [Territory(id: "t", name: "T", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      rsaSpell: 100_000,
      programmes: [programme("measure", LoadRule(reading: .caseload, ceiling: 1)), programme("month", nil)],
      structures: [
        Structure(id: "desk", name: "Desk", kind: .departement, territory: 0, work: .programme(0), posts: posts)
      ],
      stock: [
        StockGroup(position: .waiting(programme: 0), people: 6),
        StockGroup(position: .waiting(programme: 1), people: 3),
      ], budget: budget)
  }

  /// A future that was checked at every event.
  static func lived(_ scenario: Scenario, seed: UInt64 = 1, replication: UInt32 = 0) -> (
    ledger: Ledger, rows: [LedgerRow]
  ) {
    var future = Future(scenario)
    future.runChecked(seed: seed, replication: replication)
    return (future.ledger ?? Ledger(lines: 0), future.ledgerRows)
  }

  /// Cents by month of the year 2023, for one line.
  static func cents(_ rows: [LedgerRow], line: Int, _ amount: (LedgerRow) -> Euros) -> [Int64] {
    (1...12).map { month in
      rows.filter { $0.line == line && $0.month == month && $0.year == 2023 }.reduce(0) { $0 + amount($1).cents }
    }
  }

  /// Who takes a place, in which programme and when.
  static func starts(_ scenario: Scenario) -> [String] {
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.moments(seed: 1, replication: 0).filter { $0.happening == .placeTaken }.map {
      "\(timeline.date(at: $0.time)) \($0.person) \(scenario.programmes[$0.programme ?? 0].id)"
    }
  }
}

import Experiments
import InsertionPolicy
import Quantities
import Stochastics

@testable import Reporting

/// A convention of three lines whose year is known on paper, and simulated.
///
/// Places of programme 0 open on 1 February, 1 April, 1 July, 15 October and 1 November, each for a measure of 3 000 euros
/// of an envelope of 9 000; a month of a person costs 100.01 euros of an envelope of 3 000, for which three people ask on
/// the first day; 1 000 euros are spent in twelve parts. Nothing is left to chance but whether the claim is issued.
///
/// Worked out: 12 900.29 euros are spent, 10 966.76 of the 11 000 that the State pays on 9 November; of 13 000 in
/// envelopes 99.71 are left. The first line runs dry on 15 October, the second on the first day. The document prints 960
/// for the 1 000 of its second block and 20 960 for 21 000 in all, quotes 5 000 for a host of which 8 000 are claimed, and
/// imputes 1 200 of code 03 for 1 000 in the table.
enum MoneyFixture {
  static func text(_ fr: String, _ en: String) -> Bilingual { Bilingual(fr: fr, en: en) }

  static func euros(_ whole: Int64, _ cents: Int64 = 0) -> Euros { Euros(euros: whole, cents: cents) }

  static var budget: Budget {
    func sum(_ blocks: [Int]?, _ column: BudgetColumn, _ whole: Int64, _ source: String) -> Budget.PrintedSum {
      Budget.PrintedSum(blocks: blocks, column: column, amount: euros(whole), source: source)
    }
    var budget = Budget(
      name: text("Convention de papier", "Paper convention"),
      blocks: [
        Budget.Block(id: "socle", name: text("1. Socle", "1. Core")),
        Budget.Block(id: "local", name: text("2. Initiatives locales", "2. Local initiatives")),
      ],
      lines: [
        BudgetLine(
          id: "f18", name: text("Dettes de loyer", "Rent debts"), block: 0, code: "07",
          credits: [.stateNew: euros(9_000), .departement: euros(8_000), .departementValued: euros(8_000)],
          costs: [CostRule(occasion: .start(programme: 0), amount: euros(3_000))],
          host: BudgetLine.Host(id: "fsl", amount: euros(5_000))),
        BudgetLine(
          id: "f03", name: text("Accompagner", "Accompanying"), block: 0, code: "07",
          credits: [.stateNew: euros(1_000), .departement: euros(2_000)], funding: .both,
          costs: [CostRule(occasion: .personMonth(programme: 1), amount: euros(100, 1))]),
        BudgetLine(
          id: "f16", name: text("Accueil", "Reception"), block: 1, code: "03", credits: [.stateNew: euros(1_000)],
          costs: [CostRule(occasion: .spreadOverExecution, amount: euros(1_000))]),
      ],
      printed: [
        sum([1], .total, 960, "FIN-36"), sum(nil, .stateNew, 11_000, "FIN-37"), sum(nil, .total, 20_960, "FIN-37"),
      ],
      execution: Fixture.date("2023-01-01")...Fixture.date("2023-12-31"), signedOn: Fixture.date("2023-10-10"),
      payments: [Budget.StatePayment(share: 1, delay: 30)],
      settlement: Budget.Settlement(on: Fixture.date("2024-03-31"), issued: 0.5))
    budget.imputations = [
      Budget.Imputation(code: "07", amount: euros(10_000), source: "CAL-28"),
      Budget.Imputation(code: "03", amount: euros(1_200), source: "CAL-25"),
    ]
    return budget
  }

  static func scenario(_ budget: Budget = budget, to: String = "2023-12-31") -> Scenario {
    let first = Fixture.date("2023-01-01")
    let opening = ["2023-02-01", "2023-04-01", "2023-07-01", "2023-10-15", "2023-11-01"]
    func programme(_ id: String, _ load: LoadRule?) -> Programme {
      Programme(
        id: id, name: text(id, id), sphere: .social, load: load, firstAppointmentDelay: 0, course: .stay(10_000))
    }
    return Scenario(
      name: text("Convention de papier", "Paper convention"),
      summary: text("Trois lignes, dont tout est connu.", "Three lines, all of which is known."), firstDay: first,
      lastDay: Fixture.date(to), territories: [Territory(id: "t", name: "T", share: 1)],
      profiles: [Profile(id: "p", share: 1)], arrivals: [], rsaSpell: 1_000_000_000,
      programmes: [programme("measure", LoadRule(reading: .caseload, ceiling: 1)), programme("month", nil)],
      structures: [
        Structure(
          id: "desk", name: "Desk", kind: .departement, territory: 0, work: .programme(0),
          posts: [.init(from: first, fte: 0)]
            + opening.enumerated().map { .init(from: Fixture.date($1), fte: FTE($0 + 1)) })
      ],
      stock: [
        StockGroup(position: .waiting(programme: 0), people: 6),
        StockGroup(position: .waiting(programme: 1), people: 3),
      ], budget: budget)
  }

  /// What these futures of the scenario say.
  static func forecast(_ scenario: Scenario = scenario(), replications: Int = 60) -> Forecast {
    Plan(replications: replications, seed: 5, workers: 1).forecast(
      scenario, catalogue: IndicatorCatalogue(scenario)
    ) { (_) throws(Never) in }
  }
}

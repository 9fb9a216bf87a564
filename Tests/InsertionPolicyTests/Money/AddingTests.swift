@testable import InsertionPolicy
import Quantities
import Testing

/// What a line buys with more money, by arithmetic: the scenario that comes out, and what one future of it does.
@Suite struct AddingTests {
  private static func euros(_ whole: Int64, _ cents: Int64 = 0) -> Euros { Euros(euros: whole, cents: cents) }

  /// Programmes of which each has one desk, and a line that pays for them in 2023.
  private static func scenario(
    _ loads: [LoadRule?], _ costs: [CostRule], state: Euros = euros(100_000), fte: FTE = 1,
    from: String = "2023-01-01"
  ) -> Scenario {
    let first = Fixture.date("2023-01-01")
    return Scenario(
      name: Fixture.text("S"), summary: Fixture.text("S"), firstDay: first, lastDay: Fixture.date("2023-12-31"),
      territories: [Territory(id: "t", name: "T", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      rsaSpell: 100_000,
      programmes: loads.enumerated().map { index, load in
        Programme(
          id: "p\(index)", name: Fixture.text("P"), sphere: .social, load: load, firstAppointmentDelay: 0,
          course: .stay(10_000))
      },
      structures: loads.indices.map { index in
        Structure(
          id: "desk\(index)", name: "Desk", kind: .departement, territory: 0, work: .programme(index),
          posts: [Structure.PostStep(from: first, fte: fte)])
      },
      stock: [StockGroup(position: .waiting(programme: 0), people: 120)],
      budget: MoneyPaper.budget(
        [MoneyPaper.line("line", state: state, costs), MoneyPaper.line("other", state: euros(7), [])], from: from))
  }

  private static func starts(_ ceiling: Double) -> LoadRule { LoadRule(reading: .starts, ceiling: ceiling) }
  private static func caseload(_ ceiling: Double) -> LoadRule { LoadRule(reading: .caseload, ceiling: ceiling) }
  private static func start(_ programme: Int, _ amount: Int64) -> CostRule {
    CostRule(occasion: .start(programme: programme), amount: euros(amount))
  }

  // 50 measures at 2 000 euros are 100 000 euros; 100 000 more are 50 measures more. 120 people ask for one.
  @Test func `a line that buys 50 measures at 2 000 euros buys 100 with 100 000 more`() throws {
    let base = Self.scenario([Self.starts(50)], [Self.start(0, 2_000)])
    let grown = base.adding(Self.euros(100_000), toLine: 0)
    #expect(grown.programmes[0].load?.ceiling == 100)
    let budget = try #require(grown.budget)
    #expect(budget.lines.map { $0.amount(.stateNew) } == [Self.euros(200_000), Self.euros(7)])
    #expect(budget.lines[0].costs.map(\.amount) == [Self.euros(2_000)])
    #expect(grown.structures[0].posts == base.structures[0].posts)
    #expect(MoneyPaper.starts(base).count == 50)
    #expect(MoneyPaper.starts(grown).count == 100)
    #expect(MoneyPaper.lived(grown).ledger.totalSpent(line: 0) == Self.euros(200_000))
  }

  @Test func `money without places buys nothing, and places without money neither`() throws {
    let base = Self.scenario([Self.starts(50)], [Self.start(0, 2_000)])
    var (rich, roomy) = (base, base)
    rich.budget?.lines[0].credits[.stateNew] = Self.euros(200_000)
    roomy.programmes[0].load?.ceiling = 100
    #expect(MoneyPaper.starts(rich).count == 50)
    #expect(MoneyPaper.starts(roomy).count == 50)
  }

  @Test func `structures with a ceiling of their own grow like the programme's`() {
    var base = Self.scenario([Self.starts(30)], [Self.start(0, 1_000)])
    base.structures[0].ceiling = 20
    var second = base.structures[0]
    (second.id, second.ceiling) = ("second", nil)
    base.structures.append(second)
    // 20 + 30 measures of 1 000 euros; half as much again.
    let grown = base.adding(Self.euros(25_000), toLine: 0)
    #expect(grown.structures.map(\.ceiling) == [30, nil])
    #expect(grown.programmes[0].load?.ceiling == 45)
  }

  @Test func `places paid by the month grow by what a place costs over the months of the execution`() {
    let cost = CostRule(occasion: .placeMonth(programme: 0), amount: Self.euros(100))
    // 10 places, 100 euros, 12 months: 12 000 euros.
    let year = Self.scenario([Self.caseload(10)], [cost]).adding(Self.euros(12_000), toLine: 0)
    #expect(year.programmes[0].load?.ceiling == 20)
    // Three months: 3 000 euros, and a place costs 300.
    let quarter = Self.scenario([Self.caseload(10)], [cost], from: "2023-10-01").adding(Self.euros(1_500), toLine: 0)
    #expect(quarter.programmes[0].load?.ceiling == 15)
    let people = CostRule(occasion: .personMonth(programme: 0), amount: Self.euros(100))
    let filled = Self.scenario([Self.caseload(10)], [people]).adding(Self.euros(6_000), toLine: 0)
    #expect(filled.programmes[0].load?.ceiling == 15)
  }

  @Test func `FTE paid by the month grow at every date of the hiring plan, and no ceiling with them`() {
    var base = Self.scenario(
      [Self.caseload(70)], [CostRule(occasion: .fteMonth(programme: 0), amount: Self.euros(1_000))], fte: 2)
    base.structures[0].posts.append(Structure.PostStep(from: Fixture.date("2023-07-01"), fte: 4))
    // Six month ends with 2 and six with 4: 36 000 euros.
    let grown = base.adding(Self.euros(18_000), toLine: 0)
    #expect(grown.structures[0].posts.map(\.fte) == [3, 6])
    #expect(grown.programmes[0].load?.ceiling == 70)
  }

  // 24 FTE are paid from elsewhere; from July on 26 more by the line, 26 000 euros a month: 156 000. Half as much again is
  // 13 FTE from July on, and nothing before; two structures with 10 and 40 of the 50 share them so.
  @Test func `FTE that are paid from elsewhere do not grow`() {
    var base = Self.scenario(
      [Self.caseload(70)], [CostRule(occasion: .fteMonth(programme: 0, above: 24), amount: Self.euros(1_000))], fte: 10)
    var second = base.structures[0]
    second.id = "second"
    let july = Fixture.date("2023-07-01")
    second.posts = [
      Structure.PostStep(from: Fixture.date("2023-01-01"), fte: 14), Structure.PostStep(from: july, fte: 40),
    ]
    base.structures.append(second)
    let grown = base.adding(Self.euros(78_000), toLine: 0)
    #expect(grown.structures[0].posts.map(\.fte) == [10, 12.6])
    #expect(grown.structures[0].posts.map(\.from) == second.posts.map(\.from))
    #expect(grown.structures[1].posts.map(\.fte) == [14, 50.4])
  }

  // Nobody works before July; from then on 6 of 30 are paid, 36 000 euros. Half as much again is 3 more, and still nobody before.
  @Test func `where nobody works yet, nobody is added`() {
    var base = Self.scenario(
      [Self.caseload(70)], [CostRule(occasion: .fteMonth(programme: 0, above: 24), amount: Self.euros(1_000))], fte: 0)
    base.structures[0].posts.append(Structure.PostStep(from: Fixture.date("2023-07-01"), fte: 30))
    let grown = base.adding(Self.euros(18_000), toLine: 0)
    #expect(grown.structures[0].posts.map(\.fte) == [0, 33])
  }

  // 12 times 10 places at 100 euros and one FTE at 1 000: 24 000 euros. Twice the FTE have twice the places as it is.
  @Test func `who is paid by the FTE and by the place gets FTE, and no more places for each`() {
    let base = Self.scenario(
      [Self.caseload(10)],
      [
        CostRule(occasion: .placeMonth(programme: 0), amount: Self.euros(100)),
        CostRule(occasion: .fteMonth(programme: 0), amount: Self.euros(1_000)),
      ])
    let grown = base.adding(Self.euros(24_000), toLine: 0)
    #expect(grown.structures[0].posts.map(\.fte) == [2])
    #expect(grown.programmes[0].load?.ceiling == 10)
  }

  @Test func `what is added to credits that are cut is given whole`() throws {
    var base = Self.scenario([Self.starts(50)], [Self.start(0, 2_000)])
    base.budget?.stateGiven = 0.9
    let budget = try #require(base.adding(Self.euros(100_000), toLine: 0).budget)
    #expect(budget.given.lines[0].amount(.stateNew) == Self.euros(190_000))
  }

  @Test func `measures of a year are counted with the mean FTE of the year`() {
    var base = Self.scenario([Self.starts(73)], [Self.start(0, 100)], fte: 0)
    // 219 of 365 days with 5 FTE: 3 on average, 219 measures, 21 900 euros.
    base.structures[0].posts.append(Structure.PostStep(from: Fixture.date("2023-05-27"), fte: 5))
    #expect(base.adding(Self.euros(21_900), toLine: 0).programmes[0].load?.ceiling == 146)
  }

  @Test func `a sum grows by what is added, and the programme that it buys in proportion`() throws {
    let sum = CostRule(occasion: .spreadOverExecution, amount: Self.euros(40_000), buys: 0)
    let grown = Self.scenario([Self.caseload(80)], [sum]).adding(Self.euros(10_000, 1), toLine: 0)
    #expect(try #require(grown.budget).lines[0].costs[0].amount == Self.euros(50_000, 1))
    #expect(try #require(grown.programmes[0].load).ceiling == 80 * 5_000_001 / 4_000_000)
    let nameless = CostRule(occasion: .spreadOverExecution, amount: Self.euros(40_000))
    let silent = Self.scenario([Self.caseload(80)], [nameless]).adding(Self.euros(10_000), toLine: 0)
    #expect(try #require(silent.budget).lines[0].costs[0].amount == Self.euros(50_000))
    #expect(silent.programmes[0].load?.ceiling == 80)
  }

  @Test func `sums on two dates share what is added, and never spend a cent more`() throws {
    let dates = [Fixture.date("2023-03-01"), Fixture.date("2023-09-01")]
    let base = Self.scenario([nil], [CostRule(occasion: .dates(dates), amount: Self.euros(1_000))])
    let grown = base.adding(Self.euros(100, 1), toLine: 0)
    #expect(try #require(grown.budget).lines[0].costs[0].amount == Self.euros(1_050))
  }

  @Test func `a line with two programmes buys more of both in the same proportion`() {
    // 50 of 2 000 and 25 of 4 000 euros: 200 000; half as much again.
    let base = Self.scenario([Self.starts(50), Self.starts(25)], [Self.start(0, 2_000), Self.start(1, 4_000)])
    let grown = base.adding(Self.euros(100_000), toLine: 0)
    #expect(grown.programmes.map { $0.load?.ceiling } == [75, 37.5])
  }

  @Test func `where the scenario does not say what all costs, the envelope is what more money is held against`() {
    // How many start in 10 places that come back depends on how long they stay.
    let stays = Self.scenario([Self.caseload(10)], [Self.start(0, 500)], state: Self.euros(10_000))
    #expect(stays.adding(Self.euros(5_000), toLine: 0).programmes[0].load?.ceiling == 15)
    // Appointments come with the people: 12 000 of 20 000 euros are places, and all grows by a quarter.
    let mixed = Self.scenario(
      [Self.caseload(10)],
      [
        CostRule(occasion: .placeMonth(programme: 0), amount: Self.euros(100)),
        CostRule(occasion: .appointment(programme: 0), amount: Self.euros(5)),
      ], state: Self.euros(20_000))
    #expect(mixed.adding(Self.euros(5_000), toLine: 0).programmes[0].load?.ceiling == 12.5)
  }

  @Test func `appointments, unlimited places and a team that is not there get the money alone`() throws {
    let appointment = CostRule(occasion: .appointment(programme: 0), amount: Self.euros(5))
    for base in [
      Self.scenario([Self.caseload(10)], [CostRule(occasion: .interview, amount: Self.euros(5))]),
      Self.scenario([Self.caseload(10)], [appointment]), Self.scenario([nil], [Self.start(0, 3_000)]),
      Self.scenario([Self.starts(50)], [Self.start(0, 2_000)], fte: 0),
    ] {
      let grown = base.adding(Self.euros(1), toLine: 0)
      #expect(grown.programmes[0].load == base.programmes[0].load)
      #expect(grown.structures[0].posts == base.structures[0].posts)
      #expect(try #require(grown.budget).lines[0].amount(.stateNew) == Self.euros(100_001))
    }
  }

  @Test func `a line knows the programmes that its costs are about, each once`() {
    let line = MoneyPaper.line(
      "line", state: .zero,
      [
        Self.start(1, 5), CostRule(occasion: .appointment(programme: 1), amount: Self.euros(1)),
        CostRule(occasion: .spreadOverExecution, amount: Self.euros(1), buys: 0),
        CostRule(occasion: .spreadOverExecution, amount: Self.euros(1)),
      ])
    #expect(line.programmes == [1, 0])
  }
}

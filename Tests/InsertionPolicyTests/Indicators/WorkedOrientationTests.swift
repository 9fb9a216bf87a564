import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Indicators of entry, orientation and first contract, in worlds of one or two people worked by hand.
@Suite struct WorkedOrientationTests {
  /// An indicator over a window, in a territory or everywhere.
  private func value(_ id: String, _ scenario: Scenario, window: IndicatorCell.Window = .whole) -> Double? {
    Paper.value(id, scenario, window: window)
  }

  /// Somebody of profile 0, oriented to the CAF, and somebody of profile 1, oriented elsewhere, which is professional.
  private var two: Scenario {
    var scenario = ClockPaper.entrant()
    scenario.orientation?.routes = []
    scenario.orientation?.notice = 0
    scenario.profiles = ["p", "q"].map { Profile(id: $0, share: 0.5) }
    scenario.orientation?.split = [[1, 0], [0, 1]]
    scenario.programmes[1].sphere = .professional
    scenario.arrivals = ClockPaper.arrivals(on: "2024-03-04", "2024-03-11")
    scenario.arrivals[1].profileShares = [1, 0]
    scenario.arrivals[2].profileShares = [0, 1]
    return scenario
  }

  @Test func `each new entrant is counted where annex A counts it, outside the professional sphere or not`() {
    var scenario = two
    #expect(value("orientation.new_entrants", scenario) == 2)
    #expect(value("orientation.oriented", scenario) == 2)
    #expect(value("orientation.within_one_month", scenario) == 2)
    #expect(value("caf.oriented", scenario) == 1 && value("elsewhere.oriented", scenario) == 1)
    #expect(value("contracts.first_appointments_fixed", scenario) == 1)
    #expect(value("contracts.first_appointments_within_two_weeks", scenario) == 1)
    #expect(value("contracts.first_contracts", scenario) == 1)
    // A row of a matrix asks for it.
    let id = "orientation.oriented_without_professional"
    #expect(value(id, scenario) == nil)
    let words = Fixture.text("ANX-13")
    scenario.matrix = [MatrixRow(row: "ANX-13", group: words, name: words, answer: .indicator(id))]
    #expect(value(id, scenario) == 1)
    scenario.programmes[1].sphere = .socioProfessional
    #expect(value(id, scenario) == 2)
    #expect(value("contracts.first_appointments_fixed", scenario) == 2)
  }

  @Test func `who is oriented and finds no place is oriented all the same`() {
    var scenario = two
    scenario.structures[2].posts[0].fte = 0
    let words = Fixture.text("ANX-13")
    let id = "orientation.oriented_without_professional"
    scenario.matrix = [MatrixRow(row: "ANX-13", group: words, name: words, answer: .indicator(id))]
    #expect(value(id, scenario) == 1 && value("caf.starts", scenario) == 0)
  }

  // Entered on 4 March 2024 at 7:13, validated at 13:00, told forty days later: on 13 April, after more than a month.
  @Test func `a delay of more than a month is a delay like any other, by month too`() throws {
    let scenario = ClockPaper.entrant(notified: 40)
    #expect(value("orientation.within_one_month", scenario) == 0)
    let delay = try #require(value("orientation.mean_delay", scenario))
    #expect(abs(delay - (40 + (13 - 7.0 - 13.0 / 60) / 24)) < 0.01)
    let april = IndicatorCell.Window.month(year: 2024, month: 4)
    #expect(value("orientation.mean_delay", scenario, window: april) == delay)
  }

  // One entrant in each territory, told forty days after the validation. At home in a: entered on Monday 11 March at 21:19,
  // validated the next day at 13:00. In b: entered on Monday 4 March at 7:13, validated at 13:00. 15:41 less 5:47 hours.
  @Test func `the gap in delays between territories is between means over everybody oriented`() throws {
    var scenario = ClockPaper.entrant(notified: 40)
    scenario.territories = ["a", "b"].map { Territory(id: $0, name: $0, share: 0.5) }
    scenario.structures.append(Paper.structure("slai-b", .validation, territory: 1))
    // Flow 1 is the first stream's in b, flow 2 the second's in a: the arrivals that ClockPaper knows.
    scenario.arrivals = [
      ClockPaper.stream("b", perYear: 365, on: "2024-03-04"), ClockPaper.stream("a", perYear: 328.5, on: "2024-03-11"),
    ]
    scenario.arrivals[0].territoryShares = [0, 1]
    scenario.arrivals[1].territoryShares = [1, 0]
    #expect(value("orientation.oriented", scenario) == 2 && value("orientation.within_one_month", scenario) == 0)
    let gap = try #require(value("equity.orientation_delay_gap", scenario))
    #expect(abs(gap * 24 - (9 + 54.0 / 60)) < 0.05)
  }

  // Told on 5 March 2024 at midnight, eleven hours after the validation: the month to sign is over on 5 April at midnight.
  // A period that ends then does not have that instant; the contract is signed long before.
  @Test func `a month to sign that ends as the period does is not looked at, one that ends a day sooner is`() {
    func share(to: String) -> Double? {
      value("contracts.share_within_one_month", ClockPaper.entrant(notified: 11.0 / 24, to: to))
    }
    #expect(share(to: "2024-04-04") == nil)
    #expect(share(to: "2024-04-05") == 1)
  }

  @Test func `what is told of a body, or of the whole period, is told of nothing shorter`() throws {
    let words = Fixture.text("x")
    func indicator(body: Int?, whole: Bool) -> Indicator {
      Indicator(
        id: "x", name: words, definition: words, unit: .persons, direction: .neutral, theme: .label, source: "",
        body: body, wholePeriodOnly: whole)
    }
    #expect(indicator(body: 0, whole: false).wholePeriodOnly && indicator(body: nil, whole: true).wholePeriodOnly)
    #expect(!indicator(body: nil, whole: false).wholePeriodOnly)
    let catalogue = IndicatorCatalogue(MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions)))
    let underspent = try #require(catalogue.indicators.firstIndex { $0.id == "money.measures.underspent" })
    #expect(catalogue.cells.filter { $0.indicator == underspent }.map(\.window) == [.whole])
  }

  // Four contracts of six months in two years; the first alone is a first one.
  @Test func `renewals are no first contracts`() {
    var scenario = ClockPaper.entrant(to: "2025-12-31")
    scenario.programmes[0].course = Paper.contracts(then: .goOn)
    #expect(value("caf.contracts", scenario) == 4)
    #expect(value("contracts.first_contracts", scenario) == 1)
    #expect(value("contracts.first_contracts", scenario, window: .year(2025)) == 0)
  }

  // Notified on Monday 4 March 2024: oriented to the garantie d'activité in March, in it until the contract ends.
  @Test func `the garantie d'activité counts its new entrants, and who is in it when the window ends`() {
    var scenario = ClockPaper.entrant(to: "2024-12-31")
    scenario.programmes[0].countsAsActivityGuarantee = true
    scenario.reportsQuarters = true
    let quarters = (1...4).map { IndicatorCell.Window.quarter(year: 2024, quarter: $0) }
    #expect(quarters.map { value("guarantee.oriented", scenario, window: $0) } == [1, 0, 0, 0])
    // Signed on Monday 18 March (twelve days after the 4th is Saturday 16), to Wednesday 18 September.
    #expect(Paper.dates(.contractSigned, scenario, person: ClockPaper.person) == ["2024-03-18"])
    #expect(quarters.map { value("guarantee.in_progress", scenario, window: $0) } == [1, 1, 0, 0])
    #expect(value("guarantee.in_progress", scenario) == 0)
  }

  // Invited twice, missed on Monday 15 and Wednesday 24 January, put to the équipe on the 24th, heard on Friday 9
  // February after 15 days' notice.
  @Test func `who never comes misses every appointment, and is put to the équipe before it decides`() {
    var scenario = Paper.world()
    scenario.orientation?.noShow = 1
    #expect(Paper.dates(.interviewMissed, scenario) == ["2024-01-15", "2024-01-24"])
    #expect(Paper.dates(.equipeDecided, scenario) == ["2024-02-09"])
    #expect(value("orientation.no_show_share", scenario) == 1)
    #expect(value("orientation.equipe_referrals", scenario) == 1)
    #expect(value("orientation.equipe_decisions", scenario) == 1)
    scenario.lastDay = Fixture.date("2024-02-08")
    #expect(value("orientation.equipe_referrals", scenario) == 1)
    #expect(value("orientation.equipe_decisions", scenario) == 0)
    #expect(value("orientation.no_show_share", Paper.world()) == 0)
    // Nobody was invited.
    #expect(value("orientation.no_show_share", Paper.world(people: 0)) == nil)
  }

  @Test func `the share of appointments missed is that of a slow count`() {
    var scenario = Paper.world(people: 40)
    scenario.orientation?.noShow = 0.4
    let missed = ClockPaper.dates(.interviewMissed, scenario).count
    let kept = ClockPaper.dates(.interviewKept, scenario).count
    #expect(missed > 10 && kept > 20)
    #expect(value("orientation.no_show_share", scenario) == Double(missed) / Double(missed + kept))
  }

  // Accompanied without a contract when 2025 begins, both sign in January; the third had left in 2024.
  @Test func `of the stock of 1 January 2025 those who have signed since are counted to date`() {
    var scenario = Paper.world(.waiting(programme: 0), people: 4, ceiling: 3)
    scenario.programmes[0].firstAppointmentDelay = 360
    scenario.programmes[0].course = Paper.contracts(months: 24)
    // Appointments on Friday 27 December 2024 and signatures on Wednesday 1 January, a holiday, so Thursday 2.
    #expect(Paper.dates(.contractSigned, scenario) == ["2025-01-02"])
    #expect(value("contracts.stock_2025_signed", scenario, window: .year(2024)) == nil)
    #expect(value("contracts.stock_2025_signed", scenario) == 1)
    // Signatures that come after the period: three are owed.
    scenario.programmes[0].course = .contracts(
      ContractRules(signatureDelay: 400, months: 6, outcomes: [Outcome(id: "only", share: 1, then: .end)]))
    #expect(value("contracts.stock_2025_signed", scenario) == 0)
  }
}

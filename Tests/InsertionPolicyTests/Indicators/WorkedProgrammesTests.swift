import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Indicators of programmes, coverage and equity, in worlds of a few people worked by hand.
///
/// The period is 365 days, from Tuesday 2 January to Tuesday 31 December 2024; a fifth of it is over on 15 March.
@Suite struct WorkedProgrammesTests {
  private let waiting = StockGroup.Position.waiting(programme: 0)

  private func value(_ id: String, _ scenario: Scenario, territory: Int? = nil) -> Double? {
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    let place = catalogue.cells.firstIndex {
      catalogue.indicators[$0.indicator].id == id && $0.window == .whole && $0.territory == territory
    }
    return catalogue.evaluate(future.observations, at: [place])[0]
  }

  /// People who wait for a place of the CAF and stay in it, with so many posts from a day on.
  private func queue(people: Persons, ceiling: Double = 1, _ posts: [(String, FTE)]) -> Scenario {
    var scenario = Paper.world(waiting, people: people, course: .stay(10_000), ceiling: ceiling, to: "2024-12-31")
    scenario.structures[2].posts = posts.map { Structure.PostStep(from: Fixture.date($0.0), fte: $0.1) }
    return scenario
  }

  // Three people, two places, and a third after a fifth of the year.
  @Test func `coverage is what is needed, what there is and what is missing, each over its time`() throws {
    let scenario = queue(people: 3, [("2024-01-02", 2), ("2024-03-15", 3)])
    #expect(Paper.dates(.placeTaken, scenario, person: 2) == ["2024-03-15"])
    func expect(_ id: String, _ expected: Double) throws {
      let found = try #require(value(id, scenario))
      #expect(abs(found - expected) < 1e-9, "\(id): \(found)")
    }
    try expect("coverage.present", 3)
    try expect("coverage.needing", 3)
    try expect("coverage.waiting", 0.2)
    try expect("coverage.gap", 0.2)
    try expect("coverage.without_referent", 0.2)
    try expect("coverage.places", 2 * 0.2 + 3 * 0.8)
    // Somebody has no place in January and February, and for less than half of March.
    try expect("coverage.short", 2.0 / 12)
    try expect("caf.waiting", 0.2)
    try expect("caf.in_progress", 2.8)
    try expect("caf.fte", 2.8)
    // Waits of 0, 0 and 73 days; the first appointment seven days after the place.
    try expect("caf.mean_wait", 73.0 / 3)
    try expect("caf.mean_start_delay", 73.0 / 3 + 7)
    try expect("caf.share_started_within_21_days", 2.0 / 3)
  }

  // Two posts, four people, two years. At one time: two for each post, all from the first day on. Started: one for each
  // post and year, four in all. Served: two in each year, for those of 2024 leave no room in 2025.
  @Test(arguments: [(LoadRule.Reading.caseload, 2.0, 4.0, 2.0), (.starts, 1, 2, 1), (.served, 1, 2, 1)])
  func `the load of a post is counted as the rule says, for each year`(
    reading: LoadRule.Reading, ceiling: Double, startedIn2024: Double, load: Double
  ) {
    var scenario = queue(people: 4, [("2024-01-01", 2)])
    scenario.firstDay = Fixture.date("2024-01-01")
    scenario.lastDay = Fixture.date("2025-12-31")
    scenario.programmes[0].load = LoadRule(reading: reading, ceiling: ceiling)
    #expect(Paper.value("caf.starts", scenario, window: .year(2024)) == startedIn2024)
    #expect(value("caf.load_per_fte", scenario) == load)
  }

  // The first appointment and four more in twelve months; a post and a half, of which none is absent.
  @Test func `appointments of a post are held or missed, a month`() throws {
    var scenario = Paper.world(waiting, to: "2024-12-31")
    scenario.programmes[0].appointments = AppointmentRules(interval: 42)
    scenario.structures[2].posts[0].fte = 1.5
    #expect(value("caf.appointments", scenario) == 5)
    let found = try #require(value("caf.appointments_per_fte", scenario))
    #expect(abs(found - 5 / 1.5 / 12) < 1e-12)
    // Missed, they take as much of the post.
    scenario.programmes[0].appointments?.missed = 1
    #expect(value("caf.appointments", scenario) == 1)
    #expect(value("caf.appointments_per_fte", scenario) == found)
  }

  // The second place is gone from Friday 1 March to Wednesday 1 May: 62 days until Thursday 2.
  @Test func `who loses a place is to be transferred, and waits for another from that day`() {
    var scenario = queue(people: 0, [("2024-01-02", 2), ("2024-03-01", 1), ("2024-05-02", 2)])
    scenario.stock = [StockGroup(position: .accompanied(programme: 0), people: 2)]
    #expect(value("caf.displaced", scenario) == 1)
    #expect(value("caf.mean_transfer_wait", scenario) == 62)
    // A transfer is no start, and no wait for a first place.
    #expect(value("caf.starts", scenario) == 0)
    #expect(value("caf.mean_wait", scenario) == nil)
  }

  /// One référent of the CAF asks for a place elsewhere for somebody, on Monday 4 March.
  private func referral(people: Persons) -> Scenario {
    var scenario = queue(people: people, ceiling: 20, [("2024-01-02", 1)])
    scenario.arrivals = ClockPaper.arrivals(on: "2024-03-04")
    scenario.arrivals[1].destination = .programme(1)
    scenario.arrivals[1].origin = .present(programmes: [0])
    scenario.arrivals[1].countedAsNew = false
    return scenario
  }

  @Test func `a referral ends the accompaniment that it comes from, or finds nobody`() {
    #expect(value("caf.exits_referral", referral(people: 1)) == 1)
    #expect(value("caf.exits", referral(people: 1)) == 1)
    #expect(value("elsewhere.starts", referral(people: 1)) == 1)
    #expect(value("coverage.referrals_unfilled", referral(people: 1)) == 0)
    #expect(value("caf.exits_referral", referral(people: 0)) == 0)
    #expect(value("coverage.referrals_unfilled", referral(people: 0)) == 1)
    // A scenario in which nobody is referred has no such indicator.
    #expect(value("coverage.referrals_unfilled", queue(people: 1, [("2024-01-02", 1)])) == nil)
  }

  // Of three people sent to the CAF one is on the RSA.
  @Test func `the part of RSA recipients is over everybody oriented to the programme`() throws {
    var scenario = queue(people: 1, ceiling: 20, [("2024-01-02", 1)])
    scenario.arrivals = ClockPaper.arrivals(on: "2024-03-04", "2024-05-06")
    for stream in 1...2 {
      scenario.arrivals[stream].destination = .programme(0)
      scenario.arrivals[stream].origin = .outside(onRSA: false)
      scenario.arrivals[stream].countedAsNew = false
    }
    #expect(value("caf.oriented", scenario) == 3 && value("caf.oriented_rsa", scenario) == 1)
    let id = "caf.oriented_rsa_share"
    #expect(value(id, scenario) == nil)
    let words = Fixture.text("F04-10")
    scenario.matrix = [MatrixRow(row: "F04-10", group: words, name: words, answer: .indicator(id))]
    #expect(try #require(value(id, scenario)) == 1.0 / 3)
  }

  /// The world in two territories, the second without a structure of the CAF before a day.
  private func twoTerritories(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    scenario.territories = ["t", "u"].map { Territory(id: $0, name: $0, share: 0.5) }
    for structure in scenario.structures {
      var second = structure
      second.id += "-u"
      second.territory = 1
      scenario.structures.append(second)
    }
    return scenario
  }

  // One person in each territory: there from the first day in one, after a fifth of the year in the other.
  @Test func `the gap in coverage is that of the territory least covered over the best`() throws {
    var scenario = twoTerritories(queue(people: 2, [("2024-01-02", 1)]))
    scenario.structures[5].posts = [
      Structure.PostStep(from: Paper.first, fte: 0), Structure.PostStep(from: Fixture.date("2024-03-15"), fte: 1),
    ]
    let gap = try #require(value("equity.coverage_gap", scenario))
    #expect(abs(gap - 0.2) < 1e-12)
    #expect(value("coverage.without_referent", scenario, territory: 0) == 0)
  }

  // Who comes on a Saturday is validated with those of Monday: two days more. About ten people come on each day.
  @Test func `the gap in delays is that of the slowest territory over the fastest`() throws {
    var scenario = twoTerritories(ClockPaper.entrant(notified: 3))
    scenario.orientation?.validationsPerFTE = 1_000
    scenario.arrivals = [
      ClockPaper.stream("monday", perYear: 3_650, on: "2024-03-04"),
      ClockPaper.stream("saturday", perYear: 3_650, on: "2024-03-09"),
    ]
    scenario.arrivals[0].territoryShares = [1, 0]
    scenario.arrivals[1].territoryShares = [0, 1]
    let delays = try (0...1).map { try #require(value("orientation.mean_delay", scenario, territory: $0)) }
    #expect(delays[0] > 3 && delays[0] < 4.5 && delays[1] > 4.5 && delays[1] < 6.5)
    #expect(value("equity.orientation_delay_gap", scenario) == delays[1] - delays[0])
    // Nobody comes in the second territory: there is no gap to be told.
    scenario.arrivals[1].perYear = 0
    #expect(value("equity.orientation_delay_gap", scenario) == nil)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Appointments at home, on paper: the place on Tuesday 2 January 2024, the first appointment on Tuesday 9, the signature
/// on Monday 15, then one appointment every thirty days, on working days.
@Suite struct HomeVisitTests {
  static let kept = [
    "2024-01-09", "2024-02-14", "2024-03-15", "2024-04-15", "2024-05-15", "2024-06-14", "2024-07-15", "2024-08-14",
    "2024-09-13", "2024-10-14", "2024-11-13", "2024-12-13",
  ]

  static func world(every: Int?, missed: Share = 0) -> Scenario {
    var scenario = Paper.world(.waiting(programme: 0), course: Paper.contracts(months: 24), to: "2024-12-31")
    scenario.programmes[0].appointments = AppointmentRules(interval: 30, missed: missed)
    scenario.programmes[0].appointments?.homeVisitEvery = every
    return scenario
  }

  func atHome(_ scenario: Scenario) -> [String] {
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.story(of: 0, seed: 1, replication: 0).moments.filter(\.isAtHome).map {
      "\(timeline.date(at: $0.time))"
    }
  }

  @Test(arguments: [1, 2, 3, 12, 13])
  func `every so many appointments kept one is at home, the last of each turn`(every: Int) {
    let scenario = Self.world(every: every)
    let expected = Self.kept.enumerated().filter { ($0.offset + 1) % every == 0 }.map(\.element)
    #expect(atHome(scenario) == expected)
    #expect(Paper.value("caf.home_visits", scenario) == Double(expected.count))
    #expect(Paper.value("caf.appointments", scenario) == 12)
  }

  @Test func `twelve appointments in 365 days make 12 / (365 / 30.4375) for each month`() throws {
    let value = try #require(Paper.value("caf.appointments_per_month", Self.world(every: 2)))
    #expect(abs(value - 12 / (365 / 30.4375)) < 1e-9)
  }

  @Test func `an appointment missed is no visit, and where no visit is asked for there is no such indicator`() {
    let missed = Self.world(every: 1, missed: 1)
    #expect(atHome(missed) == ["2024-01-09"])
    let without = Self.world(every: nil)
    #expect(atHome(without) == [])
    let ids = IndicatorCatalogue(without).indicators.map(\.id)
    #expect(!ids.contains("caf.home_visits") && !ids.contains("caf.appointments_per_month"))
  }

  @Test func `somebody accompanied on the first day is anywhere in a turn`() throws {
    var scenario = Self.world(every: 4)
    scenario.programmes[0].load = nil
    scenario.programmes[0].course = .stay(10_000_000)
    scenario.stock = [StockGroup(position: .accompanied(programme: 0), people: 4_000)]
    var future = Future(scenario)
    // How many appointments come before the first one at home: 0 to 3, each for a quarter of the people.
    let moments = Dictionary(
      grouping: future.moments(seed: 1, replication: 0).filter { $0.happening == .appointmentHeld }, by: \.person)
    var before = [0.0, 0, 0, 0]
    for story in moments.values { before[try #require(story.firstIndex { $0.isAtHome })] += 1 }
    #expect(before.reduce(0, +) == 4_000)
    // 5 standard deviations of a binomial: four of them fail together less than 3 times in a million.
    for count in before { #expect(abs(count - 1_000) < 5 * (4_000 * 0.25 * 0.75).squareRoot()) }
  }
}

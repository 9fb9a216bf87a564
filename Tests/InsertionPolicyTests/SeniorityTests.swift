import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Orientation as surveys of départements count it, against a slow count over everybody's moments.
@Suite struct SeniorityTests {
  /// Newcomers of two years and a half whose synthesis takes four months on average; half of them leave within a year.
  private var years: Scenario {
    var scenario = Paper.world(people: 0, to: "2026-06-30")
    scenario.stock = []
    scenario.arrivals = [
      ArrivalStream(id: "in", perYear: 150, destination: .orientation, countedAsNew: true)
    ]
    scenario.rsaSpell = Fixture.law(try .exponential(mean: 400))
    scenario.orientation?.synthesisDelay = Fixture.law(try .exponential(mean: 120))
    return scenario
  }

  /// When a person entered, was oriented first, and went off the RSA.
  private struct Path {
    var entered: Instant
    var oriented: Instant?
    var left: Instant?
  }

  private func paths(_ scenario: Scenario) -> [Path] {
    var future = Future(scenario)
    var paths: [UInt32: Path] = [:]
    for moment in future.moments(seed: 1, replication: 0) {
      switch moment.happening {
      case .entered: paths[moment.person] = Path(entered: moment.time)
      case .orientationNotified where paths[moment.person]?.oriented == nil:
        paths[moment.person]?.oriented = moment.time
      case .rsaEnded, .left:
        if paths[moment.person]?.left == nil { paths[moment.person]?.left = moment.time }
      default: continue
      }
    }
    return paths.keys.sorted().compactMap { paths[$0] }
  }

  private func months(_ count: Int, _ from: Instant, _ to: Instant, _ timeline: Timeline) -> Bool {
    to.day <= timeline.day(months: count, after: from.day)
  }

  @Test(arguments: [2024, 2025, 2026])
  func `shares oriented at the end of a year are those of a slow count`(year: Int) throws {
    let scenario = years
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let end = year == 2026 ? timeline.horizon : timeline.instant(of: Fixture.date("\(year + 1)-01-01"))
    let there = paths(scenario).filter { $0.entered < end && ($0.left.map { $0 >= end } ?? true) }
    func share(_ people: [Path]) -> Double? {
      people.isEmpty ? nil : Double(people.count { $0.oriented.map { $0 < end } ?? false }) / Double(people.count)
    }
    let young = there.filter { months(6, $0.entered, end, timeline) }
    let old = there.filter { !months(12, $0.entered, end, timeline) }
    let middle = there.filter { !months(6, $0.entered, end, timeline) && months(12, $0.entered, end, timeline) }
    #expect(young.count > 20)
    #expect(year == 2024 || old.count > 20)
    let window = IndicatorCell.Window.year(year)
    func value(_ id: String) -> Double? { Paper.value("orientation.\(id)", scenario, window: window) }
    #expect(value("share_oriented") == share(there))
    #expect(value("share_oriented_under_6_months") == share(young))
    #expect(value("share_oriented_6_to_12_months") == share(middle))
    #expect(value("share_oriented_over_1_year") == share(old))
    if year == 2026 {
      #expect(Paper.value("orientation.share_oriented", scenario) == share(there))
    }
  }

  @Test func `the share oriented within three months counts those who left and not those too young`() throws {
    let scenario = years
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let cohort = paths(scenario).filter {
      timeline.day(months: 3, after: $0.entered.day) < timeline.dayCount
    }
    let kept = cohort.filter { path in path.oriented.map { months(3, path.entered, $0, timeline) } ?? false }
    let left = cohort.filter { path in
      path.oriented == nil && (path.left.map { months(3, path.entered, $0, timeline) } ?? false)
    }
    #expect(kept.count > 50 && left.count > 10)
    #expect(
      Paper.value("orientation.share_within_three_months", scenario) == Double(kept.count) / Double(cohort.count))
  }

  @Test func `the delay of those entered and oriented in one year is shorter than that of all`() throws {
    let scenario = years
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let delays = paths(scenario).compactMap { path -> Double? in
      guard let oriented = path.oriented,
        timeline.date(at: oriented).year == 2025, timeline.date(at: path.entered).year == 2025
      else { return nil }
      return (oriented - path.entered).count
    }
    let window = IndicatorCell.Window.year(2025)
    let found = try #require(
      Paper.value("orientation.mean_delay_entered_same_year", scenario, window: window))
    #expect(delays.count > 20)
    #expect(abs(found - delays.reduce(0, +) / Double(delays.count)) < 1e-9)
    let whole = try #require(Paper.value("orientation.mean_delay", scenario, window: window))
    #expect(found < whole)
  }

  // Everybody of the stock is notified on Sunday 21 January 2024 and there for ever: on the last day of each year they
  // are oriented and have been there for more than a year, whatever the date of the file.
  @Test func `people there from the first day count with a year and more`() {
    let scenario = Paper.world(people: 3)
    for window in [IndicatorCell.Window.year(2024), .year(2025), .whole] {
      #expect(Paper.value("orientation.share_oriented", scenario, window: window) == 1)
      #expect(Paper.value("orientation.share_oriented_over_1_year", scenario, window: window) == 1)
      #expect(Paper.value("orientation.share_oriented_under_6_months", scenario, window: window) == nil)
    }
    // On 10 January none of them was.
    #expect(Paper.value("orientation.share_oriented", Paper.world(people: 3, to: "2024-01-10")) == 0)
  }

  // Of ten people oriented on 21 January to a programme of six months, everybody has the first appointment seven days
  // later and signs five days after it, in early February: at the end of January nobody has signed, at the end of
  // February everybody has.
  @Test func `the share under contract is that of who has signed`() {
    func share(_ to: String) -> Double? {
      var scenario = Paper.world(people: 2, to: to)
      scenario.orientation?.split = [[1, 0]]
      return Paper.value("contracts.share_under_contract", scenario)
    }
    #expect(share("2024-01-31") == 0)
    #expect(share("2024-02-29") == 1)
    // Without anybody oriented there is no share.
    #expect(share("2024-01-10") == nil)
  }
}

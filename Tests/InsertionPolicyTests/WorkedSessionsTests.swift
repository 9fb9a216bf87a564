import Quantities
import Testing

@testable import InsertionPolicy

/// Row B on paper: information sessions, their days, the people they receive; quarters; the advance and the balance.
@Suite struct WorkedSessionsTests {
  static let months = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]

  func sessions(_ dates: InformationSessions.Dates, attendance: Share = 1, seats: Persons? = nil) -> InformationSessions
  {
    InformationSessions(
      dates: dates, streams: [0], territories: [0], attendance: attendance, seats: seats, sessionHalfDays: 1,
      preparationHalfDays: 1)
  }

  /// The year 2020, newcomers in two territories, nobody leaving.
  func year(_ rules: InformationSessions?) -> Scenario {
    var scenario = Fixture.queue(perYear: 120, stay: 10_000, places: nil, from: "2020-01-01", to: "2020-12-31")
    scenario.territories = [
      Territory(id: "valence", name: "Valence", share: 0.5), Territory(id: "rest", name: "Rest", share: 0.5),
    ]
    scenario.informationSessions = rules
    scenario.reportsQuarters = true
    return scenario
  }

  @Test func `thirteen sessions over ten months fall on thirteen days worked out by hand`() {
    // (i + 1) x 13 / 10 less i x 13 / 10, in whole numbers: two in April, September and December, else one. One: the
    // middle of the month, or the Monday after (17 February, 18 May); two: the 8th and the 23rd or 24th.
    let timeline = Timeline(firstDay: Fixture.date("2020-01-01"), lastDay: Fixture.date("2020-12-31"))
    let days = sessions(.spread(perYear: 13, months: Self.months)).days(on: timeline)
    #expect(
      days.map { "\(timeline.date(ofDay: $0))" } == [
        "2020-01-16", "2020-02-17", "2020-03-16", "2020-04-08", "2020-04-23", "2020-05-18", "2020-06-16", "2020-09-08",
        "2020-09-23", "2020-10-16", "2020-11-16", "2020-12-08", "2020-12-24",
      ])
  }

  @Test func `thirteen half-days and thirteen of preparation are thirteen days, counted quarter by quarter`() {
    let scenario = year(sessions(.spread(perYear: 13, months: Self.months)))
    #expect(Paper.value("sessions.held", scenario) == 13)
    #expect(Paper.value("sessions.intervention_days", scenario) == 13)
    let quarters = (1...4).map {
      Paper.value("sessions.intervention_days", scenario, window: .quarter(year: 2020, quarter: $0))
    }
    #expect(quarters == [3, 4, 2, 4])
  }

  @Test func `whoever entered before the last session in the sessions' territory is received when all come`() throws {
    let dates = ["2020-03-02", "2020-06-02", "2020-09-01"].map(Fixture.date)
    let scenario = year(sessions(.days(dates)))
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let last = timeline.instant(of: Fixture.date("2020-09-01")) + Days(9.0 / 24)
    let entered = future.moments(seed: 1, replication: 0).filter { $0.happening == .entered && $0.time < last }
    let here = entered.filter { $0.territory == 0 }.count
    #expect(here > 10 && here < entered.count)
    #expect(Paper.value("sessions.received", scenario) == Double(here))
    #expect(Paper.value("sessions.received", year(sessions(.days(dates), attendance: 0))) == 0)
  }

  @Test func `who finds no seat is invited to the next session`() {
    let dates = (1...12).flatMap { month in [3, 17].compactMap { CivilDate(year: 2020, month: month, day: $0) } }
    let scenario = year(sessions(.days(dates), seats: 2))
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let entries = future.moments(seed: 1, replication: 0)
      .filter { $0.happening == .entered && $0.territory == 0 }.map(\.time)
    // The slow way: at each session, of those who have entered and have not been received, two at most.
    var received = 0
    for date in dates {
      let present = entries.filter { $0 < timeline.instant(of: date) + Days(9.0 / 24) }.count
      received += min(2, present - received)
    }
    #expect(Paper.value("sessions.received", scenario) == Double(received))
    #expect(received < entries.count)
  }

  @Test func `coming to a session is a moment of a story, and what was waited for goes on through it`() throws {
    // No place at all: everybody waits for one from the day of entry on.
    var scenario = year(sessions(.days(["2020-03-02", "2020-09-01"].map(Fixture.date))))
    let full = Fixture.queue(perYear: 120, stay: 10_000, places: 0, from: "2020-01-01", to: "2020-12-31")
    (scenario.programmes, scenario.structures) = (full.programmes, full.structures)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    var future = Future(scenario)
    let moments = future.moments(seed: 1, replication: 0)
    let attended = moments.filter { $0.happening == .sessionAttended }
    #expect(Double(attended.count) == Paper.value("sessions.received", scenario))
    for moment in attended {
      #expect(["2020-03-02", "2020-09-01"].contains("\(timeline.date(at: moment.time))"))
      #expect(abs(moment.time.days - Double(moment.time.day) - 9.0 / 24) < 1e-9)
      #expect(moment.wait == .cause(.place))
      let story = future.story(of: moment.person, seed: 1, replication: 0)
      let entered = try #require(story.moments.first).time
      #expect(story.waitByCause.map(\.cause) == [.place])
      #expect(abs(story.waitByCause[0].days.count - (timeline.horizon - entered).count) < 1e-9)
    }
    #expect(attended.count > 20)
  }

  @Test func `sessions leave every other number as it was`() {
    var without = year(nil)
    without.informationSessions = nil
    let with = year(sessions(.spread(perYear: 13, months: Self.months)))
    for id in ["queue.starts", "queue.in_progress"] {
      #expect(Paper.value(id, without) == Paper.value(id, with))
    }
  }

  @Test func `four quarters add up to the year, and a period that begins in May has three`() {
    let scenario = year(nil)
    let quarters = (1...4).compactMap {
      Paper.value("queue.starts", scenario, window: .quarter(year: 2020, quarter: $0))
    }
    #expect(quarters.count == 4)
    #expect(quarters.reduce(0, +) == Paper.value("queue.starts", scenario, window: .year(2020)))
    var late = scenario
    late.firstDay = Fixture.date("2020-05-04")
    let windows = Set(IndicatorCatalogue(late).cells.map(\.window.description))
    #expect(windows.filter { $0.contains("Q") }.sorted() == ["2020-Q2", "2020-Q3", "2020-Q4"])
    late.reportsQuarters = false
    #expect(!IndicatorCatalogue(late).cells.contains { $0.window.description.contains("Q") })
  }

  func grant(_ settlement: Grant.Settlement) -> Grant {
    Grant(
      lines: [
        Grant.Line(id: "followed", ceiling: Euros(euros: 27_500), indicator: "queue.starts", objective: 100),
        Grant.Line(id: "sessions", ceiling: Euros(euros: 3_614), indicator: "sessions.held", objective: 13),
      ], advanceShare: 0.8, advanceOn: Fixture.date("2020-04-27"), settlement: settlement)
  }

  @Test func `80 % of 31,114 euros are 24,891.20, and the balance 6,222.80, to the cent`() {
    let grant = grant(.proportional)
    #expect(grant.ceiling == Euros(euros: 31_114))
    #expect(grant.advance == Euros(euros: 24_891, cents: 20))
    let whole = grant.balance(of: grant.lines[0], achieved: 100) + grant.balance(of: grant.lines[1], achieved: 13)
    #expect(whole == Euros(euros: 6_222, cents: 80))
    #expect(grant.balance(of: grant.lines[0], achieved: 50) == Euros(euros: 2_750))
    #expect(grant.balance(of: grant.lines[0], achieved: 140) == Euros(euros: 5_500))
    // 722.80 x 4 / 13 = 222.4: no rest of a cent here; 722.80 x 5 / 13 = 278.00.
    #expect(grant.balance(of: grant.lines[1], achieved: 4) == Euros(euros: 222, cents: 40))
    #expect(grant.balance(of: grant.lines[1], achieved: 1) == Euros(euros: 55, cents: 60))
    // 90 % of both: 4 950 and 650.52, so 30 491.72 with the advance.
    let mostly = grant.balance(of: grant.lines[0], achieved: 90) + grant.balance(of: grant.lines[1], achieved: 11.7)
    #expect(mostly == Euros(euros: 5_600, cents: 52))
    #expect(grant.advance + mostly == Euros(euros: 30_491, cents: 72))
    let strict = self.grant(.allOrNothing)
    #expect(strict.balance(of: strict.lines[0], achieved: 99) == .zero)
    #expect(strict.balance(of: strict.lines[0], achieved: 100) == Euros(euros: 5_500))
  }

  @Test func `the advance is paid in April, the balance is counted at the end, and both make what is paid`() throws {
    var scenario = year(sessions(.spread(perYear: 13, months: Self.months)))
    scenario.grant = grant(.proportional)
    func paid(_ id: String, _ quarter: Int) -> Double? {
      Paper.value(id, scenario, window: .quarter(year: 2020, quarter: quarter))
    }
    #expect((1...4).map { paid("grant.advance", $0) } == [0, 24_891.2, 0, 0])
    #expect((1...3).map { paid("grant.balance", $0) } == [0, 0, 0])
    let starts = try #require(Paper.value("queue.starts", scenario))
    let expected = Euros(euros: 5_500).rounded(times: min(1, starts / 100)) + Euros(cents: 72_280)
    #expect(paid("grant.balance", 4) == expected.approximate)
    #expect(Paper.value("grant.paid", scenario) == (Euros(cents: 2_489_120) + expected).approximate)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// What is looked at after an accompaniment: whom, when, how often yes, and what a story says of it.
///
/// Everybody takes a place on Tuesday 2 January 2024.
@Suite struct FollowUpTests {
  static func followUp(
    _ id: String, _ delay: FollowUp.Delay, _ share: Share, from origin: FollowUp.Origin = .start, among: Int? = nil
  ) -> FollowUp {
    FollowUp(id: id, name: Fixture.text(id), origin: origin, delay: delay, share: share, among: among)
  }

  static func world(_ people: Persons, stay: Law = 30, _ followUps: [FollowUp], to: String = "2025-12-31") -> Scenario {
    var scenario = Paper.world(.waiting(programme: 0), people: people, course: .stay(stay), to: to)
    scenario.programmes[0].load = nil
    scenario.programmes[0].isEvaluated = false
    scenario.programmes[0].followUps = followUps
    return scenario
  }

  /// The values of some indicators over a window, without a check at every event.
  static func values(_ ids: [String], _ scenario: Scenario, _ window: IndicatorCell.Window = .whole) -> [Double?] {
    var future = Future(scenario)
    future.run(seed: 1, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    let values = catalogue.evaluate(future.observations)
    return ids.map { id in
      zip(catalogue.cells, values).first {
        catalogue.indicators[$0.0.indicator].id == id && $0.0.window == window && $0.0.territory == nil
      }?.1
    }
  }

  @Test func `of eight people all are in work after the trial, none six months later, and nobody is asked further`() {
    let scenario = Self.world(
      8,
      [
        Self.followUp("trial", .days(60), 1), Self.followUp("six", .months(8), 0, among: 0),
        Self.followUp("further", .months(9), 1, among: 1), Self.followUp("beside", .months(9), 1, among: 0),
      ])
    func counts(_ id: String) -> [Double?] {
      ["asked", "yes", "share"].map { Paper.value("caf.\(id).\($0)", scenario) }
    }
    #expect(counts("trial") == [8, 8, 1])
    #expect(counts("six") == [8, 0, 0])
    #expect(counts("further") == [0, 0, nil])
    #expect(counts("beside") == [8, 8, 1])
  }

  @Test func `each programme's looks are its own`() {
    var scenario = Self.world(8, [Self.followUp("trial", .days(60), 1), Self.followUp("six", .days(90), 0)])
    scenario.stock.append(StockGroup(position: .waiting(programme: 1), people: 3))
    scenario.programmes[1].followUps = [Self.followUp("trial", .days(60), 0), Self.followUp("other", .days(61), 1)]
    let answers = ["caf.trial", "caf.six", "elsewhere.trial", "elsewhere.other"].map { id in
      ["asked", "yes"].map { Paper.value("\(id).\($0)", scenario) }
    }
    #expect(answers == [[8, 8], [8, 0], [3, 0], [3, 3]])
  }

  @Test func `a look is counted in the year of its day, and not at all after the period`() {
    // The stay of 30 days is over on 1 February 2024; 334 days later it is 31 December, 335 days later 1 January 2025.
    let scenario = Self.world(
      3,
      [
        Self.followUp("year", .months(12), 1), Self.followUp("last", .months(23), 1),
        Self.followUp("beyond", .months(24), 1), Self.followUp("eve", .days(334), 1, from: .end),
        Self.followUp("day", .days(335), 1, from: .end),
      ])
    for (id, years) in [
      ("year", [0.0, 3.0]), ("last", [0, 3]), ("beyond", [0, 0]), ("eve", [3, 0]), ("day", [0, 3]),
    ] {
      #expect([2024, 2025].map { Paper.value("caf.\(id).asked", scenario, window: .year($0)) } == years, "\(id)")
      #expect(Paper.value("caf.\(id).yes", scenario) == years[0] + years[1], "\(id)")
    }
  }

  @Test func `who was accompanied before the period is looked at after the end, and not after a start nobody saw`() {
    var scenario = Self.world(
      5, stay: 20, [Self.followUp("in", .days(1), 1), Self.followUp("out", .days(1), 1, from: .end)])
    scenario.stock = [StockGroup(position: .accompanied(programme: 0), people: 5)]
    #expect(Paper.value("caf.in.asked", scenario) == 0)
    #expect(Paper.value("caf.out.asked", scenario) == 5)
  }

  @Test func `of 20 000 people three in four say yes, and of those three in five`() throws {
    let scenario = Self.world(
      20_000,
      [
        Self.followUp("back", .days(30), 0.75, from: .end),
        Self.followUp("stable", .months(6), 0.6, from: .end, among: 0),
      ])
    let counts = try Self.values(["caf.back.asked", "caf.back.yes", "caf.stable.asked", "caf.stable.yes"], scenario).map
    {
      try #require($0)
    }
    #expect(counts[0] == 20_000)
    #expect(counts[2] == counts[1])
    // Binomial; 4.9 standard deviations are passed once in a million.
    func agrees(_ yes: Double, _ asked: Double, _ share: Double) -> Bool {
      abs(yes - asked * share) < 4.9 * (asked * share * (1 - share)).squareRoot()
    }
    #expect(agrees(counts[1], counts[0], 0.75))
    #expect(agrees(counts[3], counts[2], 0.6))
    // A tenth more, and a second answer that were not asked among the first, are refuted by the same data.
    #expect(!agrees(counts[1], counts[0], 0.825))
    #expect(!agrees(counts[3], counts[2], 0.66))
    #expect(!agrees(counts[3], counts[0], 0.6))
  }

  @Test func `the answer is the person's, however long the accompaniment lasted`() {
    let followUps = [Self.followUp("look", .months(6), 0.5)]
    let short = Self.world(400, stay: 3, followUps)
    let long = Self.world(400, stay: 600, followUps)
    func answers(_ scenario: Scenario) -> [UInt32: Happening] {
      var future = Future(scenario)
      let looks = future.moments(seed: 1, replication: 0).filter { $0.followUp == 0 }
      return Dictionary(uniqueKeysWithValues: looks.map { ($0.person, $0.happening) })
    }
    #expect(answers(short).count == 400)
    #expect(answers(short) == answers(long))
    #expect(Set(answers(short).values) == [.followUpYes, .followUpNo])
  }

  @Test func `a story tells a look at its date, also of somebody who has left, and waits are what they were`() {
    var scenario = Self.world(
      1, stay: 30, [Self.followUp("in", .months(1), 1), Self.followUp("out", .months(2), 0, from: .end)])
    scenario.rsaSpell = nil
    #expect(
      Paper.path(scenario) == [
        "2024-01-02 0h present_at_start caf", "2024-01-02 0h place_taken caf", "2024-01-09 0h first_appointment caf",
        "2024-02-01 0h course_ended caf", "2024-02-01 0h accompaniment_ended caf", "2024-02-01 0h left caf",
        "2024-02-02 0h follow_up_yes caf", "2024-04-01 0h follow_up_no caf",
      ])
    var inWait = Self.world(1, stay: 300, [Self.followUp("in", .days(3), 1)])
    func waits(_ scenario: Scenario) -> [Cause: Double] {
      var future = Future(scenario)
      let story = future.story(of: 0, seed: 1, replication: 0)
      return Dictionary(uniqueKeysWithValues: story.waitByCause.map { ($0.cause, $0.days.count) })
    }
    let told = waits(inWait)
    inWait.programmes[0].followUps = []
    #expect(told == waits(inWait))
    // Without a référent from 28 October 2024 on.
    #expect(told == [.firstAppointment: 7, .nobody: 430])
  }
}

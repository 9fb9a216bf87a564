import Testing

@testable import InsertionPolicy

/// Times of the day on paper, to the minute: what dates alone do not show.
@Suite struct WorkedHoursTests {
  /// The times of one thing in the life of the first person.
  private func times(_ happening: Happening, _ scenario: Scenario) -> [Double] {
    var future = Future(scenario)
    return future.story(of: 0, seed: 1, replication: 0).moments.filter { $0.happening == happening }.map(\.time.days)
  }

  // Monday 15 January 2024 is day 13. One interview a day stands in the middle of 9:00 to 17:00, two at 11:00 and 15:00.
  @Test(arguments: [(1.0, 13.0), (2, 11)])
  func `a diary is open from nine to five`(slots: Double, hour: Double) throws {
    var scenario = Paper.world()
    scenario.orientation?.diagnosticsPerFTE = slots
    let time = try #require(times(.interviewKept, scenario).first)
    #expect(abs(time - (13 + hour / 24)) < 1e-9)
  }
}

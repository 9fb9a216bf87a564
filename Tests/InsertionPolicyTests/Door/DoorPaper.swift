import InsertionPolicy
import Quantities
import Stochastics

/// Doors small enough to be played on paper: one person to orient from Tuesday 2 January 2024 on, sent to the CAF, whose
/// orientation is notified on Sunday 21 January at 13:00, when the place is asked for.
enum DoorPaper {
  /// Youths of the *aide sociale à l'enfance* from 18 to under 25 (F20-01, F21-01).
  static let youths = Eligibility(condition: Condition(all: 0b1), age: AgeRange(from: 18, under: 25))

  static func world(
    _ eligibility: Eligibility? = nil, probation: Probation? = nil, age: Double? = nil, hasAttribute: Bool = true,
    to: String = "2025-12-31"
  ) -> Scenario {
    var scenario = Paper.world(attributes: [hasAttribute ? 1 : 0], to: to)
    scenario.orientation?.split = [[1, 0]]
    if let age { scenario.profiles[0].ageYears = Fixture.law(try .constant(age)) }
    scenario.programmes[0].eligibility = eligibility
    scenario.programmes[0].probation = probation
    return scenario
  }

  /// What happens from the notification on.
  static func afterNotification(_ scenario: Scenario) -> [String] {
    Paper.path(scenario).drop { !$0.contains("orientation_notified") }.dropFirst().map { String($0) }
  }

  /// Everything switched on, with doors in front of three programmes of four: attributes, ages, probations that take
  /// twenty days on average, and referrals that go through one.
  static func everything(stock: Int = 60) -> Scenario {
    var scenario = Fixture.everything(stock: stock)
    scenario.profiles[0].ageYears = Fixture.law(try .uniform(low: 16, high: 40))
    scenario.profiles[1].ageYears = Fixture.law(try .uniform(low: 20, high: 70))
    let probation = Probation(length: Fixture.law(try .exponential(mean: 20)), success: 0.7)
    scenario.programmes[0].eligibility = Eligibility(condition: Condition(none: 0b100), age: AgeRange(under: 60))
    scenario.programmes[0].probation = probation
    scenario.programmes[1].eligibility = Eligibility(age: AgeRange(from: 18, under: 25))
    scenario.programmes[3].eligibility = Eligibility(age: AgeRange(from: 26))
    scenario.programmes[3].probation = probation
    scenario.stock[0].profileShares = [1, 0]
    scenario.arrivals[1].profileShares = [0.2, 0.8]
    return scenario
  }

  /// Everybody's moments of one future, person by person.
  static func lives(_ scenario: Scenario, seed: UInt64 = 5, replication: UInt32 = 0) -> [UInt32: [Moment]] {
    var future = Future(scenario)
    return Dictionary(grouping: future.moments(seed: seed, replication: replication), by: \.person)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// The shares of people whom a door refuses and of the profiles that come by a stream are those of the scenario.
@Suite struct DoorShareTests {
  /// How many came to the only door, and how many were refused.
  func refused(_ scenario: Scenario) -> (came: Double, refused: Double) {
    var future = Future(scenario)
    let moments = future.moments(seed: 21, replication: 0)
    return (
      Double(moments.count { $0.happening == .entered }), Double(moments.count { $0.happening == .refusedPublic })
    )
  }

  /// Whether a count contradicts a probability: 4.9 standard deviations, a false alarm in a million.
  func contradicts(_ count: Double, of whole: Double, _ probability: Double) -> Bool {
    abs(count - whole * probability) > 4.9 * (whole * probability * (1 - probability)).squareRoot()
  }

  @Test func `the share refused for age is that of the law of ages`() {
    var scenario = Fixture.queue(perYear: 6_000, stay: 1, places: nil, to: "2024-12-31")
    scenario.profiles[0].ageYears = Fixture.law(try .uniform(low: 15, high: 31))
    scenario.programmes[0].eligibility = Eligibility(age: AgeRange(from: 18, under: 25))
    let seen = refused(scenario)
    // Who asks on entering is as old as drawn: seven years of sixteen are of the public.
    #expect(!contradicts(seen.refused, of: seen.came, 9.0 / 16))
    // A year of age more or less in either bound is refuted.
    #expect(contradicts(seen.refused, of: seen.came, 8.0 / 16) && contradicts(seen.refused, of: seen.came, 10.0 / 16))
  }

  /// Two kinds of people, of which the door takes one, half of each; and two streams.
  func streams(_ shares: [Share]?) -> Scenario {
    var scenario = Fixture.queue(perYear: 3_000, stay: 1, places: nil, to: "2024-12-31")
    scenario.attributes = ["ex-ase"]
    scenario.profiles = [
      Profile(id: "youth", share: 0.5, attributeShares: [1]), Profile(id: "adult", share: 0.5, attributeShares: [0]),
    ]
    scenario.programmes[0].eligibility = Eligibility(condition: Condition(all: 0b1))
    scenario.arrivals.append(
      ArrivalStream(
        id: "other", perYear: 3_000, destination: .programme(0), origin: .outside(onRSA: false), profileShares: shares))
    return scenario
  }

  @Test func `a stream's own profiles are those of its people, and change nothing of another stream's`() {
    func refused(_ shares: [Share]?) -> (first: [Moment], second: [Moment], came: Double) {
      let scenario = streams(shares)
      var future = Future(scenario)
      let moments = future.moments(seed: 21, replication: 0)
      let named = moments.map { (PersonName.name(of: $0.person, in: scenario), $0) }
      let second = named.filter { $0.0.hasPrefix("other/") }.map(\.1)
      return (
        named.filter { $0.0.hasPrefix("in/") }.map(\.1), second.filter { $0.happening == .refusedPublic },
        Double(second.count { $0.happening == .entered })
      )
    }
    let (own, adults, youths) = (refused(nil), refused([0, 1]), refused([1, 0]))
    let fifth = refused([0.8, 0.2])
    #expect(Double(adults.second.count) == adults.came && youths.second.isEmpty && own.came == adults.came)
    #expect(!contradicts(Double(own.second.count), of: own.came, 0.5))
    #expect(!contradicts(Double(fifth.second.count), of: fifth.came, 0.2))
    #expect(contradicts(Double(fifth.second.count), of: fifth.came, 0.25))
    #expect(own.first == adults.first && own.first == youths.first && own.first.count > 5_000)
    // The same shares, written for the stream, draw the same people.
    #expect(refused([0.5, 0.5]).second == own.second)
  }

  @Test func `a stock group's own profiles are those of its people`() {
    var scenario = streams([1, 0])
    scenario.arrivals = []
    scenario.stock = [
      StockGroup(position: .accompanied(programme: 0), people: 40, profileShares: [0, 1]),
      StockGroup(position: .accompanied(programme: 0), people: 40),
    ]
    var future = Future(scenario)
    let profiles = (0..<80 as Range<UInt32>).map { future.story(of: $0, seed: 2, replication: 0).traits?.profile }
    #expect(profiles.prefix(40).allSatisfy { $0 == 1 })
    #expect(Set(profiles.suffix(40)) == [0, 1])
    scenario.stock[0].profileShares = nil
    var other = Future(scenario)
    #expect(
      profiles.suffix(40)
        == (40..<80 as Range<UInt32>).map { other.story(of: $0, seed: 2, replication: 0).traits?.profile }.suffix(40))
  }
}

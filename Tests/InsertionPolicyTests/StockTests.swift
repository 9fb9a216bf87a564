import DiscreteEvents
import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Who is there on the first day, against renewal theory: a day chosen at random falls in a long contract rather than in
/// a short one, and at a uniform point of it.
@Suite struct StockTests {
  func opened(_ scenario: Scenario) -> [Person] {
    var world = World(scenario)
    world.open(seed: 1, replication: 0)
    return world.people.indices.map { world.people[$0] }
  }

  /// Contracts of 3 and of 12 months, as many signed of each, and a stock of 20,000.
  func mixed() -> Scenario {
    let months = Fixture.law(try .discrete(values: [3, 12], weights: [1, 1]))
    return Paper.world(
      .accompanied(programme: 0), people: 20_000, course: Paper.contracts(months: months), ceiling: 30_000)
  }

  @Test func `of the contracts in progress four fifths are of twelve months, where as many of three are signed`() {
    let people = opened(mixed())
    let share = Double(people.filter { $0.monthsUnderContract == 12 }.count) / 20_000
    // 12 / (3 + 12); 5 standard deviations of a binomial share.
    let tolerance = 5 * (0.8 * 0.2 / 20_000).squareRoot()
    #expect(abs(share - 0.8) < tolerance)
    #expect(abs(share - 0.5) > tolerance, "the share of those signed is refuted")
  }

  @Test func `what is left of contracts is E(L²) / 2 E(L), and as many end in the first quarter as in a steady state`()
  {
    let ends = opened(mixed()).map(\.courseEnd.days)
    let (short, long) = (91.0, 366.0)
    // From 2 January 2024, 3 months are 91 days and 12 are 366: (91² + 366²) / 2 / (91 + 366) = 155.6 days. A contract
    // that would end on a Saturday or Sunday ends on the Monday, 0.43 days later on average, holidays apart.
    let mean = ends.reduce(0, +) / 20_000
    let expected = (square(short) + square(long)) / 2 / (short + long)
    // Variance of what is left: E(L³) / 3 E(L) less the square of the mean.
    let second = (square(short) * short + square(long) * long) / 3 / (short + long)
    let deviation = (second - square(expected)).squareRoot()
    let tolerance = 5 * deviation / 20_000.0.squareRoot()
    #expect(abs(mean - expected - 0.43) < tolerance + 0.2)
    let naive = (short + long) / 4
    #expect(abs(mean - naive - 0.43) > 2 * tolerance, "a uniform point of a contract picked like those signed")
    // Contracts end at the rate 1 / E(L): in 91 days, 91 / 228.5 of the stock; ends of a weekend come after it.
    let early = Double(ends.filter { $0 < 91 }.count) / 20_000
    let rate = short / (short + long) * 2
    let room = 5 * (rate * (1 - rate) / 20_000).squareRoot() + 0.005
    #expect(abs(early - rate) < room)
  }

  private func square(_ value: Double) -> Double { value * value }

  @Test func `lengths are weighed after rounding to whole months, at least one`() throws {
    func rules(_ months: Law) -> ContractRules { ContractRules(signatureDelay: 0, months: months, outcomes: []) }
    #expect(rules(6).monthsInProgress.mean == 6)
    #expect(rules(6).monthsInProgress.variance == 0)
    // Uniform on 0.2 to 2.6: 1 month up to 1.5, 2 up to 2.5, 3 beyond; weights 1.3 x 1, 1 x 2, 0.1 x 3.
    let law = rules(try .uniform(low: 0.2, high: 2.6)).monthsInProgress
    #expect(abs(law.mean - (1.3 * 1 + 2 * 2 + 0.3 * 3) / 3.6) < 1e-12)
    // Half a month more is rounded up, as it is when a contract is drawn.
    let points = rules(try .empirical(values: [2.5, 5])).monthsInProgress
    #expect(abs(points.mean - (3.0 * 3 + 5 * 5) / 8) < 1e-12)
    let endless = rules(try .exponential(mean: 4)).monthsInProgress
    #expect(endless.support.upperBound <= 1_200)
    // E(L²) / E(L) = 8 before rounding, which moves it by less than a quarter of a month.
    #expect(abs(endless.mean - 8) < 0.25)
  }

  @Test func `the interval in progress between two appointments is the likelier the longer it is`() {
    var scenario = Paper.world(
      .accompanied(programme: 0), people: 4_000, course: Paper.contracts(months: 24), ceiling: 5_000, to: "2024-06-30")
    let interval = Fixture.law(try .discrete(values: [30, 120], weights: [1, 1]))
    scenario.programmes[0].appointments = AppointmentRules(interval: interval)
    var future = Future(scenario)
    var first: [UInt32: Double] = [:]
    for moment in future.moments(seed: 1, replication: 0) where moment.happening == .appointmentHeld {
      if first[moment.person] == nil { first[moment.person] = moment.time.days }
    }
    // Who is at the end of a long contract on the first day ends before: few, and none of them early.
    #expect(first.count > 3_300)
    // (30² + 120²) / 2 / (30 + 120) = 51 days; picked like those that begin it would be 37.5.
    let early = Double(first.values.filter { $0 < 30 }.count) / 4_000
    // Ends at rate 1 / 75: 30 / 75 of them within 30 days, a weekend's the Monday after; else 0.5 + 0.5 / 4.
    #expect(abs(early - 0.4) < 0.06)
    #expect(abs(early - 0.625) > 0.1)
  }

  @Test func `a share of the stock is off the RSA, in a tail of which a uniform part is left`() {
    var scenario = Paper.world(
      .accompanied(programme: 0), people: 4_000, course: Paper.contracts(months: 240), ceiling: 5_000)
    scenario.programmes[0].afterRSA = .ends(tailShare: 0.5, tailMonths: 6)
    let before = opened(scenario)
    #expect(before.allSatisfy { $0.flags.contains(.onRSA) && !$0.flags.contains(.inTail) })
    scenario.stock[0].offRSAShare = 0.25
    let off = opened(scenario).filter { !$0.flags.contains(.onRSA) }
    #expect(off.allSatisfy { $0.flags.contains(.inTail) && $0.hasReferent })
    let share = Double(off.count) / 4_000
    #expect(abs(share - 0.25) < 5 * (0.25 * 0.75 / 4_000).squareRoot())
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0, every: 500)
    let ends = future.moments(seed: 1, replication: 0).filter { $0.happening == .tailEnded }.map(\.time.days)
    let first = ends.filter { $0 < 182 }
    // Six months from 2 January 2024 are 182 days; nobody else's tail ends before, since every RSA spell goes on.
    // One contract of twenty years in eighty ends before its tail does.
    #expect(Double(first.count) > 0.96 * Double(off.count))
    #expect(first.count <= off.count)
    let mean = first.reduce(0, +) / Double(first.count)
    let deviation = 182 / (12 * Double(first.count)).squareRoot()
    #expect(abs(mean - 91) < 5 * deviation + 1)
  }

  @Test func `who is off the RSA on the first day leaves on the day worked out by hand`() {
    var scenario = Paper.world(.accompanied(programme: 0), course: Paper.contracts(months: 240))
    scenario.programmes[0].afterRSA = .ends(tailShare: 0.5, tailMonths: 6)
    scenario.stock[0].offRSAShare = 1
    let chance = Streams(seed: 1, replication: 0)
      .uniform(Purpose.stockRight.rawValue, entity: 0, occurrence: 1)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let day = "\(timeline.date(at: Instant(days: 182 * chance)))"
    #expect(Paper.dates(.tailEnded, scenario) == [day])
    #expect(Paper.dates(.left, scenario) == [day])
    // Where the accompaniment does not depend on the RSA, it goes on.
    scenario.programmes[0].afterRSA = .goesOn
    #expect(Paper.dates(.left, scenario) == [])
  }
}

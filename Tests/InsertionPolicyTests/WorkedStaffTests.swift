import DiscreteEvents
import Glibc
import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Departures on paper: who leaves takes one agent along, whole or in part.
@Suite struct WorkedStaffTests {
  /// The CAF of the paper world with a team, its agents leaving and coming back.
  func scenario(fte: FTE, perAgent: FTE = 1, perYear: Double = 2, vacancy: Law = 30) -> Scenario {
    var scenario = Paper.world(.waiting(programme: 0), people: 0)
    scenario.structures[2].posts[0].fte = fte
    scenario.structures[2].ftePerAgent = perAgent
    scenario.staff = StaffRules(departuresPerYear: perYear, vacancy: vacancy)
    return scenario
  }

  /// FTE at work in the CAF from the first day: each change with its instant.
  func path(_ scenario: Scenario, replication: UInt32 = 0) -> [(time: Instant, fte: Double)] {
    var world = World(scenario)
    world.open(seed: 1, replication: replication)
    var path = [(time: Instant.start, fte: world.fte(2))]
    while let event = world.calendar.next(before: world.layout.timeline.horizon) {
      world.handle(event)
      if world.fte(2) != path[path.count - 1].fte { path.append((world.now, world.fte(2))) }
    }
    return path
  }

  @Test func `thirteen and a half are thirteen agents and a half, 1.6 by 0.8 are two, 0.8 is one in part`() {
    let half = World.Team(fte: 13.5, perAgent: 1)
    #expect(half.whole == 13 && half.part == 0.5 && half.agents == 14)
    let part = World.Team(fte: 0.8, perAgent: 1)
    #expect(part.whole == 0 && part.part == 0.8 && part.agents == 1)
    for count in 1...200 {
      let team = World.Team(fte: Double(count) * 0.8, perAgent: 0.8)
      #expect(team.whole == count && team.part == 0 && team.agents == count)
    }
    #expect(World.Team(fte: 0, perAgent: 1).agents == 0)
  }

  @Test func `a structure of 0.8 loses its 0.8 on the day worked out by hand, for thirty days`() {
    let path = path(scenario(fte: 0.8))
    // One agent, two departures a year: the first after -ln(u) x 365.25 / 2 days.
    let chance = Streams(seed: 1, replication: 0).uniform(Purpose.departure.rawValue, entity: 2)
    let first = -log(chance) / (2 / 365.25)
    #expect(path.count > 2)
    #expect(path.prefix(3).map(\.fte) == [0.8, 0, 0.8])
    #expect(abs(path[1].time.days - first) < 1e-9)
    #expect(abs(path[2].time.days - first - 30) < 1e-9)
  }

  @Test func `a volume that was bought has nobody who leaves, and follows its plan all the same`() {
    var scenario = scenario(fte: 0.8)
    #expect(path(scenario).count > 2)
    scenario.structures[2].isFixed = true
    #expect(path(scenario).map(\.fte) == [0.8])
    scenario.structures[2].posts.append(Structure.PostStep(from: scenario.firstDay.adding(days: 10), fte: 2))
    #expect(path(scenario).map(\.fte) == [0.8, 2])
  }

  @Test func `places follow: of 25 at ten per FTE, ten go with a whole agent and five with the half`() {
    for replication: UInt32 in 0..<40 {
      let path = path(scenario(fte: 2.5, perYear: 0.5), replication: replication)
      for (before, after) in zip(path, path.dropFirst()) {
        let change = abs(before.fte - after.fte)
        #expect(change == 1 || change == 0.5, "\(before.fte) to \(after.fte)")
      }
    }
    let offer = Offer(
      structure: 2, programme: 0, territory: 0, line: 0, load: LoadRule(reading: .caseload, ceiling: 10))
    func places(_ fte: Double) -> Int {
      var offer = offer
      offer.fte = fte
      return offer.entitledPlaces(now: .start, yearEnd: Instant(days: 366), yearDays: 366)
    }
    #expect([2.5, 1.5, 2, 0.5].map(places) == [25, 15, 20, 5])
  }

  @Test func `the half leaves as often as each of the two whole agents`() {
    var whole = 0
    var half = 0
    for replication: UInt32 in 0..<40 {
      let path = path(scenario(fte: 2.5, perYear: 20, vacancy: 3), replication: replication)
      for (before, after) in zip(path, path.dropFirst()) where after.fte < before.fte {
        if before.fte - after.fte == 1 { whole += 1 } else { half += 1 }
      }
    }
    let count = Double(whole + half)
    #expect(count > 3_000)
    // By symmetry a third; 5 standard deviations of a binomial share. By FTE it would be 0.5 / 2.5.
    let tolerance = 5 * (1.0 / 3 * 2 / 3 / count).squareRoot()
    #expect(abs(Double(half) / count - 1.0 / 3) < tolerance)
    #expect(abs(Double(half) / count - 0.2) > tolerance)
  }

  @Test func `three agents of half a post leave on the days on which three of a whole one do`() {
    for replication: UInt32 in 0..<10 {
      let whole = path(scenario(fte: 3), replication: replication)
      let halves = path(scenario(fte: 1.5, perAgent: 0.5), replication: replication)
      #expect(whole.map(\.time) == halves.map(\.time))
      #expect(whole.map(\.fte) == halves.map { 2 * $0.fte })
    }
  }

  @Test func `a plan that falls below those who left leaves nobody, never less than nobody`() {
    var scenario = scenario(fte: 3.5, perYear: 12, vacancy: 400)
    scenario.structures[2].posts.append(Structure.PostStep(from: Fixture.date("2024-09-02"), fte: 1.5))
    for replication: UInt32 in 0..<20 {
      let path = path(scenario, replication: replication)
      #expect(path.allSatisfy { $0.fte >= 0 && $0.fte <= 3.5 })
      #expect(path.filter { $0.time.day >= 244 }.allSatisfy { $0.fte <= 1.5 })
    }
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Publics, ages, probations, referrals, departures of référents and a budget that binds, all at once.
@Suite struct DoorConservationTests {
  private func sum(_ seen: Observations, _ counter: ProgrammeCounter, _ programme: Int) -> Double {
    seen.sum(Observations.index(counter, programme), 0..<seen.shape.monthCount, nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `nobody, no place and no cent is lost at any event`(seed: UInt64) {
    var scenario = DoorPaper.everything()
    scenario.budget = MoneyRelationTests().budget(5)
    // And second actions prescribed alongside, through a door with a probation.
    var beside = ArrivalStream(
      id: "beside", perYear: 150, destination: .programme(3), origin: .present(programmes: [0, 2]))
    beside.isAlongside = true
    scenario.arrivals.append(beside)
    var future = Future(scenario)
    future.runChecked(seed: seed, replication: 0)
    let seen = future.observations
    for programme in [0, 1, 3] { #expect(sum(seen, .refusedPublic, programme) > 0, "\(programme)") }
    for programme in [0, 3] {
      let (begun, failed) = (sum(seen, .probations, programme), sum(seen, .probationsFailed, programme))
      #expect(begun > 20 && failed > 0 && failed < begun)
    }
    #expect(sum(seen, .refusedPublic, 2) == 0 && sum(seen, .probations, 1) == 0)
    #expect(future.ledger?.isBalanced == true)
    #expect(future.ledgerRows.contains { $0.turnedAway > 0 })
  }

  @Test func `every probation is passed, failed, dropped or still running`() {
    let scenario = DoorPaper.everything(stock: 200)
    var future = Future(scenario)
    future.runChecked(seed: 9, replication: 1, every: 50)
    let seen = future.observations
    let lives = DoorPaper.lives(scenario, seed: 9, replication: 1)
    for programme in [0, 3] {
      let told = lives.values.joined().filter { $0.programme == programme }
      func count(_ happening: Happening) -> Double { Double(told.count { $0.happening == happening }) }
      #expect(count(.probationBegan) == sum(seen, .probations, programme))
      #expect(count(.probationFailed) == sum(seen, .probationsFailed, programme))
      #expect(count(.refusedPublic) == sum(seen, .refusedPublic, programme))
      // Nobody without a success is oriented there but who waited there on the first day.
      let past = Double(programme == 0 ? lives.values.count { $0.contains(where: Self.waitsAtStart) } : 0)
      #expect(count(.probationPassed) + past == sum(seen, .oriented, programme))
      let level = Observations.index(ProgrammeLevel.onProbation, programme)
      let running = seen.ending(level, month: seen.shape.monthCount - 1, nil)
      #expect(count(.probationBegan) >= count(.probationPassed) + count(.probationFailed) + running)
    }
  }

  /// Whether a moment is that of somebody who comes to programme 0 on the first day without a place there.
  private static func waitsAtStart(_ moment: Moment) -> Bool {
    moment.happening == .presentAtStart && moment.programme == 0 && moment.structure == nil
  }

  @Test func `a door that refuses nobody changes nobody's life`() {
    let free = Fixture.everything(stock: 120)
    var open = free
    for index in open.profiles.indices { open.profiles[index].ageYears = 40 }
    for index in open.programmes.indices {
      open.programmes[index].eligibility = Eligibility(age: AgeRange(from: 18, under: 65))
    }
    open.arrivals[0].profileShares = open.profiles.map(\.share)
    var one = Future(free)
    var other = Future(open)
    let told = one.moments(seed: 5, replication: 0)
    #expect(told.count > 3_000 && told == other.moments(seed: 5, replication: 0))
  }
}

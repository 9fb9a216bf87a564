import DiscreteEvents
import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Stories held against what a run shows of the same people to somebody who only looks at the world.
@Suite struct WatchedPeopleTests {
  /// What is seen of a person from outside: nothing here comes from the chronicle.
  struct Seen: Equatable {
    var entered: Instant?
    var notified: [Instant] = []
    /// When a place was taken that the person did not hold before.
    var starts: [Instant] = []
    var left: Instant?
    /// Days in a waiting line, without a référent.
    var daysInLine = 0.0
    /// Contracts signed.
    var contracts = 0
  }

  /// Lives the world event by event and looks at some people after each.
  func watch(_ scenario: Scenario, _ people: [UInt32], seed: UInt64, replication: UInt32) -> [UInt32: Seen] {
    var world = World(scenario)
    world.open(seed: seed, replication: replication)
    var seen = Dictionary(uniqueKeysWithValues: people.map { ($0, Seen()) })
    var slots: [UInt32: Int] = [:]
    var before: [UInt32: Person] = [:]
    var lastLook: [UInt32: Instant] = [:]
    var known = 0

    func look(_ now: Instant) {
      // A slot is given out when somebody enters, and at no other time.
      if world.enteredCount != known {
        known = world.enteredCount
        for slot in world.people.indices where world.people[slot].stage != .absent {
          if people.contains(world.people[slot].id) { slots[world.people[slot].id] = slot }
        }
      }
      for person in people {
        guard let slot = slots[person] else { continue }
        let subject = world.people[slot]
        guard subject.id == person, subject.stage != .absent else {
          if seen[person]?.left == nil {
            if before[person]?.stage == .waiting {
              seen[person]?.daysInLine += (now - (lastLook[person] ?? now)).count
            }
            seen[person]?.left = now
          }
          continue
        }
        if before[person] == nil { seen[person]?.entered = now }
        if before[person]?.stage == .waiting {
          seen[person]?.daysInLine += (now - (lastLook[person] ?? now)).count
        }
        if subject.stage != before[person]?.stage, before[person]?.stage == .notification {
          seen[person]?.notified.append(now)
        }
        if subject.hasReferent, subject.offer != before[person]?.offer || subject.episodes != before[person]?.episodes {
          seen[person]?.starts.append(now)
        }
        seen[person]?.contracts = Int(subject.contracts)
        before[person] = subject
        lastLook[person] = now
      }
    }
    look(.start)
    while let event = world.calendar.next(before: world.layout.timeline.horizon) {
      world.handle(event)
      look(world.now)
    }
    for person in people where seen[person]?.left == nil && before[person]?.stage == .waiting {
      seen[person]?.daysInLine += (world.layout.timeline.horizon - (lastLook[person] ?? .start)).count
    }
    return seen
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `the stories of ten people drawn by lot agree with what a run shows of them`(lot: UInt64) throws {
    // A third of the places, so that people wait for one.
    var scenario = Fixture.everything(stock: 60)
    scenario.programmes[0].load = LoadRule(reading: .caseload, ceiling: 13)
    var future = Future(scenario)
    // People with something to tell: eight moments at least.
    let everybody = Dictionary(grouping: future.moments(seed: 5, replication: 3), by: \.person)
    var candidates = everybody.filter { $0.value.count >= 8 }.keys.sorted()
    var generator = SplitMix(state: lot)
    let people = (0..<10).map { _ in candidates.remove(at: Int(generator.next() % UInt64(candidates.count))) }
    let seen = watch(scenario, people, seed: 5, replication: 3)
    for person in people {
      let told = future.story(of: person, seed: 5, replication: 3)
      let shown = try #require(seen[person])
      func times(_ happening: Happening) -> [Instant] {
        told.moments.filter { $0.happening == happening }.map(\.time)
      }
      #expect(told.moments.first?.time == shown.entered)
      #expect(times(.orientationNotified) == shown.notified)
      let carriedOver = told.moments.first { $0.happening == .presentAtStart && $0.structure != nil }
      let professional = told.moments.first { $0.happening == .presentAtStart && $0.programme == 2 }
      #expect(times(.placeTaken) == shown.starts.filter { $0 > .start || carriedOver == nil && professional == nil })
      #expect(times(.left).first == shown.left)
      #expect(min(times(.contractSigned).count, 255) == shown.contracts)
      let place = told.waitByCause.first { $0.cause == .place }?.days.count ?? 0
      #expect(abs(place - shown.daysInLine) < 1e-6, "\(PersonName.name(of: person, in: scenario))")
    }
    // The ten are not ten empty stories.
    #expect(people.contains { !(seen[$0]?.notified.isEmpty ?? true) })
    #expect(people.contains { (seen[$0]?.daysInLine ?? 0) > 0 })
    #expect(people.contains { seen[$0]?.left != nil })
  }

  @Test
  func `a story says what the person came with, how long contracts run and which route decided`() throws {
    let scenario = Fixture.everything(stock: 60)
    var future = Future(scenario)
    let moments = future.moments(seed: 5, replication: 0)
    #expect(moments.filter { $0.happening == .contractSigned }.allSatisfy { $0.months == 6 })
    #expect(moments.filter { $0.happening != .contractSigned }.allSatisfy { $0.months == nil })
    let routed = moments.filter { $0.happening == .orientationDecided && $0.route != nil }
    #expect(!routed.isEmpty)
    for moment in routed.prefix(6) {
      let route = try #require(scenario.orientation?.routes[moment.route ?? 0])
      #expect(route.programme == moment.programme)
      // Whoever a route decided for is one whom it concerns.
      let traits = try #require(future.story(of: moment.person, seed: 5, replication: 0).traits)
      #expect(route.condition.holds(for: traits.attributes.reduce(0) { $0 | 1 << UInt32($1) }))
      #expect(scenario.profiles[traits.profile].attributeShares[0] > 0)
    }
  }
}

/// A small generator for lots: SplitMix64.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

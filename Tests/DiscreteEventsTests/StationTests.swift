import DiscreteEvents
import Quantities
import Testing

@Suite struct StationTests {
  @Test func `capacity down while in use puts nobody out and grants nothing until enough is given back`() {
    var pool = CapacityPool(capacity: 3)
    for _ in 0..<3 { verify(pool.tryAcquire()) }
    verify(!pool.tryAcquire())
    pool.setCapacity(1)
    verify(pool.inUse == 3 && pool.free == 0 && pool.overload == 2)
    pool.release()
    pool.release()
    verify(!pool.tryAcquire() && pool.overload == 0 && pool.free == 0)
    pool.release()
    verify(pool.free == 1 && pool.tryAcquire())
    pool.acquireRegardless()
    verify(pool.overload == 1)
  }

  @Test func `a pool of nothing grants nothing, an unlimited one everything`() {
    var nothing = CapacityPool(capacity: 0)
    verify(!nothing.tryAcquire() && nothing.free == 0 && nothing.overload == 0)
    var everything = CapacityPool(capacity: CapacityPool.unlimited)
    for _ in 0..<1000 { verify(everything.tryAcquire()) }
    verify(everything.overload == 0 && everything.inUse == 1000)
  }

  @Test func `giving back what nobody took, or a negative capacity, stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var pool = CapacityPool(capacity: 2)
      pool.release()
    }
    await #expect(processExitsWith: .failure) {
      var pool = CapacityPool(capacity: 2)
      pool.setCapacity(-1)
    }
  }

  @Test func `a grant and a timeout of one instant resume a person once and strand nobody`() {
    // One place. Person 0 has it until 1; person 1 waits until 1 at most, person 2 for ever. Whichever of the two events of
    // time 1 comes first, the place goes to somebody and the other event finds nothing to do.
    for timeoutFirst in [false, true] {
      var station = Station(capacity: 1)
      verify(station.arrive(0, at: .start) == .served)
      guard case .waits(let spot) = station.arrive(1, at: .start) else { return verify(false) }
      _ = station.arrive(2, at: .start)
      if timeoutFirst {
        verify(station.renege(spot))
        verify(station.finish() == 2)
      } else {
        verify(station.finish() == 1)
        verify(!station.renege(spot))
        verify(station.finish() == 2)
      }
      verify(station.finish() == nil)
      verify(station.pool.inUse == 0 && station.waiting == 0)
    }
  }

  @Test func `whoever is called tells since when they waited, in order of arrival`() {
    // One place, taken at 0 until 5; person 1 waits from 1 on, person 2 from 3 on.
    var station = Station(capacity: 1)
    verify(station.arrive(0, at: .start) == .served)
    _ = station.arrive(1, at: Instant(days: 1))
    _ = station.arrive(2, at: Instant(days: 3))
    verify(station.line.count(0) == 2)
    for (entity, since) in [(1 as UInt32, 1.0), (2, 3)] {
      let called = station.callNext()
      verify(called?.entity == entity && called?.since == Instant(days: since))
      station.checkInvariants()
    }
    verify(station.callNext() == nil && station.pool.free == 1)
  }

  @Test func `over any history nobody is lost and nobody is granted a place twice`() {
    for seed in 1...8 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      var station = Station(capacity: random.below(3), classCount: 2)
      var spots: [Spot] = []
      var state: [Int] = []  // 0 waits, 1 served, 2 gone, by entity
      var served: [UInt32] = []
      func grant(_ entity: UInt32) {
        verify(state[Int(entity)] == 0)
        state[Int(entity)] = 1
        served.append(entity)
      }
      for step in 0..<3000 {
        switch random.below(8) {
        case 0, 1, 2:
          let entity = UInt32(state.count)
          state.append(0)
          switch station.arrive(entity, priority: UInt8(random.below(2)), at: Instant(days: Double(step))) {
          case .served:
            grant(entity)
            spots.append(.none)
          case .waits(let spot): spots.append(spot)
          }
        case 3 where !served.isEmpty, 4 where !served.isEmpty:
          state[Int(served.remove(at: random.below(served.count)))] = 2
          if let entity = station.finish() { grant(entity) }
        case 5 where !state.isEmpty:
          let entity = random.below(state.count)
          verify(station.renege(spots[entity]) == (state[entity] == 0))
          if state[entity] == 0 { state[entity] = 2 }
        default:
          station.setCapacity(random.below(6)) { grant($0) }
        }
        station.checkInvariants()
        verify(station.pool.inUse == served.count)
        verify(station.waiting == state.count { $0 == 0 })
      }
    }
  }
}

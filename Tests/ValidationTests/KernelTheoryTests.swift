import DiscreteEvents
import Foundation
import Quantities
import QueueingTheory
import Testing

/// The kernel against queueing theory, on 100 independent replications each.
///
/// Replications start empty and leave out their first customers. An M/M/c queue forgets its start at the rate
/// (√(cμ) - √λ)² at least, which is the spectral gap of M/M/1 at the same rates; in every case here the customers
/// left out span 45 such relaxation times or more, so the bias is below e⁻⁴⁵ of the wait.
@Suite struct KernelTheoryTests {
  static let replications = 100

  /// Plays the replications and gives one number from each.
  static func replicate(
    _ seed: UInt64, _ queue: (UInt64) -> KernelQueue, _ value: (borrowing KernelQueue) -> Double
  ) -> [Double] {
    return (0..<UInt64(replications)).map { replication in
      var world = queue(seed &* 10_000 &+ replication)
      world.scheduleArrival()
      _ = run(&world, until: .distantFuture)
      return value(world)
    }
  }

  @Test func `M/M/1 waits as Erlang C says`() {
    // Relaxation time 1 / (1 - √0.7)² = 37.5; 4 000 customers take about 5 700.
    let waits = Self.replicate(
      1, { KernelQueue(seed: $0, capacity: 1, steps: [(0, 0.7)], arrivals: 50_000, warmUp: 4_000) },
      { $0.totalWait / Double($0.counted) })
    Evidence(waits).agrees(with: meanWait(servers: 1, arrivalRate: 0.7, serviceRate: 1))
  }

  @Test func `M/M/20 waits as Erlang C says, and as often`() {
    // Relaxation time 1 / (√20 - √16)² = 4.5; 8 000 customers take about 500.
    func queue(_ seed: UInt64) -> KernelQueue {
      KernelQueue(seed: seed, capacity: 20, steps: [(0, 16)], arrivals: 160_000, warmUp: 8_000)
    }
    Evidence(Self.replicate(2, queue) { $0.totalWait / Double($0.counted) })
      .agrees(with: meanWait(servers: 20, arrivalRate: 16, serviceRate: 1))
    Evidence(Self.replicate(2, queue) { Double($0.delayed) / Double($0.counted) })
      .agrees(with: erlangC(servers: 20, offered: 16))
  }

  @Test(arguments: [ServiceLaw.exponential, .constant, .twoStages])
  func `arrivals are lost as Erlang B says, whatever the law of service`(law: ServiceLaw) {
    // A loss system forgets its start within a few service times; 2 000 customers take 250 of them.
    let lost = Self.replicate(
      3,
      { seed in
        var queue = KernelQueue(
          seed: seed, capacity: 10, law: law, steps: [(0, 8)], arrivals: 30_000, warmUp: 2_000)
        queue.losesWhenFull = true
        return queue
      }, { Double($0.lost) / Double($0.counted) })
    Evidence(lost).agrees(with: erlangB(servers: 10, offered: 8))
  }

  @Test func `people lose patience as Erlang A says`() {
    // People leave at half the rate of service or more in every state, so the start is forgotten at a rate of 0.5 at least.
    func queue(_ seed: UInt64) -> KernelQueue {
      var queue = KernelQueue(seed: seed, capacity: 10, steps: [(0, 11)], arrivals: 30_000, warmUp: 2_000)
      queue.abandonmentRate = 0.5
      return queue
    }
    let theory = ErlangA(servers: 10, arrivalRate: 11, serviceRate: 1, abandonmentRate: 0.5)
    Evidence(Self.replicate(4, queue) { Double($0.lost) / Double($0.counted) }).agrees(with: theory.abandoned)
    Evidence(Self.replicate(4, queue) { $0.totalWait / Double($0.counted) }).agrees(with: theory.meanWait)
    Evidence(Self.replicate(4, queue) { Double($0.delayed) / Double($0.counted) }).agrees(with: theory.delayed)
  }

  @Test(arguments: [ServiceLaw.constant, .twoStages])
  func `M/G/1 waits as Pollaczek and Khinchine say`(law: ServiceLaw) {
    // Service is less variable than exponential, so the start is forgotten sooner than in M/M/1 at the same load.
    let waits = Self.replicate(
      5, { KernelQueue(seed: $0, capacity: 1, law: law, steps: [(0, 0.7)], arrivals: 50_000, warmUp: 4_000) },
      { $0.totalWait / Double($0.counted) })
    Evidence(waits).agrees(
      with: pollaczekKhinchineWait(arrivalRate: 0.7, meanService: 1, squaredVariation: law.squaredVariation))
  }

  @Test(arguments: [0.5, 2.5, 3.5, 6])
  func `with places for all, those present follow changing arrivals as Eick, Massey and Whitt say`(time: Double) {
    // Nothing is left out here: the theory starts empty too. Two stages of mean 1/2 outlast u with probability
    // e⁻²ᵘ (1 + 2u), whose integral to x is 1 - e⁻²ˣ (1 + x).
    let steps: [(from: Double, rate: Double)] = [(0, 400), (2, 1000), (3, 200)]
    let present = (0..<UInt64(Self.replications)).map { replication in
      var world = KernelQueue(
        seed: 60_000 &+ replication, capacity: CapacityPool.unlimited, law: .twoStages, steps: steps, arrivals: .max)
      world.scheduleArrival()
      _ = run(&world, until: Instant(days: time))
      return Double(world.station.pool.inUse)
    }
    Evidence(present).agrees(
      with: infiniteServerMean(at: time, steps: steps) { 1 - exp(-2 * $0) * (1 + $0) })
  }

  @Test(arguments: [0.0, 0.5])
  func `Little's law holds to the last digit on every run that starts and ends empty`(abandonmentRate: Double) {
    for seed in 1...20 as ClosedRange<UInt64> {
      var world = KernelQueue(seed: seed, capacity: 5, steps: [(0, 4.5)], arrivals: 5_000)
      world.abandonmentRate = abandonmentRate
      world.scheduleArrival()
      _ = run(&world, until: .distantFuture)
      #expect(world.station.pool.inUse == 0 && world.station.waiting == 0)
      // Areas under the numbers present equal the times of the people, in line and in service.
      #expect(abs(world.lineArea - world.everyWait) < 1e-9 * world.everyWait)
      #expect(abs(world.poolArea - world.everyService) < 1e-9 * world.everyService)
      #expect(abs(world.lineArea - 1.1 * world.everyWait) > 1e-2 * world.everyWait)
    }
  }
}

import DiscreteEvents
import Foundation
import Quantities

/// A small seeded generator: validation of the kernel asks nothing of the generators of the product.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix {
  var state: UInt64

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An exponential of mean 1.
  mutating func exponential() -> Double { -log(Double((bits() >> 11) + 1) * 0x1p-53) }
}

/// How long service takes, with mean 1.
enum ServiceLaw {
  case exponential, constant, twoStages

  func draw(_ random: inout SplitMix) -> Double {
    switch self {
    case .exponential: random.exponential()
    case .constant: 1
    case .twoStages: (random.exponential() + random.exponential()) / 2
    }
  }

  var squaredVariation: Double {
    switch self {
    case .exponential: 1
    case .constant: 0
    case .twoStages: 0.5
    }
  }
}

/// One station fed by Poisson arrivals that stop after a number of customers.
struct KernelQueue: Simulation, ~Copyable {
  enum Event: BitwiseCopyable, Sendable {
    case arrival
    case served
    case patienceEnds(customer: UInt32)
  }

  var calendar = EventCalendar<Event>()
  var random: SplitMix
  var station: Station
  let law: ServiceLaw
  /// From when each arrival rate holds.
  let steps: [(from: Double, rate: Double)]
  var step = 0
  /// Per unit of time in line; 0 when nobody leaves.
  var abandonmentRate = 0.0
  var losesWhenFull = false
  var arrivalsLeft: Int
  /// Customers left out of the counts.
  let warmUp: UInt32

  var customers: UInt32 = 0
  var since = ContiguousArray(repeating: Instant.start, count: 1 << 14)
  var patience = ContiguousArray(repeating: Ticket.none, count: 1 << 14)
  var spots = ContiguousArray(repeating: Spot.none, count: 1 << 14)

  var counted = 0
  var delayed = 0
  var lost = 0
  var totalWait = 0.0
  // For Little's law, over the whole run.
  var everyWait = 0.0
  var everyService = 0.0
  var lineArea = 0.0
  var poolArea = 0.0
  var lastChange = Instant.start

  init(
    seed: UInt64, capacity: Int, law: ServiceLaw = .exponential, steps: [(from: Double, rate: Double)], arrivals: Int,
    warmUp: UInt32 = 0
  ) {
    random = SplitMix(state: seed &* 0xD134_2543_DE82_EF95)
    station = Station(capacity: capacity)
    self.law = law
    self.steps = steps
    arrivalsLeft = arrivals
    self.warmUp = warmUp
  }

  /// Schedules the next arrival; an exponential that crosses a step is stretched by the ratio of the rates.
  mutating func scheduleArrival() {
    guard arrivalsLeft > 0 else { return }
    arrivalsLeft -= 1
    var time = calendar.now.days
    var work = random.exponential()
    while step + 1 < steps.count, time + work / steps[step].rate > steps[step + 1].from {
      work -= (steps[step + 1].from - time) * steps[step].rate
      step += 1
      time = steps[step].from
    }
    calendar.post(.arrival, at: Instant(days: time + work / steps[step].rate))
  }

  mutating func handle(_ event: Event) {
    let now = calendar.now
    let passed = (now - lastChange).count
    lineArea += passed * Double(station.waiting)
    poolArea += passed * Double(station.pool.inUse)
    lastChange = now
    switch event {
    case .arrival:
      arrive(now)
      scheduleArrival()
    case .served:
      if let customer = station.finish() {
        calendar.cancel(patience[Int(customer & 16_383)])
        begin(customer)
      }
    case .patienceEnds(let customer):
      if station.renege(spots[Int(customer & 16_383)]) {
        let wait = (now - since[Int(customer & 16_383)]).count
        everyWait += wait
        if customer >= warmUp {
          totalWait += wait
          lost += 1
        }
      }
    }
  }

  mutating func arrive(_ now: Instant) {
    let customer = customers
    customers &+= 1
    if customer >= warmUp { counted += 1 }
    since[Int(customer & 16_383)] = now
    if losesWhenFull && station.pool.free == 0 {
      if customer >= warmUp { lost += 1 }
      return
    }
    switch station.arrive(customer, at: now) {
    case .served: begin(customer)
    case .waits(let spot):
      if customer >= warmUp { delayed += 1 }
      if abandonmentRate > 0 {
        spots[Int(customer & 16_383)] = spot
        let end = now + Days(random.exponential() / abandonmentRate)
        patience[Int(customer & 16_383)] = calendar.schedule(.patienceEnds(customer: customer), at: end)
      }
    }
  }

  mutating func begin(_ customer: UInt32) {
    let wait = (calendar.now - since[Int(customer & 16_383)]).count
    everyWait += wait
    if customer >= warmUp { totalWait += wait }
    let service = law.draw(&random)
    everyService += service
    calendar.post(.served, at: calendar.now + Days(service))
  }
}

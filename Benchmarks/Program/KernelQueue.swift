import CBaseline
import DiscreteEvents
import Quantities
import Stochastics

/// A queue with one line as a user of the kernel writes it: a station, a calendar, a tally of waits, the line's length.
struct KernelQueue<Source: Chance>: Simulation, ~Copyable {
  enum Event: BitwiseCopyable, Sendable {
    case arrival
    case departure
  }

  var calendar = EventCalendar<Event>()
  var station: Station
  var chance: Source
  let meanBetween: Double
  let customers: Int
  var arrived: UInt32 = 0
  var waits = Tally()
  var line = TimeAverage()

  init(servers: Int, rate: Double, customers: Int, seed: UInt64) {
    station = Station(capacity: servers)
    chance = Source(seed: seed)
    meanBetween = 1 / rate
    self.customers = customers
  }

  mutating func handle(_ event: Event) {
    let now = calendar.now
    switch event {
    case .arrival:
      let customer = arrived
      arrived &+= 1
      switch station.arrive(customer, at: now) {
      case .served: begin(customer, since: now)
      case .waits: line.change(by: 1, at: now.days)
      }
      expect()
    case .departure:
      if let waiter = station.callNext() {
        line.change(by: -1, at: now.days)
        begin(waiter.entity, since: waiter.since)
      }
    }
  }

  /// Schedules the arrival of the next customer.
  @inline(__always)
  mutating func expect() {
    calendar.post(.arrival, at: calendar.now + Days(meanBetween * chance.exponential(0, customer: arrived)))
  }

  @inline(__always)
  mutating func begin(_ customer: UInt32, since: Instant) {
    waits.add((calendar.now - since).count)
    calendar.post(.departure, at: calendar.now + Days(chance.exponential(1, customer: customer)))
  }

  /// Runs until so many customers have begun service.
  static func run(servers: Int, rate: Double, customers: Int, seed: UInt64) -> baseline_result {
    var queue = Self(servers: servers, rate: rate, customers: customers, seed: seed)
    queue.expect()
    while queue.waits.count < customers, let event = queue.calendar.next(before: .distantFuture) {
      queue.handle(event)
    }
    return baseline_result(
      mean_wait: queue.waits.mean ?? 0, wait_variance: queue.waits.variance ?? 0,
      longest_wait: queue.waits.maximum ?? 0, mean_line: queue.line.average(to: queue.calendar.now.days) ?? 0,
      longest_line: queue.line.maximum)
  }
}

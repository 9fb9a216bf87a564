import DiscreteEvents
import Quantities
import Testing

/// The same promises kept in the slowest obvious way: a list, searched from end to end.
struct ObviousCalendar {
  struct Entry {
    let time: Double
    let rank: UInt8
    let sequence: Int
    let event: Int
  }

  var entries: [Entry] = []
  var sequence = 0

  mutating func schedule(_ event: Int, at time: Double, rank: UInt8) {
    entries.append(Entry(time: time, rank: rank, sequence: sequence, event: event))
    sequence += 1
  }

  mutating func cancel(_ event: Int) -> Bool {
    guard let index = entries.firstIndex(where: { $0.event == event }) else { return false }
    entries.remove(at: index)
    return true
  }

  mutating func next(before end: Double) -> Entry? {
    let first = entries.indices.min { left, right in
      let (a, b) = (entries[left], entries[right])
      return (a.time, a.rank, a.sequence) < (b.time, b.rank, b.sequence)
    }
    guard let first, entries[first].time < end else { return nil }
    return entries.remove(at: first)
  }
}

/// How far ahead the next event is scheduled.
enum Spacing: CaseIterable {
  case tied, mostlyNow, continuous, clustered, wide

  func draw(_ random: inout SplitMix) -> Double {
    switch self {
    case .tied: Double(random.below(4))
    case .mostlyNow: random.below(3) == 0 ? 0.5 : 0
    case .continuous: Double(random.below(1 << 40)) * 0x1p-33
    case .clustered: Double(random.below(3)) * 1000 + Double(random.below(100)) * 1e-9
    case .wide:
      switch random.below(20) {
      case 0: .infinity
      case 1: 1e300
      case 2: 1e-300
      default: Double(random.below(1_000_000))
      }
    }
  }
}

@Suite struct EventCalendarPropertyTests {
  @Test(arguments: Spacing.allCases, [40, 400, 1500])
  func `any mix of operations happens as in a list searched from end to end`(spacing: Spacing, crowd: Int) {
    for seed in 1...4 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed &* 1000 &+ UInt64(crowd))
      let start = seed.isMultiple(of: 2) ? -3.0 : 0
      var calendar = EventCalendar<Int>(start: Instant(days: start))
      var oracle = ObviousCalendar()
      var tickets: [(ticket: Ticket, event: Int)] = []
      var event = 0
      for step in 0..<crowd * 6 {
        // First more arrivals than departures, then as many, then fewer.
        let growth = step < crowd * 2 ? 75 : step < crowd * 4 ? 50 : 30
        let choice = random.below(100)
        if choice < growth {
          let time = calendar.now.days + spacing.draw(&random)
          let rank = UInt8(random.below(4) == 0 ? random.below(3) : 1)
          oracle.schedule(event, at: time, rank: rank)
          if random.below(3) == 0 {
            calendar.post(event, at: Instant(days: time), rank: rank)
          } else {
            tickets.append((calendar.schedule(event, at: Instant(days: time), rank: rank), event))
          }
          event += 1
        } else if choice < growth + 12, !tickets.isEmpty {
          // Any ticket ever given: pending, used, cancelled before, or of a slot used again since.
          let (ticket, event) = tickets[random.below(tickets.count)]
          let expected = oracle.cancel(event)
          let wasPending = calendar.isPending(ticket)
          let cancelled = calendar.cancel(ticket)
          #expect(wasPending == expected)
          #expect(cancelled == expected)
        } else {
          let limit = calendar.now.days + (random.below(3) == 0 ? spacing.draw(&random) : .infinity)
          if random.below(4) == 0 {
            let peeked = calendar.nextTime()
            let expected = oracle.entries.map(\.time).min()
            #expect(peeked?.days == expected)
          }
          let happened = calendar.next(before: Instant(days: limit))
          let expected = oracle.next(before: limit)
          #expect(happened == expected?.event)
          if let expected {
            let now = calendar.now.days
            #expect(now == expected.time)
          }
        }
        let pending = calendar.pendingCount
        #expect(pending == oracle.entries.count)
        if step.isMultiple(of: 37) { calendar.checkInvariants() }
      }
      while let expected = oracle.next(before: .infinity) {
        let happened = calendar.next(before: .distantFuture)
        #expect(happened == expected.event)
      }
      calendar.checkInvariants()
    }
  }

  @Test func `a calendar emptied and used again behaves as a new one`() {
    func play(_ calendar: inout EventCalendar<Int>) -> [Int] {
      var random = SplitMix(seed: 5)
      var happened: [Int] = []
      var tickets: [Ticket] = []
      for event in 0..<3000 {
        tickets.append(calendar.schedule(event, at: calendar.now + Days(Double(random.below(50)))))
        if random.below(5) == 0 { calendar.cancel(tickets[random.below(tickets.count)]) }
        if random.below(3) == 0, let next = calendar.next(before: .distantFuture) { happened.append(next) }
      }
      return happened
    }
    var calendar = EventCalendar<Int>()
    let first = play(&calendar)
    let stale = calendar.schedule(-1, at: calendar.now + 1)
    calendar.removeAll()
    let reserved = calendar.reservedBytes
    let pending = calendar.pendingCount
    let staleCancelled = calendar.cancel(stale)
    #expect(pending == 0 && !staleCancelled)
    let second = play(&calendar)
    #expect(first == second && first.count > 500)
    let reservedAfter = calendar.reservedBytes
    #expect(reserved == reservedAfter)
    calendar.checkInvariants()
  }
}

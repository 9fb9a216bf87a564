import DiscreteEvents
import Quantities
import Testing

/// Two clocks: one strikes every day, the other every two days and stops after three strokes.
private struct Clocks: Simulation, ~Copyable {
  enum Stroke: BitwiseCopyable, Sendable {
    case daily, slow
  }

  var calendar = EventCalendar<Stroke>()
  var log: [String] = []
  var slowStrokes = 0

  mutating func handle(_ event: Stroke) {
    log.append("\(event)@\(calendar.now.days)")
    switch event {
    case .daily: calendar.post(.daily, at: calendar.now + 1)
    case .slow:
      slowStrokes += 1
      if slowStrokes < 3 { calendar.post(.slow, at: calendar.now + 2, rank: 1) }
    }
  }
}

@Suite struct RunTests {
  @Test func `a worked day: two clocks until the fourth`() {
    var clocks = Clocks()
    clocks.calendar.post(.slow, at: Instant(days: 0), rank: 1)
    clocks.calendar.post(.daily, at: Instant(days: 1))
    let count = run(&clocks, until: Instant(days: 4))
    #expect(count == 5)
    let log = clocks.log
    #expect(log == ["slow@0.0", "daily@1.0", "daily@2.0", "slow@2.0", "daily@3.0"])
    let now = clocks.calendar.now
    #expect(now == Instant(days: 4))
    // The day goes on as if it had not been cut.
    let more = run(&clocks, until: Instant(days: 5))
    #expect(more == 2)
    let lastDay = Array(clocks.log.suffix(2))
    #expect(lastDay == ["daily@4.0", "slow@4.0"])
  }

  @Test func `without an end the loop stops when nothing is pending`() {
    var clocks = Clocks()
    clocks.calendar.post(.slow, at: Instant(days: 1))
    let count = run(&clocks, until: .distantFuture)
    let (now, pending) = (clocks.calendar.now, clocks.calendar.pendingCount)
    #expect(count == 3 && pending == 0)
    #expect(now == Instant(days: 5))
  }
}

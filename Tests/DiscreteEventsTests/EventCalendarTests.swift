import DiscreteEvents
import Quantities
import Testing

@Suite struct EventCalendarTests {
  func drain(_ calendar: inout EventCalendar<Int>) -> [Int] {
    var happened: [Int] = []
    while let event = calendar.next(before: .distantFuture) { happened.append(event) }
    return happened
  }

  @Test func `time comes first, then rank, then the order of scheduling`() {
    var calendar = EventCalendar<Int>()
    calendar.post(5, at: Instant(days: 2))
    calendar.post(3, at: Instant(days: 1), rank: 2)
    calendar.post(4, at: Instant(days: 1), rank: 2)
    calendar.post(1, at: Instant(days: 1), rank: 1)
    calendar.post(2, at: Instant(days: 1), rank: 1)
    calendar.post(0, at: Instant(days: 1))
    verify(drain(&calendar) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `a lower rank scheduled at the present still comes before the rest of it`() {
    var calendar = EventCalendar<Int>()
    calendar.post(1, at: Instant(days: 1), rank: 9)
    calendar.post(2, at: Instant(days: 1), rank: 9)
    let first = calendar.next(before: .distantFuture)
    calendar.post(3, at: Instant(days: 1), rank: 0)
    #expect(first == 1)
    verify(drain(&calendar) == [3, 2])
  }

  @Test(arguments: [10, 200, 5000])
  func `ten thousand ties come out first in, first out`(pending: Int) {
    var calendar = EventCalendar<Int>()
    for event in 0..<pending { calendar.post(event, at: Instant(days: Double(event % 3))) }
    let expected = (0..<3).flatMap { day in stride(from: day, to: pending, by: 3) }
    verify(drain(&calendar) == expected)
  }

  @Test func `minus zero and zero are one time`() {
    var calendar = EventCalendar<Int>()
    calendar.post(0, at: Instant(days: 0.0))
    calendar.post(1, at: Instant(days: -0.0))
    calendar.post(2, at: Instant(days: 0.0))
    verify(drain(&calendar) == [0, 1, 2])
  }

  @Test func `an event at the end of the run stays pending`() {
    var calendar = EventCalendar<Int>()
    calendar.post(1, at: Instant(days: 10))
    let early = calendar.next(before: Instant(days: 10))
    let now = calendar.now
    #expect(early == nil)
    #expect(now == .start)
    calendar.advance(to: Instant(days: 10))
    let late = calendar.next(before: Instant(days: 10.5))
    #expect(late == 1)
  }

  @Test func `a look ahead does not forbid an earlier event`() {
    var calendar = EventCalendar<Int>()
    for event in 0..<1000 { calendar.post(event, at: Instant(days: 1000 + Double(event))) }
    let peeked = calendar.nextTime()
    calendar.post(-1, at: Instant(days: 0.25))
    calendar.checkInvariants()
    let first = calendar.next(before: .distantFuture)
    #expect(peeked == Instant(days: 1000))
    #expect(first == -1)
    verify(drain(&calendar) == Array(0..<1000))
  }

  @Test func `a ticket kept too long never hits the event that took its slot`() {
    var calendar = EventCalendar<Int>()
    let old = calendar.schedule(1, at: Instant(days: 1))
    _ = calendar.next(before: .distantFuture)
    let new = calendar.schedule(2, at: Instant(days: 2))
    let hit = calendar.cancel(old)
    #expect(!hit)
    verify(drain(&calendar) == [2])
    let late = calendar.cancel(new)
    #expect(!late)
    let none = calendar.cancel(.none)
    #expect(!none)
  }

  @Test func `an event may cancel another of its own time, and itself to no effect`() {
    var calendar = EventCalendar<Int>()
    let grant = calendar.schedule(1, at: Instant(days: 1))
    let timeout = calendar.schedule(2, at: Instant(days: 1))
    _ = calendar.next(before: .distantFuture)
    let own = calendar.cancel(grant)
    let other = calendar.cancel(timeout)
    #expect(!own && other)
    verify(drain(&calendar) == [])
  }

  @Test func `cancelled entries are swept out before they outnumber the rest`() {
    var calendar = EventCalendar<Int>()
    for event in 0..<500 { calendar.post(event, at: Instant(days: 1e6)) }
    let before = calendar.reservedBytes
    for event in 0..<200_000 {
      let ticket = calendar.schedule(event, at: Instant(days: Double(1 + event % 1000)))
      calendar.cancel(ticket)
    }
    calendar.checkInvariants()
    let (after, pending) = (calendar.reservedBytes, calendar.pendingCount)
    #expect(pending == 500)
    // Without sweeping the list would hold 200 000 entries of 32 bytes or more.
    #expect(after < before + 200_000)
    verify(drain(&calendar) == Array(0..<500))
  }

  @Test func `cancelling every event leaves nothing to happen`() {
    var calendar = EventCalendar<Int>()
    let tickets = (0..<3000).map { calendar.schedule($0, at: Instant(days: Double($0 % 700))) }
    for ticket in tickets.reversed() { calendar.cancel(ticket) }
    let (pending, time) = (calendar.pendingCount, calendar.nextTime())
    #expect(pending == 0 && time == nil)
    calendar.post(7, at: calendar.now)
    verify(drain(&calendar) == [7])
  }

  @Test(arguments: [2, 100, 20_000])
  func `two hundred thousand holds allocate nothing once the list has its size`(pending: Int) {
    var random = SplitMix(seed: 3)
    var calendar = EventCalendar<Int>()
    for event in 0..<pending { calendar.post(event, at: Instant(days: Double(random.below(60_000)) / 1000)) }
    func hold(_ times: Int) {
      for _ in 0..<times {
        guard let event = calendar.next(before: .distantFuture) else { preconditionFailure("The calendar is empty.") }
        let patience = calendar.schedule(event, at: calendar.now + 30)
        calendar.post(event, at: calendar.now + Days(Double(random.below(60_000)) / 1000))
        calendar.cancel(patience)
      }
    }
    hold(60_000)
    let settled = calendar.reservedBytes
    hold(200_000)
    let after = calendar.reservedBytes
    #expect(after == settled)
  }

  @Test func `scheduling in the past, or at no time, stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>(start: Instant(days: 5))
      calendar.post(1, at: Instant(days: 4.999))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      calendar.post(1, at: Instant(days: .nan))
    }
    await #expect(processExitsWith: .failure) {
      var calendar = EventCalendar<Int>()
      calendar.post(1, at: Instant(days: 1))
      calendar.advance(to: Instant(days: 2))
    }
  }
}

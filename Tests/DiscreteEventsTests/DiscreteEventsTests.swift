import DiscreteEvents
import Quantities
import Testing

@Test func smoke() {
  var c = EventCalendar<Int>()
  let t = c.schedule(1, at: Instant(days: 2))
  c.post(2, at: Instant(days: 1))
  #expect(c.next(before: .distantFuture) == 2)
  #expect(c.cancel(t))
  #expect(!c.cancel(t))
  #expect(c.next(before: .distantFuture) == nil)
}

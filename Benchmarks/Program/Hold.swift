import DiscreteEvents
import Quantities

/// The hold model on the calendar: the next event is taken and scheduled again, so many times.
func hold(pending: Int, holds: Int, seed: UInt64) -> Double {
  var chance = StreamedChance(seed: seed)
  var calendar = EventCalendar<UInt64>()
  for event in 0..<UInt64(pending) {
    calendar.post(event, at: Instant(days: chance.exponential(0, customer: 0)))
  }
  for _ in 0..<holds {
    guard let event = calendar.next(before: .distantFuture) else { break }
    calendar.post(event, at: calendar.now + Days(chance.exponential(0, customer: 0)))
  }
  return calendar.now.days
}

public import Quantities

/// A pending event with the key that orders it: time, then rank, then order of scheduling.
@usableFromInline
@frozen
struct EventEntry<Event: BitwiseCopyable & Sendable>: BitwiseCopyable, Sendable {
  /// The time as a number that orders as the times do.
  @usableFromInline let time: UInt64

  /// The rank in the first byte, the order of scheduling in the other seven.
  @usableFromInline let order: UInt64

  @usableFromInline let ticket: Ticket
  @usableFromInline let event: Event

  @inlinable
  @inline(__always)
  init(time: UInt64, order: UInt64, ticket: Ticket, event: Event) {
    self.time = time
    self.order = order
    self.ticket = ticket
    self.event = event
  }

  @inlinable
  var key: UInt128 {
    @inline(__always) get { UInt128(_low: order, _high: time) }
  }
}

/// The bits of a time, changed so that they order as unsigned numbers just as the times do.
///
/// Positive numbers already do but for the sign; negative ones order backwards. The two zeros become one.
@inlinable
@inline(__always)
func orderedBits(_ instant: Instant) -> UInt64 {
  let bits = (instant.days + 0.0).bitPattern
  let negative = UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
  return bits ^ (negative | 1 << 63)
}

/// The time whose ordered bits these are.
@inlinable
@inline(__always)
func instant(orderedBits bits: UInt64) -> Instant {
  let positive = UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
  return Instant(days: Double(bitPattern: bits ^ (~positive | 1 << 63)))
}

/// The receipt of a scheduled event, good for cancelling it.
///
/// It names a slot and the generation that the slot had, so a ticket kept too long is harmless: the slot has moved on
/// to another generation. (A slot comes back to the same generation after four thousand million events.)
@frozen
public struct Ticket: BitwiseCopyable, Sendable, Hashable {
  @usableFromInline let slot: UInt32
  @usableFromInline let generation: UInt32

  @inlinable
  init(slot: UInt32, generation: UInt32) {
    self.slot = slot
    self.generation = generation
  }

  /// The ticket of no event; cancelling it does nothing.
  @inlinable
  public static var none: Self { Self(slot: .max, generation: 0) }
}

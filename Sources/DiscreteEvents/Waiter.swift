public import Quantities

/// The place of someone in a line, good for leaving it before their turn.
///
/// It names a node and the generation that the node had, so a spot kept too long is harmless.
@frozen
public struct Spot: BitwiseCopyable, Sendable, Hashable {
  @usableFromInline let node: UInt32
  @usableFromInline let generation: UInt32

  @inlinable
  init(node: UInt32, generation: UInt32) {
    self.node = node
    self.generation = generation
  }

  /// The spot of nobody; removing it does nothing.
  @inlinable
  public static var none: Self { Self(node: .max, generation: 0) }
}

/// Someone in a line, as seen from outside.
@frozen
public struct Waiter: BitwiseCopyable, Sendable, Hashable {
  /// The number of whoever waits.
  public let entity: UInt32

  /// The priority class, 0 being served first.
  public let priority: UInt8

  /// Since when they have waited.
  public let since: Instant

  /// Their place in the line.
  public let spot: Spot

  @inlinable
  init(entity: UInt32, priority: UInt8, since: Instant, spot: Spot) {
    self.entity = entity
    self.priority = priority
    self.since = since
    self.spot = spot
  }
}

import Synchronization

/// A wish to stop, that one thread makes and every worker sees before its next replication.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Makes a wish not made yet.
  public init() {}

  /// Whether the wish was made.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Makes the wish; it cannot be taken back.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}

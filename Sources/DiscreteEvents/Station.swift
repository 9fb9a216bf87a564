public import Quantities

/// Places and the one line in front of them: a plain queue.
///
/// Nobody waits while a place is free, so whoever arrives then is served at once and nobody jumps the line. Everyone is
/// granted a place once at most: by ``arrive(_:priority:at:)``, ``finish()`` or ``setCapacity(_:granted:)``.
@frozen
public struct Station: ~Copyable, Sendable {
  /// The places.
  @inlinable
  public var pool: CapacityPool { places }

  /// The line, number 0.
  @inlinable
  public var line: WaitingLines {
    _read { yield lines }
  }

  @usableFromInline var places: CapacityPool
  @usableFromInline var lines: WaitingLines

  /// A station of `capacity` free places and an empty line of `classCount` priority classes.
  ///
  /// - Precondition: `capacity` is not negative and `classCount` is 1 to 4.
  public init(capacity: Int, classCount: Int = 1) {
    places = CapacityPool(capacity: capacity)
    lines = WaitingLines(lineCount: 1, classCount: classCount)
  }

  /// How many people wait.
  @inlinable
  public var waiting: Int { lines.count(0) }

  /// What becomes of someone who arrives.
  @frozen
  public enum Arrival: BitwiseCopyable, Sendable, Hashable {
    /// A place was free and is now theirs.
    case served
    /// They wait, with a spot good for leaving the line.
    case waits(Spot)
  }

  /// Gives a place to someone who arrives, or puts them in line.
  ///
  /// - Complexity: O(1), amortised.
  @inlinable
  @inline(__always)
  public mutating func arrive(_ entity: UInt32, priority: UInt8 = 0, at time: Instant) -> Arrival {
    if places.tryAcquire() { return .served }
    return .waits(lines.enqueue(entity, line: 0, priority: priority, since: time))
  }

  /// Gives a place back and grants it to whoever is first in line, returned; nil when nobody is granted one.
  ///
  /// Nobody is when nobody waits, or when capacity fell and no place is free for all that.
  ///
  /// - Precondition: a place is in use.
  /// - Complexity: O(1).
  @inlinable
  public mutating func finish() -> UInt32? { callNext()?.entity }

  /// Gives a place back as ``finish()`` does, and tells all that the line knew of whoever is granted it.
  ///
  /// - Precondition: a place is in use.
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public mutating func callNext() -> Waiter? {
    places.release()
    guard waiting > 0, places.tryAcquire() else { return nil }
    return lines.takeFirst(0)
  }

  /// Takes someone out of the line; false when they were granted a place or left before, which is harmless.
  ///
  /// - Complexity: O(1).
  @inlinable
  @discardableResult
  public mutating func renege(_ spot: Spot) -> Bool { lines.remove(spot) }

  /// Changes how many places there are and grants those now free to people in line, in order.
  ///
  /// - Precondition: `capacity` is not negative.
  /// - Complexity: O(people granted a place).
  @inlinable
  public mutating func setCapacity(_ capacity: Int, granted: (UInt32) -> Void) {
    places.setCapacity(capacity)
    while waiting > 0, places.tryAcquire() {
      if let entity = lines.popFirst(0) { granted(entity) }
    }
  }

  /// Checks the line, and that nobody waits while a place is free.
  public func checkInvariants() {
    lines.checkInvariants()
    precondition(waiting == 0 || places.free == 0, "\(waiting) people wait while \(places.free) places are free.")
  }
}

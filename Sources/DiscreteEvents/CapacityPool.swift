/// Interchangeable places, rooms or staff, of which so many are free; how many there are may change at any time.
///
/// Capacity may fall below what is in use: nobody is put out, ``overload`` says by how many, and nothing is free until
/// enough are given back.
@frozen
public struct CapacityPool: BitwiseCopyable, Sendable, Hashable {
  /// A capacity that never runs out.
  @inlinable
  public static var unlimited: Int { .max }

  /// How many places there are, at least 0.
  @inlinable
  public var capacity: Int { places }

  /// How many places are taken, at least 0; more than ``capacity`` after it fell.
  @inlinable
  public var inUse: Int { taken }

  @usableFromInline var places: Int
  @usableFromInline var taken = 0

  /// A pool of `capacity` places, all free.
  ///
  /// - Precondition: `capacity` is not negative.
  @inlinable
  public init(capacity: Int) {
    precondition(capacity >= 0, "A capacity cannot be negative (\(capacity)).")
    places = capacity
  }

  /// How many places can be taken, at least 0.
  @inlinable
  public var free: Int { max(0, places - taken) }

  /// By how many the places taken are more than there are, at least 0.
  @inlinable
  public var overload: Int { max(0, taken - places) }

  /// Takes a place if one is free; false when none is.
  @inlinable
  @inline(__always)
  public mutating func tryAcquire() -> Bool {
    guard taken < places else { return false }
    taken &+= 1
    return true
  }

  /// Takes a place whether or not one is free, for people already there when the scenario starts.
  @inlinable
  public mutating func acquireRegardless() { taken += 1 }

  /// Gives a place back.
  ///
  /// - Precondition: one is in use.
  @inlinable
  @inline(__always)
  public mutating func release() {
    precondition(inUse > 0, "A place was given back when \(inUse) of \(capacity) were in use.")
    taken &-= 1
  }

  /// Changes how many places there are, whatever is in use.
  ///
  /// - Precondition: `newCapacity` is not negative.
  @inlinable
  public mutating func setCapacity(_ newCapacity: Int) {
    precondition(
      newCapacity >= 0, "A capacity cannot become negative (\(newCapacity)); it is \(capacity), \(inUse) in use.")
    places = newCapacity
  }
}

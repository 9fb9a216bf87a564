public import Quantities

/// Pending events in order: a heap of those that come soon, and buckets of those that come later.
///
/// While few events are pending all are in the heap, and the buckets cost nothing. The numbers behind this and the two
/// limits are in `docs/decisions/event-list.md`.
@usableFromInline
@frozen
struct EventList<Event: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline typealias Entry = EventEntry<Event>

  /// Events up to ``lastNear``.
  @usableFromInline var near: EventHeap<Event>

  /// Events after ``lastNear``.
  @usableFromInline var far: FarEvents<Event>

  /// The last time that belongs in the heap.
  @usableFromInline var lastNear = UInt64.max

  /// How many events the heap may have before some are filed in the buckets.
  @usableFromInline var nearLimit = Self.crowd

  /// Whether the heap was filled from the buckets and nobody has looked at it since.
  @usableFromInline var hasFetched = false

  /// Above how many events a heap is dearer than buckets.
  @inlinable static var crowd: Int { @inline(__always) get { 128 } }

  /// How many events of a bucket are worth no further filing.
  @inlinable static var few: Int { @inline(__always) get { 24 } }

  @inlinable
  init() {
    near = EventHeap()
    far = FarEvents()
  }

  @inlinable
  var count: Int { near.count &+ far.count }

  /// Adds an entry; `now` is a time that no pending one is before.
  @inlinable
  @inline(__always)
  mutating func insert(_ entry: Entry, now: Instant) {
    if entry.time > lastNear {
      insertFar(entry)
    } else if near.insert(entry) && near.entries.count > nearLimit {
      spread(now: orderedBits(now))
    }
  }

  /// Files an entry in the buckets; apart, so that the code of an event that comes soon stays small.
  @usableFromInline
  @inline(never)
  mutating func insertFar(_ entry: Entry) { far.insert(entry) }

  /// Brings the first entry to ``first``; false when there is none.
  ///
  /// - Returns: whether there is one, and how many were dropped because `isKept` did not want them.
  @inlinable
  @inline(__always)
  mutating func showFirst(isKept: (Entry) -> Bool) -> (found: Bool, dropped: Int) {
    near.closeTop()
    if !near.isEmpty { return (true, 0) }
    if far.count == 0 {
      lastNear = .max
      return (false, 0)
    }
    return fetch(isKept: isKept)
  }

  /// The first entry, after ``showFirst(isKept:)`` has found one.
  @inlinable
  var first: Entry {
    @inline(__always) get { near.first }
  }

  /// Removes the first entry, after ``showFirst(isKept:)`` has found one.
  @inlinable
  @inline(__always)
  mutating func removeFirst() { near.removeFirst() }

  /// Fills the empty heap from the buckets.
  @usableFromInline
  @inline(never)
  mutating func fetch(isKept: (Entry) -> Bool) -> (found: Bool, dropped: Int) {
    var dropped = 0
    while near.isEmpty {
      if far.count == 0 {
        lastNear = .max
        return (false, dropped)
      }
      // When all that is left is few, the buckets are done with.
      let result = far.takeLowest(few: Self.few, isKept: isKept) { _ = near.insert($0) }
      lastNear = far.count == 0 ? .max : result.last
      dropped &+= result.dropped
    }
    nearLimit = max(Self.crowd, near.count &* 2)
    hasFetched = true
    return (true, dropped)
  }

  /// Files the entries of a crowded heap in the buckets.
  @usableFromInline
  @inline(never)
  mutating func spread(now: UInt64) {
    if far.count == 0 { far.base = now }
    let base = far.base
    near.filter { entry in
      if entry.time < base { return true }
      far.insert(entry)
      return false
    }
    lastNear = base &- 1
    nearLimit = max(Self.crowd, near.count &* 2)
  }

  /// Keeps the entries that `isKept` wants.
  @inlinable
  mutating func filter(_ isKept: (Entry) -> Bool) {
    near.filter(isKept)
    far.filter(isKept)
  }

  @inlinable
  mutating func removeAll() {
    near.removeAll()
    far.removeAll()
    hasFetched = false
    lastNear = .max
    nearLimit = Self.crowd
  }
}

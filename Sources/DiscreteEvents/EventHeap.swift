/// A heap of events with four children to a node, whose first place is left open after a removal.
///
/// Most events schedule another as they happen. The entry removed is not replaced at once: the next one to come takes its
/// place at the top and sinks, one pass instead of two.
@usableFromInline
@frozen
struct EventHeap<Event: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline typealias Entry = EventEntry<Event>

  @usableFromInline var entries: PlainBuffer<Entry>

  /// Whether the first place holds an entry that was already removed.
  @usableFromInline var isTopOpen = false

  @inlinable
  init() { entries = PlainBuffer() }

  @inlinable
  var count: Int {
    @inline(__always) get { entries.count &- (isTopOpen ? 1 : 0) }
  }

  @inlinable
  var isEmpty: Bool {
    @inline(__always) get { entries.count == (isTopOpen ? 1 : 0) }
  }

  /// Adds an entry; true when there is one place more than before.
  @inlinable
  @inline(__always)
  mutating func insert(_ entry: Entry) -> Bool {
    if isTopOpen {
      isTopOpen = false
      sink(entry, from: 0)
      return false
    }
    entries.append(entry)
    rise(entry, from: entries.count &- 1)
    return true
  }

  /// Puts the last entry in the open first place, if it is open.
  @inlinable
  @inline(__always)
  mutating func closeTop() {
    guard isTopOpen else { return }
    isTopOpen = false
    let last = entries.removeLast()
    if entries.count > 0 { sink(last, from: 0) }
  }

  /// The first entry, which must exist, with the first place not open.
  @inlinable
  var first: Entry {
    @inline(__always) get { entries[0] }
  }

  /// Removes the first entry, which must exist, with the first place not open.
  @inlinable
  @inline(__always)
  mutating func removeFirst() {
    assert(!isTopOpen && entries.count > 0, "There is no first entry.")
    isTopOpen = true
  }

  @inlinable
  mutating func removeAll() {
    entries.truncate(to: 0)
    isTopOpen = false
  }

  /// Keeps the entries that `isKept` wants.
  @inlinable
  mutating func filter(_ isKept: (Entry) -> Bool) {
    closeTop()
    var kept = 0
    for index in 0..<entries.count where isKept(entries[index]) {
      entries[kept] = entries[index]
      kept &+= 1
    }
    entries.truncate(to: kept)
    guard kept > 1 else { return }
    for index in stride(from: (kept &- 2) >> 2, through: 0, by: -1) { sink(entries[index], from: index) }
  }

  @inlinable
  @inline(__always)
  mutating func rise(_ entry: Entry, from start: Int) {
    var place = start
    let key = entry.key
    while place > 0 {
      let parent = (place &- 1) >> 2
      let above = entries[parent]
      if above.key < key { break }
      entries[place] = above
      place = parent
    }
    entries[place] = entry
  }

  @inlinable
  @inline(__always)
  mutating func sink(_ entry: Entry, from start: Int) {
    let count = entries.count
    let key = entry.key
    var place = start
    while true {
      let firstChild = place &* 4 &+ 1
      if firstChild >= count { break }
      var smallest = firstChild
      var smallestKey = entries[firstChild].key
      var child = firstChild &+ 1
      let end = min(firstChild &+ 4, count)
      while child < end {
        // Chosen without a branch, since which child is the smallest cannot be predicted.
        let childKey = entries[child].key
        let isSmaller = childKey < smallestKey
        smallest = isSmaller ? child : smallest
        smallestKey = isSmaller ? childKey : smallestKey
        child &+= 1
      }
      if key < smallestKey { break }
      entries[place] = entries[smallest]
      place = smallest
    }
    entries[place] = entry
  }
}

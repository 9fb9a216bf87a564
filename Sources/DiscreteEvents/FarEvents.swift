/// Events of the far future, in buckets by the bits of their time, none of them sorted yet.
///
/// Seen from a base time, an event is filed under the highest digit (of six bits) in which its time differs from the base,
/// and under that digit's value: 11 levels of 64 buckets. All events of a bucket come before those of the next, so
/// only the lowest bucket ever needs to be opened: a crowded one is filed again, digit by digit, with its own start as the
/// base; one with few events is handed over. An event moves down a few levels in its life, always in sequence through
/// memory, where a heap of 100 000 would take it through 8 scattered places.
///
/// Source: monotone multi-level buckets, E. Denardo and B. Fox, "Shortest-route methods: 1", Operations Research 27, 1979;
/// radix heaps, R. Ahuja and others, "Faster algorithms for the shortest path problem", J. ACM 37, 1990.
@usableFromInline
@frozen
struct FarEvents<Event: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline typealias Entry = EventEntry<Event>

  /// Events in chunks, each chunk leading to the next of its bucket; only the first of a bucket is not full.
  @usableFromInline
  @frozen
  struct Bucket: BitwiseCopyable, Sendable {
    @usableFromInline var chunk: UInt32
    @usableFromInline var count: UInt32

    @inlinable
    init() {
      chunk = 0
      count = 0
    }
  }

  @inlinable static var digitBits: Int { @inline(__always) get { 6 } }
  @inlinable static var digitMask: UInt64 { @inline(__always) get { 1 &<< UInt64(digitBits) &- 1 } }
  @inlinable static var levelCount: Int { @inline(__always) get { 11 } }
  @inlinable static var chunkBits: Int { @inline(__always) get { 4 } }

  /// The time from which events are filed; none is before it.
  @usableFromInline var base: UInt64 = 0

  /// The number of events.
  @usableFromInline var count = 0

  @usableFromInline var buckets: PlainBuffer<Bucket>

  /// For each level, one bit for each bucket that is not empty.
  @usableFromInline var occupied: PlainBuffer<UInt64>

  /// One bit for each level that is not empty.
  @usableFromInline var occupiedLevels: UInt64 = 0

  @usableFromInline var entries: PlainBuffer<Entry>
  @usableFromInline var nextChunk: PlainBuffer<UInt32>
  @usableFromInline var freeChunks: PlainBuffer<UInt32>

  @inlinable
  init() {
    buckets = PlainBuffer()
    occupied = PlainBuffer()
    entries = PlainBuffer()
    nextChunk = PlainBuffer()
    freeChunks = PlainBuffer()
    for _ in 0..<Self.levelCount { occupied.append(0) }
    for _ in 0..<Self.levelCount << Self.digitBits { buckets.append(Bucket()) }
  }

  var reservedBytes: Int {
    buckets.reservedBytes + occupied.reservedBytes + entries.reservedBytes + nextChunk.reservedBytes
      + freeChunks.reservedBytes
  }

  /// Files an event whose time is not before the base.
  @inlinable
  @inline(__always)
  mutating func insert(_ entry: Entry) {
    let index = bucket(of: entry.time)
    let level = index &>> Self.digitBits
    occupied[level] |= 1 &<< (UInt64(truncatingIfNeeded: index) & Self.digitMask)
    occupiedLevels |= 1 &<< UInt64(level)
    append(entry, to: index)
    count &+= 1
  }

  /// The number of the bucket for a time that is not before the base.
  @inlinable
  @inline(__always)
  func bucket(of time: UInt64) -> Int {
    let highest = 63 &- ((time ^ base) | 1).leadingZeroBitCount
    let level = highest / Self.digitBits
    let digit = (time &>> UInt64(level &* Self.digitBits)) & Self.digitMask
    return level &<< Self.digitBits | Int(truncatingIfNeeded: digit)
  }

  @inlinable
  @inline(__always)
  mutating func append(_ entry: Entry, to index: Int) {
    var bucket = buckets[index]
    let place = Int(bucket.count) & (1 &<< Self.chunkBits &- 1)
    if place == 0 {
      let chunk = takeChunk()
      nextChunk[Int(chunk)] = bucket.chunk
      bucket.chunk = chunk
    }
    entries[Int(bucket.chunk) &<< Self.chunkBits | place] = entry
    bucket.count &+= 1
    buckets[index] = bucket
  }

  @inlinable
  @inline(__always)
  mutating func takeChunk() -> UInt32 {
    if freeChunks.count > 0 { return freeChunks.removeLast() }
    let chunk = UInt32(truncatingIfNeeded: nextChunk.count)
    nextChunk.append(0)
    entries.extend(by: 1 &<< Self.chunkBits)
    return chunk
  }

  /// Opens the lowest buckets until one has no more than `few` events or only one time, and hands these over.
  ///
  /// - Parameters:
  ///   - few: how many events are worth no further filing.
  ///   - isKept: whether an event is still to happen; others are dropped.
  ///   - receive: what is called with each event handed over, in no order.
  /// - Returns: the last time that is not in ``FarEvents`` any more, and how many events were dropped.
  @inlinable
  @inline(__always)
  mutating func takeLowest(
    few: Int, isKept: (Entry) -> Bool, receive: (Entry) -> Void
  ) -> (last: UInt64, dropped: Int) {
    var dropped = 0
    while true {
      assert(count > 0, "There is no far event.")
      let level = occupiedLevels.trailingZeroBitCount
      let digit = occupied[level].trailingZeroBitCount
      let index = level &<< Self.digitBits | digit
      let bucket = buckets[index]
      buckets[index] = Bucket()
      occupied[level] &= occupied[level] &- 1
      if occupied[level] == 0 { occupiedLevels &= occupiedLevels &- 1 }
      count &-= Int(bucket.count)

      // The first and last times of the bucket.
      let shift = UInt64(level &* Self.digitBits)
      let within: UInt64 = 1 &<< shift &- 1
      let above = ~(within &<< UInt64(Self.digitBits) | Self.digitMask)
      base = (base & above) | UInt64(digit) &<< shift
      let isLast = Int(bucket.count) <= few || level == 0

      var chunk = bucket.chunk
      var left = Int(bucket.count)
      var inChunk = (left &- 1) & (1 &<< Self.chunkBits &- 1) &+ 1
      while left > 0 {
        let start = Int(chunk) &<< Self.chunkBits
        for place in start..<start &+ inChunk {
          let entry = entries[place]
          // Whether it was cancelled is asked once: the answer lies anywhere in memory.
          if !isLast {
            insert(entry)
          } else if isKept(entry) {
            receive(entry)
          } else {
            dropped &+= 1
          }
        }
        freeChunks.append(chunk)
        chunk = nextChunk[Int(chunk)]
        left &-= inChunk
        inChunk = 1 &<< Self.chunkBits
      }
      if isLast || count == 0 { return (base | within, dropped) }
    }
  }

  /// Keeps the events that `isKept` wants.
  @inlinable
  mutating func filter(_ isKept: (Entry) -> Bool) {
    for index in 0..<buckets.count where buckets[index].count > 0 {
      let bucket = buckets[index]
      buckets[index] = Bucket()
      count &-= Int(bucket.count)
      var chunk = bucket.chunk
      var left = Int(bucket.count)
      var inChunk = (left &- 1) & (1 &<< Self.chunkBits &- 1) &+ 1
      while left > 0 {
        let start = Int(chunk) &<< Self.chunkBits
        for place in start..<start &+ inChunk where isKept(entries[place]) {
          append(entries[place], to: index)
          count &+= 1
        }
        freeChunks.append(chunk)
        chunk = nextChunk[Int(chunk)]
        left &-= inChunk
        inChunk = 1 &<< Self.chunkBits
      }
      if buckets[index].count == 0 {
        let level = index &>> Self.digitBits
        occupied[level] &= ~(1 &<< (UInt64(truncatingIfNeeded: index) & Self.digitMask))
        if occupied[level] == 0 { occupiedLevels &= ~(1 &<< UInt64(level)) }
      }
    }
  }

  @inlinable
  mutating func removeAll() {
    for index in 0..<buckets.count { buckets[index] = Bucket() }
    for level in 0..<Self.levelCount { occupied[level] = 0 }
    occupiedLevels = 0
    count = 0
    freeChunks.truncate(to: 0)
    for chunk in stride(from: nextChunk.count &- 1, through: 0, by: -1) {
      freeChunks.append(UInt32(truncatingIfNeeded: chunk))
    }
  }
}

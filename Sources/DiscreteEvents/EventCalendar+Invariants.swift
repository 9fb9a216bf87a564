extension EventCalendar {
  /// Checks that no event is in the past, that each lies where its time says, and that cancelled ones are counted.
  ///
  /// For tests and debug builds; nothing calls it in the loop.
  ///
  /// - Complexity: O(pending and cancelled events, and tickets).
  public borrowing func checkInvariants() {
    let generations = generations.memory
    let presentBits = orderedBits(now)
    var cancelled = 0
    var ticketed = 0
    func check(_ entry: Entry, isNear: Bool) {
      precondition(entry.time >= presentBits, "An event at \(entry.time) is before the present, \(presentBits).")
      precondition((entry.time <= list.lastNear) == isNear, "An event at \(entry.time) is in the wrong part.")
      if !Self.isGood(entry.ticket, generations) { cancelled += 1 } else if entry.ticket != .none { ticketed += 1 }
    }
    let heap = list.near.entries.memory
    let start = list.near.isTopOpen ? 1 : 0
    for index in start..<max(start, list.near.entries.count) {
      check(heap[index], isNear: true)
      let parent = (index - 1) >> 2
      precondition(index == 0 || parent < start || heap[parent].key < heap[index].key, "Heap order, at \(index).")
    }
    list.far.forEach { check($0, isNear: false) }
    precondition(cancelled == cancelledCount, "\(cancelled) entries are cancelled, the count says \(cancelledCount).")
    let inUse = self.generations.count - freeSlots.count
    precondition(ticketed == inUse, "\(ticketed) entries have a good ticket, \(inUse) slots are in use.")
  }
}

extension FarEvents {
  /// Calls `body` with every event, after checking that its bucket is the one its time says.
  func forEach(_ body: (Entry) -> Void) {
    var seen = 0
    for index in 0..<buckets.count {
      let level = index >> Self.digitBits
      let isMarked = (occupied[level] >> (UInt64(index) & Self.digitMask)) & 1 == 1
      precondition(isMarked == (buckets[index].count > 0), "Bucket \(index) has \(buckets[index].count) events.")
      var chunk = Int(buckets[index].chunk)
      var left = Int(buckets[index].count)
      while left > 0 {
        let inChunk = (left - 1) & (1 << Self.chunkBits - 1) + 1
        for place in 0..<inChunk {
          let entry = entries[chunk << Self.chunkBits | place]
          precondition(entry.time >= base, "An event at \(entry.time) is before the base, \(base).")
          precondition(bucket(of: entry.time) == index, "An event of bucket \(bucket(of: entry.time)) is in \(index).")
          body(entry)
        }
        seen += inChunk
        left -= inChunk
        chunk = Int(nextChunk[chunk])
      }
    }
    precondition(seen == count, "\(seen) far events, the count says \(count).")
  }
}

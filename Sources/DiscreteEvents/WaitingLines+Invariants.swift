extension WaitingLines {
  /// Checks that every node is in one queue or free, that links agree both ways, and that counts are right.
  ///
  /// For tests and debug builds; nothing calls it in the loop.
  ///
  /// - Complexity: O(lines + the most people that ever waited).
  public func checkInvariants() {
    var seen = 0
    for line in 0..<lineCount {
      var inLine = 0
      for queue in line << classShift..<(line + 1) << classShift {
        var previous = Self.nobody
        var node = queues[queue].first
        while node != Self.nobody {
          let found = nodes[Int(node)]
          precondition(found.queue == UInt32(queue), "Node \(node) says queue \(found.queue), it is in \(queue).")
          precondition(found.previous == previous, "Before node \(node): \(found.previous), not \(previous).")
          previous = node
          node = found.next
          inLine += 1
        }
        precondition(queues[queue].last == previous, "Queue \(queue) ends at \(queues[queue].last), not \(previous).")
      }
      precondition(inLine == count(line), "Line \(line) has \(inLine) people, its count says \(count(line)).")
      seen += inLine
    }
    var free = firstFree
    while free != Self.nobody {
      precondition(nodes[Int(free)].queue == Self.nobody, "Free node \(free) is in queue \(nodes[Int(free)].queue).")
      seen += 1
      free = nodes[Int(free)].next
    }
    precondition(seen == nodes.count, "\(seen) nodes are in use or free, of \(nodes.count).")
  }
}

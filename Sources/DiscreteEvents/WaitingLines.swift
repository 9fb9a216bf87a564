public import Quantities

/// Many waiting lines in one store: lowest priority class first, first come first served within a class.
///
/// Nothing is allocated per arrival once the store has reached its largest size. Lines cannot be copied: pass them `inout`.
@frozen
public struct WaitingLines: ~Copyable, Sendable {
  /// The number of lines.
  public let lineCount: Int

  /// The number of priority classes of each line, 1 to 4.
  public let classCount: Int

  /// A line has 1 << classShift queues, so that a queue tells its line without a division.
  @usableFromInline let classShift: Int

  @usableFromInline var nodes: PlainBuffer<Node>
  @usableFromInline var queues: PlainBuffer<Queue>

  /// How many people are in each line.
  @usableFromInline var counts: PlainBuffer<Int32>

  /// The first node that nobody uses, or ``nobody``; each leads to the next.
  @usableFromInline var firstFree = Self.nobody

  @inlinable static var nobody: UInt32 { .max }

  /// One place of the store.
  @usableFromInline
  @frozen
  struct Node: BitwiseCopyable, Sendable {
    @usableFromInline var since: Instant
    @usableFromInline var entity: UInt32
    @usableFromInline var generation: UInt32
    @usableFromInline var previous: UInt32
    @usableFromInline var next: UInt32
    /// The queue that the node is in, or ``nobody`` when it is free.
    @usableFromInline var queue: UInt32

    @inlinable
    init(since: Instant, entity: UInt32, generation: UInt32, previous: UInt32, next: UInt32, queue: UInt32) {
      self.since = since
      self.entity = entity
      self.generation = generation
      self.previous = previous
      self.next = next
      self.queue = queue
    }
  }

  /// The ends of one class of one line.
  @usableFromInline
  @frozen
  struct Queue: BitwiseCopyable, Sendable {
    @usableFromInline var first = WaitingLines.nobody
    @usableFromInline var last = WaitingLines.nobody

    @inlinable
    init() {}
  }

  /// Empty lines, numbered from 0.
  ///
  /// - Precondition: `lineCount` is not negative and `classCount` is 1 to 4.
  public init(lineCount: Int, classCount: Int = 1) {
    precondition(lineCount >= 0, "There cannot be \(lineCount) lines.")
    precondition((1...4).contains(classCount), "Lines have 1 to 4 priority classes, not \(classCount).")
    self.lineCount = lineCount
    self.classCount = classCount
    classShift = classCount == 1 ? 0 : classCount == 2 ? 1 : 2
    nodes = PlainBuffer()
    queues = PlainBuffer(capacity: lineCount << classShift)
    counts = PlainBuffer(capacity: lineCount)
    for _ in 0..<lineCount << classShift { queues.append(Queue()) }
    for _ in 0..<lineCount { counts.append(0) }
  }

  /// The number of people in a line.
  ///
  /// - Precondition: there is such a line.
  @inlinable
  public func count(_ line: Int) -> Int {
    precondition(line >= 0 && line < lineCount, "There is no line \(line) among \(lineCount).")
    return Int(counts[line])
  }

  /// Whether nobody is in a line.
  ///
  /// - Precondition: there is such a line.
  @inlinable
  public func isEmpty(_ line: Int) -> Bool { count(line) == 0 }

  /// Puts an entity at the end of its class in a line.
  ///
  /// - Parameters:
  ///   - entity: the number of whoever waits.
  ///   - line: the number of the line.
  ///   - priority: the class, 0 being served first.
  ///   - since: since when they wait; the order is that of the calls, whatever is said here.
  /// - Returns: the spot, good until they leave the line.
  /// - Precondition: there are such a line and such a class.
  /// - Complexity: O(1), amortised.
  @inlinable
  @inline(__always)
  @discardableResult
  public mutating func enqueue(_ entity: UInt32, line: Int, priority: UInt8 = 0, since: Instant) -> Spot {
    precondition(line >= 0 && line < lineCount, "There is no line \(line) among \(lineCount).")
    precondition(Int(priority) < classCount, "There is no priority class \(priority) among \(classCount).")
    let queue = line &<< classShift | Int(priority)
    let last = queues[queue].last
    let node: UInt32
    let generation: UInt32
    if firstFree != Self.nobody {
      node = firstFree
      generation = nodes[Int(node)].generation
      firstFree = nodes[Int(node)].next
      nodes[Int(node)] = Node(
        since: since, entity: entity, generation: generation, previous: last, next: Self.nobody,
        queue: UInt32(truncatingIfNeeded: queue))
    } else {
      node = UInt32(truncatingIfNeeded: nodes.count)
      generation = 0
      nodes.append(
        Node(
          since: since, entity: entity, generation: 0, previous: last, next: Self.nobody,
          queue: UInt32(truncatingIfNeeded: queue)))
    }
    if last == Self.nobody { queues[queue].first = node } else { nodes[Int(last)].next = node }
    queues[queue].last = node
    counts[line] &+= 1
    return Spot(node: node, generation: generation)
  }

  /// Who is served next in a line, or nil when nobody waits.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func first(_ line: Int) -> Waiter? {
    guard let node = firstNode(line) else { return nil }
    return waiter(node, nodes[Int(node)])
  }

  /// Takes whoever is served next out of a line, or gives nil when nobody waits.
  ///
  /// - Complexity: O(1).
  @inlinable
  @discardableResult
  public mutating func popFirst(_ line: Int) -> UInt32? { takeFirst(line)?.entity }

  /// Takes whoever is served next out of a line as ``popFirst(_:)`` does, and tells all that the line knew of them.
  ///
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public mutating func takeFirst(_ line: Int) -> Waiter? {
    guard let node = firstNode(line) else { return nil }
    let leaving = nodes[Int(node)]
    let queue = Int(leaving.queue)
    queues[queue].first = leaving.next
    if leaving.next == Self.nobody {
      queues[queue].last = Self.nobody
    } else {
      nodes[Int(leaving.next)].previous = Self.nobody
    }
    counts[line] &-= 1
    free(node, leaving)
    return waiter(node, leaving)
  }

  /// Takes whoever of one class is served next out of a line, or gives nil when nobody of that class waits.
  ///
  /// - Parameters:
  ///   - line: A line, below ``lineCount``.
  ///   - priority: A class, below ``classCount``; others stay in line even if they would be served before.
  /// - Returns: Who waited, or nil.
  /// - Complexity: O(1).
  @inlinable
  public mutating func popFirst(_ line: Int, priority: UInt8) -> UInt32? {
    precondition(line >= 0 && line < lineCount, "There is no line \(line) among \(lineCount).")
    precondition(Int(priority) < classCount, "There is no class \(priority) among \(classCount).")
    let node = queues[line &<< classShift &+ Int(priority)].first
    guard node != Self.nobody else { return nil }
    let entity = nodes[Int(node)].entity
    unlink(node)
    return entity
  }

  /// Takes someone out of their line before their turn; true when they were still in it.
  ///
  /// - Complexity: O(1).
  @inlinable
  @discardableResult
  public mutating func remove(_ spot: Spot) -> Bool {
    guard isWaiting(spot) else { return false }
    unlink(spot.node)
    return true
  }

  /// Whether whoever was given `spot` is still in line.
  @inlinable
  public func isWaiting(_ spot: Spot) -> Bool {
    Int(spot.node) < nodes.count && nodes[Int(spot.node)].generation == spot.generation
      && nodes[Int(spot.node)].queue != Self.nobody
  }

  /// Calls `body` with everyone in a line, in the order in which they would be served.
  @inlinable
  public func forEach(in line: Int, _ body: (Waiter) -> Void) {
    precondition(line >= 0 && line < lineCount, "There is no line \(line) among \(lineCount).")
    for queue in line << classShift..<(line + 1) << classShift {
      var node = queues[queue].first
      while node != Self.nobody {
        body(waiter(node, nodes[Int(node)]))
        node = nodes[Int(node)].next
      }
    }
  }

  /// The bytes that the store holds on to.
  public var reservedBytes: Int {
    nodes.reservedBytes + queues.reservedBytes + counts.reservedBytes
  }

  /// Empties every line and keeps the memory; spots given before are no longer good.
  ///
  /// - Complexity: O(lines + the most people that ever waited).
  public mutating func removeAll() {
    for queue in 0..<queues.count { queues[queue] = Queue() }
    for line in 0..<counts.count { counts[line] = 0 }
    firstFree = Self.nobody
    for node in stride(from: nodes.count - 1, through: 0, by: -1) {
      nodes[node].generation &+= 1
      nodes[node].queue = Self.nobody
      nodes[node].next = firstFree
      firstFree = UInt32(truncatingIfNeeded: node)
    }
  }

  @inlinable
  @inline(__always)
  func firstNode(_ line: Int) -> UInt32? {
    precondition(line >= 0 && line < lineCount, "There is no line \(line) among \(lineCount).")
    guard counts[line] > 0 else { return nil }
    var queue = line &<< classShift
    while queues[queue].first == Self.nobody { queue &+= 1 }
    return queues[queue].first
  }

  @inlinable
  @inline(__always)
  func waiter(_ node: UInt32, _ found: Node) -> Waiter {
    Waiter(
      entity: found.entity, priority: UInt8(truncatingIfNeeded: Int(found.queue) & (1 &<< classShift &- 1)),
      since: found.since,
      spot: Spot(node: node, generation: found.generation))
  }

  /// Takes a node out of its queue, wherever in it, and frees it.
  @inlinable
  mutating func unlink(_ node: UInt32) {
    let leaving = nodes[Int(node)]
    let queue = Int(leaving.queue)
    if leaving.previous == Self.nobody {
      queues[queue].first = leaving.next
    } else {
      nodes[Int(leaving.previous)].next = leaving.next
    }
    if leaving.next == Self.nobody {
      queues[queue].last = leaving.previous
    } else {
      nodes[Int(leaving.next)].previous = leaving.previous
    }
    counts[queue &>> classShift] &-= 1
    free(node, leaving)
  }

  /// Makes a node that has left its queue free, under a new generation.
  @inlinable
  @inline(__always)
  mutating func free(_ node: UInt32, _ leaving: Node) {
    nodes[Int(node)] = Node(
      since: leaving.since, entity: leaving.entity, generation: leaving.generation &+ 1, previous: Self.nobody,
      next: firstFree, queue: Self.nobody)
    firstFree = node
  }
}

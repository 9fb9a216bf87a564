/// A growing row of plain values, without the copy-on-write and bounds checks of an array.
///
/// All unsafe memory of the kernel is in this file. Indices are checked in debug builds only; the tests run there.
@usableFromInline
@frozen
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var memory: UnsafeMutablePointer<Element>

  /// The number of elements that fit without a new allocation.
  @usableFromInline var capacity: Int

  /// The number of elements.
  @usableFromInline var count = 0

  @inlinable
  init(capacity: Int = 0) {
    self.capacity = capacity
    memory = .allocate(capacity: capacity)
  }

  @inlinable
  deinit { memory.deallocate() }

  @inlinable
  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      assert(index >= 0 && index < count, "Index \(index) of \(count).")
      return memory[index]
    }
    @inline(__always)
    set {
      assert(index >= 0 && index < count, "Index \(index) of \(count).")
      memory[index] = newValue
    }
  }

  @inlinable
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    memory[count] = element
    count &+= 1
  }

  @inlinable
  @inline(__always)
  mutating func removeLast() -> Element {
    assert(count > 0, "Nothing to remove.")
    count &-= 1
    return memory[count]
  }

  @inlinable
  var reservedBytes: Int { capacity &* MemoryLayout<Element>.stride }

  /// Adds `more` elements whose values are not yet set.
  @inlinable
  mutating func extend(by more: Int) {
    while count &+ more > capacity { grow() }
    count &+= more
  }

  /// Forgets the elements from `newCount` on and keeps the memory.
  @inlinable
  mutating func truncate(to newCount: Int) {
    assert(newCount >= 0 && newCount <= count, "\(newCount) of \(count).")
    count = newCount
  }

  @usableFromInline
  @inline(never)
  mutating func grow() {
    let larger = max(16, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.update(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity = larger
  }
}

// The memory belongs to one owner, since the buffer cannot be copied, and plain values can go anywhere.
extension PlainBuffer: @unchecked Sendable where Element: Sendable {}

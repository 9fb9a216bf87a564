/// A growing row of plain values, without the copy-on-write and bounds checks of an array.
///
/// All unsafe memory of the kernel and of the policy model is in this file. Indices are checked in debug builds only;
/// the tests run there. An element is read and changed where it lies, one field at a time.
@usableFromInline
@frozen
package struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var memory: UnsafeMutablePointer<Element>

  /// The number of elements that fit without a new allocation.
  @usableFromInline var capacity: Int

  /// The number of elements.
  @usableFromInline package internal(set) var count = 0

  @inlinable
  package init(capacity: Int = 0) {
    self.capacity = capacity
    memory = Self.allocate(capacity)
  }

  /// The elements of a collection, in order.
  @inlinable
  package init(_ elements: some Collection<Element>) {
    self.init(capacity: elements.count)
    for element in elements { append(element) }
  }

  /// So many copies of one element.
  @inlinable
  package init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    for _ in 0..<count { append(element) }
  }

  /// Memory that starts with a line of the processor's cache, so that an element of 64 bytes lies in one.
  @inlinable
  static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: capacity)
  }

  @inlinable
  deinit { UnsafeMutableRawPointer(memory).deallocate() }

  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      assert(index >= 0 && index < count, "Index \(index) of \(count).")
      return UnsafePointer(memory + index)
    }
    @inline(__always)
    unsafeMutableAddress {
      assert(index >= 0 && index < count, "Index \(index) of \(count).")
      return memory + index
    }
  }

  @inlinable
  package var indices: Range<Int> { 0..<count }

  @inlinable
  package var isEmpty: Bool { count == 0 }

  @inlinable
  @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { grow() }
    memory[count] = element
    count &+= 1
  }

  @inlinable
  @inline(__always)
  package mutating func removeLast() -> Element {
    assert(count > 0, "Nothing to remove.")
    count &-= 1
    return memory[count]
  }

  @inlinable
  package var reservedBytes: Int { capacity &* MemoryLayout<Element>.stride }

  /// Adds `more` elements whose values are not yet set.
  @inlinable
  mutating func extend(by more: Int) {
    while count &+ more > capacity { grow() }
    count &+= more
  }

  /// Forgets the elements from `newCount` on and keeps the memory.
  @inlinable
  package mutating func truncate(to newCount: Int) {
    assert(newCount >= 0 && newCount <= count, "\(newCount) of \(count).")
    count = newCount
  }

  /// Gives every element the same value.
  @inlinable
  package mutating func fill(with element: Element) {
    memory.update(repeating: element, count: count)
  }

  @usableFromInline
  @inline(never)
  mutating func grow() {
    let larger = max(16, capacity * 2)
    let moved = Self.allocate(larger)
    moved.update(from: memory, count: count)
    UnsafeMutableRawPointer(memory).deallocate()
    memory = moved
    capacity = larger
  }
}

// The memory belongs to one owner, since the buffer cannot be copied, and plain values can go anywhere.
extension PlainBuffer: @unchecked Sendable where Element: Sendable {}

extension Array where Element: BitwiseCopyable {
  /// The elements of a buffer, in order.
  @inlinable
  package init(_ buffer: borrowing PlainBuffer<Element>) {
    self.init(UnsafeBufferPointer(start: buffer.memory, count: buffer.count))
  }
}

/// A counter-based generator: 128 random bits that depend on nothing but a counter and a key.
///
/// There is no state to carry: the same counter under the same key gives the same bits in any order, on any worker.
/// Ten rounds, the number its authors recommend.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; known answers from
/// their Random123 library.
public enum Philox4x32 {
  /// Four 32-bit words: a counter, or the block of random bits it gives.
  public struct Words: Hashable, Sendable, BitwiseCopyable {
    /// First word.
    public var first: UInt32
    /// Second word.
    public var second: UInt32
    /// Third word.
    public var third: UInt32
    /// Fourth word.
    public var fourth: UInt32

    /// Four words in order.
    @inlinable
    public init(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }

    /// Four words from two numbers, the low half of each first.
    @inlinable
    public init(low: UInt64, high: UInt64) {
      self.init(
        UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32), UInt32(truncatingIfNeeded: high),
        UInt32(truncatingIfNeeded: high >> 32))
    }

    /// The first two words as one number, first word lowest.
    @inlinable
    public var low: UInt64 { UInt64(second) << 32 | UInt64(first) }

    /// The last two words as one number, third word lowest.
    @inlinable
    public var high: UInt64 { UInt64(fourth) << 32 | UInt64(third) }
  }

  /// The random block of a counter under a key; the key's low half is its first word.
  ///
  /// - Complexity: ten rounds of two multiplications, about 7 ns.
  @inlinable
  public static func block(at counter: Words, key: UInt64) -> Words {
    var words = counter
    var first = UInt32(truncatingIfNeeded: key)
    var second = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let left = UInt64(words.first) &* 0xD251_1F53
      let right = UInt64(words.third) &* 0xCD9E_8D57
      words = Words(
        UInt32(truncatingIfNeeded: right >> 32) ^ words.second ^ first, UInt32(truncatingIfNeeded: right),
        UInt32(truncatingIfNeeded: left >> 32) ^ words.fourth ^ second, UInt32(truncatingIfNeeded: left))
      first &+= 0x9E37_79B9
      second &+= 0xBB67_AE85
    }
    return words
  }
}

/// Successive random numbers of one address.
///
/// A sampler may take as many as it likes without touching any other address: each address has 2^32 blocks of its own.
public struct Draws: RandomNumberGenerator, Sendable, BitwiseCopyable {
  @usableFromInline let key: UInt64
  // The counter is kept as two numbers, written and read whole: four words cost a stalled load at each first draw.
  @usableFromInline var low: UInt64
  @usableFromInline let high: UInt64
  @usableFromInline var spare: UInt64 = 0
  @usableFromInline var hasSpare = false

  @inlinable
  init(key: UInt64, address: UInt32, entity: UInt32, replication: UInt32) {
    self.key = key
    low = UInt64(address) << 32
    high = UInt64(replication) << 32 | UInt64(entity)
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    let words = Philox4x32.block(at: .init(low: low, high: high), key: key)
    // The block is the low word; 2^32 blocks are more than a run can ask of one address.
    low &+= 1
    spare = words.high
    hasSpare = true
    return words.low
  }

  /// The next uniform number, in the open interval (0, 1).
  @inlinable
  public mutating func uniform() -> Double { Self.unit(next()) }

  /// Whether something of this probability happens.
  ///
  /// What happens at a probability also happens at every higher one, at the same address.
  ///
  /// - Parameter probability: 0 is never, 1 is always.
  /// - Returns: Whether it happens; one uniform is taken.
  @inlinable
  public mutating func happens(withProbability probability: Double) -> Bool { uniform() < probability }

  /// The middle of one of 2^52 equal cells of (0, 1).
  ///
  /// Each is an odd multiple of 2^-53, so it is exact, never 0 nor 1, and so is its complement to 1. (Half a cell added to
  /// 53 bits would round up to 1.)
  @inlinable
  static func unit(_ bits: UInt64) -> Double { (Double(bits >> 12) + 0.5) * 0x1p-52 }
}

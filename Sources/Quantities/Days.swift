/// A length of time in calendar days; half a day is `0.5`.
///
/// Legal clocks count calendar days: Sundays and public holidays included. Any finite number is allowed, negative
/// lengths too (an instant less a later one).
@frozen
public struct Days: BitwiseCopyable, Sendable, Hashable {
  /// The length in calendar days.
  public var count: Double

  /// A length of `count` calendar days.
  @inlinable
  public init(_ count: Double) { self.count = count }

  /// A length of `count` whole calendar days.
  @inlinable
  public init(_ count: Int) { self.count = Double(count) }
}

extension Days: UnitQuantity {}

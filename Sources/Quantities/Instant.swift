/// A moment of the scenario: days since its first day at 00:00, `1.5` being noon of the second day.
///
/// Moments before the scenario are negative: people in stock came in then. A ``Timeline`` ties instants to dates.
@frozen
public struct Instant: BitwiseCopyable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since the first day at 00:00.
  public var days: Double

  /// The moment `days` days after the first day at 00:00.
  @inlinable
  public init(days: Double) { self.days = days }

  /// The first day at 00:00.
  @inlinable
  public static var start: Self { Self(days: 0) }

  /// Later than every moment that comes.
  @inlinable
  public static var distantFuture: Self { Self(days: .infinity) }

  /// The number of the day that this moment falls in, 0 being the first; negative before it.
  ///
  /// - Precondition: the moment is finite.
  @inlinable
  public var day: Int {
    // A truncation and a comparison: `rounded(.down)` is a library call where SSE 4.1 is not assumed.
    let truncated = Int(days)
    return Double(truncated) > days ? truncated &- 1 : truncated
  }

  /// Whether `left` comes first.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.days < right.days }

  // The comparisons that Comparable derives from `<` would say yes to what is not a number.

  /// Whether `left` is not later; false when one is not a number.
  @inlinable
  public static func <= (left: Self, right: Self) -> Bool { left.days <= right.days }

  /// Whether `left` is later; false when one is not a number.
  @inlinable
  public static func > (left: Self, right: Self) -> Bool { left.days > right.days }

  /// Whether `left` is not earlier; false when one is not a number.
  @inlinable
  public static func >= (left: Self, right: Self) -> Bool { left.days >= right.days }

  /// The moment a while after this one.
  @inlinable
  public static func + (instant: Self, wait: Days) -> Self { Self(days: instant.days + wait.count) }

  /// The moment a while before this one.
  @inlinable
  public static func - (instant: Self, wait: Days) -> Self { Self(days: instant.days - wait.count) }

  /// The time from `right` to `left`; negative when `right` is later.
  @inlinable
  public static func - (left: Self, right: Self) -> Days { Days(left.days - right.days) }

  /// Moves on by `wait`.
  @inlinable
  public static func += (instant: inout Self, wait: Days) { instant.days += wait.count }

  /// Moves back by `wait`.
  @inlinable
  public static func -= (instant: inout Self, wait: Days) { instant.days -= wait.count }

  /// The number of days, as in `day 12.5`.
  public var description: String { "day \(days)" }
}

/// A number of people, always whole; a difference of two may be negative.
@frozen
public struct Persons: BitwiseCopyable, Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  /// The number of people.
  public var count: Int

  /// `count` people.
  @inlinable
  public init(_ count: Int) { self.count = count }

  /// The number of people that the literal says.
  @inlinable
  public init(integerLiteral value: Int) { count = value }

  /// Nobody.
  @inlinable
  public static var zero: Self { Self(0) }

  /// Whether `left` is fewer people.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  /// The people of both.
  @inlinable
  public static func + (left: Self, right: Self) -> Self { Self(left.count + right.count) }

  /// The people of `left` less those of `right`; negative when `right` is larger.
  @inlinable
  public static func - (left: Self, right: Self) -> Self { Self(left.count - right.count) }

  /// Adds `right` in place.
  @inlinable
  public static func += (left: inout Self, right: Self) { left.count += right.count }

  /// Subtracts `right` in place.
  @inlinable
  public static func -= (left: inout Self, right: Self) { left.count -= right.count }

  /// The number, without its unit.
  public var description: String { "\(count)" }
}

/// A real number that carries its unit: quantities of one unit add up, quantities of two units do not compile.
///
/// The arithmetic of ``Days``, ``WorkingDays`` and ``FTE`` is written here once.
public protocol UnitQuantity: BitwiseCopyable, Sendable, Hashable, Comparable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, CustomStringConvertible
{
  /// The number of units.
  var count: Double { get set }

  /// A quantity of `count` units.
  init(_ count: Double)
}

extension UnitQuantity {
  /// Nothing at all.
  @inlinable
  public static var zero: Self { Self(0.0) }

  /// The quantity that the literal says, in its unit.
  @inlinable
  public init(floatLiteral value: Double) { self.init(value) }

  /// The quantity that the literal says, in its unit.
  @inlinable
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// Whether `left` is the smaller quantity.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  /// Whether `left` is not larger; false when one is not a number.
  @inlinable
  public static func <= (left: Self, right: Self) -> Bool { left.count <= right.count }

  /// Whether `left` is the larger; false when one is not a number.
  @inlinable
  public static func > (left: Self, right: Self) -> Bool { left.count > right.count }

  /// Whether `left` is not smaller; false when one is not a number.
  @inlinable
  public static func >= (left: Self, right: Self) -> Bool { left.count >= right.count }

  /// The sum, in the same unit.
  @inlinable
  public static func + (left: Self, right: Self) -> Self { Self(left.count + right.count) }

  /// The difference, in the same unit; negative when `right` is larger.
  @inlinable
  public static func - (left: Self, right: Self) -> Self { Self(left.count - right.count) }

  /// The opposite quantity.
  @inlinable
  public static prefix func - (value: Self) -> Self { Self(-value.count) }

  /// Adds `right` in place.
  @inlinable
  public static func += (left: inout Self, right: Self) { left.count += right.count }

  /// Subtracts `right` in place.
  @inlinable
  public static func -= (left: inout Self, right: Self) { left.count -= right.count }

  /// The quantity `factor` times over.
  @inlinable
  public static func * (value: Self, factor: Double) -> Self { Self(value.count * factor) }

  /// The quantity `factor` times over.
  @inlinable
  public static func * (factor: Double, value: Self) -> Self { Self(value.count * factor) }

  /// The quantity divided by a plain number.
  @inlinable
  public static func / (value: Self, divisor: Double) -> Self { Self(value.count / divisor) }

  /// How many times `right` goes into `left`: a plain number, since the units cancel.
  @inlinable
  public static func / (left: Self, right: Self) -> Double { left.count / right.count }

  /// The number, without its unit.
  public var description: String { "\(count)" }
}

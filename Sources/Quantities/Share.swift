/// A part of a whole, from 0 (nothing) to 1 (everything); also a probability.
///
/// A value outside that range, or not a number, cannot be made.
@frozen
public struct Share: BitwiseCopyable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The part, in 0...1.
  public let value: Double

  /// The share `value`, or nil when it is below 0, above 1, or not a number.
  @inlinable
  public init?(_ value: Double) {
    guard value >= 0, value <= 1 else { return nil }
    self.value = value
  }

  /// The share that `part` is of `whole`, or nil unless `0 <= part <= whole` and `whole > 0`.
  @inlinable
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0, part >= 0, part <= whole else { return nil }
    value = Double(part) / Double(whole)
  }

  @inlinable
  init(unchecked value: Double) { self.value = value }

  /// Nothing.
  @inlinable
  public static var none: Self { Self(unchecked: 0) }

  /// The whole.
  @inlinable
  public static var all: Self { Self(unchecked: 1) }

  /// What is left of the whole.
  @inlinable
  public var complement: Self { Self(unchecked: 1 - value) }

  /// Whether `left` is the smaller part.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The part of a part; as probabilities, that of two independent events together.
  @inlinable
  public static func * (left: Self, right: Self) -> Self { Self(unchecked: left.value * right.value) }

  /// The number, in 0...1.
  public var description: String { "\(value)" }
}

extension Share: ExpressibleByFloatLiteral {
  /// The share that the literal says.
  ///
  /// - Precondition: the literal is in 0...1.
  @inlinable
  public init(floatLiteral value: Double) {
    precondition(value >= 0 && value <= 1, "A share is from 0 to 1; the source says \(value).")
    self.value = value
  }
}

extension Share: ExpressibleByIntegerLiteral {
  /// Nothing or the whole, as the literal says.
  ///
  /// - Precondition: the literal is 0 or 1.
  @inlinable
  public init(integerLiteral value: Int) { self.init(floatLiteral: Double(value)) }
}

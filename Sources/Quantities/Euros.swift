/// An exact amount of money, kept as whole cents: nothing is ever lost to rounding unless a method says so.
///
/// Amounts go up to about 92 million billion euros either way; past that, arithmetic traps.
@frozen
public struct Euros: BitwiseCopyable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The amount in cents.
  public var cents: Int64

  /// An amount of `cents` cents.
  @inlinable
  public init(cents: Int64) { self.cents = cents }

  /// An amount of `euros` euros and `cents` cents.
  ///
  /// The two are added up: `Euros(euros: -3, cents: -50)` is minus three euros fifty.
  @inlinable
  public init(euros: Int64, cents: Int64 = 0) { self.cents = euros * 100 + cents }

  /// No money.
  @inlinable
  public static var zero: Self { Self(cents: 0) }

  /// The amount in euros as a real number, for statistics and never for accounts.
  @inlinable
  public var approximate: Double { Double(cents) / 100 }

  /// Whether `left` is the smaller amount.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.cents < right.cents }

  /// The exact sum.
  @inlinable
  public static func + (left: Self, right: Self) -> Self { Self(cents: left.cents + right.cents) }

  /// The exact difference.
  @inlinable
  public static func - (left: Self, right: Self) -> Self { Self(cents: left.cents - right.cents) }

  /// The opposite amount.
  @inlinable
  public static prefix func - (value: Self) -> Self { Self(cents: -value.cents) }

  /// Adds `right` in place.
  @inlinable
  public static func += (left: inout Self, right: Self) { left.cents += right.cents }

  /// Subtracts `right` in place.
  @inlinable
  public static func -= (left: inout Self, right: Self) { left.cents -= right.cents }

  /// The exact amount `factor` times over.
  @inlinable
  public static func * (value: Self, factor: Int) -> Self { Self(cents: value.cents * Int64(factor)) }

  /// The exact amount `factor` times over.
  @inlinable
  public static func * (factor: Int, value: Self) -> Self { value * factor }

  /// The amount times a real number, rounded to the nearest cent, halves away from zero.
  ///
  /// - Precondition: `factor` is finite and the result fits.
  @inlinable
  public func rounded(times factor: Double) -> Self {
    let exact = Double(cents) * factor
    precondition(exact.magnitude < 9e18, "An amount of \(cents) cents times \(factor) is out of range.")
    return Self(cents: Int64(exact.rounded(.toNearestOrAwayFromZero)))
  }

  /// The amount in `parts` parts that differ by a cent at most and add up to it exactly.
  ///
  /// The parts further from zero come first.
  ///
  /// - Precondition: `parts` is positive.
  /// - Complexity: O(`parts`).
  public func split(into parts: Int) -> [Self] {
    precondition(parts > 0, "An amount is split into at least 1 part, not \(parts).")
    let (quotient, remainder) = cents.quotientAndRemainder(dividingBy: Int64(parts))
    return (0..<Int64(parts)).map { part in
      Self(cents: quotient + (part < remainder.magnitude ? remainder.signum() : 0))
    }
  }

  /// Euros and cents with a point, as in `-1234.05`; reports have a wording of their own.
  public var description: String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

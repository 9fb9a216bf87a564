internal import Foundation

/// A number of a scenario that is not known for sure: where it may lie, and how likely each value is.
public struct Parameter: Hashable, Sendable {
  /// How likely the values of a range are.
  public enum Spread: String, Hashable, Sendable {
    /// No value of the range is more likely than another.
    case uniform
    /// The value of the file is the likeliest; the ends of the range are not reached.
    case triangular
    /// No order of magnitude is more likely than another; for a range above 0.
    case logUniform
  }

  /// The number, and the range in which it may lie.
  public let lever: Lever
  /// The value of the file.
  public let nominal: Double
  /// How likely the values of the range are.
  public let spread: Spread

  /// Names a parameter.
  ///
  /// - Parameters:
  ///   - lever: The number, and the range in which it may lie.
  ///   - nominal: The value of the file, in the unit of the file; in the range where the spread is triangular.
  ///   - spread: How likely the values of the range are.
  /// - Precondition: a triangle has its mode in its range, and a log-uniform range lies above 0.
  public init(_ lever: Lever, nominal: Double, spread: Spread = .uniform) {
    precondition(
      spread != .triangular || lever.range.contains(nominal),
      "The likeliest value \(nominal) of \(lever.path) is not in \(lever.range).")
    precondition(
      spread != .logUniform || lever.range.lowerBound > 0, "\(lever.path) goes down to \(lever.range.lowerBound).")
    self.lever = lever
    self.nominal = nominal
    self.spread = spread
  }

  /// The spread of a range of which nothing is known but its ends.
  ///
  /// Chosen: uniform, the range being all that the scenario says; log-uniform where the upper end is a hundred times the
  /// lower or more, since a uniform law would then hardly ever draw from the lower of two decades.
  public static func spread(over range: ClosedRange<Double>) -> Spread {
    range.lowerBound > 0 && range.upperBound / range.lowerBound >= 100 ? .logUniform : .uniform
  }

  /// The value that is not exceeded with a probability.
  ///
  /// - Parameter level: From 0, the low end of the range, to 1, the high end.
  /// - Returns: A value of the range; of a lever with steps, the nearest that it may take.
  /// - Precondition: the level is between 0 and 1.
  public func value(at level: Double) -> Double {
    precondition((0...1).contains(level), "A level lies between 0 and 1, found \(level).")
    let low = lever.range.lowerBound
    let high = lever.range.upperBound
    let value =
      switch spread {
      case .uniform: low + (high - low) * level
      case .logUniform: low * pow(high / low, level)
      case .triangular:
        level * (high - low) < nominal - low
          ? low + (level * (high - low) * (nominal - low)).squareRoot()
          : high - ((1 - level) * (high - low) * (high - nominal)).squareRoot()
      }
    // Rounding must not leave the range, nor miss its ends.
    let inside = level == 0 ? low : level == 1 ? high : min(high, max(low, value))
    guard let step = lever.step, let last = lever.values?.last else { return inside }
    return min(last, low + ((inside - low) / step).rounded() * step)
  }
}

extension [Parameter] {
  /// The point at which every parameter has the value of the file.
  public var nominal: Point { Point(map(\.nominal)) }

  /// The point at which each parameter has the value of its level.
  func point(at levels: [Double]) -> Point { Point(zip(self, levels).map { $0.value(at: $1) }) }
}

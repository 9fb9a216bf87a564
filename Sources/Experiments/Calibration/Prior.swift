internal import Stochastics

/// A number to be fitted, and what is known of it before the figures are looked at: any value of its range, none likelier.
///
/// Procedures move along normal scores: a score of 0 is the middle of the range, ±1.645 leave a twentieth of it on either
/// side, and no score leaves it. What is known before is then the standard normal law, whatever the range.
public struct Prior: Hashable, Sendable {
  /// The lever fitted; its range is that of the prior.
  public var lever: Lever

  /// Takes the range of a lever for what is known of it.
  ///
  /// - Precondition: The range is not a single value.
  public init(_ lever: Lever) {
    precondition(
      lever.range.lowerBound < lever.range.upperBound,
      "A parameter is fitted in a range; that of \(lever.path) is the single value \(lever.range.lowerBound).")
    self.lever = lever
  }

  /// The value not exceeded with a probability, before the figures.
  public func quantile(_ level: Double) -> Double {
    lever.range.lowerBound + (lever.range.upperBound - lever.range.lowerBound) * level
  }

  /// The value of a normal score; of a lever with steps, the step nearest to it.
  func value(atScore score: Double) -> Double {
    let value = quantile(Normal.cumulative(score))
    guard let step = lever.step, let steps = lever.values else { return value }
    let place = Int(((value - lever.range.lowerBound) / step).rounded())
    return steps[min(max(0, place), steps.count - 1)]
  }

  /// The normal score of a value; those of the ends are as far as procedures go.
  func score(of value: Double) -> Double {
    let level = (value - lever.range.lowerBound) / (lever.range.upperBound - lever.range.lowerBound)
    let edge = Normal.cumulative(-Scores.limit)
    return Normal.quantile(min(max(level, edge), 1 - edge))
  }
}

/// Where parameters stand, in normal scores.
typealias Scores = [Double]

extension Scores {
  /// How far from the middle of a range a search goes.
  ///
  /// Chosen: one part in a million of the range is left out at either end.
  static let limit = 4.75
}

extension [Prior] {
  /// The point at some normal scores.
  func point(at scores: Scores) -> Point { Point(zip(self, scores).map { $0.value(atScore: $1) }) }
}

/// Mean and variance of observations that do not count alike.
///
/// Merge in a fixed order, as with ``Tally``.
///
/// Source: West, Communications of the ACM 22 (1979).
public struct WeightedTally: Hashable, Sendable, BitwiseCopyable {
  /// Sum of the weights.
  public private(set) var weight = 0.0
  private var center = 0.0
  private var squares = 0.0

  /// An empty tally.
  public init() {}

  /// Adds an observation.
  ///
  /// - Parameters:
  ///   - value: The observation.
  ///   - added: Its weight, 0 or more; an observation of weight 0 changes nothing.
  /// - Precondition: The weight is not negative.
  public mutating func add(_ value: Double, weight added: Double) {
    precondition(added >= 0, "a weight is not negative, found \(added)")
    guard added > 0 else { return }
    weight += added
    let distance = value - center
    center += distance * added / weight
    squares += added * distance * (value - center)
  }

  /// Adds all the observations of another tally.
  public mutating func merge(_ other: WeightedTally) {
    guard other.weight > 0 else { return }
    let sum = weight + other.weight
    let distance = other.center - center
    squares += other.squares + distance * distance * weight * other.weight / sum
    center += distance * other.weight / sum
    weight = sum
  }

  /// The weighted mean; `nil` without weight.
  public var mean: Double? { weight > 0 ? center : nil }

  /// The weighted variance, divided by the sum of weights; `nil` without weight.
  public var variance: Double? { weight > 0 ? squares / weight : nil }
}

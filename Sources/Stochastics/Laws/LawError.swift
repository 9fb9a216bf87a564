/// Why no law or flow has these parameters: which one, what was found, what would be right.
public struct LawError: Error, Hashable, Sendable {
  /// A parameter of a law or of a flow.
  public enum Parameter: String, Hashable, Sendable {
    /// The value of a constant.
    case value
    /// Lower end.
    case low
    /// Most likely value.
    case mode
    /// Upper end.
    case high
    /// Mean.
    case mean
    /// Shape.
    case shape
    /// Scale.
    case scale
    /// Standard deviation.
    case standardDeviation
    /// Number of stages in a row.
    case stages
    /// First exponent of a beta law.
    case alpha
    /// Second exponent of a beta law.
    case beta
    /// Values that may be drawn.
    case values
    /// Weights of the values or of the laws mixed.
    case weights
    /// Levels of quantiles.
    case levels
    /// What is added to a law.
    case offset
    /// What multiplies a law.
    case factor
    /// Probability of the range a law is cut to.
    case probability
    /// The law from which another is derived.
    case law
    /// Ends of the pieces of a rate.
    case boundaries
    /// Rates, per day.
    case rates
    /// Expected number a year.
    case perYear
    /// Twelve weights of the months.
    case monthlyWeights
    /// Months of the year, 1 to 12.
    case months
  }

  /// What a parameter must satisfy.
  public enum Requirement: Hashable, Sendable {
    /// A number that is neither infinite nor NaN.
    case finite
    /// More than zero.
    case positive
    /// Zero or more.
    case notNegative
    /// More than this number.
    case above(Double)
    /// This number or more.
    case atLeast(Double)
    /// This number or less.
    case atMost(Double)
    /// This number exactly.
    case equal(Double)
    /// As many items as this.
    case count(Int)
    /// At least this many items.
    case countAtLeast(Int)
    /// A sum above zero.
    case positiveSum
    /// A law that is not itself a residual one.
    case notResidual
  }

  /// Which parameter is wrong.
  public let parameter: Parameter
  /// Which item of a list, from 0; `nil` for a parameter that is one number.
  public let index: Int?
  /// What was found: the number, or the count of items where the requirement is a count.
  public let found: Double
  /// What would be right.
  public let requirement: Requirement

  /// Refuses a parameter unless a condition holds.
  static func require(
    _ condition: Bool, _ parameter: Parameter, _ found: Double, _ requirement: Requirement, index: Int? = nil
  ) throws(LawError) {
    guard condition else {
      throw LawError(parameter: parameter, index: index, found: found, requirement: requirement)
    }
  }

  /// Refuses a number that is not finite.
  static func finite(_ parameter: Parameter, _ found: Double, index: Int? = nil) throws(LawError) {
    try require(found.isFinite, parameter, found, .finite, index: index)
  }

  /// Refuses a number that is not finite and above zero.
  static func positive(_ parameter: Parameter, _ found: Double) throws(LawError) {
    try finite(parameter, found)
    try require(found > 0, parameter, found, .positive)
  }

  /// Refuses weights that are not one per item, finite, not negative and somewhere positive.
  static func weights(_ weights: [Double], of count: Int) throws(LawError) {
    try require(weights.count == count, .weights, Double(weights.count), .count(count))
    for (index, weight) in weights.enumerated() {
      try finite(.weights, weight, index: index)
      try require(weight >= 0, .weights, weight, .notNegative, index: index)
    }
    let sum = weights.reduce(0, +)
    try finite(.weights, sum)
    try require(sum > 0, .weights, sum, .positiveSum)
  }
}

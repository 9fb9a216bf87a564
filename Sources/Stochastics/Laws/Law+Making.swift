extension Law {
  /// Always the same value.
  ///
  /// - Throws: ``LawError`` unless the value is finite.
  public static func constant(_ value: Double) throws(LawError) -> Law {
    try LawError.finite(.value, value)
    return Law(.constant(value))
  }

  /// Any value between two, none more likely; mean (low + high) / 2.
  ///
  /// - Throws: ``LawError`` unless `low` < `high`, both finite.
  public static func uniform(low: Double, high: Double) throws(LawError) -> Law {
    try interval(low: low, high: high)
    return Law(.uniform(low: low, high: high))
  }

  /// A duration without memory, on (0, ∞).
  ///
  /// - Throws: ``LawError`` unless the mean is finite and above 0.
  public static func exponential(mean: Double) throws(LawError) -> Law {
    try LawError.positive(.mean, mean)
    return Law(.exponential(mean: mean))
  }

  /// A gamma law on (0, ∞); its coefficient of variation is 1 / √shape.
  ///
  /// - Throws: ``LawError`` unless the mean is finite and above 0 and the shape is in 0.001...1e6.
  public static func gamma(mean: Double, shape: Double) throws(LawError) -> Law {
    try LawError.positive(.mean, mean)
    try exponent(.shape, shape)
    return Law(.gamma(mean: mean, shape: shape))
  }

  /// Exponential stages of equal mean in a row; `mean` is that of their sum.
  ///
  /// - Throws: ``LawError`` unless the mean is finite and above 0 and there are 1 to 1e6 stages.
  public static func erlang(mean: Double, stages: Int) throws(LawError) -> Law {
    try LawError.positive(.mean, mean)
    try LawError.require(stages >= 1, .stages, Double(stages), .atLeast(1))
    try LawError.require(stages <= 1_000_000, .stages, Double(stages), .atMost(1e6))
    return Law(.erlang(mean: mean, stages: stages))
  }

  /// A Weibull law on (0, ∞): P(X > x) = exp(−(x / scale)^shape); mean scale × Γ(1 + 1 / shape).
  ///
  /// - Throws: ``LawError`` unless the scale is finite and above 0 and the shape is in 0.05...1e6: below, no moment is
  ///   usable.
  public static func weibull(shape: Double, scale: Double) throws(LawError) -> Law {
    try exponent(.shape, shape)
    try LawError.require(shape >= 0.05, .shape, shape, .atLeast(0.05))
    try LawError.positive(.scale, scale)
    return Law(.weibull(shape: shape, scale: scale))
  }

  /// A log-normal law on (0, ∞), by the mean and standard deviation of the value itself.
  ///
  /// - Throws: ``LawError`` unless both are finite and above 0, and the deviation is 1e-6 to 1e6 times the mean.
  public static func logNormal(mean: Double, standardDeviation: Double) throws(LawError) -> Law {
    try LawError.positive(.mean, mean)
    try LawError.positive(.standardDeviation, standardDeviation)
    let (least, most) = (1e-6 * mean, 1e6 * mean)
    try LawError.require(standardDeviation >= least, .standardDeviation, standardDeviation, .atLeast(least))
    try LawError.require(standardDeviation <= most, .standardDeviation, standardDeviation, .atMost(most))
    return Law(.logNormal(mean: mean, standardDeviation: standardDeviation))
  }

  /// A triangle over `low...high`, highest at `mode`; mean (low + mode + high) / 3.
  ///
  /// - Throws: ``LawError`` unless `low` ≤ `mode` ≤ `high`, `low` < `high`, all finite.
  public static func triangular(low: Double, mode: Double, high: Double) throws(LawError) -> Law {
    try interval(low: low, mode: mode, high: high)
    return Law(.triangular(low: low, mode: mode, high: high))
  }

  /// The PERT law over `low...high`; mean (low + 4 mode + high) / 6.
  ///
  /// Source: Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959), in its beta form of exponents
  /// 1 + 4 (mode − low) / (high − low) and 1 + 4 (high − mode) / (high − low).
  ///
  /// - Throws: ``LawError`` unless `low` ≤ `mode` ≤ `high`, `low` < `high`, all finite.
  public static func pert(low: Double, mode: Double, high: Double) throws(LawError) -> Law {
    try interval(low: low, mode: mode, high: high)
    return Law(.pert(low: low, mode: mode, high: high))
  }

  /// A beta law stretched over `low...high`; mean low + (high − low) alpha / (alpha + beta).
  ///
  /// - Throws: ``LawError`` unless `low` < `high` and both exponents are in 0.001...1e6.
  public static func beta(low: Double, high: Double, alpha: Double, beta: Double) throws(LawError) -> Law {
    try interval(low: low, high: high)
    try exponent(.alpha, alpha)
    try exponent(.beta, beta)
    return Law(.beta(low: low, high: high, alpha: alpha, beta: beta))
  }

  /// One of the observed values, in proportion to its weight.
  ///
  /// - Parameters:
  ///   - values: Values, in any order.
  ///   - weights: One per value, 0 or more; `nil` for equal weights. Only proportions count.
  /// - Returns: A law whose support is the observed values.
  /// - Throws: ``LawError`` unless there is a value, all are finite and some weight is above 0.
  public static func empirical(values: [Double], weights: [Double]? = nil) throws(LawError) -> Law {
    try LawError.require(!values.isEmpty, .values, 0, .countAtLeast(1))
    for (index, value) in values.enumerated() { try LawError.finite(.values, value, index: index) }
    let weights = weights ?? Array(repeating: 1, count: values.count)
    try LawError.weights(weights, of: values.count)
    return Law(.points(values: values, weights: weights).sorted)
  }

  /// One of several whole numbers, in proportion to its weight.
  ///
  /// - Throws: ``LawError`` unless there is a value and some weight is above 0.
  public static func discrete(values: [Int], weights: [Double]) throws(LawError) -> Law {
    try empirical(values: values.map(Double.init), weights: weights)
  }

  /// A law known by some of its quantiles, such as an expert's minimum, median and maximum, joined by straight lines.
  ///
  /// - Parameters:
  ///   - levels: Levels, from 0 to 1, each above the one before.
  ///   - values: Values at those levels, none below the one before.
  /// - Returns: A law between the first value and the last.
  /// - Throws: ``LawError`` unless both lists have the same count, two or more, and are in order.
  public static func quantiles(levels: [Double], values: [Double]) throws(LawError) -> Law {
    try LawError.require(levels.count >= 2, .levels, Double(levels.count), .countAtLeast(2))
    try LawError.require(values.count == levels.count, .values, Double(values.count), .count(levels.count))
    try LawError.require(levels[0] == 0, .levels, levels[0], .equal(0), index: 0)
    let last = levels.count - 1
    try LawError.require(levels[last] == 1, .levels, levels[last], .equal(1), index: last)
    for index in levels.indices {
      try LawError.finite(.levels, levels[index], index: index)
      try LawError.finite(.values, values[index], index: index)
      guard index > 0 else { continue }
      let (level, value) = (levels[index - 1], values[index - 1])
      try LawError.require(levels[index] > level, .levels, levels[index], .above(level), index: index)
      try LawError.require(values[index] >= value, .values, values[index], .atLeast(value), index: index)
    }
    return Law(.quantiles(levels: levels, values: values))
  }

  /// One of several laws, in proportion to its weight.
  ///
  /// - Throws: ``LawError`` unless there is a law, no weight is negative and some weight is above 0.
  public static func mixture(_ components: [Component]) throws(LawError) -> Law {
    try LawError.require(!components.isEmpty, .law, 0, .countAtLeast(1))
    try LawError.weights(components.map(\.weight), of: components.count)
    return Law(.mixture(components))
  }

  private static func interval(low: Double, high: Double) throws(LawError) {
    try LawError.finite(.low, low)
    try LawError.finite(.high, high)
    try LawError.require(high > low, .high, high, .above(low))
    // Two finite ends may be too far apart for their distance to be finite.
    try LawError.finite(.high, high - low)
  }

  /// Chosen: 0.001 to 1e6. Beyond, GSL's quantiles do not converge; no duration of this field comes near.
  private static func exponent(_ parameter: LawError.Parameter, _ found: Double) throws(LawError) {
    try LawError.positive(parameter, found)
    try LawError.require(found >= 0.001, parameter, found, .atLeast(0.001))
    try LawError.require(found <= 1e6, parameter, found, .atMost(1e6))
  }

  private static func interval(low: Double, mode: Double, high: Double) throws(LawError) {
    try interval(low: low, high: high)
    try LawError.finite(.mode, mode)
    try LawError.require(mode >= low, .mode, mode, .atLeast(low))
    try LawError.require(mode <= high, .mode, mode, .atMost(high))
  }
}

extension Law.Form {
  /// The same points in rising order of value: larger uniforms then never give smaller values.
  fileprivate var sorted: Self {
    guard case .points(let values, let weights) = self else { return self }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    return .points(values: order.map { values[$0] }, weights: order.map { weights[$0] })
  }
}

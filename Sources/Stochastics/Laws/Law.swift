/// How a random number is distributed: a checked value, ready to be reported, analysed or compiled into a ``Sampler``.
///
/// Laws are made by the checked functions of this type (``exponential(mean:)`` and its siblings); a literal is a constant.
/// Whoever needs durations checks that ``support`` does not go below zero.
public struct Law: Hashable, Sendable {
  /// What the law is, in the terms in which it was written.
  public let form: Form

  /// The kinds of law, each with its parameters.
  public indirect enum Form: Hashable, Sendable {
    /// Always this value.
    case constant(Double)
    /// Any value between two, none more likely.
    case uniform(low: Double, high: Double)
    /// No memory: what is left does not depend on what has passed.
    case exponential(mean: Double)
    /// Gamma; the squared coefficient of variation is 1 / shape.
    case gamma(mean: Double, shape: Double)
    /// Exponential stages of the same mean, in a row; the mean is that of the whole.
    case erlang(mean: Double, stages: Int)
    /// P(X > x) = exp(−(x / scale)^shape).
    case weibull(shape: Double, scale: Double)
    /// Logarithm is normal; mean and standard deviation are those of the value itself.
    case logNormal(mean: Double, standardDeviation: Double)
    /// Density of the shape of a triangle.
    case triangular(low: Double, mode: Double, high: Double)
    /// Smooth alternative to the triangle, of mean (low + 4 mode + high) / 6.
    case pert(low: Double, mode: Double, high: Double)
    /// Beta stretched over an interval.
    case beta(low: Double, high: Double, alpha: Double, beta: Double)
    /// One of these values, in rising order, in proportion to its weight.
    case points(values: [Double], weights: [Double])
    /// Straight lines between quantiles known at levels from 0 to 1.
    case quantiles(levels: [Double], values: [Double])
    /// One of these laws, in proportion to its weight.
    case mixture([Component])
    /// A law moved to the right.
    case shifted(Law, by: Double)
    /// A law known to fall in an interval, whose ends may be infinite.
    case truncated(Law, low: Double, high: Double)
    /// What is left of a duration at an instant picked at random in a steady state.
    case residual(Law)
  }

  /// One law of a mixture.
  public struct Component: Hashable, Sendable {
    /// Weight, 0 or more; only proportions count.
    public let weight: Double
    /// The law drawn when this component is picked.
    public let law: Law

    /// A law with its weight, checked when the mixture is made.
    public init(weight: Double, law: Law) {
      self.weight = weight
      self.law = law
    }
  }

  init(_ form: Form) { self.form = form }
}

extension Law: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The constant a literal spells.
  public init(floatLiteral value: Double) { self.init(.constant(value)) }

  /// The constant a literal spells.
  public init(integerLiteral value: Int) { self.init(.constant(Double(value))) }
}

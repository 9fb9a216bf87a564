/// A mean over replications, with its spread and a Student interval.
public struct MeanEstimate: Hashable, Sendable {
  /// How many replications had a value.
  public let count: Int
  /// Their mean; `nil` without any.
  public let mean: Double?
  /// Their standard deviation; `nil` below two.
  public let standardDeviation: Double?

  /// What observations say of their mean.
  ///
  /// In two passes, in the order given, so that the same observations give the same bytes.
  public init(of observations: some Collection<Double>) {
    count = observations.count
    guard count > 0 else {
      mean = nil
      standardDeviation = nil
      return
    }
    let center = observations.reduce(0, +) / Double(count)
    mean = center
    guard count > 1 else {
      standardDeviation = nil
      return
    }
    let squares = observations.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    standardDeviation = (squares / Double(count - 1)).squareRoot()
  }

  /// What a tally says of its mean.
  public init(_ tally: Tally) {
    count = tally.count
    mean = tally.mean
    standardDeviation = tally.variance.map { max(0, $0).squareRoot() }
  }

  /// Half the width of the Student interval; `nil` below two observations.
  ///
  /// - Parameter level: Confidence, in (0, 1). For k intervals read together at 0.95, give 1 − 0.05 / k (Bonferroni).
  /// - Returns: t × standard deviation / √count.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func halfWidth(level: Double = 0.95) -> Double? {
    standardDeviation.map {
      Student.quantile(0.5 + level / 2, degreesOfFreedom: Double(count - 1)) * $0 / Double(count).squareRoot()
    }
  }

  /// The Student interval of the mean; `nil` below two observations.
  ///
  /// - Parameter level: Confidence, in (0, 1).
  /// - Returns: The mean less and plus ``halfWidth(level:)``.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    guard let mean, let half = halfWidth(level: level) else { return nil }
    return (mean - half)...(mean + half)
  }
}

/// Student's t.
public enum Student {
  /// The quantile of Student's t, such as 2.262157 at 0.975 with 9 degrees of freedom.
  ///
  /// - Parameters:
  ///   - level: In (0, 1).
  ///   - degreesOfFreedom: Above 0.
  /// - Returns: The value not exceeded with that probability.
  /// - Precondition: The level lies strictly between 0 and 1, and the degrees of freedom are above 0.
  public static func quantile(_ level: Double, degreesOfFreedom: Double) -> Double {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    precondition(degreesOfFreedom > 0, "degrees of freedom are above 0, found \(degreesOfFreedom)")
    return GSL.studentQuantile(level, degrees: degreesOfFreedom)
  }
}

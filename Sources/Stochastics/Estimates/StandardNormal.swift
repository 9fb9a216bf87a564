/// The standard normal law.
public enum StandardNormal {
  /// P(Z ≤ x).
  public static func cdf(_ x: Double) -> Double { GSL.normalP(x) }

  /// The value not exceeded with a probability.
  ///
  /// - Precondition: The level lies strictly between 0 and 1.
  public static func quantile(_ level: Double) -> Double {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    return GSL.normalQuantile(level)
  }
}

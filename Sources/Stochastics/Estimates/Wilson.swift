/// The score interval of a proportion for any number of observations, whole or not.
public enum Wilson {
  /// The interval of a proportion known from as much as some number of independent observations say.
  ///
  /// Source: Wilson, Journal of the American Statistical Association 22 (1927).
  ///
  /// - Parameters:
  ///   - part: The proportion observed, between 0 and 1.
  ///   - count: What the observations are worth, such as fewer than their number where they resemble each other.
  ///   - level: Confidence, in (0, 1).
  /// - Returns: An interval within 0...1 that holds the proportion; `nil` where the count is not above 0.
  /// - Precondition: The level lies strictly between 0 and 1.
  public static func interval(_ part: Double, of count: Double, level: Double = 0.95) -> ClosedRange<Double>? {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    guard count > 0 else { return nil }
    let z = GSL.normalQuantile(0.5 + level / 2)
    let scale = 1 + z * z / count
    let center = (part + z * z / (2 * count)) / scale
    let half = z / scale * (part * (1 - part) / count + z * z / (4 * count * count)).squareRoot()
    // At the ends the exact bound is 0 or 1, which rounding may miss.
    return (part <= 0 ? 0 : max(0, center - half))...(part >= 1 ? 1 : min(1, center + half))
  }
}

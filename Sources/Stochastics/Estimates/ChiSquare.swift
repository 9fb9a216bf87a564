/// The sum of squares of independent standard normal numbers.
public enum ChiSquare {
  /// P(X > x): how often a sum at least as large comes about by chance.
  ///
  /// - Parameters:
  ///   - x: The sum found, 0 or more.
  ///   - degreesOfFreedom: How many squares are free; at least 1.
  /// - Returns: A probability, such as 0.05 at 3.841459 with one degree of freedom.
  /// - Precondition: Both are within their limits.
  public static func tail(_ x: Double, degreesOfFreedom: Int) -> Double {
    precondition(x >= 0, "a sum of squares is not below 0, found \(x)")
    precondition(degreesOfFreedom >= 1, "degrees of freedom are at least 1, found \(degreesOfFreedom)")
    return 1 - GSL.gammaP(x / 2, shape: Double(degreesOfFreedom) / 2)
  }
}

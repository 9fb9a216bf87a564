/// The standard normal law.
public enum Normal {
  /// P(Z ≤ x), such as 0.975 at 1.959964.
  public static func probability(atMost x: Double) -> Double { GSL.normalP(x) }

  /// The value not exceeded with a probability, such as 1.959964 at 0.975.
  ///
  /// - Precondition: the probability lies strictly between 0 and 1.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1, not \(probability)")
    return GSL.normalQuantile(probability)
  }
}

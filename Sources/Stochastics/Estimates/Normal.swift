/// The standard normal law.
public enum Normal {
  /// The probability of not exceeding a value, such as 0.975 at 1.959964.
  public static func cumulative(_ value: Double) -> Double { GSL.normalP(value) }

  /// The value not exceeded with a probability, such as 1.959964 at 0.975.
  ///
  /// - Precondition: the probability lies strictly between 0 and 1.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1, not \(probability)")
    return GSL.normalQuantile(probability)
  }
}

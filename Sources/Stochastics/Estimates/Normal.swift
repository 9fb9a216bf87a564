/// The standard normal law.
public enum Normal {
  /// The probability of not exceeding a value, such as 0.975 at 1.959964.
  public static func cumulative(_ value: Double) -> Double { GSL.normalP(value) }
}

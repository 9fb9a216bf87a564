extension Estimate {
  /// The value at a quantile level, such as 0.05; `nil` where it is not known.
  public func quantile(_ level: Double) -> Double? { quantiles.first { $0.level == level }?.value }

  /// What nine futures out of ten stay within: from the quantile at 5 % to that at 95 %.
  public var spread: ClosedRange<Double>? {
    guard let low = quantile(0.05), let high = quantile(0.95), low <= high else { return nil }
    return low...high
  }
}

import Stochastics

extension Estimate {
  /// How often something happened, for an indicator that is 1 in a future where it did and 0 elsewhere.
  ///
  /// The interval is Wilson's: none of 200 does not prove it impossible.
  ///
  /// - Returns: `nil` without replications, and where the mean is not that of zeros and ones.
  public var frequency: Attainment? {
    guard count > 0, let mean, (0...1).contains(mean) else { return nil }
    let times = (mean * Double(count)).rounded()
    guard abs(times - mean * Double(count)) < 1e-6 else { return nil }
    let happened = Int(times)
    return ProportionEstimate(successes: happened, trials: count).wilson().map {
      Attainment(reached: happened, count: count, confidence: $0)
    }
  }
}

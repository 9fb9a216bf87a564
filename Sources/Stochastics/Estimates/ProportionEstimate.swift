/// How often something happened, with intervals that hold near 0 and 1.
public struct ProportionEstimate: Hashable, Sendable {
  /// How many times it happened.
  public let successes: Int
  /// How many times it could have happened.
  public let trials: Int

  /// Something that happened `successes` times in `trials`.
  ///
  /// - Parameters:
  ///   - successes: From 0 to `trials`.
  ///   - trials: 0 or more.
  /// - Precondition: Successes are neither negative nor more than the trials.
  public init(successes: Int, trials: Int) {
    precondition(
      successes >= 0 && successes <= trials, "\(successes) successes cannot come from \(trials) trials")
    self.successes = successes
    self.trials = trials
  }

  /// The part of the trials; `nil` without any.
  public var probability: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }

  /// The Wilson score interval; `nil` without trials.
  ///
  /// Its coverage is close to the level on average over probabilities.
  ///
  /// Source: Wilson, Journal of the American Statistical Association 22 (1927).
  ///
  /// - Parameter level: Confidence, in (0, 1).
  /// - Returns: An interval within 0...1 that holds the proportion.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func wilson(level: Double = 0.95) -> ClosedRange<Double>? {
    Self.check(level)
    return probability.flatMap { Wilson.interval($0, of: Double(trials), level: level) }
  }

  /// The exact interval of Clopper and Pearson; `nil` without trials.
  ///
  /// Its coverage is at least the level at every probability, so it is wider than Wilson's.
  ///
  /// Source: Clopper and Pearson, Biometrika 26 (1934).
  ///
  /// - Parameter level: Confidence, in (0, 1).
  /// - Returns: An interval within 0...1 that holds the proportion.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func clopperPearson(level: Double = 0.95) -> ClosedRange<Double>? {
    Self.check(level)
    guard trials > 0 else { return nil }
    let tail = (1 - level) / 2
    let hits = Double(successes)
    let misses = Double(trials - successes)
    let low = successes == 0 ? 0 : GSL.betaQuantile(tail, alpha: hits, beta: misses + 1)
    let high = misses == 0 ? 1 : GSL.betaQuantile(1 - tail, alpha: hits + 1, beta: misses)
    return low...high
  }

  private static func check(_ level: Double) {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
  }
}

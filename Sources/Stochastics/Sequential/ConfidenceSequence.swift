#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An interval of a probability that holds at every look at once, however often one looks and whenever one stops.
///
/// A Wilson interval holds for a number of trials fixed beforehand. Looked at after every batch, until it says what one
/// hoped for, it is wrong more often than it promises; this one is not, at the price of being about half as wide again.
///
/// Let s of n trials be successes. For the true probability q, the ratio of the likelihood averaged over Jeffreys' law
/// beta(½, ½) to the likelihood at q, `B(½ + s, ½ + n - s) / B(½, ½) / (qˢ (1 - q)ⁿ⁻ˢ)`, is a martingale of mean 1 that
/// is never negative. It ever reaches 1 / (1 - level) with a probability of at most 1 - level (Ville's inequality). The
/// interval holds every q at which it has not.
///
/// Source: Ville, "Étude critique de la notion de collectif" (1939); Robbins, "Statistical methods related to the law of
/// the iterated logarithm", Annals of Mathematical Statistics 41 (1970). Chosen: Jeffreys' law, which keeps the interval
/// narrow near 0 and 1, where goals are.
public struct ConfidenceSequence: Hashable, Sendable {
  /// Trials that succeeded.
  public let successes: Int
  /// Trials in all.
  public let trials: Int

  /// Sums up trials.
  ///
  /// - Precondition: `0 ≤ successes ≤ trials`.
  public init(successes: Int, trials: Int) {
    precondition(
      successes >= 0 && successes <= trials, "\(successes) successes cannot come from \(trials) trials")
    self.successes = successes
    self.trials = trials
  }

  /// The interval after these trials; 0...1 without any.
  ///
  /// - Parameter level: How likely it is that no look ever misses the probability, in (0, 1).
  /// - Returns: An interval within 0...1 that holds the proportion.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    guard trials > 0 else { return 0...1 }
    let part = Double(successes) / Double(trials)
    // Rounded outwards: the ends are values that are still excluded, to the last bit.
    let low = successes == 0 ? 0 : edge(excluded: 0, held: part, level)
    let high = successes == trials ? 1 : edge(excluded: 1, held: part, level)
    return low...high
  }

  /// Whether some look up to this one could exclude a probability: whether the interval leaves it aside.
  ///
  /// - Parameters:
  ///   - probability: In (0, 1).
  ///   - level: As for ``interval(level:)``.
  /// - Returns: `true` where the ratio has reached 1 / (1 - level).
  /// - Precondition: Both lie strictly between 0 and 1.
  public func excludes(_ probability: Double, level: Double = 0.95) -> Bool {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1, not \(probability)")
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    return logRatio(probability) >= -log1p(-level)
  }

  /// Halves the way from an excluded probability to one that is held until both are neighbours.
  private func edge(excluded: Double, held: Double, _ level: Double) -> Double {
    var (outside, inside) = (excluded, held)
    while true {
      let middle = (outside + inside) / 2
      guard middle != outside, middle != inside else { return outside }
      if excludes(middle, level: level) { outside = middle } else { inside = middle }
    }
  }

  private func logRatio(_ probability: Double) -> Double {
    let (hits, misses) = (Double(successes), Double(trials - successes))
    return GSL.logBeta(0.5 + hits, 0.5 + misses) - GSL.logBeta(0.5, 0.5) - hits * log(probability)
      - misses * log1p(-probability)
  }
}

import Stochastics

/// What each option would have cost if a shock came for which another option was better.
///
/// Regret is how much worse an option does under a shock than the option that does best under it, in futures of the same
/// chance. The option whose largest regret is smallest is the one that is never bad.
///
/// Source: Savage, Journal of the American Statistical Association 46 (1951), minimax regret.
public struct RegretTable: Hashable, Sendable {
  /// What one option gives under one shock.
  public struct Entry: Hashable, Sendable {
    /// Mean of the criterion.
    public var value: Double
    /// How much worse than the best option under the same shock; 0 for the best.
    public var regret: Double
    /// 95 % interval of the regret, that holds together with those of the other options (Bonferroni); `nil` for the best
    /// and with fewer than two futures.
    public var confidence: ClosedRange<Double>?

    /// Whether the option cannot be told from the best: it is the best, or 0 lies within the interval.
    public var isAmongBest: Bool { regret <= 0 || (confidence.map { $0.contains(0) } ?? false) }
  }

  /// By option, by shock, the first shock being none.
  public let entries: [[Entry]]
  /// Futures of each.
  public let replications: Int
  /// By option, its largest regret.
  public let largest: [Double]
  /// The options whose largest regret is smallest, in their order.
  public let safest: [Int]

  /// Holds options side by side under every shock.
  ///
  /// - Parameters:
  ///   - values: By option, by shock, the criterion in each future, the same futures for all.
  ///   - moreIsBetter: Which way is better.
  /// - Precondition: There is an option and a shock, and every list is of the same length, above 0.
  public init(_ values: [[[Double]]], moreIsBetter: Bool) {
    precondition(!values.isEmpty && !values[0].isEmpty && !values[0][0].isEmpty, "There is nothing to regret.")
    let sign = moreIsBetter ? 1.0 : -1.0
    let means = values.map { $0.map { $0.reduce(0, +) / Double($0.count) } }
    let best = values[0].indices.map { shock in
      // The first of those that are best, so that ties are told the same on every machine.
      means.indices.max { (sign * means[$0][shock], $1) < (sign * means[$1][shock], $0) } ?? 0
    }
    entries = values.indices.map { option in
      values[option].indices.map { shock in
        let winner = best[shock]
        guard option != winner else { return Entry(value: means[option][shock], regret: 0, confidence: nil) }
        let losses = zip(values[winner][shock], values[option][shock]).map { sign * ($0 - $1) }
        let estimate = MeanEstimate(of: losses)
        return Entry(
          value: means[option][shock], regret: estimate.mean ?? 0,
          confidence: estimate.interval(level: 1 - 0.05 / Double(max(values.count - 1, 1))))
      }
    }
    replications = values[0][0].count
    let largest = entries.map { $0.map(\.regret).max() ?? 0 }
    self.largest = largest
    let least = largest.min() ?? 0
    safest = largest.indices.filter { largest[$0] <= least + 1e-12 }
  }
}

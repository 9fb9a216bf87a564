public import InsertionPolicy
import Stochastics

extension Estimate {
  /// Levels of the quantiles that every estimate gives.
  ///
  /// Chosen: the middle, and the edges that one future in twenty passes on either side.
  public static let quantileLevels = [0.05, 0.5, 0.95]

  /// What the values of one cell say, one value per replication.
  ///
  /// A replication whose value is `nil` could not tell; it is not counted, neither for the mean nor for the target.
  ///
  /// - Parameters:
  ///   - values: In order of replication, so that the same replications give the same bytes.
  ///   - target: What was voted, in the unit of the indicator.
  ///   - direction: Which side of the target reaches it; with ``Indicator/Direction/neutral`` none does, and there is no
  ///     attainment.
  /// - Complexity: O(n log n) in the number of values.
  public init(from values: [Double?], target: Double? = nil, direction: Indicator.Direction = .neutral) {
    var ranks = QuantileRanks()
    self.init(from: values, target: target, direction: direction, ranks: &ranks)
  }

  init(from values: [Double?], target: Double?, direction: Indicator.Direction, ranks: inout QuantileRanks) {
    let told = values.compactMap(\.self)
    let mean = MeanEstimate(of: told)
    let sorted = told.sorted()
    self.init(
      count: told.count, mean: mean.mean, confidence: mean.interval(), standardDeviation: mean.standardDeviation,
      quantiles: zip(Self.quantileLevels, ranks[told.count]).compactMap { level, ranks in
        let quantile = QuantileEstimate(level, ofSorted: sorted, ranks: ranks)
        return quantile.value.map { Quantile(level: level, value: $0, confidence: quantile.interval) }
      },
      attainment: target.flatMap { Attainment(of: $0, by: told, direction: direction) })
  }

  /// Half the width of the confidence interval of the mean, in the unit of the indicator; `nil` below two replications.
  public var halfWidth: Double? { confidence.map { ($0.upperBound - $0.lowerBound) / 2 } }
}

extension Estimate.Attainment {
  fileprivate init?(of target: Double, by values: [Double], direction: Indicator.Direction) {
    guard direction != .neutral else { return nil }
    let reached = values.count { direction.isReached(target, by: $0) == true }
    guard let interval = ProportionEstimate(successes: reached, trials: values.count).wilson() else { return nil }
    self.init(reached: reached, count: values.count, confidence: interval)
  }
}

/// The ranks between which each quantile lies, looked up once for all cells with as many values.
struct QuantileRanks {
  private var known: [Int: [ClosedRange<Int>?]] = [:]

  /// One per level of ``Estimate/quantileLevels``; `nil` where even the extremes are not wide enough.
  subscript(count: Int) -> [ClosedRange<Int>?] {
    mutating get {
      if let ranks = known[count] { return ranks }
      let ranks = Estimate.quantileLevels.map { level in
        count > 0 ? QuantileEstimate.ranks(level, count: count) : nil
      }
      known[count] = ranks
      return ranks
    }
  }
}

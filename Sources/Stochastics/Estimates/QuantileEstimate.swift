/// A quantile of what replications gave, with an interval between two of the observations.
public struct QuantileEstimate: Hashable, Sendable {
  /// Level, in (0, 1).
  public let level: Double
  /// The quantile of the observations, by the rule of Excel's PERCENTILE.INC; `nil` without observations.
  public let value: Double?
  /// The order-statistic interval; `nil` with too few observations to close it on both sides.
  public let interval: ClosedRange<Double>?

  /// What sorted observations say of a quantile.
  ///
  /// The value is definition 7 of Hyndman and Fan, The American Statistician 50 (1996): straight lines between
  /// observations.
  ///
  /// - Parameters:
  ///   - level: In (0, 1).
  ///   - sorted: Observations in rising order.
  ///   - confidence: Confidence of the interval, in (0, 1).
  /// - Precondition: Both levels lie strictly between 0 and 1.
  public init(_ level: Double, ofSorted sorted: [Double], confidence: Double = 0.95) {
    let ranks = Self.ranks(level, count: sorted.count, confidence: confidence)
    self.init(level, ofSorted: sorted, ranks: ranks)
  }

  /// What sorted observations say of a quantile, the ranks of its interval being known.
  ///
  /// - Parameters:
  ///   - level: In (0, 1).
  ///   - sorted: Observations in rising order.
  ///   - ranks: Those of ``ranks(_:count:confidence:)``, shared by all indicators with as many observations.
  public init(_ level: Double, ofSorted sorted: [Double], ranks: ClosedRange<Int>?) {
    self.level = level
    interval = ranks.map { sorted[$0.lowerBound - 1]...sorted[$0.upperBound - 1] }
    guard let last = sorted.last else {
      value = nil
      return
    }
    let place = level * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else {
      value = last
      return
    }
    value = sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }

  /// The ranks, from 1, of the observations between which a quantile lies with a confidence at least as asked.
  ///
  /// Each side is missed with a probability of at most (1 − confidence) / 2, whatever the law.
  ///
  /// Source: David and Nagaraja, "Order Statistics" (2003), section 7.1.
  ///
  /// - Parameters:
  ///   - level: Level of the quantile, in (0, 1).
  ///   - count: How many observations.
  ///   - confidence: In (0, 1).
  /// - Returns: Lower and upper rank, or `nil` when even the extremes do not give that confidence.
  /// - Precondition: Both levels lie strictly between 0 and 1.
  /// - Complexity: O(log count) binomial probabilities.
  public static func ranks(_ level: Double, count: Int, confidence: Double = 0.95) -> ClosedRange<Int>? {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    precondition(confidence > 0 && confidence < 1, "a confidence lies strictly between 0 and 1, found \(confidence)")
    let tail = (1 - confidence) / 2
    // The number of observations at or under the quantile is binomial. The lower rank r misses when fewer than r are.
    let lower = first(in: 1...max(1, count)) { GSL.binomialP($0 - 1, probability: level, trials: count) > tail } - 1
    let upper = first(in: 1...max(1, count)) { GSL.binomialP($0 - 1, probability: level, trials: count) >= 1 - tail }
    guard lower >= 1, upper <= count else { return nil }
    return lower...upper
  }

  /// The first number of a range that has a property its successors keep, or the end plus 1.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound + 1
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

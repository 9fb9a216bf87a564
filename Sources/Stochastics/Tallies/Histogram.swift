/// Counts of observations in equal bins; merging is exact in any order, since counts are whole numbers.
public struct Histogram: Hashable, Sendable {
  /// Lower end of the first bin.
  public let low: Double
  /// Upper end of the last bin.
  public let high: Double
  /// Observations in each bin; a bin holds its lower end and not its upper one.
  public private(set) var counts: [Int]
  /// Observations below the first bin.
  public private(set) var below = 0
  /// Observations at or above the end of the last bin.
  public private(set) var above = 0

  /// Empty bins of equal width.
  ///
  /// - Parameters:
  ///   - low: Lower end of the first bin.
  ///   - high: Upper end of the last bin.
  ///   - bins: How many.
  /// - Precondition: `low` < `high` and there is at least one bin.
  public init(from low: Double, to high: Double, bins: Int) {
    precondition(low < high && bins > 0, "\(bins) bins cannot cut \(low) to \(high)")
    self.low = low
    self.high = high
    counts = Array(repeating: 0, count: bins)
  }

  /// Adds an observation, which is not NaN; O(1), no allocation.
  public mutating func add(_ value: Double) {
    if value < low {
      below += 1
    } else if value >= high {
      above += 1
    } else {
      // Rounding may carry a value just under the end into a bin that does not exist.
      counts[min(Int((value - low) / (high - low) * Double(counts.count)), counts.count - 1)] += 1
    }
  }

  /// Adds all the observations of another histogram.
  ///
  /// - Parameter other: Counts in the same bins.
  /// - Precondition: The bins are the same.
  public mutating func merge(_ other: Histogram) {
    precondition(
      low == other.low && high == other.high && counts.count == other.counts.count, "only equal bins can be merged")
    for index in counts.indices { counts[index] += other.counts[index] }
    below += other.below
    above += other.above
  }

  /// All observations.
  public var count: Int { counts.reduce(below + above, +) }
}

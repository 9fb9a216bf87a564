public import InsertionPolicy
import Stochastics

/// What a variant changes of one cell.
///
/// Only replications count in which both the base and the variant have a value: a mean delay has none when nobody waited.
public struct PairedEstimate: Hashable, Sendable {
  /// The cell in the base's catalogue; the variant's has the same indicator, window and territory by name.
  public var cell: IndicatorCell
  /// Replications in which both have a value.
  public var count: Int
  /// Mean of the base over these replications, not over all of the run; `nil` when `count` is 0.
  public var base: Double?
  /// Mean of the variant over the same replications; `nil` when `count` is 0.
  public var variant: Double?
  /// Mean of the variant less the base, in the unit of the indicator; `nil` when `count` is 0.
  public var difference: Double?
  /// 95 % Student interval of the difference; `nil` below two replications.
  ///
  /// Where all differences are the same it has no width: chance changes nothing, or too few futures were seen.
  public var confidence: ClosedRange<Double>?
  /// Standard deviation of the differences between replications; `nil` below two.
  public var standardDeviation: Double?
  /// Variance of the difference relative to that of independent runs: 0.1 where pairing needs a tenth of the futures.
  ///
  /// 1 where common chance brings nothing; `nil` below two replications, and where neither the base nor the variant varies.
  public var varianceRatio: Double?

  /// Makes an estimate.
  public init(
    cell: IndicatorCell, count: Int, base: Double?, variant: Double?, difference: Double?,
    confidence: ClosedRange<Double>?, standardDeviation: Double?, varianceRatio: Double?
  ) {
    self.cell = cell
    self.count = count
    self.base = base
    self.variant = variant
    self.difference = difference
    self.confidence = confidence
    self.standardDeviation = standardDeviation
    self.varianceRatio = varianceRatio
  }

  /// The interval of the difference that holds, together with those of the other options compared, at 95 % (Bonferroni).
  ///
  /// - Parameter options: How many differences are read together, at least 1; with 1 this is ``confidence``.
  /// - Returns: `nil` below two replications.
  public func confidence(among options: Int) -> ClosedRange<Double>? {
    precondition(options >= 1, "At least one option is compared, not \(options).")
    guard let difference, let standardDeviation else { return nil }
    let level = 1 - 0.05 / Double(options)
    let half =
      Student.quantile(0.5 + level / 2, degreesOfFreedom: Double(count - 1)) * standardDeviation
      / Double(count).squareRoot()
    return (difference - half)...(difference + half)
  }

  /// Whether the difference can be told from none: 0 lies outside ``confidence``.
  public var isClear: Bool { confidence.map { !$0.contains(0) } ?? false }
}

extension PairedEstimate {
  /// What the futures of a base and of something held against it say of one cell, future by future.
  ///
  /// - Parameters:
  ///   - cell: The base's cell.
  ///   - base: The base's values in order of replication, `nil` where the future cannot tell.
  ///   - variant: The other's values in the same replications.
  /// - Precondition: Both have as many values.
  public init(cell: IndicatorCell, base: [Double?], variant: [Double?]) {
    let pairs = paired(base, variant)
    let (before, after) = (MeanEstimate(of: pairs.map(\.base)), MeanEstimate(of: pairs.map(\.variant)))
    let difference = PairedDifference(of: pairs.map(\.variant), to: pairs.map(\.base)).difference
    let independent = [before, after].compactMap(\.standardDeviation).reduce(0) { $0 + $1 * $1 }
    self.init(
      cell: cell, count: pairs.count, base: before.mean, variant: after.mean, difference: difference.mean,
      confidence: difference.interval(), standardDeviation: difference.standardDeviation,
      varianceRatio: independent > 0 ? difference.standardDeviation.map { $0 * $0 / independent } : nil)
  }
}

/// The futures in which both a base and something held against it can tell, two by two.
///
/// - Precondition: Both lists are of the same replications.
func paired<Value>(_ base: [Value?], _ variant: [Value?]) -> [(base: Value, variant: Value)] {
  precondition(base.count == variant.count, "\(variant.count) futures cannot be held against \(base.count).")
  return zip(base, variant).compactMap { base, variant in
    guard let base, let variant else { return nil }
    return (base, variant)
  }
}

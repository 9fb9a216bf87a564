/// What changes between two options simulated with the same chance, replication by replication.
public struct PairedDifference: Hashable, Sendable {
  /// The variant less the base, in each replication: mean, spread and interval.
  public let difference: MeanEstimate
  /// How many times fewer replications the pairing needs than independent runs would.
  ///
  /// The sum of both variances divided by that of the difference; 1 when pairing brought nothing. `nil` below two pairs, or
  /// when the difference never varies.
  public let varianceSaved: Double?

  /// Compares two options.
  ///
  /// - Parameters:
  ///   - variant: The option's value in each replication.
  ///   - base: The reference's value in the same replications, in the same order.
  /// - Precondition: Both have as many values.
  public init(of variant: [Double], to base: [Double]) {
    precondition(variant.count == base.count, "\(variant.count) values cannot be paired with \(base.count)")
    difference = MeanEstimate(of: zip(variant, base).map { $0 - $1 })
    let spreads = [MeanEstimate(of: variant), MeanEstimate(of: base)].compactMap(\.standardDeviation)
    if let spread = difference.standardDeviation, spread > 0 {
      varianceSaved = spreads.reduce(0) { $0 + $1 * $1 } / (spread * spread)
    } else {
      varianceSaved = nil
    }
  }
}

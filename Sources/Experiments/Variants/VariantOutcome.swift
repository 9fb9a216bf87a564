public import InsertionPolicy

/// What a variant changes of its base, cell by cell, by futures that face the same chance.
///
/// Of a variant itself only this is kept: its own forecast is a run of its own.
public struct VariantOutcome: Sendable {
  /// What was simulated.
  public var variant: Variant
  /// Replications asked for, at most those of the base.
  public var requested: Int
  /// Replications finished of the variant, each held against the same replication of the base.
  public var replications: Int
  /// One per cell that the base and the variant both have, in the base's order.
  public var estimates: [PairedEstimate]
  /// How the probability of reaching each target changes, of a line with more money; none of other variants.
  ///
  /// Base and variant are parts of the futures, between 0 and 1, and the difference is of such parts.
  public var attainments: [PairedEstimate] = []

  /// Makes an outcome.
  public init(variant: Variant, requested: Int, replications: Int, estimates: [PairedEstimate]) {
    self.variant = variant
    self.requested = requested
    self.replications = replications
    self.estimates = estimates
  }

  /// What the variant changes of one cell of the base; `nil` where the variant does not have it.
  ///
  /// - Complexity: O(n) in the number of cells.
  public subscript(cell: IndicatorCell) -> PairedEstimate? { estimates.first { $0.cell == cell } }
}

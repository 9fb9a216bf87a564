public import InsertionPolicy

/// Variants of one scenario, made ready to be held against it.
///
/// A replication of a variant has one value for each cell that the base has too, in the base's order; the months and
/// quarters of territories, and for a refused body all months and quarters and the years of territories, are left out.
public struct Comparison: Sendable {
  /// The variants, in the order of results.
  public let variants: [Variant]
  /// Replications of each variant, at most; never more than the base has.
  public let replications: Int
  /// The base, and its indicators; none where nothing is compared.
  private let base: (scenario: Scenario, catalogue: IndicatorCatalogue)?
  /// By variant.
  fileprivate let catalogues: [IndicatorCatalogue]
  fileprivate let pairings: [CellPairing]

  /// No variants.
  public static let none = Comparison()

  private init() {
    variants = []
    replications = 0
    base = nil
    catalogues = []
    pairings = []
  }

  /// Pairs the cells of some variants with those of their base.
  ///
  /// - Parameters:
  ///   - variants: With ids that differ.
  ///   - scenario: The base.
  ///   - catalogue: The base's indicators.
  ///   - replications: Replications of each variant, at most; above 0.
  public init(_ variants: [Variant], of scenario: Scenario, catalogue: IndicatorCatalogue, replications: Int) {
    precondition(replications > 0, "A variant has replications, not \(replications).")
    precondition(Set(variants.map(\.id)).count == variants.count, "Variants \(variants.map(\.id)) share an id.")
    self.variants = variants
    precondition(variants.allSatisfy { $0.replications ?? 1 > 0 }, "A variant has replications.")
    self.replications = replications
    base = (scenario, catalogue)
    catalogues = variants.map { IndicatorCatalogue($0.scenario) }
    pairings = zip(variants, catalogues).map { variant, other in
      CellPairing(variant.kind, base: (scenario, catalogue), variant: (variant.scenario, other))
    }
  }

  /// The cells of the base that a variant has too: one per value of the variant's replications.
  public func cells(of variant: Int) -> [IndicatorCell] { pairings[variant].cells }

  /// How many replications each variant is to have beside a base of so many, in the order of the variants.
  public func requested(beside base: Int) -> [Int] { variants.map { min($0.replications ?? replications, base) } }

  /// What the variants change.
  ///
  /// - Parameters:
  ///   - rows: By variant, its finished replications in order of number.
  ///   - base: The base's finished replications in order of number.
  ///   - requested: Replications asked for of the base.
  /// - Returns: One outcome per variant, over the replications that both have.
  /// - Precondition: Every row has as many values as its variant has cells.
  public func outcomes(_ rows: [[Replication]], base: [Replication], requested: Int) -> [VariantOutcome] {
    precondition(rows.count == variants.count, "\(rows.count) lists of replications for \(variants.count) variants.")
    return zip(variants.indices, self.requested(beside: requested)).map { index, requested in
      let pairs = Self.pairs(base, rows[index])
      var outcome = VariantOutcome(
        variant: variants[index], requested: requested, replications: pairs.count,
        estimates: pairings[index].estimates(pairs))
      if case .marginal = variants[index].kind, let (scenario, catalogue) = self.base {
        outcome.attainments = VariantOutcome.attainments(pairs, pairings[index], of: scenario, catalogue)
      }
      return outcome
    }
  }

  /// Replications of the same number, which both have.
  private static func pairs(
    _ base: [Replication], _ variant: [Replication]
  ) -> [(base: Replication, variant: Replication)] {
    var pairs: [(Replication, Replication)] = []
    var place = 0
    for row in variant {
      while place < base.count, base[place].number < row.number { place += 1 }
      if place < base.count, base[place].number == row.number { pairs.append((base[place], row)) }
    }
    return pairs
  }
}

extension Comparison {
  /// A worker that simulates one variant.
  fileprivate func worker(of variant: Int, seed: UInt64) -> VariantWorker {
    VariantWorker(
      future: FutureWorker(variants[variant].scenario, catalogue: catalogues[variant], seed: seed),
      places: pairings[variant].places.map(\.variant))
  }
}

/// Simulates futures of a variant and keeps the values of the cells that its base has too.
private struct VariantWorker: ReplicationWorker, ~Copyable {
  var future: FutureWorker
  let places: [Int]

  mutating func run(replication: UInt32) -> [Double?] {
    let values = future.run(replication: replication)
    return places.map { values[$0] }
  }
}

extension Plan {
  /// Simulates the futures of variants that are not there yet, one variant after the other, each on all workers.
  ///
  /// A future of a variant has the seed and the number of the base's future that it is held against. Where the
  /// cancellation is made, what is kept of each variant is its first futures without a gap.
  ///
  /// - Parameters:
  ///   - comparison: The variants.
  ///   - base: Futures that the base has.
  ///   - kept: By variant, futures that are already there; none where nothing is.
  ///   - cancellation: Looked at before each future.
  ///   - finished: Called on the calling thread once per future, with the variant's place in the comparison.
  /// - Returns: By variant, its futures by number, those kept included.
  /// - Throws: What `finished` throws.
  public func run<Failure: Error>(
    _ comparison: Comparison, beside base: Int, kept: [[Replication]] = [],
    until cancellation: Cancellation = Cancellation(),
    finished: (_ variant: Int, Replication) throws(Failure) -> Void
  ) throws(Failure) -> [[Replication]] {
    return try run(
      comparison, counts: comparison.requested(beside: base), kept: kept, until: cancellation, finished: finished)
  }

  /// Simulates so many first futures of each variant, as ``run(_:beside:kept:until:finished:)`` does.
  ///
  /// - Precondition: There is one count for each variant.
  public func run<Failure: Error>(
    _ comparison: Comparison, counts: [Int], kept: [[Replication]] = [],
    until cancellation: Cancellation = Cancellation(),
    finished: (_ variant: Int, Replication) throws(Failure) -> Void
  ) throws(Failure) -> [[Replication]] {
    precondition(
      counts.count == comparison.variants.count, "\(counts.count) counts for \(comparison.variants.count) variants.")
    var found: [[Replication]] = []
    for variant in comparison.variants.indices {
      var rows = kept.indices.contains(variant) ? kept[variant] : []
      let present = Set(rows.lazy.map(\.number))
      let missing = (0..<UInt32(counts[variant])).filter { !present.contains($0) }
      if !missing.isEmpty {
        let seed = seed
        rows += try run(
          missing, until: cancellation, makeWorker: { comparison.worker(of: variant, seed: seed) }
        ) { (row) throws(Failure) in try finished(variant, row) }
      }
      found.append(rows.sorted { $0.number < $1.number })
    }
    return found
  }
}

public import InsertionPolicy

/// Variants of one scenario, made ready to be held against it.
///
/// A replication of a variant has a value for each cell that the base has too, at the base's place; the months and quarters
/// of territories, and for a refused body all months and quarters and the years of territories, are left out.
public struct VariantComparison: Sendable {
  /// The variants, in the order of results.
  public let variants: [Variant]
  /// Replications of each variant, at most; never more than the base has.
  public let replications: Int
  private let base: Scenario
  private let catalogue: IndicatorCatalogue
  /// By variant, what is simulated, and which of the base's cells are kept.
  private let settings: [Setting]

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
    precondition(variants.allSatisfy { $0.replications ?? 1 > 0 }, "A variant has replications.")
    self.variants = variants
    self.replications = replications
    base = scenario
    self.catalogue = catalogue
    settings = variants.map { variant in
      let theirs = IndicatorCatalogue(variant.scenario)
      let known = theirs.places(in: variant.scenario)
      let places = catalogue.cells.map { cell in
        variant.kind.isHeld(cell) ? known[Measure(cell, of: scenario, catalogue)] : nil
      }
      return Setting(variant.scenario, theirs, places: places)
    }
  }

  /// The cells of the base that a variant has too and that are held against it.
  public func cells(of variant: Int) -> [IndicatorCell] { places(of: variant).map { catalogue.cells[$0] } }

  /// How many replications each variant is to have beside a base of so many, in the order of the variants.
  public func requested(beside base: Int) -> [Int] { variants.map { min($0.replications ?? replications, base) } }

  /// What is simulated of a variant, and which of the base's cells are kept.
  func setting(of variant: Int) -> Setting { settings[variant] }

  /// Where the cells that are held stand in the base's catalogue.
  private func places(of variant: Int) -> [Int] {
    settings[variant].places.indices.filter { settings[variant].places[$0] != nil }
  }

  /// What the variants change.
  ///
  /// - Parameters:
  ///   - rows: By variant, its finished replications in order of number.
  ///   - base: The base's finished replications in order of number.
  ///   - requested: Replications asked for of the base.
  /// - Returns: One outcome per variant, over the replications that both have.
  /// - Precondition: Every row has as many values as the base has cells.
  public func outcomes(_ rows: [[Replication]], base: [Replication], requested: Int) -> [VariantOutcome] {
    precondition(rows.count == variants.count, "\(rows.count) lists of replications for \(variants.count) variants.")
    return zip(variants.indices, self.requested(beside: requested)).map { index, requested in
      let pairs = Self.pairs(base, rows[index])
      let places = places(of: index)
      var outcome = VariantOutcome(
        variant: variants[index], requested: requested, replications: pairs.count,
        estimates: places.map { place in estimate(pairs, at: place) { $0 } })
      if case .marginal = variants[index].kind {
        outcome.attainments = places.compactMap { attainment(pairs, at: $0) }
      }
      return outcome
    }
  }

  /// How the probability of reaching the target of a cell changes: of each replication, 1 where it reaches it and 0 where
  /// not; `nil` where there is no target that can be reached or missed.
  private func attainment(_ pairs: [(base: Replication, variant: Replication)], at place: Int) -> PairedEstimate? {
    let indicator = catalogue.indicators[catalogue.cells[place].indicator]
    guard
      let goal = base.target(for: indicator, in: catalogue.cells[place]).flatMap({ Goal($0, of: indicator, at: place) })
    else { return nil }
    return estimate(pairs, at: place) { goal.isReached(by: $0).map { $0 ? 1 : 0 } }
  }

  /// What both say of a cell, or of what is made of its value.
  private func estimate(
    _ pairs: [(base: Replication, variant: Replication)], at place: Int, of value: (Double) -> Double?
  ) -> PairedEstimate {
    PairedEstimate(
      cell: catalogue.cells[place], base: pairs.map { $0.base[place].flatMap(value) },
      variant: pairs.map { $0.variant[place].flatMap(value) })
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

extension Variant.Kind {
  /// Whether a cell of the base is held against the variant's.
  ///
  /// Chosen: months and quarters of territories are most of a catalogue, and nobody asks of them what a lever changes;
  /// of refused bodies, of which there are many, the whole period is asked for everywhere and the years for the
  /// département; of lines with more money both for the département alone.
  func isHeld(_ cell: IndicatorCell) -> Bool {
    switch (self, cell.window) {
    case (.whatIf, .whole), (.refusedBody, .whole), (.whatIf, .year): true
    case (.whatIf, .month), (.whatIf, .quarter), (.refusedBody, .year), (.marginal, .whole), (.marginal, .year):
      cell.territory == nil
    case (.refusedBody, _), (.marginal, _): false
    }
  }
}

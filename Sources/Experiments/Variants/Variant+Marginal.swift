public import InsertionPolicy
public import Quantities

extension Variant {
  /// One variant for each line of a scenario's budget: the same scenario, this line with more of the State's new credits
  /// and with what they buy, as ``Scenario/adding(_:toLine:)`` says.
  ///
  /// - Parameters:
  ///   - scenario: The base.
  ///   - lines: Indices of the lines, each once; `nil` for all in their order.
  ///   - step: What is added, in euros; above zero.
  ///   - replications: Replications of each at most, or `nil` for as many as the comparison's other variants.
  /// - Returns: None where the scenario has no budget.
  public static func marginals(
    of scenario: Scenario, lines: [Int]? = nil, step: Euros, replications: Int? = nil
  ) -> [Variant] {
    guard let budget = scenario.budget else { return [] }
    return (lines ?? Array(budget.lines.indices)).map { index in
      let line = budget.lines[index]
      var variant = Variant(
        id: "marginal.\(line.id)",
        name: Bilingual(fr: "Plus de crédits : \(line.name.fr)", en: "More money: \(line.name.en)"),
        kind: .marginal(line: index, step: step), scenario: scenario.adding(step, toLine: index))
      variant.replications = replications
      return variant
    }
  }
}

extension VariantOutcome {
  /// How the probability of reaching a target changes: of each replication, 1 where it reaches it and 0 where not.
  ///
  /// - Parameters:
  ///   - rows: Replications by pairs; the variant's values are in the order of the pairing's places.
  ///   - pairing: The cells that both have.
  ///   - scenario: The base, whose targets are held against both.
  ///   - catalogue: The base's indicators.
  /// - Returns: One estimate for each cell with a target that can be reached or missed.
  static func attainments(
    _ rows: [(base: Replication, variant: Replication)], _ pairing: CellPairing, of scenario: Scenario,
    _ catalogue: IndicatorCatalogue
  ) -> [PairedEstimate] {
    pairing.cells.indices.compactMap { index in
      let cell = pairing.cells[index]
      let indicator = catalogue.indicators[cell.indicator]
      guard let target = scenario.target(for: indicator, in: cell) else { return nil }
      let isReached: (Double) -> Bool
      switch target.direction(of: indicator) {
      case .atLeast: isReached = { $0 >= target.value }
      case .atMost: isReached = { $0 <= target.value }
      case .neutral: return nil
      }
      let pairs = rows.compactMap { row -> (base: Double, variant: Double)? in
        guard let base = row.base[pairing.places[index].base], let variant = row.variant[index] else { return nil }
        return (isReached(base) ? 1 : 0, isReached(variant) ? 1 : 0)
      }
      return PairedEstimate(cell: cell, base: pairs.map(\.base), variant: pairs.map(\.variant))
    }
  }
}

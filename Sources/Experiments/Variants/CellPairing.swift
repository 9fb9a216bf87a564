import InsertionPolicy

/// The cells that a base and a variant have in common, by what they are about and not by where they stand.
struct CellPairing: Sendable {
  /// Positions in both catalogues, in the base's order.
  let places: [(base: Int, variant: Int)]
  /// The base's cells at these positions.
  let cells: [IndicatorCell]

  init(
    _ kind: Variant.Kind, base: (scenario: Scenario, catalogue: IndicatorCatalogue),
    variant: (scenario: Scenario, catalogue: IndicatorCatalogue)
  ) {
    let known = Dictionary(
      variant.catalogue.cells.enumerated().filter { kind.isHeld($1) }.map {
        (Measure($1, of: variant.scenario, variant.catalogue), $0)
      },
      uniquingKeysWith: { first, _ in first })
    places = base.catalogue.cells.enumerated().compactMap { place, cell in
      guard kind.isHeld(cell), let other = known[Measure(cell, of: base.scenario, base.catalogue)] else { return nil }
      return (place, other)
    }
    cells = places.map { base.catalogue.cells[$0.base] }
  }

  /// What the base and the variant say together, cell by cell.
  ///
  /// The rows are replications by pairs of the same number; the variant's values are in the order of ``places``.
  func estimates(_ rows: [(base: Replication, variant: Replication)]) -> [PairedEstimate] {
    cells.indices.map { index in
      let pairs = rows.compactMap { row -> (base: Double, variant: Double)? in
        guard let base = row.base[places[index].base], let variant = row.variant[index] else { return nil }
        return (base, variant)
      }
      return PairedEstimate(cell: cells[index], base: pairs.map(\.base), variant: pairs.map(\.variant))
    }
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
    case (.lever, .whole), (.refusedBody, .whole), (.lever, .year): true
    case (.lever, .month), (.lever, .quarter), (.refusedBody, .year), (.marginal, .whole), (.marginal, .year):
      cell.territory == nil
    case (.refusedBody, _), (.marginal, _): false
    }
  }
}

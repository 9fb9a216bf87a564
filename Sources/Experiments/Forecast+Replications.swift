public import InsertionPolicy

extension Forecast {
  /// Sums up replications, cell by cell.
  ///
  /// A target of the scenario is held against the whole département: in the year it names, or in each year of the
  /// period when it names none; where both stand, the one that names the year holds.
  ///
  /// - Parameters:
  ///   - rows: Finished replications in order of number.
  ///   - scenario: What they simulated.
  ///   - catalogue: Definitions of the indicators.
  ///   - cells: One per value of a replication, in the same order.
  ///   - seed: Seed of the run.
  ///   - requested: Replications asked for.
  /// - Precondition: every row has one value per cell.
  public init(
    of rows: [Replication], scenario: Scenario, catalogue: [Indicator], cells: [IndicatorCell], seed: UInt64,
    requested: Int
  ) {
    for row in rows {
      precondition(
        row.count == cells.count, "Replication \(row.number) has \(row.count) values for \(cells.count) cells.")
    }
    var ranks = QuantileRanks()
    let estimates = cells.enumerated().map { index, cell in
      let indicator = catalogue[cell.indicator]
      let target = scenario.target(for: indicator, in: cell)
      return CellEstimate(
        cell: cell, target: target,
        estimate: Estimate(
          from: rows.map { $0[index] }, target: target?.value,
          direction: target?.direction(of: indicator) ?? indicator.direction, ranks: &ranks))
    }
    self.init(
      scenario: scenario, catalogue: catalogue, seed: seed, requested: requested, replications: rows.count,
      cells: estimates)
  }
}

extension Forecast {
  /// Sums up the futures that a run has finished.
  ///
  /// A run that its precisions ended has asked for as many futures as it finished.
  ///
  /// - Parameters:
  ///   - rows: Finished replications in order of number.
  ///   - scenario: What they simulated.
  ///   - catalogue: The scenario's indicators.
  ///   - seed: Seed of the run.
  ///   - limit: Replications asked for at most.
  ///   - rule: What may end the run before.
  /// - Precondition: every row has one value per cell.
  public init(
    of rows: [Replication], scenario: Scenario, catalogue: IndicatorCatalogue, seed: UInt64, limit: Int,
    rule: StoppingRule
  ) {
    self.init(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: seed,
      requested: rule.isMet(by: rows) ? rows.count : limit)
    precisions = rule.outcomes(rows)
  }
}

extension Target {
  /// Whether this is what was voted for a cell.
  func holds(for indicator: Indicator, in cell: IndicatorCell) -> Bool {
    guard self.indicator == indicator.id, cell.territory == nil, case .year(let cellYear) = cell.window else {
      return false
    }
    return year == nil || year == cellYear
  }
}

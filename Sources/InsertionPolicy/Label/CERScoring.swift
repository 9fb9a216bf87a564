internal import Stochastics

/// The scoring of contracts under given quality rules: by the body, by the département, and after a review.
///
/// Each item is met with the probability logistic(θ), θ being the level of the body plus an effect of the professional
/// plus an effect of the contract. Each error is made item by item; what a contract is worth is then read from the items
/// counted as met, so that a remark counted as absent takes with it what it was said to be worth.
struct CERScoring: Sendable {
  /// The rules it was made for.
  let rules: QualityRules

  private let social: Table
  private let socioProfessional: Table

  /// What one grid needs.
  private struct Table: Sendable {
    let levels: LevelTable
    let items: Int
    /// Half-points by the mask of items met.
    let halfPoints: [UInt8]

    init(_ grid: CERGrid, _ rules: QualityRules) {
      levels = LevelTable(
        grid, betweenProfessionals: rules.betweenProfessionals, betweenContracts: rules.betweenContracts)
      items = grid.items.count
      halfPoints = (0...grid.everyItem).map { UInt8(grid.halfPoints(met: $0)) }
    }
  }

  /// Prepares the scoring.
  init(_ rules: QualityRules) {
    self.rules = rules
    social = Table(.social, rules)
    socioProfessional = Table(.socioProfessional, rules)
  }

  private func table(_ grid: CERGrid) -> Table { grid == .social ? social : socioProfessional }

  /// The level of a body whose contracts have this expected score, both spreads included.
  ///
  /// - Parameters:
  ///   - score: Out of 10; anything below 0 or above 10 counts as 0 or 10. At 10 every item is met for sure whatever the
  ///     spreads, at 0 none is.
  ///   - grid: Kind of the contracts.
  /// - Returns: Log-odds, increasing in the score; its own expected score is the one asked for to 1e-6 points.
  func level(forScore score: Double, _ grid: CERGrid) -> Double { table(grid).levels.level(forScore: score) }

  /// The scores of the contracts of one professional, summed.
  ///
  /// A professional of a higher level meets, with the same draws, every item met at a lower one. Each call takes the same
  /// number of draws for a contract whatever the level and the other rules: two normal ones, and five uniforms an item.
  ///
  /// - Parameters:
  ///   - level: Level of the body, in log-odds.
  ///   - professional: Effect of the professional, in log-odds.
  ///   - grid: Kind of their contracts.
  ///   - draws: Chance of this professional on this occasion.
  /// - Returns: Half-points over ``QualityRules/contractsPerProfessional`` contracts.
  func scores(level: Double, professional: Double, _ grid: CERGrid, using draws: inout Draws) -> PanelScore {
    let table = table(grid)
    var sum = PanelScore()
    for _ in 0..<rules.contractsPerProfessional {
      let ours = logistic(level + professional + rules.betweenContracts * draws.normal())
      let theirs = logistic(level + professional + rules.betweenContracts * draws.normal())
      var own = 0
      var control = 0
      var reviewed = 0
      for item in 0..<table.items {
        let met = draws.happens(withProbability: ours)
        let metByOther = draws.happens(withProbability: theirs)
        let isLenient = draws.happens(withProbability: rules.leniency.value)
        let isMisjudged = draws.happens(withProbability: rules.misjudged.value)
        let isRestored = draws.happens(withProbability: rules.restored.value)
        let isCounted = (rules.panel == .same ? met : metByOther) != isMisjudged
        let bit = 1 << item
        if met || isLenient { own |= bit }
        if isCounted { control |= bit }
        if isCounted || isRestored { reviewed |= bit }
      }
      sum.own += Int(table.halfPoints[own])
      sum.control += Int(table.halfPoints[control])
      sum.reviewed += Int(table.halfPoints[reviewed])
    }
    return sum
  }
}

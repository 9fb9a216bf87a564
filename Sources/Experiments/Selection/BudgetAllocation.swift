import Stochastics

/// Selects the best of several places with a fixed number of futures, spent where they tell most: OCBA.
///
/// After a first stage, futures are added in small lots so that the places come near the shares that make the right
/// selection most likely for what is known: Nᵢ / Nⱼ = ((σᵢ / δᵢ) / (σⱼ / δⱼ))² for places behind the best by δᵢ and δⱼ,
/// and N_b = σ_b √(Σ Nᵢ² / σᵢ²) for the best.
///
/// **No guarantee.** The budget being fixed, how likely the selection is right is an outcome: ``Selection/likelihood`` is
/// the bound 1 - Σ Φ(-δᵢ / √(σ_b² / N_b + σᵢ² / Nᵢ)), with estimates in place of means and spreads, for places whose futures
/// are independent. All places take their futures from number 0 on; where they go up and down together, differences are
/// better known than it says.
///
/// Source: Chen, Lin, Yücesan and Chick, "Simulation budget allocation for further enhancing the efficiency of ordinal
/// optimization", Discrete Event Dynamic Systems 10 (2000), theorem 1 and algorithm OCBA.
public struct BudgetAllocation: Hashable, Sendable {
  /// What is best.
  public var objective: Objective
  /// Futures in all.
  public var budget: Int
  /// Futures of each place in the first stage.
  public var firstStage: Int
  /// Futures added at a time, in all.
  public var lot: Int

  /// Chosen: within the 5 to 20 that its authors advise.
  public static let defaultFirstStage = 10
  /// Chosen: two for each of ten places, and enough for some workers to share.
  public static let defaultLot = 20

  /// Sets up a selection.
  ///
  /// - Precondition: a first stage of two futures at least, lots and a budget above 0.
  public init(
    _ objective: Objective, budget: Int, firstStage: Int = Self.defaultFirstStage, lot: Int = Self.defaultLot
  ) {
    precondition(firstStage >= 2, "A first stage has two futures at least, not \(firstStage).")
    precondition(lot > 0 && budget > 0, "Futures are added by lots above 0 up to a budget above 0.")
    self.objective = objective
    self.budget = budget
    self.firstStage = firstStage
    self.lot = lot
  }

  private struct Known {
    var asked = 0
    var scores: [Double] = []
    var mean: Double { scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count) }
    /// Never 0: a place whose first futures agree may still differ in the next.
    var variance: Double {
      guard scores.count > 1 else { return 1 }
      let center = mean
      return max(scores.reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(scores.count - 1), 1e-12)
    }
  }

  /// Selects.
  ///
  /// - Parameters:
  ///   - points: At least one, each once; the first stage of all of them is within the budget.
  ///   - laboratory: Where futures are simulated.
  /// - Returns: The best, with how likely it is right.
  /// - Throws: ``Interrupted``.
  public func select(among points: [Point], in laboratory: inout some Laboratory) throws(Interrupted) -> Selection {
    precondition(!points.isEmpty, "The best is selected among one place at least.")
    precondition(firstStage * points.count <= budget, "A budget of \(budget) is less than the first stage of all.")
    var known = Array(repeating: Known(), count: points.count)
    var adding = Array(repeating: firstStage, count: points.count)
    var spent = 0
    while true {
      var trials: [Trial] = []
      for (place, count) in adding.enumerated() {
        let asked = known[place].asked
        trials += (asked..<(asked + count)).map { Trial(points[place], UInt32($0)) }
      }
      let rows = try laboratory.values(of: trials)
      var row = 0
      for (place, count) in adding.enumerated() {
        known[place].scores += rows[row..<(row + count)].compactMap { objective.score($0) }
        known[place].asked += count
        row += count
      }
      spent += trials.count
      guard spent < budget else { break }
      adding = Self.additions(
        of: min(lot, budget - spent), to: known.map(\.asked), means: known.map(\.mean),
        variances: known.map(\.variance))
    }
    let best = Self.best(of: known.map(\.mean))
    return Selection(
      contenders: zip(points, known).map { point, known in
        Selection.Contender(
          point: point, futures: known.asked,
          mean: known.scores.isEmpty ? nil : objective.mean(ofScores: known.mean))
      }, best: best, end: .limit, likelihood: Self.likelihood(known, best))
  }

  private static func best(of means: [Double]) -> Int {
    means.indices.dropFirst().reduce(0) { means[$1] > means[$0] ? $1 : $0 }
  }

  /// The bound on the probability that the selection is right.
  private static func likelihood(_ known: [Known], _ best: Int) -> Double {
    func share(_ place: Int) -> Double { known[place].variance / Double(max(1, known[place].scores.count)) }
    let wrong = known.indices.filter { $0 != best }.reduce(0) { sum, place in
      let behind = known[best].mean - known[place].mean
      return sum + Normal.cumulative(-behind / (share(best) + share(place)).squareRoot())
    }
    return max(0, 1 - wrong)
  }

  /// How many futures each place gets of a lot, so that all come nearest to their shares; none is taken back.
  static func additions(of lot: Int, to counts: [Int], means: [Double], variances: [Double]) -> [Int] {
    let shares = shares(means: means, variances: variances)
    var added = Array(repeating: 0, count: counts.count)
    let total = Double(counts.reduce(0, +) + lot)
    for _ in 0..<lot {
      // The place that is furthest behind its share, the first of several.
      let lacks = counts.indices.map { shares[$0] * total - Double(counts[$0] + added[$0]) }
      added[best(of: lacks)] += 1
    }
    return added
  }

  /// The part of a budget that each place should have, of sum 1.
  static func shares(means: [Double], variances: [Double]) -> [Double] {
    let best = best(of: means)
    guard means.count > 1 else { return [1] }
    // Places with the very mean of the best are behind it by less than can be told, not by nothing.
    let smallest = 1e-6 * (variances.max() ?? 1).squareRoot()
    var ratios = means.indices.map { place in
      let behind = max(means[best] - means[place], smallest)
      return variances[place] / (behind * behind)
    }
    ratios[best] = 0
    let squares = means.indices.reduce(0) { $0 + ratios[$1] * ratios[$1] / variances[$1] }
    ratios[best] = (variances[best] * squares).squareRoot()
    let sum = ratios.reduce(0, +)
    return ratios.map { $0 / sum }
  }
}

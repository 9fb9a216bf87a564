/// Selects the best of several places, sequentially and with a guarantee: the procedure KN of Kim and Nelson.
///
/// All places have the same futures. After each future, a place whose mean is behind that of another by more than the pair's
/// differences allow is left behind; the last one is selected.
///
/// **Guarantee.** The place selected is the best with a probability of at least 1 - α whenever the best is better than the
/// next by δ or more, for scores that are normal with any means, variances and dependence between places: common futures
/// are allowed and make it shorter. Where scores are not normal, such as the zeros and ones of a goal, it holds
/// approximately; the first stage is then to be long.
///
/// Source: Kim and Nelson, "A fully sequential procedure for indifference-zone selection in simulation", ACM Transactions
/// on Modeling and Computer Simulation 11 (2001), with c = 1, and α / (k - 1) for each pair, which dependence requires.
public struct KimNelson: Hashable, Sendable {
  /// What is best.
  public var objective: Objective
  /// δ, in the unit of the objective: smaller differences do not matter.
  public var indifference: Double
  /// 1 - α.
  public var confidence: Double
  /// Futures of the first stage, which estimates the variances of differences.
  public var firstStage: Int
  /// Futures of one place at most.
  public var limit: Int

  /// Chosen: in the range of 10 to 20 that its authors advise for normal scores; more shortens what follows.
  public static let defaultFirstStage = 20
  /// Futures of each place that are asked for together after the first stage; places are left behind one future at a time
  /// all the same.
  ///
  /// Chosen: enough for some workers to share, few enough to be wasted on a place that is left behind.
  private static let batch = 16

  /// Sets up a selection.
  ///
  /// - Precondition: the indifference is above 0, the confidence above 1/2 and below 1, the first stage of two futures at
  ///   least and within the limit.
  public init(
    _ objective: Objective, indifference: Double, confidence: Double = SizingRule.defaultConfidence,
    firstStage: Int = Self.defaultFirstStage, limit: Int = SizingRule.defaultLimit
  ) {
    precondition(indifference > 0, "An indifference is above 0, not \(indifference).")
    precondition(confidence > 0.5 && confidence < 1, "A confidence is between 1/2 and 1, not \(confidence).")
    precondition(firstStage >= 2 && firstStage <= limit, "A first stage has 2...\(limit) futures, not \(firstStage).")
    self.objective = objective
    self.indifference = indifference
    self.confidence = confidence
    self.firstStage = firstStage
    self.limit = limit
  }

  /// Selects.
  ///
  /// A future that cannot tell for one of the places still in is passed over for all of them.
  ///
  /// - Parameters:
  ///   - points: At least one, each once.
  ///   - laboratory: Where futures are simulated.
  /// - Returns: The best, with what is known of each.
  /// - Throws: ``Interrupted``.
  public func select(among points: [Point], in laboratory: inout some Laboratory) throws(Interrupted) -> Selection {
    precondition(!points.isEmpty, "The best is selected among one place at least.")
    var race = Race(points.count)
    var numbers = 0..<firstStage
    while race.count < firstStage || race.still.count > 1 {
      guard !numbers.isEmpty else { return selection(points, race, .limit) }
      let still = race.still
      let rows = try laboratory.values(
        of: still.flatMap { place in numbers.map { Trial(points[place], UInt32($0)) } })
      for future in numbers.indices {
        let offset = future - numbers.lowerBound
        let scores = still.indices.map { objective.score(rows[$0 * numbers.count + offset]) }
        let known = scores.compactMap(\.self)
        guard known.count == scores.count else { continue }
        race.note(known, of: still)
        if race.count == firstStage { race.measure(spread) }
        if race.count >= firstStage { race.screen(indifference) }
        if race.still.count == 1 { break }
      }
      let next = numbers.upperBound
      numbers = next..<min(next + (race.count < firstStage ? firstStage : Self.batch), limit)
    }
    return selection(points, race, .decided)
  }

  /// h² = 2 η (n₀ - 1), with η = ((2 α / (k - 1))^(-2 / (n₀ - 1)) - 1) / 2.
  private func spread(of contenders: Int) -> Double {
    let degrees = Double(firstStage - 1)
    let share = 2 * (1 - confidence) / Double(max(1, contenders - 1))
    return (power(share, -2 / degrees) - 1) * degrees
  }

  private func selection(_ points: [Point], _ race: Race, _ end: Selection.End) -> Selection {
    // The first of several that are equal, in the order given.
    let best = race.still.dropFirst().reduce(race.still[0]) { best, place in
      race.mean(place) > race.mean(best) ? place : best
    }
    return Selection(
      contenders: points.indices.map { place in
        Selection.Contender(
          point: points[place], futures: race.counts[place],
          mean: race.counts[place] > 0 ? objective.mean(ofScores: race.mean(place)) : nil)
      }, best: best, end: end)
  }
}

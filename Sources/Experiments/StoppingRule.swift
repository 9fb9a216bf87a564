public import InsertionPolicy
import Stochastics

/// Ends a run at the first batch of futures after which every declared indicator is known well enough, or decided.
///
/// The rule looks at futures in order of number, and only where a batch is complete: any number of workers, and a run
/// taken up again after a kill, end at the same number. Looking several times makes a 95 % interval hold a little less
/// often than that; few looks, and none before a whole batch, keep it close. On which side of a threshold a probability
/// lies is told from a `ConfidenceSequence`, which looking does not weaken: the side is wrong at most once in twenty runs,
/// all years of the indicator together.
public struct StoppingRule: Sendable {
  /// Futures between two looks.
  ///
  /// Chosen: enough for the first estimate of a spread to be within a fifth of the truth (two standard errors of a
  /// standard deviation from fifty normal values), few enough not to go far past the goal.
  public static let batch = 50

  private struct Goal: Sendable {
    var precision: RequiredPrecision
    /// Places of the cells, each with its target where the probability of reaching it counts.
    var cells: [(place: Int, target: Double?)]
    /// Their windows, where sides are told.
    var windows: [IndicatorCell.Window] = []
    var direction: Indicator.Direction
  }

  private let goals: [Goal]

  /// The rule that never ends a run.
  public static let none = StoppingRule(goals: [])

  private init(goals: [Goal]) { self.goals = goals }

  /// Holds precisions against a scenario; without any, a run is never ended.
  ///
  /// - Throws: ``PrecisionError`` for the first that cannot be held.
  public init(_ precisions: [RequiredPrecision], scenario: Scenario, catalogue: IndicatorCatalogue)
    throws(PrecisionError)
  {
    var goals: [Goal] = []
    for precision in precisions {
      guard let index = catalogue.indicators.firstIndex(where: { $0.id == precision.indicator }) else {
        throw .unknownIndicator(precision.indicator, known: catalogue.indicators.map(\.id))
      }
      let indicator = catalogue.indicators[index]
      let cells = catalogue.cells.enumerated().filter { $0.element.indicator == index && $0.element.territory == nil }
      switch precision.quantity {
      case .mean:
        goals.append(
          Goal(
            precision: precision, cells: cells.filter { $0.element.window == .whole }.map { ($0.offset, nil) },
            direction: indicator.direction))
      case .probability, .side:
        let voted = cells.compactMap { place, cell in
          scenario.target(for: indicator, in: cell).map { (place: place, target: $0) }
        }
        let direction = voted.first?.target.direction(of: indicator) ?? .neutral
        guard direction != .neutral else { throw .noTarget(indicator: precision.indicator) }
        goals.append(
          Goal(
            precision: precision, cells: voted.map { (place: $0.place, target: Optional($0.target.value)) },
            windows: voted.map { catalogue.cells[$0.place].window }, direction: direction))
      }
    }
    self.goals = goals
  }

  /// What became of each precision after these futures.
  public func outcomes(_ rows: [Replication]) -> [PrecisionOutcome] {
    goals.map { goal in
      if case .aside(of: let threshold) = goal.precision.halfWidth { return sides(of: goal, threshold, rows) }
      let widths = goal.cells.map { place, target in
        let estimate = Estimate(from: rows.map { $0[place] }, target: target, direction: goal.direction)
        return goal.precision.halfWidth(of: estimate)
      }
      let reached = widths.contains(nil) ? nil : widths.compactMap(\.self).max()
      return PrecisionOutcome(
        precision: goal.precision, reached: reached, isMet: reached.map { $0 <= goal.precision.width } ?? false)
    }
  }

  /// On which side of a threshold each year's probability lies.
  private func sides(of goal: Goal, _ threshold: Double, _ rows: [Replication]) -> PrecisionOutcome {
    let level = 1 - 0.05 / Double(goal.cells.count)
    let sides = zip(goal.cells, goal.windows).map { cell, window in
      let estimate = Estimate(from: rows.map { $0[cell.place] }, target: cell.target, direction: goal.direction)
      let (reached, count) = (estimate.attainment?.reached ?? 0, estimate.attainment?.count ?? 0)
      let interval = ConfidenceSequence(successes: reached, trials: count).interval(level: level)
      return PrecisionOutcome.Side(
        window: window, reached: reached, count: count, confidence: interval,
        isAbove: interval.lowerBound > threshold ? true : interval.upperBound < threshold ? false : nil)
    }
    return PrecisionOutcome(
      precision: goal.precision, reached: nil, isMet: sides.allSatisfy { $0.isAbove != nil }, sides: sides)
  }

  /// Whether a run may end with these futures.
  ///
  /// - Parameter rows: In order of number.
  /// - Returns: `true` where they are a whole number of batches, without a gap, and every precision is met.
  public func isMet(by rows: [Replication]) -> Bool {
    guard !goals.isEmpty, !rows.isEmpty, rows.count.isMultiple(of: Self.batch),
      Int(rows[rows.count - 1].number) == rows.count - 1
    else { return false }
    return outcomes(rows).allSatisfy(\.isMet)
  }

  /// The number of futures up to which a run goes before the next look.
  func nextLook(after count: Int, limit: Int) -> Int {
    goals.isEmpty ? limit : min((count / Self.batch + 1) * Self.batch, limit)
  }
}

extension RequiredPrecision {
  fileprivate var width: Double {
    switch halfWidth {
    case .absolute(let width), .percent(let width), .aside(of: let width): width
    }
  }

  /// The half-width that an estimate has, in the measure of this precision.
  fileprivate func halfWidth(of estimate: Estimate) -> Double? {
    switch (quantity, halfWidth) {
    case (.probability, _), (.side, _):
      return estimate.attainment.map { ($0.confidence.upperBound - $0.confidence.lowerBound) / 2 }
    case (.mean, .absolute), (.mean, .aside): return estimate.halfWidth
    case (.mean, .percent):
      guard let half = estimate.halfWidth, let mean = estimate.mean else { return nil }
      if half == 0 { return 0 }
      return mean == 0 ? nil : half / mean.magnitude * 100
    }
  }
}

extension Scenario {
  /// What was voted for a cell; where one target names the year and another none, the one that names it holds.
  func target(for indicator: Indicator, in cell: IndicatorCell) -> Target? {
    let held = targets.filter { $0.holds(for: indicator, in: cell) }
    return held.first { $0.year != nil } ?? held.first
  }
}

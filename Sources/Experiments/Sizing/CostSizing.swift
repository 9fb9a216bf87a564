/// What a search for the cheapest combination of several levers found.
public struct CostSizing: Hashable, Sendable {
  /// Where the goal is reached.
  public enum Answer: Hashable, Sendable {
    /// By this combination, and by none that costs less.
    case cheapest(Point)
    /// By none; the one that has most of everything does best.
    case nowhere(best: Point)
    /// By none shown, though not every combination was shown not to; the one that has most of everything does best.
    case unknown(best: Point)
  }

  /// What was looked for.
  public var rule: SizingRule
  /// What one unit of each lever costs.
  public var costs: [Double]
  /// How many combinations there are.
  public var combinations: Int
  /// The answer; among combinations that cost the same, the surest of ``finalists``.
  public var answer: Answer
  /// Combinations that cost less than the answer, were not shown to fail, and were left undecided.
  public var undecided: [Point]
  /// Every combination that was tried, in the order of trying.
  public var probes: [Probe]
  /// The selection among combinations of the same least cost; `nil` where there was a single one.
  public var finalists: Selection?
  /// Pairs among what was tried, less of everything first, of which the one with less reached the goal more often.
  public var reversals: [Reversal]
  /// How likely the test of one combination may be wrong.
  public var error: Double

  /// Two combinations that contradict that more never makes the goal harder.
  public struct Reversal: Hashable, Sendable {
    /// Less of everything, or the same.
    public var less: Point
    /// More of everything, or the same.
    public var more: Point
    /// Futures that reached the goal at the first only.
    public var against: Int
    /// Futures that reached it at the second only.
    public var along: Int
  }
}

extension CostSizing {
  /// The combination of the answer, or the one that does best.
  public var point: Point {
    switch answer {
    case .cheapest(let point), .nowhere(best: let point), .unknown(best: let point): point
    }
  }

  /// What was found at ``point``.
  public var probe: Probe? { probes.first { $0.point == point } }

  /// What a combination costs.
  public func cost(of point: Point) -> Double { CostSearch.cost(of: point, costs) }

  /// Futures simulated by the search, without those of the finalists.
  public var futures: Int { probes.reduce(0) { $0 + $1.futures } }
}

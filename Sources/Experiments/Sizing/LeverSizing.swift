/// What a search along one lever found.
public struct LeverSizing: Hashable, Sendable {
  /// Where along the lever the goal is reached.
  public enum Answer: Hashable, Sendable {
    /// From this place of ``LeverSizing/values`` on, towards ``LeverSizing/easier``.
    case from(Int)
    /// At both ends, hence everywhere.
    case everywhere
    /// At neither end, hence nowhere; the place given does best.
    case nowhere(best: Int)
    /// No place was shown to reach it, and not every place was shown not to; the place given does best.
    case unknown(best: Int)
  }

  /// Which way along the lever the goal becomes easier.
  public enum Side: Hashable, Sendable {
    /// Towards larger values.
    case larger
    /// Towards smaller values.
    case smaller
  }

  /// A value that was tried.
  public struct Tried: Hashable, Sendable {
    /// Its place among the values.
    public var place: Int
    /// What was found there.
    public var probe: Probe
  }

  /// Two values of which the harder one reached the goal more often, by more than chance would.
  public struct Reversal: Hashable, Sendable {
    /// Place of the value where the goal should be harder.
    public var harder: Int
    /// Place of the value where it should be easier.
    public var easier: Int
    /// Futures that reached the goal at the harder one only.
    public var against: Int
    /// Futures that reached it at the easier one only.
    public var along: Int
  }

  /// The values that the lever may take, rising.
  public var values: [Double]
  /// What was looked for.
  public var rule: SizingRule
  /// The answer.
  public var answer: Answer
  /// Which way is easier; `nil` where the ends do not tell.
  public var easier: Side?
  /// The place nearest to the answer, on its harder side, that was shown not to reach the goal; `nil` without any.
  public var bound: Int?
  /// Places between the bound and the answer that the limit of futures left undecided.
  public var undecided: [Int]
  /// Every value that was tried, rising.
  public var probed: [Tried]
  /// Where what was tried contradicts that the lever works one way.
  public var reversals: [Reversal]
  /// How likely the test of one value may be wrong.
  public var error: Double
}

extension LeverSizing {
  /// The value of the answer, or of the place that does best; the smallest where every value reaches the goal.
  public var value: Double { values[place] }

  /// The place of ``value``.
  public var place: Int {
    switch answer {
    case .from(let place), .nowhere(best: let place), .unknown(best: let place): place
    case .everywhere: 0
    }
  }

  /// What was found at ``place``.
  public var probe: Probe? { probed.first { $0.place == place }?.probe }

  /// Futures simulated by the search.
  public var futures: Int { probed.reduce(0) { $0 + $1.probe.futures } }
}

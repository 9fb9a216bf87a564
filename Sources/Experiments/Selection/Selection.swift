/// Which of several places of the levers is best, and what is known of each.
public struct Selection: Hashable, Sendable {
  /// A place that took part.
  public struct Contender: Hashable, Sendable {
    /// Where the levers stood.
    public var point: Point
    /// Futures looked at.
    public var futures: Int
    /// Mean over them, in the unit of the objective; `nil` without any.
    public var mean: Double?
  }

  /// Why a selection ended.
  public enum End: Hashable, Sendable {
    /// All others were left behind, or none can be better by the indifference: the guarantee holds.
    case decided
    /// The limit of futures was reached first: the best is the best so far.
    case limit
  }

  /// Every place, in the order given.
  public var contenders: [Contender]
  /// Which of them is selected.
  public var best: Int
  /// Why it ended.
  public var end: End
}

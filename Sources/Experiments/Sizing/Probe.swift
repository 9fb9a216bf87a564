/// One place of the levers that was held against the goal.
public struct Probe: Hashable, Sendable {
  /// What may be said of the place.
  public enum Finding: Hashable, Sendable {
    /// The goal is reached with a probability above p - δ.
    case meets
    /// The goal is reached with a probability below p.
    case fails
    /// The limit of futures ended the test before it could tell.
    case undecided
  }

  /// Where the levers stood.
  public var point: Point
  /// What was found.
  public var finding: Finding
  /// Futures asked for: whole batches, so that a few come after the decision.
  public var futures: Int
  /// How many of them could tell whether the goal is reached.
  public var told: Int
  /// How many of them reached it.
  public var reached: Int
  /// The probability, by an interval that no look leaves wrong (`ConfidenceSequence`).
  public var confidence: ClosedRange<Double>
  /// What the futures gave, in order; `nil` where one cannot tell.
  public var outcomes: [Bool?]

  /// Part of the futures that could tell which reached the goal; `nil` without any.
  public var probability: Double? { told > 0 ? Double(reached) / Double(told) : nil }
}

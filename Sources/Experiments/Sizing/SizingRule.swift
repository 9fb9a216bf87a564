/// What a sizing looks for, and how sure it is to be of what it finds.
public struct SizingRule: Hashable, Sendable {
  /// What is to be reached, with which probability p.
  public var goal: Goal
  /// δ: between p - δ and p, either answer is right.
  public var indifference: Double
  /// How likely it is at least that everything said is right, 1 - α.
  public var confidence: Double
  /// Futures of one place of the levers at most; what is then not decided is undecided.
  public var limit: Int

  /// Chosen: half the distance from a goal of 90 % to certainty. A quarter of it takes sixteen times the futures.
  public static let defaultIndifference = 0.05
  /// Chosen: the level of every other interval.
  public static let defaultConfidence = 0.95
  /// Chosen: with the other defaults, a probability in the middle of the zone, the slowest to decide, is undecided after
  /// that many futures about once in fifty times.
  public static let defaultLimit = 5_000

  /// States a rule.
  ///
  /// - Precondition: the indifference is above 0 and below the goal's probability, the confidence lies strictly between 0
  ///   and 1, and the limit is above 0.
  public init(
    goal: Goal, indifference: Double = Self.defaultIndifference, confidence: Double = Self.defaultConfidence,
    limit: Int = Self.defaultLimit
  ) {
    precondition(
      indifference > 0 && indifference < goal.probability,
      "An indifference is above 0 and below \(goal.probability), not \(indifference).")
    precondition(confidence > 0 && confidence < 1, "A confidence is between 0 and 1, not \(confidence).")
    precondition(limit > 0, "A limit of futures is above 0, not \(limit).")
    self.goal = goal
    self.indifference = indifference
    self.confidence = confidence
    self.limit = limit
  }
}

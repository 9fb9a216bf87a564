/// What is asked of every future: the value of one measure and, where something was voted, whether that is reached.
public struct Inquiry: Hashable, Sendable {
  /// The measure's place among those of the laboratory.
  public let measure: Int
  /// What was voted for it; the probability that it names is not used here.
  public let goal: Goal?

  /// Asks for a measure.
  ///
  /// - Precondition: the goal is one of this measure.
  public init(measure: Int, goal: Goal? = nil) {
    precondition(goal.map { $0.measure == measure } ?? true, "The goal is of another measure.")
    self.measure = measure
    self.goal = goal
  }

  /// Which of both answers.
  enum Answer {
    /// The value of the measure.
    case value
    /// 1 where the goal is reached, 0 where it is not.
    case attainment
  }

  /// An answer of a future; `nil` where it cannot tell, and of the attainment without a goal.
  func read(_ row: [Double?], _ answer: Answer) -> Double? {
    switch answer {
    case .value: row[measure]
    case .attainment: goal.flatMap { $0.isReached(by: row) }.map { $0 ? 1 : 0 }
    }
  }
}

/// What the draws of an analysis are for, at the replications that parameters have of their own.
enum AnalysisPurpose: UInt8 {
  case start, order, design, outer, resample, filling
}

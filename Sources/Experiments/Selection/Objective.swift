public import InsertionPolicy

/// What makes one place of the levers better than another, future by future.
public enum Objective: Hashable, Sendable {
  /// The mean of a measure; larger is better with `atLeast`, smaller with `atMost`.
  case mean(measure: Int, Indicator.Direction)
  /// How often a goal is reached; its probability is not looked at.
  case attainment(Goal)

  /// What a future counts for, the larger the better; `nil` where it cannot tell.
  ///
  /// - Precondition: the direction of a mean is not neutral.
  func score(_ values: [Double?]) -> Double? {
    switch self {
    case .attainment(let goal): return goal.isReached(by: values).map { $0 ? 1 : 0 }
    case .mean(let measure, let direction):
      precondition(direction != .neutral, "The better of two means lies on a side.")
      return values[measure].map { direction == .atLeast ? $0 : -$0 }
    }
  }

  /// The mean of scores, in the unit of the measure.
  func mean(ofScores mean: Double) -> Double {
    if case .mean(_, .atMost) = self { -mean } else { mean }
  }
}

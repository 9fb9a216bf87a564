public import InsertionPolicy

/// What is to be reached, and how surely: one measure of a future on the right side of a figure.
public struct Goal: Hashable, Sendable {
  /// The measure's place among those of the laboratory.
  public var measure: Int
  /// The figure to reach, in the unit of the measure.
  public var value: Double
  /// Which side reaches it; never neutral.
  public var direction: Indicator.Direction
  /// How likely it is to be reached, between 0 and 1.
  public var probability: Double

  /// Names a goal.
  ///
  /// - Precondition: the direction is not neutral, and the probability is above 0 and below 1.
  public init(measure: Int, value: Double, direction: Indicator.Direction, probability: Double) {
    precondition(direction != .neutral, "A goal has a side on which it is reached.")
    precondition(probability > 0 && probability < 1, "A goal is reached with a probability between 0 and 1.")
    self.measure = measure
    self.value = value
    self.direction = direction
    self.probability = probability
  }

  /// Whether a future reaches it; `nil` where the future cannot tell.
  public func isReached(by values: [Double?]) -> Bool? {
    values[measure].map { found in
      // A mean over months may miss by its last digit a figure that every month meets.
      let rounding = abs(value) * 1e-9
      return direction == .atLeast ? found >= value - rounding : found <= value + rounding
    }
  }
}

public import InsertionPolicy

/// What is to be reached, and how surely: one measure of a future on the right side of a figure.
public struct Goal: Hashable, Sendable {
  /// The measure's place among those of the laboratory.
  public var measure: Int
  /// The figure to reach, in the unit of the measure.
  public var value: Double
  /// Which side reaches it; never neutral.
  public var direction: Indicator.Direction
  /// How likely it is to be reached, between 0 and 1; of no matter where nothing is looked for.
  public var probability: Double

  /// Names a goal.
  ///
  /// - Precondition: the direction is not neutral, and the probability is above 0 and below 1.
  public init(measure: Int, value: Double, direction: Indicator.Direction, probability: Double = 0.5) {
    precondition(direction != .neutral, "A goal has a side on which it is reached.")
    precondition(probability > 0 && probability < 1, "A goal is reached with a probability between 0 and 1.")
    self.measure = measure
    self.value = value
    self.direction = direction
    self.probability = probability
  }

  /// Whether a future reaches it; `nil` where the future cannot tell.
  public func isReached(by values: [Double?]) -> Bool? { values[measure].flatMap { isReached(by: $0) } }

  /// Whether a value of the measure reaches it.
  func isReached(by found: Double) -> Bool? { direction.isReached(value, by: found) }
}

extension Goal {
  /// What was voted for a cell as a goal of the measure at a place; `nil` where neither side reaches it.
  init?(_ target: Target, of indicator: Indicator, at measure: Int) {
    let direction = target.direction(of: indicator)
    guard direction != .neutral else { return nil }
    self.init(measure: measure, value: target.value, direction: direction)
  }
}

extension Indicator.Direction {
  /// Whether a value reaches a figure from this side: the one place where a target is held against a future.
  ///
  /// A mean over months may miss by its last digits a figure that every month meets; a billionth of the figure is let pass.
  ///
  /// - Returns: `nil` with ``neutral``: neither side reaches anything.
  public func isReached(_ figure: Double, by value: Double) -> Bool? {
    let rounding = abs(figure) * 1e-9
    return switch self {
    case .atLeast: value >= figure - rounding
    case .atMost: value <= figure + rounding
    case .neutral: nil
    }
  }
}

/// A figure that was observed, and that a calibrated world is to give back.
public struct ObservedFigure: Hashable, Sendable {
  /// What counts the same in a future.
  public var measure: Measure
  /// What was observed, in the unit of the indicator.
  public var value: Double
  /// Standard deviation of what was observed about what was so, in the unit of the indicator; 0 for an exact count.
  ///
  /// The chance of the year is not in it: every future has its own.
  public var uncertainty: Double
  /// Where it is published: a fact, a text.
  public var source: String

  /// Names an observed figure.
  ///
  /// - Precondition: the value is finite and the uncertainty not below 0.
  public init(_ measure: Measure, value: Double, uncertainty: Double, source: String) {
    precondition(value.isFinite, "A figure is a number, not \(value).")
    precondition(uncertainty >= 0 && uncertainty.isFinite, "An uncertainty is 0 or more, not \(uncertainty).")
    self.measure = measure
    self.value = value
    self.uncertainty = uncertainty
    self.source = source
  }
}

/// A figure that has been promised for an indicator.
public struct Target: Hashable, Sendable {
  /// Identifier of the indicator in the catalogue.
  public var indicator: String
  /// The figure promised, in the indicator's unit.
  public var value: Double
  /// Civil year it holds for, or `nil` for each year of the period.
  public var year: Int?
  /// The fact it comes from.
  public var source: String
  /// Which way it is reached, where the indicator's own direction does not say; `nil` for the indicator's.
  public var direction: Indicator.Direction?

  /// Makes a target.
  public init(
    indicator: String, value: Double, year: Int? = nil, source: String, direction: Indicator.Direction? = nil
  ) {
    self.indicator = indicator
    self.value = value
    self.year = year
    self.source = source
    self.direction = direction
  }
}

public import InsertionPolicy

/// A value of a future by what it is about, whatever its place in the catalogue of one scenario or another.
public struct Measure: Hashable, Sendable {
  /// Identifier of the indicator.
  public var indicator: String
  /// When.
  public var window: IndicatorCell.Window
  /// Identifier of the territory, or `nil` for the département.
  public var territory: String?

  /// Names a measure.
  public init(_ indicator: String, _ window: IndicatorCell.Window = .whole, territory: String? = nil) {
    self.indicator = indicator
    self.window = window
    self.territory = territory
  }

  /// What a cell of a catalogue is about.
  public init(_ cell: IndicatorCell, of scenario: Scenario, _ catalogue: IndicatorCatalogue) {
    self.init(
      catalogue.indicators[cell.indicator].id, cell.window,
      territory: cell.territory.map { scenario.territories[$0].id })
  }
}

extension Measure: CustomStringConvertible {
  /// Such as `caf.served@2024` or `waits.mean@all/ternois`.
  public var description: String { "\(indicator)@\(window)" + (territory.map { "/\($0)" } ?? "") }
}

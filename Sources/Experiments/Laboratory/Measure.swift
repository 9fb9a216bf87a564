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

  /// What experiments keep of each future unless they are asked for more: every indicator over the whole period and over
  /// each of its years, in the whole département.
  public static func standing(in scenario: Scenario, _ catalogue: IndicatorCatalogue) -> [Measure] {
    catalogue.cells.filter { $0.territory == nil && $0.window.isLong }.map { Measure($0, of: scenario, catalogue) }
  }
}

extension Measure: CustomStringConvertible {
  /// Such as `caf.served@2024` or `waits.mean@all/ternois`.
  public var description: String { "\(indicator)@\(window)" + (territory.map { "/\($0)" } ?? "") }
}

extension IndicatorCell.Window {
  /// Whether it is the whole period or a year.
  fileprivate var isLong: Bool {
    switch self {
    case .whole, .year: true
    case .quarter, .month: false
    }
  }
}

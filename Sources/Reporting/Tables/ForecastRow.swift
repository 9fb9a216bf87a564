internal import Experiments
internal import InsertionPolicy

/// An estimate of a forecast, with what it is of.
struct ForecastRow: EstimatedRow {
  let cell: CellEstimate
  let indicator: Indicator
  /// `nil` for the département.
  let territory: Territory?
  /// Which way the indicator is to go, as its target asks where it has one.
  let direction: Indicator.Direction
  /// What it is called among others, such as the name of a programme.
  var name = ""

  init(_ cell: CellEstimate, _ forecast: Forecast) {
    self.cell = cell
    indicator = forecast.catalogue[cell.cell.indicator]
    territory = cell.cell.territory.map { forecast.scenario.territories[$0] }
    direction = forecast.direction(of: cell)
  }

  var estimate: Estimate? { cell.estimate }
  var unit: Indicator.Unit { indicator.unit }
  var window: IndicatorCell.Window { cell.cell.window }

  func figure(_ column: String) -> Report.Figure? {
    Report.Figure(indicator: indicator.id, period: window.description, territory: territory?.id, column: column)
  }

  /// Every estimate with everything known of it: `indicators.csv`, and the sheets that show the same.
  static var columns: [Column<ForecastRow>] {
    [
      Column(.indicator, width: 52) { .text($0.indicator.name) },
      Column("indicator", .identifier, width: 30) { .code($0.indicator.id) },
      Column("name_fr") { .code($0.indicator.name.fr) },
      Column("unit") { .unit($0.unit) },
      Column("period", .period, width: 14) { .window($0.window) },
      Column("territory") { .code($0.territory?.id ?? "") },
      Column("territory_name") { .code($0.territory?.name ?? "") },
      Column(.territory, width: 20) { $0.territory.map { .code($0.name) } ?? .text(.departement) },
      Column(.unit, width: 13) { .unit($0.unit) },
      .count, .mean, .meanLow, .meanHigh, .deviation, .low, .median, .high,
      Column("target", .target, width: 11) { .amount($0.cell.target?.value, $0.unit) },
      Column("direction", .direction, width: 16) { .direction($0.direction) },
      .probability, .probabilityLow, .probabilityHigh, .futures,
    ]
  }
}

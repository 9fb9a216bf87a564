internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// A forecast in which cells are looked up by what they are about.
struct ForecastIndex {
  let forecast: Forecast
  let timeline: Timeline
  private let places: [IndicatorCell: Int]
  private let indicators: [String: Int]

  init(_ forecast: Forecast) {
    self.forecast = forecast
    timeline = Timeline(firstDay: forecast.scenario.firstDay, lastDay: forecast.scenario.lastDay)
    places = Dictionary(
      forecast.cells.enumerated().map { ($1.cell, $0) }, uniquingKeysWith: { first, _ in first })
    indicators = Dictionary(
      forecast.catalogue.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var territories: [Territory] { forecast.scenario.territories }
  var years: [Int] { timeline.years.map(\.year) }
  var months: [IndicatorCell.Window] { timeline.months.map { .month(year: $0.year, month: $0.month ?? 1) } }

  /// The whole period, which a period of one civil year shares with that year.
  var overall: IndicatorCell.Window { .whole }

  func indicator(_ id: String) -> Indicator? { indicators[id].map { forecast.catalogue[$0] } }

  /// What is known of an indicator in a window, in the département or a territory.
  func cell(_ indicator: Indicator, _ window: IndicatorCell.Window, _ territory: Int? = nil) -> CellEstimate? {
    guard let index = indicators[indicator.id] else { return nil }
    return places[IndicatorCell(indicator: index, window: window, territory: territory)].map { forecast.cells[$0] }
  }

  /// The same by the name of the indicator; nothing where the run has none of that name.
  func cell(_ id: String, _ window: IndicatorCell.Window = .whole, _ territory: Int? = nil) -> CellEstimate? {
    indicator(id).flatMap { cell($0, window, territory) }
  }

  /// The known months of an indicator, in order.
  func course(_ indicator: Indicator, _ territory: Int? = nil) -> [CellEstimate] {
    months.compactMap { cell(indicator, $0, territory) }.filter { $0.estimate.mean != nil }
  }

  /// The indicator that each programme has under a suffix such as `mean_wait`, where it has it.
  func perProgramme(_ suffix: String) -> [Indicator] {
    forecast.scenario.programmes.compactMap { indicator("\($0.id).\(suffix)") }
  }
}

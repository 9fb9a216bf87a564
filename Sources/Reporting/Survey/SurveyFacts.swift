internal import Experiments
internal import InsertionPolicy

/// What a forecast gives of the indicators that other départements were observed on.
struct SurveyFacts {
  /// An indicator beside the range of départements.
  struct Item {
    var benchmark: Survey
    var indicator: Indicator
    var cell: CellEstimate
    var mean: Double

    var isOutside: Bool { benchmark.range.isOutside(mean) }
  }

  /// In the order of the survey's indicators.
  let items: [Item]
  /// What they are told of: the last civil year of the period that ends in it, else the whole period.
  let window: IndicatorCell.Window

  /// Looks at a forecast; `nil` where it has none of the indicators.
  init?(_ index: ForecastIndex) {
    let last = index.forecast.scenario.lastDay
    let isWholeYear = last.month == 12 && last.day == 31 && index.years.count > 1
    let window = isWholeYear ? IndicatorCell.Window.year(last.year) : index.overall
    items = Survey.all.flatMap { benchmark in
      Self.indicators(benchmark, index).compactMap { indicator -> Item? in
        guard let cell = index.cell(indicator, window), let mean = cell.estimate.mean else { return nil }
        return Item(benchmark: benchmark, indicator: indicator, cell: cell, mean: mean)
      }
    }
    self.window = window
    if items.isEmpty { return nil }
  }

  private static func indicators(_ benchmark: Survey, _ index: ForecastIndex) -> [Indicator] {
    guard benchmark.isOfProgrammes else { return index.indicator(benchmark.indicator).map { [$0] } ?? [] }
    return index.forecast.scenario.programmes.filter { $0.sphere != .professional }.compactMap {
      index.indicator("\($0.id).\(benchmark.indicator)")
    }
  }

  /// The range that an indicator of a scenario is held against; `nil` where the survey does not have it.
  static func range(of indicator: Indicator, in scenario: Scenario) -> ObservedRange? {
    Survey.all.first { benchmark in
      guard benchmark.isOfProgrammes else { return benchmark.indicator == indicator.id }
      guard let programme = indicator.programme.map({ scenario.programmes[$0] }) else { return false }
      return programme.sphere != .professional && indicator.id == "\(programme.id).\(benchmark.indicator)"
    }?.range
  }
}

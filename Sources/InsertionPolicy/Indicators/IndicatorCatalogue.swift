internal import Quantities

/// The indicators of a scenario, ready to be computed from what a future saw.
///
/// Each is a definition with an executable formula; one list gives names, targets, results and reports the same order.
public struct IndicatorCatalogue: Sendable {
  /// The definitions, in order.
  public let indicators: [Indicator]
  /// Every value a future gives: for each indicator, the whole period, its years and, where said, quarters and months;
  /// for each, the département and, where said, the territories.
  public let cells: [IndicatorCell]

  private let formulas: [Formula]
  private let timeline: Timeline
  private let territoryCount: Int

  /// Value of an indicator over some months, in one territory or in all; `nil` where it has none.
  typealias Formula = @Sendable (Observations, Range<Int>, Int?) -> Double?

  struct Entry {
    var indicator: Indicator
    let formula: Formula
  }

  /// Makes the catalogue of a scenario: general indicators, those of each programme, and differences of territories.
  public init(_ scenario: Scenario) {
    timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    territoryCount = scenario.territories.count
    var entries: [Entry] = []
    if scenario.orientation != nil { entries += Self.orientation + Self.seniority(scenario) + Self.contracts(scenario) }
    entries += Self.coverage(scenario)
    for index in scenario.programmes.indices { entries += Self.programme(index, of: scenario) }
    if territoryCount > 1 { entries += Self.equity(scenario, territoryCount) }
    if scenario.informationSessions != nil { entries += Self.informationSessions }
    if let grant = scenario.grant { entries += Self.grant(grant, timeline, entries) }
    if let budget = scenario.budget { entries += Self.budget(budget.given, timeline) + Self.turnedAway(scenario) }
    if let counting = scenario.counting { entries += Self.actions(scenario, counting) }
    entries += Self.asked(scenario)
    if let label = scenario.label { entries += Self.label(label, scenario, territoryCount) }
    indicators = entries.map(\.indicator)
    formulas = entries.map(\.formula)
    cells = Self.cells(indicators, timeline, territoryCount, quarters: scenario.reportsQuarters)
  }

  private static func cells(
    _ indicators: [Indicator], _ timeline: Timeline, _ territories: Int, quarters: Bool
  ) -> [IndicatorCell] {
    var cells: [IndicatorCell] = []
    for (index, indicator) in indicators.enumerated() {
      var windows: [IndicatorCell.Window] = [.whole]
      if !indicator.wholePeriodOnly { windows += timeline.years.map { .year($0.year) } }
      if quarters && indicator.byQuarter && !indicator.wholePeriodOnly { windows += Self.quarters(of: timeline) }
      if indicator.monthly { windows += timeline.months.map { .month(year: $0.year, month: $0.month ?? 1) } }
      for window in windows {
        cells.append(IndicatorCell(indicator: index, window: window, territory: nil))
        guard indicator.byTerritory, territories > 1 else { continue }
        cells += (0..<territories).map { IndicatorCell(indicator: index, window: window, territory: $0) }
      }
    }
    return cells
  }

  private static func quarter(of month: Period) -> Int { ((month.month ?? 1) + 2) / 3 }

  /// The civil quarters that the period touches, in order.
  private static func quarters(of timeline: Timeline) -> [IndicatorCell.Window] {
    var windows: [IndicatorCell.Window] = []
    for month in timeline.months {
      let window = IndicatorCell.Window.quarter(year: month.year, quarter: quarter(of: month))
      if windows.last != window { windows.append(window) }
    }
    return windows
  }

  /// The value of every cell, in the order of ``cells``; `nil` where an indicator has no value (a mean of nothing).
  public func evaluate(_ observations: Observations) -> [Double?] {
    cells.map { value(of: $0, observations) }
  }

  /// The values of the cells at these places among ``cells``, in their order; `nil` for no place and for no value.
  public func evaluate(_ observations: Observations, at places: [Int?]) -> [Double?] {
    places.map { $0.flatMap { value(of: cells[$0], observations) } }
  }

  private func value(of cell: IndicatorCell, _ observations: Observations) -> Double? {
    formulas[cell.indicator](observations, months(cell.window), cell.territory)
  }

  /// Months of the period that a window covers.
  private func months(_ window: IndicatorCell.Window) -> Range<Int> {
    switch window {
    case .whole: return 0..<timeline.months.count
    case .year(let year):
      let first = timeline.months.firstIndex { $0.year == year } ?? 0
      return first..<(timeline.months.lastIndex { $0.year == year } ?? first - 1) + 1
    case .month(let year, let month):
      let index = timeline.months.firstIndex { $0.year == year && $0.month == month } ?? 0
      return index..<index + 1
    case .quarter(let year, let quarter):
      let first = timeline.months.firstIndex { $0.year == year && Self.quarter(of: $0) == quarter } ?? 0
      let last = timeline.months.lastIndex { $0.year == year && Self.quarter(of: $0) == quarter } ?? first - 1
      return first..<last + 1
    }
  }
}

// MARK: - The forms that formulas take

extension IndicatorCatalogue {
  /// A count.
  static func sum(_ counter: Counter) -> Formula {
    let index = Observations.index(counter)
    return { $0.sum(index, $1, $2) }
  }

  /// A count of a programme.
  static func sum(_ counter: ProgrammeCounter, _ programme: Int) -> Formula {
    let index = Observations.index(counter, programme)
    return { $0.sum(index, $1, $2) }
  }

  /// A count known by its number.
  static func sum(_ counter: Int) -> Formula {
    { $0.sum(counter, $1, $2) }
  }

  /// A count divided by another, or by a sum of others; `nil` when that is zero.
  static func ratio(_ part: Int, of whole: Int...) -> Formula {
    { seen, months, territory in
      let total = whole.reduce(0) { $0 + seen.sum($1, months, territory) }
      return total > 0 ? seen.sum(part, months, territory) / total : nil
    }
  }

  /// A level averaged over time.
  static func average(_ level: Int) -> Formula {
    { $0.average(level, $1, $2) }
  }

  /// A level at the end of the window.
  static func ending(_ level: Int) -> Formula {
    { $0.ending(level, month: $1.upperBound - 1, $2) }
  }

  /// The largest territory's value less the smallest's; `nil` when a territory has none.
  static func spread(_ formula: @escaping Formula, _ territories: Int) -> Formula {
    { seen, months, _ in
      var low = Double.infinity
      var high = -Double.infinity
      for territory in 0..<territories {
        guard let value = formula(seen, months, territory) else { return nil }
        low = min(low, value)
        high = max(high, value)
      }
      return high - low
    }
  }
}

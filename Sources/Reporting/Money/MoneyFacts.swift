internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What a forecast says of a budget, looked up once for all who speak of it.
struct MoneyFacts {
  /// A line with what is known of it over the whole period.
  struct Line {
    var index: Int
    var line: BudgetLine
    /// Whether anything is left of its envelope when the execution ends: 1 or 0 in each future.
    var underspent: CellEstimate?
    /// Whether it runs dry before the execution ends: 1 or 0 in each future.
    var exhausted: CellEstimate?
    /// Days from the beginning of the execution until it does.
    var exhaustedAfter: CellEstimate?
    /// People turned away while the convention is executed.
    var refused: CellEstimate?

    /// How often it runs dry; `nil` where that is not known.
    var dryness: Estimate.Attainment? { exhausted?.estimate.frequency }
  }

  let index: ForecastIndex
  /// The budget as its document has it, and with the credits that are given.
  let document: Budget
  let budget: Budget
  let lines: [Line]

  /// Looks at a forecast; `nil` where its scenario has no budget.
  init?(_ index: ForecastIndex) {
    guard let document = index.forecast.scenario.budget else { return nil }
    let budget = document.given
    self.index = index
    self.document = document
    self.budget = budget
    lines = budget.lines.enumerated().map { place, line in
      func cell(_ suffix: String) -> CellEstimate? { index.cell("money.\(line.id).\(suffix)") }
      return Line(
        index: place, line: line, underspent: cell("underspent"), exhausted: cell("exhausted"),
        exhaustedAfter: cell("exhausted_after"), refused: cell("refused"))
    }
  }

  /// The monthly course of an indicator while the convention is executed.
  func course(_ id: String) -> [CellEstimate] {
    guard let indicator = index.indicator(id) else { return [] }
    return index.course(indicator).filter { executionMonths.contains($0.cell.window) }
  }

  /// What may be spent on activity over all lines.
  var envelopes: Euros { budget.lines.reduce(.zero) { $0 + $1.envelope } }

  /// The months of the period that the execution touches.
  var executionMonths: [IndicatorCell.Window] {
    let (first, last) = (budget.execution.lowerBound, budget.execution.upperBound)
    return index.timeline.months.compactMap { month in
      let number = (month.year, month.month ?? 1)
      guard number >= (first.year, first.month), number <= (last.year, last.month) else { return nil }
      return .month(year: number.0, month: number.1)
    }
  }

  /// The lines that run dry in some future: the likeliest first, then those that turn most people away.
  var drying: [Line] {
    let known = lines.filter { ($0.dryness?.reached ?? 0) > 0 }
    func weight(_ line: Line) -> (Double, Double) {
      (line.dryness?.probability ?? 0, line.refused?.estimate.mean ?? 0)
    }
    return known.sorted { left, right in
      let (first, second) = (weight(left), weight(right))
      return first == second ? left.index < right.index : first > second
    }
  }

  /// The month in which a line runs dry at the median of the futures in which it does.
  func exhaustionMonth(_ line: Line) -> IndicatorCell.Window? {
    line.exhaustedAfter?.estimate.quantile(0.5).map { days in
      let date = budget.execution.lowerBound.adding(days: Int(days))
      return .month(year: date.year, month: date.month)
    }
  }

  /// What may be claimed back under a reading, and whether anything may: 1 or 0 in each future.
  func claim(_ reading: Budget.Settlement.Reading) -> (amount: CellEstimate?, chance: CellEstimate?) {
    (index.cell("money.claimable.\(reading.rawValue)"), index.cell("money.may_claim.\(reading.rawValue)"))
  }

  /// The month in which the treasury is lowest on average; the first of several.
  var lowestCash: CellEstimate? {
    index.indicator("money.cash_lowest").flatMap { cash in
      index.course(cash).min { ($0.estimate.mean ?? 0) < ($1.estimate.mean ?? 0) }
    }
  }
}

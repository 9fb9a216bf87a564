internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What a forecast says of lines of the budget that have more money.
struct MarginalFacts {
  /// What is to be said of the money of a line.
  enum Reading {
    /// More start.
    case bought
    /// Fewer start.
    case fewer
    /// The same number start in every future, though more could.
    case demandIsShort
    /// The interval holds no change.
    case notClear
    /// The scenario does not say what the money buys.
    case unknownVolume
  }

  /// A target of a line with what its money changes.
  struct Goal {
    var indicator: Indicator
    var window: IndicatorCell.Window
    /// The value.
    var change: PairedEstimate?
    /// The probability of reaching it.
    var attainment: PairedEstimate
  }

  /// One programme of one line; a line without any has one of these too.
  struct Item {
    var line: BudgetLine
    var outcome: VariantOutcome
    var programme: Programme?
    var starts: PairedEstimate?
    var reading: Reading
    /// Targets on the programme: on what starts first, then in the order of the indicators.
    var goals: [Goal]
    var unspent: PairedEstimate?
    var turnedAway: PairedEstimate?
  }

  /// What is added to each line, in euros.
  let step: Euros
  /// What changes are told of: the year of the execution where it is a single one, else the whole period.
  let window: IndicatorCell.Window
  /// How many lines were varied: their intervals hold together.
  let lines: Int
  /// Those that buy most first.
  let items: [Item]

  /// Looks at a forecast; `nil` where no line had more money.
  init?(_ index: ForecastIndex) {
    let outcomes = index.forecast.variants.compactMap { outcome -> (Int, Euros, VariantOutcome)? in
      guard case .marginal(let line, let step) = outcome.variant.kind else { return nil }
      return (line, step, outcome)
    }
    guard let budget = index.forecast.scenario.budget, let first = outcomes.first else { return nil }
    let count = outcomes.count
    let year = budget.execution.lowerBound.year
    let isOneYear = year == budget.execution.upperBound.year && index.years.contains(year)
    let window = isOneYear ? IndicatorCell.Window.year(year) : index.overall
    let found = outcomes.flatMap { line, _, outcome in
      Self.items(of: budget.lines[line], outcome, window, among: count, index)
    }
    (step, self.window, lines) = (first.1, window, count)
    items = found.enumerated().sorted { left, right in
      let (first, second) = (Self.weight(left.element), Self.weight(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  /// The interval of the change of a probability, which no change can leave: from all to none.
  func chance(_ estimate: PairedEstimate) -> ClosedRange<Double>? {
    estimate.confidence(among: lines).map { $0.clamped(to: -1...1) }
  }

  private static func weight(_ item: Item) -> Double { item.starts?.difference ?? -.infinity }

  private static func items(
    of line: BudgetLine, _ outcome: VariantOutcome, _ window: IndicatorCell.Window, among lines: Int,
    _ index: ForecastIndex
  ) -> [Item] {
    func change(_ id: String, _ window: IndicatorCell.Window) -> PairedEstimate? {
      index.indicator(id).flatMap { index.cell($0, window) }.flatMap { outcome[$0.cell] }
    }
    let unspent = change("money.\(line.id).unspent", window)
    let turnedAway = change("money.\(line.id).turned_away", window)
    func item(_ programme: Int?) -> Item {
      let scenario = index.forecast.scenario
      let starts = programme.flatMap { change("\(scenario.programmes[$0].id).starts", window) }
      let buys = line.costs.contains { cost in
        if case .appointment = cost.occasion { return false }
        return cost.programme != nil && cost.programme == programme
      }
      let goals = outcome.attainments.compactMap { attainment -> Goal? in
        let indicator = index.forecast.catalogue[attainment.cell.indicator]
        guard let programme, indicator.programme == programme, isTold(attainment.cell.window, window) else {
          return nil
        }
        return Goal(
          indicator: indicator, window: attainment.cell.window, change: outcome[attainment.cell], attainment: attainment
        )
      }
      let isOnStarts = goals.map { $0.indicator.id.hasSuffix(".starts") }
      let ordered = zip(goals, isOnStarts).filter(\.1).map(\.0) + zip(goals, isOnStarts).filter { !$0.1 }.map(\.0)
      return Item(
        line: line, outcome: outcome, programme: programme.map { scenario.programmes[$0] }, starts: starts,
        reading: reading(starts, buys: buys, among: lines), goals: ordered, unspent: unspent, turnedAway: turnedAway)
    }
    let programmes = line.programmes
    return programmes.isEmpty ? [item(nil)] : programmes.map { item($0) }
  }

  /// Whether a target of a window is told where changes are told of another: targets are of years.
  private static func isTold(_ target: IndicatorCell.Window, _ window: IndicatorCell.Window) -> Bool {
    window == .whole || target == window
  }

  private static func reading(_ starts: PairedEstimate?, buys: Bool, among lines: Int) -> Reading {
    guard buys, let starts else { return .unknownVolume }
    guard let range = starts.confidence(among: lines) else { return .notClear }
    if range.lowerBound == 0, range.upperBound == 0 { return .demandIsShort }
    return range.contains(0) ? .notClear : range.lowerBound > 0 ? .bought : .fewer
  }
}

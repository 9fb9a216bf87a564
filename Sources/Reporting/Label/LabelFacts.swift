internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What a forecast says of the label, looked up once for all who speak of it.
struct LabelFacts {
  /// A body that needs the label with what is known of it.
  struct Body {
    var place: Int
    var body: LabelBody
    /// Whether it holds the label when places without it close, and on the last day: 1 or 0 in each future.
    var atCutOff: CellEstimate?
    var atEnd: CellEstimate?
    /// People who must change référent because it lacks the label.
    var displaced: CellEstimate?
    /// What its refusal alone adds to the people without a place; `nil` where no run asked.
    var criticality: PairedEstimate?
  }

  /// The month in which most people are without a place, and the territory where they are most.
  struct Worst {
    var month: IndicatorCell.Window
    /// The whole département.
    var gap: CellEstimate
    var territory: Int?
    /// The territory, or the département where it has only one.
    var place: CellEstimate
    var short: CellEstimate?
  }

  /// A month in a territory, or in the département for `nil`.
  struct PlaceMonth {
    var place: Int?
    var month: IndicatorCell.Window
  }

  let index: ForecastIndex
  let rules: LabelRules
  let gap: Indicator
  let short: Indicator
  let displaced: Indicator

  /// Looks at a forecast; `nil` where its scenario has no label.
  init?(_ index: ForecastIndex) {
    guard let rules = index.forecast.scenario.label, let gap = index.indicator("label.gap"),
      let short = index.indicator("label.short"), let displaced = index.indicator("label.displaced")
    else { return nil }
    self.index = index
    self.rules = rules
    self.gap = gap
    self.short = short
    self.displaced = displaced
  }

  // MARK: When

  /// The day on which places without the label close.
  var closing: CivilDate {
    guard rules.cutOff.reading == .nextCall else { return rules.cutOff.on }
    return rules.cutOff.calls.first { $0.closes >= rules.cutOff.on }?.fundsFrom ?? rules.cutOff.on
  }

  /// Place of the month of ``closing`` among the months of the period; `nil` where it lies outside.
  var closingMonth: Int? {
    index.months.firstIndex(of: .month(year: closing.year, month: closing.month))
  }

  /// From six months before places close to the end of the period.
  var months: [IndicatorCell.Window] { Array(index.months.dropFirst(max(0, (closingMonth ?? 0) - 6))) }

  /// From the month in which places close to the end.
  var monthsAfter: [IndicatorCell.Window] { Array(index.months.dropFirst(closingMonth ?? 0)) }

  /// The months that the map shows: the one before places close, theirs, the worst and the last, each once.
  var shownMonths: [IndicatorCell.Window] {
    let before = closingMonth.flatMap { $0 > 0 ? index.months[$0 - 1] : nil }
    let chosen = [before, monthsAfter.first, worst?.month, index.months.last].compactMap(\.self)
    return index.months.filter { chosen.contains($0) }
  }

  /// What levers and refusals are judged by: the first whole civil year after places close, else the year they close in,
  /// else the whole period.
  var judged: IndicatorCell.Window {
    let isFirstDay = closing.month == 1 && closing.day == 1
    let year = [isFirstDay ? closing.year : closing.year + 1, closing.year].first(where: index.years.contains)
    return year.map { .year($0) } ?? index.overall
  }

  /// The years in which places are closed, which levers are shown for.
  var yearsAfter: [Int] { index.years.filter { $0 >= closing.year } }

  // MARK: Where

  /// Territories that results are given for; none where there is only one.
  var territories: [Int] { index.territories.count > 1 ? Array(index.territories.indices) : [] }

  /// Where and when places fall short most, from the day they close on.
  var worst: Worst? {
    // The first of several.
    func highest<Key>(_ cells: [(Key, CellEstimate)]) -> (Key, CellEstimate)? {
      cells.max { ($0.1.estimate.mean ?? 0) < ($1.1.estimate.mean ?? 0) }
    }
    let months = monthsAfter.compactMap { month in index.cell(gap, month).map { (month, $0) } }
      .filter { $0.1.estimate.mean != nil }
    guard let (month, whole) = highest(months) else { return nil }
    let places = territories.compactMap { place in index.cell(gap, month, place).map { (place, $0) } }
    guard let (territory, cell) = highest(places) else {
      return Worst(month: month, gap: whole, territory: nil, place: whole, short: index.cell(short, month))
    }
    return Worst(
      month: month, gap: whole, territory: territory, place: cell, short: index.cell(short, month, territory))
  }

  /// The months shown of each of some places.
  func placeMonths(_ places: [Int?]) -> [PlaceMonth] {
    places.flatMap { place in months.map { PlaceMonth(place: place, month: $0) } }
  }

  /// The chance that places fall short in a month; `nil` where it is not known.
  func chance(_ month: IndicatorCell.Window, _ territory: Int?) -> Estimate.Attainment? {
    index.cell(short, month, territory)?.estimate.frequency
  }

  // MARK: Who

  /// Bodies, those that matter most first: by what their refusal adds, else by the people to transfer.
  var bodies: [Body] {
    let refusals = Dictionary(
      index.forecast.variants.compactMap { outcome -> (Int, PairedEstimate)? in
        guard case .refusedBody(let body) = outcome.variant.kind, let change = change(outcome, gap, judged)
        else { return nil }
        return (body, change)
      }, uniquingKeysWith: { first, _ in first })
    let bodies = rules.bodies.enumerated().map { place, body in
      func cell(_ suffix: String) -> CellEstimate? { index.cell("label.\(body.id).\(suffix)") }
      return Body(
        place: place, body: body, atCutOff: cell("labelled_at_cut_off"), atEnd: cell("labelled_at_end"),
        displaced: cell("displaced"), criticality: refusals[place])
    }
    func weight(_ body: Body) -> (Double, Double) {
      (body.criticality?.difference ?? -.infinity, body.displaced?.estimate.mean ?? -.infinity)
    }
    return bodies.sorted { left, right in
      let (first, second) = (weight(left), weight(right))
      return first == second ? left.place < right.place : first > second
    }
  }

  /// How many bodies a run asked the refusal of.
  var refusals: Int {
    let bodies = index.forecast.variants.count { if case .refusedBody = $0.variant.kind { true } else { false } }
    return max(1, bodies)
  }

  /// Posts of a body when places close.
  func posts(_ body: LabelBody) -> Double {
    body.structures.reduce(0) { sum, structure in
      sum + (index.forecast.scenario.structures[structure].posts.last { $0.from <= closing }?.fte.count ?? 0)
    }
  }

  // MARK: What would change it

  /// The levers tried, in their order.
  var levers: [VariantOutcome] { index.forecast.variants.filter { $0.variant.kind == .whatIf } }

  /// What a variant changes of an indicator in the département.
  func change(_ outcome: VariantOutcome, _ indicator: Indicator, _ window: IndicatorCell.Window) -> PairedEstimate? {
    index.cell(indicator, window).flatMap { outcome[$0.cell] }
  }
}

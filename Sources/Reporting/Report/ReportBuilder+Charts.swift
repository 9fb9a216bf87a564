internal import Experiments
internal import InsertionPolicy

/// The charts, each headed by what it shows.
extension ReportBuilder {
  private var fanKey: [Report.KeyEntry] {
    [
      .init(mark: .band, meaning: labels.band), .init(mark: .line, meaning: labels.medianLine),
      .init(mark: .dashes, meaning: labels.meanLine),
    ]
  }

  /// The day marked, among what the marks of a chart stand for.
  func dayKey(_ day: DayMark?) -> [Report.KeyEntry] {
    guard let date = day.map({ voice.date($0.day) }) else { return [] }
    return [
      .init(
        mark: .day,
        meaning: say(fr: "places sans label fermées le \(date)", en: "places without the label close on \(date)"))
    ]
  }

  private var rankingKey: [Report.KeyEntry] {
    [
      .init(mark: .dot, meaning: labels.meanDot), .init(mark: .span, meaning: labels.spanLine),
      .init(mark: .tick, meaning: labels.medianTick),
    ]
  }

  /// The course of an indicator over the months, in the département.
  func fan(_ id: String, day: DayMark? = nil) -> Report.Block? {
    guard let indicator = index.indicator(id) else { return nil }
    return fan(indicator, day: day)
  }

  private func fan(_ indicator: Indicator, day: DayMark?) -> Report.Block? {
    let course = index.course(indicator)
    guard let trend = Trend(course) else { return nil }
    let name = name(indicator)
    let alternative = words.alternative(curve: name, place: nil, trend, indicator.unit)
    let drawing = FanChart(course: course, unit: indicator.unit, level: nil, ceiling: nil, isSmall: false, day: day)
    return .chart(
      Report.Chart(
        id: "fan-\(indicator.id)", finding: words.trend(name, trend, indicator.unit),
        subject: words.overMonths(name, unit: words.axis(indicator.unit)), key: fanKey + dayKey(day),
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(words, title: alternative))
        ],
        table: courseTable(course, caption: words.overMonths(name, unit: words.axis(indicator.unit)))))
  }

  func territoryRanking(_ indicator: Indicator) -> Ranking? {
    Ranking(
      index.territories.indices.compactMap { territory in
        index.cell(indicator, index.overall, territory).map { (index.territories[territory].name, $0) }
      }, direction: indicator.direction)
  }

  /// Territories side by side, over the whole period.
  func territoryDots(_ id: String) -> Report.Block? {
    guard let indicator = index.indicator(id), let ranking = territoryRanking(indicator), ranking.entries.count > 1
    else { return nil }
    return dots(
      "territories-\(id)", ranking, name(indicator), indicator.unit, subject: labels.territory,
      title: words.byTerritory(name(indicator), unit: words.axis(indicator.unit)))
  }

  /// Programmes side by side, over the whole period, by the indicator they have under a suffix.
  func programmeDots(_ suffix: String, name: String) -> Report.Block? {
    let indicators = index.perProgramme(suffix)
    guard let first = indicators.first,
      let ranking = Ranking(
        indicators.compactMap { indicator in
          guard let programme = indicator.programme, let cell = index.cell(indicator, index.overall) else { return nil }
          return (words.typeset(scenario.programmes[programme].name), cell)
        }, direction: first.direction)
    else { return nil }
    return dots(
      "programmes-\(suffix)", ranking, name, first.unit, subject: labels.programme,
      title: words.byProgramme(name, unit: words.axis(first.unit)))
  }

  private func dots(
    _ id: String, _ ranking: Ranking, _ name: String, _ unit: Indicator.Unit, subject: String, title: String
  ) -> Report.Block {
    let alternative = words.alternative(ranking: name, ranking, unit)
    let drawing = RankingChart(ranking: ranking, unit: unit, subject: subject)
    return .chart(
      Report.Chart(
        id: id, finding: words.ranking(name, ranking, unit), subject: title, key: rankingKey,
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(words, title: alternative))
        ],
        table: rankingTable(ranking, subject: subject, caption: title)))
  }

  /// A small curve for each territory, the worst first, all on one scale.
  func territoryPanels(_ id: String, day: DayMark? = nil) -> Report.Block? {
    guard let indicator = index.indicator(id), let ranking = territoryRanking(indicator), ranking.entries.count > 1
    else { return nil }
    let name = name(indicator)
    let curves = ranking.entries.compactMap { entry -> (String, [CellEstimate], Trend)? in
      let course = index.course(indicator, entry.cell.cell.territory)
      return Trend(course).map { (entry.name, course, $0) }
    }
    guard let highest = highestPoint(curves) else { return nil }
    return .chart(
      Report.Chart(
        id: "panels-\(id)", finding: words.peak(name, at: highest.place, highest.cell, indicator.unit),
        subject: words.monthByMonth(name), key: Array(fanKey.prefix(2)) + dayKey(day),
        panels: panels(curves, name, indicator.unit, day),
        table: territoryMonths(indicator, caption: words.monthByMonth(name))))
  }

  /// The month and place of the largest mean; the first of several.
  private func highestPoint(_ curves: [(String, [CellEstimate], Trend)]) -> (place: String, cell: CellEstimate)? {
    curves.map { (place: $0.0, cell: $0.2.peak) }.reduce(nil) { highest, next in
      guard let highest else { return next }
      return (next.cell.estimate.mean ?? 0) > (highest.cell.estimate.mean ?? 0) ? next : highest
    }
  }

  private func panels(
    _ curves: [(String, [CellEstimate], Trend)], _ name: String, _ unit: Indicator.Unit, _ day: DayMark? = nil
  ) -> [Report.Panel] {
    var drawings = curves.map { FanChart(course: $0.1, unit: unit, level: nil, ceiling: nil, isSmall: true, day: day) }
    let ceiling = drawings.reduce(0) { max($0, $1.highest) }
    for place in drawings.indices { drawings[place].ceiling = ceiling > 0 ? ceiling : 1 }
    return zip(curves, drawings).map { curve, drawing in
      let alternative = words.alternative(curve: name, place: curve.0, curve.2, unit)
      return Report.Panel(
        title: words.typeset(curve.0), alternative: alternative,
        specification: drawing.specification(words, title: alternative))
    }
  }

  /// A small curve for each programme, on one scale.
  func programmePanels(_ suffix: String, name: String) -> Report.Block? {
    let curves = index.perProgramme(suffix).compactMap { indicator -> (String, [CellEstimate], Trend)? in
      guard let programme = indicator.programme else { return nil }
      let course = index.course(indicator)
      return Trend(course).map { (words.typeset(scenario.programmes[programme].name), course, $0) }
    }
    let indicators = index.perProgramme(suffix)
    guard let unit = indicators.first?.unit, let highest = highestPoint(curves) else { return nil }
    let title = words.monthByMonth(name)
    return .chart(
      Report.Chart(
        id: "panels-programmes-\(suffix)", finding: words.peak(name, at: highest.place, highest.cell, unit),
        subject: title, key: Array(fanKey.prefix(2)), panels: panels(curves, name, unit),
        table: Report.Table(
          caption: title,
          columns: [.text(labels.month)]
            + indicators.map { .number($0.programme.map { words.typeset(scenario.programmes[$0].name) } ?? "") },
          rows: index.months.map { month in
            [Report.Cell(words.month(month))] + indicators.map { summaryCell(index.cell($0, month), unit) }
          })))
  }
}

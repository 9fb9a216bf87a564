internal import Experiments
internal import InsertionPolicy

/// The charts, each headed by what it shows.
extension ReportBuilder {
  /// A curve over months with the name of what it is of.
  private typealias Curve = (name: String, course: [CellEstimate], trend: Trend)

  private var fanKey: [Report.KeyEntry] {
    [
      .init(mark: .band, meaning: voice(.band)), .init(mark: .line, meaning: voice(.medianMark)),
      .init(mark: .dashes, meaning: voice(.meanMark)),
    ]
  }

  private var rankingKey: [Report.KeyEntry] {
    [
      .init(mark: .dot, meaning: voice(.meanMark)), .init(mark: .span, meaning: voice(.band)),
      .init(mark: .tick, meaning: voice(.medianMark)),
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

  // MARK: - One curve

  /// The course of an indicator over the months, in the département, with what it shows where that is not how it goes.
  func fan(_ id: String, day: DayMark? = nil, level: Double? = nil, finding: String? = nil, subject: String? = nil)
    -> Report.Block?
  {
    guard let indicator = index.indicator(id) else { return nil }
    let (course, unit, name) = (index.course(indicator), indicator.unit, name(indicator))
    guard let trend = Trend(course) else { return nil }
    let alternative = alternative(name, trend, unit)
    let subject = subject ?? overMonths(name, unit)
    let drawing = FanChart(course: course, unit: unit, level: level, ceiling: nil, isSmall: false, day: day)
    return .chart(
      Report.Chart(
        id: "fan-\(id)", finding: finding ?? self.finding(name, trend, unit), subject: subject,
        key: fanKey + dayKey(day),
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(voice, title: alternative))
        ], table: courseTable(course, caption: subject)))
  }

  // MARK: - Rankings

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
    let (name, unit) = (name(indicator), voice.axis(indicator.unit))
    return dots(
      "territories-\(id)", ranking, name, indicator.unit, subject: .territory,
      title: say(
        fr: "\(name), toute la période, par territoire (\(unit))", en: "\(name), whole period, by territory (\(unit))"))
  }

  /// Programmes side by side, over the whole period, by the indicator they have under a suffix.
  func programmeDots(_ suffix: String, name: String) -> Report.Block? {
    let indicators = index.perProgramme(suffix)
    guard let first = indicators.first,
      let ranking = Ranking(
        indicators.compactMap { indicator in
          guard let name = programme(indicator), let cell = index.cell(indicator, index.overall) else { return nil }
          return (name, cell)
        }, direction: first.direction)
    else { return nil }
    let unit = voice.axis(first.unit)
    return dots(
      "programmes-\(suffix)", ranking, name, first.unit, subject: .programme,
      title: say(
        fr: "\(name), toute la période, par accompagnement (\(unit))",
        en: "\(name), whole period, by programme (\(unit))"))
  }

  /// The name of the programme that an indicator is about.
  private func programme(_ indicator: Indicator) -> String? {
    indicator.programme.map { voice(scenario.programmes[$0].name) }
  }

  private func dots(
    _ id: String, _ ranking: Ranking, _ name: String, _ unit: Indicator.Unit, subject: Bilingual, title: String
  ) -> Report.Block {
    let alternative = alternative(name, ranking, unit)
    let drawing = RankingChart(ranking: ranking, unit: unit, subject: voice(subject))
    return .chart(
      Report.Chart(
        id: id, finding: finding(name, ranking, unit), subject: title, key: rankingKey,
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(voice, title: alternative))
        ], table: rankingTable(ranking, subject: subject, caption: title)))
  }

  // MARK: - Small curves side by side

  /// A small curve for each territory, the worst first, all on one scale.
  func territoryPanels(_ id: String, day: DayMark? = nil) -> Report.Block? {
    guard let indicator = index.indicator(id), let ranking = territoryRanking(indicator), ranking.entries.count > 1
    else { return nil }
    let curves = ranking.entries.compactMap { entry -> Curve? in
      let course = index.course(indicator, entry.cell.cell.territory)
      return Trend(course).map { (entry.name, course, $0) }
    }
    let name = name(indicator)
    return panels(
      "panels-\(id)", curves, name, indicator.unit, day,
      table: territoryMonths(indicator, caption: monthByMonth(name)))
  }

  /// A small curve for each programme, on one scale.
  func programmePanels(_ suffix: String, name: String) -> Report.Block? {
    let indicators = index.perProgramme(suffix)
    guard let unit = indicators.first?.unit else { return nil }
    let curves = indicators.compactMap { indicator -> Curve? in
      guard let name = programme(indicator) else { return nil }
      let course = index.course(indicator)
      return Trend(course).map { (name, course, $0) }
    }
    let columns = indicators.map { indicator in
      Column<IndicatorCell.Window>(heading: { _ in programme(indicator) ?? "" }, page: .number) {
        .cell(summaryCell(index.cell(indicator, $0), unit))
      }
    }
    return panels(
      "panels-programmes-\(suffix)", curves, name, unit, nil,
      table: Table(columns: [Column.month] + columns, rows: index.months).page(caption: monthByMonth(name), voice))
  }

  private func panels(
    _ id: String, _ curves: [Curve], _ name: String, _ unit: Indicator.Unit, _ day: DayMark?, table: Report.Table
  ) -> Report.Block? {
    // The month and place of the largest mean; the first of several.
    let highest = curves.reduce(curves.first) { highest, next in
      (next.trend.peak.estimate.mean ?? 0) > (highest?.trend.peak.estimate.mean ?? 0) ? next : highest
    }
    guard let highest else { return nil }
    var drawings = curves.map {
      FanChart(course: $0.course, unit: unit, level: nil, ceiling: nil, isSmall: true, day: day)
    }
    let ceiling = drawings.reduce(0) { max($0, $1.highest) }
    for place in drawings.indices { drawings[place].ceiling = ceiling > 0 ? ceiling : 1 }
    return .chart(
      Report.Chart(
        id: id, finding: finding(name, highest: highest.name, highest.trend.peak, unit), subject: monthByMonth(name),
        key: Array(fanKey.prefix(2)) + dayKey(day),
        panels: zip(curves, drawings).map { curve, drawing in
          let alternative = alternative(name, of: curve.name, curve.trend, unit)
          return Report.Panel(
            title: voice(curve.name), alternative: alternative,
            specification: drawing.specification(voice, title: alternative))
        }, table: table))
  }
}

extension Column where Row == IndicatorCell.Window {
  /// The month that heads a row.
  static var month: Self { Self(.month, page: .text) { .window($0) } }
}

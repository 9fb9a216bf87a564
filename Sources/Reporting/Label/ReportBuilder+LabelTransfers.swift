internal import Experiments
internal import InsertionPolicy

/// Who must change référent, and how long that takes.
extension ReportBuilder {
  func labelTransfers(_ facts: LabelFacts) -> Report.Section? {
    let shown = ["label.displaced", "label.transferred", "label.transfer_wait"].compactMap { index.indicator($0) }
    return section(
      .labelTransfers,
      [
        transferBars(facts), facts.territories.isEmpty ? nil : territoryDots("label.displaced"),
        facts.territories.isEmpty ? nil : .table(territoriesTable(shown, caption: names.transfersCaption)),
        facts.territories.isEmpty
          ? nil
          : .folded(territoryMonths(facts.displaced, caption: words.overMonthsByTerritory(name(facts.displaced)))),
      ])
  }

  private func transferBars(_ facts: LabelFacts) -> Report.Block? {
    guard let transferred = index.indicator("label.transferred"),
      let total = index.cell(facts.displaced, index.overall)?.estimate.mean,
      let peak = Trend(index.course(facts.displaced))?.peak
    else { return nil }
    return bars(
      "bars-label.displaced", [(names.toTransfer, facts.displaced), (names.transferred, transferred)],
      finding: words.transfersFinding(
        words.amount(total, facts.displaced.unit), month: words.month(peak.cell.window),
        mean: words.figure(peak.estimate.mean ?? 0, facts.displaced.unit)),
      subject: names.transfersSubject, facts.months, closingDay(facts))
  }

  /// Bars by month, one drawing an indicator, all on one scale; `nil` where there are no months.
  func bars(
    _ id: String, _ shown: [(title: String, indicator: Indicator)], finding: String, subject: String,
    _ months: [IndicatorCell.Window], _ day: DayMark?
  ) -> Report.Block? {
    let courses = shown.map { index.course($0.indicator).filter { months.contains($0.cell.window) } }
    let ceiling = courses.reduce(0) { max($0, MonthBars.highest($1)) }
    let panels = zip(shown, courses).compactMap { item, course -> Report.Panel? in
      guard let peak = Trend(course)?.peak else { return nil }
      let alternative = words.alternative(
        bars: item.title, month: words.month(peak.cell.window),
        mean: words.amount(peak.estimate.mean ?? 0, item.indicator.unit))
      let drawing = MonthBars(course: course, unit: item.indicator.unit, ceiling: ceiling, day: day)
      return Report.Panel(
        title: shown.count > 1 ? item.title : "", alternative: alternative,
        specification: drawing.specification(words, title: alternative))
    }
    guard !panels.isEmpty else { return nil }
    return .chart(
      Report.Chart(
        id: id, finding: finding, subject: subject,
        key: [.init(mark: .column, meaning: labels.meanLine), .init(mark: .ends, meaning: labels.spanLine)]
          + dayKey(day),
        panels: panels,
        table: Report.Table(
          caption: subject, columns: [.text(labels.month)] + shown.map { .number($0.title) },
          rows: months.map { month in
            [Report.Cell(words.month(month))]
              + shown.map { summaryCell(index.cell($0.indicator, month), $0.indicator.unit) }
          })))
  }
}

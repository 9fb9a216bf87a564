internal import Experiments
internal import InsertionPolicy

/// Who must change référent, and how long that takes.
extension ReportBuilder {
  func labelTransfers(_ facts: LabelFacts) -> Report.Section? {
    guard !facts.territories.isEmpty else { return section(.labelTransfers, [transferBars(facts)]) }
    let shown = ["label.displaced", "label.transferred", "label.transfer_wait"].compactMap { index.indicator($0) }
    let name = name(facts.displaced)
    let territories = territoriesTable(
      shown,
      caption: say(
        fr: "Transferts par territoire, toute la période : moyenne, et neuf futurs sur dix",
        en: "Transfers by territory, whole period: mean, and nine futures out of ten"))
    let months = territoryMonths(
      facts.displaced, caption: say(fr: "\(name), par mois et par territoire", en: "\(name), by month and territory"))
    return section(
      .labelTransfers, [transferBars(facts), territoryDots("label.displaced"), .table(territories), .folded(months)])
  }

  private func transferBars(_ facts: LabelFacts) -> Report.Block? {
    guard let transferred = index.indicator("label.transferred"),
      let all = index.cell(facts.displaced, index.overall)?.estimate.mean,
      let peak = Trend(index.course(facts.displaced))?.peak
    else { return nil }
    let (total, month) = (voice.amount(all, facts.displaced.unit), voice.month(peak.cell.window))
    let mean = voice.figure(peak.estimate.mean ?? 0, facts.displaced.unit)
    return bars(
      "bars-label.displaced",
      [
        (voice(.toTransfer), facts.displaced),
        (say(fr: "Personnes transférées", en: "People transferred"), transferred),
      ],
      finding: say(
        fr: "À transférer : \(total) en tout, dont \(mean) en \(month), le mois le plus chargé",
        en: "To transfer: \(total) in all, of them \(mean) in \(month), the busiest month"),
      subject: say(
        fr: "Personnes à transférer faute de label et personnes transférées, par mois, département",
        en: "People to transfer for want of the label and people transferred, by month, département"),
      facts.months, closingDay(facts))
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
      let month = voice.month(peak.cell.window)
      let mean = voice.amount(peak.estimate.mean ?? 0, item.indicator.unit)
      let alternative = say(
        fr: """
          Barres par mois, \(item.title) : \(mean) au plus, en \(month). Les valeurs sont dans le tableau qui suit.
          """,
        en: """
          Bars by month, \(item.title): \(mean) at the highest, in \(month). The values are in the table that follows.
          """)
      let drawing = MonthBars(course: course, unit: item.indicator.unit, ceiling: ceiling, day: day)
      return Report.Panel(
        title: shown.count > 1 ? item.title : "", alternative: alternative,
        specification: drawing.specification(voice, title: alternative))
    }
    guard !panels.isEmpty else { return nil }
    let columns = shown.map { title, indicator in
      Column<IndicatorCell.Window>(heading: { _ in title }, page: .number) {
        .cell(summaryCell(index.cell(indicator, $0), indicator.unit))
      }
    }
    return .chart(
      Report.Chart(
        id: id, finding: finding, subject: subject,
        key: [.init(mark: .column, meaning: voice(.meanMark)), .init(mark: .ends, meaning: voice(.band))]
          + dayKey(day),
        panels: panels, table: Table(columns: [Column.month] + columns, rows: months).page(caption: subject, voice)))
  }
}

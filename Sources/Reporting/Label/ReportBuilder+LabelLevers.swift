internal import Experiments
internal import InsertionPolicy

/// What each lever would change.
extension ReportBuilder {
  /// What a lever is judged by, in the order of the columns.
  func leverFigures(_ facts: LabelFacts)
    -> [(heading: String, indicator: Indicator, window: IndicatorCell.Window)]
  {
    let ids = ["label.displaced", "label.gap", "label.short", "label.fte_missing"]
    return zip(ids, names.leverFigures).flatMap { id, heading in
      guard let indicator = index.indicator(id) else { return [] as [(String, Indicator, IndicatorCell.Window)] }
      if id == facts.displaced.id { return [(heading, indicator, index.overall)] }
      return facts.yearsAfter.map { (words.inYear(heading, .year($0)), indicator, .year($0)) }
    }
  }

  func labelLevers(_ facts: LabelFacts) -> Report.Section? {
    let levers = facts.levers
    guard !levers.isEmpty else { return nil }
    let period = words.inPeriod(facts.judged)
    return section(
      .labelLevers,
      [
        .list(
          levers.map { lever in
            words.lever(
              words.typeset(lever.variant.name), period,
              gap: change(facts.change(lever, facts.gap, facts.judged), facts.gap.unit, among: levers.count),
              displaced: change(
                facts.change(lever, facts.displaced, index.overall), facts.displaced.unit, among: levers.count))
          }), leversChart(facts, levers, period), .text(words.leversNote(levers.count)),
        .table(leversTable(facts, levers)),
      ])
  }

  private func leversChart(_ facts: LabelFacts, _ levers: [VariantOutcome], _ period: String) -> Report.Block? {
    let unit = facts.gap.unit
    var clear = 0
    let rows = levers.compactMap { lever -> IntervalChart.Row? in
      guard let change = facts.change(lever, facts.gap, facts.judged), let value = change.difference else { return nil }
      if isLower(change, among: levers.count) { clear += 1 }
      return IntervalChart.Row(
        name: words.typeset(lever.variant.name), value: value, ends: change.confidence(among: levers.count),
        text: words.signed(value, unit))
    }
    guard !rows.isEmpty else { return nil }
    return intervals(
      "levers-label", rows, unit, .dot, finding: words.leversFinding(clear, of: levers.count, period),
      subject: words.leversSubject(period), rowSubject: names.lever, span: names.pairedInterval,
      table: leversTable(facts, levers))
  }

  /// The base in the first row, what each lever changes of it below.
  private func leversTable(_ facts: LabelFacts, _ levers: [VariantOutcome]) -> Report.Table {
    let figures = leverFigures(facts)
    return Report.Table(
      caption: words.leversCaption(levers.count),
      columns: [.text(names.lever)]
        + figures.map { .number($0.heading) },
      rows: [
        [Report.Cell(names.base)]
          + figures.map { summaryCell(index.cell($0.indicator, $0.window), $0.indicator.unit) }
      ]
        + levers.map { lever in
          [Report.Cell(words.typeset(lever.variant.name))]
            + figures.map {
              paired(facts.change(lever, $0.indicator, $0.window), $0.indicator.unit, among: levers.count)
            }
        }, isDense: true)
  }
}

extension Words {
  /// A difference with its sign; of shares, in points.
  func signed(_ value: Double, _ unit: Indicator.Unit) -> String {
    let number = unit == .share ? numbers.number(value * 100, decimals: 1) : figure(value, unit)
    return (value > 0 ? "+" : "") + number + (unit == .share ? "\u{A0}points" : "")
  }

  /// Both ends of the interval of a difference.
  func signedSpan(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    let scale = unit == .share ? 100.0 : 1
    func number(_ value: Double) -> String {
      (value > 0 ? "+" : "")
        + (unit == .share ? numbers.number(value * scale, decimals: 1) : figure(value, unit))
    }
    return number(range.lowerBound) + toBetweenSigns + number(range.upperBound)
  }

  /// A name with the year it is for.
  func inYear(_ name: String, _ window: IndicatorCell.Window) -> String { "\(name), \(month(window))" }
}

internal import Experiments
internal import InsertionPolicy

/// Which structures matter most.
extension ReportBuilder {
  /// Structures shown before the rest is folded.
  ///
  /// Chosen: what a screen holds.
  private var structuresShown: Int { 12 }

  func labelStructures(_ facts: LabelFacts) -> Report.Section? {
    let bodies = facts.bodies
    guard !bodies.isEmpty else { return nil }
    let first = Array(bodies.prefix(structuresShown))
    let period = words.inPeriod(facts.judged)
    let caption = words.structuresCaption(first.count, of: bodies.count, period: period)
    return section(
      .labelStructures,
      [
        structuresChart(facts, first, of: bodies.count),
        isCritical(bodies) ? .text(words.criticalityNote(facts.refusals, period)) : nil,
        .table(structuresTable(facts, first, caption: caption)),
        first.count < bodies.count ? .folded(structuresTable(facts, bodies, caption: names.allStructures)) : nil,
      ])
  }

  private func isCritical(_ bodies: [LabelFacts.Body]) -> Bool { bodies.contains { $0.criticality != nil } }

  private func structuresChart(_ facts: LabelFacts, _ bodies: [LabelFacts.Body], of count: Int) -> Report.Block? {
    let isCritical = isCritical(bodies)
    let unit = facts.displaced.unit
    let period = words.inPeriod(facts.judged)
    let rows = bodies.compactMap { body -> IntervalChart.Row? in
      let name = words.typeset(body.body.name)
      if isCritical {
        guard let value = body.criticality?.difference else { return nil }
        return IntervalChart.Row(
          name: name, value: value, ends: body.criticality?.confidence(among: facts.refusals),
          text: words.figure(value, unit))
      }
      guard let value = body.displaced?.estimate.mean else { return nil }
      return IntervalChart.Row(
        name: name, value: value, ends: body.displaced?.estimate.spread, text: words.figure(value, unit))
    }
    guard let first = rows.first else { return nil }
    let subject = words.structuresSubject(rows.count, of: count, isCriticality: isCritical, period: period)
    return intervals(
      "structures-label", rows, unit, isCritical ? .dot : .bar,
      finding: words.structuresFinding(
        first.name, words.amount(first.value, unit), isCriticality: isCritical, period: period),
      subject: subject, rowSubject: names.body, span: isCritical ? names.pairedInterval : labels.spanLine,
      table: structuresTable(facts, bodies, caption: subject))
  }

  /// A chart of values with intervals, and its table.
  func intervals(
    _ id: String, _ rows: [IntervalChart.Row], _ unit: Indicator.Unit, _ mark: IntervalChart.Mark, finding: String,
    subject: String, rowSubject: String, span: String, table: Report.Table
  ) -> Report.Block {
    let drawing = IntervalChart(
      rows: rows, unit: unit, mark: mark, low: names.intervalEnds.low, high: names.intervalEnds.high,
      subject: rowSubject)
    let alternative = words.alternative(values: subject, rows.map { ($0.name, $0.text) })
    return .chart(
      Report.Chart(
        id: id, finding: finding, subject: subject,
        key: mark == .bar
          ? [.init(mark: .column, meaning: labels.meanLine), .init(mark: .ends, meaning: span)]
          : [.init(mark: .dot, meaning: names.meanChange), .init(mark: .span, meaning: span)],
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(words, title: alternative))
        ], table: table))
  }

  private func structuresTable(_ facts: LabelFacts, _ bodies: [LabelFacts.Body], caption: String) -> Report.Table {
    let isCritical = isCritical(bodies)
    return Report.Table(
      caption: caption,
      columns: [
        .text(names.body), .number(names.posts), .number(names.atCutOff), .number(names.atEnd),
        .number(names.displaced),
      ] + (isCritical ? [.number(names.criticality)] : []),
      rows: bodies.map { body in
        let place = facts.territories.isEmpty ? "" : words.typeset(index.territories[body.body.territory].name)
        return [
          Report.Cell(words.typeset(body.body.name), detail: place),
          Report.Cell(words.figure(facts.posts(body.body), .fte)), frequency(body.atCutOff), frequency(body.atEnd),
          summaryCell(body.displaced, facts.displaced.unit),
        ] + (isCritical ? [paired(body.criticality, facts.gap.unit, among: facts.refusals)] : [])
      })
  }

  /// How often something happened, with its interval below.
  private func frequency(_ cell: CellEstimate?) -> Report.Cell {
    guard let cell, let happened = cell.estimate.frequency else { return unknown }
    var shown = valueCell(happened.probability, cell, "mean")
    shown.detail = words.numbers.percentages(happened.confidence, to: words.to)
    return shown
  }

  /// A paired difference with its interval below; said to be open where the interval holds no change.
  func paired(_ estimate: PairedEstimate?, _ unit: Indicator.Unit, among options: Int) -> Report.Cell {
    guard let estimate, let difference = estimate.difference, let range = estimate.confidence(among: options) else {
      return unknown
    }
    if range.lowerBound == 0, range.upperBound == 0 { return Report.Cell(names.unchanged) }
    return Report.Cell(words.signed(difference, unit), detail: words.signedSpan(range, unit))
  }
}

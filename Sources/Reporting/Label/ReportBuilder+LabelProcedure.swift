internal import Experiments
internal import InsertionPolicy

/// From the application to the decision: how many get how far, when, and how training goes.
extension ReportBuilder {
  func labelProcedure(_ facts: LabelFacts) -> Report.Section? {
    let day = closingDay(facts)
    return section(
      .labelProcedure,
      [
        funnel(facts), fan("label.bodies_labelled", day: day), fan("label.referents_labelled", day: day),
        fan("label.places_labelled", day: day), fan("label.referents_trained", day: day), training(facts),
        decisionsTable(facts).map(Report.Block.folded), themeTable(.label).map(Report.Block.folded),
      ])
  }

  /// Steps of the procedure in their order, with the bodies that need the label before them.
  private var steps: [String] {
    [
      "label.applications", "label.moratoria", "label.second_applications", "label.grants", "label.refusals",
      "label.appeals", "label.appeals_won",
    ]
  }

  private func funnel(_ facts: LabelFacts) -> Report.Block? {
    let found = zip(steps, names.steps).compactMap { id, name -> (id: String, name: String, cell: CellEstimate)? in
      guard let indicator = index.indicator(id), let cell = index.cell(indicator, index.overall),
        cell.estimate.mean != nil
      else { return nil }
      return (id, name, cell)
    }
    func mean(_ id: String) -> String {
      words.figure(found.first { $0.id == id }?.cell.estimate.mean ?? 0, .acts)
    }
    guard !found.isEmpty else { return nil }
    let count = facts.rules.bodies.count
    let bodies = words.figure(Double(count), .acts)
    let rows =
      [IntervalChart.Row(name: names.subject, value: Double(count), ends: nil, text: bodies)]
      + found.map {
        let mean = $0.cell.estimate.mean ?? 0
        return IntervalChart.Row(
          name: $0.name, value: mean, ends: $0.cell.estimate.spread, text: words.figure(mean, .acts))
      }
    return intervals(
      "funnel-label", rows, .acts, .bar,
      finding: words.funnelFinding(
        count, grants: mean("label.grants"), moratoria: mean("label.moratoria"), refusals: mean("label.refusals")),
      subject: names.funnelSubject, rowSubject: names.step, span: labels.spanLine,
      table: Report.Table(
        caption: names.funnelSubject, columns: [.text(names.step)] + estimateColumns,
        rows: [
          [Report.Cell(names.subject), Report.Cell(bodies)]
            + Array(repeating: Report.Cell("–"), count: estimateColumns.count - 1)
        ] + found.map { [Report.Cell($0.name)] + estimateCells($0.cell) }))
  }

  private func training(_ facts: LabelFacts) -> Report.Block? {
    guard let modules = index.indicator("label.modules_completed"),
      let total = index.cell(modules, index.overall)?.estimate.mean, let peak = Trend(index.course(modules))?.peak
    else { return nil }
    return bars(
      "bars-label.modules_completed", [(name(modules), modules)],
      finding: words.trainingFinding(
        words.figure(total, .acts), month: words.month(peak.cell.window),
        mean: words.figure(peak.estimate.mean ?? 0, .acts)),
      subject: names.trainingSubject, index.months, closingDay(facts))
  }

  /// One row a month, one column a kind of decision.
  private func decisionsTable(_ facts: LabelFacts) -> Report.Table? {
    let ids = [
      "label.applications", "label.moratoria", "label.grants", "label.refusals", "label.appeals", "label.appeals_won",
      "label.withdrawals", "label.renewals", "label.missions_ended", "label.overruns",
    ]
    let columns = zip(ids, names.decisions).compactMap { id, name in index.indicator(id).map { (name, $0) } }
    guard !columns.isEmpty else { return nil }
    return Report.Table(
      caption: names.decisionsCaption, columns: [.text(labels.month)] + columns.map { .number($0.0) },
      rows: index.months.map { month in
        [Report.Cell(words.shortMonth(month))] + columns.map { summaryCell(index.cell($0.1, month), $0.1.unit) }
      })
  }
}

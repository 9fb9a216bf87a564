internal import Experiments
internal import InsertionPolicy

/// How the year is settled: from what the State has paid to what it claims back, and how far the département advances.
extension ReportBuilder {
  func moneySettlement(_ facts: MoneyFacts) -> Report.Section? {
    let steps = settlementSteps(facts)
    return section(
      .moneySettlement,
      [
        steps.isEmpty ? .text(moneyNames.notSettled) : waterfall(steps),
        steps.isEmpty ? nil : .table(readingsTable(facts)), cash(facts),
      ])
  }

  // MARK: The steps

  /// What is paid, spent, left, claimable and claimed, as the chosen reading says; empty where the year is not settled.
  private func settlementSteps(_ facts: MoneyFacts) -> [(name: String, cell: CellEstimate, mean: Double)] {
    let ids = [
      "money.settled_paid", "money.state_spent", "money.settled_unspent",
      "money.claimable.\(facts.budget.settlement.reading.rawValue)", "money.clawback",
    ]
    let steps = zip(ids, moneyNames.steps).compactMap { id, name -> (String, CellEstimate, Double)? in
      guard let cell = facts.overall(id), let mean = cell.estimate.mean else { return nil }
      return (name, cell, mean)
    }
    return steps.count == ids.count ? steps : []
  }

  /// Two drawings: all that was paid, and on a scale of its own what of it was not spent.
  private func waterfall(_ steps: [(name: String, cell: CellEstimate, mean: Double)]) -> Report.Block {
    let rows = steps.enumerated().map { place, step -> IntervalChart.Row in
      guard place == 1 else {
        return IntervalChart.Row(
          name: step.name, value: step.mean, ends: place == 0 ? nil : step.cell.estimate.spread,
          text: words.amount(step.mean, .euros))
      }
      // What is spent hangs from what was paid, down to what is left.
      return IntervalChart.Row(
        name: step.name, value: step.mean, ends: nil, text: words.amount(-step.mean, .euros),
        bar: min(steps[0].mean, steps[2].mean)...max(steps[0].mean, steps[2].mean))
    }
    func amount(_ place: Int) -> String { words.amount(steps[place].mean, .euros) }
    return .chart(
      Report.Chart(
        id: "settlement-money",
        finding: words.settlementFinding(paid: amount(0), spent: amount(1), unspent: amount(2)),
        subject: moneyNames.settlementSubject,
        key: [.init(mark: .column, meaning: labels.meanLine), .init(mark: .ends, meaning: labels.spanLine)],
        panels: [
          settlementPanel(moneyNames.settlementPanels.all, Array(rows.prefix(3))),
          settlementPanel(moneyNames.settlementPanels.unspent, Array(rows.suffix(3))),
        ],
        table: Report.Table(
          caption: moneyNames.settlementSubject, columns: [.text(moneyNames.step)] + estimateColumns,
          rows: steps.map { [Report.Cell($0.name)] + estimateCells($0.cell) })))
  }

  private func settlementPanel(_ title: String, _ rows: [IntervalChart.Row]) -> Report.Panel {
    let drawing = IntervalChart(
      rows: rows, unit: .euros, mark: .bar, low: names.intervalEnds.low, high: names.intervalEnds.high,
      subject: moneyNames.step, room: 84)
    let alternative = words.alternative(values: title, rows.map { ($0.name, $0.text) })
    return Report.Panel(
      title: title, alternative: alternative, specification: drawing.specification(words, title: alternative))
  }

  /// What may be claimed under each reading, in the same futures.
  private func readingsTable(_ facts: MoneyFacts) -> Report.Table {
    let names = moneyNames
    return Report.Table(
      caption: names.readingsCaption,
      columns: [.text(names.reading), .number(names.chance), .number(names.chanceInterval)] + estimateColumns,
      rows: Budget.Settlement.Reading.allCases.map { reading in
        let (amount, chance) = facts.claim(reading)
        var likely = chanceCell(chance, isShaded: false)
        let interval = likely.detail
        likely.detail = ""
        let estimates = amount.map(estimateCells) ?? Array(repeating: unknown, count: estimateColumns.count)
        return [
          Report.Cell(
            words.readingName(reading).uppercasedFirst,
            detail: reading == facts.budget.settlement.reading ? names.chosen : ""), likely, Report.Cell(interval),
        ] + estimates
      })
  }

  // MARK: The treasury

  private func cash(_ facts: MoneyFacts) -> Report.Block? {
    guard let indicator = index.indicator("money.cash_lowest"), let lowest = facts.lowestCash else { return nil }
    let course = index.course(indicator)
    guard course.count > 1, let trend = Trend(course), let mean = lowest.estimate.mean else { return nil }
    let subject = words.cashSubject(words.axis(.euros))
    let alternative = words.alternative(curve: moneyNames.cash, place: nil, trend, .euros)
    let drawing = FanChart(course: course, unit: .euros, level: 0, ceiling: nil, isSmall: false, day: nil)
    return .chart(
      Report.Chart(
        id: "fan-money.cash_lowest",
        finding: words.headed(
          words.moneyCash(
            words.month(lowest.cell.window), mean: words.amount(mean.magnitude, .euros), spread: nil,
            isAdvance: mean < 0)),
        subject: subject,
        key: [
          .init(mark: .band, meaning: labels.band), .init(mark: .line, meaning: labels.medianLine),
          .init(mark: .dashes, meaning: labels.meanLine),
        ],
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: drawing.specification(words, title: alternative))
        ], table: courseTable(course, caption: subject)))
  }
}

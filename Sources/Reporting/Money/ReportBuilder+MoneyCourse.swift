internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What is spent month by month, and what is left of each envelope.
extension ReportBuilder {
  var moneySections: [Report.Section?] {
    guard let facts = MoneyFacts(index) else { return [] }
    return [moneyOverview(facts), moneyLines(facts), moneySettlement(facts), moneyTable(facts)]
  }

  var moneyNames: MoneyNames { words.moneyNames }

  private func moneyOverview(_ facts: MoneyFacts) -> Report.Section? {
    let sentences = moneySentences
    return section(
      .money,
      [
        sentences.first.map(Report.Block.lead), sentences.count > 1 ? .list(Array(sentences.dropFirst())) : nil,
        left(facts), spentByMonth(facts),
      ])
  }

  private func moneyLines(_ facts: MoneyFacts) -> Report.Section? {
    section(
      .moneyLines,
      [
        .table(linesTable(facts)), linePanels(facts),
        themeTable(.money).map(Report.Block.folded),
      ])
  }

  // MARK: All lines

  /// What is left of all envelopes together.
  private func left(_ facts: MoneyFacts) -> Report.Block? {
    let course = facts.course("money.left")
    guard let last = course.last, let mean = last.estimate.mean, facts.envelopes > .zero else { return nil }
    let end = words.date(facts.budget.execution.upperBound)
    let envelopes = words.numbers.currency(facts.envelopes)
    let alternative = words.alternative(
      left: moneyNames.leftName, envelope: envelopes, left: words.amount(mean, .euros), date: end,
      spread: moneySpread(last))
    let chart = BurnDownChart(
      course: course, envelope: facts.envelopes, execution: facts.budget.execution, isSmall: false,
      lowest: BurnDownChart.lowest(course, of: facts.envelopes))
    return .chart(
      Report.Chart(
        id: "left-money", finding: words.leftFinding(end, left: words.amount(mean, .euros), envelopes: envelopes),
        subject: words.leftSubject(words.axis(.euros)), key: burnDownKey,
        panels: [
          Report.Panel(
            title: "", alternative: alternative, specification: chart.specification(words, title: alternative))
        ], table: courseTable(course, caption: words.leftSubject(words.axis(.euros)))))
  }

  private var burnDownKey: [Report.KeyEntry] {
    [.init(mark: .line, meaning: labels.meanLine), .init(mark: .band, meaning: labels.band)]
  }

  private func spentByMonth(_ facts: MoneyFacts) -> Report.Block? {
    guard let spent = index.indicator("money.spent"), let total = facts.overall("money.spent")?.estimate.mean,
      let peak = Trend(facts.course("money.spent"))?.peak
    else { return nil }
    return bars(
      "bars-money.spent", [(moneyNames.spentByMonth, spent)],
      finding: words.spentFinding(
        words.amount(total, .euros), month: words.month(peak.cell.window),
        mean: words.amount(peak.estimate.mean ?? 0, .euros)),
      subject: moneyNames.spentByMonth, facts.executionMonths, nil)
  }

  // MARK: Line by line

  /// One row a line, and one for all.
  private func linesTable(_ facts: MoneyFacts) -> Report.Table {
    let names = moneyNames
    let rows = facts.lines.map { line in
      [
        Report.Cell(words.typeset(line.line.name), detail: words.code(of: line.line)),
        Report.Cell(exact(line.line.envelope)), moneyCell(line.spent), moneyCell(line.unspent),
        chanceCell(line.underspent, isShaded: false), chanceCell(line.exhausted, isShaded: true),
        Report.Cell(facts.exhaustionMonth(line).map(words.shortMonth) ?? "–"), moneyCell(line.refused),
      ]
    }
    let all = [
      Report.Cell(names.all), Report.Cell(exact(facts.envelopes)), moneyCell(facts.overall("money.spent")),
      moneyCell(facts.overall("money.unspent")), Report.Cell("–"), Report.Cell("–"), Report.Cell("–"),
      moneyCell(facts.overall("money.refused")),
    ]
    return Report.Table(
      caption: names.linesCaption,
      columns: [
        .text(names.line), .number(names.envelope), .number(names.spent), .number(names.unspent),
        .number(names.chanceOfRest), .number(names.chanceOfExhaustion), .number(names.exhaustedIn),
        .number(names.turnedAway),
      ], rows: rows + [all], isDense: true, sums: [rows.count])
  }

  /// An exact amount without its currency.
  private func exact(_ amount: Euros) -> String {
    words.numbers.exact(amount, cents: words.numbers.needCents([amount]))
  }

  /// A mean, with what nine futures out of ten stay within below it where that is not one amount.
  func moneyCell(_ cell: CellEstimate?) -> Report.Cell {
    guard let cell, let mean = cell.estimate.mean else { return Report.Cell("–") }
    let unit = index.forecast.catalogue[cell.cell.indicator].unit
    let spread = cell.estimate.spread.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
    let detail = spread.map { range in
      guard unit == .euros else { return words.span(range, unit) }
      let (low, high) = words.euroEnds(range)
      return low + words.to + high
    }
    return Report.Cell(words.figure(mean, unit), detail: detail ?? "", figure: figure(cell, "mean"))
  }

  /// How often something happens, with its interval below it.
  func chanceCell(_ cell: CellEstimate?, isShaded: Bool) -> Report.Cell {
    guard let cell, let happened = cell.estimate.frequency else { return Report.Cell("–") }
    var shown = valueCell(happened.probability, cell, "mean")
    shown.detail = words.numbers.percentages(happened.confidence, to: words.to)
    if isShaded { shown.level = Verdict(happened) }
    return shown
  }

  /// A small drawing for each line, in the order of the financial table, all in parts of the line's envelope.
  private func linePanels(_ facts: MoneyFacts) -> Report.Block? {
    let curves = facts.lines.compactMap { line -> (MoneyFacts.Line, [CellEstimate])? in
      let course = facts.course("money.\(line.line.id).left")
      return line.line.envelope > .zero && !course.isEmpty ? (line, course) : nil
    }
    guard !curves.isEmpty else { return nil }
    let lowest = curves.reduce(0) { min($0, BurnDownChart.lowest($1.1, of: $1.0.line.envelope)) }
    return .chart(
      Report.Chart(
        id: "panels-money.left", finding: words.headed(dryCount(facts)), subject: words.linesSubject(curves.count),
        key: burnDownKey,
        panels: curves.map { panel($0, $1, facts, lowest) }, table: leftTable(curves, facts)))
  }

  private func panel(_ line: MoneyFacts.Line, _ course: [CellEstimate], _ facts: MoneyFacts, _ lowest: Double)
    -> Report.Panel
  {
    let chart = BurnDownChart(
      course: course, envelope: line.line.envelope, execution: facts.budget.execution, isSmall: true, lowest: lowest)
    let envelope = words.numbers.currency(line.line.envelope)
    let name = words.lineName(line.line)
    let alternative = words.alternative(
      left: name, envelope: envelope, left: moneyAmount(course.last) ?? words.notEnough,
      date: words.date(facts.budget.execution.upperBound), spread: moneySpread(course.last))
    return Report.Panel(
      title: "\(name), \(envelope)", alternative: alternative,
      specification: chart.specification(words, title: alternative))
  }

  /// One row a line, one column a month: the mean, and the band below it.
  private func leftTable(_ curves: [(MoneyFacts.Line, [CellEstimate])], _ facts: MoneyFacts) -> Report.Table {
    let months = facts.executionMonths
    return Report.Table(
      caption: moneyNames.leftCaption,
      columns: [.text(moneyNames.line)] + months.map { .number(words.shortMonth($0)) },
      rows: curves.map { line, course in
        [Report.Cell(words.typeset(line.line.name), detail: words.code(of: line.line))]
          + months.map { month in moneyCell(course.first { $0.cell.window == month }) }
      }, isDense: true)
  }
}

internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What is spent month by month, and what is left of each envelope.
extension ReportBuilder {
  var moneySheets: [Sheet] {
    guard let budget = scenario.budget, let ledger = LedgerMonth.table(index) else { return [] }
    return [budgetSheet(budget), ledger.sheet(named: Bilingual(fr: "Grand livre", en: "Ledger"), voice)]
  }

  var moneySections: [Report.Section?] {
    guard let facts = MoneyFacts(index) else { return [] }
    let sentences = moneySentences
    return [
      section(
        .money,
        [
          sentences.first.map(Report.Block.lead), sentences.count > 1 ? .list(Array(sentences.dropFirst())) : nil,
          left(facts), spentByMonth(facts),
        ]),
      section(
        .moneyLines,
        [.table(linesTable(facts)), linePanels(facts), themeTable(.money).map(Report.Block.folded)]),
      moneySettlement(facts), moneyTable(facts),
    ]
  }

  // MARK: All lines

  /// What is left of all envelopes together.
  private func left(_ facts: MoneyFacts) -> Report.Block? {
    let course = facts.course("money.left")
    guard let mean = amount(course.last), facts.envelopes > .zero else { return nil }
    let (end, unit) = (voice.date(facts.budget.execution.upperBound), voice.axis(.euros))
    let envelopes = voice.numbers.currency(facts.envelopes)
    let subject = say(
      fr: "Reste des enveloppes à la fin de chaque mois de l'exécution, toutes lignes (\(unit))",
      en: "What is left of the envelopes at the end of each month of the execution, all lines (\(unit))")
    return .chart(
      Report.Chart(
        id: "left-money",
        finding: say(
          fr: "Au \(end), il reste \(mean) en moyenne sur \(envelopes) d'enveloppes",
          en: "On \(end), \(mean) is left on average of \(envelopes) in envelopes"),
        subject: subject, key: burnDownKey,
        panels: [
          burnDown(
            "", of: say(fr: "reste des enveloppes", en: "what is left of the envelopes"), course, facts.envelopes,
            facts)
        ], table: courseTable(course, caption: subject)))
  }

  private var burnDownKey: [Report.KeyEntry] {
    [.init(mark: .line, meaning: voice(.meanMark)), .init(mark: .band, meaning: voice(.band))]
  }

  /// What is left of an envelope month by month; `lowest` is said where it is one of several small drawings.
  private func burnDown(
    _ title: String, of name: String, _ course: [CellEstimate], _ envelope: Euros, _ facts: MoneyFacts,
    lowest: Double? = nil
  ) -> Report.Panel {
    let chart = BurnDownChart(
      course: course, envelope: envelope, execution: facts.budget.execution, isSmall: lowest != nil,
      lowest: lowest ?? BurnDownChart.lowest(course, of: envelope))
    let (full, end) = (voice.numbers.currency(envelope), voice.date(facts.budget.execution.upperBound))
    let left = amount(course.last) ?? voice(.notEnough)
    let spread = moneySpread(course.last).map(voice.inNineOfTen) ?? ""
    let alternative = say(
      fr: """
        Courbe mensuelle, \(name) : \(full) au départ, \(left) en moyenne au \(end)\(spread). Les valeurs sont dans le \
        tableau qui suit.
        """,
      en: """
        Monthly curve, \(name): \(full) at first, \(left) on average on \(end)\(spread). The values are in the table that \
        follows.
        """)
    return Report.Panel(
      title: title, alternative: alternative, specification: chart.specification(voice, title: alternative))
  }

  private func spentByMonth(_ facts: MoneyFacts) -> Report.Block? {
    guard let spent = index.indicator("money.spent"), let total = amount(index.cell("money.spent")),
      let peak = Trend(facts.course("money.spent"))?.peak
    else { return nil }
    let (month, mean) = (voice.month(peak.cell.window), voice.amount(peak.estimate.mean ?? 0, .euros))
    let subject = say(
      fr: "Dépenses par mois, toutes lignes, contrepartie valorisée non comprise",
      en: "Spending by month, all lines, without the valued counterpart")
    return bars(
      "bars-money.spent", [(subject, spent)],
      finding: say(
        fr: "Dépenses : \(total) en tout, dont \(mean) en \(month), le mois le plus fort",
        en: "Spending: \(total) in all, of which \(mean) in \(month), the highest month"),
      subject: subject, facts.executionMonths, nil)
  }

  // MARK: Line by line

  /// One row a line, and one for all.
  private func linesTable(_ facts: MoneyFacts) -> Report.Table {
    func money(_ line: BudgetLine?, _ suffix: String) -> Value {
      .cell(moneyCell(index.cell(["money", line?.id, suffix].compactMap(\.self).joined(separator: "."))))
    }
    func chance(_ cell: CellEstimate?, isShaded: Bool) -> Value {
      chanceCell(cell, isShaded: isShaded).map { .cell($0) } ?? .empty
    }
    let columns: [Column<MoneyFacts.Line?>] = [
      Column(.budgetLine, page: .text) {
        guard let line = $0?.line else { return .text(Bilingual(fr: "Toutes les lignes", en: "All lines")) }
        return .cell(Report.Cell(voice(line.name), detail: voice.code(of: line)))
      },
      Column(Bilingual(fr: "Enveloppe (€)", en: "Envelope (€)"), page: .number) {
        .code(exact($0?.line.envelope ?? facts.envelopes))
      },
      Column(Bilingual(fr: "Dépensé (€)", en: "Spent (€)"), page: .number) { money($0?.line, "spent") },
      Column(Bilingual(fr: "Reste à la fin (€)", en: "Left at the end (€)"), page: .number) {
        money($0?.line, "unspent")
      },
      Column(Bilingual(fr: "Probabilité qu'il en reste", en: "Probability that some is left"), page: .number) {
        chance($0?.underspent, isShaded: false)
      },
      Column(Bilingual(fr: "Probabilité d'épuisement", en: "Probability of running dry"), page: .number) {
        chance($0?.exhausted, isShaded: true)
      },
      Column(Bilingual(fr: "Épuisée en (médiane)", en: "Dry in (median)"), page: .number) {
        $0.flatMap { facts.exhaustionMonth($0) }.map { .code(voice.shortMonth($0)) } ?? .empty
      },
      Column(Bilingual(fr: "Personnes refusées", en: "People turned away"), page: .number) {
        money($0?.line, "refused")
      },
    ]
    return Table(columns: columns, rows: facts.lines + [nil]).page(
      caption: say(
        fr: "Chaque enveloppe : moyenne, et neuf futurs sur dix ; probabilités, et intervalle à 95 %",
        en: "Each envelope: mean, and nine futures out of ten; probabilities, and their 95% interval"),
      isDense: true, sums: [facts.lines.count], voice)
  }

  /// An exact amount without its currency.
  private func exact(_ amount: Euros) -> String {
    voice.numbers.exact(amount, cents: voice.numbers.needCents([amount]))
  }

  /// A mean, with what nine futures out of ten stay within below it where that is not one amount.
  private func moneyCell(_ cell: CellEstimate?) -> Report.Cell {
    guard let cell, let mean = cell.estimate.mean else { return Report.Cell("–") }
    let unit = unit(cell)
    let spread = cell.estimate.spread.flatMap { voice.differ($0, unit) ? $0 : nil }
    let detail = spread.map { range in
      guard unit == .euros else { return voice.span(range, unit) }
      let (low, high) = voice.euroEnds(range)
      return low + voice.to + high
    }
    return Report.Cell(voice.figure(mean, unit), detail: detail ?? "", figure: figure(cell, "mean"))
  }

  /// What is left of a line month by month.
  private typealias Curve = (line: BudgetLine, course: [CellEstimate])

  /// A small drawing for each line, in the order of the financial table, all in parts of the line's envelope.
  private func linePanels(_ facts: MoneyFacts) -> Report.Block? {
    let curves = facts.lines.compactMap { line -> Curve? in
      let course = facts.course("money.\(line.line.id).left")
      return line.line.envelope > .zero && !course.isEmpty ? (line.line, course) : nil
    }
    guard !curves.isEmpty else { return nil }
    let lowest = curves.reduce(0) { min($0, BurnDownChart.lowest($1.course, of: $1.line.envelope)) }
    return .chart(
      Report.Chart(
        id: "panels-money.left", finding: headed(dryCount(facts)),
        subject: say(
          fr: """
            Part de l'enveloppe qui reste à la fin de chaque mois, ligne par ligne dans l'ordre du tableau financier ; \
            tous les dessins ont la même échelle
            """,
          en: """
            Part of the envelope that is left at the end of each month, line by line in the order of the financial table; \
            every drawing has the same scale
            """),
        key: burnDownKey,
        panels: curves.map { line, course in
          let name = voice.name(line)
          return burnDown(
            "\(name), \(voice.numbers.currency(line.envelope))", of: name, course, line.envelope, facts, lowest: lowest)
        }, table: leftTable(curves, facts.executionMonths)))
  }

  /// One row a line, one column a month: the mean, and the band below it.
  private func leftTable(_ curves: [Curve], _ months: [IndicatorCell.Window]) -> Report.Table {
    let line = Column<Curve>(.budgetLine, page: .text) { line, _ in
      .cell(Report.Cell(voice(line.name), detail: voice.code(of: line)))
    }
    let left = months.map { month in
      Column<Curve>(heading: { $0.shortMonth(month) }, page: .number) { _, course in
        .cell(moneyCell(course.first { $0.cell.window == month }))
      }
    }
    return Table(columns: [line] + left, rows: curves).page(
      caption: say(
        fr: "Reste de chaque enveloppe à la fin du mois (€) : moyenne, et neuf futurs sur dix",
        en: "What is left of each envelope at the end of the month (€): mean, and nine futures out of ten"),
      isDense: true, voice)
  }

  /// A sentence as a heading has it, without its full stop.
  func headed(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }
}

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
    let isCut = first.count < bodies.count
    let caption = say(fr: "Structures soumises au label", en: "Structures that need the label")
    let which =
      isCut
      ? say(
        fr: ", les \(first.count) qui comptent le plus sur \(bodies.count)",
        en: ", the \(first.count) that matter most of \(bodies.count)") : ""
    return section(
      .labelStructures,
      [
        structuresChart(facts, first, of: bodies.count),
        isCritical(bodies) ? .text(criticalityNote(facts)) : nil,
        .table(structuresTable(facts, first, caption: caption + which)),
        isCut
          ? .folded(
            structuresTable(facts, bodies, caption: say(fr: "Toutes les structures", en: "All structures"))) : nil,
      ])
  }

  private func isCritical(_ bodies: [LabelFacts.Body]) -> Bool { bodies.contains { $0.criticality != nil } }

  private func criticalityNote(_ facts: LabelFacts) -> String {
    let (count, period) = (facts.refusals, voice.inPeriod(facts.judged))
    return say(
      fr: """
        Criticité : personnes de plus sans place, en moyenne, \(period), quand cette structure seule est refusée et que \
        tout le reste est tiré des mêmes hasards. Les intervalles valent ensemble à 95 % pour les \(count) structures \
        (correction de Bonferroni).
        """,
      en: """
        Criticality: how many more people are without a place, on average, \(period), when this structure alone is \
        refused and all else is drawn from the same chance. The intervals hold together at 95% for the \(count) \
        structures (Bonferroni correction).
        """)
  }

  private func structuresChart(_ facts: LabelFacts, _ bodies: [LabelFacts.Body], of count: Int) -> Report.Block? {
    let isCritical = isCritical(bodies)
    let unit = facts.displaced.unit
    let rows = bodies.compactMap { body -> IntervalChart.Row? in
      let displaced = body.displaced?.estimate
      guard let value = isCritical ? body.criticality?.difference : displaced?.mean else { return nil }
      return IntervalChart.Row(
        name: voice(body.body.name), value: value,
        ends: isCritical ? body.criticality?.confidence(among: facts.refusals) : displaced?.spread,
        text: voice.figure(value, unit))
    }
    guard let first = rows.first else { return nil }
    let (amount, period) = (voice.amount(first.value, unit), voice.inPeriod(facts.judged))
    let which =
      rows.count < count
      ? say(
        fr: "les \(rows.count) premières structures sur \(count)", en: "the first \(rows.count) structures of \(count)")
      : say(fr: "toutes les structures", en: "all structures")
    let subject =
      isCritical
      ? say(
        fr: "Personnes de plus sans place \(period) si la structure seule est refusée, \(which)",
        en: "More people without a place \(period) if the structure alone is refused, \(which)")
      : say(
        fr: "Personnes à transférer, toute la période, \(which)", en: "People to transfer, whole period, \(which)")
    return intervals(
      "structures-label", rows, unit, isCritical ? .dot : .bar,
      finding: isCritical
        ? say(
          fr: "\(first.name) compte le plus : son refus seul met \(amount) de plus sans place \(period)",
          en: "\(first.name) matters most: its refusal alone adds \(amount) without a place \(period)")
        : say(
          fr: "\(first.name) pèse le plus : \(amount) à transférer en moyenne",
          en: "\(first.name) weighs most: \(amount) to transfer on average"),
      subject: subject, rowSubject: voice(.structure), span: voice(isCritical ? .pairedInterval : .band),
      table: structuresTable(facts, bodies, caption: subject))
  }

  private func structuresTable(_ facts: LabelFacts, _ bodies: [LabelFacts.Body], caption: String) -> Report.Table {
    Table(columns: structureColumns(facts), rows: bodies).page(caption: caption, voice)
  }

  func structuresSheet(_ facts: LabelFacts) -> Sheet {
    Table(columns: structureColumns(facts), rows: facts.bodies).sheet(named: Bilingual(same: "Label structures"), voice)
  }

  /// One row a structure; on the page, intervals stand below their value.
  private func structureColumns(_ facts: LabelFacts) -> [Column<LabelFacts.Body>] {
    typealias Body = LabelFacts.Body
    let people = facts.displaced.unit
    func range(_ body: Body) -> ClosedRange<Double>? { body.criticality?.confidence(among: facts.refusals) }
    let head: [Column<Body>] = [
      Column(.structure, width: 40, page: .text) { body in
        let place = facts.territories.isEmpty ? "" : voice(index.territories[body.body.territory].name)
        return .cell(Report.Cell(voice(body.body.name), detail: place))
      },
      Column(.identifier, width: 24) { .code($0.body.id) },
      Column(.territory, width: 20) { .code(index.territories[$0.body.territory].name) },
      Column(.posts, page: .number) { .amount(facts.posts($0.body), .fte) },
      Column(.posts, in: .fte, width: 11) { .amount(facts.posts($0.body), .fte) },
      Column(.labelledAtCutOff, page: .number) { .cell(chanceCell($0.atCutOff) ?? unknown) },
      Column(.labelledAtEnd, page: .number) { .cell(chanceCell($0.atEnd) ?? unknown) },
      Column(.toTransfer, page: .number) { .cell(summaryCell($0.displaced, people)) },
    ]
    let chances =
      Column<Body>.frequency(.labelledAtCutOff) { $0.atCutOff?.estimate }
      + Column<Body>.frequency(.labelledAtEnd) { $0.atEnd?.estimate }
    let displaced: [Column<Body>] = [
      Column(.toTransfer, in: people, width: 14) { .amount($0.displaced?.estimate.mean, people) },
      Column(.low, in: people, width: 13) { .amount($0.displaced?.estimate.quantile(0.05), people) },
      Column(.high, in: people, width: 13) { .amount($0.displaced?.estimate.quantile(0.95), people) },
    ]
    let criticality: [Column<Body>] = [
      Column(.criticality, page: isCritical(facts.bodies) ? .number : nil) {
        .cell(paired($0.criticality, facts.gap.unit, among: facts.refusals))
      },
      Column(heading: { $0.inYear($0(.criticality), facts.judged) }, width: 17) {
        .amount($0.criticality?.difference, people)
      },
      Column(.differenceLow, in: people, width: 15) { .amount(range($0)?.lowerBound, people) },
      Column(.differenceHigh, in: people, width: 15) { .amount(range($0)?.upperBound, people) },
    ]
    return head + chances + displaced + criticality
  }
}

extension ReportBuilder {
  /// A chart of values with intervals, and its table.
  func intervals(
    _ id: String, _ rows: [IntervalChart.Row], _ unit: Indicator.Unit, _ mark: IntervalChart.Mark, finding: String,
    subject: String, rowSubject: String, span: String, table: Report.Table
  ) -> Report.Block {
    let meanChange = Bilingual(fr: "différence moyenne", en: "mean difference")
    return .chart(
      Report.Chart(
        id: id, finding: finding, subject: subject,
        key: mark == .bar
          ? [.init(mark: .column, meaning: voice(.meanMark)), .init(mark: .ends, meaning: span)]
          : [.init(mark: .dot, meaning: voice(meanChange)), .init(mark: .span, meaning: span)],
        panels: [intervalPanel("", of: subject, rows, unit, mark, rowSubject: rowSubject)], table: table))
  }

  /// A drawing of values with intervals; `subject` says to whoever does not see it what the values are.
  func intervalPanel(
    _ title: String, of subject: String, _ rows: [IntervalChart.Row], _ unit: Indicator.Unit,
    _ mark: IntervalChart.Mark, rowSubject: String, room: Int = 62
  ) -> Report.Panel {
    let alternative = voice.alternative(values: subject, rows.map { ($0.name, $0.text) })
    let drawing = IntervalChart(
      rows: rows, unit: unit, mark: mark,
      low: say(fr: "Bas de l'intervalle", en: "Low end of the interval"),
      high: say(fr: "Haut de l'intervalle", en: "High end of the interval"), subject: rowSubject, room: room)
    return Report.Panel(
      title: title, alternative: alternative, specification: drawing.specification(voice, title: alternative))
  }

  /// A paired difference with its interval below; said to be open where the interval holds no change.
  func paired(_ estimate: PairedEstimate?, _ unit: Indicator.Unit, among options: Int) -> Report.Cell {
    guard let estimate, let difference = estimate.difference, let range = estimate.confidence(among: options) else {
      return unknown
    }
    if range.lowerBound == 0, range.upperBound == 0 { return Report.Cell(say(fr: "inchangé", en: "unchanged")) }
    return Report.Cell(voice.signed(difference, unit), detail: voice.signedSpan(range, unit))
  }
}

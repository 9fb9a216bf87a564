internal import Experiments
internal import InsertionPolicy

/// What more money buys, line by line of the budget.
extension ReportBuilder {
  var marginal: Report.Section? {
    guard let facts = MarginalFacts(index) else { return nil }
    let goals = facts.items.flatMap { item in item.goals.map { Goal(item: item, goal: $0) } }
    return section(
      .marginal,
      [
        .lead(marginalLead(facts)), .text(marginalNote(facts)), .table(bought(facts)),
        goals.isEmpty ? nil : .folded(self.goals(goals, facts)),
      ])
  }

  private func step(_ facts: MarginalFacts) -> String { voice.amount(facts.step.approximate, .euros) }

  /// What it comes to: how many lines buy more, the one that buys most, how many cannot for want of demand.
  private func marginalLead(_ facts: MarginalFacts) -> String {
    let byLine = Dictionary(grouping: facts.items, by: \.line.id).values
    let buying = byLine.count { $0.contains { $0.reading == .bought } }
    let short = byLine.count { $0.allSatisfy { $0.reading == .demandIsShort } }
    let (lines, step) = (facts.lines, step(facts))
    var text =
      lines > 1
      ? say(fr: "Sur \(lines) lignes, ", en: "Of \(lines) lines, ")
      : say(fr: "Sur la seule ligne essayée, ", en: "Of the one line tried, ")
    text +=
      buying == 0
      ? say(
        fr: "aucune n'achète plus d'accompagnements avec \(step) de plus",
        en: "none buys more accompaniments with \(step) more")
      : say(
        fr: "\(buying) \(buying > 1 ? "achètent" : "achète") plus d'accompagnements avec \(step) de plus",
        en: "\(buying) \(buying == 1 ? "buys" : "buy") more accompaniments with \(step) more")
    if let best = facts.items.first(where: { $0.reading == .bought }), let starts = best.starts,
      let change = starts.difference, let range = starts.confidence(among: facts.lines)
    {
      let (name, more) = (voice(best.line.name), voice.signed(change, .persons))
      let interval = voice.interval(voice.signedSpan(range, .persons))
      text += say(
        fr: " ; celle qui en achète le plus est « \(name) » (\(more), \(interval))",
        en: "; the one that buys most is “\(name)” (\(more), \(interval))")
    }
    if short > 0 {
      text += say(
        fr: " ; pour \(short) \(short > 1 ? "lignes" : "ligne"), rien : c'est la demande, non l'argent, qui manque",
        en: "; for \(short) \(short == 1 ? "line" : "lines"), nothing: the demand, not the money, is short")
    }
    return text + "."
  }

  /// How the intervals are to be read.
  private func marginalNote(_ facts: MarginalFacts) -> String {
    let (lines, step) = (facts.lines, step(facts))
    let together =
      lines > 1
      ? say(
        fr: "les intervalles valent ensemble à 95 % pour les \(lines) lignes",
        en: "the intervals hold together at 95% for the \(lines) lines")
      : say(fr: "les intervalles sont à 95 %", en: "the intervals are at 95%")
    return say(
      fr: """
        Chaque ligne a tour à tour \(step) de crédits nouveaux de l'État en plus, et ce qu'ils achètent existe : places, \
        mesures ou ETP en proportion. Personne de plus ne demande rien. Les futurs sont les mêmes, le hasard compris ; \
        \(together). Le rapport de variance dit ce que ce hasard commun épargne : 0,1 pour dix fois moins de futurs.
        """,
      en: """
        Each line in turn has \(step) more of the State's new credits, and what they buy is there: places, measures or \
        FTE in proportion. Nobody more asks for anything. The futures are the same, chance included; \(together). The \
        variance ratio says what common chance saves: 0.1 for a tenth of the futures.
        """)
  }

  private func reading(_ reading: MarginalFacts.Reading) -> Bilingual {
    switch reading {
    case .bought: Bilingual(fr: "davantage", en: "more")
    case .fewer: Bilingual(fr: "moins", en: "fewer")
    case .demandIsShort:
      Bilingual(
        fr: "rien : c'est la demande, non l'argent, qui manque", en: "nothing: the demand, not the money, is short")
    case .notClear: Bilingual(fr: "pas établi", en: "not clear")
    case .unknownVolume:
      Bilingual(fr: "non dit : aucun volume pour cet argent", en: "not said: no volume for this money")
    }
  }

  // MARK: - Tables

  private func bought(_ facts: MarginalFacts) -> Report.Table {
    typealias Item = MarginalFacts.Item
    let columns: [Column<Item>] = [
      Column(.budgetLine, page: .text) { .cell(Report.Cell(voice($0.line.name), detail: detail($0))) },
      Column(Bilingual(fr: "Ce qui est acheté", en: "What is bought"), page: .text) { .text(reading($0.reading)) },
      Column(Bilingual(fr: "Accompagnements commencés", en: "Accompaniments started"), page: .number) {
        .cell(change($0.starts, .persons, facts))
      },
      Column(.targetProbability, page: .number) { .cell(chance($0.goals.first?.attainment, facts)) },
      Column(Bilingual(fr: "Refusées faute de crédits", en: "Turned away for want of money"), page: .number) {
        .cell(change($0.turnedAway, .persons, facts))
      },
      Column(Bilingual(fr: "Reste de l'enveloppe (euros)", en: "Left of the envelope (euros)"), page: .number) {
        .cell(change($0.unspent, .euros, facts))
      },
      Column(.varianceRatio, page: .number) { .cell(ratio($0.starts)) },
    ]
    let (step, period) = (step(facts), voice.inPeriod(facts.window))
    return Table(columns: columns, rows: facts.items).page(
      caption: say(
        fr: "Ce qu'achètent \(step) de plus, ligne par ligne, \(period)",
        en: "What an extra \(step) buys, line by line, \(period)"), voice)
  }

  /// Which programme of the line is meant, where it has several, and what was voted for it.
  private func detail(_ item: MarginalFacts.Item) -> String {
    let programme = item.line.programmes.count > 1 ? item.programme.map { voice($0.name) } : nil
    let voted = item.goals.first.flatMap { goal in
      index.cell(goal.indicator, goal.window)?.target.map {
        say(fr: "cible : ", en: "target: ")
          + voice.voted(voice.amount($0.value, goal.indicator.unit), $0.direction(of: goal.indicator))
      }
    }
    return [programme, voted].compactMap(\.self).joined(separator: ", ")
  }

  /// A change that holds together with those of the other lines; euros without cents, which say more than chance allows.
  private func change(_ estimate: PairedEstimate?, _ unit: Indicator.Unit, _ facts: MarginalFacts) -> Report.Cell {
    guard let estimate else { return Report.Cell(.empty, voice) }
    let shown = paired(estimate, unit, among: facts.lines)
    guard unit == .euros, !shown.detail.isEmpty, let difference = estimate.difference,
      let range = estimate.confidence(among: facts.lines)
    else { return shown }
    return Report.Cell(
      voice.signed(difference.rounded(), unit),
      detail: voice.signedSpan(range.lowerBound.rounded()...range.upperBound.rounded(), unit))
  }

  /// The change of a probability, in points.
  private func chance(_ estimate: PairedEstimate?, _ facts: MarginalFacts) -> Report.Cell {
    guard let estimate else { return Report.Cell(.empty, voice) }
    var shown = paired(estimate, .share, among: facts.lines)
    if !shown.detail.isEmpty, let range = facts.chance(estimate) { shown.detail = voice.signedSpan(range, .share) }
    return shown
  }

  private func ratio(_ estimate: PairedEstimate?) -> Report.Cell {
    Report.Cell(estimate?.varianceRatio.map { voice.numbers.number($0, decimals: 2) } ?? "–")
  }

  /// A target of a line of the budget.
  private struct Goal {
    var item: MarginalFacts.Item
    var goal: MarginalFacts.Goal
  }

  private func goals(_ goals: [Goal], _ facts: MarginalFacts) -> Report.Table {
    Table<Goal>(
      columns: [
        Column(.budgetLine, page: .text) { .text($0.item.line.name) },
        Column(.indicator, page: .text) {
          .cell(Report.Cell(name($0.goal.indicator), detail: voice.month($0.goal.window)))
        },
        Column(.change, page: .number) { .cell(change($0.goal.change, $0.goal.indicator.unit, facts)) },
        Column(.targetProbability, page: .number) { .cell(chance($0.goal.attainment, facts)) },
        Column(.varianceRatio, page: .number) { .cell(ratio($0.goal.change)) },
      ], rows: goals
    ).page(caption: say(fr: "Toutes les cibles, ligne par ligne", en: "All targets, line by line"), voice)
  }

  // MARK: - The sheet

  /// A figure of a line, the probability of its target behind it.
  private struct SheetRow {
    var line: BudgetLine
    var indicator: Indicator
    var change: PairedEstimate
    var range: ClosedRange<Double>?
    var chance: (change: Double?, range: ClosedRange<Double>?)
  }

  /// One row a line and figure.
  var marginalSheet: Sheet? {
    guard let facts = MarginalFacts(index) else { return nil }
    func row(_ item: MarginalFacts.Item, _ change: PairedEstimate, _ attainment: PairedEstimate?) -> SheetRow {
      SheetRow(
        line: item.line, indicator: index.forecast.catalogue[change.cell.indicator], change: change,
        range: change.confidence(among: facts.lines),
        chance: (attainment?.difference, attainment.flatMap(facts.chance)))
    }
    let rows = facts.items.flatMap { item -> [SheetRow] in
      [item.starts, item.turnedAway, item.unspent].compactMap { $0.map { row(item, $0, nil) } }
        + item.goals.compactMap { goal in goal.change.map { row(item, $0, goal.attainment) } }
    }
    let columns: [Column<SheetRow>] = [
      Column(.budgetLine, width: 36) { .text($0.line.name) },
      Column(.indicator, width: 52) { .text($0.indicator.name) },
      Column(.identifier, width: 30) { .code($0.indicator.id) },
      Column(.period, width: 14) { .window($0.change.cell.window) },
      Column(.unit, width: 13) { .unit($0.indicator.unit) },
      Column(Bilingual(fr: "Sans le supplément", en: "Without the addition"), width: 14) {
        .amount($0.change.base, $0.indicator.unit)
      },
      Column(.change, width: 14) { .amount($0.change.difference, $0.indicator.unit) },
      Column(.changeLow, width: 16) { .amount($0.range?.lowerBound, $0.indicator.unit) },
      Column(.changeHigh, width: 16) { .amount($0.range?.upperBound, $0.indicator.unit) },
      Column(.targetProbability, width: 16) { .points($0.chance.change) },
      Column(
        Bilingual(
          fr: "Probabilité de la cible, bas (points)", en: "Probability of the target, low (points)"), width: 16
      ) { .points($0.chance.range?.lowerBound) },
      Column(
        Bilingual(
          fr: "Probabilité de la cible, haut (points)", en: "Probability of the target, high (points)"), width: 16
      ) { .points($0.chance.range?.upperBound) },
      Column(.varianceRatio, width: 14) { .number($0.change.varianceRatio) },
      Column(.futures, width: 12) { .count($0.change.count) },
    ]
    return Table(columns: columns, rows: rows).sheet(
      named: Bilingual(fr: "Plus de crédits", en: "More money"),
      preface: [voice(SectionName.marginal.title), marginalNote(facts)], voice)
  }
}

extension Bilingual {
  static let budgetLine = Bilingual(fr: "Ligne", en: "Line")
  static let changeLow = Bilingual(fr: "Changement, bas", en: "Change, low")
  static let changeHigh = Bilingual(fr: "Changement, haut", en: "Change, high")
  static let targetProbability = Bilingual(fr: "Probabilité de la cible", en: "Probability of the target")
  static let varianceRatio = Bilingual(fr: "Rapport de variance", en: "Variance ratio")
}

internal import Experiments
internal import InsertionPolicy

/// What more money buys, line by line of the budget.
extension ReportBuilder {
  var marginal: Report.Section? {
    guard let facts = MarginalFacts(index) else { return nil }
    let step = words.amount(facts.step.approximate, .euros)
    let best = facts.items.first { $0.reading == .bought }
    let byLine = Dictionary(grouping: facts.items, by: \.line.id).values
    let lead = words.marginalLead(
      step,
      MarginalFact(
        lines: facts.lines, buying: byLine.count { $0.contains { $0.reading == .bought } },
        short: byLine.count { $0.allSatisfy { $0.reading == .demandIsShort } },
        best: best.flatMap { item in
          guard let starts = item.starts, let change = starts.difference,
            let range = starts.confidence(among: facts.lines)
          else { return nil }
          return (
            words.typeset(item.line.name), words.signed(change, .persons),
            words.interval(words.signedSpan(range, .persons))
          )
        }))
    let goals = facts.items.flatMap { item in item.goals.map { (item, $0) } }
    return section(
      .marginal,
      [
        .lead(lead), .text(words.marginalNote(facts.lines, step)), .table(bought(facts, step)),
        goals.isEmpty ? nil : .folded(self.goals(goals, facts)),
      ])
  }

  private func bought(_ facts: MarginalFacts, _ step: String) -> Report.Table {
    let names = words.marginalNames
    return Report.Table(
      caption: words.marginalCaption(step, words.inPeriod(facts.window)),
      columns: [
        .text(names.line), .text(names.reading), .number(names.starts), .number(names.probability),
        .number(names.turnedAway), .number(names.unspent), .number(names.varianceRatio),
      ],
      rows: facts.items.map { item in
        [
          Report.Cell(words.typeset(item.line.name), detail: detail(item)),
          Report.Cell(words.marginalReading(item.reading)), change(item.starts, .persons, facts),
          chance(item.goals.first?.attainment, facts), change(item.turnedAway, .persons, facts),
          change(item.unspent, .euros, facts), Report.Cell(ratio(item.starts)),
        ]
      })
  }

  /// Which programme of the line is meant, where it has several, and what was voted for it.
  private func detail(_ item: MarginalFacts.Item) -> String {
    let programme = item.line.programmes.count > 1 ? item.programme.map { words.typeset($0.name) } : nil
    let voted = item.goals.first.flatMap { goal in
      index.cell(goal.indicator, goal.window)?.target.map {
        words.marginalNames.goal
          + words.voted(words.amount($0.value, goal.indicator.unit), $0.direction(of: goal.indicator))
      }
    }
    return words.typeset([programme, voted].compactMap(\.self).joined(separator: ", "))
  }

  /// A change that holds together with those of the other lines; euros without cents, which say more than chance allows.
  private func change(_ estimate: PairedEstimate?, _ unit: Indicator.Unit, _ facts: MarginalFacts) -> Report.Cell {
    guard let estimate else { return Report.Cell("–") }
    let shown = paired(estimate, unit, among: facts.lines)
    guard unit == .euros, !shown.detail.isEmpty, let difference = estimate.difference,
      let range = estimate.confidence(among: facts.lines)
    else { return shown }
    return Report.Cell(
      words.signed(difference.rounded(), unit),
      detail: words.signedSpan(range.lowerBound.rounded()...range.upperBound.rounded(), unit))
  }

  /// The change of a probability, in points.
  private func chance(_ estimate: PairedEstimate?, _ facts: MarginalFacts) -> Report.Cell {
    guard let estimate else { return Report.Cell("–") }
    var shown = paired(estimate, .share, among: facts.lines)
    if !shown.detail.isEmpty, let range = facts.chance(estimate) { shown.detail = words.signedSpan(range, .share) }
    return shown
  }

  private func ratio(_ estimate: PairedEstimate?) -> String {
    estimate?.varianceRatio.map { words.numbers.number($0, decimals: 2) } ?? "–"
  }

  private func goals(_ goals: [(MarginalFacts.Item, MarginalFacts.Goal)], _ facts: MarginalFacts) -> Report.Table {
    let names = words.marginalNames
    return Report.Table(
      caption: names.goalsCaption,
      columns: [
        .text(names.line), .text(labels.indicator), .number(names.change), .number(names.probability),
        .number(names.varianceRatio),
      ],
      rows: goals.map { item, goal in
        [
          Report.Cell(words.typeset(item.line.name)),
          Report.Cell(name(goal.indicator), detail: words.month(goal.window)),
          change(goal.change, goal.indicator.unit, facts), chance(goal.attainment, facts),
          Report.Cell(ratio(goal.change)),
        ]
      })
  }

  /// One row a line and figure, the probability of its target behind it.
  var marginalSheet: Sheet? {
    guard let facts = MarginalFacts(index) else { return nil }
    let names = words.marginalNames
    let columns: [(String, Double)] = [
      (names.line, 36), (labels.indicator, 52), (sheetNames.id, 30), (sheetNames.period, 14), (sheetNames.unit, 13),
      (names.base, 14), (names.change, 14), (names.changeLow, 16), (names.changeHigh, 16), (names.probability, 16),
      (names.probabilityLow, 16), (names.probabilityHigh, 16), (names.varianceRatio, 14),
      (sheetNames.futures, 12),
    ]
    let rows = facts.items.flatMap { item -> [[Sheet.Cell]] in
      let plain = [item.starts, item.turnedAway, item.unspent].compactMap(\.self)
      return plain.map { sheetRow(item, $0, nil, facts) }
        + item.goals.compactMap { goal in goal.change.map { sheetRow(item, $0, goal.attainment, facts) } }
    }
    return Sheet(
      name: names.sheet,
      preface: [
        words.heading(.marginal), words.marginalNote(facts.lines, words.amount(facts.step.approximate, .euros)),
      ],
      columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) }, rows: rows)
  }

  private func sheetRow(
    _ item: MarginalFacts.Item, _ change: PairedEstimate, _ attainment: PairedEstimate?, _ facts: MarginalFacts
  ) -> [Sheet.Cell] {
    let indicator = index.forecast.catalogue[change.cell.indicator]
    let range = change.confidence(among: facts.lines)
    let chance = attainment.flatMap(facts.chance)
    return [
      .text(words.typeset(item.line.name)), .text(name(indicator)), .text(indicator.id), period(change.cell.window),
      .text(unit(indicator.unit)),
    ]
      + [change.base, change.difference, range?.lowerBound, range?.upperBound].map { value($0, indicator.unit) }
      + [attainment?.difference, chance?.lowerBound, chance?.upperBound].map {
        Sheet.Cell($0.map { $0 * 100 }, .tenths)
      }
      + [Sheet.Cell(change.varianceRatio, .plain), Sheet.Cell(change.count)]
  }
}

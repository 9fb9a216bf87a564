internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The money in sentences: what is spent and what is left, what the State may claim, which envelopes run dry and who is
/// then turned away, how far the département advances, what the document prints wrong.
extension ReportBuilder {
  /// Lines that run dry and have a sentence of their own; the table has all.
  ///
  /// Chosen: what a reader keeps in mind.
  private var dryLinesSaid: Int { 3 }

  var moneySentences: [String] {
    guard let facts = MoneyFacts(index) else { return [] }
    return [spending(facts), voted(facts), claim(facts), issued(facts)].compactMap(\.self) + drying(facts)
      + [cash(facts), findings(facts)].compactMap(\.self)
  }

  // MARK: Amounts

  /// A mean with its currency or unit.
  func moneyAmount(_ cell: CellEstimate?) -> String? {
    guard let cell, let mean = cell.estimate.mean else { return nil }
    return words.amount(mean, index.forecast.catalogue[cell.cell.indicator].unit)
  }

  /// What nine futures out of ten stay within; `nil` where that is one amount, or not known.
  func moneySpread(_ cell: CellEstimate?) -> String? {
    guard let cell, let spread = cell.estimate.spread, spread.lowerBound < spread.upperBound else { return nil }
    let unit = index.forecast.catalogue[cell.cell.indicator].unit
    return words.interval(unit == .euros ? words.euroSpan(spread) : words.spanInSentence(spread, unit))
  }

  func chance(_ happened: Estimate.Attainment) -> (probability: String, interval: String) {
    (
      words.numbers.percentage(happened.probability),
      words.interval(words.numbers.percentages(happened.confidence, to: words.toInSentence))
    )
  }

  // MARK: Sentences

  private func spending(_ facts: MoneyFacts) -> String? {
    let spent = facts.overall("money.spent")
    guard let mean = moneyAmount(spent) else { return nil }
    let unspent = facts.overall("money.unspent")
    return words.moneySpent(
      SpendingFact(
        envelopes: words.numbers.currency(facts.envelopes), spent: mean, spentSpread: moneySpread(spent),
        end: words.date(facts.budget.execution.upperBound),
        unspent: moneyAmount(unspent).map { mean in
          let interval = unspent?.estimate.confidence.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
          return (mean, interval.map { words.interval(words.euroSpan($0)) }, moneySpread(unspent))
        }))
  }

  private func voted(_ facts: MoneyFacts) -> String {
    let (budget, numbers) = (facts.document, words.numbers)
    let given = facts.budget.sum(.stateNew)
    return words.moneyVoted(
      state: numbers.currency(budget.sum(.stateNew) + budget.sum(.stateCarried)),
      given: given == budget.sum(.stateNew) ? nil : numbers.currency(given + budget.sum(.stateCarried)),
      departement: numbers.currency(budget.sum(.departement) + budget.sum(.departementCarried)),
      valued: numbers.currency(budget.sum(.departementValued)), envelopes: numbers.currency(facts.envelopes),
      lines: budget.lines.count)
  }

  private func claim(_ facts: MoneyFacts) -> String? {
    func claimed(_ reading: Budget.Settlement.Reading) -> ClaimFact.Claim? {
      let (amount, chance) = facts.claim(reading)
      guard let mean = moneyAmount(amount), let happened = chance?.estimate.frequency else { return nil }
      return ClaimFact.Claim(reading: words.readingName(reading), chance: self.chance(happened).probability, mean: mean)
    }
    let reading = facts.budget.settlement.reading
    let (amount, chance) = facts.claim(reading)
    guard let chosen = claimed(reading), let happened = chance?.estimate.frequency else { return nil }
    return words.moneyClaim(
      ClaimFact(
        chosen: chosen, interval: self.chance(happened).interval, spread: moneySpread(amount),
        others: Budget.Settlement.Reading.allCases.filter { $0 != reading }.compactMap(claimed)))
  }

  private func issued(_ facts: MoneyFacts) -> String? {
    let clawback = facts.overall("money.clawback")
    guard facts.overall("money.settled_paid")?.estimate.mean != nil, let mean = moneyAmount(clawback) else {
      return nil
    }
    return words.moneyIssued(
      chance: words.numbers.percentage(facts.budget.settlement.issued), mean: mean, spread: moneySpread(clawback))
  }

  private func drying(_ facts: MoneyFacts) -> [String] {
    let drying = facts.drying
    let said = drying.prefix(dryLinesSaid).compactMap { line -> String? in
      guard let happened = line.dryness else { return nil }
      let (probability, interval) = chance(happened)
      let people = line.refused.flatMap { ($0.estimate.mean ?? 0) > 0 ? $0 : nil }
      return words.moneyDry(
        DryFact(
          line: words.lineName(line.line), chance: probability, interval: interval,
          month: facts.exhaustionMonth(line).map(words.month),
          people: moneyAmount(people).map { ($0, moneySpread(people)) }))
    }
    return [dryCount(facts)] + said
  }

  /// How many lines run dry more likely than not, and how many ever.
  func dryCount(_ facts: MoneyFacts) -> String {
    let likely = facts.drying.count { line in
      let verdict = Verdict(line.dryness)
      return verdict == .likely || verdict == .almostCertain
    }
    return words.moneyDry(likely, of: facts.lines.count, mayRunDry: facts.drying.count)
  }

  private func cash(_ facts: MoneyFacts) -> String? {
    guard let lowest = facts.lowestCash, let mean = lowest.estimate.mean else { return nil }
    return words.moneyCash(
      words.month(lowest.cell.window), mean: words.amount(mean.magnitude, .euros), spread: moneySpread(lowest),
      isAdvance: mean < 0)
  }

  private func findings(_ facts: MoneyFacts) -> String? {
    let count = BudgetCheck(facts.document).findings.count
    return count > 0 ? words.moneyFindings(count) : nil
  }
}

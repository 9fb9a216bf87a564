internal import Experiments
internal import InsertionPolicy

/// The label in five sentences: where places fall short, who must change référent, who holds the label, which structure
/// matters most, what would change it.
extension ReportBuilder {
  var labelSentences: [String] {
    guard let facts = LabelFacts(index) else { return [] }
    return [
      shortage(facts), transfers(facts), held(facts), heaviest(facts), leverOrTraining(facts),
    ].compactMap(\.self)
  }

  /// A mean with its unit.
  private func amount(_ cell: CellEstimate?) -> String? {
    guard let cell, let mean = cell.estimate.mean else { return nil }
    return words.amount(mean, unit(cell))
  }

  private func spread(_ cell: CellEstimate?) -> String? {
    guard let cell, let spread = cell.estimate.spread else { return nil }
    return words.interval(words.spanInSentence(spread, unit(cell)))
  }

  private func unit(_ cell: CellEstimate) -> Indicator.Unit { index.forecast.catalogue[cell.cell.indicator].unit }

  private func shortage(_ facts: LabelFacts) -> String? {
    guard let worst = facts.worst, let people = amount(worst.gap) else { return nil }
    let isEmpty = worst.gap.estimate.mean == 0 && worst.gap.estimate.quantile(0.95) ?? 0 == 0
    guard !isEmpty else { return words.noShortage(after: words.date(facts.closing), worst.gap.estimate.count) }
    let chance = worst.short?.estimate.frequency
    return words.shortage(
      ShortageFact(
        month: words.month(worst.month), people: people, spread: spread(worst.gap),
        place: worst.territory.map { (words.typeset(index.territories[$0].name), amount(worst.place) ?? "") },
        chance: chance.map { words.numbers.percentage($0.probability) },
        interval: chance.map { words.numbers.percentages($0.confidence, to: words.toInSentence) },
        before: before(facts)))
  }

  /// How many people are without a place in the month before places close: what is not due to the label.
  private func before(_ facts: LabelFacts) -> (month: String, people: String)? {
    guard let closing = facts.closingMonth, closing > 0 else { return nil }
    let month = index.months[closing - 1]
    return amount(index.cell(facts.gap, month)).map { (words.month(month), $0) }
  }

  private func transfers(_ facts: LabelFacts) -> String? {
    let displaced = index.cell(facts.displaced, index.overall)
    func overall(_ id: String) -> CellEstimate? { index.indicator(id).flatMap { index.cell($0, index.overall) } }
    guard let people = amount(displaced), let transferred = amount(overall("label.transferred")) else { return nil }
    return words.transfers(
      displaced: people, spread: spread(displaced), transferred: transferred,
      wait: amount(overall("label.transfer_wait"))
    )
  }

  /// What is held at the end of the month in which places close.
  private func held(_ facts: LabelFacts) -> String? {
    guard let month = facts.monthsAfter.first else { return nil }
    func cell(_ id: String) -> CellEstimate? { index.indicator(id).flatMap { index.cell($0, month) } }
    let bodies = cell("label.bodies_labelled")
    guard let share = amount(bodies), let referents = amount(cell("label.referents_labelled")),
      let places = amount(cell("label.places_labelled"))
    else { return nil }
    return words.held(
      words.month(month), bodies: share, spread: spread(bodies), referents: referents, places: places)
  }

  private func heaviest(_ facts: LabelFacts) -> String? {
    guard let body = facts.bodies.first else { return nil }
    let name = words.typeset(body.body.name)
    let territory = facts.territories.isEmpty ? nil : index.territories[body.body.territory].name
    let chance = body.atCutOff?.estimate.frequency.map {
      words.evidenceInSentence(
        reached: $0.reached, count: $0.count, interval: words.numbers.percentages($0.confidence, to: words.toInSentence)
      )
    }
    if let criticality = body.criticality {
      return words.mostCritical(
        name, territory, words.inPeriod(facts.judged),
        change: change(criticality, facts.gap.unit, among: facts.refusals), chance: chance)
    }
    guard let people = amount(body.displaced) else { return nil }
    return words.heaviest(name, territory, displaced: people, spread: spread(body.displaced), chance: chance)
  }

  /// The lever that lowers the people without a place most, where levers were tried; otherwise how far training is.
  private func leverOrTraining(_ facts: LabelFacts) -> String? {
    let levers = facts.levers
    guard levers.isEmpty else {
      let tried = levers.compactMap { lever in
        facts.change(lever, facts.gap, facts.judged).map { (lever: lever, change: $0) }
      }
      let best = tried.filter { isLower($0.change, among: levers.count) }.min {
        ($0.change.difference ?? 0) < ($1.change.difference ?? 0)
      }
      guard let best else { return words.noClearLever(levers.count, words.inPeriod(facts.judged)) }
      return words.bestLever(
        words.typeset(best.lever.variant.name), words.inPeriod(facts.judged),
        change: change(best.change, facts.gap.unit, among: levers.count))
    }
    guard let month = facts.monthsAfter.first, let trained = index.indicator("label.referents_trained"),
      let cell = index.cell(trained, month), let share = amount(cell)
    else { return nil }
    return words.trained(words.month(month), share: share, spread: spread(cell))
  }

  /// Whether a difference is below zero beyond chance.
  func isLower(_ change: PairedEstimate, among options: Int) -> Bool {
    change.confidence(among: options).map { $0.upperBound < 0 } ?? false
  }

  /// A paired difference, read together with others.
  func change(_ estimate: PairedEstimate?, _ unit: Indicator.Unit, among options: Int) -> LabelChange {
    guard let estimate, let difference = estimate.difference, let range = estimate.confidence(among: options) else {
      return .unknown
    }
    if range.lowerBound == 0, range.upperBound == 0 { return .none }
    guard !range.contains(0) else { return .unclear(range: words.interval(words.signedSpan(range, unit))) }
    let isMore = difference > 0
    let ends = isMore ? range : -range.upperBound...(-range.lowerBound)
    return .clear(
      number: words.figure(difference.magnitude, unit),
      unit: words.unit(unit, isPlural: words.isPlural(difference.magnitude)),
      range: words.interval(words.spanInSentence(ends, unit)),
      isMore: isMore)
  }
}

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

  // MARK: Amounts

  /// A mean with its unit.
  func amount(_ cell: CellEstimate?) -> String? {
    guard let cell, let mean = cell.estimate.mean else { return nil }
    return voice.amount(mean, unit(cell))
  }

  func unit(_ cell: CellEstimate) -> Indicator.Unit { index.forecast.catalogue[cell.cell.indicator].unit }

  /// What nine futures out of ten stay within, in brackets behind the mean; nothing where it is not known.
  private func spread(_ cell: CellEstimate?) -> String {
    guard let cell, let spread = cell.estimate.spread else { return "" }
    return voice.inNineOfTen(voice.interval(voice.spanInSentence(spread, unit(cell))))
  }

  // MARK: Places

  private func shortage(_ facts: LabelFacts) -> String? {
    guard let worst = facts.worst, let people = amount(worst.gap) else { return nil }
    if worst.gap.estimate.mean == 0, worst.gap.estimate.quantile(0.95) ?? 0 == 0 {
      let (futures, closing) = (voice.count(worst.gap.estimate.count), voice.date(facts.closing))
      return say(
        fr: "Dans aucun des \(futures) futurs les places ne manquent à partir du \(closing).",
        en: "In none of \(futures) futures do places fall short from \(closing) on.")
    }
    let (month, spread) = (voice.month(worst.month), spread(worst.gap))
    var text = say(
      fr: "Au pire mois, \(month), \(people) sont sans place en moyenne\(spread)",
      en: "In the worst month, \(month), \(people) are without a place on average\(spread)")
    if let territory = worst.territory {
      let place = "\(voice(index.territories[territory].name)), \(amount(worst.place) ?? "")"
      text += say(fr: " ; le territoire le plus touché est \(place)", en: "; the hardest hit territory is \(place)")
    }
    if let chance = worst.short?.estimate.frequency {
      let probability = voice.numbers.percentage(chance.probability)
      let interval = voice.numbers.percentages(chance.confidence, to: voice.toInSentence)
      text += say(
        fr: ", où les places manquent avec une probabilité de \(probability) (intervalle à 95 % : \(interval))",
        en: ", where places fall short with a probability of \(probability) (95% interval \(interval))")
    }
    return text + "." + before(facts)
  }

  /// How many people are without a place in the month before places close: what is not due to the label.
  private func before(_ facts: LabelFacts) -> String {
    guard let closing = facts.closingMonth, closing > 0 else { return "" }
    let window = index.months[closing - 1]
    guard let people = amount(index.cell(facts.gap, window)) else { return "" }
    let month = voice.month(window)
    return say(
      fr: " Juste avant la fermeture, en \(month) : \(people).",
      en: " Just before places close, in \(month): \(people).")
  }

  // MARK: People

  private func transfers(_ facts: LabelFacts) -> String? {
    let displaced = index.cell(facts.displaced, index.overall)
    guard let people = amount(displaced), let transferred = amount(index.cell("label.transferred")) else { return nil }
    let spread = spread(displaced)
    let text = say(
      fr: """
        À transférer faute de label : \(people) en moyenne\(spread) ; \(transferred) ont un nouveau référent avant la fin \
        de la période
        """,
      en: """
        To transfer for want of the label: \(people) on average\(spread); \(transferred) have a new référent before the \
        period ends
        """)
    let wait = amount(index.cell("label.transfer_wait")).map {
      say(fr: ", après \($0) d'attente en moyenne", en: ", after waiting \($0) on average")
    }
    return text + (wait ?? "") + "."
  }

  /// What is held at the end of the month in which places close.
  private func held(_ facts: LabelFacts) -> String? {
    guard let window = facts.monthsAfter.first, let bodies = index.cell("label.bodies_labelled", window),
      let share = amount(bodies), let referents = amount(index.cell("label.referents_labelled", window)),
      let places = amount(index.cell("label.places_labelled", window))
    else { return nil }
    let (month, spread) = (voice.month(window), spread(bodies))
    return say(
      fr: """
        Fin \(month), \(share) des structures ont le label\(spread), avec \(referents) des référents et \(places) des \
        places.
        """,
      en: """
        At the end of \(month), \(share) of the structures hold the label\(spread), with \(referents) of the référents \
        and \(places) of the places.
        """)
  }

  // MARK: Structures

  private func heaviest(_ facts: LabelFacts) -> String? {
    guard let body = facts.bodies.first else { return nil }
    let territory = facts.territories.isEmpty ? "" : " (\(index.territories[body.body.territory].name))"
    let name = voice(body.body.name) + territory
    let chance = body.atCutOff?.estimate.frequency.map { happened in
      let evidence = voice.evidenceInSentence(
        reached: happened.reached, count: happened.count,
        interval: voice.numbers.percentages(happened.confidence, to: voice.toInSentence))
      return say(
        fr: " ; elle a le label à la fermeture dans \(evidence)",
        en: "; it holds the label when places close in \(evidence)")
    }
    return heaviest(body, name, facts).map { $0 + (chance ?? "") + "." }
  }

  private func heaviest(_ body: LabelFacts.Body, _ name: String, _ facts: LabelFacts) -> String? {
    guard let criticality = body.criticality else {
      guard let people = amount(body.displaced) else { return nil }
      let spread = spread(body.displaced)
      return say(
        fr: "La structure d'où viennent le plus de transferts est \(name) : \(people) en moyenne\(spread)",
        en: "The structure that most transfers come from is \(name): \(people) on average\(spread)")
    }
    let period = voice.inPeriod(facts.judged)
    let change = change(
      criticality, facts.gap.unit, among: facts.refusals, say(fr: "sans place", en: "without a place"),
      unclear: {
        say(
          fr: "pas assez de futurs pour dire ce qui change (\($0))",
          en: "not enough futures to say what changes (\($0))")
      }, none: say(fr: "rien ne change", en: "nothing changes"),
      unknown: say(fr: "on ne sait pas ce qui change", en: "what changes is not known"))
    return say(
      fr: "La structure qui compte le plus est \(name) : si elle seule est refusée, \(period), \(change)",
      en: "The structure that matters most is \(name): if it alone is refused, \(period), \(change)")
  }

  // MARK: Levers

  /// The lever that lowers the people without a place most, where levers were tried; otherwise how far training is.
  private func leverOrTraining(_ facts: LabelFacts) -> String? {
    let levers = facts.levers
    guard !levers.isEmpty else { return trained(facts) }
    let tried = levers.compactMap { lever in
      facts.change(lever, facts.gap, facts.judged).map { (lever: lever, change: $0) }
    }
    let best = tried.filter { isLower($0.change, among: levers.count) }.min {
      ($0.change.difference ?? 0) < ($1.change.difference ?? 0)
    }
    let period = voice.inPeriod(facts.judged)
    guard let best else {
      return levers.count == 1
        ? say(
          fr: "Le levier essayé ne change pas de façon établie le nombre de personnes sans place \(period).",
          en: "The lever tried makes no established change to the number of people without a place \(period).")
        : say(
          fr: """
            Aucun des \(levers.count) leviers essayés ne diminue de façon établie le nombre de personnes sans place \
            \(period).
            """,
          en: """
            None of the \(levers.count) levers tried lowers the number of people without a place \(period) beyond doubt.
            """)
    }
    let name = voice(best.lever.variant.name)
    let change = said(best.lever, facts.gap, facts.judged, facts)
    return say(
      fr: "Le levier qui change le plus, « \(name) » : \(period), \(change).",
      en: "The lever that changes most, “\(name)”: \(period), \(change).")
  }

  private func trained(_ facts: LabelFacts) -> String? {
    guard let window = facts.monthsAfter.first, let cell = index.cell("label.referents_trained", window),
      let share = amount(cell)
    else { return nil }
    let (month, spread) = (voice.month(window), spread(cell))
    return say(
      fr: "Fin \(month), \(share) des référents des structures soumises au label ont suivi les cinq modules\(spread).",
      en: """
        At the end of \(month), \(share) of the référents of structures that need the label hold the five modules\
        \(spread).
        """)
  }

  /// Whether a difference is below zero beyond chance.
  func isLower(_ change: PairedEstimate, among options: Int) -> Bool {
    change.confidence(among: options).map { $0.upperBound < 0 } ?? false
  }

  /// A paired difference in a sentence, read together with others: how many more or fewer there are of `who`, or what is
  /// said where the interval holds no change, where nothing changes in any future, and where too little is known.
  private func change(
    _ estimate: PairedEstimate?, _ unit: Indicator.Unit, among options: Int, _ who: String,
    unclear: (String) -> String, none: String, unknown: String
  ) -> String {
    guard let estimate, let difference = estimate.difference, let range = estimate.confidence(among: options) else {
      return unknown
    }
    if range.lowerBound == 0, range.upperBound == 0 { return none }
    guard !range.contains(0) else { return unclear(voice.interval(voice.signedSpan(range, unit))) }
    let isMore = difference > 0
    let number = voice.figure(difference.magnitude, unit)
    let word = voice.unit(unit, isPlural: voice.isPlural(difference.magnitude))
    let ends = voice.spanInSentence(isMore ? range : -range.upperBound...(-range.lowerBound), unit)
    return say(
      fr: "\(number)\u{A0}\(word) de \(isMore ? "plus" : "moins") \(who) (\(voice.interval(ends)))",
      en: "\(number) \(isMore ? "more" : "fewer") \(word) \(who) (\(voice.interval(ends)))")
  }

  /// What a lever changes of the people without a place, or of those to transfer.
  func said(_ lever: VariantOutcome, _ indicator: Indicator, _ window: IndicatorCell.Window, _ facts: LabelFacts)
    -> String
  {
    let who =
      indicator.id == facts.gap.id
      ? say(fr: "sans place", en: "without a place") : say(fr: "à transférer", en: "to transfer")
    return change(
      facts.change(lever, indicator, window), indicator.unit, among: facts.levers.count, who,
      unclear: {
        say(
          fr: "pas assez pour dire ce qui change pour les personnes \(who) (\($0))",
          en: "not enough to say what changes for people \(who) (\($0))")
      }, none: say(fr: "autant de personnes \(who)", en: "as many people \(who)"),
      unknown: say(
        fr: "on ne sait pas ce qui change pour les personnes \(who)", en: "what changes for people \(who) is not known")
    )
  }
}

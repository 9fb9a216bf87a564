internal import Experiments
internal import InsertionPolicy

/// What became of the precisions that ended the run, or did not.
extension ReportBuilder {
  /// A precision that a run had to reach, with the indicator it is of.
  private typealias Asked = (outcome: PrecisionOutcome, indicator: Indicator)

  /// Empty where no precision was asked for.
  var precision: String {
    let asked = index.forecast.precisions.compactMap { outcome -> Asked? in
      index.forecast.catalogue.first { $0.id == outcome.precision.indicator }.map { (outcome, $0) }
    }
    let widths = widths(asked.filter { $0.outcome.sides.isEmpty })
    return ([widths] + asked.filter { !$0.outcome.sides.isEmpty }.map(sides)).compactMap(\.self).joined(separator: " ")
  }

  /// How narrow the intervals asked for have become.
  private func widths(_ asked: [Asked]) -> String? {
    guard !asked.isEmpty else { return nil }
    let areMet = asked.allSatisfy { $0.outcome.isMet }
    let found = asked.map { width($0, areMet: areMet) }.joined(separator: say(fr: " ; ", en: "; "))
    let isOne = asked.count == 1
    let end =
      areMet
      ? say(
        fr: "jusqu'à ce que \(isOne ? "cet intervalle à 95 % soit" : "ces intervalles à 95 % soient") assez "
          + (isOne ? "étroit" : "étroits"),
        en: "until \(isOne ? "this 95% interval was" : "these 95% intervals were") narrow enough")
      : say(
        fr: "et la simulation s'est arrêtée avant que "
          + (isOne ? "cet intervalle à 95 % soit assez étroit" : "ces intervalles à 95 % soient tous assez étroits"),
        en: "and the run ended before "
          + (isOne ? "this 95% interval was narrow enough" : "these 95% intervals were all narrow enough"))
    return added(end, found) + "."
  }

  private func width(_ asked: Asked, areMet: Bool) -> String {
    let (outcome, name) = (asked.outcome, voice.quoted(name(asked.indicator)))
    let isRelative = if case .percent = outcome.precision.halfWidth { true } else { false }
    let subject =
      outcome.precision.quantity == .probability
      ? say(fr: "probabilité d'atteindre la cible \(name)", en: "probability of reaching the target for \(name)") : name
    let reached = outcome.reached.map { width in
      let width = voice.halfWidth(width, outcome.precision, asked.indicator.unit)
      return say(
        fr: " ±\u{202F}\(width)\(isRelative ? " de la moyenne" : "")",
        en: " ±\(width)\(isRelative ? " of the mean" : "")")
    }
    let limit = limit(asked)
    let end =
      areMet
      ? "" : outcome.isMet ? say(fr: ", tenu", en: ", met") : say(fr: ", non tenu", en: ", not met")
    return subject + (reached ?? say(fr: " pas encore connu", en: " not known yet"))
      + say(fr: " (demandé : ±\u{202F}\(limit) au plus\(end))", en: " (asked: ±\(limit) at most\(end))")
  }

  /// The half-width or the threshold asked for.
  private func limit(_ asked: Asked) -> String {
    let precision = asked.outcome.precision
    let limit =
      switch precision.halfWidth {
      case .absolute(let width), .percent(let width): width
      case .aside(of: let threshold): threshold
      }
    return voice.halfWidth(limit, precision, asked.indicator.unit)
  }

  /// On which side of the threshold asked for a target's probability lies.
  private func sides(_ asked: Asked) -> String {
    let found = asked.outcome.sides.map { side in
      let interval = voice.numbers.percentages(side.confidence, to: voice.toInSentence)
      let place =
        switch side.isAbove {
        case true?: say(fr: "au-dessus", en: "above")
        case false?: say(fr: "au-dessous", en: "below")
        case nil: say(fr: "indécise", en: "undecided")
        }
      return "\(voice.inPeriod(side.window)) \(place) (\(voice.interval(interval)))"
    }.joined(separator: say(fr: " ; ", en: "; "))
    let limit = limit(asked)
    let end =
      asked.outcome.isMet
      ? say(
        fr: "jusqu'à ce que l'intervalle de cette probabilité ait quitté \(limit)",
        en: "until the interval of this probability had left \(limit)")
      : say(
        fr: """
          et le nombre de futurs permis a été atteint avant que l'intervalle de cette probabilité ait quitté \(limit)
          """,
        en: "and the budget of futures ended before the interval of this probability had left \(limit)")
    let name = voice.quoted(name(asked.indicator))
    return added(
      end,
      say(
        fr: "probabilité d'atteindre la cible \(name), \(found). L'intervalle vaut à 95 % si souvent qu'on le regarde.",
        en: """
          probability of reaching the target for \(name), \(found). The interval holds at 95% however often it is looked \
          at.
          """))
  }

  private func added(_ end: String, _ found: String) -> String {
    let batch = StoppingRule.batch
    return say(
      fr: "Les futurs ont été ajoutés \(batch) par \(batch), \(end) : \(found)",
      en: "Futures were added \(batch) at a time, \(end): \(found)")
  }
}

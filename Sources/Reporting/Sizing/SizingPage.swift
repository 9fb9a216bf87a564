public import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a sizing into words.
  ///
  /// The same study gives the same report, in every language with the same figures.
  public init(_ study: SizingStudy, _ identity: RunIdentity, in language: Language) {
    self = SizingPage(study: study, voice: Voice(language)).report
  }
}

/// Says what a sizing found: how much it takes, what was tried, what is guaranteed.
struct SizingPage: ExperimentPage {
  let study: SizingStudy
  let voice: Voice

  var scenario: Scenario { study.cases[0].scenario }
  var seed: UInt64 { study.seed }

  var report: Report {
    let goals = study.cases.map(goal).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let goal = goals.joined(separator: " / ")
    let levers = study.levers.map { voice($0.name) }
    let asked = percent(study.cases[0].rule.goal.probability)
    return page(
      Bilingual(fr: "Dimensionnement", en: "Sizing"),
      title: study.cases.count == 1 ? nil : levers.joined(separator: ", "),
      summary: say(
        fr: "Combien de \(levers.joined(separator: " et de ")) pour \(goal), avec une probabilité de \(asked) ?",
        en: "How many \(levers.joined(separator: " and ")) for \(goal), with a probability of \(asked)?"),
      run: run(simulated(study.futures)), answer: study.cases.map(answer) + [spread].compactMap(\.self),
      sections: [curves, why, tried, guarantee])
  }

  // MARK: Small texts

  func name(_ item: SizingStudy.Case) -> String { voice(item.scenario.name) }

  /// A lever's value, with the word for posts where it counts them.
  func setting(_ value: Double) -> String {
    voice.plain(value) + (study.levers[0].isFTE ? "\u{A0}" + voice.unit(.fte, isPlural: true) : "")
  }

  /// Every lever with its value; the name of a single one goes without saying.
  func setting(_ point: Point) -> String {
    guard study.levers.count > 1 else { return setting(point.values[0]) }
    return zip(study.levers, point.values).map { "\(voice($0.name))\(voice.colon)\(voice.plain($1))" }
      .joined(separator: ", ")
  }

  /// What is to be reached, such as *“file active”, at least 1,300 people, in 2024*.
  private func goal(_ item: SizingStudy.Case) -> String {
    let name = voice.quoted(voice.inSentence(voice(item.indicator.name)))
    let voted = voice.voted(voice.amount(item.rule.goal.value, item.indicator.unit), item.rule.goal.direction)
    return "\(name), \(voted), \(voice.inPeriod(item.window))"
  }

  /// How often something was reached, such as *in 463 futures of 500 (93%, interval 90–95%)*.
  private func evidence(_ probe: Probe?) -> String {
    guard let probe else { return voice(.notEnough) }
    let (share, interval) = (percent(probe.probability ?? 0), percentsInSentence(probe.confidence))
    return say(
      fr: "dans \(probe.reached) futurs sur \(probe.told) (\(share), intervalle de \(interval))",
      en: "in \(probe.reached) futures of \(probe.told) (\(share), interval \(interval))")
  }

  // MARK: The answer

  private func answer(_ item: SizingStudy.Case) -> String {
    switch item.found {
    case .lever(let sizing, _):
      switch sizing.answer {
      case .from: found(item, sizing)
      case .everywhere: everywhere(item, sizing)
      case .nowhere: nowhere(item, best: setting(sizing.value), sizing.probe)
      case .unknown: unknown(item, best: setting(sizing.value), sizing.probe)
      }
    case .cost(let sizing):
      switch sizing.answer {
      case .cheapest(let point): cheapest(item, sizing, point)
      case .nowhere: nowhere(item, best: setting(sizing.point), sizing.probe)
      case .unknown: unknown(item, best: setting(sizing.point), sizing.probe)
      }
    }
  }

  /// Both ends of what could be tried.
  private var ends: (low: String, high: String) {
    (
      setting(Point(study.levers.map(\.lever.range.lowerBound))),
      setting(Point(study.levers.map { $0.lever.steps.last ?? $0.lever.range.upperBound }))
    )
  }

  private func found(_ item: SizingStudy.Case, _ sizing: LeverSizing) -> String {
    let (value, asked) = (setting(sizing.value), percent(item.rule.goal.probability))
    let isLarger = sizing.easier != .smaller
    var more = ""
    if let place = sizing.bound, let bound = sizing.probed.first(where: { $0.place == place }) {
      let (harder, evidence) = (setting(sizing.values[place]), evidence(bound.probe))
      more += say(
        fr: " À \(harder), elle ne l'est pas assez : \(evidence).",
        en: " At \(harder) it is not reached often enough: \(evidence).")
    }
    if !sizing.undecided.isEmpty {
      let undecided = sizing.undecided.sorted().map { setting(sizing.values[$0]) }.joined(separator: ", ")
      more += say(
        fr: " Entre les deux, \(limit(item)) futurs n'ont pas suffi à décider de \(undecided).",
        en: " Between the two, \(limit(item)) futures could not decide \(undecided).")
    }
    if let current = item.current[0] {
      more += say(fr: " Le scénario en a \(setting(current)).", en: " The scenario has \(setting(current)).")
    }
    return say(
      fr: """
        \(name(item)) : \(isLarger ? "à partir de" : "jusqu'à") \(value), la cible (\(goal(item))) est atteinte avec une \
        probabilité de \(asked) : à \(value), elle l'est \(evidence(sizing.probe)).\(more)
        """,
      en: """
        \(name(item)): \(isLarger ? "from \(value) on" : "up to \(value)"), the target (\(goal(item))) is reached with a \
        probability of \(asked): at \(value) it is \(evidence(sizing.probe)).\(more)
        """)
  }

  private func everywhere(_ item: SizingStudy.Case, _ sizing: LeverSizing) -> String {
    let (value, asked, evidence) = (
      setting(sizing.value), percent(item.rule.goal.probability), evidence(sizing.probe)
    )
    return say(
      fr: """
        \(name(item)) : de \(ends.low) à \(ends.high), toutes les valeurs atteignent la cible (\(goal(item))) avec une \
        probabilité de \(asked) ; la plus petite, \(value), l'atteint \(evidence).
        """,
      en: """
        \(name(item)): from \(ends.low) to \(ends.high) every value reaches the target (\(goal(item))) with a probability \
        of \(asked); the smallest, \(value), reaches it \(evidence).
        """)
  }

  private func nowhere(_ item: SizingStudy.Case, best: String, _ probe: Probe?) -> String {
    let (asked, evidence) = (percent(item.rule.goal.probability), evidence(probe))
    return say(
      fr: """
        \(name(item)) : hors d'atteinte. Aucune valeur de \(ends.low) à \(ends.high) n'atteint la cible (\(goal(item))) \
        avec une probabilité de \(asked). La meilleure, \(best), l'atteint \(evidence).
        """,
      en: """
        \(name(item)): out of reach. No value from \(ends.low) to \(ends.high) reaches the target (\(goal(item))) with a \
        probability of \(asked). The best, \(best), reaches it \(evidence).
        """)
  }

  private func unknown(_ item: SizingStudy.Case, best: String, _ probe: Probe?) -> String {
    let (asked, evidence) = (percent(item.rule.goal.probability), evidence(probe))
    return say(
      fr: """
        \(name(item)) : indécis. \(limit(item)) futurs par valeur n'ont pas suffi à montrer qu'une valeur de \(ends.low) à \
        \(ends.high) atteint la cible (\(goal(item))) avec une probabilité de \(asked). La meilleure des extrémités, \
        \(best), l'atteint \(evidence).
        """,
      en: """
        \(name(item)): undecided. \(limit(item)) futures a value could not show that any value from \(ends.low) to \
        \(ends.high) reaches the target (\(goal(item))) with a probability of \(asked). The better end, \(best), reaches \
        it \(evidence).
        """)
  }

  private func cheapest(_ item: SizingStudy.Case, _ sizing: CostSizing, _ point: Point) -> String {
    let (asked, cost) = (percent(item.rule.goal.probability), voice.amount(sizing.cost(of: point), .euros))
    let (value, evidence) = (setting(sizing.point), evidence(sizing.probe))
    let undecided = sizing.undecided.map { setting($0) }.joined(separator: say(fr: " ; ", en: "; "))
    let more =
      undecided.isEmpty
      ? ""
      : say(
        fr: " \(limit(item)) futurs n'ont pas suffi à décider de moins chères : \(undecided).",
        en: " \(limit(item)) futures could not decide cheaper ones: \(undecided).")
    return say(
      fr: """
        \(name(item)) : au moindre coût, \(value), soit \(cost). La cible (\(goal(item))) est alors atteinte avec une \
        probabilité de \(asked) : elle l'est \(evidence). Sur \(sizing.combinations) combinaisons, \(sizing.probes.count) \
        ont été essayées ; les autres s'en déduisent.\(more)
        """,
      en: """
        \(name(item)): at the least cost, \(value), which is \(cost). The target (\(goal(item))) is then reached with a \
        probability of \(asked): it is \(evidence). Of \(sizing.combinations) combinations \(sizing.probes.count) were \
        tried; the others follow from them.\(more)
        """)
  }

  /// Futures of a value at most.
  func limit(_ item: SizingStudy.Case) -> String { voice.count(item.rule.limit) }

  /// How the answers of several scenarios stand to each other.
  private var spread: String? {
    guard study.cases.count > 1, study.levers.count == 1 else { return nil }
    let found = study.cases.compactMap { $0.answer?.values[0] }
    guard found.count > 1, let low = found.min(), let high = found.max() else { return nil }
    let without = study.cases.count - found.count
    let rest =
      without == 0
      ? ""
      : say(
        fr: " ; \(without == 1 ? "un scénario n'en a pas" : "\(without) scénarios n'en ont pas")",
        en: "; \(without == 1 ? "one scenario has none" : "\(without) scenarios have none")")
    return say(
      fr: "D'un scénario à l'autre, la réponse va de \(setting(low)) à \(setting(high))\(rest).",
      en: "From one scenario to another the answer goes from \(setting(low)) to \(setting(high))\(rest).")
  }
}

extension EnglishWords: SizingWords {
  var sizingNames: SizingNames {
    SizingNames(
      kind: "Sizing", curveSection: "The answer and the curve around it", triedSection: "Everything that was tried",
      whySection: "Why this answer", guaranteeSection: "What is guaranteed", scenario: "Scenario", value: "Value",
      cost: "Cost", probability: "Probability", interval: "Interval", futures: "Futures", decision: "Decision",
      mean: "Mean", spread: "5 to 95%", triedCaption: "Values tried, with what was decided of them",
      curveCaption: "How the indicator answers to the lever",
      probabilityCaption: "Probability of reaching the target along the lever",
      whyCaption: "What changes with the lever, on average",
      sideBySideCaption: "Each scenario at its answer, or at what does best",
      probabilityLine: "probability of reaching the target",
      probabilityBand: "95% interval", asked: "probability asked for", answerMark: "answer", targetRule: "target",
      atBound: "Just before", atAnswer: "At the answer", atEnd: "At the easy end", indicator: "Indicator")
  }

  func sizingQuestion(levers: [String], goal: String, probability: String) -> String {
    "How many \(levers.joined(separator: " and ")) for \(goal), with a probability of \(probability)?"
  }

  func sizingGoal(_ name: String, voted: String, _ period: String) -> String {
    "“\(name)”, \(voted), \(period)"
  }

  func sizingRun(futures: String, period: String, seed: UInt64) -> String {
    "\(futures) simulated futures, \(period), seed \(seed)"
  }

  func setting(_ value: String, isFTE: Bool) -> String { isFTE ? "\(value)\u{A0}FTE" : value }

  func sizingEvidence(reached: Int, told: Int, share: String, interval: String) -> String {
    "in \(reached) futures of \(told) (\(share), interval \(interval))"
  }

  func sizingFound(_ fact: SizingFact) -> String {
    let side = fact.isLarger ? "from \(fact.value) on" : "up to \(fact.value)"
    let current = fact.current.map { " The scenario has \($0)." } ?? ""
    let bound = fact.bound.map { " At \($0.value) it is not reached often enough: \($0.evidence)." } ?? ""
    let undecided =
      fact.undecided.isEmpty
      ? "" : " Between the two, \(fact.limit) futures could not decide \(fact.undecided.joined(separator: ", "))."
    return
      "\(fact.scenario): \(side), the target (\(fact.goal)) is reached with a probability of \(fact.probability): at "
      + "\(fact.value) it is \(fact.evidence).\(bound)\(undecided)\(current)"
  }

  func sizingNowhere(_ fact: SizingFact) -> String {
    "\(fact.scenario): out of reach. No value from \(fact.range.low) to \(fact.range.high) reaches the target "
      + "(\(fact.goal)) with a probability of \(fact.probability). The best, \(fact.value), reaches it \(fact.evidence)."
  }

  func sizingEverywhere(_ fact: SizingFact) -> String {
    "\(fact.scenario): from \(fact.range.low) to \(fact.range.high) every value reaches the target (\(fact.goal)) with a "
      + "probability of \(fact.probability); the smallest, \(fact.value), reaches it \(fact.evidence)."
  }

  func sizingUnknown(_ fact: SizingFact) -> String {
    "\(fact.scenario): undecided. \(fact.limit) futures a value could not show that any value from \(fact.range.low) to "
      + "\(fact.range.high) reaches the target (\(fact.goal)) with a probability of \(fact.probability). The better end, "
      + "\(fact.value), reaches it \(fact.evidence)."
  }

  func sizingCheapest(_ fact: SizingFact, cost: String, tried: Int, of combinations: Int) -> String {
    let undecided =
      fact.undecided.isEmpty
      ? "" : " \(fact.limit) futures could not decide cheaper ones: \(fact.undecided.joined(separator: "; "))."
    return
      "\(fact.scenario): at the least cost, \(fact.value), which is \(cost). The target (\(fact.goal)) is then reached "
      + "with a probability of \(fact.probability): it is \(fact.evidence). Of \(combinations) combinations \(tried) were "
      + "tried; the others follow from them.\(undecided)"
  }

  func sizingSpread(low: String, high: String, without: Int) -> String {
    let rest = without == 0 ? "" : "; \(without == 1 ? "one scenario has none" : "\(without) scenarios have none")"
    return "From one scenario to another the answer goes from \(low) to \(high)\(rest)."
  }

  func curveFinding(_ low: (value: String, share: String), _ high: (value: String, share: String)) -> String {
    "The probability of reaching the target is \(low.share) at \(low.value) and \(high.share) at \(high.value)."
  }

  func curvesFinding(_ answers: [(name: String, value: String?)], probability: String) -> String {
    let found = answers.map { "“\($0.name)” \($0.value.map { "at \($0)" } ?? "nowhere")" }
    return "\(probability) is reached: \(found.joined(separator: "; "))."
  }

  func bandFinding(
    _ scenario: String?, _ measure: String, _ low: (value: String, mean: String), _ high: (value: String, mean: String)
  ) -> String {
    "\(scenario.map { "\($0): " } ?? "")“\(measure)”, \(low.mean) on average at \(low.value), \(high.mean) at \(high.value)."
  }

  func sizingDecision(_ decision: SizingDecision) -> String {
    switch decision {
    case .answer: "answer: reaches it"
    case .meets: "reaches it"
    case .fails: "does not reach it"
    case .undecided: "undecided"
    }
  }

  func saturation(_ scenario: String, from value: String, measure: String, futures: Int) -> String {
    "\(scenario): past \(value), “\(measure)” is the same in every one of the \(futures) futures. What limits is then no "
      + "longer the lever, but the rest: who comes, and who is oriented there."
  }

  func slope(_ scenario: String, from: String, to: String, gain: String, measure: String) -> String {
    "\(scenario): from \(from) to \(to), “\(measure)” changes by \(gain) on average."
  }

  func waits(_ scenario: String, at value: String, mean: String?) -> String {
    mean.map { "\(scenario): at \(value) people still wait \($0) for a place on average; places are what limits." }
      ?? "\(scenario): at \(value) nobody waits for a place. Places are not what limits, but who is oriented there."
  }

  func heldAtFloor(_ scenario: String, at value: String, load: String, floor: String) -> String {
    "\(scenario): at \(value) the load is \(load) per FTE, close to \(floor), below which orientation widens. So each FTE "
      + "more brings in other people, as long as there are some to orient."
  }

  func sizingGuarantee(_ facts: SizingGuarantee) -> [String] {
    let lead =
      facts.isCost
      ? "With a confidence of \(facts.confidence) for all of it: the combination given reaches the target with a "
        + "probability above \(facts.floor), and every cheaper combination, but for those said to be undecided, with a "
        + "probability below \(facts.probability)."
      : "With a confidence of \(facts.confidence) for all that is said of a scenario: the value given reaches the target "
        + "with a probability above \(facts.floor), and the value “just before” and all harder ones with a probability "
        + "below \(facts.probability)."
    let curve = facts.curveFutures.map {
      [
        "The curve is made of the first \($0) futures of each value, the same everywhere; its intervals are Wilson's, value "
          + "by value."
      ]
    }
    return [
      lead,
      "Between \(facts.floor) and \(facts.probability) either answer is accepted: the zone of indifference, without which "
        + "values that are nearly equal would be simulated without end.",
      "Each value is judged by Wald's sequential test, with a risk of error of \(facts.error); these risks add up to the "
        + "confidence stated, whatever the dependence between values. A value that \(facts.limit) futures cannot tell is "
        + "said to be undecided.",
      "More means are taken never to make the target harder (or never easier, all along); what was tried is checked, and a "
        + "contradiction is said.",
      "The intervals of the values tried hold at 95% however often they are looked at.",
    ] + (curve ?? []) + ["All this speaks of chance, not of ignorance: a wrong assumption does not show in it."]
  }

  func sizingReversal(_ scenario: String, harder: String, easier: String, against: Int, along: Int) -> String {
    "\(scenario): at \(harder) the target is reached in \(against) futures in which it is not at \(easier), and the other "
      + "way round in \(along). The lever does not work one way only; take the answer with care."
  }
}

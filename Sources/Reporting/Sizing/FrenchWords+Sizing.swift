extension FrenchWords: SizingWords {
  var sizingNames: SizingNames {
    SizingNames(
      kind: "Dimensionnement", curveSection: "La réponse et la courbe autour", triedSection: "Tout ce qui a été essayé",
      whySection: "Pourquoi cette réponse", guaranteeSection: "Ce qui est garanti", scenario: "Scénario",
      value: "Valeur", cost: "Coût", probability: "Probabilité", interval: "Intervalle", futures: "Futurs",
      decision: "Décision", mean: "Moyenne", spread: "De 5 à 95 %",
      triedCaption: typeset("Valeurs essayées, avec ce qui en a été décidé"),
      curveCaption: typeset("Réponse de l'indicateur au levier"),
      probabilityCaption: typeset("Probabilité d'atteindre la cible selon le levier"),
      whyCaption: typeset("Ce qui change avec le levier, en moyenne"),
      sideBySideCaption: typeset("Chaque scénario à sa réponse, ou à ce qui fait le mieux"),
      probabilityLine: typeset("probabilité d'atteindre la cible"), probabilityBand: typeset("intervalle à 95 %"),
      asked: typeset("probabilité demandée"), answerMark: typeset("réponse"), targetRule: typeset("cible"),
      atBound: typeset("Juste avant"), atAnswer: typeset("À la réponse"), atEnd: typeset("Au bout facile"),
      indicator: "Indicateur")
  }

  func sizingQuestion(levers: [String], goal: String, probability: String) -> String {
    typeset("Combien de \(levers.joined(separator: " et de ")) pour \(goal), avec une probabilité de \(probability) ?")
  }

  func sizingGoal(_ name: String, voted: String, _ period: String) -> String {
    typeset("« \(name) », \(voted), \(period)")
  }

  func sizingRun(futures: String, period: String, seed: UInt64) -> String {
    typeset("\(futures) futurs simulés, \(period), graine \(seed)")
  }

  func setting(_ value: String, isFTE: Bool) -> String { isFTE ? "\(value)\u{A0}ETP" : value }

  func sizingEvidence(reached: Int, told: Int, share: String, interval: String) -> String {
    typeset("dans \(reached) futurs sur \(told) (\(share), intervalle de \(interval))")
  }

  func sizingFound(_ fact: SizingFact) -> String {
    let side = fact.isLarger ? "à partir de" : "jusqu'à"
    let current = fact.current.map { " Le scénario en a \($0)." } ?? ""
    let bound =
      fact.bound.map { " À \($0.value), elle ne l'est pas assez : \($0.evidence)." } ?? ""
    let undecided =
      fact.undecided.isEmpty
      ? ""
      : " Entre les deux, \(fact.limit) futurs n'ont pas suffi à décider de \(fact.undecided.joined(separator: ", "))."
    return typeset(
      "\(fact.scenario) : \(side) \(fact.value), la cible (\(fact.goal)) est atteinte avec une probabilité de "
        + "\(fact.probability) : à \(fact.value), elle l'est \(fact.evidence).\(bound)\(undecided)\(current)")
  }

  func sizingNowhere(_ fact: SizingFact) -> String {
    typeset(
      "\(fact.scenario) : hors d'atteinte. Aucune valeur de \(fact.range.low) à \(fact.range.high) n'atteint la cible "
        + "(\(fact.goal)) avec une probabilité de \(fact.probability). La meilleure, \(fact.value), l'atteint "
        + "\(fact.evidence).")
  }

  func sizingEverywhere(_ fact: SizingFact) -> String {
    typeset(
      "\(fact.scenario) : de \(fact.range.low) à \(fact.range.high), toutes les valeurs atteignent la cible (\(fact.goal)) "
        + "avec une probabilité de \(fact.probability) ; la plus petite, \(fact.value), l'atteint \(fact.evidence).")
  }

  func sizingUnknown(_ fact: SizingFact) -> String {
    typeset(
      "\(fact.scenario) : indécis. \(fact.limit) futurs par valeur n'ont pas suffi à montrer qu'une valeur de "
        + "\(fact.range.low) à \(fact.range.high) atteint la cible (\(fact.goal)) avec une probabilité de "
        + "\(fact.probability). La meilleure des extrémités, \(fact.value), l'atteint \(fact.evidence).")
  }

  func sizingCheapest(_ fact: SizingFact, cost: String, tried: Int, of combinations: Int) -> String {
    let undecided =
      fact.undecided.isEmpty
      ? ""
      : " \(fact.limit) futurs n'ont pas suffi à décider de moins chères : \(fact.undecided.joined(separator: " ; "))."
    return typeset(
      "\(fact.scenario) : au moindre coût, \(fact.value), soit \(cost). La cible (\(fact.goal)) est alors atteinte avec une "
        + "probabilité de \(fact.probability) : elle l'est \(fact.evidence). Sur \(combinations) combinaisons, \(tried) ont "
        + "été essayées ; les autres s'en déduisent.\(undecided)")
  }

  func sizingSpread(low: String, high: String, without: Int) -> String {
    let rest =
      without == 0 ? "" : " ; \(without == 1 ? "un scénario n'en a pas" : "\(without) scénarios n'en ont pas")"
    return typeset("D'un scénario à l'autre, la réponse va de \(low) à \(high)\(rest).")
  }

  func curveFinding(_ low: (value: String, share: String), _ high: (value: String, share: String)) -> String {
    typeset(
      "La probabilité d'atteindre la cible est de \(low.share) à \(low.value) et de \(high.share) à \(high.value).")
  }

  func curvesFinding(_ answers: [(name: String, value: String?)], probability: String) -> String {
    let found = answers.map { "« \($0.name) » \($0.value.map { "à \($0)" } ?? "nulle part")" }
    return typeset("\(probability) atteints : \(found.joined(separator: " ; ")).")
  }

  func bandFinding(
    _ scenario: String?, _ measure: String, _ low: (value: String, mean: String), _ high: (value: String, mean: String)
  ) -> String {
    typeset(
      "\(scenario.map { "\($0) : " } ?? "")« \(measure) », \(low.mean) en moyenne à \(low.value), \(high.mean) à \(high.value)."
    )
  }

  func sizingDecision(_ decision: SizingDecision) -> String {
    switch decision {
    case .answer: typeset("réponse : atteint")
    case .meets: typeset("atteint")
    case .fails: typeset("n'atteint pas")
    case .undecided: typeset("indécis")
    }
  }

  func saturation(_ scenario: String, from value: String, measure: String, futures: Int) -> String {
    typeset(
      "\(scenario) : au-delà de \(value), « \(measure) » est la même dans chacun des \(futures) futurs. Ce n'est plus le "
        + "levier qui limite, mais le reste : qui arrive, et qui est orienté là.")
  }

  func slope(_ scenario: String, from: String, to: String, gain: String, measure: String) -> String {
    typeset("\(scenario) : de \(from) à \(to), « \(measure) » change de \(gain) en moyenne.")
  }

  func waits(_ scenario: String, at value: String, mean: String?) -> String {
    typeset(
      mean.map { "\(scenario) : à \(value), une place s'attend encore \($0) en moyenne ; les places limitent." }
        ?? "\(scenario) : à \(value), personne n'attend de place. Ce ne sont pas les places qui limitent, mais qui est orienté là."
    )
  }

  func heldAtFloor(_ scenario: String, at value: String, load: String, floor: String) -> String {
    typeset(
      "\(scenario) : à \(value), la charge est de \(load) par ETP, tout près de \(floor), seuil sous lequel l'orientation "
        + "s'élargit. Chaque ETP de plus fait donc entrer d'autres personnes, tant qu'il en reste à orienter.")
  }

  func sizingGuarantee(_ facts: SizingGuarantee) -> [String] {
    let lead =
      facts.isCost
      ? "Avec une confiance de \(facts.confidence) pour le tout : la combinaison donnée atteint la cible avec une "
        + "probabilité supérieure à \(facts.floor), et toute combinaison moins chère, sauf celles dites indécises, l'atteint "
        + "avec une probabilité inférieure à \(facts.probability)."
      : "Avec une confiance de \(facts.confidence) pour tout ce qui est dit d'un scénario : la valeur donnée atteint la "
        + "cible avec une probabilité supérieure à \(facts.floor), et la valeur « juste avant » ainsi que toutes celles plus "
        + "difficiles, avec une probabilité inférieure à \(facts.probability)."
    let curve = facts.curveFutures.map {
      [
        "La courbe repose sur les \($0) premiers futurs de chaque valeur, les mêmes partout ; ses intervalles sont de "
          + "Wilson, valeur par valeur."
      ]
    }
    return
      ([
        lead,
        "Entre \(facts.floor) et \(facts.probability), l'une et l'autre réponse sont acceptées : c'est la zone "
          + "d'indifférence, qui évite de simuler sans fin pour départager des valeurs presque égales.",
        "Chaque valeur est jugée par un test séquentiel de Wald, avec un risque d'erreur de \(facts.error) ; la somme de ces "
          + "risques donne la confiance annoncée, quelle que soit la dépendance entre valeurs. Une valeur que "
          + "\(facts.limit) futurs ne départagent pas est dite indécise.",
        "Il est supposé que plus de moyens ne rend jamais la cible plus difficile (ou l'inverse, tout au long) ; ce qui a été "
          + "essayé est vérifié, et une contradiction est signalée.",
        "Les intervalles des valeurs essayées valent à 95 % si souvent qu'on les regarde.",
      ] + (curve ?? []) + ["Tout cela dit le hasard, non l'ignorance : une hypothèse fausse ne s'y voit pas."])
      .map { typeset($0) }
  }

  func sizingReversal(_ scenario: String, harder: String, easier: String, against: Int, along: Int) -> String {
    typeset(
      "\(scenario) : à \(harder), la cible est atteinte dans \(against) futurs où elle ne l'est pas à \(easier), et l'inverse "
        + "dans \(along). Le levier n'agit donc pas dans un seul sens ; la réponse est à prendre avec prudence.")
  }
}

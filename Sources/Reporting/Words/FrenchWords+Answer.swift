internal import Experiments
internal import InsertionPolicy

extension FrenchWords {
  func targetsSentence(_ count: VerdictCount) -> String {
    guard count.total > 0 else { return noTargets }
    func detail(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
      part == 0 ? "" : part == whole ? " (\(part > 1 ? many : one))" : " (dont \(part) \(part > 1 ? many : one))"
    }
    var parts: [String] = []
    if count.reached > 0 {
      parts.append(
        "\(count.reached) \(count.reached > 1 ? "devraient être atteintes" : "devrait être atteinte")"
          + detail(count.almostCertain, of: count.reached, "presque sûre", "presque sûres"))
    }
    if count.missed > 0 {
      parts.append(
        "\(count.missed) \(count.reached > 0 ? "" : count.missed > 1 ? "devraient être " : "devrait être ")"
          + (count.missed > 1 ? "manquées" : "manquée")
          + detail(count.almostExcluded, of: count.missed, "presque exclue", "presque exclues"))
    }
    if count.open > 0 { parts.append("\(count.open) \(count.open > 1 ? "restent indécises" : "reste indécise")") }
    if count.cannotSay > 0 {
      parts.append("\(count.cannotSay) \(count.cannotSay > 1 ? "ne sont pas jugées" : "n’est pas jugée")")
    }
    return
      "Sur \(count.total) \(count.total > 1 ? "cibles annuelles votées" : "cible annuelle votée"), \(listed(parts))."
  }

  func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " et " + last
  }

  func worstTarget(
    _ name: String, _ year: Int, voted: String, expected: String, probability: String, isMissed: Bool
  ) -> String {
    let opening = isMissed ? "La plus éloignée" : "La moins assurée"
    return "\(opening) est « \(name) » en \(year) : la cible est d'\(voted), on attend \(expected) ; "
      + "elle est atteinte dans \(probability)."
  }

  func withoutReferent(mean: String, place: RankedPlace?, peak: (month: String, mean: String)?) -> String {
    var text = "En moyenne, \(mean) au RSA n’ont pas de référent"
    if let place {
      text += " ; le territoire le plus touché est \(place.name) (\(place.mean)"
      if let spread = place.spread { text += ", de \(spread) dans neuf futurs sur dix" }
      text += ")"
      if !place.tied.isEmpty { text += ", que le hasard ne permet pas de départager de \(listed(place.tied))" }
    }
    if let peak { text += " ; le mois le plus haut est \(peak.month) (\(peak.mean))" }
    return typeset(text + ".")
  }

  func longestWait(_ programme: String?, mean: String, spread: String?, peak: (month: String, mean: String)?) -> String
  {
    var text = "On attend une place \(mean) en moyenne"
    if let spread { text += ", de \(spread) dans neuf futurs sur dix" }
    if let programme { text += " ; c'est l'attente la plus longue, pour « \(programme) »" }
    if let peak { text += " ; le mois le plus haut est \(peak.month) (\(peak.mean))" }
    return typeset(text + ".")
  }

  var nothingKnownOfReferents: String { "Le scénario ne dit rien des personnes sans référent." }

  func voted(_ value: String, _ direction: Indicator.Direction) -> String {
    switch direction {
    case .atLeast: "au moins \(value)"
    case .atMost: "au plus \(value)"
    case .neutral: value
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: "presque sûre"
    case .likely: "probable"
    case .open: "indécise"
    case .unlikely: "peu probable"
    case .almostExcluded: "presque exclue"
    case .cannotSay: "non jugée"
    }
  }

  func evidence(reached: Int, count: Int, interval: String) -> String {
    let counts = "\(numbers.number(Double(reached), decimals: 0)) sur \(numbers.number(Double(count), decimals: 0))"
    return "\(counts) (intervalle à\u{A0}95\u{202F}%\u{202F}: \(interval))"
  }

  func evidenceInSentence(reached: Int, count: Int, interval: String) -> String {
    "\(numbers.number(Double(reached), decimals: 0)) \(reached > 1 ? "futurs" : "futur") sur "
      + "\(numbers.number(Double(count), decimals: 0)) (intervalle à 95\u{202F}%\u{202F}: \(interval))"
  }

  func expected(_ mean: String, spread: String?) -> String {
    "\(mean) en moyenne" + (spread.map { ", \($0) dans neuf futurs sur dix" } ?? "")
  }

  func expectedBriefly(_ mean: String, spread: String?) -> String {
    "attendu \(mean)" + (spread.map { " (\($0))" } ?? "")
  }

  func inSentence(_ name: String) -> String { name.replacing("\u{202F}: ", with: ", ") }

  var notJudged: String { "ni un minimum ni un maximum : à comparer seulement" }
  var noTargets: String { "Aucune cible n’a été votée dans ce scénario." }

  func trend(_ name: String, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    let (first, last) = (trend.first, trend.last)
    let before = "\(amount(first.estimate.mean ?? 0, unit)) (\(month(first.cell.window)))"
    let after = "\(amount(last.estimate.mean ?? 0, unit)) (\(month(last.cell.window)))"
    let body =
      switch trend.change {
      case .rising: "en hausse, de \(before) à \(after)"
      case .falling: "en baisse, de \(before) à \(after)"
      case .steady: "pas de changement établi, \(before) puis \(after)"
      case .unknown: "\(before) puis \(after) dans le seul futur simulé"
      }
    let peak = trend.peak.cell.window
    let highest =
      !trend.hasPeakInside
      ? "" : " ; le plus haut, \(amount(trend.peak.estimate.mean ?? 0, unit)), en \(month(peak))"
    return typeset("\(inSentence(name)) : \(body)\(highest)")
  }

  func ranking(_ name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    let first = ranking.first
    guard ranking.entries.count > 1 else {
      return typeset("\(name) : \(first.name), \(amount(first.mean, unit)) en moyenne")
    }
    let last = ranking.last
    let tied = ranking.entries.dropFirst().prefix(ranking.leaders - 1).map(\.name)
    if tied.count == ranking.entries.count - 1 {
      return typeset("\(name) : aucune différence établie, de \(amount(first.mean, unit)) à \(amount(last.mean, unit))")
    }
    let leaders = listed([first.name] + tied)
    let undecided = tied.isEmpty ? "" : ", sans départage possible"
    let (high, low) = (amount(first.mean, unit), amount(last.mean, unit))
    if ranking.direction == .neutral {
      let have = tied.isEmpty ? "a la valeur la plus haute" : "ont les valeurs les plus hautes"
      return typeset("\(name) : \(leaders) \(have)\(undecided) (\(high)), \(last.name) la plus basse (\(low))")
    }
    let fare = tied.isEmpty ? "est le plus en difficulté" : "sont le plus en difficulté"
    return typeset("\(name) : \(leaders) \(fare)\(undecided) (\(high)), \(last.name) le moins (\(low))")
  }

  func peak(_ name: String, at place: String, _ cell: CellEstimate, _ unit: Indicator.Unit) -> String {
    typeset(
      "\(name) : le plus haut est pour \(place), \(amount(cell.estimate.mean ?? 0, unit)) en \(month(cell.cell.window))"
    )
  }

  func alternative(curve name: String, place: String?, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    typeset(
      "Courbe mensuelle, \(name)\(place.map { ", \($0)" } ?? "") : moyenne de \(amount(trend.first.estimate.mean ?? 0, unit)) en "
        + "\(month(trend.first.cell.window)), \(amount(trend.peak.estimate.mean ?? 0, unit)) au plus haut en "
        + "\(month(trend.peak.cell.window)), \(amount(trend.last.estimate.mean ?? 0, unit)) en "
        + "\(month(trend.last.cell.window)). Les valeurs sont dans le tableau qui suit.")
  }

  func alternative(ranking name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    typeset(
      "\(name), \(ranking.direction == .neutral ? "du plus haut au plus bas" : "du moins bon au meilleur") : "
        + ranking.entries.map { "\($0.name) \(amount($0.mean, unit))" }.joined(separator: ", ")
        + ". Les valeurs sont dans le tableau qui suit.")
  }

  func overMonths(_ name: String, unit: String) -> String { typeset("\(name), par mois, département (\(unit))") }
  func byTerritory(_ name: String, unit: String) -> String {
    typeset("\(name), toute la période, par territoire (\(unit))")
  }
  func byProgramme(_ name: String, unit: String) -> String {
    typeset("\(name), toute la période, par accompagnement (\(unit))")
  }
  func monthByMonth(_ name: String) -> String {
    typeset("\(name), par mois ; toutes les vignettes ont la même échelle")
  }
  func equity(_ name: String, _ mean: String, _ spread: String?) -> String {
    typeset("\(inSentence(name)) : \(expected(mean, spread: spread)).")
  }
}

/// What the report says of lines of the budget that have more money, in one language.
protocol MarginalWords {
  var marginalNames: MarginalNames { get }
  /// What it comes to: how many lines buy more, the one that buys most, how many cannot for want of demand.
  func marginalLead(_ step: String, _ fact: MarginalFact) -> String
  func marginalCaption(_ step: String, _ period: String) -> String
  /// How the intervals are to be read.
  func marginalNote(_ lines: Int, _ step: String) -> String
  func marginalReading(_ reading: MarginalFacts.Reading) -> String
}

/// What the first sentence on more money is filled with.
struct MarginalFact {
  var lines: Int
  var buying: Int
  var short: Int
  /// The line that buys most, with its change and the ends of the interval; `nil` where none buys.
  var best: (name: String, change: String, range: String)?
}

/// Short texts on lines of the budget that have more money.
struct MarginalNames {
  var sheet: String
  var line: String
  var starts: String
  var reading: String
  var goal: String
  var probability: String
  var probabilityLow: String
  var probabilityHigh: String
  var unspent: String
  var turnedAway: String
  var varianceRatio: String
  var goalsCaption: String
  var change: String
  var changeLow: String
  var changeHigh: String
  var base: String
}

extension FrenchWords {
  var marginalNames: MarginalNames {
    MarginalNames(
      sheet: "Plus de crédits", line: "Ligne", starts: "Accompagnements commencés", reading: "Ce qui est acheté",
      goal: "cible : ", probability: "Probabilité de la cible",
      probabilityLow: "Probabilité de la cible, bas (points)",
      probabilityHigh: "Probabilité de la cible, haut (points)",
      unspent: "Reste de l’enveloppe (euros)",
      turnedAway: "Refusées faute de crédits", varianceRatio: "Rapport de variance",
      goalsCaption: "Toutes les cibles, ligne par ligne", change: "Changement", changeLow: "Changement, bas",
      changeHigh: "Changement, haut", base: "Sans le supplément")
  }

  func marginalLead(_ step: String, _ fact: MarginalFact) -> String {
    let lines = fact.lines > 1 ? "Sur \(fact.lines) lignes" : "Sur la seule ligne essayée"
    let buying =
      fact.buying == 0
      ? "aucune n'achète plus d'accompagnements avec \(step) de plus"
      : "\(fact.buying) \(fact.buying > 1 ? "achètent" : "achète") plus d'accompagnements avec \(step) de plus"
    let best = fact.best.map { " ; celle qui en achète le plus est « \($0.name) » (\($0.change), \($0.range))" } ?? ""
    let short =
      fact.short == 0
      ? ""
      : " ; pour \(fact.short) \(fact.short > 1 ? "lignes" : "ligne"), rien : c'est la demande, non l'argent, qui manque"
    return typeset("\(lines), \(buying)\(best)\(short).")
  }

  func marginalCaption(_ step: String, _ period: String) -> String {
    typeset("Ce qu'achètent \(step) de plus, ligne par ligne, \(period)")
  }

  func marginalNote(_ lines: Int, _ step: String) -> String {
    let together =
      lines > 1
      ? "les intervalles valent ensemble à 95 % pour les \(lines) lignes" : "les intervalles sont à 95 %"
    return typeset(
      "Chaque ligne a tour à tour \(step) de crédits nouveaux de l'État en plus, et ce qu'ils achètent existe : places, "
        + "mesures ou ETP en proportion. Personne de plus ne demande rien. Les futurs sont les mêmes, le hasard compris ; "
        + "\(together). Le rapport de variance dit ce que ce hasard commun épargne : 0,1 pour dix fois moins de futurs."
    )
  }

  func marginalReading(_ reading: MarginalFacts.Reading) -> String {
    switch reading {
    case .bought: "davantage"
    case .fewer: "moins"
    case .demandIsShort: typeset("rien : c'est la demande, non l'argent, qui manque")
    case .notClear: typeset("pas établi")
    case .unknownVolume: typeset("non dit : aucun volume pour cet argent")
    }
  }
}

extension EnglishWords {
  var marginalNames: MarginalNames {
    MarginalNames(
      sheet: "More money", line: "Line", starts: "Accompaniments started", reading: "What is bought",
      goal: "target: ", probability: "Probability of the target",
      probabilityLow: "Probability of the target, low (points)",
      probabilityHigh: "Probability of the target, high (points)",
      unspent: "Left of the envelope (euros)",
      turnedAway: "Turned away for want of money", varianceRatio: "Variance ratio",
      goalsCaption: "All targets, line by line", change: "Change", changeLow: "Change, low", changeHigh: "Change, high",
      base: "Without the addition")
  }

  func marginalLead(_ step: String, _ fact: MarginalFact) -> String {
    let lines = fact.lines > 1 ? "Of \(fact.lines) lines" : "Of the one line tried"
    let buying =
      fact.buying == 0
      ? "none buys more accompaniments with \(step) more"
      : "\(fact.buying) \(fact.buying == 1 ? "buys" : "buy") more accompaniments with \(step) more"
    let best = fact.best.map { "; the one that buys most is “\($0.name)” (\($0.change), \($0.range))" } ?? ""
    let short =
      fact.short == 0
      ? "" : "; for \(fact.short) \(fact.short == 1 ? "line" : "lines"), nothing: the demand, not the money, is short"
    return "\(lines), \(buying)\(best)\(short)."
  }

  func marginalCaption(_ step: String, _ period: String) -> String {
    "What an extra \(step) buys, line by line, \(period)"
  }

  func marginalNote(_ lines: Int, _ step: String) -> String {
    let together =
      lines > 1 ? "the intervals hold together at 95% for the \(lines) lines" : "the intervals are at 95%"
    return
      "Each line in turn has \(step) more of the State's new credits, and what they buy is there: places, measures "
      + "or FTE in proportion. Nobody more asks for anything. The futures are the same, chance included; \(together). The "
      + "variance ratio says what common chance saves: 0.1 for a tenth of the futures."
  }

  func marginalReading(_ reading: MarginalFacts.Reading) -> String {
    switch reading {
    case .bought: "more"
    case .fewer: "fewer"
    case .demandIsShort: "nothing: the demand, not the money, is short"
    case .notClear: "not clear"
    case .unknownVolume: "not said: no volume for this money"
    }
  }
}

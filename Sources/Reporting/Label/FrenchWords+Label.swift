internal import Experiments
internal import InsertionPolicy

extension FrenchWords {
  func shortMonth(_ window: IndicatorCell.Window) -> String {
    guard case .month(let year, let month) = window else { return self.month(window) }
    let names = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
    return "\(names[month - 1])\u{A0}\(year)"
  }

  func exclusivity(_ date: String) -> String { "places sans label fermées le \(date)" }

  // MARK: The five sentences

  func labelled(_ sentence: String) -> String {
    typeset("Label Référent RSA : ") + sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  func shortage(_ fact: ShortageFact) -> String {
    var text = "Au pire mois, \(fact.month), \(fact.people) sont sans place en moyenne"
    if let spread = fact.spread { text += " (\(spread) dans neuf futurs sur dix)" }
    if let place = fact.place {
      text += " ; le territoire le plus touché est \(place.name), \(place.people)"
    }
    if let chance = fact.chance, let interval = fact.interval {
      text += ", où les places manquent avec une probabilité de \(chance) (intervalle à 95 % : \(interval))"
    }
    text += "."
    if let before = fact.before { text += " Juste avant la fermeture, en \(before.month) : \(before.people)." }
    return typeset(text)
  }

  func noShortage(after date: String, _ futures: Int) -> String {
    typeset(
      "Dans aucun des \(numbers.number(Double(futures), decimals: 0)) futurs les places ne manquent "
        + "à partir du \(date).")
  }

  func transfers(displaced: String, spread: String?, transferred: String, wait: String?) -> String {
    var text = "À transférer faute de label : \(displaced) en moyenne"
    if let spread { text += " (\(spread) dans neuf futurs sur dix)" }
    text += " ; \(transferred) ont un nouveau référent avant la fin de la période"
    if let wait { text += ", après \(wait) d'attente en moyenne" }
    return typeset(text + ".")
  }

  func held(_ month: String, bodies: String, spread: String?, referents: String, places: String) -> String {
    var text = "Fin \(month), \(bodies) des structures ont le label"
    if let spread { text += " (\(spread) dans neuf futurs sur dix)" }
    return typeset(text + ", avec \(referents) des référents et \(places) des places.")
  }

  func heaviest(_ body: String, _ territory: String?, displaced: String, spread: String?, chance: String?) -> String {
    var text =
      "La structure d'où viennent le plus de transferts est \(named(body, territory)) : \(displaced) en moyenne"
    if let spread { text += " (\(spread) dans neuf futurs sur dix)" }
    if let chance { text += " ; elle a le label à la fermeture dans \(chance)" }
    return typeset(text + ".")
  }

  func mostCritical(_ body: String, _ territory: String?, _ period: String, change: LabelChange, chance: String?)
    -> String
  {
    var text = "La structure qui compte le plus est \(named(body, territory)) : si elle seule est refusée, \(period), "
    switch change {
    case .clear(let number, let unit, let range, let isMore):
      text += "\(number)\u{A0}\(unit) de \(isMore ? "plus" : "moins") sans place (\(range))"
    case .unclear(let range): text += "pas assez de futurs pour dire ce qui change (\(range))"
    case .none: text += "rien ne change"
    case .unknown: text += "on ne sait pas ce qui change"
    }
    if let chance { text += " ; elle a le label à la fermeture dans \(chance)" }
    return typeset(text + ".")
  }

  private func named(_ body: String, _ territory: String?) -> String {
    territory.map { "\(body) (\($0))" } ?? body
  }

  func bestLever(_ name: String, _ period: String, change: LabelChange) -> String {
    typeset("Le levier qui change le plus, « \(name) » : \(period), \(said(change, "sans place")).")
  }

  func noClearLever(_ count: Int, _ period: String) -> String {
    typeset(
      count == 1
        ? "Le levier essayé ne change pas de façon établie le nombre de personnes sans place \(period)."
        : "Aucun des \(count) leviers essayés ne diminue de façon établie le nombre de personnes sans place \(period).")
  }

  func trained(_ month: String, share: String, spread: String?) -> String {
    typeset(
      "Fin \(month), \(share) des référents des structures soumises au label ont suivi les cinq modules"
        + (spread.map { " (\($0) dans neuf futurs sur dix)" } ?? "") + ".")
  }

  // MARK: Places

  func tilesFinding(_ month: String, likely: Int, of territories: Int) -> String {
    let places =
      switch likely {
      case 0: "aucun des \(territories) territoires"
      case 1: "un territoire sur \(territories)"
      default: "\(likely) territoires sur \(territories)"
      }
    return typeset("En \(month), le manque de places est probable ou presque sûr dans \(places)")
  }

  func tilesFinding(_ month: String, chance: String) -> String {
    typeset("En \(month), les places manquent avec une probabilité de \(chance)")
  }

  func frame(_ month: String) -> String { month.uppercasedFirst }

  func chanceInWords(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: "manque presque sûr"
    case .likely: "manque probable"
    case .open: "manque indécis"
    case .unlikely: "manque peu probable"
    case .almostExcluded: "manque presque exclu"
    case .cannotSay: "manque non jugé"
    }
  }

  func levelMeaning(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: typeset("manque presque sûr (90 % ou plus)")
    case .likely: typeset("probable (plus de 50 %)")
    case .open: typeset("indécis (50 % dans l'intervalle)")
    case .unlikely: typeset("peu probable (moins de 50 %)")
    case .almostExcluded: typeset("presque exclu (10 % ou moins)")
    case .cannotSay: "non jugé"
    }
  }

  // MARK: People

  func transfersFinding(_ total: String, month: String, mean: String) -> String {
    typeset("À transférer : \(total) en tout, dont \(mean) en \(month), le mois le plus chargé")
  }

  func overMonthsByTerritory(_ name: String) -> String { typeset("\(name), par mois et par territoire") }

  func alternative(bars name: String, month: String, mean: String) -> String {
    typeset("Barres par mois, \(name) : \(mean) au plus, en \(month). Les valeurs sont dans le tableau qui suit.")
  }

  // MARK: Structures and levers

  func structuresFinding(_ body: String, _ amount: String, isCriticality: Bool, period: String) -> String {
    typeset(
      isCriticality
        ? "\(body) compte le plus : son refus seul met \(amount) de plus sans place \(period)"
        : "\(body) pèse le plus : \(amount) à transférer en moyenne")
  }

  func structuresSubject(_ shown: Int, of count: Int, isCriticality: Bool, period: String) -> String {
    let which = shown < count ? "les \(shown) premières structures sur \(count)" : "toutes les structures"
    return typeset(
      isCriticality
        ? "Personnes de plus sans place \(period) si la structure seule est refusée, \(which)"
        : "Personnes à transférer, toute la période, \(which)")
  }

  func structuresCaption(_ shown: Int, of count: Int, period: String) -> String {
    typeset(
      shown < count
        ? "Structures soumises au label, les \(shown) qui comptent le plus sur \(count)"
        : "Structures soumises au label")
  }

  func alternative(values name: String, _ values: [(name: String, text: String)]) -> String {
    typeset(
      "\(name) : " + values.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
        + ". Les valeurs sont dans le tableau qui suit.")
  }

  func lever(_ name: String, _ period: String, gap: LabelChange, displaced: LabelChange) -> String {
    typeset(
      "Avec « \(name) » : \(period), \(said(gap, "sans place")) ; sur \(wholePeriod), \(said(displaced, "à transférer"))."
    )
  }

  private func said(_ change: LabelChange, _ what: String) -> String {
    switch change {
    case .clear(let number, let unit, let range, let isMore):
      "\(number)\u{A0}\(unit) de \(isMore ? "plus" : "moins") \(what) (\(range))"
    case .unclear(let range): "pas assez pour dire ce qui change pour les personnes \(what) (\(range))"
    case .none: "autant de personnes \(what)"
    case .unknown: "on ne sait pas ce qui change pour les personnes \(what)"
    }
  }

  func leversFinding(_ clear: Int, of count: Int, _ period: String) -> String {
    let levers =
      switch (clear, count) {
      case (0, 1): "le levier essayé ne diminue pas de façon établie"
      case (0, _): "aucun des \(count) leviers ne diminue de façon établie"
      case (1, 1): "le levier essayé diminue"
      case (1, _): "un levier sur \(count) diminue"
      default: "\(clear) leviers sur \(count) diminuent"
      }
    return typeset("\(period), \(levers) le nombre de personnes sans place").uppercasedFirst
  }

  func leversSubject(_ period: String) -> String {
    "Personnes sans place \(period), avec le levier moins sans lui (personnes)"
  }

  func leversCaption(_ count: Int) -> String {
    typeset("La référence, puis ce que \(count > 1 ? "chaque levier en change" : "le levier en change")")
  }

  var toBetweenSigns: String { " à " }

  func leversNote(_ count: Int) -> String {
    typeset(
      "Chaque levier est simulé avec les mêmes hasards que la référence : seul le levier fait la différence. "
        + (count > 1
          ? "Les intervalles valent ensemble à 95 % pour les \(count) leviers (correction de Bonferroni)."
          : "Intervalle de Student à 95 % de la différence."))
  }

  func criticalityNote(_ count: Int, _ period: String) -> String {
    typeset(
      "Criticité : personnes de plus sans place, en moyenne, \(period), quand cette structure seule est refusée et que "
        + "tout le reste est tiré des mêmes hasards. Les intervalles valent ensemble à 95 % pour les \(count) structures "
        + "(correction de Bonferroni).")
  }

  // MARK: The procedure

  func funnelFinding(_ bodies: Int, grants: String, moratoria: String, refusals: String) -> String {
    typeset(
      "Pour \(bodies) \(bodies > 1 ? "structures" : "structure"), en moyenne : labels délivrés \(grants), moratoires "
        + "\(moratoria), refus \(refusals)")
  }

  func trainingFinding(_ total: String, month: String, mean: String) -> String {
    typeset("Modules de formation suivis : \(total) en tout, \(mean) en \(month), le mois le plus chargé")
  }

  func inPeriod(_ window: IndicatorCell.Window) -> String {
    if case .year(let year) = window { "en \(year)" } else { "sur \(month(window))" }
  }

  func interval(_ range: String) -> String { "de \(range)" }
}

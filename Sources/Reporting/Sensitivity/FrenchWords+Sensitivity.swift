internal import Experiments

extension FrenchWords: SensitivityWords {
  var sensitivityNames: SensitivityNames {
    SensitivityNames(
      kind: "Sensibilité", screening: "Quelles hypothèses font bouger la réponse",
      tornado: "Aux deux bouts de chaque fourchette", indices: "La part de chaque hypothèse dans ce qu’on ignore",
      bands: "Hasard et ignorance", collecting: "Quelle donnée recueillir d’abord",
      fixed: "Ce qui n’a pu bouger seul", assumption: "Hypothèse", fileValue: "Dans le fichier", range: "Fourchette",
      strength: "Effet moyen sur la fourchette", interval: typeset("Intervalle à 95 %"),
      spread: "Dispersion des effets (σ)", chance: "Part du hasard", leading: "Parmi les cinq premières",
      probabilityStrength: "Effet sur la probabilité", atLow: "Au bas", atHigh: "Au haut", change: "Changement",
      probabilityChange: "Changement de la probabilité", first: "Seule", total: "Avec les autres",
      part: "Part de l’incertitude levée", partOfProbability: "De la probabilité", remaining: "Ce qui reste",
      what: "Étendue", low: typeset("5 %"), high: typeset("95 %"),
      allFutures: typeset("Tous les futurs : hasard et ignorance"),
      ignoranceAlone: typeset("Valeur attendue : l'ignorance seule"),
      chanceAlone: typeset("Autour de la moyenne : le hasard seul"), target: "Cible", why: "Raison",
      strengthKey: "effet absolu moyen", intervalKey: typeset("intervalle à 95 %"), totalKey: "avec les autres",
      firstKey: "seule", lowKey: "bas de la fourchette", highKey: "haut de la fourchette",
      bandKey: "neuf sur dix", value: "Valeur")
  }

  func sensitivityRun(futures: String, period: String, seed: UInt64) -> String {
    "\(futures) futurs simulés, \(period), graine \(seed)"
  }

  func driver(_ fact: DriverFact) -> String {
    guard let first = fact.first else {
      return typeset("Aucune des \(fact.all) hypothèses ne fait bouger \(fact.measure) de plus que le hasard.")
    }
    let next = fact.next.isEmpty ? "" : " ; viennent ensuite \(fact.next.joined(separator: ", "))"
    let interval = first.interval.map { " (de \($0))" } ?? ""
    let others =
      fact.all == fact.moving
      ? "" : " Pour \(fact.all - fact.moving) d'entre elles, aucun effet ne se distingue du hasard."
    return typeset(
      "Sur \(fact.all) hypothèses, \(first.name) est celle qui fait le plus bouger \(fact.measure) : \(first.strength) en "
        + "moyenne sur sa fourchette\(interval)\(next).\(others)")
  }

  func split(_ share: String, _ interval: String?, all: String, ignorance: String) -> String {
    typeset(
      "L'ignorance fait \(share) de la variance des futurs\(interval.map { " (de \($0))" } ?? ""), le hasard le reste : neuf "
        + "futurs sur dix sont compris entre \(all), neuf valeurs attendues sur dix entre \(ignorance).")
  }

  func noSpread() -> String { "Trop peu de futurs ont pu répondre pour séparer le hasard de l’ignorance." }

  func uncertainChance(
    _ voted: String, _ probability: String, _ interval: String, band: String, isPoint: Bool
  ) -> String {
    let start =
      "Avec tout ce qu'on ignore, la cible (\(voted)) est atteinte avec une probabilité de \(probability) (de \(interval))"
    return typeset(
      isPoint
        ? "\(start) ; ce que sont les hypothèses ne la change pas de plus que le hasard."
        : "\(start) ; selon ce que sont vraiment les hypothèses, cette probabilité est comprise entre \(band) (neuf chances "
          + "sur dix).")
  }

  func collect(
    _ name: String, share: String, interval: String?, ofProbability: Bool, points: (String, String)?
  ) -> String {
    let what = ofProbability ? "l'incertitude de cette probabilité" : "l'incertitude de la valeur attendue"
    let narrows = points.map { " (son écart-type passe de \($0.0) à \($0.1))" } ?? ""
    return typeset(
      "La donnée à recueillir d'abord est \(name) : la connaître lèverait \(share) de \(what)"
        + "\(interval.map { ", intervalle de \($0)" } ?? "")\(narrows).")
  }

  func nothingToCollect(ofProbability: Bool) -> String {
    typeset(
      "Aucune donnée ne se détache : avec ces futurs, on ne peut dire d'aucune qu'elle réduirait l'incertitude de "
        + (ofProbability ? "la probabilité." : "la valeur attendue."))
  }

  func screeningNote(_ walks: Int, _ levels: Int, _ futures: Int, parameters: Int) -> String {
    let same = futures < 2 ? "le même futur sert" : "les \(futures) mêmes futurs servent"
    let start =
      "Chacun des \(walks) parcours des fourchettes fait bouger les \(parameters) hypothèses l'une après l'autre, "
    let points = "sur \(levels) niveaux ; \(same) à tous les points, si bien qu'un effet est celui de l'hypothèse. "
    let rest =
      "L'effet est ce dont la réponse change sur toute la fourchette. Là où σ est aussi grand que l'effet, il dépend des "
      + "autres hypothèses ou s'infléchit. Ce que le hasard seul montrerait est à côté. (Morris 1991 ; Campolongo et al. "
      + "2007.)"
    return typeset(start + points + rest)
  }

  func screeningFinding(_ count: Int, of all: Int) -> String {
    count == 0
      ? "Aucune hypothèse ne fait bouger la réponse de plus que le hasard"
      : "\(count) \(count < 2 ? "hypothèse fait" : "hypothèses font") bouger la réponse de plus que le hasard, sur \(all)"
  }

  func tornadoNote(_ futures: Int) -> String {
    typeset(
      "Chaque hypothèse est mise tour à tour aux deux bouts de sa fourchette, les autres à la valeur du fichier, dans les "
        + "\(futures) mêmes futurs ; les intervalles des différences appariées sont à 95 %, chacun pour soi.")
  }

  func tornadoFinding(_ name: String, _ low: String, _ high: String) -> String {
    typeset("\(name) : \(low) au bas de la fourchette, \(high) au haut")
  }

  func indicesNote(_ rows: Int, _ futures: Int, chance: String?) -> String {
    let size = "\(rows) lignes, \(futures) \(futures < 2 ? "futur" : "futurs") par point"
    let noise =
      chance.map { " ; le hasard fait \($0) de la variance des moyennes des points, et il en est retiré" } ?? ""
    let start =
      "Seule : la part de la variance qui disparaîtrait si cette hypothèse était connue. Avec les autres : la part qui "
      + "resterait si toutes les autres l'étaient. Les hypothèses qui ne sont pas montrées gardent la valeur du fichier. "
    let end =
      ". Intervalles par rééchantillonnage à 95 %, qui contiennent la vérité plus souvent que cela, car les points "
      + "couvrent les fourchettes mieux que le hasard. (Saltelli et al. 2010 ; Jansen 1999.)"
    return typeset(start + size + noise + end)
  }

  func indicesFinding(_ name: String, _ share: String) -> String {
    typeset("\(name) fait \(share) de la variance de la valeur attendue, avec les autres")
  }

  var noIndices: String { "Le hasard cache la variance de la valeur attendue\u{202F}: il n’y a rien à partager." }

  func bandsNote(_ sets: Int, _ futures: Int) -> String {
    typeset(
      "\(sets) jeux de toutes les hypothèses sont tirés dans leurs fourchettes, avec \(futures) futurs chacun, qui ont leur "
        + "propre hasard. Entre les jeux est l'ignorance, au sein des jeux le hasard (analyse de la variance).")
  }

  func bandsFinding(_ share: String) -> String { typeset("L'ignorance fait \(share) de la variance") }

  func collectNote(_ sets: Int) -> String {
    typeset(
      "Part de la variance qui disparaît en espérance si cette seule hypothèse était connue, d'après les mêmes \(sets) jeux "
        + "(Plischke et al. 2013 ; Strong et al. 2014). Intervalles par rééchantillonnage à 95 %.")
  }

  func collectFinding(_ name: String, _ share: String) -> String { typeset("Connaître \(name) en lèverait \(share)") }

  func fixedNote(_ count: Int) -> String {
    typeset(
      "\(count) \(count < 2 ? "hypothèse garde" : "hypothèses gardent") la valeur du fichier : à un bout de la fourchette, "
        + "le scénario ne serait plus un scénario valable.")
  }
}

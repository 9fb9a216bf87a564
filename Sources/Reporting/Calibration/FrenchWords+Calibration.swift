internal import Experiments

extension FrenchWords: CalibrationWords {
  var calibrationNames: CalibrationNames {
    CalibrationNames(
      kind: "Calage", parameters: "Ce que les chiffres disent des paramètres", parameter: "Paramètre",
      parametersNote: typeset(
        "Avant les chiffres, toute valeur de la plage est aussi probable ; après, neuf fois sur dix la valeur est dans "
          + "l'intervalle. « Appris » est la part de l'ignorance que les chiffres ont levée : près de 0, ils ne disent rien "
          + "de ce paramètre, et l'hypothèse du scénario reste une hypothèse."),
      parametersSubject: "Paramètres, avant et après les chiffres observés", standing: "Dans le scénario",
      before: "Plage avant", median: "Médiane après", after: typeset("Intervalle à 90 % après"), learned: "Appris",
      correlations: "Corrélations entre paramètres, après les chiffres", low: "Bas", high: "Haut",
      figures: "Les chiffres sont-ils retrouvés", figure: "Chiffre",
      figuresNote: typeset(
        "Chaque chiffre est comparé à des futurs neufs, qui n'ont pas servi au calage, tirés avec les paramètres calés. "
          + "Un chiffre est retrouvé s'il est parmi neuf futurs sur dix, erreur d'observation comprise."),
      figuresSubject: "Futurs calés moins chiffre observé, en écarts types",
      deviationsAxis: "écarts types", observed: "Observé", simulatedMean: "Moyenne des futurs",
      simulatedRange: "Neuf futurs sur dix", residual: "Résidu (écarts types)", verdict: "Retrouvé",
      agreement: "Les chiffres s'accordent-ils".replacing("'", with: "’"),
      agreementNote: typeset(
        "Deux chiffres s'excluent si aucune valeur des paramètres, dans leurs plages, ne les approche ensemble à moins de "
          + "deux écarts types (erreur d'observation et hasard réunis) alors que chacun peut l'être seul. Un désaccord dit "
          + "que les chiffres ne comptent pas la même chose, ou que le modèle n'a pas ce qui les relie."),
      conflicts: "Chiffres qui s’excluent", gapTogether: "Écart au mieux, ensemble", gapAlone: "Écart au mieux, seuls",
      compromise: "Au meilleur compromis : futurs moins chiffre, en écarts types", off: "Écart",
      search: "La recherche",
      abc: typeset(
        "Méthode : calcul bayésien approché par vagues (ABC, tolérance adaptative, régression finale). Chaque point est "
          + "un futur entier, hasard et erreur d'observation compris."),
      moments: typeset(
        "Méthode : moments simulés. Le point où la moyenne des futurs est la plus proche des chiffres, et la loi normale "
          + "autour de lui ; une loi à deux bosses ou courbée lui échappe."),
      rounds: "Vagues", round: "Vague", futures: "Futurs simulés", tolerance: "Tolérance (écarts types)",
      acceptance: "Points meilleurs", effective: "Points indépendants")
  }

  func calibrationRun(_ run: CalibrationRun) -> String {
    typeset(
      "\(run.figures) \(run.figures > 1 ? "chiffres observés" : "chiffre observé"), \(run.parameters) "
        + "\(run.parameters > 1 ? "paramètres" : "paramètre") ; \(run.futures) futurs ; graine \(run.seed)")
  }

  func calibrated(_ path: String, _ median: String, _ interval: String) -> String {
    typeset("\(path) = \(median) (\(interval))")
  }

  func calibrationParameters(_ told: [String]) -> String {
    typeset("Calé sur les chiffres observés, neuf fois sur dix entre parenthèses : \(told.joined(separator: " ; ")).")
  }

  func calibrationFit(given: Int, of count: Int, missed: [String]) -> String {
    if given == count {
      return typeset(count == 1 ? "Le chiffre est retrouvé." : "Les \(count) chiffres sont retrouvés.")
    }
    let rest = missed.isEmpty ? "" : " ; pas \(missed.joined(separator: ", "))"
    return typeset("\(given) \(given > 1 ? "chiffres sont retrouvés" : "chiffre est retrouvé") sur \(count)\(rest).")
  }

  func calibrationConflict(_ left: String, _ right: String, gap: String, more: Int) -> String {
    let others =
      more == 0 ? "" : more == 1 ? " Une autre paire s'exclut aussi." : " \(more) autres paires s'excluent aussi."
    return typeset(
      "Aucune valeur des paramètres ne retrouve à la fois \(left) et \(right) : au mieux, l'un des deux manque de \(gap) "
        + "écarts types.\(others)")
  }

  func calibrationOutOfReach(_ figures: [String]) -> String {
    typeset(
      "Hors d'atteinte quelle que soit la valeur des paramètres : \(figures.joined(separator: ", ")). Le modèle, les "
        + "plages ou le chiffre sont à revoir.")
  }

  var calibrationAgrees: String { typeset("Les chiffres s'accordent entre eux : une même valeur les retrouve tous.") }

  func calibrationTogether(gap: String) -> String {
    typeset(
      "Les chiffres s'accordent deux à deux mais non tous ensemble : au mieux, l'un d'eux manque de \(gap) écarts types."
    )
  }

  func calibrationProbability(_ probability: String) -> String {
    typeset("Des chiffres qui s'accordent seraient aussi loin par hasard avec une probabilité de \(probability).")
  }

  func calibrationLearned(_ unlearned: [String]) -> String {
    unlearned.isEmpty
      ? typeset("Les chiffres resserrent tous les paramètres.")
      : typeset("Les chiffres disent peu de \(unlearned.joined(separator: ", ")).")
  }

  func calibrationAlternative(_ told: [String]) -> String {
    typeset("Médiane et intervalle à 90 % de chaque paramètre : \(told.joined(separator: " ; ")).")
  }

  func calibrationVerdict(_ isReproduced: Bool?) -> String {
    switch isReproduced {
    case true?: "oui"
    case false?: "non"
    case nil: "aucun futur ne le dit"
    }
  }

  func calibrationEnding(_ ending: Calibration.Ending, futures: String) -> String {
    switch ending {
    case .settled: typeset("Arrêt après \(futures) futurs : continuer ne changerait plus rien.")
    case .budget: typeset("Arrêt après \(futures) futurs : le budget est épuisé ; continuer pourrait encore resserrer.")
    }
  }

  func calibrationQuote(_ name: String) -> String { typeset("« \(name) »") }
}

internal import Experiments
internal import InsertionPolicy

/// Whether the figures agree, and how the search went.
extension CalibrationPage {
  var agreement: Report.Section? {
    let agreement = calibration.agreement
    let note = say(
      fr: """
        Deux chiffres s'excluent si aucune valeur des paramètres, dans leurs plages, ne les approche ensemble à moins de \
        deux écarts types (erreur d'observation et hasard réunis) alors que chacun peut l'être seul. Un désaccord dit que \
        les chiffres ne comptent pas la même chose, ou que le modèle n'a pas ce qui les relie.
        """,
      en: """
        Two figures exclude one another where no value of the parameters, in their ranges, comes within two standard \
        deviations of both (error of observation and chance together) though each can be met alone. A disagreement says \
        that the figures do not count the same thing, or that the model lacks what connects them.
        """)
    let conflicts = table(
      say(fr: "Chiffres qui s'excluent", en: "Figures that exclude one another"), agreement.conflicts,
      [
        .text(figureTitle) { name(ofFigure: $0.figures[0]) }, .text(figureTitle) { name(ofFigure: $0.figures[1]) },
        .number(say(fr: "Écart au mieux, ensemble", en: "Off at best, together")) { deviations($0.gap) },
        .number(say(fr: "Écart au mieux, seuls", en: "Off at best, alone")) {
          $0.alone.map(deviations).joined(separator: " / ")
        },
      ])
    let best = table(
      say(
        fr: "Au meilleur compromis : futurs moins chiffre, en écarts types",
        en: "At the best compromise: futures less figure, in standard deviations"), agreement.residuals.indices,
      [
        .text(figureTitle) { name(ofFigure: $0) },
        .number(say(fr: "Écart", en: "Off")) {
          agreement.residuals[$0].isFinite ? deviations(agreement.residuals[$0]) : "–"
        },
      ])
    let chance = agreement.probability.map { probability in
      say(
        fr:
          "Des chiffres qui s'accordent seraient aussi loin par hasard avec une probabilité de \(percent(probability)).",
        en: "Figures that agree would be as far off by chance with probability \(percent(probability)).")
    }
    return section(
      "agreement", say(fr: "Les chiffres s'accordent-ils", en: "Do the figures agree"),
      [
        .lead(agreementSentence), .text(note), conflicts.rows.isEmpty ? nil : .table(conflicts), .table(best),
        chance.map { .text($0) },
      ])
  }

  // MARK: The search

  var search: Report.Section? {
    let futures = voice.count(calibration.simulated)
    let ending =
      switch calibration.ending {
      case .settled:
        say(
          fr: "Arrêt après \(futures) futurs : continuer ne changerait plus rien.",
          en: "Ended after \(futures) futures: going on would change nothing.")
      case .budget:
        say(
          fr: "Arrêt après \(futures) futurs : le budget est épuisé ; continuer pourrait encore resserrer.",
          en: "Ended after \(futures) futures: the budget is spent; going on might narrow it further.")
      }
    let method =
      calibration.method == .abc
      ? say(
        fr: """
          Méthode : calcul bayésien approché par vagues (ABC, tolérance adaptative, régression finale). Chaque point est un \
          futur entier, hasard et erreur d'observation compris.
          """,
        en: """
          Method: approximate Bayesian computation in rounds (ABC, adaptive tolerance, regression at the end). Each point \
          is a whole future, with its chance and an error of observation.
          """)
      : say(
        fr: """
          Méthode : moments simulés. Le point où la moyenne des futurs est la plus proche des chiffres, et la loi normale \
          autour de lui ; une loi à deux bosses ou courbée lui échappe.
          """,
        en: """
          Method: simulated moments. The point at which the mean of futures is closest to the figures, and the normal law \
          around it; it does not see a law with two peaks or a bend.
          """)
    let generations = calibration.generations
    let rounds = table(
      say(fr: "Vagues", en: "Rounds"), generations.indices,
      [
        .text(say(fr: "Vague", en: "Round")) { String($0 + 1) },
        .number(say(fr: "Futurs simulés", en: "Futures simulated")) { voice.count(generations[$0].simulated) },
        .number(say(fr: "Tolérance (écarts types)", en: "Tolerance (standard deviations)")) {
          generations[$0].tolerance.isFinite ? number(generations[$0].tolerance, decimals: 2) : "–"
        },
        .number(say(fr: "Points meilleurs", en: "Better points")) { percent(generations[$0].acceptance) },
        .number(say(fr: "Points indépendants", en: "Independent points")) {
          number(generations[$0].effectiveSampleSize, decimals: 0)
        },
      ])
    return section(
      "search", say(fr: "La recherche", en: "The search"), [.text(ending), .text(method), .folded(rounds)])
  }
}

internal import InsertionPolicy

/// Words that mean the same wherever they stand: headings of columns, names of marks.
///
/// What is said in one place only stands there and not here.
extension Bilingual {
  /// A text that is the same in both languages, but for the typography of each.
  init(same text: String) { self.init(fr: text, en: text) }

  static let answer = Bilingual(fr: "La réponse", en: "The answer")
  static let departement = Bilingual(fr: "Département", en: "Département")
  static let finding = Bilingual(fr: "Constat", en: "Finding")
  static let indicator = Bilingual(fr: "Indicateur", en: "Indicator")
  static let month = Bilingual(fr: "Mois", en: "Month")
  static let notEnough = Bilingual(fr: "pas assez de futurs pour le dire", en: "not enough futures to say")
  static let notJudged = Bilingual(
    fr: "ni un minimum ni un maximum : à comparer seulement", en: "neither a minimum nor a maximum: for comparison only"
  )
  static let number = Bilingual(fr: "nombre", en: "number")
  static let path = Bilingual(fr: "Dans le scénario", en: "In the scenario")
  static let place = Bilingual(fr: "Fichier et ligne", en: "File and line")
  static let programme = Bilingual(fr: "Accompagnement", en: "Programme")
  static let question = Bilingual(fr: "Question", en: "Question")
  static let reading = Bilingual(fr: "Lecture", en: "Reading")
  static let meaning = Bilingual(fr: "Ce que cela veut dire ici", en: "What it means here")
  static let source = Bilingual(fr: "Source", en: "Source")
  static let targets = Bilingual(fr: "Les cibles votées", en: "The targets voted")
  static let target = Bilingual(fr: "Cible", en: "Target")
  static let territory = Bilingual(fr: "Territoire", en: "Territory")
  static let value = Bilingual(fr: "Valeur", en: "Value")
  static let wholePeriod = Bilingual(fr: "toute la période", en: "whole period")
  static let year = Bilingual(fr: "Année", en: "Year")

  // Statistics.
  static let mean = Bilingual(fr: "Moyenne", en: "Mean")
  static let meanInterval = Bilingual(fr: "Intervalle à 95 % de la moyenne", en: "95% interval of the mean")
  static let median = Bilingual(fr: "Médiane", en: "Median")
  static let low = Bilingual(fr: "5 % en dessous de", en: "5% fall below")
  static let high = Bilingual(fr: "5 % au-dessus de", en: "5% rise above")

  // What marks of charts stand for.
  static let band = Bilingual(fr: "neuf futurs sur dix (5 à 95 %)", en: "nine futures out of ten (5 to 95%)")
  static let meanMark = Bilingual(fr: "moyenne", en: "mean")
  static let medianMark = Bilingual(fr: "médiane", en: "median")

  // Columns of files and sheets.
  static let change = Bilingual(fr: "Changement", en: "Change")
  static let deviation = Bilingual(fr: "Écart-type entre futurs", en: "Standard deviation between futures")
  static let direction = Bilingual(fr: "Sens", en: "Sense")
  static let futures = Bilingual(fr: "Futurs qui ont une valeur", en: "Futures that have a value")
  static let identifier = Bilingual(fr: "Identifiant", en: "Identifier")
  static let meanLow = Bilingual(
    fr: "Moyenne, bas de l'intervalle à 95 %", en: "Mean, low end of the 95% interval")
  static let meanHigh = Bilingual(
    fr: "Moyenne, haut de l'intervalle à 95 %", en: "Mean, high end of the 95% interval")
  static let period = Bilingual(fr: "Période", en: "Period")
  static let attainment = Bilingual(
    fr: "Probabilité d'atteindre la cible (%)", en: "Probability of reaching the target (%)")
  static let attainmentLow = Bilingual(
    fr: "Probabilité, bas de l'intervalle à 95 % (%)", en: "Probability, low end of the 95% interval (%)")
  static let attainmentHigh = Bilingual(
    fr: "Probabilité, haut de l'intervalle à 95 % (%)", en: "Probability, high end of the 95% interval (%)")
  /// Ends of the interval of a probability that is not a target's.
  static let probabilityLowEnd = Bilingual(
    fr: "Bas de l'intervalle à 95 % (%)", en: "Low end of the 95% interval (%)")
  static let probabilityHighEnd = Bilingual(
    fr: "Haut de l'intervalle à 95 % (%)", en: "High end of the 95% interval (%)")
  static let unit = Bilingual(fr: "Unité", en: "Unit")
  static let verdict = Bilingual(fr: "Verdict", en: "Verdict")
}

/// What the workbook says beyond what the page says: names of sheets and headings of columns.
struct SheetLabels {
  // Sheets; at most 31 characters, without []:*?/\.
  var answer: String
  var indicators: String
  var months: String
  var territories: String
  var assumptions: String
  var readings: String

  // Columns.
  var id: String
  var period: String
  var unit: String
  var meanLow: String
  var meanHigh: String
  var deviation: String
  var voted: String
  var direction: String
  var probability: String
  var probabilityLow: String
  var probabilityHigh: String
  /// Ends of the interval of a probability that is not a target's.
  var probabilityLowEnd: String
  var probabilityHighEnd: String
  var reached: String
  var futures: String
  var verdict: String
  var kind: String
  var rangeLow: String
  var rangeHigh: String
  var basis: String

  // Cells.
  var atLeast: String
  var atMost: String
  var neutral: String
  var fact: String
  var assumption: String
  /// The unit of what has no word after its number.
  var count: String

  static let french = SheetLabels(
    answer: "Réponse", indicators: "Indicateurs", months: "Mois", territories: "Territoires",
    assumptions: "Hypothèses", readings: "Lectures", id: "Identifiant", period: "Période", unit: "Unité",
    meanLow: "Moyenne, bas de l’intervalle à 95\u{202F}%", meanHigh: "Moyenne, haut de l’intervalle à 95\u{202F}%",
    deviation: "Écart-type entre futurs", voted: "Valeur votée", direction: "Sens",
    probability: "Probabilité d’atteindre la cible (%)",
    probabilityLow: "Probabilité, bas de l’intervalle à 95\u{202F}% (%)",
    probabilityHigh: "Probabilité, haut de l’intervalle à 95\u{202F}% (%)",
    probabilityLowEnd: "Bas de l’intervalle à 95\u{202F}% (%)",
    probabilityHighEnd: "Haut de l’intervalle à 95\u{202F}% (%)",
    reached: "Futurs qui l’atteignent",
    futures: "Futurs qui ont une valeur", verdict: "Verdict", kind: "Nature", rangeLow: "Bas de la fourchette",
    rangeHigh: "Haut de la fourchette", basis: "Source ou raison", atLeast: "au moins", atMost: "au plus",
    neutral: "ni l’un ni l’autre", fact: "fait", assumption: "hypothèse", count: "nombre")

  static let english = SheetLabels(
    answer: "Answer", indicators: "Indicators", months: "Months", territories: "Territories",
    assumptions: "Assumptions", readings: "Readings", id: "Identifier", period: "Period", unit: "Unit",
    meanLow: "Mean, low end of the 95% interval", meanHigh: "Mean, high end of the 95% interval",
    deviation: "Standard deviation between futures", voted: "Value voted", direction: "Sense",
    probability: "Probability of reaching the target (%)",
    probabilityLow: "Probability, low end of the 95% interval (%)",
    probabilityHigh: "Probability, high end of the 95% interval (%)",
    probabilityLowEnd: "Low end of the 95% interval (%)", probabilityHighEnd: "High end of the 95% interval (%)",
    reached: "Futures that reach it",
    futures: "Futures that have a value", verdict: "Verdict", kind: "Kind", rangeLow: "Low end of the range",
    rangeHigh: "High end of the range", basis: "Source or reason", atLeast: "at least", atMost: "at most",
    neutral: "neither", fact: "fact", assumption: "assumption", count: "number")
}

extension Words {
  var sheetLabels: SheetLabels { language == .french ? .french : .english }
}

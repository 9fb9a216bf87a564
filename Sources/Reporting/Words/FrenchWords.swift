internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The report in French.
struct FrenchWords: Words {
  let language = Language.french
  let numbers = NumberStyle.french

  func typeset(_ text: Bilingual) -> String { Typography.french(text.fr) }
  func typeset(_ text: String) -> String { Typography.french(text) }

  func unit(_ unit: Indicator.Unit, isPlural: Bool) -> String {
    switch unit {
    case .persons: isPlural ? "personnes" : "personne"
    case .acts: ""
    case .places: isPlural ? "places" : "place"
    case .share: "%"
    case .days: isPlural ? "jours" : "jour"
    case .perFTE: "par ETP"
    case .fte: "ETP"
    case .euros: isPlural ? "euros" : "euro"
    case .workingDays: isPlural ? "jours ouvrés" : "jour ouvré"
    }
  }

  /// French counts as plural from two on.
  func isPlural(_ value: Double) -> Bool { value.magnitude >= 2 }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  func month(_ window: IndicatorCell.Window) -> String {
    switch window {
    case .whole: wholePeriod
    case .year(let year): String(year)
    case .month(let year, let month): "\(Self.months[month - 1]) \(year)"
    case .quarter(let year, let quarter): "\(quarter == 1 ? "1er" : "\(quarter)e") trimestre \(year)"
    }
  }

  func date(_ date: CivilDate) -> String {
    "\(date.day == 1 ? "1er" : String(date.day)) \(Self.months[date.month - 1]) \(date.year)"
  }

  func period(_ scenario: Scenario) -> String { "du \(date(scenario.firstDay)) au \(date(scenario.lastDay))" }

  let to = "–\u{2060}"
  let toInSentence = " à "
  let colon = "\u{202F}: "
  let notEnough = "pas assez de futurs pour le dire"
  let wholePeriod = "toute la période"

  func run(_ forecast: Forecast) -> String {
    let futures = numbers.number(Double(forecast.replications), decimals: 0)
    return "\(futures) \(forecast.replications < 2 ? "futur simulé" : "futurs simulés"), "
      + "\(period(forecast.scenario)), graine \(forecast.seed)"
  }

  var waitingHeading: String { "Qui attend une place, et quand" }

  func heading(_ section: SectionName) -> String {
    switch section {
    case .label: "Label Référent RSA : les places"
    case .labelTransfers: "Label : les personnes à transférer"
    case .labelStructures: "Label : les structures"
    case .labelLevers: "Label : ce que change chaque levier"
    case .labelProcedure: "Label : de la demande à la décision"
    case .money: "L’argent : l’essentiel"
    case .moneyLines: "L’argent : ce qui reste, ligne par ligne"
    case .moneySettlement: "L’argent : le bilan de l’année et le reversement"
    case .moneyTable: "L’argent : le tableau financier"
    case .coverage: "Qui sera sans référent, et quand"
    case .territories: "Territoire par territoire"
    case .orientation: "L’orientation"
    case .waits: "Les attentes"
    case .workload: "La charge des référents"
    case .programmes: "Les accompagnements"
    case .matrix: "Matrice des indicateurs"
    case .marginal: "Ce qu’achète plus d’argent"
    case .indicators: "Tous les indicateurs"
    case .assumptions: "D’où viennent les nombres"
    case .readings: "Lectures retenues des textes"
    case .benchmark: benchmarkNames.heading
    case .method: "Comment ce résultat a été calculé"
    }
  }
}

/// What a number of a scenario counts.
///
/// The key names the unit already; a file may repeat it in words, and a word that contradicts the key is a problem.
enum Unit: String, Sendable, CaseIterable {
  case days, months, years, euros, persons, fte, share, accompaniments, dossiers, times, weight, factor, agents
  case contracts, points
  case logOdds = "log_odds"
  case workingDays = "working_days"
  case halfDays = "half_days"
  case personsPerYear = "persons_per_year"
  case perYear = "per_year"
  case perDay = "per_day"
  case plain = "number"

  /// Every word that a file may write after `unit:`, the first being the usual one.
  var words: [String] {
    switch self {
    case .days: ["days", "calendar days", "jours"]
    case .workingDays: ["working days", "jours ouvrés"]
    case .halfDays: ["half-days", "demi-journées"]
    case .months: ["months", "mois"]
    case .years: ["years", "ans"]
    case .euros: ["euros", "EUR"]
    case .persons: ["persons", "people", "personnes"]
    case .personsPerYear: ["persons per year", "persons", "people", "personnes par an", "personnes"]
    case .perYear: ["per year", "par an"]
    case .perDay: ["per day", "per working day", "par jour"]
    case .fte: ["FTE", "ETP"]
    case .agents: ["référents", "agents"]
    case .share: ["share", "part"]
    case .accompaniments: ["accompaniments", "accompaniments per FTE", "accompagnements", "accompagnements par ETP"]
    case .dossiers: ["dossiers", "files"]
    case .contracts: ["contracts", "CER", "contrats"]
    case .points: ["points", "points out of 10", "points sur 10"]
    case .logOdds: ["log-odds", "log-cotes"]
    case .times: ["times", "fois"]
    case .weight: ["weight", "poids"]
    case .factor: ["factor", "facteur"]
    case .plain: ["number", "nombre"]
    }
  }

  /// What stands after the number in a list of numbers and origins; empty where a bare number says enough.
  var suffix: String {
    switch self {
    case .share, .weight, .factor, .plain: ""
    default: " " + words[0]
    }
  }
}

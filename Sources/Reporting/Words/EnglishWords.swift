internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The report in English.
struct EnglishWords: Words {
  let language = Language.english
  let numbers = NumberStyle.english

  func typeset(_ text: Bilingual) -> String { text.en }
  func typeset(_ text: String) -> String { text }

  func unit(_ unit: Indicator.Unit, isPlural: Bool) -> String {
    switch unit {
    case .persons: isPlural ? "people" : "person"
    case .acts: ""
    case .places: isPlural ? "places" : "place"
    case .share: "%"
    case .days: isPlural ? "days" : "day"
    case .perFTE: "per FTE"
    case .fte: "FTE"
    case .euros: isPlural ? "euros" : "euro"
    case .workingDays: isPlural ? "working days" : "working day"
    }
  }

  func isPlural(_ value: Double) -> Bool { value != 1 }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  func month(_ window: IndicatorCell.Window) -> String {
    switch window {
    case .whole: wholePeriod
    case .year(let year): String(year)
    case .month(let year, let month): "\(Self.months[month - 1]) \(year)"
    case .quarter(let year, let quarter): "quarter \(quarter) of \(year)"
    }
  }

  func date(_ date: CivilDate) -> String { "\(date.day) \(Self.months[date.month - 1]) \(date.year)" }

  func period(_ scenario: Scenario) -> String { "\(date(scenario.firstDay)) to \(date(scenario.lastDay))" }

  let to = "–\u{2060}"
  let toInSentence = "–\u{2060}"
  let colon = ": "
  let notEnough = "not enough futures to say"
  let wholePeriod = "whole period"

  func run(_ forecast: Forecast) -> String {
    let futures = numbers.number(Double(forecast.replications), decimals: 0)
    return "\(futures) simulated \(forecast.replications == 1 ? "future" : "futures"), "
      + "\(period(forecast.scenario)), seed \(forecast.seed)"
  }

  var waitingHeading: String { "Who waits for a place, and when" }

  func heading(_ section: SectionName) -> String {
    switch section {
    case .label: "Label Référent RSA: places"
    case .labelTransfers: "Label: people to transfer"
    case .labelStructures: "Label: structures"
    case .labelLevers: "Label: what each lever changes"
    case .labelProcedure: "Label: from application to decision"
    case .money: "Money: in short"
    case .moneyLines: "Money: what is left, line by line"
    case .moneySettlement: "Money: settling the year, and what is claimed back"
    case .moneyTable: "Money: the financial table"
    case .coverage: "Who will be without a référent, and when"
    case .territories: "Territory by territory"
    case .orientation: "Orientation"
    case .waits: "Waits"
    case .workload: "What référents carry"
    case .programmes: "Programmes"
    case .matrix: "Indicator matrix"
    case .marginal: "What more money buys"
    case .indicators: "All indicators"
    case .assumptions: "Where the numbers come from"
    case .readings: "How the texts are read"
    case .benchmark: benchmarkNames.heading
    case .method: "How this was computed"
    }
  }
}

import Experiments
import InsertionPolicy

extension GoalRequest {
  /// What the goal is in a scenario.
  struct Meaning {
    var indicator: Indicator
    var window: IndicatorCell.Window
    var value: Double
    var direction: Indicator.Direction
  }

  /// Finds out what the goal is in a scenario.
  ///
  /// - Throws: ``WorkbenchError`` where it cannot be held against the scenario.
  func meaning(in scenario: Scenario, _ catalogue: IndicatorCatalogue) throws(WorkbenchError) -> Meaning {
    guard let found = catalogue.indicators.firstIndex(where: { $0.id == indicator }) else {
      throw .precision(.unknownIndicator(indicator, known: catalogue.indicators.map(\.id)))
    }
    let known = catalogue.indicators[found]
    let cells = catalogue.cells.filter { $0.indicator == found && $0.territory == nil }
    let years = cells.compactMap { cell in if case .year(let year) = cell.window { year } else { nil } }
    let targets = scenario.targets.filter { $0.indicator == indicator }
    let window: IndicatorCell.Window
    if let period {
      window = Int(period).map { .year($0) } ?? .whole
    } else if years.isEmpty {
      window = .whole
    } else if let only = targets.first?.year ?? (years.count == 1 ? years[0] : nil) {
      window = .year(only)
    } else {
      throw .request(severalYears(years))
    }
    guard cells.contains(where: { $0.window == window }) else { throw .request(severalYears(years)) }
    if let value, let isAtLeast {
      return Meaning(indicator: known, window: window, value: value, direction: isAtLeast ? .atLeast : .atMost)
    }
    let target = targets.first { $0.year.map { window == .year($0) } ?? false } ?? targets.first { $0.year == nil }
    guard let target, target.direction(of: known) != .neutral else {
      throw .request(
        Bilingual(
          fr: "le scénario « \(scenario.name.fr) » n'a pas de cible pour « \(indicator) » ; donnez-en une, comme "
            + "« \(indicator)>=100 ».",
          en:
            "the scenario “\(scenario.name.en)” has no target for “\(indicator)”; give one, such as “\(indicator)>=100”."
        ))
    }
    return Meaning(
      indicator: known, window: window, value: target.value, direction: target.direction(of: known))
  }

  private func severalYears(_ years: [Int]) -> Bilingual {
    let list = years.map(String.init).joined(separator: ", ")
    return Bilingual(
      fr:
        "dites quand « \(indicator) » est à atteindre, comme « \(indicator)@\(years.last.map(String.init) ?? "all") » ; "
        + "le scénario a : \(list.isEmpty ? "" : list + ", ")all.",
      en:
        "say when “\(indicator)” is to be reached, such as “\(indicator)@\(years.last.map(String.init) ?? "all")”; the "
        + "scenario has: \(list.isEmpty ? "" : list + ", ")all.")
  }
}

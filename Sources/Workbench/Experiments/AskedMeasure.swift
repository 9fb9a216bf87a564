import Experiments
import InsertionPolicy

/// An indicator in one window, as a command line names it: `caf.served@2024`, `caf.served@all` or `caf.served`.
///
/// A target may be given in place of the scenario's: `caf.served>=1300@2024`.
struct AskedMeasure {
  /// What is asked, found in a scenario.
  struct Found {
    var indicator: Indicator
    var measure: Measure
    /// What is to be reached there; `nil` where nothing was voted nor given.
    var target: Double?
    /// Which side reaches it; where there is no target, which way is better.
    var direction: Indicator.Direction

    /// As a goal of an inquiry at this place of the laboratory; `nil` without a target that can be reached or missed.
    func goal(at place: Int) -> Goal? {
      guard let target, direction != .neutral else { return nil }
      return Goal(measure: place, value: target, direction: direction, probability: 0.5)
    }
  }

  private let written: WrittenMeasure

  /// Reads a text.
  ///
  /// - Throws: ``WorkbenchError/request(_:)`` where it is not an indicator with a period.
  init(_ text: String) throws(WorkbenchError) {
    guard let written = WrittenMeasure(text) else {
      throw .request(
        Bilingual(
          fr: "« \(text) » n'est pas une mesure ; écrivez INDICATEUR@ANNÉE, ou INDICATEUR>=1300@ANNÉE.",
          en: "“\(text)” is not a measure; write INDICATOR@YEAR, or INDICATOR>=1300@YEAR."))
    }
    self.written = written
  }

  /// Finds it in a scenario.
  ///
  /// Where no period is said: the year of the only target on it, else the only year, else the whole period.
  ///
  /// - Throws: ``WorkbenchError`` where the scenario has no such indicator or period.
  func found(in scenario: Scenario, _ catalogue: IndicatorCatalogue) throws(WorkbenchError) -> Found {
    let (indicator, period, given) = (written.indicator, written.period, written.figure)
    guard let place = catalogue.indicators.firstIndex(where: { $0.id == indicator }) else {
      throw .precision(.unknownIndicator(indicator, known: catalogue.indicators.map(\.id)))
    }
    let known = catalogue.indicators[place]
    let windows = catalogue.cells.filter { $0.indicator == place && $0.territory == nil }.map(\.window)
    let years = windows.compactMap { window in if case .year(let year) = window { year } else { nil } }
    let targets = scenario.targets.filter { $0.indicator == indicator }
    let window: IndicatorCell.Window? =
      switch period {
      case "all": .whole
      case let period?: Int(period).map { .year($0) }
      case nil:
        if let year = targets.count == 1 ? targets[0].year : nil {
          .year(year)
        } else {
          years.count == 1 ? .year(years[0]) : .whole
        }
      }
    guard let window, windows.contains(window) else {
      let list = (years.map(String.init) + (windows.contains(.whole) ? ["all"] : [])).joined(separator: ", ")
      throw .request(
        Bilingual(
          fr: "« \(indicator) » n'a pas de valeur pour « \(period ?? "all") » ; il en a pour : \(list).",
          en: "“\(indicator)” has no value for “\(period ?? "all")”; it has one for: \(list)."))
    }
    var target: Target?
    if case .year(let year) = window {
      target = targets.first { $0.year == year } ?? targets.first { $0.year == nil }
    }
    return Found(
      indicator: known, measure: Measure(indicator, window), target: given?.value ?? target?.value,
      direction: given?.direction ?? target?.direction(of: known) ?? known.direction)
  }
}

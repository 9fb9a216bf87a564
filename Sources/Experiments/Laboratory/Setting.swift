public import InsertionPolicy

/// What is simulated at a point, and which of its figures are kept.
public struct Setting: Sendable {
  let scenario: Scenario
  let catalogue: IndicatorCatalogue
  /// By measure, its place among the cells of the catalogue; `nil` where there is none, or nobody asks.
  let places: [Int?]

  /// A scenario, of which the cells at these places are kept.
  init(_ scenario: Scenario, _ catalogue: IndicatorCatalogue, places: [Int?]) {
    self.scenario = scenario
    self.catalogue = catalogue
    self.places = places
  }

  /// A scenario, of which these measures are kept; one that it does not have has no value.
  public init(_ scenario: Scenario, measures: [Measure]) {
    let catalogue = IndicatorCatalogue(scenario)
    let known = catalogue.places(in: scenario)
    self.init(scenario, catalogue, places: measures.map { known[$0] })
  }
}

extension IndicatorCatalogue {
  /// Where each measure stands among the cells of a scenario's catalogue.
  func places(in scenario: Scenario) -> [Measure: Int] {
    Dictionary(
      cells.enumerated().map { (Measure($1, of: scenario, self), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

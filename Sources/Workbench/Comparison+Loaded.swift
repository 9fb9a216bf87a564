import Experiments
import InsertionPolicy
import ScenarioFiles

extension Comparison {
  /// What a scenario's file asks to have held against it: its levers in their order, then the bodies refused, then
  /// the lines of the budget that have more money.
  init(_ loaded: LoadedScenario, _ catalogue: IndicatorCatalogue) {
    guard let asked = loaded.variants else {
      self = .none
      return
    }
    let levers = asked.levers.map { lever in
      // A lever that does not say what it is called has its base's name, which would name nothing on a page.
      let isNamed = lever.scenario.name != loaded.scenario.name
      return Variant(
        id: lever.id, name: isNamed ? lever.scenario.name : Bilingual(fr: lever.id, en: lever.id), kind: .lever,
        scenario: lever.scenario)
    }
    let refusals = asked.refusesEachBody ? Variant.refusals(of: loaded.scenario) : []
    let marginals = asked.marginal.map {
      Variant.marginals(of: loaded.scenario, lines: $0.lines, step: $0.step, replications: $0.replications)
    }
    self.init(
      levers + refusals + (marginals ?? []), of: loaded.scenario, catalogue: catalogue, replications: asked.replications
    )
  }
}

import Experiments
import InsertionPolicy
import Quantities
import Stochastics

@testable import Reporting

/// The département of the fixture with bodies that need the label, and futures made up for them.
///
/// Nobody is without a place before July 2026; from then on each territory has a gap of its own that peaks in August and
/// narrows. Values are sums and means of one another as a run's are.
enum LabelFixture {
  static let closing = Fixture.date("2026-07-01")
  static let bodies = 20

  static let targets = [
    Target(indicator: "label.bodies_labelled", value: 0.75, source: "LAB-05"),
    Target(indicator: "label.displaced", value: 900, year: 2026, source: "LAB-89"),
    Target(indicator: "label.gap", value: 150, source: "LAB-89"),
  ]

  static func text(_ fr: String, _ en: String) -> Bilingual { Bilingual(fr: fr, en: en) }

  static func law(_ days: Double) -> Law {
    guard let law = try? Law.constant(days) else { preconditionFailure("No law: \(days)") }
    return law
  }

  /// Twenty bodies, one structure each, in the fixture's territories in turn.
  static func scenario(
    territories: [Territory] = Fixture.territories, cutOff: LabelCutOff = LabelCutOff(on: closing), count: Int = bodies,
    targets: [Target] = []
  ) -> Scenario {
    var scenario = Fixture.scenario(name: "Pas-de-Calais, label", territories: territories)
    scenario.firstDay = Fixture.date("2025-01-01")
    scenario.lastDay = Fixture.date("2027-12-31")
    scenario.summary = text(
      "Les structures qui doivent détenir le label Référent RSA, les neuf territoires et le calendrier voté.",
      "The structures that must hold the label Référent RSA, the nine territories and the calendar voted.")
    scenario.targets = targets
    scenario.orientation = nil
    scenario.programmes = Array(scenario.programmes.prefix(2))
    scenario.structures = (0..<count).map { place in
      Structure(
        id: "s\(place)", name: "Structure \(place)", kind: place.isMultiple(of: 2) ? .ccas : .association,
        territory: place % territories.count, work: .programme(place % 2),
        posts: [.init(from: scenario.firstDay, fte: FTE(1.5 + Double(place % 4)))])
    }
    let label = (0..<count).map { place in
      LabelBody(
        id: "b\(place)", name: "\(place.isMultiple(of: 2) ? "CCAS" : "Association") \(place + 1)",
        territory: place % territories.count, structures: [place], quality: 8.2)
    }
    scenario.label = LabelRules(
      bodies: label,
      training: TrainingRules(
        modules: [.init(id: "psy", name: text("Psy", "Psy"), days: 2)], initial: [0.5], newcomers: [0], series: []),
      quality: QualityRules(),
      procedure: LabelProcedure(
        opens: scenario.firstDay, filing: law(120), instruction: .init(time: .months(law(5))),
        moratorium: .init(notBefore: Fixture.date("2026-01-01"))),
      cutOff: cutOff)
    return scenario
  }

  static func forecast(
    _ scenario: Scenario = scenario(), replications: Int = 200, levers: Bool = true, refusals: Bool = true,
    changed: (Indicator, IndicatorCell, Double?) -> Double? = { _, _, value in value }
  ) -> Forecast {
    let catalogue = IndicatorCatalogue(scenario)
    let rows = (0..<replications).map { number in
      Replication(
        number: UInt32(number),
        values: catalogue.cells.map { cell in
          let indicator = catalogue.indicators[cell.indicator]
          return changed(indicator, cell, LabelFutures.value(indicator, cell, scenario, number))
        })
    }
    var forecast = Forecast(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: 20_250_101,
      requested: replications)
    if levers { forecast.variants += self.levers(forecast) }
    if refusals { forecast.variants += self.refusals(forecast) }
    return forecast
  }

  // MARK: Variants

  /// More seats lowers everything beyond chance, a call for projects cannot be told from nothing, and a third does nothing.
  private static func levers(_ forecast: Forecast) -> [VariantOutcome] {
    let levers: [(id: String, name: Bilingual, effect: Double, noise: Double)] = [
      ("more-seats", text("Doubler les places de formation", "Twice the training seats"), -0.3, 0.1),
      ("support", text("Un appui qualité de trois mois", "Three months of quality support"), -0.02, 0.4),
      ("nothing", text("Un second bilan annuel", "A second yearly review"), 0, 0),
    ]
    return levers.map { lever in
      VariantOutcome(
        variant: Variant(id: lever.id, name: lever.name, kind: .whatIf, scenario: forecast.scenario),
        requested: forecast.replications, replications: forecast.replications,
        estimates: forecast.cells.map { paired($0, lever.effect, lever.noise) })
    }
  }

  /// The refusal of a body adds people without a place, the more the larger its number.
  private static func refusals(_ forecast: Forecast) -> [VariantOutcome] {
    Variant.refusals(of: forecast.scenario).enumerated().map { place, variant in
      VariantOutcome(
        variant: variant, requested: forecast.replications, replications: forecast.replications,
        estimates: forecast.cells.filter { $0.cell.territory == nil }.map { paired($0, 0.004 * Double(place), 0.05) })
    }
  }

  /// A difference that is a part of the base's mean.
  private static func paired(_ cell: CellEstimate, _ effect: Double, _ noise: Double) -> PairedEstimate {
    let base = cell.estimate.mean
    let difference = base.map { $0 * effect }
    let deviation = base.map { $0 * noise }
    let half = deviation.map { Student.half($0, cell.estimate.count) }
    return PairedEstimate(
      cell: cell.cell, count: cell.estimate.count, base: base, variant: base.map { $0 * (1 + effect) },
      difference: difference,
      confidence: difference.flatMap { middle in half.map { (middle - $0)...(middle + $0) } },
      standardDeviation: deviation, varianceRatio: 0.1)
  }
}

extension Student {
  fileprivate static func half(_ deviation: Double, _ count: Int) -> Double {
    quantile(0.975, degreesOfFreedom: Double(count - 1)) * deviation / Double(count).squareRoot()
  }
}

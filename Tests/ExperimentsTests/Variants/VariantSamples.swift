import Experiments
import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// Small worlds that variants change.
enum VariantSample {
  static let text = Bilingual(fr: "Essai", en: "Trial")

  static func date(_ words: String) throws -> CivilDate { try #require(CivilDate(words)) }

  static func programme(_ id: String, stay: Double, places: Bool = true) throws -> Programme {
    Programme(
      id: id, name: text, sphere: .social, load: places ? LoadRule(reading: .caseload, ceiling: 1) : nil,
      firstAppointmentDelay: 0, course: .stay(try .exponential(mean: stay)))
  }

  static func structure(_ id: String, _ programme: Int, _ territory: Int, fte: FTE) throws -> Structure {
    Structure(
      id: id, name: id, kind: .departement, territory: territory, work: .programme(programme),
      posts: [Structure.PostStep(from: try date("2025-01-01"), fte: fte)])
  }

  /// A queue of one programme; unlimited places where none are said.
  static func queue(perYear: Double, places: Double?) throws -> Scenario {
    Scenario(
      name: text, summary: text, firstDay: try date("2025-01-01"), lastDay: try date("2025-12-31"),
      territories: [Territory(id: "one", name: "One", share: 1)], profiles: [Profile(id: "all", share: 1)],
      arrivals: [ArrivalStream(id: "in", perYear: perYear, destination: .programme(0))],
      programmes: [try programme("queue", stay: 8, places: places != nil)],
      structures: try places.map { [try structure("desk", 0, 0, fte: FTE($0))] } ?? [])
  }

  /// Two bodies that need the label, one in each territory, each with ten people it accompanies from the first day.
  static func labelled() throws -> Scenario {
    var scenario = Scenario(
      name: text, summary: text, firstDay: try date("2025-01-01"), lastDay: try date("2027-12-31"),
      territories: [Territory(id: "a", name: "A", share: 0.5), Territory(id: "b", name: "B", share: 0.5)],
      profiles: [Profile(id: "all", share: 1)], arrivals: [], rsaSpell: 1_000_000,
      programmes: [
        Programme(
          id: "social", name: text, sphere: .social, load: LoadRule(reading: .caseload, ceiling: 10),
          firstAppointmentDelay: 7, course: .stay(100_000))
      ], structures: [try structure("sa", 0, 0, fte: 1), try structure("sb", 0, 1, fte: 1)],
      stock: [StockGroup(position: .accompanied(programme: 0), people: 20)])
    scenario.label = LabelRules(
      bodies: [body("ccas-a", 0), body("ccas-b", 1)],
      training: TrainingRules(
        modules: [TrainingRules.Module(id: "secret", name: text, days: 1)], initial: [1], newcomers: [1], series: []),
      quality: QualityRules(),
      procedure: LabelProcedure(
        opens: try date("2025-01-01"), filing: 30, instruction: LabelProcedure.Instruction(time: .months(3)),
        moratorium: LabelProcedure.Moratorium(notBefore: try date("2026-01-01"))),
      cutOff: LabelCutOff(on: try date("2026-07-01")))
    return scenario
  }

  static func body(_ id: String, _ index: Int) -> LabelBody {
    LabelBody(id: id, name: "Body \(index)", territory: index, structures: [index], quality: 10)
  }
}

/// A base and its variants, simulated.
struct ComparedSample {
  let base: Scenario
  let catalogue: IndicatorCatalogue
  let outcomes: [VariantOutcome]

  init(_ base: Scenario, _ variants: [Variant], replications: Int, seed: UInt64 = 1, workers: Int = 1) throws {
    self.base = base
    let catalogue = IndicatorCatalogue(base)
    self.catalogue = catalogue
    let comparison = VariantComparison(variants, of: base, catalogue: catalogue, replications: replications)
    let task = RunTask(base, catalogue: catalogue, comparison: comparison, limit: replications, seed: seed)
    var laboratory = task.laboratory(workers: workers)
    outcomes = try task.forecast(in: &laboratory).variants
  }

  init(_ base: Scenario, against variant: Scenario, replications: Int, seed: UInt64 = 1, workers: Int = 1) throws {
    try self.init(
      base, [Variant(id: "other", name: VariantSample.text, kind: .whatIf, scenario: variant)],
      replications: replications, seed: seed, workers: workers)
  }

  /// What the first variant changes of an indicator over the whole period.
  func estimate(_ indicator: String, territory: Int? = nil, of variant: Int = 0) -> PairedEstimate? {
    guard let index = catalogue.indicators.firstIndex(where: { $0.id == indicator }) else { return nil }
    return outcomes[variant][IndicatorCell(indicator: index, window: .whole, territory: territory)]
  }
}

extension RunTask {
  /// A laboratory for the run.
  func laboratory(
    workers: Int, kept: Trials = Trials(), until cancellation: Cancellation = Cancellation(),
    record: @escaping (Trial, Replication) -> Bool = { _, _ in true }
  ) -> FutureLaboratory {
    FutureLaboratory(
      measures: measures.count, seed: seed, workers: workers, kept: kept, until: cancellation, setting: setting(at:),
      record: record)
  }
}

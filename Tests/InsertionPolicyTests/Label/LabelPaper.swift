@testable import InsertionPolicy
import Quantities
import Stochastics

/// Bodies small enough to be followed on paper: one territory, constants for every law, nobody errs.
enum LabelPaper {
  static func date(_ text: String) -> CivilDate { Fixture.date(text) }

  /// Five modules of which everybody holds none, taught when `series` says.
  static func training(
    initial: Share = 1, newcomers: Share = 1, _ series: [TrainingRules.Series] = [],
    deadline: TrainingRules.Deadline = .twelveMonths
  ) -> TrainingRules {
    TrainingRules(
      modules: [
        TrainingRules.Module(id: "psy", name: Fixture.text("Psy"), days: 2),
        TrainingRules.Module(id: "potential", name: Fixture.text("Potential"), days: 4),
        TrainingRules.Module(id: "women", name: Fixture.text("Women"), days: 1),
        TrainingRules.Module(id: "secret", name: Fixture.text("Secret"), days: 1),
        TrainingRules.Module(id: "pension", name: Fixture.text("Pension"), days: 0.25, isOptional: true),
        TrainingRules.Module(id: "aggression", name: Fixture.text("Aggression"), days: 2, isOptional: true),
      ],
      initial: Array(repeating: initial, count: 6), newcomers: Array(repeating: newcomers, count: 6), series: series,
      deadline: deadline)
  }

  static func procedure(
    months: Int = 3, filing: Double = 0, whenReady: Bool = false, qualityGain: Double = 0, trainingFirst: Bool = true,
    appeals: LabelProcedure.Appeals? = nil, mayApplyAgain: Bool = true, replacement: Law? = nil
  ) -> LabelProcedure {
    LabelProcedure(
      opens: date("2025-01-01"), filing: Fixture.law(try .constant(filing)), filesWhenReady: whenReady, checkMonths: 3,
      instruction: LabelProcedure.Instruction(time: .months(Fixture.law(try .constant(Double(months))))),
      moratorium: LabelProcedure.Moratorium(
        notBefore: date("2026-01-01"), qualityGain: qualityGain, trainingFirst: trainingFirst),
      appeals: appeals, mayApplyAgain: mayApplyAgain, replacement: replacement)
  }

  /// A body of the world below: structure `index`, quality 10 unless said otherwise.
  static func body(
    _ index: Int, quality: Double = 10, trained: Share? = nil, filesOn: String? = nil, isNew: Bool = false,
    replaces: Int? = nil
  ) -> LabelBody {
    LabelBody(
      id: "b\(index)", name: "B\(index)", territory: 0, structures: [index], trained: trained, quality: quality,
      filesOn: filesOn.map(date), isNew: isNew, replaces: replaces)
  }

  static func rules(
    _ bodies: [LabelBody], training: TrainingRules = training(), procedure: LabelProcedure = procedure(),
    upkeep: LabelUpkeep = LabelUpkeep(), cutOff: LabelCutOff = LabelCutOff(on: date("2026-07-01")),
    observed: ObservedDecisions? = nil
  ) -> LabelRules {
    LabelRules(
      bodies: bodies, training: training, quality: QualityRules(), procedure: procedure, upkeep: upkeep,
      cutOff: cutOff, observed: observed)
  }

  /// One programme of 10 places for each FTE, one structure a body, `people` accompanied on the first day for longer
  /// than the period.
  static func world(
    _ label: LabelRules?, fte: [FTE] = [1], people: Persons = 0, course: Course = .stay(100_000),
    from: String = "2025-01-01", to: String = "2027-12-31"
  ) -> Scenario {
    let programme = Programme(
      id: "social", name: Fixture.text("Social"), sphere: .social, load: LoadRule(reading: .caseload, ceiling: 10),
      firstAppointmentDelay: 7, course: course)
    return Scenario(
      name: Fixture.text("Label"), summary: Fixture.text("Label"), firstDay: date(from), lastDay: date(to),
      territories: [Territory(id: "t", name: "T", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      rsaSpell: 1_000_000, programmes: [programme],
      structures: fte.enumerated().map { index, fte in
        Structure(
          id: "s\(index)", name: "S\(index)", kind: .association, territory: 0, work: .programme(0),
          posts: [Structure.PostStep(from: date(from), fte: fte)])
      },
      stock: people > 0 ? [StockGroup(position: .accompanied(programme: 0), people: people)] : [], label: label)
  }

  /// One body of which nobody is trained when it files in January 2025; a seat in each module from September on.
  static func trainedLate() -> Scenario {
    let series = (0..<5).map { TrainingRules.Series(module: $0, from: date("2025-09-15"), seats: 1) }
    return world(
      rules([body(0, filesOn: "2025-01-06")], training: training(initial: 0, series)), people: 5, to: "2026-12-31")
  }

  /// What happens to the bodies: date, body, what.
  static func lives(_ scenario: Scenario) -> [String] {
    var checked = Future(scenario)
    checked.runChecked(seed: 1, replication: 0)
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.labelMoments(seed: 1, replication: 0).map { moment in
      let id = scenario.label?.bodies[moment.body].id ?? "?"
      return "\(timeline.date(at: moment.time)) \(id) \(moment.happening.rawValue)"
    }
  }

  static func observed(_ scenario: Scenario, replication: UInt32 = 0) -> Observations {
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: replication)
    return future.observations
  }
}

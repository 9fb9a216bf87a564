import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import ScenarioFiles

/// `Tests/Samples/label.yaml` sets every key of the label, each to a value that is not its default.
@Suite struct LabelScenarioTests {
  let loaded: LoadedScenario
  let label: LabelRules
  var scenario: Scenario { loaded.scenario }

  init() throws {
    loaded = try Samples.read(["main.yaml": Samples.label])
    label = try #require(loaded.scenario.label)
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func label(_ old: String, _ new: String) throws -> LabelRules {
    try #require(try Samples.read(["main.yaml": Samples.label(old, new)]).scenario.label)
  }

  @Test func `a body in two programmes is two structures`() {
    #expect(
      scenario.structures.map(\.id) == [
        "ccas", "union/social", "union/pro", "halves/pro", "halves/social", "plain", "caf", "fresh",
      ])
    #expect(scenario.structures.map(\.name)[1] == "Union (social)")
    #expect(scenario.structures.map(\.work)[1...4] == [.programme(0), .programme(1), .programme(1), .programme(0)])
    #expect(scenario.structures[1...4].map(\.kind) == [.association, .association, .association, .association])
  }

  @Test func `FTE are split as written or in equal parts, by the hiring plan too`() {
    #expect(
      scenario.structures.map { $0.posts.map(\.fte) } == [
        [3], [2, 3], [1, 2], [1.5, 2.5], [1.5, 2.5], [1], [2], [2],
      ])
  }

  @Test func `places make a ceiling of the structure's own, and référents an FTE of each`() {
    #expect(scenario.structures.map(\.ceiling) == [50, 45, 40, 50, 50, nil, nil, nil])
    #expect(scenario.structures.map(\.ftePerAgent) == [0.75, 0.75, 0.75, 0.75, 1.5, 1, 1, 1])
  }

  @Test func `bodies are the structures whose kind is not exempt`() throws {
    #expect(label.bodies.map(\.id) == ["ccas", "union", "halves", "plain", "fresh"])
    #expect(label.bodies.map(\.name) == ["CCAS de Lens", "Union", "Moitiés", "Simple", "Nouvelle"])
    #expect(label.bodies.map(\.structures) == [[0], [1, 2], [3, 4], [5], [7]])
    #expect(label.bodies.map(\.territory) == [0, 1, 0, 1, 0])
    #expect(label.bodies.map(\.trained) == [0.75, nil, nil, nil, nil])
    #expect(label.bodies.map(\.quality) == [8.5, 7.8, 7.8, 7.8, 7.8])
    #expect(label.bodies.map(\.qualitySpread) == [0.4, 0.9, 0.9, 0.9, 0.9])
    #expect(label.bodies.map(\.filesOn) == [try date("2025-02-03"), nil, nil, nil, nil])
    #expect(label.bodies.map(\.isNew) == [false, false, false, false, true])
    #expect(label.bodies.map(\.replaces) == [nil, nil, nil, nil, 1])
    #expect(label.bodies.map(\.isRefused) == [false, false, true, false, false])
  }

  @Test func `without its exemption the CAF needs the label, and what comes after it moves`() throws {
    let all = try label("exempt_kinds: [caf, departement]", "exempt_kinds: []")
    #expect(all.bodies.map(\.id) == ["ccas", "union", "halves", "plain", "caf", "fresh"])
    let twin = try label("kind: caf", "kind: slai").bodies.map(\.id)
    #expect(twin.contains("caf"))
    #expect(try label("  exempt_kinds: [caf, departement]\n", "").bodies.map(\.id) == label.bodies.map(\.id))
  }

  @Test func `training comes through`() throws {
    let training = label.training
    #expect(
      training.modules == [
        TrainingRules.Module(
          id: "distress", name: Bilingual(fr: "Détresse psychique", en: "Distress"), days: 2),
        TrainingRules.Module(
          id: "potential", name: Bilingual(fr: "Développement des potentiels", en: "Potential"), days: 4),
        TrainingRules.Module(
          id: "budget", name: Bilingual(fr: "Budget et logement", en: "Budget and housing"), days: 0.5,
          isOptional: true),
      ])
    #expect(training.initial == [0.6, 0.3, 0.3])
    #expect(training.newcomers == [0.2, 0.1, 0])
    #expect(training.absence == 0.12)
    #expect(
      training.series == [
        TrainingRules.Series(
          module: 0, from: try date("2025-03-10"), everyMonths: 6, until: try date("2026-12-31"), seats: 12),
        TrainingRules.Series(module: 1, territory: 1, from: try date("2025-05-12"), seats: 15),
      ])
    #expect(training.deadline == .civilYear)
    #expect(training.seatsFirst == .newcomers)
    #expect(!training.newcomersAreExcused)
  }

  @Test func `quality and criteria come through`() {
    #expect(
      label.quality
        == QualityRules(
          betweenProfessionals: 0.5, betweenContracts: 0.8, contractsPerProfessional: 4, panel: .other,
          leniency: 0.15, misjudged: 0.05, threshold: 7.5, reviewMargin: 0.5, restored: 0.3))
    #expect(label.criteria == .weighted(threshold: 0.8))
  }

  @Test func `the procedure comes through`() throws {
    let procedure = label.procedure
    #expect(procedure.opens == (try date("2025-01-15")))
    #expect(procedure.filing == (try Law.uniform(low: 0, high: 300)))
    #expect(procedure.filesWhenReady)
    #expect(procedure.checkMonths == 4)
    guard case .team(agents: 3, contractsPerDay: 6, daysPerDossier: 1.5) = procedure.instruction.time else {
      Issue.record("found \(procedure.instruction.time)")
      return
    }
    #expect(procedure.instruction.limitMonths == 5)
    #expect(procedure.instruction.atLimit == .granted)
    #expect(procedure.moratorium.months == 7)
    #expect(procedure.moratorium.refiling == .fixedDate)
    #expect(procedure.moratorium.notBefore == (try date("2026-02-01")))
    #expect(procedure.moratorium.refiles == 0.9)
    #expect(procedure.moratorium.qualityGain == 1.2)
    #expect(!procedure.moratorium.trainingFirst)
    let appeals = try #require(procedure.appeals)
    #expect(appeals.share == 0.5)
    #expect(appeals.delay == (try Law.uniform(low: 10, high: 60)))
    #expect(appeals.answer == 45)
    #expect(appeals.litigationShare == 0.2)
    #expect(appeals.judgment == 500)
    #expect(appeals.annulled == 0.1)
    #expect(appeals.againstMoratorium)
    #expect(!procedure.mayApplyAgain)
    #expect(procedure.qualityGainPerYear == 0.3)
    #expect(procedure.replacement == 120)
  }

  @Test func `instruction may be a law of months`() throws {
    let procedure = try label(
      "team: {agents: 3, contracts_per_day: 6, days_per_dossier: 1.5}", "months: {uniform: {low: 2, high: 6}}"
    ).procedure
    guard case .months(let law) = procedure.instruction.time else {
      Issue.record("found \(procedure.instruction.time)")
      return
    }
    #expect(law == (try Law.uniform(low: 2, high: 6)))
  }

  @Test func `upkeep and cut-off come through`() throws {
    #expect(
      label.upkeep
        == LabelUpkeep(
          years: 4, renewalMonths: 2...8, lastYear: .label, runsOnMeanwhile: false, checkMonths: 11,
          scoredShare: 0.25, supportMonths: 5, qualityGain: 0.7, validMeanwhile: false, untrained: .tolerated,
          missionEndsPerYear: 0.02))
    #expect(
      label.cutOff
        == LabelCutOff(
          on: try date("2026-09-01"), reading: .nextCall,
          calls: [
            LabelCutOff.Call(closes: try date("2026-10-15"), fundsFrom: try date("2027-01-01")),
            LabelCutOff.Call(closes: try date("2027-10-15"), fundsFrom: try date("2028-01-01")),
          ], selection: 0.95, closing: .asContractsEnd, neighbours: [[], [0]]))
  }

  @Test func `observed decisions come by date, with the index of their body`() throws {
    #expect(
      label.observed
        == ObservedDecisions(
          through: try date("2025-12-31"),
          decisions: [
            ObservedDecisions.Decision(on: try date("2025-02-03"), body: 0, kind: .filed),
            ObservedDecisions.Decision(on: try date("2025-07-10"), body: 0, kind: .moratorium),
            ObservedDecisions.Decision(on: try date("2025-09-01"), body: 3, kind: .granted),
          ]))
  }

  /// Whatever a file leaves out is what the types of the model say by themselves, which is what FINDINGS argues for.
  @Test func `what is left out stands as the model has it`() throws {
    let text = Samples.label
    let start = try #require(text.firstRange(of: "    absence_share:")).lowerBound
    let short =
      text[..<start] + """
            sessions: []
          procedure:
            filing_days: 30
            replacement_days: 60
            instruction: {months: 4}

        """
    let loaded = try Samples.read(["main.yaml": String(short)])
    let rules = try #require(loaded.scenario.label)
    let moratorium = LabelProcedure.Moratorium(notBefore: try date("2026-01-01"))
    #expect(rules.training.absence == 0)
    #expect(rules.training.deadline == .twelveMonths)
    #expect(rules.training.seatsFirst == .incumbents)
    #expect(rules.training.newcomersAreExcused)
    #expect(rules.quality == QualityRules())
    #expect(rules.criteria == .both)
    #expect(rules.procedure.opens == (try date("2025-01-01")))
    #expect(!rules.procedure.filesWhenReady)
    #expect(rules.procedure.checkMonths == 3)
    #expect(rules.procedure.instruction.limitMonths == 6)
    #expect(rules.procedure.instruction.atLimit == .decided)
    #expect(String(describing: rules.procedure.moratorium) == String(describing: moratorium))
    #expect(rules.procedure.appeals == nil)
    #expect(rules.procedure.mayApplyAgain)
    #expect(rules.procedure.qualityGainPerYear == 0)
    #expect(rules.upkeep == LabelUpkeep())
    #expect(rules.cutOff == LabelCutOff(on: try date("2026-07-01")))
    #expect(rules.observed == nil)
    #expect(rules.bodies.allSatisfy { !$0.isRefused })
  }

  @Test func `origins in the label become provenance in the order of the file`() {
    let paths = scenario.provenance.map(\.path)
    #expect(paths.contains("label.training.modules.distress.days"))
    #expect(paths.contains("label.training.initial"))
    #expect(paths.contains("label.procedure.filing_days"))
    let places = scenario.provenance.first { $0.path == "structures.union.places" }
    #expect(places?.value == "90 + 40 accompaniments")
    #expect(places?.origin == .assumption("told", low: 100, high: 160))
  }

  @Test func `a change reaches into the label, and one that says what stands already is a problem`() throws {
    func files(_ change: String) -> [String: String] {
      ["base.yaml": Samples.label, "main.yaml": "jalon: 1\nextends: base.yaml\nchange:\n  \(change)\n"]
    }
    let changed = try Samples.read(files("label.cut_off.on: 2027-03-01")).scenario.label
    #expect(changed?.cutOff.on == (try date("2027-03-01")))
    let modules = try Samples.read(files("label.training.modules.budget.days: 1")).scenario.label
    #expect(modules?.training.modules.map(\.days) == [2, 4, 1])
    let later = try Samples.read(files("label.cut_off.on: 2030-01-01")).scenario.label
    #expect(later?.cutOff.on == (try date("2030-01-01")))
    #expect(
      Samples.problems(files("label.upkeep.years: 4")).map(\.kind) == [
        .changeChangesNothing(path: "label.upkeep.years", value: "4")
      ])
  }

  @Test(arguments: [
    ("    opens: 2025-01-15\n", "label.procedure.opens: 2025-01-01"),
    ("    check_months: 4\n", "label.procedure.check_months: 3"),
    ("    renewal_months: [2, 8]\n", "label.upkeep.renewal_months: [1, 7]"),
  ])
  func `a change to what stands by default is a problem`(line: String, change: String) {
    let files = [
      "base.yaml": Samples.label(line, ""), "main.yaml": "jalon: 1\nextends: base.yaml\nchange:\n  \(change)\n",
    ]
    #expect(Samples.problems(files).map(\.kind.name) == ["changeChangesNothing"])
  }
}

@testable import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// FND-52: the last day on which an application can be filed that still brings the label by 1 July 2026, run by run.
@Suite struct LabelCalendarTests {
  /// Whether a body that files on a day holds the label when exclusivity begins.
  ///
  /// With a moratorium, the body is trained by sessions of 31 December 2025, or of the eve of its new application.
  private func isLabelled(filing date: CivilDate, months: Int, moratorium: Bool) -> Bool {
    // Trained at the end of the moratorium, not before: a session on the day before the new application.
    let decided = date.adding(months: months)
    let end = max(decided.adding(months: 6), LabelPaper.date("2026-01-01"))
    let session = end.adding(days: -4)
    let series = (0..<5).map { TrainingRules.Series(module: $0, from: session, seats: 1) }
    // A module of four days ends on the last of them: those of more than a day begin before.
    let early = [TrainingRules.Series(module: 1, from: end.adding(days: -14), seats: 1)]
    var body = LabelPaper.body(0)
    body.filesOn = date
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [body],
        training: LabelPaper.training(initial: moratorium ? 0 : 1, moratorium ? series + early : []),
        procedure: LabelPaper.procedure(months: months)), people: 1, to: "2026-12-31")
    return LabelPaper.observed(scenario).value(.labelledAtCutOff, body: 0) == 1
  }

  @Test(arguments: [
    (6, "2025-01-01", "2026-01-01"), (5, "2025-03-01", "2026-02-01"), (4, "2025-05-01", "2026-03-01"),
    (3, "2025-07-01", "2026-04-01"), (2, "2025-09-01", "2026-05-01"), (1, "2025-11-01", "2026-06-01"),
  ])
  func `the last day to file`(months: Int, withMoratorium: String, direct: String) {
    let last = (moratorium: LabelPaper.date(withMoratorium), direct: LabelPaper.date(direct))
    #expect(isLabelled(filing: last.moratorium, months: months, moratorium: true))
    #expect(!isLabelled(filing: last.moratorium.adding(days: 1), months: months, moratorium: true))
    #expect(isLabelled(filing: last.direct, months: months, moratorium: false))
    #expect(!isLabelled(filing: last.direct.adding(days: 1), months: months, moratorium: false))
  }

  @Test func `the three readings of when a moratorium lets one file again`() {
    func filedAgain(_ refiling: LabelProcedure.Moratorium.Refiling, _ date: String) -> String? {
      var procedure = LabelPaper.procedure(months: 2)
      procedure.moratorium.refiling = refiling
      let scenario = LabelPaper.world(
        LabelPaper.rules([LabelPaper.body(0, quality: 0, filesOn: date)], procedure: procedure), to: "2026-12-31")
      return LabelPaper.lives(scenario).filter { $0.hasSuffix("filed") }.dropFirst().first
    }
    // Filed 15 January 2025, decided 15 March, moratorium over 15 September.
    #expect(filedAgain(.endNotBefore, "2025-01-15") == "2026-01-01 b0 filed")
    #expect(filedAgain(.end, "2025-01-15") == "2025-09-15 b0 filed")
    #expect(filedAgain(.fixedDate, "2025-01-15") == "2026-01-01 b0 filed")
    // Filed 1 August, decided 1 October, moratorium over 1 April 2026.
    #expect(filedAgain(.endNotBefore, "2025-08-01") == "2026-04-01 b0 filed")
    #expect(filedAgain(.end, "2025-08-01") == "2026-04-01 b0 filed")
    #expect(filedAgain(.fixedDate, "2025-08-01") == "2026-01-01 b0 filed")
  }

  @Test func `a team takes dossiers one after the other, and the limit of six months cuts in`() {
    var procedure = LabelPaper.procedure()
    // One agent, 5 contracts a day, 9 days besides: ten working days a dossier of one référent.
    procedure.instruction = LabelProcedure.Instruction(
      time: .team(agents: 1, contractsPerDay: 5, daysPerDossier: 9))
    let bodies = (0..<3).map { LabelPaper.body($0, filesOn: "2025-06-02") }
    var scenario = LabelPaper.world(
      LabelPaper.rules(bodies, procedure: procedure), fte: [1, 1, 1], to: "2026-12-31")
    // Monday 2 June + 10 working days, Whit Monday 9 June off: Tuesday 17 June; Tuesday 1 July; 14 July off: Wednesday 16.
    let grants = LabelPaper.lives(scenario).filter { $0.hasSuffix("granted") }
    #expect(grants == ["2025-06-17 b0 granted", "2025-07-01 b1 granted", "2025-07-16 b2 granted"])
    scenario.label?.procedure.instruction = LabelProcedure.Instruction(
      time: .team(agents: 1, contractsPerDay: 5, daysPerDossier: 79))
    // 80 working days each: the second and third would be later than 2 December 2025.
    func decided(_ atLimit: LabelProcedure.Instruction.AtLimit) -> [String] {
      scenario.label?.procedure.instruction.atLimit = atLimit
      return LabelPaper.lives(scenario).filter { $0.hasSuffix("granted") || $0.hasSuffix("moratorium") }
    }
    #expect(decided(.decided).dropFirst() == ["2025-12-02 b1 granted", "2025-12-02 b2 granted"])
    #expect(decided(.refused).dropFirst().prefix(2) == ["2025-12-02 b1 moratorium", "2025-12-02 b2 moratorium"])
    #expect(decided(.late).dropFirst().allSatisfy { $0 > "2025-12-03" && $0.hasSuffix("granted") })
    scenario.label?.bodies[1].quality = 0
    #expect(decided(.granted).dropFirst().first == "2025-12-02 b1 granted")
    #expect(decided(.decided).dropFirst().first == "2025-12-02 b1 moratorium")
    #expect(LabelPaper.observed(scenario).sum(Observations.index(.labelOverruns), 0..<24, nil) == 2)
  }

  @Test func `weights let through what the two conditions do not`() {
    // Nobody trained, contracts perfect: half of 0 plus half of 1.
    var rules = LabelPaper.rules(
      [LabelPaper.body(0, filesOn: "2025-01-01")], training: LabelPaper.training(initial: 0))
    func granted() -> Bool {
      LabelPaper.lives(LabelPaper.world(rules, to: "2025-12-31")).contains { $0.hasSuffix("granted") }
    }
    #expect(!granted())
    rules.criteria = .weighted(threshold: 0.5)
    #expect(granted())
    rules.criteria = .weighted(threshold: 0.51)
    #expect(!granted())
  }
}

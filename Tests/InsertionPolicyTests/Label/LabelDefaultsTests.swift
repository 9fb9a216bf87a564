import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// What holds where a scenario says nothing of the label: the numbers of the texts, and chance of nothing.
///
/// A scenario that names only what has no default is read here rule by rule; what each rule does is played on paper in
/// the other tests of the label.
@Suite struct LabelDefaultsTests {
  private let day = Fixture.date("2026-01-01")

  @Test func `the procedure has the six months of the texts, twice, and nobody appeals`() {
    let instruction = LabelProcedure.Instruction(time: .months(3))
    #expect(instruction.limitMonths == 6)  // LAB-78
    #expect(instruction.atLimit == .decided)
    let moratorium = LabelProcedure.Moratorium(notBefore: day)
    #expect(moratorium.months == 6)  // LAB-83
    #expect(moratorium.refiling == .endNotBefore)
    #expect(moratorium.refiles == 1 && moratorium.qualityGain == 0)
    #expect(moratorium.trainingFirst)  // LAB-105
    let procedure = LabelProcedure(opens: day, filing: 0, instruction: instruction, moratorium: moratorium)
    #expect(!procedure.filesWhenReady && procedure.checkMonths == 3)
    #expect(procedure.appeals == nil && procedure.replacement == nil)
    #expect(procedure.mayApplyAgain && procedure.qualityGainPerYear == 0)
    let appeals = LabelProcedure.Appeals(share: 1, delay: 20, answer: 45, judgment: 200)
    #expect(appeals.litigationShare == 0 && appeals.annulled == 0 && !appeals.againstMoratorium)
  }

  @Test func `the label lasts five years, is checked every twelve months and renewed from January to July`() {
    let upkeep = LabelUpkeep()
    #expect(upkeep.years == 5)  // LAB-13
    #expect(upkeep.renewalMonths == 1...7)  // LAB-14
    #expect(upkeep.lastYear == .civil && upkeep.runsOnMeanwhile)
    #expect(upkeep.checkMonths == 12)  // LAB-16
    #expect(upkeep.supportMonths == 6)  // LAB-21
    #expect(upkeep.validMeanwhile && upkeep.untrained == .atCheck)
    #expect(upkeep.scoredShare == 0 && upkeep.qualityGain == 0 && upkeep.missionEndsPerYear == 0)
    let cutOff = LabelCutOff(on: day)
    #expect(cutOff.reading == .funding && cutOff.calls.isEmpty && cutOff.neighbours.isEmpty)
    #expect(cutOff.selection == 1 && cutOff.closing == .atOnce)
  }

  @Test func `five contracts of each professional are scored, eight out of ten is enough, and nobody errs`() {
    let quality = QualityRules()
    #expect(quality.contractsPerProfessional == 5)  // LAB-50, LAB-52
    #expect(quality.threshold == 8)  // LAB-53
    #expect(quality.panel == .same)
    #expect(quality.betweenProfessionals == 0 && quality.betweenContracts == 0)
    #expect(quality.leniency == 0 && quality.misjudged == 0 && quality.reviewMargin == 0 && quality.restored == 0)
  }

  @Test func `a module is asked for, nobody is absent, and a newcomer has time`() {
    #expect(!TrainingRules.Module(id: "m", name: Fixture.text("M"), days: 1).isOptional)
    let training = TrainingRules(modules: [], initial: [], newcomers: [], series: [])
    #expect(training.absence == 0 && training.newcomersAreExcused)
    #expect(training.seatsFirst == .incumbents && training.deadline == .twelveMonths)
  }

  @Test func `a body is there from the first day, its level is known, and it is judged on its merits`() {
    let body = LabelBody(id: "b", name: "B", territory: 0, structures: [0], quality: 9)
    #expect(body.qualitySpread == 0 && body.trained == nil && body.filesOn == nil)
    #expect(!body.isNew && body.replaces == nil && !body.isRefused)
  }

  @Test func `outside the label, too, nothing happens that is not asked for`() {
    #expect(EquipeReferrals().requestsPerYear == 0 && EquipeReferrals().afterMonths == nil)
    let stream = ArrivalStream(id: "in", perYear: 1, destination: .orientation)
    #expect(!stream.countedAsNew)
    let structure = Structure(id: "s", name: "S", kind: .caf, territory: 0, work: .diagnostic, posts: [])
    #expect(!structure.isFixed)
  }

  // A triangle around what is declared: as many above as below, so half of 400 bodies reach what they declare.
  @Test func `levels are drawn around what bodies declare, as many above as below`() {
    var bodies = (0..<400).map { LabelPaper.body($0, quality: 8, filesOn: "2025-01-06") }
    for index in bodies.indices { bodies[index].qualitySpread = 0.5 }
    var label = LabelPaper.rules(bodies)
    // So many contracts that their mean is the level.
    label.quality.contractsPerProfessional = 2_000
    let scenario = LabelPaper.world(label, fte: Array(repeating: 1, count: 400), to: "2025-12-31")
    let lives = LabelPaper.lives(scenario)
    let granted = Double(lives.count { $0.hasSuffix(" granted") })
    #expect(granted > 0 && granted < 400)
    // Binomial of 400 and one half: 4.9 standard deviations of 10 are passed once in a million.
    #expect(abs(granted - 200) < 49)
  }
}

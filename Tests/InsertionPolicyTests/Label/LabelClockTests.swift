import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Every clock of the label on its last day and on the day after; where a rule is left out, what the text says holds.
@Suite struct LabelClockTests {
  /// What happens to the one body of a world whose second decision is negative, on 1 February 2026.
  private func refused(_ appeals: LabelProcedure.Appeals) -> [String] {
    LabelPaper.lives(
      LabelPaper.world(
        LabelPaper.rules(
          [LabelPaper.body(0, quality: 0, filesOn: "2025-01-01")],
          procedure: LabelPaper.procedure(months: 1, appeals: appeals, mayApplyAgain: false)), to: "2026-12-31"))
  }

  // Two civil months after 1 February 2026, 59 days later, are over on 1 April (LAB-91, LAB-92).
  @Test(arguments: [(58.0, "2026-03-31"), (59, "2026-04-01"), (60, "2026-04-01"), (300, "2026-04-01")])
  func `an appeal is filed, and answered, within two months`(days: Double, date: String) {
    let law = Fixture.law(try .constant(days))
    let late = refused(LabelProcedure.Appeals(share: 1, delay: law, answer: 300, judgment: 1))
    #expect(late.contains("\(date) b0 appealed"), "\(late)")
    let slow = refused(LabelProcedure.Appeals(share: 1, delay: 0, answer: law, judgment: 1))
    #expect(slow.contains("2026-02-01 b0 appealed") && slow.contains("\(date) b0 appeal_rejected"), "\(slow)")
  }

  // Six months are the limit (LAB-78): a dossier of six is decided in time, one of seven on the day of the limit.
  @Test(arguments: [(5, "2025-06-10", 0.0), (6, "2025-07-10", 0), (7, "2025-07-10", 1), (9, "2025-07-10", 1)])
  func `the services have six months, to the day`(months: Int, granted: String, overruns: Double) {
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, filesOn: "2025-01-10")], procedure: LabelPaper.procedure(months: months)),
      to: "2025-12-31")
    #expect(LabelPaper.lives(scenario) == ["2025-01-10 b0 filed", "\(granted) b0 granted"])
    #expect(Paper.value("label.overruns", scenario) == overruns)
  }

  // A moratorium of six months (LAB-83), not before 1 January 2026 (LAB-86): imposed on 1 July 2025 it is over on that
  // day, imposed on 2 July on the day after.
  @Test(arguments: [("2025-06-30", "2026-01-01"), ("2025-07-01", "2026-01-01"), ("2025-07-02", "2026-01-02")])
  func `a moratorium lasts six months`(imposed: String, filed: String) {
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, quality: 0, filesOn: imposed)], procedure: LabelPaper.procedure(months: 0)),
      to: "2026-12-31")
    #expect(
      Array(LabelPaper.lives(scenario).prefix(3)) == [
        "\(imposed) b0 filed", "\(imposed) b0 moratorium", "\(filed) b0 filed",
      ])
  }

  // The label of 1 April 2025 is valid for five years (LAB-13): nobody is trained any more when its renewal is decided.
  @Test func `a label is valid for five years, to the day`() {
    var scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, filesOn: "2025-01-01")], training: LabelPaper.training(newcomers: 0),
        upkeep: LabelUpkeep(runsOnMeanwhile: false, untrained: .tolerated)), to: "2031-12-31")
    scenario.structures[0].posts.append(Structure.PostStep(from: LabelPaper.date("2028-05-02"), fte: 2))
    #expect(LabelPaper.lives(scenario).contains("2025-04-01 b0 granted"))
    #expect(LabelPaper.lives(scenario).contains("2030-04-01 b0 expired"))
  }

  /// The days on which a hundred bodies labelled on a day of 2025 ask for the renewal, first and last.
  private func asked(granted: String, _ lastYear: LabelUpkeep.LastYear) -> (first: String?, last: String?) {
    let bodies = (0..<100).map { LabelPaper.body($0, filesOn: granted) }
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        bodies, procedure: LabelPaper.procedure(months: 0), upkeep: LabelUpkeep(lastYear: lastYear)),
      fte: Array(repeating: 1, count: 100), to: "2031-01-31")
    let days = LabelPaper.lives(scenario).filter { $0.hasSuffix("renewal_asked") }.map { String($0.prefix(10)) }
    return (days.min(), days.max())
  }

  // From January to July of the last year (LAB-14). The label of 1 December 2025 ends on 1 December 2030: in 2030, or
  // from 1 December 2029 to 30 June 2030. Of a hundred days drawn evenly over seven months the first falls in the first
  // fortnight and the last in the last, but for one chance in a thousand.
  @Test func `a renewal is asked for from January to July of the last year`() throws {
    let civil = asked(granted: "2025-12-01", .civil)
    #expect(("2030-01-01"..."2030-01-14").contains(try #require(civil.first)), "\(civil)")
    #expect(("2030-07-18"..."2030-07-31").contains(try #require(civil.last)), "\(civil)")
    let label = asked(granted: "2025-12-01", .label)
    #expect(("2029-12-01"..."2029-12-14").contains(try #require(label.first)), "\(label)")
    #expect(("2030-06-17"..."2030-06-30").contains(try #require(label.last)), "\(label)")
  }

  // A check each year (LAB-16), support of six months (LAB-21), then the dossier's own time: granted on 10 February 2025.
  @Test func `checks come every twelve months, support lasts six`() {
    var scenario = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-01-10")], procedure: LabelPaper.procedure(months: 1)),
      to: "2027-12-31")
    let checks = LabelPaper.lives(scenario).filter { $0.hasSuffix("checked") }
    #expect(checks == ["2026-02-10 b0 checked", "2027-02-10 b0 checked"])
    // The level is lost on the day of the grant.
    scenario.label?.upkeep.scoredShare = 1
    scenario.label?.procedure.qualityGainPerYear = -10
    let lives = LabelPaper.lives(scenario)
    #expect(lives.contains("2026-02-10 b0 support_began"), "\(lives)")
    // Six months to 10 August, and one of instruction.
    #expect(lives.contains("2026-09-10 b0 withdrawn"), "\(lives)")
  }

  // Who comes on 2 June 2025 has until 2 June 2026 to be trained (LAB-48): a session of that day is in time.
  @Test(arguments: [("2026-06-02", false), ("2026-06-03", true)])
  func `a newcomer has twelve months to be trained`(session: String, isLost: Bool) {
    let series = (0..<5).map { module in
      TrainingRules.Series(module: module, from: LabelPaper.date(session), seats: 1)
    }
    var training = LabelPaper.training(newcomers: 0, series)
    // Of one day each, so that all end on the day on which they begin.
    for module in training.modules.indices { training.modules[module].days = 1 }
    var scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, filesOn: "2025-01-02")], training: training,
        upkeep: LabelUpkeep(untrained: .atDeadline)), to: "2026-12-31")
    scenario.structures[0].posts.append(Structure.PostStep(from: LabelPaper.date("2025-06-02"), fte: 2))
    #expect(LabelPaper.lives(scenario).contains("2026-06-02 b0 found_untrained") == isLost)
  }

  // What is due before what was observed ends comes within thirty days of its end, spread evenly.
  @Test func `what the observations hold back comes in the month after them`() throws {
    let bodies = (0..<100).map { LabelPaper.body($0, filesOn: "2025-02-01") }
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        bodies, observed: ObservedDecisions(through: LabelPaper.date("2025-05-31"), decisions: [])),
      fte: Array(repeating: 1, count: 100), to: "2025-12-31")
    let days = LabelPaper.lives(scenario).filter { $0.hasSuffix("filed") }.map { String($0.prefix(10)) }
    #expect(days.count == 100)
    // A hundred draws over June: the first and the last three days have one each but for a chance in ten thousand.
    #expect(("2025-06-01"..."2025-06-03").contains(try #require(days.min())))
    #expect(("2025-06-28"..."2025-06-30").contains(try #require(days.max())))
  }
}

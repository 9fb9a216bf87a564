@testable import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// Row E on paper: the lives of single bodies, date by date.
@Suite struct WorkedLabelLivesTests {
  @Test func `a trained body with good contracts is labelled the first time, and keeps its places`() {
    let scenario = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-02-10")]), people: 5, to: "2026-12-31")
    // Three months of instruction; checked a year after the grant.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-02-10 b0 filed", "2025-05-10 b0 granted", "2026-05-10 b0 checked",
      ])
  }

  @Test func `a body untrained at first comes through its moratorium with the sessions of the support`() {
    let scenario = LabelPaper.trainedLate()
    // Decided 6 April; moratorium to 6 October, but no new application before 1 January 2026 (LAB-86); decided 1 April.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-01-06 b0 filed", "2025-04-06 b0 moratorium", "2026-01-01 b0 filed", "2026-04-01 b0 granted",
      ])
    let seen = LabelPaper.observed(scenario)
    // The optional module asked for is one of two: the second is not taken by who holds the first.
    #expect(seen.sum(Observations.index(.modulesCompleted), 0..<24, nil) == 5)
    #expect(seen.sum(Observations.index(.labelDisplaced), 0..<24, nil) == 0)
  }

  @Test func `refused twice, the appeal is filed after 20 days, answered after 45, and won by who has become good`() {
    let appeals = LabelProcedure.Appeals(share: 1, delay: 20, answer: 45, judgment: 300)
    // Nobody is trained before 15 February 2026, after the second decision of 1 February.
    let series = (0..<5).map { module in
      TrainingRules.Series(module: module, from: LabelPaper.date("2026-02-16"), seats: 1)
    }
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, filesOn: "2025-01-01")], training: LabelPaper.training(initial: 0, series),
        procedure: LabelPaper.procedure(months: 1, appeals: appeals)),
      people: 5, to: "2026-12-31")
    // 1 February + 20 days = 21 February; + 45 days = 7 April; the cut-off of 1 July finds the label.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-01-01 b0 filed", "2025-02-01 b0 moratorium", "2026-01-01 b0 filed", "2026-02-01 b0 refused",
        "2026-02-21 b0 appealed", "2026-04-07 b0 appeal_accepted", "2026-04-07 b0 granted",
      ])
  }

  @Test func `an appeal rejected goes to court, which annuls the refusal after the places have closed`() {
    let appeals = LabelProcedure.Appeals(
      share: 1, delay: 20, answer: 45, litigationShare: 1, judgment: 200, annulled: 1)
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, quality: 0, filesOn: "2025-01-01")],
        procedure: LabelPaper.procedure(months: 1, appeals: appeals, mayApplyAgain: false)),
      people: 5, to: "2026-12-31")
    // 7 April + 200 days = 24 October 2026.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-01-01 b0 filed", "2025-02-01 b0 moratorium", "2026-01-01 b0 filed", "2026-02-01 b0 refused",
        "2026-02-21 b0 appealed", "2026-04-07 b0 appeal_rejected", "2026-04-07 b0 went_to_court",
        "2026-07-01 b0 closed", "2026-10-24 b0 refusal_annulled", "2026-10-24 b0 granted", "2026-10-24 b0 opened",
      ])
    let seen = LabelPaper.observed(scenario)
    #expect(seen.sum(Observations.index(.labelDisplaced), 0..<24, nil) == 5)
    // All five wait from 1 July to 24 October, 115 days, for the places that open again.
    #expect(seen.sum(Observations.index(.labelTransfers), 0..<24, nil) == 5)
    #expect(seen.sum(Observations.index(.labelTransferDays), 0..<24, nil) == 5 * 115)
  }

  @Test func `a refused body is replaced by a new one, which takes its people once it has the label`() {
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [
          LabelPaper.body(0, quality: 0, filesOn: "2025-01-01"),
          LabelPaper.body(1, isNew: true, replaces: 0),
        ], procedure: LabelPaper.procedure(months: 1, mayApplyAgain: false, replacement: 150)),
      fte: [1, 1], people: 5, to: "2026-12-31")
    // Refused 1 February 2026; + 150 days = 1 July; closed that day; the new one decided on 1 August.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-01-01 b0 filed", "2025-02-01 b0 moratorium", "2026-01-01 b0 filed", "2026-02-01 b0 refused",
        "2026-02-01 b1 replaced", "2026-07-01 b1 filed", "2026-07-01 b0 closed", "2026-08-01 b1 granted",
        "2026-08-01 b1 opened",
      ])
    let seen = LabelPaper.observed(scenario)
    #expect(seen.sum(Observations.index(.labelTransfers), 0..<24, nil) == 5)
    #expect(seen.sum(Observations.index(.labelTransferDays), 0..<24, nil) == 5 * 31)
  }

  @Test func `a newcomer not trained within twelve months costs the label at the next yearly check`() {
    var scenario = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-01-01")], training: LabelPaper.training(newcomers: 0)),
      people: 5, to: "2027-12-31")
    scenario.structures[0].posts.append(Structure.PostStep(from: LabelPaper.date("2025-06-02"), fte: 2))
    // Granted 1 April 2025 with one référent; the second comes 2 June 2025, due 2 June 2026. The check of 1 April 2026
    // still gives time; that of 1 April 2027 does not, and the cut-off is past.
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-01-01 b0 filed", "2025-04-01 b0 granted", "2026-04-01 b0 checked", "2027-04-01 b0 found_untrained",
        "2027-04-01 b0 withdrawn", "2027-04-01 b0 closed", "2027-07-01 b0 not_ready", "2027-10-01 b0 not_ready",
      ])
    scenario.label?.upkeep.untrained = .atDeadline
    #expect(
      LabelPaper.lives(scenario).dropFirst(3).first == "2026-06-02 b0 found_untrained")
    scenario.label?.training.deadline = .civilYear
    // Until 31 December 2025: the deadline is the first instant of 2026.
    #expect(LabelPaper.lives(scenario).dropFirst(2).first == "2026-01-01 b0 found_untrained")
  }

  @Test func `contracts that are no longer good bring support, a new study, and the withdrawal`() {
    var scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, quality: 0)], upkeep: LabelUpkeep(scoredShare: 1, supportMonths: 6),
        observed: ObservedDecisions(
          through: LabelPaper.date("2025-06-30"),
          decisions: [
            ObservedDecisions.Decision(on: LabelPaper.date("2025-01-15"), body: 0, kind: .filed),
            ObservedDecisions.Decision(on: LabelPaper.date("2025-06-20"), body: 0, kind: .granted),
          ])),
      people: 5, to: "2027-12-31")
    // Check 20 June 2026; support to 20 December; study decided after three months of instruction.
    #expect(
      Array(LabelPaper.lives(scenario).prefix(5)) == [
        "2025-01-15 b0 filed", "2025-06-20 b0 granted", "2026-06-20 b0 support_began", "2027-03-20 b0 withdrawn",
        "2027-03-20 b0 closed",
      ])
    // Meanwhile the label is suspended under the other reading of FND-62: the cut-off of 1 July closes the places.
    scenario.label?.upkeep.validMeanwhile = false
    #expect(LabelPaper.lives(scenario).contains("2026-07-01 b0 closed"))
    // Support that brings the contracts to full marks saves the label.
    scenario.label?.upkeep.qualityGain = 10
    scenario.label?.upkeep.validMeanwhile = true
    #expect(LabelPaper.lives(scenario).contains("2027-03-20 b0 study_passed"))
  }

  @Test func `a label of five years is renewed from its end, or runs out`() {
    var scenario = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-01-01")]), people: 1, to: "2031-12-31")
    let lives = LabelPaper.lives(scenario)
    #expect(lives.contains("2025-04-01 b0 granted"))
    let asked = lives.first { $0.hasSuffix("renewal_asked") } ?? ""
    #expect(asked >= "2030-01-01" && asked < "2030-04-02")
    #expect(lives.contains { $0.hasSuffix("renewed") })
    #expect(!lives.contains { $0.hasSuffix("expired") })
    // Nobody is trained any more when the renewal is decided: it is refused, and the label ends with its years.
    scenario.structures[0].posts.append(Structure.PostStep(from: LabelPaper.date("2025-05-01"), fte: 2))
    scenario.label?.training.newcomers = Array(repeating: 0, count: 6)
    scenario.label?.upkeep.untrained = .tolerated
    #expect(LabelPaper.lives(scenario).contains { $0.hasSuffix("expired") })
  }

  @Test func `a body that ends its mission loses label and places at once`() {
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0)],
        observed: ObservedDecisions(
          through: LabelPaper.date("2025-12-31"),
          decisions: [
            ObservedDecisions.Decision(on: LabelPaper.date("2025-06-20"), body: 0, kind: .granted),
            ObservedDecisions.Decision(on: LabelPaper.date("2025-11-03"), body: 0, kind: .ended),
          ])), people: 5, to: "2026-12-31")
    #expect(
      LabelPaper.lives(scenario) == [
        "2025-06-20 b0 granted", "2025-11-03 b0 mission_ended", "2025-11-03 b0 closed",
      ])
    #expect(LabelPaper.observed(scenario).sum(Observations.index(.labelDisplaced), 0..<24, nil) == 5)
  }
}

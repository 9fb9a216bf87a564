import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Indicators of the label, in the lives of ``WorkedLabelLivesTests`` and in worlds of two bodies.
@Suite struct LabelIndicatorTests {
  private func value(
    _ id: String, _ scenario: Scenario, window: IndicatorCell.Window = .whole
  ) -> Double? { Paper.value(id, scenario, window: window) }

  private func values(_ suffixes: [String], _ scenario: Scenario) -> [Double?] {
    suffixes.map { value("label.\($0)", scenario) }
  }

  private let acts = [
    "applications", "second_applications", "grants", "moratoria", "refusals", "withdrawals", "renewals",
    "missions_ended", "appeals", "appeals_won", "overruns",
  ]

  @Test func `a body labelled at its first application is counted once, from the filing to the label`() {
    // Filed 10 February, granted 10 May 2025: 18 + 31 + 30 + 10 days.
    let scenario = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-02-10")]), people: 5, to: "2026-12-31")
    #expect(values(acts, scenario) == [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(value("label.mean_delay", scenario) == 89)
    #expect(value("label.b0.labelled_at_cut_off", scenario) == 1)
    #expect(value("label.b0.labelled_at_end", scenario) == 1)
    #expect(value("label.b0.displaced", scenario) == 0)
    let april = IndicatorCell.Window.month(year: 2025, month: 4)
    let may = IndicatorCell.Window.month(year: 2025, month: 5)
    #expect(value("label.bodies_labelled", scenario, window: april) == 0)
    #expect(value("label.bodies_labelled", scenario, window: may) == 1)
  }

  @Test func `a second application after the moratorium counts from the first, and every module with its days`() {
    var scenario = LabelPaper.trainedLate()
    // From 6 January 2025 to 1 April 2026: 365 + 25 + 28 + 31 + 1 days.
    #expect(values(acts, scenario) == [2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(value("label.mean_delay", scenario) == 450)
    // Modules of 2, 4, 1, 1 days and a quarter of a day.
    #expect(values(["modules_completed", "training_days", "training_absences"], scenario) == [5, 8.25, 0])
    scenario.label?.training.absence = 1
    #expect(values(["modules_completed", "training_days", "training_absences"], scenario) == [0, 0, 5])
    #expect(value("label.referents_trained", scenario) == 0)
  }

  @Test func `a refusal annulled by the court moves five people out and back`() {
    let appeals = LabelProcedure.Appeals(
      share: 1, delay: 20, answer: 45, litigationShare: 1, judgment: 200, annulled: 1)
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, quality: 0, filesOn: "2025-01-01")],
        procedure: LabelPaper.procedure(months: 1, appeals: appeals, mayApplyAgain: false)),
      people: 5, to: "2026-12-31")
    #expect(values(acts, scenario) == [2, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0])
    // Out on 1 July, in again on 24 October 2026.
    #expect(values(["displaced", "transferred", "transfer_wait"], scenario) == [5, 5, 115])
    #expect(value("label.b0.displaced", scenario) == 5)
    #expect(value("label.b0.labelled_at_cut_off", scenario) == 0)
    #expect(value("label.b0.labelled_at_end", scenario) == 1)
  }

  @Test func `a withdrawal, a renewal, an end of mission and a dossier at the limit are counted`() {
    var untrained = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-01-01")], training: LabelPaper.training(newcomers: 0)),
      people: 5, to: "2026-12-31")
    untrained.structures[0].posts.append(Structure.PostStep(from: LabelPaper.date("2025-06-02"), fte: 2))
    untrained.label?.upkeep.untrained = .atDeadline
    #expect(values(acts, untrained) == [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0])
    // One of two référents is trained.
    #expect(value("label.referents_trained", untrained) == 0.5)

    let renewed = LabelPaper.world(
      LabelPaper.rules([LabelPaper.body(0, filesOn: "2025-01-01")], upkeep: LabelUpkeep(years: 1)), to: "2026-12-31")
    #expect(value("label.renewals", renewed) == 1 && value("label.grants", renewed) == 1)

    let ended = ObservedDecisions.Decision(on: LabelPaper.date("2025-11-03"), body: 0, kind: .ended)
    let over = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0)],
        observed: ObservedDecisions(through: LabelPaper.date("2025-12-31"), decisions: [ended])), to: "2026-12-31")
    #expect(values(acts, over) == [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    // Nobody is asked for the label any more.
    #expect(value("label.bodies_labelled", over) == nil)
  }

  /// Two bodies that file on the first day, the first with good contracts and the second without.
  private func two(_ fte: [FTE], people: Persons) -> Scenario {
    LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0), LabelPaper.body(1, quality: 0, trained: 0)],
        procedure: LabelPaper.procedure(months: 1, mayApplyAgain: false)),
      fte: fte, people: people, to: "2026-12-31")
  }

  private let december = IndicatorCell.Window.month(year: 2026, month: 12)

  // Three posts with the label, one without: half of the bodies, three quarters of référents and places.
  @Test func `bodies, référents and places in labelled bodies are parts of all of them`() {
    let scenario = two([3, 1], people: 5)
    let found = values(["bodies_labelled", "referents_labelled", "places_labelled", "referents_trained"], scenario)
    #expect(found == [0.5, 0.75, 0.75, 0.75])
  }

  // Fifteen people had twenty places; ten are left.
  @Test func `whoever has no place after the cut-off is missing a place, a share of a post, in each month`() {
    let scenario = two([1, 1], people: 15)
    #expect(value("label.gap", scenario, window: december) == 5)
    #expect(value("label.fte_missing", scenario, window: december) == 0.5)
    #expect(value("label.gap", scenario, window: .year(2025)) == 0)
    // From July to December, six months of twenty-four.
    #expect(value("label.short", scenario) == 0.25)
    #expect(value("label.short_by_a_tenth", scenario) == 0.25)
  }

  // One of ten is a tenth, one of eleven is not; less than one person is nobody.
  @Test func `a tenth is a tenth of who is accompanied or waits`() {
    #expect(value("label.gap", two([0.9, 0.1], people: 10), window: december) == 1)
    #expect(value("label.short_by_a_tenth", two([0.9, 0.1], people: 10), window: december) == 1)
    #expect(value("label.gap", two([1, 0.1], people: 11), window: december) == 1)
    #expect(value("label.short", two([1, 0.1], people: 11), window: december) == 1)
    #expect(value("label.short_by_a_tenth", two([1, 0.1], people: 11), window: december) == 0)
  }

  // Nine people in the first territory, whose body is refused; none in the second, whose body has the label.
  @Test func `territories are compared by labelled places and by people without a place`() {
    var scenario = two([0.5, 1], people: 9)
    scenario.territories = [Territory(id: "a", name: "A", share: 0), Territory(id: "b", name: "B", share: 1)]
    scenario.structures[1].territory = 1
    scenario.label?.bodies[1].territory = 1
    #expect(value("label.equity_places", scenario) == 1)
    #expect(value("label.equity_places", scenario, window: .month(year: 2025, month: 1)) == 0)
    #expect(value("label.equity_gap", scenario, window: december) == 1)
    #expect(value("label.equity_gap", scenario, window: .month(year: 2025, month: 1)) == 0)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// What else acts in rows A, B and C, on paper: competence, any time, suspensions, lengths, delays, refusals.
///
/// Who waits for a place on Tuesday 2 January 2024 has it at once; first appointment Tuesday 9, signature Monday 15.
@Suite struct WorkedRowsTests {
  let waiting = StockGroup.Position.waiting(programme: 0)

  @Test func `a case out of competence goes back to the SLAI on the day of the first interview, before any contract`() {
    var scenario = Paper.world(waiting)
    scenario.programmes[0].outOfCompetence = 1
    // First appointment Tuesday 9 January 0:00; that day's validation at 13:00; notified Friday 12.
    #expect(
      Paper.path(scenario) == [
        "2024-01-02 0h present_at_start caf", "2024-01-02 0h place_taken caf", "2024-01-09 0h first_appointment caf",
        "2024-01-09 0h out_of_competence caf", "2024-01-09 0h accompaniment_ended caf",
        "2024-01-09 0h sent_to_slai elsewhere", "2024-01-09 13h orientation_decided elsewhere",
        "2024-01-12 13h orientation_notified elsewhere", "2024-01-12 13h place_taken elsewhere",
        "2024-01-12 13h first_appointment elsewhere",
      ])
    #expect(Paper.value("caf.exits_competence", scenario) == 1)
    #expect(Paper.value("caf.contracts", scenario) == 0)
  }

  @Test func `a personal situation that cannot wait goes back to the SLAI on the day it comes`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].anyTime = AnyTimeEnd(perYear: 3, then: .reorient)
    let law = Fixture.law(try .exponential(mean: 365.25 / 3))
    let end = Instant(days: 13 + Paper.drawn(law, .anyTime, occurrence: 1 << 8 | 1))
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let day = "\(timeline.date(at: end))"
    #expect(Paper.dates(.endedAtAnyTime, scenario) == [day])
    #expect(Paper.dates(.sentToSLAI, scenario) == [day])
    #expect(Paper.dates(.courseEnded, scenario) == [])
    #expect(Paper.value("caf.exits_any_time", scenario) == 1)
    #expect(Paper.value("caf.exits_contract", scenario) == 0)
  }

  @Test func `without a rule about the child an accompaniment goes on whatever the children's age`() {
    let child = Fixture.law(try .constant(2.5))
    let scenario = Paper.world(waiting, child: child, course: Paper.contracts(then: .goOn))
    // The child is three on 3 July 2024: every contract is renewed, as where no child is known.
    #expect(
      Paper.dates(.contractSigned, scenario) == ["2024-01-15", "2024-07-15", "2025-01-15", "2025-07-15"])
    #expect(Paper.dates(.accompanimentEnded, scenario) == [])
  }

  @Test(arguments: [(6.0, "2024-07-15"), (7, "2024-08-16"), (9, "2024-10-15"), (12, "2025-01-15")])
  func `a contract of six to twelve months ends on the same day of the month, and the bilan hands over`(
    months: Double, end: String
  ) {
    // 15 August is a holiday: the Friday after it.
    let course = Paper.contracts(months: Fixture.law(try .constant(months)), then: .transfer(1))
    let scenario = Paper.world(waiting, course: course)
    #expect(Paper.dates(.courseEnded, scenario) == [end])
    #expect(Paper.path(scenario).contains("\(end) 0h place_taken elsewhere"))
  }

  @Test func `a suspension of 45 days puts the next appointment off by as many, and the référent stays`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].appointments = AppointmentRules(interval: 30, missed: 1, missedBeforeEquipe: 3)
    scenario.equipe?.outcomes = [Outcome(id: "suspended", share: 1, then: .suspend(45))]
    // Heard on Tuesday 30 April at 13:00; + 45 days: Friday 14 June; + 30: Sunday 14 July, so Monday 15.
    #expect(
      Paper.dates(.appointmentMissed, scenario).prefix(5) == [
        "2024-02-14", "2024-03-15", "2024-04-15", "2024-06-14", "2024-07-15",
      ])
    #expect(Paper.dates(.accompanimentEnded, scenario) == [])
  }

  @Test func `where no load is written everybody oriented is taken on the day, without refusal`() {
    var scenario = Paper.world(waiting, people: 300)
    scenario.programmes[0].load = nil
    #expect(Paper.value("caf.starts", scenario) == 300)
    #expect((0..<300).allSatisfy { Paper.dates(.placeTaken, scenario, person: $0).first == "2024-01-02" })
    // With a load of 100, the others wait.
    scenario.programmes[0].load = LoadRule(reading: .starts, ceiling: 100)
    #expect(Paper.value("caf.starts", scenario, window: .year(2024)) == 100)
  }

  @Test func `one life gives one contract, thirteen days to it, and the appointments held`() {
    var scenario = Paper.world(waiting, to: "2024-12-31")
    scenario.programmes[0].appointments = AppointmentRules(interval: 42)
    #expect(Paper.value("caf.oriented", scenario) == 1)
    #expect(Paper.value("caf.contracts", scenario) == 1)
    #expect(Paper.value("caf.contracted", scenario) == 1)
    // Oriented on 2 January, signed on 15 January; ended on 15 July, 195 days after the place.
    #expect(Paper.value("caf.mean_contract_delay", scenario) == 13)
    #expect(Paper.value("caf.mean_stay", scenario) == 195)
    // The first appointment and four more.
    #expect(Paper.value("caf.appointments", scenario) == 5)
  }

  @Test func `a return to work is a positive exit at the end of the contract, and leaves the slot to the next`() {
    let scenario = Paper.world(waiting, people: 2, course: Paper.contracts(then: .positiveExit), ceiling: 1)
    #expect(Paper.dates(.left, scenario, person: 0) == ["2024-07-15"])
    #expect(Paper.dates(.placeTaken, scenario, person: 1) == ["2024-07-15"])
    #expect(Paper.value("caf.positive_exits", scenario, window: .year(2024)) == 1)
  }
}

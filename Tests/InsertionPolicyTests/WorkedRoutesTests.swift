@testable import InsertionPolicy
import Quantities
import Testing

/// Row A on paper: the three routes, the widening below the floor, the exclusions (CAF62-25 to CAF62-39).
@Suite struct WorkedRoutesTests {
  @Test func `route 1 skips the platform: two days' synthesis, the SLAI, and the CAF`() {
    let route = Route(id: "caf-1", stage: .entry, condition: Condition(all: 0b1), programme: 0)
    // Synthesis Thursday 4 January; the day's validation at 13:00; notified Sunday 7; first appointment Sunday 14, so
    // Monday 15; signature Saturday 20, so Monday 22; six civil months later Monday 22 July.
    #expect(
      Paper.path(Paper.world(attributes: [1], routes: [route])) == [
        "2024-01-02 0h present_at_start", "2024-01-02 0h routed_at_entry caf", "2024-01-04 0h sent_to_slai caf",
        "2024-01-04 13h orientation_decided caf", "2024-01-07 13h orientation_notified caf",
        "2024-01-07 13h place_taken caf", "2024-01-15 13h first_appointment caf", "2024-01-22 13h contract_signed caf",
        "2024-07-22 13h course_ended caf", "2024-07-22 13h accompaniment_ended caf",
      ])
  }

  @Test func `route 2 is taken when the SLAI validates, and the contract begins two weeks later than by route 1`() {
    let route = Route(id: "caf-2", stage: .validation, condition: Condition(any: 0b11), programme: 0)
    #expect(
      Paper.path(Paper.world(attributes: [0, 1], routes: [route])) == [
        "2024-01-02 0h present_at_start", "2024-01-02 0h orientation_began", "2024-01-05 0h invited",
        "2024-01-15 13h interview_kept", "2024-01-17 13h sent_to_slai", "2024-01-18 13h orientation_decided caf",
        "2024-01-21 13h orientation_notified caf", "2024-01-21 13h place_taken caf",
        "2024-01-29 13h first_appointment caf", "2024-02-05 13h contract_signed caf",
        "2024-08-05 13h course_ended caf", "2024-08-05 13h accompaniment_ended caf",
      ])
  }

  @Test(arguments: 1...4)
  func `each exclusion sends elsewhere whom the route would take`(excluded: Int) {
    let route = Route(
      id: "caf-2", stage: .validation, condition: Condition(all: 0b1, none: 0b11110), programme: 0)
    var attributes: [Share] = [1, 0, 0, 0, 0]
    #expect(Paper.path(Paper.world(attributes: attributes, routes: [route])).contains("2024-01-21 13h place_taken caf"))
    attributes[excluded] = 1
    #expect(
      Paper.path(Paper.world(attributes: attributes, routes: [route])).contains(
        "2024-01-21 13h place_taken elsewhere"))
  }

  @Test func `route 3 is open to the first, and shut to the second once the first has brought the load to the floor`() {
    let route = Route(
      id: "caf-3", stage: .validation, condition: Condition(), onlyBelowFloor: true, programme: 0)
    var scenario = Paper.world(people: 2, routes: [route])
    scenario.orientation?.notificationDelay = 0
    scenario.programmes[0].load = LoadRule(reading: .caseload, ceiling: 2, floor: 1)
    // Thursday 18 January: nobody accompanied, one per FTE wanted. Friday 19: one accompanied.
    #expect(Paper.dates(.placeTaken, scenario, person: 0) == ["2024-01-18"])
    #expect(Paper.path(scenario, person: 0).contains("2024-01-18 13h orientation_decided caf"))
    #expect(Paper.path(scenario, person: 1).contains("2024-01-19 13h orientation_decided elsewhere"))
    scenario.programmes[0].load = LoadRule(reading: .caseload, ceiling: 2, floor: 2)
    #expect(Paper.path(scenario, person: 1).contains("2024-01-19 13h orientation_decided caf"))
  }

  @Test func `a floor of 20 a year asks for 10 by the middle of the year, carried-over people counted where they are`()
  {
    var offer = Offer(
      structure: 0, programme: 0, territory: 0, line: 0, load: LoadRule(reading: .served, ceiling: 24, floor: 20))
    offer.fte = 1
    func floor(_ day: Double) -> Double {
      offer.floorLoad(now: Instant(days: day), yearStart: .start, yearEnd: Instant(days: 366), yearDays: 366)
    }
    #expect(abs(floor(183) - 10) < 1e-12)
    offer.carriedOver = 12
    #expect(abs(floor(0) - 12) < 1e-12)
    #expect(abs(floor(183) - 16) < 1e-12)
    #expect(abs(floor(366) - 20) < 1e-12)
  }

  @Test func `below three years is tested on the day: open at entry, shut at the validation after the birthday`() {
    // 2.97 years are 1,084 days: born on 13 January 2021, three on 13 January 2024, between entry and validation.
    let under = Condition(childUnderYears: 3)
    let entry = Route(id: "entry", stage: .entry, condition: under, programme: 0)
    let later = Route(id: "later", stage: .validation, condition: under, programme: 0)
    let child = Fixture.law(try .constant(2.97))
    #expect(
      Paper.path(Paper.world(child: child, routes: [entry])).contains("2024-01-04 13h orientation_decided caf"))
    #expect(
      Paper.path(Paper.world(child: child, routes: [later])).contains("2024-01-18 13h orientation_decided elsewhere"))
    // A week younger: 20 January, after the validation of 18 January.
    let younger = Fixture.law(try .constant(2.951))
    #expect(
      Paper.path(Paper.world(child: younger, routes: [later])).contains("2024-01-18 13h orientation_decided caf"))
    #expect(Paper.path(Paper.world(routes: [later])).contains("2024-01-18 13h orientation_decided elsewhere"))
  }
}

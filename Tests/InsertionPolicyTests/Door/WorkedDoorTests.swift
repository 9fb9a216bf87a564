import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Who may come, on paper: ages to the day, attributes, and where whoever is refused goes.
@Suite struct WorkedDoorTests {
  let taken = [
    "2024-01-21 13h place_taken caf", "2024-01-29 13h first_appointment caf", "2024-02-05 13h contract_signed caf",
    "2024-08-05 13h course_ended caf", "2024-08-05 13h accompaniment_ended caf",
  ]
  let refused = ["2024-01-21 13h refused_public caf"]

  @Test func `a youth of 24 is taken, one of 25 is refused on the day, and so is one without the attribute`() {
    #expect(DoorPaper.afterNotification(DoorPaper.world(DoorPaper.youths, age: 24)) == taken)
    #expect(DoorPaper.afterNotification(DoorPaper.world(DoorPaper.youths, age: 25)) == refused)
    let other = DoorPaper.world(DoorPaper.youths, age: 24, hasAttribute: false)
    #expect(DoorPaper.afterNotification(other) == refused)
    // Without a public, everybody is taken.
    #expect(DoorPaper.afterNotification(DoorPaper.world(age: 25, hasAttribute: false)) == taken)
  }

  // The fraction of a year counts as so much of 365 days. Entered on 2 January 2024 aged 24.95, 346 days after the
  // birthday: born on 21 January 1999, 25 on the very day the place is asked for. Aged 24.9455, 345 days: the day after.
  // Aged 17.95: born on 21 January 2006, 18 on that day.
  @Test(arguments: [
    (17.9455, false), (17.95, true), (18, true), (24.9455, true), (24.95, false), (24.97, false), (25.0, false),
  ])
  func `eighteen is included and twenty-five is not, on the birthday`(age: Double, isTaken: Bool) {
    #expect(DoorPaper.afterNotification(DoorPaper.world(DoorPaper.youths, age: age)) == (isTaken ? taken : refused))
  }

  @Test func `an absent bound bounds nothing, and where no age is known nobody is of an age`() {
    func path(_ age: AgeRange?, _ years: Double?) -> [String] {
      DoorPaper.afterNotification(DoorPaper.world(Eligibility(age: age), age: years))
    }
    #expect(path(AgeRange(from: 18), 110) == taken)
    #expect(path(AgeRange(from: 89), 110) == taken)
    #expect(path(AgeRange(under: 25), 3) == taken)
    #expect(path(AgeRange(), 40) == taken)
    #expect(path(nil, nil) == taken)
    #expect(path(AgeRange(from: 18), nil) == refused)
  }

  @Test func `the youngest child's age may be asked of the public too`() {
    // 2.97 years: three on 13 January 2024, before the place is asked for; 2.951 years: on 20 January; 2.94: 24 January.
    for (years, isTaken) in [(2.97, false), (2.951, false), (2.94, true)] {
      var scenario = DoorPaper.world(Eligibility(condition: Condition(childUnderYears: 3)))
      scenario.profiles[0].youngestChildYears = Fixture.law(try .constant(years))
      #expect(DoorPaper.afterNotification(scenario) == (isTaken ? taken : refused))
    }
  }

  @Test func `a refusal is counted as such and as nothing else, and leaves somebody on the RSA without référent`() {
    let scenario = DoorPaper.world(DoorPaper.youths, age: 25)
    #expect(Paper.value("caf.refused_public", scenario) == 1)
    #expect(Paper.value("caf.refused_public", scenario, window: .month(year: 2024, month: 1)) == 1)
    #expect(Paper.value("caf.refused_public", scenario, window: .month(year: 2024, month: 2)) == 0)
    for id in ["oriented", "oriented_rsa", "starts", "served", "waiting", "lost", "displaced", "positive_exits"] {
      #expect(Paper.value("caf.\(id)", scenario) == 0, "\(id)")
    }
    #expect(Paper.value("caf.mean_wait", scenario) == nil)
    let story = story(scenario)
    #expect(story.moments.last?.ground == .outsideAge)
    #expect(story.moments.last?.wait == .cause(.nobody))
    #expect(story.traits?.born == -Timeline(firstDay: Fixture.date("1999-01-02"), lastDay: Paper.first).dayCount + 1)
    let other = self.story(DoorPaper.world(DoorPaper.youths, age: 24, hasAttribute: false))
    #expect(other.moments.last?.ground == .outsideCondition)
    // A programme without a public has no such indicator.
    #expect(Paper.value("elsewhere.refused_public", scenario) == nil)
    #expect(!IndicatorCatalogue(DoorPaper.world()).indicators.contains { $0.id.contains("refused_public") })
  }

  private func story(_ scenario: Scenario) -> Story {
    var future = Future(scenario)
    return future.story(of: 0, seed: 1, replication: 0)
  }

  @Test func `a new entrant who is refused is not oriented, and no clock of a contract starts`() {
    func scenario(_ eligibility: Eligibility?) -> Scenario {
      var scenario = DoorPaper.world(eligibility, age: 40)
      scenario.stock = []
      scenario.arrivals = [ArrivalStream(id: "new", perYear: 20, destination: .orientation, countedAsNew: true)]
      return scenario
    }
    let refusing = scenario(DoorPaper.youths)
    var future = Future(refusing)
    future.runChecked(seed: 1, replication: 0)
    func sum(_ counter: Counter) -> Double {
      future.observations.sum(Observations.index(counter), 0..<future.observations.shape.monthCount, nil)
    }
    #expect(sum(.newEntrants) > 20)
    #expect(sum(.interviewsKept) > 20)
    #expect(sum(.oriented) == 0 && sum(.sixWeekKept) == 0 && sum(.contractCohort) == 0)
    #expect((Paper.value("caf.refused_public", refusing) ?? 0) > 20)
    #expect((Paper.value("caf.oriented", scenario(nil)) ?? 0) > 20)
  }

  @Test func `who is transferred to a shut door stays on the RSA without référent`() {
    // Waiting on the first day is being past the door. The contract of 15 January ends on 15 July, and hands over.
    var scenario = Paper.world(.waiting(programme: 0), course: Paper.contracts(then: .transfer(1)))
    scenario.programmes[0].eligibility = Eligibility(condition: Condition(any: 0b1))
    scenario.programmes[1].eligibility = Eligibility(condition: Condition(any: 0b1))
    #expect(
      Paper.path(scenario).suffix(3) == [
        "2024-07-15 0h course_ended caf", "2024-07-15 0h accompaniment_ended caf",
        "2024-07-15 0h refused_public elsewhere",
      ])
    #expect(Paper.value("elsewhere.refused_public", scenario) == 1)
    #expect(Paper.value("caf.refused_public", scenario) == 0)
    #expect(Paper.dates(.left, scenario) == [])
  }

  @Test func `who is not on the RSA and is refused leaves`() {
    var scenario = Fixture.queue(perYear: 50, stay: 10, places: nil)
    scenario.programmes[0].eligibility = Eligibility(age: AgeRange(from: 18))
    for moments in DoorPaper.lives(scenario).values {
      #expect(moments.map(\.happening) == [.entered, .refusedPublic, .left])
      #expect(Set(moments.map(\.time)).count == 1)
    }
  }

  @Test func `a referral that is refused leaves the present accompaniment as it is`() {
    // Nobody refers, or everybody who is referred is refused: otherwise the same lives.
    var shut = Fixture.everything(stock: 120)
    shut.programmes[3].eligibility = Eligibility(condition: Condition(all: 0b1, none: 0b1))
    var none = shut
    none.arrivals[2].perYear = 0
    var future = Future(shut)
    let told = future.moments(seed: 5, replication: 0)
    let lived = told.filter { ![.referred, .refusedPublic].contains($0.happening) }
    #expect(told.count - lived.count > 200)
    var other = Future(none)
    #expect(lived == other.moments(seed: 5, replication: 0))
    #expect(told.filter { $0.happening == .refusedPublic }.allSatisfy { $0.programme == 3 && $0.wait == .nothing })
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Rows A and C on paper: contracts, appointments, ends, the équipe, slots.
///
/// Who waits for a place on Tuesday 2 January 2024 has it at once; the first appointment is on Tuesday 9, the signature
/// Sunday 14, so Monday 15; six months later is Monday 15 July.
@Suite struct WorkedContractsTests {
  let waiting = StockGroup.Position.waiting(programme: 0)

  @Test func `a contract of six months is renewed to the day, and ends for good at its longest`() {
    let scenario = Paper.world(waiting, course: Paper.contracts(then: .goOn, longestMonths: 18))
    // Wednesday 15 January 2025; six months later Tuesday 15 July 2025.
    #expect(Paper.dates(.contractSigned, scenario) == ["2024-01-15", "2024-07-15", "2025-01-15"])
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["2025-07-15"])
  }

  @Test func `every 55 days are three appointments in a contract of six months, every 60 are two and the day it ends`()
  {
    var scenario = Paper.world(waiting)
    scenario.programmes[0].appointments = AppointmentRules(interval: 55)
    // 15 January + 55: Sunday 10 March, so Monday 11; + 55: Sunday 5 May, so Monday 6; + 55: Sunday 30 June, so
    // Monday 1 July; + 55 is after 15 July.
    #expect(Paper.dates(.appointmentHeld, scenario) == ["2024-03-11", "2024-05-06", "2024-07-01"])
    scenario.programmes[0].appointments = AppointmentRules(interval: 60)
    // 15 March; 14 May; 13 July is a Saturday, so Monday 15, on which the contract ends.
    #expect(Paper.dates(.appointmentHeld, scenario) == ["2024-03-15", "2024-05-14"])
  }

  @Test func `every six weeks are four appointments in a contract of six months, three even if one is missed`() {
    var scenario = Paper.world(waiting, to: "2024-12-31")
    scenario.programmes[0].appointments = AppointmentRules(interval: 42)
    // Monday 15 January + 42: Monday 26 February; Monday 8 April; Monday 20 May is Whit Monday, so Tuesday 21; Tuesday
    // 2 July; Tuesday 13 August is after the end, Monday 15 July.
    #expect(Paper.dates(.appointmentHeld, scenario) == ["2024-02-26", "2024-04-08", "2024-05-21", "2024-07-02"])
    let share = "caf.share_contracts_three_appointments"
    #expect(Paper.value(share, scenario) == 1)
    // Every sixty days: two appointments, and the share is none.
    scenario.programmes[0].appointments = AppointmentRules(interval: 60)
    #expect(Paper.value(share, scenario) == 0)
    // Eight weeks: Monday 11 March, Monday 6 May, Monday 1 July, three; none too many, so that one missed is one short.
    scenario.programmes[0].appointments = AppointmentRules(interval: 56)
    #expect(Paper.dates(.appointmentHeld, scenario) == ["2024-03-11", "2024-05-06", "2024-07-01"])
    #expect(Paper.value(share, scenario) == 1)
    scenario.programmes[0].appointments?.missed = 1
    #expect(Paper.value(share, scenario) == 0)
  }

  @Test func `only contracts that ran to their end since the first day count for the three appointments`() {
    let share = "caf.share_contracts_three_appointments"
    var scenario = Paper.world(waiting, to: "2024-12-31")
    scenario.programmes[0].appointments = AppointmentRules(interval: 42)
    // Ended before its term by the équipe after one absence: neither kept nor missed.
    scenario.programmes[0].appointments = AppointmentRules(interval: 42, missed: 1, missedBeforeEquipe: 1)
    scenario.equipe?.outcomes = [Outcome(id: "out", share: 1, then: .end)]
    #expect(Paper.value(share, scenario) == nil)
    // Carried over from before: how many there were is not known.
    var carried = Paper.world(.accompanied(programme: 0), to: "2024-12-31")
    carried.programmes[0].appointments = AppointmentRules(interval: 42)
    #expect(Paper.dates(.accompanimentEnded, carried).count == 1)
    #expect(Paper.value(share, carried) == nil)
  }

  @Test func `a stay ends on its last day by the conclusion drawn, and each conclusion is counted apart`() {
    var scenario = Paper.world(waiting, course: .stay(100))
    // 2 January + 100 days: Thursday 11 April 2024.
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["2024-04-11"])
    #expect(Paper.value("caf.exits_contract", scenario) == 1)
    let endings: [(Consequence, String)] = [
      (.transfer(1), "place_taken elsewhere"), (.reorient, "sent_to_slai elsewhere"), (.positiveExit, "left"),
      (.strikeOff, "left"), (.end, "accompaniment_ended"),
    ]
    for (consequence, next) in endings {
      scenario.programmes[0].stayOutcomes = [
        Outcome(id: "never", share: 0, then: .end), Outcome(id: "always", share: 1, then: consequence),
      ]
      #expect(Paper.path(scenario).contains { $0.hasPrefix("2024-04-11 0h \(next)") }, "\(next)")
      #expect(Paper.value("caf.exits_review_always", scenario) == 1)
      #expect(Paper.value("caf.exits_review_never", scenario) == 0)
    }
  }

  @Test func `conclusions with the same consequence are told apart, in numbers and in stories`() throws {
    // Both lead elsewhere (CAF62-50, CAF62-56): only the ground differs.
    func contracts(_ shares: (Share, Share)) -> Course {
      .contracts(
        ContractRules(
          signatureDelay: 5, months: 6,
          outcomes: [
            Outcome(id: "same-sphere", share: shares.0, then: .transfer(1)),
            Outcome(id: "partner", share: shares.1, then: .transfer(1)),
          ]))
    }
    for (number, shares) in [(Share.all, Share.none), (.none, .all)].enumerated() {
      let scenario = Paper.world(waiting, course: contracts(shares))
      #expect(Paper.value("caf.exits_review_same-sphere", scenario) == shares.0.value)
      #expect(Paper.value("caf.exits_review_partner", scenario) == shares.1.value)
      #expect(Paper.value("caf.exits_contract", scenario) == 1)
      var future = Future(scenario)
      let ended = try #require(
        future.story(of: 0, seed: 1, replication: 0).moments.first { $0.happening == .courseEnded })
      #expect(ended.ground == .outcome(number))
    }
  }

  @Test func `an end says why no renewal was to be had: the longest time, the child, the end of the RSA`() throws {
    func ground(_ scenario: Scenario) throws -> Moment.Ground? {
      var future = Future(scenario)
      let story = future.story(of: 0, seed: 1, replication: 0)
      return try #require(story.moments.last { $0.happening == .courseEnded }).ground
    }
    let longest = Paper.world(waiting, course: Paper.contracts(then: .goOn, longestMonths: 6))
    #expect(try ground(longest) == .longestReached)
    let child = Fixture.law(try .constant(2.5))
    let course = Paper.contracts(then: .goOn, untilChildYears: 3)
    #expect(try ground(Paper.world(waiting, child: child, course: course)) == .childTooOld)
    // The RSA ends before 15 July 2024, the tail after it.
    var over = Paper.world(waiting, course: Paper.contracts(then: .goOn))
    over.rsaSpell = 190
    over.programmes[0].afterRSA = .ends(tailShare: 1, tailMonths: 24)
    #expect(try ground(over) == .rightEnded)
    #expect(try ground(Paper.world(waiting, course: Paper.contracts(then: .goOn), to: "2024-12-31")) == .outcome(0))
  }

  @Test func `a suspension or a radiation that the équipe decides is an end of the RSA, not an end it asks for`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].appointments = AppointmentRules(interval: 30, missed: 1, missedBeforeEquipe: 3)
    scenario.equipe?.outcomes = [Outcome(id: "struck", share: 1, then: .strikeOff)]
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["2024-04-30"])
    #expect(Paper.dates(.left, scenario) == ["2024-04-30"])
    #expect(Paper.value("caf.exits_struck_off", scenario) == 1)
    #expect(Paper.value("caf.exits_equipe", scenario) == 0)
    #expect(Paper.value("caf.exits", scenario) == 1)
  }

  @Test func `why the équipe hears a case is told when it is put there and when it is decided`() {
    func hearings(_ scenario: Scenario) -> [Hearing?] {
      var future = Future(scenario)
      return future.story(of: 0, seed: 1, replication: 0).moments
        .filter { [.putToEquipe, .equipeDecided].contains($0.happening) }.prefix(2).map(\.hearing)
    }
    var absent = Paper.world(waiting, course: Paper.contracts(months: 24))
    absent.programmes[0].appointments = AppointmentRules(interval: 30, missed: 1, missedBeforeEquipe: 3)
    #expect(hearings(absent) == [.absences, .absences])
    var review = Paper.world(waiting, course: Paper.contracts(months: 24))
    review.programmes[0].referrals = EquipeReferrals(afterMonths: 12)
    #expect(hearings(review) == [.review, .review])
    var asked = Paper.world(waiting, course: Paper.contracts(months: 24))
    asked.programmes[0].referrals = EquipeReferrals(requestsPerYear: 3)
    #expect(hearings(asked) == [.request, .request])
    var never = Paper.world()
    never.orientation?.noShow = 1
    #expect(hearings(never) == [.neverCame, .neverCame])
  }

  @Test func `a new orientation in the same sphère waits for the end of the contract`() {
    let scenario = Paper.world(waiting, course: Paper.contracts(then: .transfer(1)))
    #expect(Paper.dates(.placeTaken, scenario) == ["2024-01-02", "2024-07-15"])
    #expect(Paper.path(scenario).contains("2024-07-15 0h place_taken elsewhere"))
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["2024-07-15"])
    #expect(Paper.value("caf.exits_contract", scenario) == 1)
  }

  @Test func `resumed couple life and other motives end it on the day they come, without waiting`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].anyTime = AnyTimeEnd(perYear: 3, then: .end)
    let law = Fixture.law(try .exponential(mean: 365.25 / 3))
    // Signed at midnight of day 13 (15 January); first accompaniment, one contract signed.
    let end = Instant(days: 13 + Paper.drawn(law, .anyTime, occurrence: 1 << 8 | 1))
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    #expect(end < timeline.instant(of: Fixture.date("2025-12-31")))
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["\(timeline.date(at: end))"])
    #expect(Paper.value("caf.exits_any_time", scenario) == 1)
  }

  @Test func `without a tail the accompaniment ends on the day the RSA does`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.rsaSpell = 300
    scenario.programmes[0].afterRSA = .ends(tailShare: 0, tailMonths: 6)
    // What is left of a spell of 300 days on a day chosen at random is uniform below 300.
    let left = 300 * Streams(seed: 1, replication: 0).uniform(Purpose.stockHistory.rawValue, entity: 0)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let day = "\(timeline.date(at: Instant(days: left)))"
    #expect(Paper.dates(.accompanimentEnded, scenario) == [day])
    #expect(Paper.dates(.left, scenario) == [day])
    #expect(Paper.value("caf.exits_rsa", scenario) == 1)
  }

  @Test func `three absences in one contract bring the case before the équipe, which hears it after its notice`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].appointments = AppointmentRules(interval: 30, missed: 1, missedBeforeEquipe: 3)
    scenario.equipe?.outcomes = [Outcome(id: "out", share: 1, then: .end)]
    // Missed Wednesday 14 February, Friday 15 March, Sunday 14 April so Monday 15: to the équipe. Notice of 15 days:
    // Tuesday 30 April 0:00, a working day that has not begun.
    #expect(Paper.dates(.appointmentMissed, scenario) == ["2024-02-14", "2024-03-15", "2024-04-15"])
    #expect(Paper.dates(.putToEquipe, scenario) == ["2024-04-15"])
    #expect(Paper.dates(.equipeDecided, scenario) == ["2024-04-30"])
    #expect(Paper.value("caf.exits_equipe", scenario) == 1)
  }

  @Test func `a child who turns three lets the contract go to its end, which is then the last`() {
    // 2.5 years are 913 days: born on 3 July 2021, three twelve days before the contract ends on 15 July 2024.
    let course = Paper.contracts(then: .goOn, untilChildYears: 3)
    let child = Fixture.law(try .constant(2.5))
    let scenario = Paper.world(waiting, child: child, course: course)
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["2024-07-15"])
    #expect(Paper.value("caf.exits_contract", scenario) == 1)
    // 2.4 years are 876 days: born on 9 August 2021, so one more contract, to its end on 15 January 2025.
    let younger = Paper.world(waiting, child: Fixture.law(try .constant(2.4)), course: course)
    #expect(Paper.dates(.contractSigned, younger) == ["2024-01-15", "2024-07-15"])
    #expect(Paper.dates(.accompanimentEnded, younger) == ["2025-01-15"])
    // On the birthday itself: 900 days, born on 16 July 2021; the contract of 15 July is renewed. A day older: it is not.
    let eve = Paper.world(waiting, child: Fixture.law(try .constant(900.5 / 365.25)), course: course)
    #expect(Paper.dates(.contractSigned, eve).count == 2)
    let day = Paper.world(waiting, child: Fixture.law(try .constant(901.5 / 365.25)), course: course)
    #expect(Paper.dates(.contractSigned, day).count == 1)
    // Where no child is known nothing is limited.
    #expect(Paper.dates(.contractSigned, Paper.world(waiting, course: course)).count == 4)
  }

  @Test func `twelve months after the place the case is put to the équipe, once, whatever the contract`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(then: .goOn), to: "2026-12-31")
    scenario.programmes[0].referrals = EquipeReferrals(afterMonths: 12)
    scenario.equipe?.outcomesAtReview = [Outcome(id: "on", share: 1, then: .goOn)]
    // Thursday 2 January 2025; notice of 15 days: Friday 17 January, where the meeting is at 13:00.
    #expect(Paper.dates(.putToEquipe, scenario) == ["2025-01-02"])
    #expect(Paper.path(scenario).contains("2025-01-17 13h equipe_decided caf"))
    // The contract of 15 July ended on 15 January, before the meeting: it is renewed when the équipe has decided.
    #expect(Paper.dates(.contractSigned, scenario).prefix(3) == ["2024-01-15", "2024-07-15", "2025-01-17"])
    scenario.equipe?.outcomesAtReview = [Outcome(id: "professional", share: 1, then: .transfer(1))]
    #expect(Paper.path(scenario).contains("2025-01-17 13h place_taken elsewhere"))
    #expect(Paper.value("caf.exits_equipe", scenario) == 1)
    #expect(Paper.value("elsewhere.oriented", scenario) == 1)
  }

  @Test func `by a day in the convention, the équipe hears of whoever came before it`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(then: .goOn), to: "2024-12-31")
    scenario.programmes[0].referrals = EquipeReferrals(afterMonths: 12)
    #expect(Paper.dates(.putToEquipe, scenario) == [])
    scenario.programmes[0].referrals.by = Fixture.date("2024-12-02")
    // Monday 2 December; Tuesday 17 December at 13:00.
    #expect(Paper.dates(.putToEquipe, scenario) == ["2024-12-02"])
    #expect(Paper.path(scenario).contains("2024-12-17 13h equipe_decided caf"))
    scenario.programmes[0].referrals.by = Fixture.date("2024-01-01")
    #expect(Paper.dates(.putToEquipe, scenario) == [])
  }

  @Test func `the agent asks the équipe for the end, and only its agreement ends the accompaniment`() {
    var scenario = Paper.world(waiting, course: Paper.contracts(months: 24))
    scenario.programmes[0].referrals = EquipeReferrals(requestsPerYear: 3)
    scenario.equipe?.outcomesOnRequest = [Outcome(id: "agreed", share: 1, then: .end)]
    let law = Fixture.law(try .exponential(mean: 365.25 / 3))
    let asked = Instant(days: Paper.drawn(law, .equipeRequest, occurrence: 1 << 8)).day
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let day = timeline.nextWorkingDay(onOrAfter: max(13, asked))
    #expect(Paper.dates(.putToEquipe, scenario) == ["\(timeline.date(ofDay: day))"])
    let heard = timeline.nextWorkingDay(onOrAfter: day + 15)
    #expect(Paper.dates(.accompanimentEnded, scenario) == ["\(timeline.date(ofDay: heard))"])
    #expect(Paper.value("caf.exits_agent", scenario) == 1)
    #expect(Paper.value("caf.exits", scenario) == 1)
    // Refused: the contract goes on to Thursday 15 January 2026, after the period.
    scenario.equipe?.outcomesOnRequest = [Outcome(id: "refused", share: 1, then: .goOn)]
    #expect(Paper.dates(.accompanimentEnded, scenario) == [])
    #expect(Paper.dates(.equipeDecided, scenario).count == 1)
  }

  @Test func `a slot is refilled on the day it is left; a cohort's is not`() {
    // Two slots, four families. The first two end on 15 July 2024, the others then take the slots; their first
    // appointment is Monday 22, the signature Saturday 27, so Monday 29 July, the end Wednesday 29 January 2025.
    var scenario = Paper.world(waiting, people: 4, ceiling: 2)
    #expect(
      (0..<4).map { Paper.dates(.placeTaken, scenario, person: $0).first ?? "" }
        == ["2024-01-02", "2024-01-02", "2024-07-15", "2024-07-15"])
    #expect(Paper.dates(.accompanimentEnded, scenario, person: 3) == ["2025-01-29"])
    #expect(Paper.value("caf.starts", scenario, window: .year(2024)) == 4)
    scenario.programmes[0].load = LoadRule(reading: .starts, ceiling: 2)
    #expect(Paper.value("caf.starts", scenario, window: .year(2024)) == 2)
    #expect(Paper.dates(.placeTaken, scenario, person: 2) == ["2025-01-01"])
    // Within one civil year a yearly count is a cohort; the next year opens the slots again.
  }

  @Test func `every end has one motive`() {
    var scenario = Fixture.everything()
    for index in scenario.programmes.indices {
      scenario.programmes[index].isEvaluated = true
      scenario.programmes[index].referrals = EquipeReferrals(afterMonths: 6, requestsPerYear: 0.2)
    }
    scenario.profiles[0].youngestChildYears = Fixture.law(try .uniform(low: 0, high: 4))
    var future = Future(scenario)
    for replication: UInt32 in 0..<3 {
      future.runChecked(seed: 3, replication: replication, every: 20)
      let seen = future.observations
      for programme in scenario.programmes.indices {
        func total(_ counter: ProgrammeCounter) -> Double {
          seen.sum(Observations.index(counter, programme), 0..<24, nil)
        }
        let motives: [ProgrammeCounter] = [
          .endsWithRSA, .endsOfCourse, .endsAtAnyTime, .endsByAgent, .endsByEquipe, .endsOutOfCompetence,
          .endsByReferral, .endsByStrikeOff,
        ]
        #expect(motives.reduce(0) { $0 + total($1) } == total(.ends))
        #expect(total(.ends) > 0)
        #expect(total(.contracted) <= total(.contracts))
      }
      #expect(seen.sum(Observations.index(.endsByAgent, 0), 0..<24, nil) > 0)
    }
  }
}

import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import Reporting

/// Looks afterwards, visits at home and second actions are told in both languages with the rule behind them.
///
/// In ``StoryFixture/life()`` the place is taken on 21 January 2024 at 13:00, appointments are kept on 29 January, 5 April
/// and 4 June, and the accompaniment ends on 5 August at 13:00.
@Suite struct AfterwardsStoryTests: StoryTelling {
  @Test func `a look is told at its date, with its answer, and changes no wait`() {
    var scenario = StoryFixture.life()
    let total = report(scenario).total
    scenario.programmes[0].followUps = [
      FollowUp(
        id: "month", name: Bilingual(fr: "toujours suivi", en: "still followed"), origin: .start, delay: .months(1),
        share: 1),
      FollowUp(
        id: "work", name: Bilingual(fr: "en emploi", en: "in work"), origin: .end, delay: .months(2), share: 0),
    ]
    let told = report(scenario)
    let english = lines(told, .english)
    #expect(english.contains("2024-02-21 13:00  Follow-up, still followed: yes"))
    #expect(english.contains("2024-10-05 13:00  Follow-up, in work: no"))
    #expect(english.contains("    rule: programmes.social.follow_ups.work (no origin given)"))
    let french = lines(told, .french)
    #expect(french.contains("2024-02-21 13:00  Point de suivi, toujours suivi : oui"))
    #expect(french.contains("2024-10-05 13:00  Point de suivi, en emploi : non"))
    #expect(told.total == total)
    #expect(told.json.contains("\"activity\":\"follow_up_no\""))
    #expect(told.json.contains("\"reason\":\"work\""))
  }

  @Test func `an appointment at home is told as such`() {
    var scenario = StoryFixture.life()
    scenario.programmes[0].appointments?.homeVisitEvery = 2
    let told = report(scenario)
    #expect(
      lines(told, .english).filter { $0.contains("home") } == [
        "2024-04-05 13:00  Appointment with the référent kept, at home",
        "    rule: programmes.social.appointments.home_visit_every (no origin given)",
      ])
    #expect(lines(told, .french).contains("2024-04-05 13:00  Rendez-vous d’accompagnement honoré, à domicile"))
    #expect(told.json.contains("\"reason\":\"at_home\""))
    #expect(!lines(report(StoryFixture.life()), .english).contains { $0.contains("home") })
  }

  @Test func `a second action is told in both records, each naming the other`() throws {
    var scenario = StoryFixture.life()
    scenario.programmes.append(
      Programme(
        id: "mobility", name: Bilingual(fr: "Mobilité", en: "Mobility"), sphere: .social, load: nil,
        firstAppointmentDelay: 0, course: .stay(30)))
    var stream = ArrivalStream(
      id: "mobility", perYear: 100, destination: .programme(1), origin: .present(programmes: [0]))
    stream.isAlongside = true
    scenario.arrivals = [stream]
    var future = Future(scenario)
    let moments = future.story(of: 0, seed: 1, replication: 0).moments
    let other = try #require(moments.first { $0.happening == .prescribed }?.other)
    let name = PersonName.name(of: other, in: scenario)
    #expect(name.hasPrefix("mobility/artois/"))
    let first = lines(report(scenario), .english)
    #expect(
      first.contains { $0.hasSuffix("Action prescribed alongside: Mobility (\(name))") })
    #expect(first.contains("    rule: arrivals.mobility (no origin given)"))
    let second = report(scenario, other)
    #expect(
      lines(second, .french).contains {
        $0.hasSuffix("Action prescrite en parallèle : Mobilité (stock/1)")
      })
    #expect(lines(second, .french).contains { $0.hasSuffix("L’action prescrite est terminée") })
    #expect(lines(second, .english).contains { $0.hasSuffix("The action prescribed is over") })
    #expect(lines(second, .english).contains("    rule: arrivals.mobility (no origin given)"))
    #expect(second.json.contains("\"reason\":\"stock/1\""))
  }
}

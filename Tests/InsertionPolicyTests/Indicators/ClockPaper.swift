@testable import InsertionPolicy
import Quantities
import Stochastics

/// One person who comes on one day, for clocks to run on: every wait is as many days as a test says.
///
/// Monday 4 March 2024 is that day; validations take place at 13:00, on the day itself where the person comes before
/// 9:00, on the next where later.
enum ClockPaper {
  /// The scenario in which one new entrant comes on a day, skips the platform and is told of the orientation to the CAF.
  ///
  /// So many days after the validation of the day of entry; a place is free at once, the first appointment comes so many
  /// days after it, the signature so many days after that, and the RSA lasts so many days.
  static func entrant(
    on day: String = "2024-03-04", notified: Double = 0, appointment: Double = 7, signature: Double = 5,
    onRSA: Double = 100_000, to: String = "2024-12-31"
  ) -> Scenario {
    var scenario = Paper.world(
      people: 0, routes: [Route(id: "caf", stage: .entry, condition: Condition(), programme: 0)],
      course: .contracts(
        ContractRules(
          signatureDelay: days(signature), months: 6, outcomes: [Outcome(id: "only", share: 1, then: .end)])),
      to: to)
    scenario.stock = []
    scenario.arrivals = arrivals(on: day)
    scenario.rsaSpell = days(onRSA)
    scenario.orientation?.invitationDelay = 0
    scenario.orientation?.synthesisDelay = 0
    scenario.orientation?.notificationDelay = days(notified)
    scenario.programmes[0].firstAppointmentDelay = days(appointment)
    return scenario
  }

  /// The same entrant, invited at once to the platform, whose appointment comes after so many days of notice.
  static func invited(
    notice: Double, noShow: Share = 0, onRSA: Double = 100_000, to: String = "2024-12-31"
  ) -> Scenario {
    var scenario = entrant(onRSA: onRSA, to: to)
    scenario.orientation?.routes = []
    scenario.orientation?.notice = Days(notice)
    scenario.orientation?.noShow = noShow
    scenario.orientation?.invitations = 100
    return scenario
  }

  /// Streams that each bring one person, the first at 7:13 of its day and the second at 21:19.
  ///
  /// In the one future that is simulated (seed 1) the first times drawn for streams 1 and 2 fall so, and the next ones
  /// after the day; stream 0 brings nobody.
  static func arrivals(on days: String...) -> [ArrivalStream] {
    [stream("nobody", perYear: 0, on: days[0])]
      + zip(days, [365, 328.5]).enumerated().map { stream("in\($0)", perYear: $1.1, on: $1.0) }
  }

  /// The one person of the first of ``arrivals(on:)``.
  static let person = PersonName.address(flow: 1, number: 0)

  /// A stream that brings people on one day only.
  static func stream(_ id: String, perYear: Double, on day: String) -> ArrivalStream {
    let date = Fixture.date(day)
    return ArrivalStream(
      id: id, perYear: perYear,
      shocks: [
        ArrivalStream.Shock(from: Fixture.date("2024-01-01"), to: date.adding(days: -1), factor: 0),
        ArrivalStream.Shock(from: date.adding(days: 1), to: Fixture.date("2027-12-31"), factor: 0),
      ], destination: .orientation, countedAsNew: true)
  }

  static func days(_ count: Double) -> Law { Fixture.law(try .constant(count)) }

  /// The days on which something happens to anybody.
  static func dates(_ happening: Happening, _ scenario: Scenario) -> [String] {
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.moments(seed: 1, replication: 0).filter { $0.happening == happening }.map {
      "\(timeline.date(at: $0.time))"
    }
  }
}

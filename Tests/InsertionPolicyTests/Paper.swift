@testable import InsertionPolicy
import Quantities
import Stochastics

/// Worlds small enough to be played on paper: no chance but what a test switches on, one person where nothing else is
/// said, and dates worked out by hand in the tests.
///
/// The orientation step takes, for who enters on Tuesday 2 January 2024: invited Friday 5; interview Monday 15 at 13:00;
/// synthesis Wednesday 17 at 13:00; validation Thursday 18 at 13:00; notification Sunday 21 at 13:00. The first
/// appointment comes 7 days after the place, the signature 5 days after the appointment, on working days.
enum Paper {
  static let first = Fixture.date("2024-01-02")

  static func contracts(
    months: Law = 6, then: Consequence = .end, untilChildYears: Int? = nil, longestMonths: Int? = nil
  ) -> Course {
    .contracts(
      ContractRules(
        signatureDelay: 5, months: months, longestMonths: longestMonths,
        outcomes: [Outcome(id: "only", share: 1, then: then)], untilChildYears: untilChildYears))
  }

  static func structure(_ id: String, _ work: Structure.Work, _ fte: FTE = 1, territory: Int = 0) -> Structure {
    Structure(
      id: id, name: id, kind: .caf, territory: territory, work: work,
      posts: [Structure.PostStep(from: first, fte: fte)])
  }

  /// Programme 0 is the CAF's, programme 1 is everybody else's and has no limit.
  static func world(
    _ position: StockGroup.Position = .toOrient(overDays: 0), people: Persons = 1, attributes: [Share] = [],
    child: Law? = nil, routes: [Route] = [], course: Course = contracts(), ceiling: Double = 20,
    to: String = "2025-12-31"
  ) -> Scenario {
    let caf = Programme(
      id: "caf", name: Fixture.text("CAF"), sphere: .social, load: LoadRule(reading: .caseload, ceiling: ceiling),
      firstAppointmentDelay: 7, course: course, isEvaluated: true)
    let elsewhere = Programme(
      id: "elsewhere", name: Fixture.text("Elsewhere"), sphere: .social, load: nil, firstAppointmentDelay: 0,
      course: .stay(10_000))
    return Scenario(
      name: Fixture.text("Paper"), summary: Fixture.text("Paper"), firstDay: first, lastDay: Fixture.date(to),
      territories: [Territory(id: "t", name: "T", share: 1)],
      attributes: attributes.indices.map { "a\($0)" },
      profiles: [Profile(id: "p", share: 1, attributeShares: attributes, youngestChildYears: child)], arrivals: [],
      rsaSpell: 100_000,
      orientation: OrientationRules(
        invitationDelay: 3, notice: 8, noShow: 0, invitations: 2, diagnosticsPerFTE: 1, synthesisDelay: 2,
        validationsPerFTE: 1, notificationDelay: 3, routes: routes, split: [[0, 1]]),
      programmes: [caf, elsewhere],
      structures: [
        structure("platform", .diagnostic), structure("slai", .validation), structure("caf", .programme(0)),
      ],
      equipe: EquipeRules(
        meetsEveryWorkingDays: 1, dossiersPerMeeting: 1, notice: 15,
        outcomes: [Outcome(id: "kept", share: 1, then: .goOn)],
        outcomesBeforeOrientation: [Outcome(id: "onfile", share: 1, then: .reorient)]),
      stock: [StockGroup(position: position, people: people)])
  }

  /// What happens to a person: date, hour, what, and in which programme.
  static func path(_ scenario: Scenario, person: UInt32 = 0) -> [String] {
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.story(of: person, seed: 1, replication: 0).moments.map { moment in
      let hour = Int(((moment.time.days - Double(moment.time.day)) * 24).rounded())
      let programme = moment.programme.map { " " + scenario.programmes[$0].id } ?? ""
      return "\(timeline.date(at: moment.time)) \(hour)h \(moment.happening.rawValue)\(programme)"
    }
  }

  /// The dates on which one thing happens to a person.
  static func dates(_ happening: Happening, _ scenario: Scenario, person: UInt32 = 0) -> [String] {
    path(scenario, person: person).filter { $0.contains("h \(happening.rawValue)") }.map { String($0.prefix(10)) }
  }

  /// Value of an indicator over the whole period, everywhere.
  static func value(_ id: String, _ scenario: Scenario, window: IndicatorCell.Window = .whole) -> Double? {
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    let values = catalogue.evaluate(future.observations)
    return zip(catalogue.cells, values).first {
      catalogue.indicators[$0.0.indicator].id == id && $0.0.window == window && $0.0.territory == nil
    }?.1
  }

  /// What a person draws from a law for a purpose.
  static func drawn(_ law: Law, _ purpose: Purpose, person: UInt32 = 0, occurrence: UInt32) -> Double {
    var laws = LawTable()
    let sampler = laws.sampler(for: law)
    var draws = Streams(seed: 1, replication: 0).draws(purpose.rawValue, entity: person, occurrence: occurrence)
    return laws.sample(sampler, using: &draws)
  }
}

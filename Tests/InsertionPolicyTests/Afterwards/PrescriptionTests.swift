import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// One person in several actions: places and persons, on paper.
///
/// One person takes the CAF's place on Tuesday 2 January 2024. Prescriptions are tried several times a day in January, and
/// nobody is prescribed what they take part in: each action begins soon after the first appointment, on 9 January.
@Suite struct PrescriptionTests {
  static func action(_ id: String, stay: Law = 10_000, places: Double? = nil) -> Programme {
    Programme(
      id: id, name: Fixture.text(id), sphere: .social,
      load: places.map { LoadRule(reading: .caseload, ceiling: $0) }, firstAppointmentDelay: 0, course: .stay(stay))
  }

  static func stream(_ id: String, to programme: Int, from: [Int] = [0], perYear: Double? = nil) -> ArrivalStream {
    var stream = ArrivalStream(
      id: id, perYear: perYear ?? 100, monthlyWeights: (1...12).map { perYear != nil || $0 == 1 ? 1 : 0 },
      destination: .programme(programme), origin: .present(programmes: from))
    stream.isAlongside = true
    return stream
  }

  /// Programme 0 is the CAF's, 1 is without limit, 2 is mobility.
  static func world(people: Persons = 1, stay: Law = 10_000, mobility: Law = 10_000, streams: [ArrivalStream])
    -> Scenario
  {
    var scenario = Paper.world(.waiting(programme: 0), people: people, course: .stay(stay))
    scenario.programmes.append(action("mobility", stay: mobility))
    scenario.arrivals = streams
    scenario.counting = .places
    return scenario
  }

  func actions(_ scenario: Scenario, _ window: IndicatorCell.Window = .whole) -> [Double?] {
    FollowUpTests.values(["places", "persons", "accompanied"].map { "actions.\($0)" }, scenario, window)
  }

  @Test func `two actions of one person are two places and one person`() throws {
    var scenario = Self.world(streams: [Self.stream("mobility", to: 2)])
    #expect(actions(scenario) == [2, 1, 2])
    #expect(actions(scenario, .year(2024)) == [2, 1, 2])
    #expect(actions(scenario, .year(2025)) == [2, 1, 2])
    scenario.counting = .persons
    #expect(actions(scenario) == [2, 1, 1])
    // Refuted by two people in one action each.
    scenario.arrivals = []
    scenario.stock.append(StockGroup(position: .waiting(programme: 2), people: 1))
    #expect(actions(scenario) == [2, 2, 2])
    scenario.counting = nil
    #expect(!IndicatorCatalogue(scenario).indicators.contains { $0.id.hasPrefix("actions.") })
  }

  @Test func `a second action is a place, and nobody more is present, on the RSA or without référent`() throws {
    let alone = Self.world(streams: [])
    let both = Self.world(streams: [Self.stream("mobility", to: 2)])
    for id in ["coverage.present", "coverage.without_referent", "caf.in_progress", "caf.starts"] {
      #expect(Paper.value(id, both) == Paper.value(id, alone), "\(id)")
    }
    #expect(Paper.value("coverage.present", both) == 1)
    #expect(Paper.value("mobility.starts", both) == 1)
    #expect(Paper.value("mobility.oriented_rsa", both) == 1)
    #expect(try #require(Paper.value("mobility.in_progress", both)) > 0.9)
  }

  @Test func `the first action goes on, and the two records tell of each other`() throws {
    let scenario = Self.world(streams: [Self.stream("mobility", to: 2)])
    var future = Future(scenario)
    let first = future.story(of: 0, seed: 1, replication: 0).moments
    let address = try #require(PersonName.address(of: "mobility/t/1", in: scenario))
    let prescribed = try #require(first.first { $0.happening == .prescribed })
    let other = try #require(prescribed.other)
    // The first accompanied day is Tuesday 9 January: what was tried before found nobody, and had its number too.
    #expect(other >> 22 == address >> 22)
    #expect(prescribed.time.day >= 7 && prescribed.time.day <= 9)
    #expect(first.map(\.happening) == [.presentAtStart, .placeTaken, .firstAppointment, .prescribed])
    let second = future.story(of: other, seed: 1, replication: 0).moments
    #expect(second.map(\.happening) == [.prescribed, .placeTaken, .firstAppointment])
    #expect(second.allSatisfy { $0.programme == 2 && $0.time == prescribed.time })
    #expect(second.first?.other == 0)
  }

  @Test func `a referral, in its place, ends the first action`() {
    var scenario = Self.world(streams: [Self.stream("mobility", to: 2)])
    scenario.arrivals[0].isAlongside = false
    #expect(Paper.dates(.accompanimentEnded, scenario).count == 1)
    #expect(actions(scenario) == [2, 1, 2])
    #expect(actions(scenario, .year(2025)) == [1, 1, 1])
  }

  @Test func `an action that is over can be prescribed again, and the person is still one`() throws {
    let scenario = Self.world(mobility: 100, streams: [Self.stream("mobility", to: 2, perYear: 100)])
    // From 9 January 2024 to the end of 2025 there are 722 days: seven actions of 100 days begin, each about four days after the
    // other ended, or one less or more.
    let starts = try #require(Paper.value("mobility.starts", scenario))
    #expect((6...8).contains(starts))
    #expect(actions(scenario) == [starts + 1, 1, starts + 1])
  }

  @Test(arguments: [true, false])
  func `an action prescribed goes on when the first is over, and two of them are still one person`(leaves: Bool) {
    // The first stay is over on 2 March 2024; without an RSA the person then leaves the system.
    var scenario = Self.world(
      stay: 60, streams: [Self.stream("mobility", to: 2), Self.stream("elsewhere", to: 1)])
    if leaves { scenario.rsaSpell = nil }
    #expect(actions(scenario, .year(2024)) == [3, 1, 3])
    #expect(actions(scenario, .year(2025)) == [2, 1, 2])
    #expect(actions(scenario) == [3, 1, 3])
    #expect(Paper.dates(.left, scenario) == (leaves ? ["2024-03-02"] : []))
    #expect(Paper.value("coverage.present", scenario, window: .year(2025)) == (leaves ? 0 : 1))
    #expect(Paper.value("mobility.in_progress", scenario, window: .year(2025)) == 1)
  }

  @Test func `what the action concludes takes the action away and leaves the person where they are`() throws {
    for then in [Consequence.end, .positiveExit, .reorient, .strikeOff] {
      var scenario = Self.world(mobility: 100, streams: [Self.stream("mobility", to: 2, perYear: 100)])
      scenario.programmes[2].stayOutcomes = [Outcome(id: "only", share: 1, then: then)]
      #expect(Paper.value("coverage.present", scenario) == 1)
      #expect(Paper.dates(.accompanimentEnded, scenario) == [], "\(then)")
      #expect(try #require(Paper.value("mobility.starts", scenario)) >= 6, "\(then)")
    }
  }

  @Test func `an action that is full makes the second record wait, or go away, and not the person`() {
    var scenario = Self.world(people: 2, streams: [Self.stream("mobility", to: 2)])
    scenario.programmes[2].load = LoadRule(reading: .caseload, ceiling: 1)
    scenario.structures.append(Paper.structure("mobility", .programme(2)))
    #expect(Paper.value("mobility.starts", scenario) == 1)
    #expect(Paper.value("mobility.waiting", scenario, window: .year(2025)) == 1)
    #expect(actions(scenario) == [3, 2, 3])
    scenario.programmes[2].whenFull = .leave
    #expect(Paper.value("mobility.waiting", scenario) == 0)
    #expect(Paper.value("coverage.present", scenario) == 2)
  }
}

import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Laws that hold whatever the scenario: conservation with everything at once, and what prescriptions leave alone.
@Suite struct AfterwardsRelationTests {
  /// ``Fixture/everything(stock:)`` with an action without limit, `mobility`, and one with few places, `workshop`.
  static func everything(stock: Int = 60, prescriptions: Bool, referrals: Bool = true) -> Scenario {
    var scenario = Fixture.everything(stock: stock)
    scenario.programmes.append(PrescriptionTests.action("mobility", stay: Fixture.law(try .exponential(mean: 120))))
    scenario.programmes.append(
      PrescriptionTests.action("workshop", stay: Fixture.law(try .exponential(mean: 60)), places: 3))
    scenario.structures.append(
      Structure(
        id: "workshop", name: "Workshop", kind: .association, territory: 0, work: .programme(5),
        posts: [
          Structure.PostStep(from: scenario.firstDay, fte: 1),
          Structure.PostStep(from: Fixture.date("2024-10-01"), fte: 0.4),
        ]))
    if !referrals { scenario.arrivals.removeAll { $0.id == "referred" } }
    if prescriptions {
      scenario.arrivals.append(PrescriptionTests.stream("mobility", to: 4, from: [0, 1], perYear: 200))
      scenario.arrivals.append(PrescriptionTests.stream("workshop", to: 5, from: [0, 4], perYear: 150))
    }
    return scenario
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `people, places, second actions and cents are conserved at every event`(seed: UInt64) throws {
    var scenario = Self.everything(prescriptions: true)
    scenario.arrivals[0].perYear = 350
    scenario.counting = .persons
    scenario.programmes[0].appointments?.homeVisitEvery = 3
    scenario.programmes[4].followUps = [
      FollowUpTests.followUp("start", .months(3), 0.5), FollowUpTests.followUp("end", .days(10), 0.5, from: .end),
    ]
    scenario.programmes[5].stayOutcomes = [
      Outcome(id: "on", share: 0.5, then: .transfer(4)), Outcome(id: "again", share: 0.5, then: .reorient),
    ]
    scenario.budget = MoneyPaper.budget(
      [
        MoneyPaper.line(
          "all", state: MoneyPaper.euros(120_000),
          [
            CostRule(occasion: .interview, amount: MoneyPaper.euros(123, 8)),
            CostRule(occasion: .start(programme: 4), amount: MoneyPaper.euros(200)),
            CostRule(occasion: .personMonth(programme: 5), amount: MoneyPaper.euros(10)),
          ])
      ], from: "2024-01-01", to: "2024-12-31", signedOn: "2024-06-01", settledOn: "2025-03-31")
    var future = Future(scenario)
    future.runChecked(seed: seed, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    let values = catalogue.evaluate(future.observations)
    func value(_ id: String, _ window: IndicatorCell.Window) throws -> Double {
      let cell = try #require(
        catalogue.cells.firstIndex {
          catalogue.indicators[$0.indicator].id == id && $0.window == window && $0.territory == nil
        })
      return try #require(values[cell])
    }
    for window in [IndicatorCell.Window.whole, .year(2024), .year(2025)] {
      #expect(try value("actions.persons", window) < value("actions.places", window))
    }
    #expect(try value("mobility.starts", .whole) > 50)
    #expect(try value("workshop.starts", .whole) > 5)
    #expect(try value("social.home_visits", .whole) > 20)
    #expect(try value("mobility.end.asked", .whole) > 20)
    // Nobody is counted in both years who was not counted in the period.
    let years = try value("actions.persons", .year(2024)) + value("actions.persons", .year(2025))
    let whole = try value("actions.persons", .whole)
    #expect(whole <= years && whole >= years / 2)
  }

  @Test func `prescriptions of an action without limit change nothing of anybody's own path`() throws {
    func values(_ scenario: Scenario) -> [String: Double?] {
      var future = Future(scenario)
      future.run(seed: 3, replication: 0)
      let catalogue = IndicatorCatalogue(scenario)
      return Dictionary(
        uniqueKeysWithValues: zip(catalogue.cells, catalogue.evaluate(future.observations)).map { cell, value in
          let territory = cell.territory.map(String.init) ?? "all"
          return ("\(catalogue.indicators[cell.indicator].id) \(cell.window) \(territory)", value)
        })
    }
    var with = Self.everything(prescriptions: true, referrals: false)
    with.arrivals.removeAll { $0.id == "workshop" }
    let without = values(Self.everything(prescriptions: false, referrals: false))
    let prescribed = values(with)
    #expect(try #require(prescribed["mobility.starts all all"] ?? nil) > 50)
    #expect(without.count > 300)
    for (id, value) in without where !id.hasPrefix("mobility.") {
      #expect(prescribed[id] == value, "\(id)")
    }
  }

  @Test func `the persons of all actions are those that the stories name`() throws {
    // A slow count from the stories alone: records of one person are joined, and a person has a place from the first of
    // the year, or takes one in it.
    var scenario = Self.everything(prescriptions: true, referrals: false)
    scenario.counting = .persons
    scenario.staff = StaffRules()
    // Nobody is displaced: whoever takes a place starts.
    for index in scenario.structures.indices {
      scenario.structures[index].posts = [Structure.PostStep(from: scenario.firstDay, fte: 30)]
    }
    var future = Future(scenario)
    let moments = future.moments(seed: 4, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    let values = catalogue.evaluate(future.observations)
    var root: [UInt32: UInt32] = [:]
    for moment in moments where moment.happening == .prescribed {
      if let other = moment.other, root[moment.person] == nil, moment.person >> 22 > 4 {
        root[moment.person] = root[other] ?? other
      }
    }
    func person(_ record: UInt32) -> UInt32 { root[record] ?? record }
    let january = Instant(days: 366)
    var held: Set<UInt32> = []
    var years = [Set<UInt32>(), []]
    var heldOnJanuary: Set<UInt32>?
    for moment in moments {
      if moment.time >= january && heldOnJanuary == nil {
        heldOnJanuary = held
        years[1] = Set(held.map(person))
      }
      switch moment.happening {
      case .placeTaken: held.insert(moment.person)
      case .presentAtStart where moment.structure != nil || moment.programme == 2: held.insert(moment.person)
      case .accompanimentEnded: held.remove(moment.person)
      default: continue
      }
      if held.contains(moment.person) { years[moment.time < january ? 0 : 1].insert(person(moment.person)) }
    }
    for (index, window) in [IndicatorCell.Window.year(2024), .year(2025)].enumerated() {
      let cell = try #require(
        catalogue.cells.firstIndex {
          catalogue.indicators[$0.indicator].id == "actions.persons" && $0.window == window && $0.territory == nil
        })
      #expect(values[cell] == Double(years[index].count))
    }
  }

  @Test func `a person fits two lines of the processor's cache`() {
    #expect(MemoryLayout<Person>.stride <= 128)
  }
}

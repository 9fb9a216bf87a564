import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// Relations between two runs on the same chance: the answer moves as the world demands.
@Suite struct MetamorphicTests {
  func values(_ scenario: Scenario, seed: UInt64 = 3, replication: UInt32 = 0) -> [String: Double] {
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    future.run(seed: seed, replication: replication)
    var named: [String: Double] = [:]
    for (cell, value) in zip(catalogue.cells, catalogue.evaluate(future.observations)) {
      let territory = cell.territory.map { scenario.territories[$0].id } ?? "all"
      named["\(catalogue.indicators[cell.indicator].id) \(cell.window) \(territory)"] = value
    }
    return named
  }

  @Test
  func `twice the durations and half the rates make waits twice as long and leave shares alone`() throws {
    let slow = Fixture.law(try .gamma(mean: 16, shape: 2))
    let fast = Fixture.law(try .gamma(mean: 8, shape: 2))
    let short = values(
      Fixture.queue(perYear: 365, stay: fast, places: 9, from: "2025-01-01", to: "2025-12-31"))
    let long = values(
      Fixture.queue(perYear: 182.5, stay: slow, places: 9, from: "2025-01-01", to: "2026-12-31"))
    let wait = try #require(short["queue.mean_wait all all"])
    #expect(wait > 0.5)
    #expect(abs(try #require(long["queue.mean_wait all all"]) - 2 * wait) < 1e-9)
    #expect(short["queue.starts all all"] == long["queue.starts all all"])
    let busy = try #require(short["queue.in_progress all all"])
    #expect(abs(try #require(long["queue.in_progress all all"]) - busy) < 1e-9)
  }

  @Test(arguments: [0, 1, 2, 3] as [UInt32])
  func `one more place never lengthens anybody's wait, path by path`(replication: UInt32) {
    func taken(places: Int) -> [UInt32: Instant] {
      let stay = Fixture.law(try .logNormal(mean: 9, standardDeviation: 12))
      var future = Future(Fixture.queue(perYear: 365, stay: stay, places: places))
      var times: [UInt32: Instant] = [:]
      for moment in future.moments(seed: 8, replication: replication) where moment.happening == .placeTaken {
        times[moment.person] = moment.time
      }
      return times
    }
    let fewer = taken(places: 9)
    let more = taken(places: 10)
    #expect(fewer.count > 900)
    var shorter = 0
    for (person, time) in fewer {
      guard let sooner = more[person] else {
        Issue.record("person \(person) found a place with nine, not with ten")
        continue
      }
      #expect(sooner <= time)
      if sooner < time { shorter += 1 }
    }
    #expect(shorter > 100)
  }

  @Test
  func `a structure that receives nobody changes nothing`() {
    let scenario = Fixture.everything(stock: 150)
    var padded = scenario
    padded.structures.append(
      Structure(
        id: "empty", name: "Empty", kind: .association, territory: 1, work: .programme(0),
        posts: [.init(from: scenario.firstDay, fte: 0)]))
    #expect(values(scenario) == values(padded))
  }

  /// The scenario with its territories listed in another order: number `order[0]` first, and so on.
  private func relisted(_ scenario: Scenario, _ order: [Int]) -> Scenario {
    func moved(_ territory: Int) -> Int { order.firstIndex(of: territory) ?? territory }
    func moved(_ shares: [Share]?) -> [Share]? { shares.map { shares in order.map { shares[$0] } } }
    var other = scenario
    other.territories = order.map { scenario.territories[$0] }
    for index in other.structures.indices {
      other.structures[index].territory = moved(other.structures[index].territory)
    }
    for index in other.arrivals.indices {
      other.arrivals[index].territoryShares = moved(other.arrivals[index].territoryShares)
    }
    for index in other.stock.indices { other.stock[index].territoryShares = moved(other.stock[index].territoryShares) }
    return other
  }

  /// A third territory, shares of their own for a stream and for a part of the stock, and remainders that tie.
  private func threeTerritories() -> Scenario {
    var scenario = Fixture.everything(stock: 155)
    scenario.territories = [
      Territory(id: "north", name: "North", share: 0.4), Territory(id: "east", name: "East", share: 0.3),
      Territory(id: "south", name: "South", share: 0.3),
    ]
    for index in scenario.structures.indices where scenario.structures[index].territory == 1 {
      scenario.structures[index].territory = 2
    }
    for (id, work) in [("platform-e", Structure.Work.diagnostic), ("slai-e", .validation), ("ccas-e", .programme(0))] {
      scenario.structures.append(
        Structure(
          id: id, name: id, kind: .ccas, territory: 1, work: work, posts: [.init(from: scenario.firstDay, fte: 2)]))
    }
    scenario.arrivals[0].territoryShares = [0.5, 0.3, 0.2]
    scenario.stock[0].territoryShares = [0.25, 0.25, 0.5]
    return scenario
  }

  @Test(arguments: [[1, 0, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]])
  func `territories listed in another order have the same lives`(order: [Int]) throws {
    let scenario = threeTerritories()
    let other = relisted(scenario, order)
    let (before, after) = (values(scenario), values(other))
    #expect(before.count > 500 && Set(before.keys) == Set(after.keys))
    for (name, value) in before {
      // Sums over territories are taken in the order of the list.
      let tolerance = name.hasSuffix(" all") ? 1e-9 * max(1, abs(value)) : 0
      #expect(abs(try #require(after[name]) - value) <= tolerance, "\(name)")
    }
    func lives(_ scenario: Scenario) -> Set<String> {
      var future = Future(scenario)
      return Set(
        future.moments(seed: 3, replication: 0).map {
          let name = PersonName.name(of: $0.person, in: scenario)
          return "\(name) \($0.time) \($0.happening) \(scenario.territories[$0.territory].id)"
        })
    }
    let told = lives(scenario)
    #expect(told.count > 5_000 && told == lives(other))
  }

  @Test func `a name stands for the same address in any order of the territories`() throws {
    let scenario = threeTerritories()
    for order in [[0, 1, 2], [1, 2, 0], [2, 1, 0]] {
      let other = relisted(scenario, order)
      for name in ["stock/7", "new/north/3", "new/east/1", "returns/south/2"] {
        let address = try #require(PersonName.address(of: name, in: other))
        #expect(PersonName.name(of: address, in: other) == name)
        #expect(address == PersonName.address(of: name, in: scenario))
      }
    }
  }

  @Test func `profiles listed in another order have the same lives`() {
    let scenario = Fixture.everything(stock: 150)
    var other = scenario
    other.profiles.swapAt(0, 1)
    other.orientation?.split.swapAt(0, 1)
    #expect(values(scenario) == values(other))
    // It matters which profile has which share.
    other.profiles.swapAt(0, 1)
    #expect(values(scenario) != values(other))
  }

  @Test
  func `a longer period leaves its first months as they were`() {
    var short = Fixture.everything(stock: 150)
    short.lastDay = Fixture.date("2024-12-31")
    let long = Fixture.everything(stock: 150)
    let first = values(short).filter { $0.key.contains(" 2024-") }
    let both = values(long)
    #expect(first.count > 200)
    for (name, value) in first { #expect(both[name] == value, "\(name)") }
  }

  @Test
  func `more no-shows never bring an orientation forward, person by person`() {
    func notified(_ noShow: Share) -> [UInt32: Instant] {
      var scenario = Fixture.everything(stock: 0)
      scenario.orientation?.noShow = noShow
      // Without competition for slots, each person's way depends on that person alone.
      scenario.orientation?.diagnosticsPerFTE = 1_000
      scenario.orientation?.validationsPerFTE = 1_000
      scenario.orientation?.invitations = 100
      // Nor does a diary close for want of an agent, which puts everybody off by a month.
      scenario.staff.departuresPerYear = 0
      scenario.rsaSpell = nil
      var future = Future(scenario)
      var times: [UInt32: Instant] = [:]
      for moment in future.moments(seed: 2, replication: 0)
      where moment.happening == .orientationNotified && times[moment.person] == nil {
        times[moment.person] = moment.time
      }
      return times
    }
    let few = notified(0.1)
    let many = notified(0.5)
    #expect(many.count > 500)
    // Slots of a day are spread over its hours by rank, so the same day may bring another hour (and, on the very last
    // day, an hour after the end).
    let scenario = Fixture.everything()
    for (person, time) in many where time.day < 720 {
      // People whose orientation was known at entry have no first appointment to miss.
      guard PersonName.name(of: person, in: scenario).hasPrefix("new/") else { continue }
      guard let sooner = few[person] else {
        Issue.record("person \(person) was oriented only with more no-shows")
        continue
      }
      #expect(sooner.day <= time.day)
    }
  }
}

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
    func notified(_ noShow: Double) -> [UInt32: Instant] {
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

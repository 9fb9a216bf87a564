import InsertionPolicy
import Testing

/// Indicators held against what happened to everybody, one by one.
@Suite struct CountedActsTests {
  private func values(_ scenario: Scenario) -> [String: Double] {
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    future.run(seed: 3, replication: 0)
    var named: [String: Double] = [:]
    for (cell, value) in zip(catalogue.cells, catalogue.evaluate(future.observations)) where cell.territory == nil {
      named["\(catalogue.indicators[cell.indicator].id) \(cell.window)"] = value
    }
    return named
  }

  private func moments(_ scenario: Scenario, _ happening: Happening) -> Int {
    var future = Future(scenario)
    return future.moments(seed: 3, replication: 0).count { $0.happening == happening }
  }

  @Test func `the équipe's decisions are those told of, no more than the cases put to it`() throws {
    let scenario = Fixture.everything(stock: 150)
    let values = values(scenario)
    let decided = try #require(values["orientation.equipe_decisions all"])
    #expect(decided > 20 && decided == Double(moments(scenario, .equipeDecided)))
    #expect(decided < (try #require(values["orientation.equipe_referrals all"])))
  }

  @Test func `referrals that find nobody are those of a stream that comes from an empty programme`() throws {
    var scenario = Fixture.everything(stock: 150)
    let found = try #require(values(scenario)["coverage.referrals_unfilled all"])
    // Nobody is ever accompanied in the programme that the referrals come from.
    scenario.arrivals[2].origin = .present(programmes: [2])
    scenario.stock = scenario.stock.filter { $0.position != .accompanied(programme: 2) }
    scenario.orientation?.split = [[1, 0, 0, 0], [1, 0, 0, 0]]
    scenario.programmes[0].whenFull = .wait
    scenario.arrivals[2].perYear = 150
    let emptied = try #require(values(scenario)["coverage.referrals_unfilled all"])
    // 300 referrals are expected in two years: a standard deviation of 18.
    #expect(emptied > 200 && emptied > found)
    scenario.arrivals.removeLast()
    #expect(values(scenario)["coverage.referrals_unfilled all"] == nil)
  }

  @Test func `places are short in a month where at least one person has none`() throws {
    let values = values(Fixture.everything(stock: 150))
    let months = (2024...2025).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
    var short = 0.0
    for month in months {
      let gap = try #require(values["coverage.gap \(month)"])
      #expect(values["coverage.short \(month)"] == (gap >= 1 ? 1 : 0), "\(month)")
      if gap >= 1 { short += 1 }
    }
    #expect(short > 0)
    #expect(values["coverage.short all"] == short / 24)
  }
}

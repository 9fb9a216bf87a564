import Quantities
import Testing

@testable import InsertionPolicy

/// Whom the money of a line keeps from a free place is told so, and waits for money, not for a place.
@Suite struct MoneyMomentTests {
  func told(_ scenario: Scenario, _ happening: Happening) -> [String] {
    var future = Future(scenario)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    return future.moments(seed: 1, replication: 0).filter { $0.happening == happening }.map {
      "\(timeline.date(at: $0.time)) \($0.person) \(scenario.programmes[$0.programme ?? 0].id)"
    }
  }

  @Test func `a place that is free without money to pay for it is told, and what is waited for is the money`() {
    let scenario = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions))
    // 9 000 euros are three measures: the places of October and November find no money. Of the months, two of three.
    #expect(told(scenario, .heldBack) == ["2023-01-01 8 month", "2023-10-15 3 measure", "2023-11-01 4 measure"])
    // Who finds no place is told so, as ever: the six of the first day, and nobody of programme 1.
    #expect(told(scenario, .placeAsked) == (0..<6).map { "2023-01-01 \($0) measure" })
    var future = Future(scenario)
    let waits = future.story(of: 3, seed: 1, replication: 0).waits
    // From 1 January to 15 October 287 days, from then to the end of the year 78.
    #expect(waits.map(\.cause) == [.place, .money])
    #expect(waits.map(\.length.count) == [287, 78])
    #expect(future.story(of: 8, seed: 1, replication: 0).waits.map(\.cause) == [.money])
    // Without a budget nobody waits for money.
    #expect(told(MoneyPaper.year(nil), .heldBack) == [])
  }

  @Test func `who leaves when there is no place is told whether a place or the money was missing`() {
    var scenario = MoneyPaper.year(MoneyPaper.budget(MoneyPaper.actions))
    for index in scenario.programmes.indices { scenario.programmes[index].whenFull = .leave }
    #expect(told(scenario, .wentAwayUnpaid) == ["2023-01-01 8 month"])
    #expect(told(scenario, .wentAway) == (0..<6).map { "2023-01-01 \($0) measure" })
    #expect(told(scenario, .heldBack) == [])
  }

  @Test func `who is referred and kept back by money goes on being accompanied, and waits for money when that is over`()
  {
    // Money for two starts in two years: nearly everybody who is referred is kept back.
    let line = MoneyPaper.line(
      "global", state: MoneyPaper.euros(200),
      [CostRule(occasion: .start(programme: 3), amount: MoneyPaper.euros(100))])
    var scenario = Fixture.everything(stock: 120)
    scenario.budget = MoneyPaper.budget(
      [line], from: "2024-01-01", to: "2025-12-31", signedOn: "2024-06-12", settledOn: "2026-03-31")
    var future = Future(scenario)
    let moments = future.moments(seed: 5, replication: 0)
    let held = moments.filter { $0.happening == .heldBack }
    #expect(held.count > 20 && held.allSatisfy { $0.programme == 3 })
    #expect(future.ledger?.totalSpent(line: 0) == MoneyPaper.euros(200))
    // Whoever still has a référent waits for nothing more than before.
    #expect(held.contains { $0.wait == .nothing && $0.structure != nil })
    #expect(held.allSatisfy { $0.structure != nil || $0.wait == .cause(.money) })
    #expect(moments.contains { $0.happening == .accompanimentEnded && $0.wait == .cause(.money) })
  }
}

import Quantities
import Testing

@testable import InsertionPolicy

/// Which structure takes whom, and how a number of people is split.
@Suite struct FillingTests {
  /// Two structures of 2 and of 7 places in one territory, for people of one position.
  private func world(_ position: StockGroup.Position, people: Int) -> Scenario {
    var scenario = Paper.world(position, people: Persons(people), course: .stay(10_000), ceiling: 1)
    scenario.structures[2].posts[0].fte = 2
    scenario.structures.append(Paper.structure("larger", .programme(0), 7))
    return scenario
  }

  /// People by structure at the end, the smaller one first.
  private func held(_ scenario: Scenario, people: Int) -> [Int] {
    var future = Future(scenario)
    let structures = (0..<UInt32(people)).map { person in
      future.story(of: person, seed: 1, replication: 0).moments.compactMap(\.structure).last
    }
    return [2, 3].map { structure in structures.count { $0 == structure } }
  }

  // By hand, part of the places taken after each person: 1/2 and 0; then the larger one up to 3/7, below a half; the fifth
  // makes it 4/7, and the sixth fills the smaller one.
  @Test(arguments: [(1, [1, 0]), (4, [1, 3]), (5, [1, 4]), (6, [2, 4]), (9, [2, 7])])
  func `the structure with the smallest part of its places taken is next, whatever their number`(
    people: Int, expected: [Int]
  ) {
    #expect(held(world(.waiting(programme: 0), people: people), people: people) == expected)
    #expect(held(world(.accompanied(programme: 0), people: people), people: people) == expected)
  }

  @Test func `a number of people is split over the territories to the person`() {
    var scenario = Paper.world()
    let third = 1.0 / 3
    scenario.territories = ["a", "b", "c"].compactMap { id in
      Share(third).map { Territory(id: id, name: id, share: $0) }
    }
    for people in 0...12 {
      scenario.stock = [StockGroup(position: .toOrient(overDays: 0), people: Persons(people))]
      let parts = Layout.stock(of: scenario).map(\.people)
      #expect(parts.count == 3 && parts.reduce(0, +) == people)
      #expect((parts.max() ?? 0) - (parts.min() ?? 0) <= 1)
    }
  }

  @Test func `a set of territories holds its members and nothing else, up to the last one`() {
    let members = [0, 1, 63, 64, 130, 255]
    let set = TerritorySet(members)
    for index in 0...255 { #expect(set.contains(index) == members.contains(index), "\(index)") }
  }

  @Test func `a story tells every attribute of a person, the last one too`() {
    let attributes: [Share] = (0..<32).map { [0, 5, 31].contains($0) ? 1 : 0 }
    var future = Future(Paper.world(attributes: attributes))
    #expect(future.story(of: 0, seed: 1, replication: 0).traits?.attributes == [0, 5, 31])
  }

  @Test func `a level over no time is nought`() {
    let timeline = Timeline(firstDay: Fixture.date("2024-01-01"), lastDay: Fixture.date("2024-12-31"))
    let shape = Observations.Shape(
      timeline: timeline, territories: 1, programmes: 1, outcomes: 0, followUps: 0, bodies: 0)
    let observations = ObservationSheet(shape).observations
    #expect(observations.average(0, 0..<0, nil) == 0 && observations.average(0, 3..<3, 0) == 0)
  }
}

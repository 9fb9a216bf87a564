import InsertionPolicy
import Testing

/// A structure may take more or fewer people per FTE than its programme says.
@Suite struct OwnCeilingTests {
  private let relations = MetamorphicTests()

  /// One structure of two FTE, so many places per FTE by the programme, and so many of its own.
  private func scenario(programme: Double, own: Double?) -> Scenario {
    let stay = Fixture.law(try .exponential(mean: 8))
    var scenario = Fixture.queue(perYear: 365, stay: stay, places: 2)
    scenario.programmes[0].load?.ceiling = programme
    scenario.structures[0].ceiling = own
    return scenario
  }

  @Test func `the structure's own ceiling stands in the place of the programme's`() throws {
    let own = relations.values(scenario(programme: 1, own: 5))
    #expect(own == relations.values(scenario(programme: 5, own: nil)))
    #expect(abs(try #require(own["queue.places all all"]) - 10) < 1e-9)
    #expect(own != relations.values(scenario(programme: 1, own: nil)))
  }

  @Test func `it is the structure's alone`() throws {
    var both = scenario(programme: 3, own: 5)
    var other = both.structures[0]
    other.id = "other"
    other.ceiling = nil
    both.structures.append(other)
    let places = try #require(relations.values(both)["queue.places all all"])
    #expect(abs(places - (2 * 5 + 2 * 3)) < 1e-9)
  }
}

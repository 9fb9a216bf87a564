import InsertionPolicy
import Testing

/// What a future of the reference looks like, beyond any single promise.
struct ScenarioFutureTests {
  /// One future, in which people and places are counted again and again.
  private static let future: (catalogue: IndicatorCatalogue, values: [Double?])? = {
    guard let scenario = try? ScenarioFolder.read("pas-de-calais/reference.yaml").scenario else { return nil }
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0, every: 20_000)
    return (catalogue, catalogue.evaluate(future.observations))
  }()

  private func value(_ id: String, _ year: Int) throws -> Double {
    let (catalogue, values) = try #require(Self.future)
    let found = catalogue.cells.firstIndex {
      catalogue.indicators[$0.indicator].id == id && $0.window == .year(year) && $0.territory == nil
    }
    let cell = try #require(found)
    return try #require(values[cell])
  }

  /// The national stock moved by 1.6 % down to 1.1 % up in a year from 2023 to 2025.
  @Test func `the stock stays within two per cent of itself from one year to the next`() throws {
    for year in 2024...2026 {
      let before = year == 2024 ? 49_279 : try value("coverage.present", year - 1)
      #expect(abs(try value("coverage.present", year) / before - 1) < 0.02, "\(year)")
    }
  }

  /// Amnyos 2024: 15 to 50 days from the CAF's validation to the orientation.
  @Test func `orientation takes between two and seven weeks on average`() throws {
    for year in 2024...2026 { #expect((15...50).contains(try value("orientation.mean_delay", year)), "\(year)") }
  }

  @Test func `no accompaniment is empty, and none has a queue as long as its places`() throws {
    for programme in ["social", "socio-professional", "caf", "accompagnement-global"] {
      for year in 2024...2026 {
        let people = try value("\(programme).in_progress", year)
        let places = try value("\(programme).places", year)
        #expect(people > 0.45 * places, "\(programme) \(year): \(people) people in \(places) places")
        #expect(try value("\(programme).waiting", year) < 0.25 * places, "\(programme) \(year)")
      }
    }
  }

  @Test func `fewer people are without référent each year, since those of the first day are invited`() throws {
    let without = try (2024...2026).map { try value("coverage.without_referent", $0) }
    #expect(without[0] < 7_392 && without[1] < without[0] && without[2] < without[1] && without[2] > 0)
  }
}

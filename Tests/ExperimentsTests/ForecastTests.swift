import Experiments
import InsertionPolicy
import Quantities
import Testing

struct ForecastTests {
  private static func scenario(targets: [Target]) throws -> Scenario {
    Scenario(
      name: Bilingual(fr: "Essai", en: "Trial"), summary: Bilingual(fr: "", en: ""),
      firstDay: try #require(CivilDate("2024-01-01")), lastDay: try #require(CivilDate("2025-12-31")),
      territories: [Territory(id: "a", name: "A", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      programmes: [], structures: [], targets: targets)
  }

  private static func indicator(_ id: String, _ direction: Indicator.Direction) -> Indicator {
    let text = Bilingual(fr: id, en: id)
    return Indicator(
      id: id, name: text, definition: text, unit: .persons, direction: direction, theme: .orientation, source: "F01-17")
  }

  private let catalogue = [indicator("served", .atLeast), indicator("delay", .atMost)]
  private let cells = [
    IndicatorCell(indicator: 0, window: .whole, territory: nil),
    IndicatorCell(indicator: 0, window: .year(2024), territory: nil),
    IndicatorCell(indicator: 0, window: .year(2025), territory: nil),
    IndicatorCell(indicator: 0, window: .year(2024), territory: 0),
    IndicatorCell(indicator: 0, window: .month(year: 2024, month: 1), territory: nil),
    IndicatorCell(indicator: 1, window: .year(2024), territory: nil),
    IndicatorCell(indicator: 1, window: .year(2025), territory: nil),
  ]
  private let rows = [
    Replication(number: 0, values: [10, 4, 6, 4, 1, 30, 31]),
    Replication(number: 1, values: [12, 6, 6, 6, 1, 28, nil]),
  ]

  private func forecast(_ targets: [Target]) throws -> Forecast {
    Forecast(
      of: rows, scenario: try Self.scenario(targets: targets), catalogue: catalogue, cells: cells, seed: 9, requested: 5
    )
  }

  @Test func `a target without a year is held against each year of the whole département`() throws {
    let target = Target(indicator: "served", value: 5, source: "F01-17")
    let found = try forecast([target])
    #expect(found.cells.map(\.target) == [nil, target, target, nil, nil, nil, nil])
    #expect(found.cells[1].estimate.attainment?.reached == 1)
    #expect(found.cells[2].estimate.attainment?.reached == 2)
    #expect(found.cells[0].estimate.attainment == nil)
  }

  @Test func `a target with a year is held against that year alone`() throws {
    let target = Target(indicator: "delay", value: 29, year: 2024, source: "F01-17")
    let found = try forecast([target])
    #expect(found.cells.map(\.target) == [nil, nil, nil, nil, nil, target, nil])
    #expect(found.cells[5].estimate.attainment?.reached == 1)
  }

  @Test func `the target that names the year wins over the one that names none`() throws {
    let general = Target(indicator: "served", value: 5, source: "F01-17")
    let special = Target(indicator: "served", value: 7, year: 2025, source: "F01-17")
    #expect(try forecast([general, special]).cells.map(\.target) == [nil, general, special, nil, nil, nil, nil])
  }

  @Test func `each cell has the values of its own column`() throws {
    let found = try forecast([])
    #expect(found.cells.map(\.cell) == cells)
    #expect(found.cells.map(\.estimate.mean) == [11, 5, 6, 5, 1, 29, 31])
    #expect(found.cells.map(\.estimate.count) == [2, 2, 2, 2, 2, 2, 1])
    #expect(found.replications == 2)
    #expect(found.requested == 5)
    #expect(found.seed == 9)
  }

  @Test func `no replication at all is a forecast that says nothing`() throws {
    let found = Forecast(
      of: [], scenario: try Self.scenario(targets: []), catalogue: catalogue, cells: cells, seed: 9, requested: 5)
    #expect(found.replications == 0)
    #expect(found.cells.allSatisfy { $0.estimate.count == 0 && $0.estimate.mean == nil })
  }
}

import Experiments
import InsertionPolicy
import Testing

struct OptionComparisonTests {
  /// Futures of which the first cell is a number with a target of at least 10.
  private func comparison(_ base: [Double?], _ option: [Double?], others: Int = 0) throws -> OptionComparison {
    var scenario = try VariantSample.queue(perYear: 100, places: 4)
    scenario.targets = [Target(indicator: "queue.starts", value: 10, year: 2025, source: "F01-17")]
    let catalogue = IndicatorCatalogue(scenario)
    let starts = try #require(catalogue.indicators.firstIndex { $0.id == "queue.starts" })
    let made = { (id: String) in PolicyOption(id: id, name: VariantSample.text, scenario: scenario) }
    return OptionComparison(
      [made("base"), made("option")] + (0..<others).map { made("other-\($0)") }, catalogue: catalogue.indicators,
      cells: [IndicatorCell(indicator: starts, window: .year(2025), territory: nil)],
      values: ([base, option] + Array(repeating: base, count: others)).map { $0.map { [$0] } })
  }

  @Test func `levels, differences and targets are those of the same futures`() throws {
    let found = try comparison([8, 9, 12, 14], [10, 12, 12, nil])
    #expect(found.levels[0][0].mean == 10.75)
    // Only the first three futures have a value under both.
    #expect(found.differences[1][0].count == 3)
    #expect(found.differences[1][0].difference == (2 + 3 + 0) / 3.0)
    #expect(found.levels[0][0].attainment?.reached == 2)
    #expect(found.levels[1][0].attainment?.reached == 3)
    let attainment = try #require(found.attainments[1][0])
    #expect(attainment.difference == 2 / 3.0)
    #expect(found.reached[0].mean == 0.5)
    #expect(found.reachedDifferences[0].difference == 0.25)
    #expect(found.targetCount == 1)
  }

  @Test func `identical options differ by exactly nothing`() throws {
    let found = try comparison([8, 9, 12, 14], [8, 9, 12, 14])
    #expect(found.differences[1][0].difference == 0)
    #expect(found.confidence(of: found.differences[1][0]) == 0...0)
    #expect(found.attainments[1][0]?.difference == 0)
    #expect(found.reachedDifferences[0].difference == 0)
  }

  @Test func `every option is held to the base's target, whatever its own file says`() throws {
    var base = try VariantSample.queue(perYear: 100, places: 4)
    base.targets = [Target(indicator: "queue.starts", value: 10, year: 2025, source: "F01-17")]
    var option = base
    option.targets = [Target(indicator: "queue.starts", value: 100, year: 2025, source: "F01-17")]
    let catalogue = IndicatorCatalogue(base)
    let starts = try #require(catalogue.indicators.firstIndex { $0.id == "queue.starts" })
    let found = OptionComparison(
      [base, option].enumerated().map {
        PolicyOption(id: "o\($0)", name: VariantSample.text, scenario: $1)
      }, catalogue: catalogue.indicators,
      cells: [IndicatorCell(indicator: starts, window: .year(2025), territory: nil)],
      values: [[[8], [12]], [[12], [50]]])
    #expect(found.levels.map { $0[0].attainment?.reached } == [1, 2])
  }

  @Test func `a target is moved where any future reaches it under one option alone`() {
    #expect(PairedAttainment(gained: 1, lost: 0, count: 10).isMoved)
    #expect(PairedAttainment(gained: 0, lost: 1, count: 10).isMoved)
    #expect(!PairedAttainment(gained: 0, lost: 0, count: 10).isMoved)
  }

  @Test func `the more options are read together, the wider the intervals`() throws {
    let alone = try comparison([8, 9, 12, 14], [9, 9, 13, 16])
    let among = try comparison([8, 9, 12, 14], [9, 9, 13, 16], others: 4)
    func width(_ found: OptionComparison) throws -> Double {
      let interval = try #require(found.confidence(of: found.differences[1][0]))
      return interval.upperBound - interval.lowerBound
    }
    // Student's quantiles with three degrees of freedom at 0.975 and, for five options, at 0.995: 3.1824 and 5.8409.
    #expect(abs(try width(among) / width(alone) - 5.8409 / 3.1824) < 1e-3)
  }
}

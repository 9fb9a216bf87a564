import Experiments
import Testing

struct CostSearchTests {
  private static let goal = Goal(measure: 0, value: 1, direction: .atLeast, probability: 0.9)
  private static let rule = SizingRule(goal: goal, limit: 200)

  /// Reached where the sum of the levers, each times its use, is at least a need.
  private static func laboratory(_ uses: [Double], need: Double) -> TableLaboratory {
    TableLaboratory { point, _ in [zip(point.values, uses).reduce(0) { $0 + $1.0 * $1.1 } >= need ? 1 : 0] }
  }

  private static func all(_ values: [[Double]]) -> [[Double]] {
    values.reduce([[]]) { found, next in found.flatMap { head in next.map { head + [$0] } } }
  }

  @Test(arguments: [3.0, 7.5, 12, 20.25, 33])
  func `the cheapest combination is that of trying all of them`(need: Double) throws {
    let values = [[0.0, 1, 2, 3, 4, 5], [0, 0.5, 1, 1.5, 2], [1, 2, 3]]
    let (uses, costs) = ([2.0, 5, 3], [10.0, 31, 17])
    var laboratory = Self.laboratory(uses, need: need)
    let found = try CostSearch(values: values, costs: costs, Self.rule).run(in: &laboratory)
    let reaching = Self.all(values).filter { zip($0, uses).reduce(0) { $0 + $1.0 * $1.1 } >= need }
    let least = reaching.map { zip($0, costs).reduce(0) { $0 + $1.0 * $1.1 } }.min()
    if let least {
      #expect(found.answer == .cheapest(found.point))
      #expect(abs(found.cost(of: found.point) - least) < 1e-9)
      #expect(found.probe?.finding == .meets)
    } else {
      #expect(found.answer == .nowhere(best: [5, 2, 3]))
    }
    #expect(found.undecided.isEmpty)
    #expect(found.futures == laboratory.asked.count)
    #expect(found.reversals.isEmpty)
    // Most of the 90 combinations are settled without being tried.
    #expect(laboratory.points.count <= 25)
  }

  @Test func `among equals in cost the surest is selected`() throws {
    // 1 + 2, 2 + 1 and 3 + 0 cost the same; they reach the goal always, 19 times in 20, and never.
    var laboratory = TableLaboratory { point, number in
      let (left, right) = (point.values[0], point.values[1])
      if left + right > 3 { return [1] }
      guard left + right == 3 else { return [0] }
      if left == 2 { return [1] }
      return [left == 1 && !number.isMultiple(of: 20) ? 1 : 0]
    }
    let values = [[0.0, 1, 2, 3], [0, 1, 2, 3]]
    let rule = SizingRule(goal: Self.goal, limit: 5_000)
    let found = try CostSearch(values: values, costs: [5, 5], rule).run(in: &laboratory)
    #expect(found.answer == .cheapest([2, 1]))
    let finalists = try #require(found.finalists)
    #expect(finalists.contenders.contains { $0.point == [1, 2] })
    #expect(finalists.contenders[finalists.best].point == [2, 1])
  }

  @Test func `a lever that saves is held low where that is enough`() throws {
    // Longer follow-ups (the second lever) save nothing but make the goal harder: its cost is negative.
    var laboratory = TableLaboratory { point, _ in [point.values[0] - point.values[1] >= 2 ? 1 : 0] }
    let found = try CostSearch(values: [[1, 2, 3, 4, 5], [0, 1, 2]], costs: [3, -1], Self.rule).run(in: &laboratory)
    #expect(found.answer == .cheapest([2, 0]))
    #expect(found.cost(of: found.point) == 6)
  }

  @Test func `more that makes the goal harder is found out`() throws {
    var laboratory = TableLaboratory { point, number in
      [point.values == [2, 2] && number.isMultiple(of: 11) || point.values[0] + point.values[1] < 3 ? 0 : 1]
    }
    let rule = SizingRule(goal: Self.goal, limit: 2_000)
    let found = try CostSearch(values: [[0, 1, 2], [0, 1, 2]], costs: [1, 1], rule).run(in: &laboratory)
    #expect(!found.reversals.isEmpty)
    #expect(found.reversals.allSatisfy { $0.more == [2, 2] && $0.along == 0 })
  }
}

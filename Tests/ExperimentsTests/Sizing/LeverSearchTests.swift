import Experiments
import Testing

struct LeverSearchTests {
  private static let goal = Goal(measure: 0, value: 1, direction: .atLeast, probability: 0.9)
  private static let rule = SizingRule(goal: goal, limit: 200)

  private static func halvings(_ count: Int) -> Int {
    var result = 0
    while 1 << result < count - 1 { result += 1 }
    return result
  }

  @Test(arguments: 1...20) func `where nothing is left to chance, the first value that reaches the goal is found`(
    count: Int
  ) throws {
    let values = (0..<count).map { 10 + 0.5 * Double($0) }
    for first in 0...count {
      for side in [LeverSizing.Side.larger, .smaller] {
        // Rising: the places from `first` on reach it. Falling: those below `count - first` do.
        let reached = values.indices.map { side == .larger ? $0 >= first : $0 < count - first }
        var laboratory = TableLaboratory { point, _ in
          [reached[Int((point.values[0] - 10) / 0.5)] ? 1 : 0]
        }
        let found = try LeverSearch(values: values, Self.rule).run(in: &laboratory)
        if first == 0 {
          #expect(found.answer == .everywhere)
        } else if first == count {
          #expect(found.answer == .nowhere(best: 0))
        } else {
          let place = side == .larger ? first : count - first - 1
          #expect(found.answer == .from(place))
          #expect(found.easier == side)
          #expect(found.bound == (side == .larger ? place - 1 : place + 1))
          #expect(found.value == values[place])
        }
        #expect(found.probed.count <= 2 + Self.halvings(count))
        #expect(found.reversals.isEmpty)
        #expect(found.undecided.isEmpty)
      }
    }
  }

  @Test func `the error is shared among the values that can ever be wrong`() {
    // Two values: both. 32 values: 2 × (2 + 5) = 14, for ⌈log₂ 31⌉ = 5 halvings.
    #expect(abs(LeverSearch(values: [1, 2], Self.rule).error - 0.025) < 1e-12)
    #expect(abs(LeverSearch(values: (0..<32).map(Double.init), Self.rule).error - 0.05 / 14) < 1e-12)
    #expect(abs(LeverSearch(values: (0..<9).map(Double.init), Self.rule).error - 0.05 / 9) < 1e-12)
  }

  @Test func `values are compared on the same futures, from the first`() throws {
    var laboratory = TableLaboratory { point, _ in [point.values[0] >= 5 ? 1 : 0] }
    let found = try LeverSearch(values: (0..<16).map(Double.init), Self.rule).run(in: &laboratory)
    for tried in found.probed {
      let numbers = laboratory.asked.filter { $0.point == tried.probe.point }.map(\.replication)
      #expect(numbers == Array(0..<UInt32(tried.probe.futures)))
      #expect(tried.probe.outcomes.count == tried.probe.futures)
    }
    #expect(found.futures == laboratory.asked.count)
  }

  @Test func `a value that the limit leaves undecided is named, and what is harder is all the bound says`() throws {
    // 7 futures of 8 reach it at 4: in the middle of the zone. 200 futures do not decide it at an error of 0.05 / 8:
    // 25 failures of ln(0.15 / 0.1) = 0.405465 and 175 successes of ln(0.9 / 0.85) = 0.057158 sum up to -0.134.
    var laboratory = TableLaboratory { point, number in
      [point.values[0] > 4 || (point.values[0] == 4 && !number.isMultiple(of: 8)) ? 1 : 0]
    }
    let found = try LeverSearch(values: (0..<8).map(Double.init), Self.rule).run(in: &laboratory)
    #expect(found.answer == .from(5))
    #expect(found.bound == 3)
    #expect(found.undecided == [4])
    let tried = try #require(found.probed.first { $0.place == 4 }?.probe)
    #expect(tried.finding == .undecided)
    #expect(tried.reached == 175)
    #expect(tried.probability == 0.875)
  }

  @Test func `where futures cannot tell, nothing is claimed`() throws {
    var silent = TableLaboratory { _, _ in [nil] }
    let found = try LeverSearch(values: [1, 2, 3], Self.rule).run(in: &silent)
    #expect(found.answer == .unknown(best: 0))
    #expect(found.probe?.told == 0)
    #expect(found.probe?.probability == nil)
    #expect(found.probe?.confidence == 0...1)
  }

  @Test func `an out of reach goal has its best end`() throws {
    var laboratory = TableLaboratory { point, number in [number.isMultiple(of: 2) && point.values[0] == 9 ? 1 : 0] }
    let found = try LeverSearch(values: (0..<10).map(Double.init), Self.rule).run(in: &laboratory)
    #expect(found.answer == .nowhere(best: 9))
    #expect(found.value == 9)
    #expect(found.probe?.probability == 0.5)
  }

  @Test func `of two ends that never reach it, the one that comes nearer is best`() throws {
    var laboratory = TableLaboratory { point, _ in [point.values[0] / 100] }
    let found = try LeverSearch(values: (0..<10).map(Double.init), Self.rule).run(in: &laboratory)
    #expect(found.answer == .nowhere(best: 9))
  }

  @Test func `a lever that works the other way in the middle is found out`() throws {
    // Tried are 0, 8, 4 and then 6 and 5: 6 always reaches the goal, 8 only 10 times in 11. 6 is decided in 100 futures, as
    // 100 × 0.057158 passes ln(9 / 0.05) = 5.193 and 50 do not: 8 misses it in futures 0, 11… 99 of these.
    var laboratory = TableLaboratory { point, number in
      let value = point.values[0]
      return [value == 6 || (value == 8 && !number.isMultiple(of: 11)) ? 1 : 0]
    }
    let rule = SizingRule(goal: Self.goal, limit: 2_000)
    let found = try LeverSearch(values: (0..<9).map(Double.init), rule).run(in: &laboratory)
    #expect(found.answer == .from(6))
    let reversal = try #require(found.reversals.first)
    #expect(found.reversals.count == 1)
    #expect((reversal.harder, reversal.easier) == (6, 8))
    #expect(reversal.along == 0)
    #expect(reversal.against == 10)
  }

  // Both ends and ⌈log₂ 8⌉ = 3 halvings, each of 150 futures as a rule.
  @Test func `whoever watches is told at the start what a search is likely to take`() throws {
    var laboratory = TableLaboratory { point, _ in [point.values[0] >= 5 ? 1 : 0] }
    _ = try LeverSearch(values: (0..<9).map(Double.init), Self.rule).run(in: &laboratory)
    #expect(laboratory.expected == 5 * 150)
  }

  // Half the distance from a goal of 90 % to certainty.
  @Test func `five points from its goal is what a search tells apart, where nothing else is said`() {
    #expect(SizingRule.defaultIndifference == 0.05)
    #expect(SizingRule.defaultConfidence == 0.95)
  }

  @Test func `an interruption is passed on`() {
    var laboratory = TableLaboratory { _, _ in [1] }
    laboratory.patience = 10
    #expect(throws: Interrupted()) { try LeverSearch(values: [1, 2, 3], Self.rule).run(in: &laboratory) }
  }
}

struct ResponseCurveTests {
  @Test(arguments: [(0, 1, [0]), (0, 2, [0, 1]), (5, 12, [0, 1, 3, 4, 5, 6, 7, 9, 11]), (3, 4, [0, 1, 2, 3])])
  func `a curve is dense around its answer and reaches both ends`(center: Int, count: Int, places: [Int]) {
    #expect(ResponseCurve.places(around: center, of: count) == places)
  }

  @Test(arguments: [(12, 5, [0, 1, 2, 3, 4]), (4, 10, [0, 3, 6, 9]), (3, 6, [0, 3, 5])])
  func `a curve without an answer is even`(most: Int, count: Int, places: [Int]) {
    #expect(ResponseCurve.places(evenly: most, of: count) == places)
  }

  @Test func `each step has the same futures, told of the goal and of other measures`() throws {
    // The measure is the value plus 0, 1, 2 or 3 in turn; the goal is 5.
    var laboratory = TableLaboratory { point, number in [nil, point.values[0] + Double(number % 4), Double(number)] }
    let goal = Goal(measure: 1, value: 5, direction: .atLeast, probability: 0.5)
    let curve = try ResponseCurve(
      of: goal, and: [2], values: [2, 3, 4, 5], at: [0, 1, 3], futures: 8, in: &laboratory)
    #expect(curve.steps.map(\.value) == [2, 3, 5])
    #expect(curve.steps.map(\.goal.mean) == [3.5, 4.5, 6.5])
    #expect(curve.steps.map { $0.goal.attainment?.reached } == [2, 4, 8])
    #expect(curve.steps.map { $0.estimates[1].mean } == [3.5, 3.5, 3.5])
    #expect(laboratory.asked.count == 24)
    #expect(curve.steps.map(\.changed) == [nil, 8, 8])
  }

  @Test func `a lever that may stand anywhere moves by a round step`() {
    #expect(Lever("x", 0...1).steps.count == 51)
    #expect(Lever("x", 5...80).steps.prefix(2) == [5, 7])
    #expect(Lever("x", 10...20).steps.prefix(2) == [10, 10.2])
    #expect(Lever("x", 1...3, step: 0.5).steps == [1, 1.5, 2, 2.5, 3])
  }

  @Test func `levers held still stand before the others`() throws {
    var laboratory = TableLaboratory { point, number in [point.values[0] * 100 + point.values[1] + Double(number)] }
    let values = try laboratory.holding([3]) { (held) throws(Interrupted) in try held.values(at: [7], 0..<2) }
    #expect(values == [[307], [308]])
    #expect(laboratory.asked.map(\.point) == [[3, 7], [3, 7]])
  }
}

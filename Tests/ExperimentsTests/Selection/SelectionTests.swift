import Testing

@testable import Experiments

struct KimNelsonTests {
  @Test func `two places are told apart after as many futures as worked out by hand`() throws {
    // n₀ = 2, k = 2, α = 0.05: h² = (0.1⁻² - 1) × 1 = 99. The first differences are 1 and 3: S² = 2, h² S² = 198. With
    // δ = 1 the allowance is (198 - r) / (2 r); the mean difference is 2 after an even number: 4 r > 198 - r from r = 40.
    // After an odd number it is 2 - 1/r: 4 r - 2 > 198 - r from r = 41.
    var laboratory = TableLaboratory { point, number in
      [point.values[0] == 0 ? 0 : number.isMultiple(of: 2) ? 1 : 3]
    }
    let race = KimNelson(.mean(measure: 0, .atLeast), indifference: 1, firstStage: 2)
    let found = try race.select(among: [[0], [1]], in: &laboratory)
    #expect(found.best == 1)
    #expect(found.end == .decided)
    #expect(found.contenders.map(\.futures) == [40, 40])
    #expect(found.contenders.map(\.mean) == [0, 2])
  }

  @Test func `an indifference above what chance can do ends with the first stage`() throws {
    // h² S² / δ² = 198 / 100 is below n₀ = 2.
    var laboratory = TableLaboratory { point, number in
      [point.values[0] == 0 ? 0 : number.isMultiple(of: 2) ? 1 : 3]
    }
    let race = KimNelson(.mean(measure: 0, .atMost), indifference: 10, firstStage: 2)
    let found = try race.select(among: [[0], [1]], in: &laboratory)
    #expect(found.best == 0)
    #expect(found.contenders.map(\.futures) == [2, 2])
    #expect(found.contenders.map(\.mean) == [0, 2])
  }

  @Test func `futures that cannot tell are passed over for all`() throws {
    var laboratory = TableLaboratory { point, number in
      [point.values[0] == 1 && number.isMultiple(of: 3) ? nil : point.values[0]]
    }
    let race = KimNelson(.mean(measure: 0, .atLeast), indifference: 0.1, firstStage: 10)
    let found = try race.select(among: [[0], [1], [2]], in: &laboratory)
    #expect(found.best == 2)
    #expect(found.contenders.map(\.futures) == [10, 10, 10])
  }

  @Test func `the limit is said`() throws {
    var laboratory = TableLaboratory { point, number in [Double((number / 2 + UInt32(point.values[0])) % 2)] }
    let race = KimNelson(.mean(measure: 0, .atLeast), indifference: 0.001, firstStage: 20, limit: 100)
    let found = try race.select(among: [[0], [1]], in: &laboratory)
    #expect(found.end == .limit)
    #expect(found.contenders.allSatisfy { $0.futures == 100 })
  }

  @Test func `equals end with the first of them`() throws {
    var laboratory = TableLaboratory { _, number in [Double(number % 2)] }
    let race = KimNelson(.mean(measure: 0, .atLeast), indifference: 0.1)
    let found = try race.select(among: [[0], [1], [2]], in: &laboratory)
    #expect(found.best == 0)
    #expect(found.end == .decided)
  }
}

struct BudgetAllocationTests {
  @Test func `shares are those of theorem 1, worked out by hand`() {
    // Behind by 1 and 2 with variance 1: ratios 1 and 1/4, the best √(1 + 1/16) = 1.030776; sum 2.280776.
    let shares = BudgetAllocation.shares(means: [0, -1, -2], variances: [1, 1, 1])
    #expect(zip(shares, [0.451941, 0.438447, 0.109612]).allSatisfy { abs($0 - $1) < 1e-6 })
    // Twice the spread, four times the futures.
    let spread = BudgetAllocation.shares(means: [0, -1, -1], variances: [1, 1, 4])
    #expect(abs(spread[2] / spread[1] - 4) < 1e-9)
  }

  @Test func `a lot brings the places nearest to their shares`() {
    // Of 20 futures, shares ask for 9.04, 8.77 and 2.19; 4 each are there.
    let added = BudgetAllocation.additions(of: 8, to: [4, 4, 4], means: [0, -1, -2], variances: [1, 1, 1])
    #expect(added == [4, 4, 0])
  }

  @Test func `the budget is spent to the last future, from the first of each place`() throws {
    var laboratory = TableLaboratory { point, number in
      [point.values[0] + Double(number % 3) * (point.values[0] == 2 ? 5 : 1)]
    }
    let allocation = BudgetAllocation(.mean(measure: 0, .atLeast), budget: 137, firstStage: 6)
    let found = try allocation.select(among: [[0], [1], [2]], in: &laboratory)
    #expect(found.contenders.reduce(0) { $0 + $1.futures } == 137)
    #expect(laboratory.asked.count == 137)
    for contender in found.contenders {
      let numbers = laboratory.asked.filter { $0.point == contender.point }.map(\.replication)
      #expect(numbers == Array(0..<UInt32(contender.futures)))
    }
    #expect(found.best == 2)
    #expect(try #require(found.likelihood) > 0.9)
    #expect(found.contenders[2].futures > found.contenders[0].futures)
  }
}

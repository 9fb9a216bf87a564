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

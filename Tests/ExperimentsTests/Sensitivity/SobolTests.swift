import Experiments
import Testing

@Suite struct SobolTests {
  @Test func `indices of Ishigami's function are inside intervals that say something`() throws {
    let truth = KnownFunctions.ishigamiIndices
    try check(KnownFunctions.ishigami, variance: truth.variance, first: truth.first, total: truth.total)
  }

  @Test func `indices of the g-function are inside intervals that say something`() throws {
    let truth = KnownFunctions.gIndices
    try check(KnownFunctions.g, variance: truth.variance, first: truth.first, total: truth.total)
  }

  private func check(
    _ function: @escaping ([Double]) -> Double, variance: Double, first: [Double], total: [Double]
  ) throws {
    var laboratory = FunctionLaboratory(of: function)
    let axes = first.count
    let found = try SobolIndices(
      of: Array(0..<axes), among: unitParameters(axes), Inquiry(measure: 0), .init(samples: 1024, replications: 1),
      resampling: Resampling(seed: 1, count: 200), in: &laboratory
    ).value
    #expect(abs(found.variance / variance - 1) < 0.1)
    #expect(found.chance == nil)
    #expect(laboratory.asked == 1024 * (axes + 2))
    for (axis, index) in found.indices.enumerated() {
      let alone = try #require(index.firstInterval)
      let whole = try #require(index.totalInterval)
      // An inert parameter's indices are estimated all but without error; a rounding is then enough.
      #expect(first[axis] > alone.lowerBound - 1e-3 && first[axis] < alone.upperBound + 1e-3)
      #expect(total[axis] > whole.lowerBound - 1e-3 && total[axis] < whole.upperBound + 1e-3)
      #expect(alone.upperBound - alone.lowerBound < 0.3)
      #expect(whole.upperBound - whole.lowerBound < 0.3)
      // A tenth of the whole added to any total is refuted.
      #expect(abs(index.total - total[axis]) < 0.1)
    }
  }

  @Test func `chance is taken out of the variance and of the total of a parameter that does nothing`() throws {
    // x0 + 0 × x1 with chance of its own of variance 1 at every point, 12 times the variance of x0: the mean of 4 futures
    // has the variance 1/12 + 1/4, of which three quarters are chance. Averaged over 40 designs.
    var variance = 0.0
    var chance = 0.0
    var totals = [0.0, 0.0]
    let designs = 40
    for design in 0..<designs {
      var laboratory = FunctionLaboratory { [$0.point.values[0] + ownChance($0, seed: UInt64(design))] }
      let found = try SobolIndices(
        of: [0, 1], among: unitParameters(2), Inquiry(measure: 0), .init(samples: 128, replications: 4),
        resampling: Resampling(seed: UInt64(design), count: 2), in: &laboratory
      ).value
      variance += found.variance / Double(designs)
      chance += (found.chance ?? 0) / Double(designs)
      for axis in 0...1 where !found.indices.isEmpty {
        totals[axis] += found.indices[axis].total * found.variance / Double(designs)
      }
    }
    // Chance leaves the variance an error of about 0.02 a design: 0.016 is five standard errors.
    #expect(abs(variance - 1.0 / 12) < 0.016)
    #expect(abs(chance - 0.75) < 0.06)
    // Half the squared difference of two means has the chance 1/4 in it, which would be three times the whole.
    #expect(abs(totals[0] - 1.0 / 12) < 0.03)
    #expect(abs(totals[1]) < 0.03)
  }

  @Test func `common chance adds nothing to the variance`() throws {
    var laboratory = FunctionLaboratory { [$0.point.values[0] + 50 * commonChance($0)] }
    let found = try SobolIndices(
      of: [0], among: unitParameters(3), Inquiry(measure: 0), .init(samples: 256, replications: 5),
      resampling: Resampling(seed: 2, count: 100), in: &laboratory
    ).value
    #expect(abs(found.variance - 1.0 / 12) < 0.005)
    #expect((found.chance ?? 1) < 1e-6)
    #expect(abs(found.indices[0].first - 1) < 0.1)
    #expect(abs(found.indices[0].total - 1) < 0.1)
  }

  @Test func `an answer that nothing moves has no indices`() throws {
    var laboratory = FunctionLaboratory { [commonChance($0)] }
    let found = try SobolIndices(
      of: [0, 1], among: unitParameters(2), Inquiry(measure: 0), .init(samples: 16, replications: 3),
      resampling: Resampling(seed: 2, count: 10), in: &laboratory)
    #expect(found.value.indices.isEmpty)
    #expect(found.attainment == nil)
  }

  @Test func `the probability of a goal has indices of its own`() throws {
    // Reached where x0 ≥ 0.3, whatever x1 is and whatever the value says of x1.
    let goal = Goal(measure: 0, value: 0.3, direction: .atLeast, probability: 0.9)
    var laboratory = FunctionLaboratory { [$0.point.values[0]] }
    let found = try SobolIndices(
      of: [0, 1], among: unitParameters(2), Inquiry(measure: 0, goal: goal), .init(samples: 512, replications: 1),
      resampling: Resampling(seed: 2, count: 50), in: &laboratory)
    let attainment = try #require(found.attainment)
    // A proportion of 0.7 has the variance 0.21.
    #expect(abs(attainment.variance - 0.21) < 0.01)
    #expect(abs(attainment.indices[0].total - 1) < 0.1)
    #expect(attainment.indices[1].total == 0)
  }
}

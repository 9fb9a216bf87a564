import Experiments
import Stochastics
import Testing

/// How often the intervals of the sensitivity analyses hold what is known from paper.
@Suite struct SensitivityCoverageTests {
  @Test func `the split of a normal world is unbiased and its interval holds at its level`() {
    // Deviation 2 between 30 groups, 3 within each of 5: share 4/13.
    let experiments = 500
    var between: [Double] = []
    var within: [Double] = []
    var held = 0
    for experiment in 0..<experiments {
      let groups = (0..<30).map { group in
        let streams = Streams(seed: 21, replication: UInt32(experiment))
        var draws = streams.draws(1, entity: UInt32(group))
        let middle = 2 * draws.normal()
        return (0..<5).map { _ in middle + 3 * draws.normal() }
      }
      guard let split = VarianceSplit(of: groups), let interval = split.shareInterval else { continue }
      between.append(split.between)
      within.append(split.within)
      if interval.contains(4.0 / 13) { held += 1 }
    }
    print("variance split: between", Self.mean(between), "within", Self.mean(within), "held", held)
    // Variances of the estimates: 2 (9 + 5·4)² / 29 / 25 + 2·81 / 120 / 25 = 2.374, and 2·81/120 = 1.35; 4.9 errors.
    #expect(abs(Self.mean(between) - 4) < 4.9 * (2.374 / 500).squareRoot())
    #expect(abs(Self.mean(within) - 9) < 4.9 * (1.35 / 500).squareRoot())
    #expect((465...485).contains(held))
  }

  @Test func `the interval of a split holds where the groups are not normal`() {
    // Uniform groups of variance 1, exponential values of variance 1: half of each.
    var held = 0
    for experiment in 0..<500 {
      let groups = (0..<60).map { group in
        let streams = Streams(seed: 22, replication: UInt32(experiment))
        var draws = streams.draws(1, entity: UInt32(group))
        let middle = draws.uniform() * 12.0.squareRoot()
        return (0..<4).map { _ in middle - Self.log(draws.uniform()) }
      }
      if VarianceSplit(of: groups)?.shareInterval?.contains(0.5) == true { held += 1 }
    }
    print("variance split, not normal: held", held)
    #expect((455...490).contains(held))
  }

  @Test func `the probability under ignorance holds at its level, though the futures of a set resemble each other`() {
    // P(θ) = θ² uniform: 1/3 in all. 60 sets of 4 futures.
    var held = 0
    for experiment in 0..<500 {
      let streams = Streams(seed: 23, replication: UInt32(experiment))
      let groups = (0..<60).map { group in
        var draws = streams.draws(1, entity: UInt32(group))
        let level = draws.uniform()
        return (0..<4).map { _ in draws.happens(withProbability: level * level) ? 1.0 : 0 }
      }
      if UncertainProbability(groups)?.interval.contains(1.0 / 3) == true { held += 1 }
    }
    print("probability under ignorance: held", held)
    #expect((460...490).contains(held))
  }

  @Test func `the bootstrap intervals of Sobol indices hold over repeated designs`() throws {
    // Ishigami's function by 256 rows, 200 designs.
    let truth = KnownIshigami.indices
    var first = [0, 0, 0]
    var total = [0, 0, 0]
    var width = 0.0
    for design in 0..<200 {
      var laboratory = FunctionPlace { [KnownIshigami.value($0.point.values)] }
      let found = try SobolIndices(
        of: [0, 1, 2], among: Self.parameters(3), Inquiry(measure: 0), .init(samples: 256, replications: 1),
        resampling: Resampling(seed: UInt64(design), count: 300), in: &laboratory
      ).value
      for (axis, index) in found.indices.enumerated() {
        if index.firstInterval?.contains(truth.first[axis]) == true { first[axis] += 1 }
        if index.totalInterval?.contains(truth.total[axis]) == true { total[axis] += 1 }
        width += ((index.totalInterval?.upperBound ?? 0) - (index.totalInterval?.lowerBound ?? 0)) / 600
      }
    }
    print("Sobol intervals held of 200: first", first, "total", total, "mean width of total", width)
    // At 95 % the number held has a deviation of 3.1; evener points than chance make intervals safe, not too narrow.
    #expect((first + total).allSatisfy { $0 >= 178 })
    #expect(width < 0.3)
  }

  @Test func `indices of an answer with chance of its own hold over repeated designs`() throws {
    // 3 u + v + chance of deviation ½: shares 0.9 and 0.1, nothing together.
    var held = [0, 0, 0, 0]
    for design in 0..<200 {
      var laboratory = FunctionPlace { trial in
        [3 * trial.point.values[0] + trial.point.values[1] + 0.5 * FunctionPlace.ownChance(trial, seed: UInt64(design))]
      }
      let found = try SobolIndices(
        of: [0, 1], among: Self.parameters(2), Inquiry(measure: 0), .init(samples: 64, replications: 4),
        resampling: Resampling(seed: UInt64(design), count: 300), in: &laboratory
      ).value
      for (axis, truth) in [0.9, 0.1].enumerated() where !found.indices.isEmpty {
        if found.indices[axis].firstInterval?.contains(truth) == true { held[axis] += 1 }
        if found.indices[axis].totalInterval?.contains(truth) == true { held[2 + axis] += 1 }
      }
    }
    print("Sobol intervals with chance held of 200:", held)
    #expect(held.allSatisfy { $0 >= 176 })
  }

  @Test func `the interval of a screening's strength holds over repeated walks`() throws {
    // 2 u v: the strength of u is the mean of 2 v over {0, 1/3, 2/3, 1}, that is 1.
    var held = 0
    for design in 0..<500 {
      var laboratory = FunctionPlace { [2 * $0.point.values[0] * $0.point.values[1]] }
      let found = try MorrisScreening(
        Self.parameters(2), Inquiry(measure: 0), .init(trajectories: 20, replications: 1),
        resampling: Resampling(seed: UInt64(design), count: 400), in: &laboratory)
      if found.effects[0].interval?.contains(1) == true { held += 1 }
    }
    print("Morris interval held of 500:", held)
    #expect((460...492).contains(held))
  }

  @Test func `the value of a datum lies in its interval over repeated samples`() throws {
    // P = ½ + 0.3 (2u − 1) + 0.15 (2v − 1): u is worth 0.8 of the variance of the probability, v 0.2, w nothing.
    let goal = Goal(measure: 0, value: 1, direction: .atLeast, probability: 0.5)
    var held = [0, 0, 0]
    var mean = [0.0, 0, 0]
    for experiment in 0..<200 {
      var laboratory = FunctionPlace { trial in
        let levels = trial.point.values
        let probability = 0.5 + 0.3 * (2 * levels[0] - 1) + 0.15 * (2 * levels[1] - 1)
        return [FunctionPlace.ownLevel(trial, seed: UInt64(experiment)) < probability ? 1 : 0]
      }
      let sample = try NestedSample(
        Self.parameters(3), Inquiry(measure: 0, goal: goal), .init(draws: 200, replications: 6),
        seed: UInt64(experiment), in: &laboratory)
      let found = InformationValue.each(
        levels: sample.levels, groups: sample.attainments ?? [],
        resampling: Resampling(seed: UInt64(experiment), count: 200))
      for (axis, truth) in [0.8, 0.2, 0].enumerated() {
        mean[axis] += found[axis].share / 200
        if found[axis].interval?.contains(truth) == true { held[axis] += 1 }
      }
    }
    print("value of information: held of 200", held, "means", mean)
    #expect(held.allSatisfy { $0 >= 176 })
    #expect(abs(mean[0] - 0.8) < 0.06 && abs(mean[1] - 0.2) < 0.05)
  }

  private static func parameters(_ count: Int) -> [Parameter] {
    (0..<count).map { Parameter(Lever("x\($0)", 0...1), nominal: 0.5) }
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// An exponential variable of mean 1 is less the logarithm of a uniform.
  private static func log(_ level: Double) -> Double {
    guard let law = try? Law.exponential(mean: 1) else { return .nan }
    return -law.quantile(1 - level)
  }
}

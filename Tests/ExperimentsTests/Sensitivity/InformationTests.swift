import Experiments
import Testing

@Suite struct InformationTests {
  /// P(reached) = ½ + 0.3 (2u − 1) + 0.15 (2v − 1), w inert: knowing u takes 4/5 of its variance, v 1/5, w nothing.
  static func laboratory(seed: UInt64) -> FunctionLaboratory {
    FunctionLaboratory { trial in
      let levels = trial.point.values
      let probability = 0.5 + 0.3 * (2 * levels[0] - 1) + 0.15 * (2 * levels[1] - 1)
      return [uniformChance(trial, seed: seed) < probability ? 1 : 0]
    }
  }

  @Test func `the datum that moves the probability most is worth most`() throws {
    let goal = Goal(measure: 0, value: 1, direction: .atLeast, probability: 0.5)
    var laboratory = Self.laboratory(seed: 5)
    let sample = try NestedSample(
      unitParameters(3), Inquiry(measure: 0, goal: goal), .init(draws: 400, replications: 8), seed: 11,
      in: &laboratory)
    let found = InformationValue.each(
      levels: sample.levels, groups: try #require(sample.attainments), resampling: Resampling(seed: 4, count: 100))
    #expect(found.count == 3)
    for (value, truth) in zip(found, [0.8, 0.2, 0]) {
      let interval = try #require(value.interval)
      #expect(interval.contains(truth), "\(truth) in \(interval)")
      #expect(interval.upperBound - interval.lowerBound < 0.35)
    }
    #expect(abs(found[0].share - 0.8) < 0.15)
  }

  @Test func `where the answer does not vary beyond chance nothing can be learnt of it`() throws {
    var laboratory = FunctionLaboratory { [commonChance($0) > 9 ? 1 : 0] }
    let sample = try NestedSample(
      unitParameters(2), Inquiry(measure: 0), .init(draws: 10, replications: 2), seed: 1, in: &laboratory)
    let resampling = Resampling(seed: 1, count: 10)
    #expect(InformationValue.each(levels: sample.levels, groups: sample.values, resampling: resampling).isEmpty)
  }
}

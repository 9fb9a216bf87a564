import Stochastics
import Testing

@testable import Experiments

@Suite struct NestedTests {
  @Test func `a variance is split as an analysis of variance on paper`() throws {
    // Groups 1 3, 4 6, 8 8: means 2, 5, 8 around 5; between 2 (9 + 0 + 9) / 2 = 18; within (2 + 2 + 0) / 3 = 4/3;
    // the variance between is (18 − 4/3) / 2 = 25/3.
    let split = try #require(VarianceSplit(of: [[1, 3], [4, 6], [8, 8]]))
    #expect(abs(split.within - 4.0 / 3) < 1e-12)
    #expect(abs(split.between - 25.0 / 3) < 1e-12)
    #expect(abs((split.share ?? 0) - (25.0 / 3) / (29.0 / 3)) < 1e-12)
    #expect(split.mean == 5)
    #expect(split.count == 6 && split.groups == 3)
  }

  @Test func `what cannot be split is not`() {
    #expect(VarianceSplit(of: [[1, 2]]) == nil)
    #expect(VarianceSplit(of: [[1], [2], [3]]) == nil)
    #expect(VarianceSplit(of: [[], [1, 2], []]) == nil)
    let same = VarianceSplit(of: [[2, 2], [2, 2], [2, 2]])
    #expect(same?.share == nil && same?.shareInterval == nil)
    let apart = VarianceSplit(of: [[2, 2], [3, 3], [4, 4]])
    #expect(apart?.share == 1 && apart?.shareInterval == 1...1)
  }

  // The law of mean one half and variance a twelfth is the uniform one.
  @Test func `the band of a probability that may be anything is from one in twenty to nineteen`() {
    let band = UncertainProbability.band(mean: 0.5, variance: 1.0 / 12)
    #expect(abs(band.lowerBound - 0.05) < 1e-9 && abs(band.upperBound - 0.95) < 1e-9)
  }

  // (1 + 2 + 3)(4 + 5 + 6) - (4 + 10 + 18) = 58 over the six pairs of different futures.
  @Test func `products are of different futures, or plain where there is one`() {
    #expect(CrossProducts.product([1, 2, 3], [4, 5, 6]) == 58.0 / 6)
    #expect(CrossProducts.product([3], [5]) == 15)
    #expect(CrossProducts.plain([1, 2, 3], [4, 5, 6]) == 10)
  }

  @Test func `an interval is told by nine samples in ten, and not by fewer`() {
    let resampling = Resampling(seed: 1, count: 10)
    let nine: [Double?] = (1...9).map(Double.init) + [nil]
    #expect(resampling.interval(nine, units: 20) != nil)
    #expect(resampling.interval(Array(nine.dropFirst()) + [nil], units: 20) == nil)
    #expect(resampling.interval(nine, units: 1) == nil)
  }

  @Test func `groups of unequal size give the unbiased size`() throws {
    // Sizes 1, 2, 3: n0 = (6 − 14/6) / 2 = 11/6.
    let split = try #require(VarianceSplit(of: [[0], [1, 3], [5, 6, 7]]))
    // Means 0, 2, 6; middle 22/6; between (13.444 + 2 × 2.777… + 3 × 5.444…) / 2 = 17.666…; within (2 + 2) / 3.
    let middle = 22.0 / 6
    let between = (middle * middle + 2 * (2 - middle) * (2 - middle) + 3 * (6 - middle) * (6 - middle)) / 2
    #expect(abs(split.between - (between - 4.0 / 3) / (11.0 / 6)) < 1e-9)
  }

  @Test func `the bands of a two-level normal world are those of its two variances`() throws {
    // Expected value 10 + 3 (θ − ½) √12, chance of deviation 2: ignorance uniform of deviation 3, chance normal.
    let sets = 2000
    var laboratory = FunctionLaboratory {
      [10 + 3 * ($0.point.values[0] - 0.5) * 12.0.squareRoot() + 2 * ownChance($0)]
    }
    let goal = Goal(measure: 0, value: 10, direction: .atLeast, probability: 0.5)
    let sample = try NestedSample(
      unitParameters(1), Inquiry(measure: 0, goal: goal), .init(draws: sets, replications: 4), seed: 3,
      in: &laboratory)
    let spread = try #require(SpreadOfFutures(sample.values))
    #expect(abs(spread.split.between - 9) < 0.9)
    #expect(abs(spread.split.within - 4) < 0.4)
    // Uniform of deviation 3: half a width of 3 √3, of which nine tenths. The means are drawn together, not unmixed: the
    // band of a law without tails comes out a little wide.
    #expect(abs(spread.ignorance.upperBound - (10 + 0.9 * 27.0.squareRoot())) < 0.5)
    #expect(abs(spread.ignorance.lowerBound - (10 - 0.9 * 27.0.squareRoot())) < 0.5)
    #expect(abs(spread.chance.upperBound - (10 + 1.645 * 2)) < 0.3)
    #expect(spread.all.upperBound > spread.ignorance.upperBound && spread.all.lowerBound < spread.ignorance.lowerBound)
    let probability = try #require(sample.attainments.flatMap { UncertainProbability($0) })
    #expect(probability.interval.contains(0.5))
    // P(θ) = Φ(1.5 √12 (u − ½)): at u = 0.05 and 0.95, Φ(∓2.338) = 0.0097 and 0.9903.
    #expect(probability.band.lowerBound < 0.05 && probability.band.upperBound > 0.95)
  }

  @Test func `more sets begin with the same ones`() throws {
    var laboratory = FunctionLaboratory(of: { $0[0] })
    let few = try NestedSample(
      unitParameters(2), Inquiry(measure: 0), .init(draws: 5, replications: 2), seed: 3, in: &laboratory)
    let more = try NestedSample(
      unitParameters(2), Inquiry(measure: 0), .init(draws: 9, replications: 2), seed: 3, in: &laboratory)
    #expect(Array(more.levels.prefix(5)) == few.levels)
    #expect(Array(more.values.prefix(5)) == few.values)
  }

  @Test func `a probability that nothing moves has no band, one that is known by the parameters has the whole`() throws
  {
    let still = try #require(UncertainProbability([[1, 0], [0, 1], [1, 0], [0, 1]]))
    #expect(still.band == 0.5...0.5)
    let moved = try #require(UncertainProbability([[1, 1], [0, 0], [1, 1], [0, 0]]))
    #expect(moved.band.lowerBound < 0.001 && moved.band.upperBound > 0.999)
    #expect(moved.split.share == 1)
    // Four sets that agree within themselves are worth four futures, not eight.
    #expect(moved.interval == ProportionEstimate(successes: 2, trials: 4).wilson())
  }
}

import Experiments
import InsertionPolicy
import Stochastics
import Testing

/// Whether every interval that a report gives holds as often as it says, where the truth is known.
///
/// 2,000 experiments count the cover to within 2.4 points with a false alarm of 1e-6 (binomial); 93 to 97 % is asked.
struct IntervalCoverageTests {
  private static let experiments = 2_000
  private static let futures = 100

  @Test func `means, quantiles, probabilities and differences cover the truth`() throws {
    let law = try Law.gamma(mean: 20, shape: 4)
    var (means, middles, highs, targets) = (0, 0, 0, 0)
    var table = LawTable()
    let sampler = table.sampler(for: law)
    let (median, high) = (law.quantile(0.5), law.quantile(0.95))
    let target = law.quantile(0.7)
    for experiment in 0..<Self.experiments {
      // Skewed as waits are.
      let streams = Streams(seed: 11, replication: UInt32(experiment))
      let values = (0..<UInt32(Self.futures)).map { entity in
        var draws = streams.draws(1, entity: entity)
        return table.sample(sampler, using: &draws)
      }
      let found = Estimate(from: values, target: target, direction: .atLeast)
      if try #require(found.confidence).contains(20) { means += 1 }
      if try #require(found.quantiles[1].confidence).contains(median) { middles += 1 }
      if let range = found.quantiles[2].confidence, range.contains(high) { highs += 1 }
      if try #require(found.attainment).confidence.contains(0.3) { targets += 1 }
    }
    func share(_ count: Int) -> Double { Double(count) / Double(Self.experiments) }
    #expect((0.93...0.97).contains(share(means)), "mean \(share(means))")
    // Order statistics cover at least 95 %, by steps: between ranks there is nothing to choose.
    #expect((0.945...0.985).contains(share(middles)), "median \(share(middles))")
    #expect((0.945...0.995).contains(share(highs)), "95 % quantile \(share(highs))")
    #expect((0.93...0.97).contains(share(targets)), "probability \(share(targets))")
  }
}

/// Whether a paired difference of waits is honest and pays, in a queue whose places grow by one.
struct PairedWaitTests {
  // 500 experiments of 20 futures. The truth is the mean of all 10,000 pairs, whose own error is 22 times smaller than
  // that of one experiment and moves the cover by a tenth of a point.
  @Test func `in 500 experiments the interval of one more place covers in 93 to 97 %, at a fifth of the variance`()
    throws
  {
    let (experiments, futures) = (500, 20)
    let base = try ScenarioQueue(
      perYear: 1_000, stay: "{exponential: {mean: 8}}", places: 20, period: "{from: 2025-01-01, to: 2025-12-31}")
    let more = try ScenarioQueue(
      perYear: 1_000, stay: "{exponential: {mean: 8}}", places: 21, period: "{from: 2025-01-01, to: 2025-12-31}")
    let count = UInt32(experiments * futures)
    let before = try base.replicate("queue.mean_wait", .whole, replications: count)
    let after = try more.replicate("queue.mean_wait", .whole, replications: count)
    let cell = IndicatorCell(indicator: 0, window: .whole, territory: nil)
    let whole = PairedEstimate(cell: cell, base: before, variant: after)
    let truth = try #require(whole.difference)
    #expect(try #require(whole.varianceRatio) <= 0.2, "variance ratio \(whole.varianceRatio ?? 1)")
    let covered = try (0..<experiments).count { experiment in
      let numbers = experiment * futures..<(experiment + 1) * futures
      let found = PairedEstimate(cell: cell, base: Array(before[numbers]), variant: Array(after[numbers]))
      return try #require(found.confidence).contains(truth)
    }
    #expect((465...485).contains(covered), "covered \(covered) of 500")
  }
}

@testable import Stochastics
import Testing

@Suite struct EstimateTests {
  /// Source: Student's table; SciPy 1.17.1, `scipy.stats.t.ppf`.
  @Test(arguments: [
    (0.975, 9.0, 2.262157162798205), (0.975, 1, 12.706204736174694), (0.995, 4, 4.604094871349992),
    (0.95, 29, 1.6991270265334972), (0.025, 9, -2.262157162798205),
  ])
  func `Student's quantiles are those of the tables`(level: Double, degrees: Double, value: Double) {
    #expect(abs(Student.quantile(level, degreesOfFreedom: degrees) - value) < 1e-9)
  }

  @Test func `a mean has the interval worked out by hand`() throws {
    // Mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32 over 7.
    let estimate = MeanEstimate(of: [2, 4, 4, 4, 5, 5, 7, 9] as [Double])
    #expect(estimate.mean == 5 && estimate.standardDeviation == (32.0 / 7).squareRoot())
    let half = Student.quantile(0.975, degreesOfFreedom: 7) * (32.0 / 7 / 8).squareRoot()
    let interval = try #require(estimate.interval())
    #expect(abs(interval.lowerBound - (5 - half)) < 1e-12 && abs(interval.upperBound - (5 + half)) < 1e-12)
    let wider = try #require(estimate.interval(level: 0.99))
    #expect(wider.lowerBound < interval.lowerBound && wider.upperBound > interval.upperBound)
    var tally = Tally()
    for value in [2, 4, 4, 4, 5, 5, 7, 9] as [Double] { tally.add(value) }
    #expect(abs(try #require(MeanEstimate(tally).halfWidth()) - half) < 1e-12)
  }

  @Test func `too few observations say nothing`() {
    let none = MeanEstimate(of: [Double]())
    #expect(none.mean == nil && none.standardDeviation == nil && none.interval() == nil)
    let one = MeanEstimate(of: [3.0])
    #expect(one.mean == 3 && one.standardDeviation == nil && one.halfWidth() == nil && one.interval() == nil)
    #expect(MeanEstimate(Tally()) == none)
    let never = ProportionEstimate(successes: 0, trials: 0)
    #expect(never.probability == nil && never.wilson() == nil && never.clopperPearson() == nil)
    let empty = QuantileEstimate(0.5, ofSorted: [])
    #expect(empty.value == nil && empty.interval == nil)
    // With five observations the median is outside all of them with a probability of 2 / 32 > 0.05.
    let five = QuantileEstimate(0.5, ofSorted: [1, 2, 3, 4, 5])
    #expect(five.value == 3 && five.interval == nil)
    #expect(PairedDifference(of: [1], to: [2]).varianceSaved == nil)
  }

  /// Source: SciPy 1.17.1, `binomtest(k, n).proportion_ci`, methods "wilson" and "exact".
  @Test(arguments: [
    (10, 100, 0.05522913706067508...0.17436566150491345, 0.04900468922148595...0.17622259774017532),
    (0, 20, 0.0...0.16112515805281935, 0.0...0.16843347098308548),
    (20, 20, 0.8388748419471808...1.0, 0.8315665290169145...1.0),
    (1, 10, 0.017876213095072896...0.4041500267952385, 0.0025285785444625728...0.44501611702819543),
  ])
  func `intervals of a proportion are those of an independent implementation`(
    successes: Int, trials: Int, wilson: ClosedRange<Double>, exact: ClosedRange<Double>
  ) throws {
    let proportion = ProportionEstimate(successes: successes, trials: trials)
    for (found, expected) in [(proportion.wilson(), wilson), (proportion.clopperPearson(), exact)] {
      let found = try #require(found)
      #expect(abs(found.lowerBound - expected.lowerBound) < 1e-10)
      #expect(abs(found.upperBound - expected.upperBound) < 1e-10)
      #expect(found.contains(Double(successes) / Double(trials)))
    }
  }

  @Test func `the exact interval exists for every count, and its ends leave the risk they should`() throws {
    let trials = 3_000
    for successes in 1..<trials {
      let interval = try #require(
        ProportionEstimate(successes: successes, trials: trials).clopperPearson(level: 0.95))
      // P(N >= s) at the low end and P(N <= s) at the high end are 2.5 %, to what a quantile's last bits can move.
      let above = 1 - GSL.binomialP(successes - 1, probability: interval.lowerBound, trials: trials)
      let below = GSL.binomialP(successes, probability: interval.upperBound, trials: trials)
      #expect(abs(above - 0.025) < 1e-9 && abs(below - 0.025) < 1e-9, "\(successes) of \(trials)")
    }
  }

  @Test func `a quantile lies on the line between observations`() {
    // Excel: PERCENTILE.INC({10;20;30;40};0.3) = 19.
    #expect(QuantileEstimate(0.3, ofSorted: [10, 20, 30, 40]).value == 19)
    #expect(QuantileEstimate(0.05, ofSorted: [7]).value == 7)
  }

  @Test func `ranks are the narrowest that keep each side's risk`() throws {
    // By hand: 2 and 9 miss the median with a probability of 2 × (1 + 10) / 1024 = 0.021, 3 and 8 with 0.109.
    #expect(QuantileEstimate.ranks(0.5, count: 10) == 2...9)
    #expect(QuantileEstimate.ranks(0.5, count: 6) == 1...6)
    #expect(QuantileEstimate.ranks(0.05, count: 40) == nil)
    for count in [20, 60, 200] {
      for level in [0.05, 0.5, 0.95] {
        let below = Self.cumulativeBinomial(level, count: count)
        let lower = (1...count).last { below[$0 - 1] <= 0.025 }
        let upper = (1...count).first { below[$0 - 1] >= 0.975 }
        let expected = lower.flatMap { low in upper.map { low...$0 } }
        #expect(QuantileEstimate.ranks(level, count: count) == expected, "\(level) of \(count)")
      }
    }
  }

  /// P(N ≤ k) for k = 0, 1, … by the recurrence of the binomial terms.
  private static func cumulativeBinomial(_ part: Double, count: Int) -> [Double] {
    var term = (0..<count).reduce(1.0) { product, _ in product * (1 - part) }
    var sum = 0.0
    return (0...count).map { k in
      defer { term *= Double(count - k) / Double(k + 1) * part / (1 - part) }
      sum += term
      return sum
    }
  }

  @Test func `intervals hold the truth as often as they say`() throws {
    let law = try Law.weibull(shape: 0.858, scale: 111)
    var table = LawTable()
    let sampler = table.sampler(for: law)
    let truth = law.quantile(0.9)
    let worlds = 4000
    var held = (quantile: 0, mean: 0, wrongQuantile: 0, reached: 0)
    for world in 0..<UInt32(worlds) {
      let streams = Streams(seed: 77, replication: world)
      let values = (0..<60 as Range<UInt32>).map { entity in
        var draws = streams.draws(1, entity: entity)
        return table.sample(sampler, using: &draws)
      }
      let interval = try #require(QuantileEstimate(0.9, ofSorted: values.sorted()).interval)
      if interval.contains(truth) { held.quantile += 1 }
      if interval.contains(law.quantile(0.8)) { held.wrongQuantile += 1 }
      // Probabilities are uniform, so their mean over 60 is close to normal and Student's level can be checked.
      let levels = values.map { law.cdf($0) }
      if let mean = MeanEstimate(of: levels).interval(), mean.contains(0.5) { held.mean += 1 }
      let proportion = ProportionEstimate(successes: values.count { $0 <= truth }, trials: 60)
      if let wilson = proportion.wilson(), wilson.contains(0.9) { held.reached += 1 }
    }
    // The exact coverage of the order statistics is computed; the bounds are those of the binomial count of worlds.
    let ranks = try #require(QuantileEstimate.ranks(0.9, count: 60))
    let below = Self.cumulativeBinomial(0.9, count: 60)
    let exact = below[ranks.upperBound - 1] - below[ranks.lowerBound - 1]
    #expect(exact >= 0.95)
    func bound(_ part: Double) -> Double { Statistic.normalBound * (part * (1 - part) / Double(worlds)).squareRoot() }
    #expect(abs(Double(held.quantile) / Double(worlds) - exact) < bound(exact))
    #expect(Double(held.wrongQuantile) / Double(worlds) < 0.7)
    #expect(abs(Double(held.mean) / Double(worlds) - 0.95) < bound(0.95) + 0.003)
    let wilson = (0...60).filter {
      ProportionEstimate(successes: $0, trials: 60).wilson().map { $0.contains(0.9) } ?? false
    }
    let covered = wilson.reduce(0) { $0 + below[$1] - ($1 > 0 ? below[$1 - 1] : 0) }
    #expect(abs(Double(held.reached) / Double(worlds) - covered) < bound(covered))
  }

  @Test func `pairing shows a difference that independent runs would hide`() throws {
    let base: [Double] = [10, 50, 90, 20, 70]
    let variant: [Double] = [12, 51, 92, 21, 73]
    let pair = PairedDifference(of: variant, to: base)
    #expect(pair.difference.mean == 1.8)
    let interval = try #require(pair.difference.interval())
    #expect(interval.lowerBound > 0)
    // By hand: sums of squares around the means are 4480, 4578.8 and, of the difference, 2.8.
    #expect(abs(try #require(pair.varianceSaved) - (4480 + 4578.8) / 2.8) < 1e-6)
    #expect(PairedDifference(of: base, to: base).varianceSaved == nil)
  }
}

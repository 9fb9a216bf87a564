import Stochastics
import Testing

@Suite struct LawTests {
  @Test func `mean, variance and distribution function equal those of an independent implementation`() throws {
    for row in try LawCase.all() {
      #expect(abs(row.law.mean / row.mean - 1) < 1e-9, "\(row.name): mean \(row.law.mean)")
      #expect(abs(row.law.variance / row.variance - 1) < 1e-8, "\(row.name): variance \(row.law.variance)")
      #expect(abs(row.law.cdf(row.cdf.place) - row.cdf.value) < 1e-9, "\(row.name)")
    }
  }

  @Test func `the residual law has the mean and the distribution function of one minus F over the mean`() throws {
    for row in try LawCase.all() {
      let residual = try row.law.residual()
      #expect(abs(residual.mean / row.residualMean - 1) < 1e-9, "\(row.name): mean \(residual.mean)")
      #expect(
        abs(residual.cdf(row.residualCDF.place) - row.residualCDF.value) < 1e-9,
        "\(row.name): \(residual.cdf(row.residualCDF.place))")
    }
  }

  @Test func `a quantile is where the distribution function reaches its level`() throws {
    for row in try LawCase.all() {
      for law in [row.law, try row.law.residual()] {
        for level in [1e-6, 0.01, 0.25, 0.5, 0.9, 0.999] {
          let value = law.quantile(level)
          #expect(law.support.contains(value))
          #expect(abs(law.cdf(value) - level) < 1e-8, "\(row.name) at \(level): \(value)")
        }
      }
    }
  }

  @Test func `laws of points jump at their values`() throws {
    let law = try Law.discrete(values: [4, 1, 2], weights: [1, 1, 2])
    #expect(law.mean == 2.25)
    #expect(abs(law.variance - 1.1875) < 1e-15)
    #expect(law.support == 1...4)
    #expect([0.99, 1, 1.99, 2, 3.9, 4].map(law.cdf) == [0, 0.25, 0.25, 0.75, 0.75, 1])
    #expect([0.1, 0.3, 0.7, 0.8].map(law.quantile) == [1, 2, 2, 4])
    // By hand: E[X²] / (2 E[X]) = (1 + 2 × 4 + 16) / 4 / 4.5.
    #expect(abs(try law.residual().mean - 6.25 / 4.5) < 1e-15)
  }

  @Test func `straight lines between quantiles pass through them`() throws {
    let law = try Law.quantiles(levels: [0, 0.5, 0.8, 1], values: [10, 20, 50, 50])
    #expect(law.quantile(0.5) == 20)
    #expect(abs(law.quantile(0.65) - 35) < 1e-12)
    #expect(abs(law.cdf(15) - 0.25) < 1e-15)
    // By hand: 0.5 × 15 + 0.3 × 35 + 0.2 × 50.
    #expect(abs(law.mean - 28) < 1e-12)
    #expect(law.cdf(49.999999) < 0.81 && law.cdf(50) == 1)
  }

  @Test func `a scaled law has its mean and spread scaled`() throws {
    for row in try LawCase.all() {
      let scaled = try row.law.scaled(by: 3)
      #expect(abs(scaled.mean / row.mean - 3) < 1e-8, "\(row.name)")
      #expect(abs(scaled.variance / row.variance - 9) < 1e-7, "\(row.name)")
      #expect(abs(scaled.cdf(3 * row.cdf.place) - row.cdf.value) < 1e-9, "\(row.name)")
      let residual = try row.law.residual().scaled(by: 3)
      #expect(abs(residual.mean / row.residualMean - 3) < 1e-8, "\(row.name)")
    }
  }

  @Test func `a shifted law is moved and keeps its spread`() throws {
    for row in try LawCase.all() {
      let shifted = try row.law.shifted(by: -1)
      #expect(abs(shifted.mean - (row.mean - 1)) < 1e-8, "\(row.name)")
      #expect(abs(shifted.variance / row.variance - 1) < 1e-8, "\(row.name)")
      #expect(abs(shifted.cdf(row.cdf.place - 1) - row.cdf.value) < 1e-9, "\(row.name)")
      #expect(shifted.support.lowerBound == row.law.support.lowerBound - 1)
    }
  }

  @Test func `a law cut to an interval is the law given that interval`() throws {
    let points = try Law.discrete(values: [0, 1, 2], weights: [1, 1, 1])
    let lines = try Law.quantiles(levels: [0, 0.5, 0.8, 1], values: [10, 20, 50, 50])
    for law in try LawCase.all().map(\.law) + [points, lines] {
      let low = law.quantile(0.2)
      let high = law.quantile(0.7)
      let cut = try law.truncated(low: low, high: high)
      let place = law.quantile(0.6)
      let before = law.cdf(low.nextDown)
      let expected = (law.cdf(place) - before) / (law.cdf(high) - before)
      #expect(abs(cut.cdf(place) - expected) < 1e-8)
      #expect(cut.support.lowerBound >= low && cut.support.upperBound <= high)
      #expect(cut.cdf(low.nextDown) == 0 && cut.cdf(high) == 1)
    }
  }

  @Test func `points cut to an interval are those within it`() throws {
    let law = try Law.discrete(values: [1, 2, 3, 4], weights: [1, 2, 6, 1])
    let cut = try law.truncated(low: 2, high: 3)
    #expect(cut.support == 2...3 && cut.mean == 2.75)
  }

  @Test func `shapes go up to a million and no further`() throws {
    #expect(try Law.gamma(mean: 1, shape: 1e6).mean == 1)
    let error = #expect(throws: LawError.self) { try Law.gamma(mean: 1, shape: 1.000_001e6) }
    #expect(error?.requirement == .atMost(1e6))
  }

  @Test func `a literal is a constant`() throws {
    let law: Law = 7
    #expect(try law == .constant(7))
    #expect(law.mean == 7 && law.variance == 0 && law.support == 7...7)
    #expect(law.cdf(6.9) == 0 && law.cdf(7) == 1)
    #expect(try law.residual() == .uniform(low: 0, high: 7))
  }

  @Test func `what is left of a memoryless duration is like new`() throws {
    let law = try Law.exponential(mean: 3)
    #expect(try law.residual() == law)
  }

  @Test func `a residual law follows long spells, as the published stock does`() throws {
    // The slow class of the RSA spells is 19.7 % of entrants and 69 % of those present.
    let slow = 0.197 * 10.2 / (0.803 * 1.12 + 0.197 * 10.2)
    let law = try Law.mixture([
      .init(weight: 0.803, law: try .exponential(mean: 1.12)), .init(weight: 0.197, law: try .exponential(mean: 10.2)),
    ])
    let mean = (1 - slow) * 1.12 + slow * 10.2
    #expect(abs(slow - 0.69) < 0.005)
    #expect(abs(try law.residual().mean - mean) < 1e-12)
  }
}

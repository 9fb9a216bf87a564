import Stochastics
import Testing

@Suite struct SamplerTests {
  private func samples(_ law: Law, _ count: Int, seed: UInt64 = 20_240_101) -> [Double] {
    var table = LawTable()
    // Another law first, so that nothing rests on a table's beginning at 0.
    _ = table.sampler(for: Law(integerLiteral: 1))
    let sampler = table.sampler(for: law)
    let streams = Streams(seed: seed, replication: 0)
    return (0..<count).map { entity in
      var draws = streams.draws(1, entity: UInt32(entity))
      return table.sample(sampler, using: &draws)
    }
  }

  private static func laws() throws -> [(name: String, law: Law)] {
    let lines = try Law.quantiles(levels: [0, 0.5, 0.8, 1], values: [10, 20, 50, 80])
    let mixed = try Law.mixture([
      .init(weight: 1, law: try .gamma(mean: 5, shape: 3)), .init(weight: 0, law: 1000),
      .init(weight: 2, law: try .pert(low: 10, mode: 12, high: 30)),
      .init(weight: 1, law: try .mixture([.init(weight: 1, law: 4), .init(weight: 1, law: lines)])),
    ])
    let more: [(name: String, law: Law)] = [
      ("points", try .discrete(values: [1, 2, 3, 5, 8], weights: [1, 0, 2, 1, 1])),
      ("lines", lines), ("mixed", mixed), ("cut mixture", try mixed.truncated(low: 3, high: 40)),
      ("cut beta", try .pert(low: 5, mode: 8, high: 20).truncated(low: 6, high: 12)),
    ]
    return try LawCase.all().map { ($0.name, $0.law) } + more
  }

  @Test func `samples follow their law, and a law a tenth wrong is refuted`() throws {
    for (name, law) in try Self.laws() {
      let drawn = samples(law, 40_000)
      #expect(!Statistic.refutes(drawn, law.cdf), "\(name)")
      #expect(Statistic.refutes(drawn, try law.scaled(by: 1.1).cdf), "\(name) × 1.1 was not refuted")
      #expect(!Statistic.refutesMean(drawn, mean: law.mean, variance: law.variance), "\(name)")
      #expect(Statistic.refutesMean(drawn, mean: law.mean * 1.1, variance: law.variance), "\(name)")
      #expect(drawn.allSatisfy(law.support.contains), "\(name)")
    }
  }

  @Test func `samples of a residual law follow it, and the law itself is refuted`() throws {
    for (name, law) in try Self.laws() {
      let residual = try law.residual()
      let drawn = samples(residual, 40_000)
      #expect(!Statistic.refutes(drawn, residual.cdf), "\(name)")
      if name != "exponential" { #expect(Statistic.refutes(drawn, law.cdf), "\(name)") }
      #expect(!Statistic.refutesMean(drawn, mean: residual.mean, variance: residual.variance), "\(name)")
      #expect(drawn.allSatisfy(residual.support.contains), "\(name)")
    }
  }

  @Test func `a shape a tenth wrong is refuted`() throws {
    let weibull = samples(try .weibull(shape: 0.858, scale: 111), 40_000)
    #expect(Statistic.refutes(weibull, try Law.weibull(shape: 0.858 * 1.1, scale: 111).cdf))
    let gamma = samples(try .gamma(mean: 10, shape: 0.4), 40_000)
    #expect(Statistic.refutes(gamma, try Law.gamma(mean: 10, shape: 0.44).cdf))
    let logNormal = samples(try .logNormal(mean: 30, standardDeviation: 40), 40_000)
    #expect(Statistic.refutes(logNormal, try Law.logNormal(mean: 30, standardDeviation: 44).cdf))
  }

  @Test func `the spread of samples is the law's variance`() throws {
    for (name, law) in try Self.laws() {
      let drawn = samples(law, 40_000)
      let squares = drawn.map { ($0 - law.mean) * ($0 - law.mean) }
      let spread = try #require(MeanEstimate(of: squares).standardDeviation)
      #expect(!Statistic.refutesMean(squares, mean: law.variance, variance: spread * spread), "\(name)")
      if name != "logNormal", name != "shifted logNormal", name != "gamma small" {
        // A standard deviation a tenth wrong; the heaviest tails need more samples to show it.
        #expect(Statistic.refutesMean(squares, mean: law.variance * 1.21, variance: spread * spread), "\(name)")
      }
    }
  }

  @Test func `a longer mean never shortens a draw at the same address`() throws {
    let streams = Streams(seed: 5, replication: 2)
    let pairs: [(Law, Law)] = [
      (try .exponential(mean: 10), try .exponential(mean: 11)),
      (try .weibull(shape: 0.858, scale: 111), try .weibull(shape: 0.858, scale: 120)),
      (try .triangular(low: 5, mode: 8, high: 20), try .triangular(low: 5, mode: 9, high: 22)),
      (try .uniform(low: 1, high: 2), try .uniform(low: 1, high: 3)),
      (try .gamma(mean: 10, shape: 2.5), try .gamma(mean: 11, shape: 2.5)),
      (try .logNormal(mean: 30, standardDeviation: 40), try .logNormal(mean: 33, standardDeviation: 44)),
    ]
    for (short, long) in pairs {
      for entity in 0..<1000 as Range<UInt32> {
        var first = streams.draws(3, entity: entity)
        var second = streams.draws(3, entity: entity)
        #expect(short.sample(using: &first) <= long.sample(using: &second))
      }
    }
  }

  @Test func `a law drawn by inversion takes its quantile at the address's uniform`() throws {
    let streams = Streams(seed: 8, replication: 0)
    for law in [
      try Law.exponential(mean: 10), try .weibull(shape: 3, scale: 20), try .triangular(low: 5, mode: 8, high: 20),
      try .logNormal(mean: 30, standardDeviation: 40), try .uniform(low: 2, high: 6),
      try .gamma(mean: 10, shape: 2.5).truncated(low: 3, high: 25),
      try .discrete(values: [1, 2, 3], weights: [1, 2, 1]),
    ] {
      for entity in 0..<100 as Range<UInt32> {
        var draws = streams.draws(3, entity: entity)
        let level = streams.uniform(3, entity: entity)
        #expect(law.sample(using: &draws) == law.quantile(level))
      }
    }
  }

  @Test func `the most extreme laws allowed give numbers within their support`() throws {
    let shapes = [0.001, 0.05, 0.5, 1, 30, 1e6]
    let scales = [1e-9, 1e12]
    var laws: [Law] = []
    for scale in scales {
      for shape in shapes {
        laws.append(try .gamma(mean: scale, shape: shape))
        if shape >= 0.05 { laws.append(try .weibull(shape: shape, scale: scale)) }
        for other in [0.001, 1, 1e6] { laws.append(try .beta(low: scale, high: 2 * scale, alpha: shape, beta: other)) }
      }
      for ratio in [1e-6, 1, 1e6] { laws.append(try .logNormal(mean: scale, standardDeviation: scale * ratio)) }
      laws.append(try .pert(low: 0, mode: 0, high: scale))
      laws.append(try .triangular(low: 0, mode: scale, high: scale))
      laws.append(try .erlang(mean: scale, stages: 1_000_000))
    }
    let streams = Streams(seed: 6, replication: 0)
    for law in laws {
      for law in [law, try law.residual()] {
        var draws = streams.draws(1, entity: 0)
        var table = LawTable()
        let sampler = table.sampler(for: law)
        for _ in 0..<20 {
          let value = table.sample(sampler, using: &draws)
          #expect(law.support.contains(value) && value.isFinite, "\(law.form): \(value)")
        }
        #expect(law.mean.isFinite && law.mean > 0, "\(law.form): \(law.mean)")
        #expect((0...1).contains(law.cdf(law.mean)), "\(law.form)")
        #expect(!law.variance.isNaN, "\(law.form)")
      }
    }
  }
}

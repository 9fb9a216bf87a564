import Stochastics
import Testing

@Suite struct ArrivalTests {
  /// The year 2026, which has 365 days, and the first month of 2027.
  private static let months: [PiecewiseRate.Month] = {
    var start = 0.0
    let lengths: [Double] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31]
    return lengths.enumerated().map { index, length in
      defer { start += length }
      return PiecewiseRate.Month(start: start, number: index % 12 + 1)
    }
  }()
  private static let weights: [Double] = [2, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 0]

  private func arrivals(_ rate: PiecewiseRate, replication: UInt32, entity: UInt32 = 0) -> [Double] {
    let streams = Streams(seed: 99, replication: replication)
    var process = PoissonArrivals(of: rate)
    var dates: [Double] = []
    while let date = process.next(streams: streams, purpose: 1, entity: entity) { dates.append(date) }
    #expect(Int(process.count) == dates.count + 1)
    #expect(process.next(streams: streams, purpose: 1, entity: entity) == nil)
    return dates
  }

  private func counts(_ dates: [Double]) -> [Double] {
    var counts = Array(repeating: 0.0, count: 13)
    for date in dates { counts[(Self.months.lastIndex { $0.start <= date }) ?? 0] += 1 }
    return counts
  }

  @Test func `a year of 365 days expects the yearly volume`() throws {
    let flat = try PiecewiseRate.seasonal(perYear: 6500, months: Self.months, end: 396)
    #expect(abs(flat.expected(from: 0, to: 365) - 6500) < 1e-9)
    #expect(abs(flat.expected(from: 100, to: 110) - 6500 / 36.5) < 1e-9)
    let waves = try PiecewiseRate.seasonal(perYear: 6500, months: Self.months, end: 396, weights: Self.weights)
    #expect(abs(waves.expected(from: 0, to: 365) - 6500) < 1e-9)
    // By hand, weights times days: 62 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 90 + 31 + 30 + 0 = 425.
    #expect(abs(waves.expected(from: 243, to: 273) - 6500 * 90 / 425) < 1e-9)
    #expect(waves.expected(from: 334, to: 365) == 0)
    #expect(waves.expected(from: -10, to: 0) == 0 && waves.expected(from: 396, to: 500) == 0)
  }

  @Test func `shocks multiply the flow between their dates, and each other`() throws {
    let rate = try PiecewiseRate.seasonal(
      perYear: 365, months: Self.months, end: 396,
      shocks: [.init(start: 20, end: 50, factor: 2), .init(start: 40, end: 60, factor: 0.5)])
    #expect(abs(rate.expected(from: 0, to: 20) - 20) < 1e-12)
    #expect(abs(rate.expected(from: 20, to: 40) - 40) < 1e-12)
    #expect(abs(rate.expected(from: 40, to: 50) - 10) < 1e-12)
    #expect(abs(rate.expected(from: 50, to: 60) - 5) < 1e-12)
    #expect(abs(rate.expected(from: 60, to: 365) - 305) < 1e-12)
  }

  @Test func `arrivals of each month are as many as expected, and a month a tenth wrong is refuted`() throws {
    let rate = try PiecewiseRate.seasonal(perYear: 120_000, months: Self.months, end: 396, weights: Self.weights)
    let dates = arrivals(rate, replication: 0)
    #expect(dates == dates.sorted())
    var expected = Self.months.indices.map { index in
      rate.expected(from: Self.months[index].start, to: index < 12 ? Self.months[index + 1].start : 396)
    }
    var counted = counts(dates)
    #expect(counted[11] == 0 && expected[11] == 0)
    expected.remove(at: 11)
    counted.remove(at: 11)
    #expect(!Statistic.refutes(counts: counted, expected: expected))
    expected[3] *= 1.1
    #expect(Statistic.refutes(counts: counted, expected: expected))
  }

  @Test func `dates follow the rate within their period`() throws {
    let rate = try PiecewiseRate(boundaries: [0, 10, 20, 30], rates: [4000, 0, 1000])
    let dates = arrivals(rate, replication: 3)
    let whole = rate.expected(from: 0, to: 30)
    #expect(!Statistic.refutes(dates) { rate.expected(from: 0, to: $0) / whole })
    #expect(Statistic.refutes(dates) { min(1, max(0, $0 / 30)) })
    #expect(dates.allSatisfy { $0 < 10 || $0 >= 20 })
  }

  @Test func `counts of a Poisson flow vary as their mean, those of a dispersed one as a negative binomial`() throws {
    let base = try PiecewiseRate.seasonal(perYear: 365, months: Self.months, end: 396)
    var rate = base
    let replications = 4000
    for variation in [0, 0.3] {
      let january = (0..<UInt32(replications)).map { replication in
        let streams = Streams(seed: 99, replication: replication)
        rate.disperse(base, coefficientOfVariation: variation, streams: streams, purpose: 2, entity: 0)
        return Double(arrivals(rate, replication: replication).prefix { $0 < 31 }.count)
      }
      let variance = 31 + 31 * 31 * variation * variation
      #expect(!Statistic.refutesMean(january, mean: 31, variance: variance))
      let squares = january.map { ($0 - 31) * ($0 - 31) }
      let spread = try #require(MeanEstimate(of: squares).standardDeviation)
      #expect(!Statistic.refutesMean(squares, mean: variance, variance: spread * spread))
      #expect(Statistic.refutesMean(squares, mean: variance * 1.21, variance: spread * spread))
    }
  }

  @Test func `a month keeps one multiplier, whatever cuts it, and a flow without dispersion is left as it is`() throws {
    let shocked = try PiecewiseRate.seasonal(
      perYear: 365, months: Self.months, end: 396, shocks: [.init(start: 10, end: 12, factor: 2)])
    let plain = try PiecewiseRate.seasonal(perYear: 365, months: Self.months, end: 396)
    let streams = Streams(seed: 1, replication: 0)
    var first = shocked
    first.disperse(shocked, coefficientOfVariation: 0.4, streams: streams, purpose: 2, entity: 5)
    var second = plain
    second.disperse(plain, coefficientOfVariation: 0.4, streams: streams, purpose: 2, entity: 5)
    #expect(first.rates[0] == second.rates[0] && first.rates[2] == second.rates[0])
    #expect(first.rates[1] == 2 * second.rates[0] && first.rates[3] == second.rates[1])
    #expect(second.rates[0] != second.rates[1])
    second.disperse(plain, coefficientOfVariation: 0, streams: streams, purpose: 2, entity: 5)
    #expect(second == plain)
  }

  @Test func `more flow never makes the n-th arrival later`() throws {
    let less = try PiecewiseRate.seasonal(perYear: 3000, months: Self.months, end: 396, weights: Self.weights)
    let more = try PiecewiseRate.seasonal(
      perYear: 3000, months: Self.months, end: 396, weights: Self.weights,
      shocks: [.init(start: 50, end: 100, factor: 1.5)])
    let first = arrivals(less, replication: 1)
    let second = arrivals(more, replication: 1)
    #expect(second.count > first.count)
    #expect(zip(first, second).allSatisfy { $0 >= $1 })
    #expect(zip(first, second).prefix { $0.0 < 50 }.allSatisfy { $0 == $1 })
  }

  @Test func `a process begun later has the flow that is left`() throws {
    let rate = try PiecewiseRate(boundaries: [0, 10, 20], rates: [500, 1000])
    let streams = Streams(seed: 4, replication: 0)
    var process = PoissonArrivals(of: rate, after: 5)
    var dates: [Double] = []
    while let date = process.next(streams: streams, purpose: 1, entity: 0) { dates.append(date) }
    #expect(dates.allSatisfy { $0 > 5 && $0 <= 20 })
    #expect(!Statistic.refutes(dates) { (rate.expected(from: 0, to: $0) - 2500) / 12_500 })
    #expect(abs(Double(dates.count) - 12_500) < Statistic.normalBound * 12_500.squareRoot())
  }

  @Test func `a process begun again for a dispersed flow is one made new of that flow`() throws {
    let base = try PiecewiseRate.seasonal(perYear: 365, months: Self.months, end: 396, weights: Self.weights)
    var dispersed = base
    var again = PoissonArrivals(of: base)
    for replication in [1, 2] as [UInt32] {
      let streams = Streams(seed: 99, replication: replication)
      dispersed.disperse(base, coefficientOfVariation: 0.4, streams: streams, purpose: 2, entity: 5)
      again.restart(dispersing: base, coefficientOfVariation: 0.4, streams: streams, purpose: 2, entity: 5)
      #expect(again.count == 0 && again.rate == dispersed)
      let expected = arrivals(dispersed, replication: replication)
      #expect(expected.count > 300)
      for date in expected { #expect(again.next(streams: streams, purpose: 1, entity: 0) == date) }
      #expect(again.next(streams: streams, purpose: 1, entity: 0) == nil)
    }
  }

  @Test func `the part of a territory is that part of the flow`() throws {
    let rate = try PiecewiseRate(boundaries: [0, 10], rates: [8]).scaled(by: 0.25)
    #expect(rate.expected(from: 0, to: 10) == 20)
  }

  @Test func `a flow that cannot be is refused where it is wrong`() {
    #expect(throws: LawError.self) { try PiecewiseRate(boundaries: [0], rates: []) }
    let backwards = #expect(throws: LawError.self) { try PiecewiseRate(boundaries: [0, 2, 1], rates: [1, 1]) }
    #expect(backwards?.parameter == .boundaries && backwards?.index == 2 && backwards?.requirement == .above(2))
    let negative = #expect(throws: LawError.self) { try PiecewiseRate(boundaries: [0, 2, 3], rates: [1, -1]) }
    #expect(negative?.parameter == .rates && negative?.index == 1 && negative?.found == -1)
    let short = #expect(throws: LawError.self) {
      try PiecewiseRate.seasonal(perYear: 1, months: Self.months, end: 396, weights: [1, 2])
    }
    #expect(short?.parameter == .monthlyWeights && short?.requirement == .count(12))
    let month = #expect(throws: LawError.self) {
      try PiecewiseRate.seasonal(perYear: 1, months: [.init(start: 0, number: 13)], end: 30)
    }
    #expect(month?.parameter == .months && month?.found == 13)
  }
}

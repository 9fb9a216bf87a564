import Stochastics
import Testing

@Suite struct LawErrorTests {
  @Test func `a wrong parameter is named with what was found and what would be right`() throws {
    func problem(_ make: () throws(LawError) -> Law) -> LawError? {
      do {
        _ = try make()
        return nil
      } catch {
        return error
      }
    }
    func expect(
      _ parameter: LawError.Parameter, _ found: Double, _ requirement: LawError.Requirement, index: Int? = nil,
      _ make: () throws(LawError) -> Law, at location: SourceLocation = #_sourceLocation
    ) {
      let error = problem(make)
      #expect(error?.parameter == parameter, sourceLocation: location)
      #expect(error?.found == found, sourceLocation: location)
      #expect(error?.requirement == requirement, sourceLocation: location)
      #expect(error?.index == index, sourceLocation: location)
    }
    expect(.value, .infinity, .finite) { () throws(LawError) in try .constant(.infinity) }
    expect(.high, 2, .above(3)) { () throws(LawError) in try .uniform(low: 3, high: 2) }
    expect(.mean, 0, .positive) { () throws(LawError) in try .exponential(mean: 0) }
    expect(.shape, -1, .positive) { () throws(LawError) in try .gamma(mean: 2, shape: -1) }
    expect(.stages, 0, .atLeast(1)) { () throws(LawError) in try .erlang(mean: 2, stages: 0) }
    expect(.shape, 0.01, .atLeast(0.05)) { () throws(LawError) in try .weibull(shape: 0.01, scale: 1) }
    expect(.standardDeviation, 0, .positive) { () throws(LawError) in
      try .logNormal(mean: 1, standardDeviation: 0)
    }
    expect(.mode, 9, .atMost(8)) { () throws(LawError) in try .triangular(low: 1, mode: 9, high: 8) }
    expect(.mode, 0, .atLeast(1)) { () throws(LawError) in try .pert(low: 1, mode: 0, high: 8) }
    expect(.alpha, 0, .positive) { () throws(LawError) in try .beta(low: 0, high: 1, alpha: 0, beta: 1) }
    expect(.values, 0, .countAtLeast(1)) { () throws(LawError) in try .empirical(values: []) }
    expect(.weights, 1, .count(2)) { () throws(LawError) in try .discrete(values: [1, 2], weights: [1]) }
    expect(.weights, -1, .notNegative, index: 1) { () throws(LawError) in
      try .discrete(values: [1, 2], weights: [2, -1])
    }
    expect(.weights, 0, .positiveSum) { () throws(LawError) in try .discrete(values: [1, 2], weights: [0, 0]) }
    expect(.levels, 0.9, .equal(1), index: 1) { () throws(LawError) in
      try .quantiles(levels: [0, 0.9], values: [1, 2])
    }
    expect(.values, 1, .atLeast(2), index: 1) { () throws(LawError) in
      try .quantiles(levels: [0, 1], values: [2, 1])
    }
    expect(.law, 0, .countAtLeast(1)) { () throws(LawError) in try .mixture([]) }
    expect(.low, -1, .atLeast(0)) { () throws(LawError) in try Law.uniform(low: -1, high: 3).residual() }
    expect(.mean, 0, .positive) { () throws(LawError) in try Law.constant(0).residual() }
    expect(.probability, 0, .atLeast(1e-9)) { () throws(LawError) in
      try Law.uniform(low: 0, high: 1).truncated(low: 2, high: 3)
    }
    expect(.factor, -2, .positive) { () throws(LawError) in try Law.constant(1).scaled(by: -2) }
    expect(.offset, .infinity, .finite) { () throws(LawError) in try Law.constant(1).shifted(by: .infinity) }
    let residual = try Law.uniform(low: 0, high: 1).residual()
    expect(.law, residual.mean, .notResidual) { () throws(LawError) in try residual.residual() }
    expect(.law, residual.mean, .notResidual) { () throws(LawError) in try residual.shifted(by: 1) }
    expect(.law, residual.mean, .notResidual) { () throws(LawError) in try residual.truncated(low: 0.1, high: 1) }
  }
}

import Stochastics
import Testing

private enum Purpose: UInt8 {
  case interview = 4
  case refusal = 5
}

@Suite struct StreamsTests {
  private let streams = Streams(seed: 42, replication: 7)

  @Test func `an address is a counter under the seed`() {
    var draws = streams.draws(Purpose.interview, entity: 12, occurrence: 3)
    let first = Philox4x32.block(at: .init(0, 4 << 24 | 3, 12, 7), key: 42)
    let second = Philox4x32.block(at: .init(1, 4 << 24 | 3, 12, 7), key: 42)
    #expect(
      [draws.next(), draws.next(), draws.next(), draws.next()] == [first.low, first.high, second.low, second.high])
  }

  @Test func `what one person draws never moves what another one gets`() throws {
    let law = try Law.gamma(mean: 3, shape: 0.7)
    func twelfth(drawnByEleventh: Int) -> [Double] {
      var eleventh = streams.draws(Purpose.interview, entity: 11)
      for _ in 0..<drawnByEleventh { _ = law.sample(using: &eleventh) }
      var draws = streams.draws(Purpose.interview, entity: 12)
      return (0..<20).map { _ in law.sample(using: &draws) }
    }
    #expect(twelfth(drawnByEleventh: 0) == twelfth(drawnByEleventh: 1000))
  }

  @Test func `each part of an address gives other numbers`() {
    let base = streams.uniform(Purpose.interview, entity: 12, occurrence: 3)
    let others = [
      streams.uniform(Purpose.refusal, entity: 12, occurrence: 3),
      streams.uniform(Purpose.interview, entity: 13, occurrence: 3),
      streams.uniform(Purpose.interview, entity: 12, occurrence: 4),
      Streams(seed: 42, replication: 8).uniform(Purpose.interview, entity: 12, occurrence: 3),
      Streams(seed: 43, replication: 7).uniform(Purpose.interview, entity: 12, occurrence: 3),
      Streams(seed: 42 | 1 << 32, replication: 7).uniform(Purpose.interview, entity: 12, occurrence: 3),
    ]
    #expect(Set(others + [base]).count == 7)
  }

  @Test func `the short way gives the first uniform of the long way`() {
    for entity in 0..<100 as Range<UInt32> {
      var draws = streams.draws(Purpose.refusal, entity: entity, occurrence: 2)
      #expect(streams.uniform(Purpose.refusal, entity: entity, occurrence: 2) == draws.uniform())
    }
  }

  @Test func `uniforms of neighbouring addresses are uniform and unrelated`() {
    let count = 40_000
    func uniforms(_ address: (UInt32) -> Double) -> [Double] { (0..<UInt32(count)).map(address) }
    let next = Streams(seed: 42, replication: 8)
    let first = uniforms { streams.uniform(Purpose.interview, entity: $0) }
    let others = [
      uniforms { streams.uniform(Purpose.refusal, entity: $0) },
      uniforms { streams.uniform(Purpose.interview, entity: $0, occurrence: 1) },
      uniforms { next.uniform(Purpose.interview, entity: $0) },
      uniforms { streams.uniform(Purpose.interview, entity: $0 + 1) },
    ]
    for other in others {
      #expect(!Statistic.refutes(other) { min(1, max(0, $0)) })
      #expect(Statistic.refutes(other.map { $0 * $0.squareRoot().squareRoot() }) { min(1, max(0, $0)) })
      // The product of two independent centred uniforms has variance 1 / 144.
      let products = zip(first, other).map { ($0 - 0.5) * ($1 - 0.5) }
      #expect(!Statistic.refutesMean(products, mean: 0, variance: 1.0 / 144))
    }
  }

  @Test func `no draw is 0 or 1, and half of what may happen at even odds does`() {
    var draws = streams.draws(Purpose.refusal, entity: 1)
    var happened = 0
    for _ in 0..<40_000 {
      let uniform = draws.uniform()
      #expect(uniform > 0 && uniform < 1 && 1 - (1 - uniform) == uniform)
      if draws.happens(withProbability: 0.5) { happened += 1 }
    }
    #expect(abs(Double(happened) - 20_000) < Statistic.normalBound * 100)
    #expect((0..<100).allSatisfy { _ in draws.happens(withProbability: 1) && !draws.happens(withProbability: 0) })
  }
}

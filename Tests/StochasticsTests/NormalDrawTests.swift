import Stochastics
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct NormalDrawTests {
  private func draws(_ count: Int) -> [Double] {
    var draws = Streams(seed: 5, replication: 0).draws(1, entity: 0)
    return (0..<count).map { _ in draws.normal() }
  }

  @Test func `normal draws follow the normal law, and no other near it`() {
    let samples = draws(20_000)
    #expect(!Statistic.refutes(samples) { erfc(-$0 / 2.squareRoot()) / 2 })
    #expect(Statistic.refutes(samples) { erfc(-($0 + 0.1) / 2.squareRoot()) / 2 })
    #expect(Statistic.refutes(samples) { erfc(-$0 / 1.1 / 2.squareRoot()) / 2 })
  }

  @Test func `a normal draw is one uniform put through the quantile`() {
    let streams = Streams(seed: 5, replication: 0)
    var normal = streams.draws(1, entity: 0)
    var uniform = streams.draws(1, entity: 0)
    for _ in 0..<100 {
      let z = normal.normal()
      #expect(abs(erfc(-z / 2.squareRoot()) / 2 - uniform.uniform()) < 1e-12)
    }
  }
}

import Stochastics
import Testing

@Suite struct DesignTests {
  @Test func `the Sobol sequence begins as published`() {
    // Bratley and Fox 1988, by the Gray code: one half first, then quarters, eighths.
    #expect(
      SobolSequence.points(7, dimensions: 2) == [
        [0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375], [0.875, 0.875], [0.625, 0.125], [0.125, 0.625],
      ])
    #expect(SobolSequence.points(3, dimensions: 3) == [[0.5, 0.5, 0.5], [0.75, 0.25, 0.75], [0.25, 0.75, 0.25]])
  }

  @Test func `each of the first 2^m points has a cell of its own on every axis, shifted or not`() {
    let streams = Streams(seed: 4, replication: 0)
    let plain = SobolSequence.points(255, dimensions: 40)
    let shifted = SobolSequence.shifted(255, dimensions: 40, streams: streams, purpose: 1)
    let latin = LatinHypercube.points(255, dimensions: 60, streams: streams, purpose: 2)
    for axis in 0..<40 {
      #expect(Set(plain.map { Int($0[axis] * 256) }).count == 255)
      #expect(Set(shifted.map { Int($0[axis] * 256) }).count == 255)
    }
    for axis in 0..<60 { #expect(Set(latin.map { Int($0[axis] * 255) }).count == 255) }
    #expect((plain + shifted + latin).joined().allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `a shift makes each point uniform on every axis`() {
    let firsts = (0..<2_000).map { replication in
      let streams = Streams(seed: 9, replication: UInt32(replication))
      return SobolSequence.shifted(1, dimensions: 2, streams: streams, purpose: 1)[0]
    }
    for axis in 0..<2 { #expect(!Statistic.refutes(firsts.map { $0[axis] }) { $0 }) }
    // Without a shift every one of them is the middle.
    #expect(Statistic.refutes(firsts.map { _ in 0.5 }) { $0 })
  }

  /// The square of the L2 star discrepancy, by Warnock's formula (1972).
  static func discrepancy(_ points: [[Double]]) -> Double {
    let count = Double(points.count)
    let axes = points[0].count
    var first = 1.0
    for _ in 0..<axes { first /= 3 }
    let second = points.reduce(0) { $0 + $1.reduce(1) { $0 * (1 - $1 * $1) / 2 } }
    var third = 0.0
    for left in points { for right in points { third += zip(left, right).reduce(1) { $0 * (1 - max($1.0, $1.1)) } } }
    return first - 2 / count * second + third / (count * count)
  }

  @Test func `the discrepancy of the sequence is far below that of chance`() {
    // Independent points have (2^−d − 3^−d) / N in expectation.
    let count = 255
    let chance = (1.0 / 32 - 1.0 / 243) / Double(count)
    let streams = Streams(seed: 4, replication: 0)
    let random = (0..<count).map { point in
      (0..<5).map { streams.uniform(9, entity: UInt32(point), occurrence: UInt32($0)) }
    }
    #expect(Self.discrepancy(SobolSequence.points(count, dimensions: 5)) < chance / 5)
    #expect(
      Self.discrepancy(SobolSequence.shifted(count, dimensions: 5, streams: streams, purpose: 3)) < chance / 5)
    #expect(Self.discrepancy(random) > chance / 3)
  }

  @Test func `an order picked at random is one of all, none more likely`() {
    var counts: [[Int]: Int] = [:]
    for occurrence in 0..<6000 {
      var draws = Streams(seed: 1, replication: 0).draws(1, entity: 0, occurrence: UInt32(occurrence))
      counts[draws.order(of: 3), default: 0] += 1
    }
    // Binomial of 6 000 with 1/6: deviation 28.9; five of them.
    #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1000) < 145 })
    var draws = Streams(seed: 1, replication: 0).draws(1, entity: 0)
    #expect(draws.order(of: 0) == [] && draws.order(of: 1) == [0])
  }

  @Test func `the adjusted interval of a paired probability holds at its level`() {
    // Every outcome of 40 pairs with 10 % gained and 20 % lost, weighed by its probability.
    let (gain, loss, count) = (0.1, 0.2, 40)
    var coverage = 0.0
    var choose = 1.0
    for gained in 0...count {
      var ways = choose
      for lost in 0...(count - gained) {
        let interval = PairedProportion(gained: gained, lost: lost, count: count).interval()
        var probability = ways
        for _ in 0..<gained { probability *= gain }
        for _ in 0..<lost { probability *= loss }
        for _ in 0..<(count - gained - lost) { probability *= 1 - gain - loss }
        if interval?.contains(gain - loss) == true { coverage += probability }
        ways *= Double(count - gained - lost) / Double(lost + 1)
      }
      choose *= Double(count - gained) / Double(gained + 1)
    }
    #expect(coverage > 0.93 && coverage < 0.98)
    let still = PairedProportion(gained: 0, lost: 0, count: 20)
    #expect(still.difference == 0 && still.interval().map { $0.upperBound > 0.02 } == true)
    #expect(PairedProportion(gained: 0, lost: 0, count: 0).interval() == nil)
  }
}

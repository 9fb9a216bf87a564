import Stochastics
import Testing

@Suite struct PairedProportionTests {
  @Test func `the interval is the adjusted one of Agresti and Min`() throws {
    // 12 gained, 4 lost of 98: with half a future more of each kind, 12.5 and 4.5 of 100. The difference is 0.08, its
    // variance (0.17 - 0.0064) / 100 = 0.001636, and 1.959964 x 0.0404475 = 0.0792757.
    let found = PairedProportion(gained: 12, lost: 4, count: 98)
    let interval = try #require(found.interval())
    #expect(abs(interval.lowerBound - (0.08 - 0.0792757)) < 1e-6)
    #expect(abs(interval.upperBound - (0.08 + 0.0792757)) < 1e-6)
    #expect(found.difference == 8.0 / 98)
  }

  @Test func `no change in 200 futures leaves room for a small one`() throws {
    let interval = try #require(PairedProportion(gained: 0, lost: 0, count: 200).interval())
    #expect(interval.lowerBound < 0 && interval.upperBound > 0)
    #expect(interval.upperBound < 0.01)
  }

  @Test func `nothing is known without futures`() {
    #expect(PairedProportion(gained: 0, lost: 0, count: 0).interval() == nil)
    #expect(PairedProportion(gained: 0, lost: 0, count: 0).difference == nil)
  }

  /// The coverage is computed, not sampled: every outcome of n futures with its multinomial probability.
  @Test(arguments: [(0.3, 0.05), (0.1, 0.1), (0.02, 0.01), (0.5, 0.4)])
  func `the interval covers the true difference about as often as it says`(gain: Double, loss: Double) throws {
    let count = 60
    var logs = [0.0]
    for number in 1...count { logs.append(logs[number - 1] + logarithm(Double(number))) }
    var covered = 0.0
    for gained in 0...count {
      for lost in 0...(count - gained) {
        let rest = count - gained - lost
        let density =
          logs[count] - logs[gained] - logs[lost] - logs[rest] + Double(gained) * logarithm(gain)
          + Double(lost) * logarithm(loss) + Double(rest) * logarithm(1 - gain - loss)
        let interval = try #require(PairedProportion(gained: gained, lost: lost, count: count).interval())
        if interval.contains(gain - loss) { covered += exponential(density) }
      }
    }
    // Never much below 95 %; above it where changes are rare. Wald's own falls to 0.6 there.
    #expect((0.93...0.999).contains(covered), "covered \(covered)")
  }
}

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private func logarithm(_ value: Double) -> Double { log(value) }
private func exponential(_ value: Double) -> Double { exp(value) }

import Stochastics
import Testing

@Suite struct TallyTests {
  private func observations(_ count: Int, seed: UInt64) throws -> [Double] {
    let law = try Law.logNormal(mean: 30, standardDeviation: 40)
    return (0..<UInt32(count)).map { entity in
      var draws = Streams(seed: seed, replication: 0).draws(1, entity: entity)
      return 1e6 + law.sample(using: &draws)
    }
  }

  private func twoPasses(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(values.count - 1))
  }

  private func tally(_ values: some Sequence<Double>) -> Tally { values.reduce(into: Tally()) { $0.add($1) } }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a tally says what two passes over the values say`(seed: UInt64) throws {
    let values = try observations(500, seed: seed)
    let tally = tally(values)
    let (mean, variance) = twoPasses(values)
    #expect(tally.count == 500)
    #expect(abs(try #require(tally.mean) / mean - 1) < 1e-14)
    #expect(abs(try #require(tally.variance) / variance - 1) < 1e-9)
    #expect(tally.minimum == values.min() && tally.maximum == values.max())
    #expect(abs(tally.sum / values.reduce(0, +) - 1) < 1e-14)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `merged parts say what the whole says, wherever it is cut`(seed: UInt64) throws {
    let values = try observations(60, seed: seed)
    let whole = tally(values)
    for cut in 0...60 {
      let merged = Tally.merged([tally(values[..<cut]), tally(values[cut...])])
      #expect(merged.count == whole.count && merged.minimum == whole.minimum && merged.maximum == whole.maximum)
      #expect(abs(try #require(merged.mean) / #require(whole.mean) - 1) < 1e-14)
      #expect(abs(try #require(merged.variance) / #require(whole.variance) - 1) < 1e-9)
    }
  }

  @Test func `any number of workers gives the same bytes`() throws {
    let values = try observations(1000, seed: 9)
    // Forty replications of 25 observations, dealt to the workers in turn, then merged in the order of replications.
    func result(workers: Int) throws -> Tally {
      var made: [Int: Tally] = [:]
      for worker in (0..<workers).reversed() {
        for replication in stride(from: worker, to: 40, by: workers) {
          made[replication] = tally(values[(replication * 25)..<(replication * 25 + 25)])
        }
      }
      return Tally.merged(try (0..<40).map { try #require(made[$0]) })
    }
    let one = try result(workers: 1)
    for workers in 2...40 { #expect(try result(workers: workers) == one) }
    // Merging in another order differs in the last bits: the order is not a detail.
    let backwards = Tally.merged((0..<40).reversed().map { tally(values[($0 * 25)..<($0 * 25 + 25)]) })
    #expect(backwards != one)
  }

  @Test func `nothing observed is not zero`() {
    var tally = Tally()
    #expect(tally.mean == nil && tally.variance == nil && tally.minimum == nil && tally.maximum == nil)
    tally.add(3)
    #expect(tally.mean == 3 && tally.variance == nil && tally.minimum == 3 && tally.maximum == 3)
    #expect(TimeAverage(level: 4, from: 2).average(to: 2) == nil)
  }

  @Test func `a level over time has the area on paper`() {
    var level = TimeAverage(level: 2, from: 10)
    level.set(5, at: 12)
    level.change(by: -4, at: 15)
    // 2 × 2 + 5 × 3 + 1 × 5 over 10 days.
    #expect(level.integral(to: 20) == 24 && level.average(to: 20) == 2.4)
    #expect(level.maximum == 5 && level.level == 1)
    level = TimeAverage(level: level.level, from: 20)
    #expect(level.maximum == 1 && level.integral(to: 22) == 2 && level.average(to: 22) == 1)
  }
}

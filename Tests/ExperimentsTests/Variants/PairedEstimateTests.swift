import Experiments
import InsertionPolicy
import Testing

struct PairedEstimateTests {
  private let cell = IndicatorCell(indicator: 0, window: .whole, territory: nil)

  // Differences 1, 2, 3, 6: mean 3; squares 4 + 1 + 0 + 9 = 14, s = √(14/3) = 2.1602468995.
  // Student with 3 degrees of freedom at 0.975 is 3.1824463053: half-width 3.1824463053 × 2.1602468995 / 2 = 3.4374349.
  // The base 10, 20, 30, 40 has the variance 500/3, the variant 11, 22, 33, 46 (mean 28, squares 289 + 36 + 25 + 324
  // = 674) has 674/3: together 1174/3, so the ratio is 14 / 1174.
  @Test func `four pairs say what they say on paper`() throws {
    let found = PairedEstimate(cell: cell, base: [10, 20, 30, 40], variant: [11, 22, 33, 46])
    #expect(found.count == 4)
    #expect(found.base == 25)
    #expect(found.variant == 28)
    #expect(found.difference == 3)
    #expect(abs(try #require(found.standardDeviation) - 2.1602468995) < 1e-9)
    #expect(abs(try #require(found.confidence).lowerBound - (3 - 3.4374349)) < 1e-6)
    #expect(abs(try #require(found.confidence).upperBound - (3 + 3.4374349)) < 1e-6)
    #expect(abs(try #require(found.varianceRatio) - 14.0 / 1174) < 1e-12)
    #expect(!found.isClear)
  }

  // With three options each interval is at 1 − 0.05/3; Student with 3 degrees of freedom at 1 − 0.05/6 is 4.856653 (by
  // inverting its distribution function elsewhere), so the half-width is 4.856653 × 2.1602469 / 2 = 5.245787.
  @Test func `options read together have wider intervals`() throws {
    let found = PairedEstimate(cell: cell, base: [10, 20, 30, 40], variant: [11, 22, 33, 46])
    #expect(found.confidence(among: 1) == found.confidence)
    #expect(abs(try #require(found.confidence(among: 3)).upperBound - (3 + 5.245787)) < 1e-4)
  }

  @Test func `too few pairs say what they cannot say`() {
    let none = PairedEstimate(cell: cell, base: [], variant: [])
    #expect(none.count == 0)
    #expect(none.base == nil && none.variant == nil && none.difference == nil)
    #expect(none.confidence == nil && none.confidence(among: 2) == nil && none.varianceRatio == nil && !none.isClear)
    let one = PairedEstimate(cell: cell, base: [4], variant: [7])
    #expect(one.difference == 3)
    #expect(one.confidence == nil && one.standardDeviation == nil && one.varianceRatio == nil && !one.isClear)
  }

  @Test func `what never varies has no ratio, and what varies together a ratio of nought`() {
    #expect(PairedEstimate(cell: cell, base: [1, 1, 1], variant: [2, 2, 2]).varianceRatio == nil)
    let together = PairedEstimate(cell: cell, base: [1, 2, 4], variant: [3, 4, 6])
    #expect(together.varianceRatio == 0)
    #expect(together.confidence == 2...2)
    #expect(together.isClear)
  }
}

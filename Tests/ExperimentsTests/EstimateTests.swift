import Experiments
import InsertionPolicy
import Testing

struct EstimateTests {
  private func close(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  // 1, 2, 3, 4: mean 2.5; squares 2.25 + 0.25 + 0.25 + 2.25 = 5, so s = √(5/3) = 1.2909944487.
  // Student with 3 degrees of freedom at 0.975 is 3.1824463053 (tables: 3.182), so the half-width is
  // 3.1824463053 × 1.2909944487 / 2 = 2.0542602567.
  @Test func `mean, deviation and interval of four values are those on paper`() {
    let estimate = Estimate(from: [1, 2, 3, 4])
    #expect(estimate.count == 4)
    #expect(estimate.mean == 2.5)
    #expect(close(estimate.standardDeviation, 1.2909944487))
    #expect(close(estimate.halfWidth, 2.0542602567, 1e-8))
    #expect(close(estimate.confidence?.lowerBound, 2.5 - 2.0542602567, 1e-8))
    #expect(close(estimate.confidence?.upperBound, 2.5 + 2.0542602567, 1e-8))
    #expect(estimate.attainment == nil)
  }

  @Test func `nine futures in ten stay within one value where all have it, and within nothing where none has one`() {
    #expect(Estimate(from: Array(repeating: 5, count: 20)).spread == 5...5)
    #expect(Estimate(from: [nil, nil]).spread == nil)
  }

  @Test func `values that could not tell are not counted`() {
    let estimate = Estimate(from: [1, nil, 2, 3, nil, 4], target: 3, direction: .atLeast)
    #expect(estimate == Estimate(from: [1, 2, 3, 4], target: 3, direction: .atLeast))
    #expect(estimate.count == 4)
    #expect(estimate.attainment?.reached == 2)
  }

  // 1...99 and the median: the order-statistic ranks at 95 % for n = 99 are 40 and 60 (binomial tables); the median is 50.
  @Test func `the median lies between its order statistics`() {
    let estimate = Estimate(from: (1...99).shuffledByRule())
    #expect(estimate.quantiles.map(\.level) == [0.05, 0.5, 0.95])
    #expect(estimate.quantiles[1].value == 50)
    #expect(estimate.quantiles[1].confidence == 40...60)
    #expect(close(estimate.quantiles[0].value, 5.9))
    #expect(close(estimate.quantiles[2].value, 94.1))
  }

  @Test func `a tail has no interval where even the extremes are not wide enough`() {
    // 0.95^n ≤ 0.025 needs n ≥ 72 values.
    #expect(Estimate(from: (1...71).map(Double.init)).quantiles[0].confidence == nil)
    #expect(Estimate(from: (1...72).map(Double.init)).quantiles[0].confidence?.lowerBound == 1)
  }

  // Wilson, 3 of 10 at 95 %: (0.1078, 0.6032), as published in textbooks.
  @Test func `attainment has the Wilson interval`() {
    let values: [Double?] = (1...10).map(Double.init)
    let atLeast = Estimate(from: values, target: 8, direction: .atLeast).attainment
    #expect(atLeast?.reached == 3)
    #expect(atLeast?.count == 10)
    #expect(atLeast?.probability == 0.3)
    #expect(close(atLeast?.confidence.lowerBound, 0.1078, 5e-5))
    #expect(close(atLeast?.confidence.upperBound, 0.6032, 5e-5))
    #expect(Estimate(from: values, target: 3, direction: .atMost).attainment == atLeast)
    #expect(Estimate(from: values, target: 3, direction: .neutral).attainment == nil)
  }

  @Test func `a target never reached still leaves it possible`() {
    let attainment = Estimate(from: Array(repeating: 1, count: 20), target: 2, direction: .atLeast).attainment
    #expect(attainment?.probability == 0)
    #expect(attainment?.confidence.lowerBound == 0)
    #expect((attainment?.confidence.upperBound ?? 0) > 0.1)
  }

  @Test func `too few replications say what they cannot say`() {
    let none = Estimate(from: [nil, nil], target: 1, direction: .atLeast)
    #expect(none.count == 0)
    #expect(none.mean == nil)
    #expect(none.confidence == nil)
    #expect(none.halfWidth == nil)
    #expect(none.quantiles.isEmpty)
    #expect(none.attainment == nil)
    let one = Estimate(from: [7], target: 1, direction: .atLeast)
    #expect(one.mean == 7)
    #expect(one.standardDeviation == nil)
    #expect(one.confidence == nil)
    #expect(one.quantiles.map(\.value) == [7, 7, 7])
    #expect(one.quantiles.allSatisfy { $0.confidence == nil })
    #expect(one.attainment?.reached == 1)
  }

  @Test func `equal values have an interval of no width`() {
    let estimate = Estimate(from: [4, 4, 4])
    #expect(estimate.standardDeviation == 0)
    #expect(estimate.confidence == 4...4)
  }
}

extension ClosedRange<Int> {
  /// Every value once, in an order that is not sorted: multiples of 7 modulo the count plus one.
  fileprivate func shuffledByRule() -> [Double?] {
    (1...count).map { Double(lowerBound - 1 + ($0 * 7) % (count + 1)) }
  }
}

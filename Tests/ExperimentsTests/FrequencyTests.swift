import Experiments
import Testing

@Suite struct FrequencyTests {
  @Test func `a mean of zeros and ones is a probability with a Wilson interval`() throws {
    let values = (0..<200).map { Optional($0 < 72 ? 1.0 : 0) }
    let frequency = try #require(Estimate(from: values).frequency)
    #expect(frequency.reached == 72 && frequency.count == 200)
    // Wilson, z = 1.959964, 72 of 200: 0.362638 ± 0.065946, from the formula by hand.
    #expect(abs(frequency.confidence.lowerBound - 0.296692) < 1e-6)
    #expect(abs(frequency.confidence.upperBound - 0.428585) < 1e-6)
  }

  @Test func `none of two hundred leaves up to 1,9 percent`() throws {
    let frequency = try #require(Estimate(from: Array(repeating: 0.0, count: 200)).frequency)
    #expect(frequency.reached == 0 && frequency.confidence.lowerBound == 0)
    #expect(abs(frequency.confidence.upperBound - 0.018845) < 1e-5)
  }

  @Test(arguments: [[0.5, 0.25, 1], [2, 2, 0], []])
  func `other means are no probability`(values: [Double]) {
    #expect(Estimate(from: values.map(Optional.some)).frequency == nil)
  }
}

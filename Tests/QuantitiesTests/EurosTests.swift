import Quantities
import Testing

@Suite struct EurosTests {
  @Test func `cents are exact where binary fractions are not`() {
    let dime = Euros(euros: 0, cents: 10)
    #expect((0..<10).reduce(Euros.zero) { sum, _ in sum + dime } == Euros(euros: 1))
    #expect(Euros(euros: 12, cents: 34) * 3 == Euros(cents: 3702))
    #expect(Euros(euros: 5) - Euros(euros: 7, cents: 1) == Euros(cents: -201))
    #expect(Euros(cents: -5).description == "-0.05" && Euros(cents: 123_456).description == "1234.56")
  }

  @Test(arguments: [0, 1, -1, 99, 100, -100, 1_000_003, -1_000_003, .max, .min] as [Int64])
  func `a split loses no cent and its parts differ by one at most`(cents: Int64) {
    for parts in [1, 2, 3, 7, 12, 100] {
      let split = Euros(cents: cents).split(into: parts)
      #expect(split.count == parts)
      #expect(split.reduce(.zero, +) == Euros(cents: cents))
      let values = split.map(\.cents)
      #expect((values.max() ?? 0) - (values.min() ?? 0) <= 1)
    }
  }

  @Test func `rounding goes to the nearest cent, halves away from zero`() {
    #expect(Euros(cents: 5).rounded(times: 0.5) == Euros(cents: 3))
    #expect(Euros(cents: -5).rounded(times: 0.5) == Euros(cents: -3))
    #expect(Euros(euros: 100).rounded(times: 1.0 / 3) == Euros(cents: 3333))
  }
}

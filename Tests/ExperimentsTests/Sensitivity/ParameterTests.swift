import Experiments
import Testing

@Suite struct ParameterTests {
  @Test func `levels give the values of their law`() {
    let range = 2.0...10
    #expect(Parameter(Lever("a", range), nominal: 3).value(at: 0.25) == 4)
    // A triangle with its mode at 4, a quarter of the way: up to the mode lies a quarter of the probability.
    let triangle = Parameter(Lever("a", range), nominal: 4, spread: .triangular)
    #expect(abs(triangle.value(at: 0.25) - 4) < 1e-12)
    // 1 − (10 − x)² / (8 × 6) = 0.8125 at x = 7.
    #expect(abs(triangle.value(at: 0.8125) - 7) < 1e-12)
    let decades = Parameter(Lever("a", 1...10_000), nominal: 50, spread: .logUniform)
    #expect(abs(decades.value(at: 0.5) - 100) < 1e-9)
    for parameter in [triangle, decades] {
      #expect(parameter.value(at: 0) == parameter.lever.range.lowerBound)
      #expect(parameter.value(at: 1) == parameter.lever.range.upperBound)
    }
    #expect(Parameter.spread(over: 0.01...1) == .logUniform)
    #expect(Parameter.spread(over: 0...1) == .uniform)
    #expect(Parameter.spread(over: 2...3) == .uniform)
  }

  @Test func `a lever with steps takes the nearest of them`() {
    let parameter = Parameter(Lever("a", 1...2.75, step: 0.5), nominal: 1)
    #expect([0, 0.1, 0.2, 0.5, 1].map { parameter.value(at: $0) } == [1, 1, 1.5, 2, 2.5])
  }
}

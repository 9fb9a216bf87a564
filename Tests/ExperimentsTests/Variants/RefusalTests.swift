import Experiments
import InsertionPolicy
import Testing

struct RefusedBodyTests {
  @Test func `each body that needs the label is refused in a variant of its own`() throws {
    var base = try VariantSample.labelled()
    let variants = Variant.refusals(of: base)
    #expect(variants.map(\.id) == ["refused.ccas-a", "refused.ccas-b"])
    #expect(variants.map(\.kind) == [.refusedBody(0), .refusedBody(1)])
    #expect(variants.map { $0.kind.body(in: base) } == ["ccas-a", "ccas-b"])
    #expect(variants.map { $0.scenario.label?.bodies.map(\.isRefused) } == [[true, false], [false, true]])
    base.label?.bodies[0].isRefused = true
    #expect(Variant.refusals(of: base).map(\.kind) == [.refusedBody(1)])
    base.label = nil
    #expect(Variant.refusals(of: base).isEmpty)
  }

  // Both bodies are labelled in the base, each with the ten places of its territory, all taken. Refused, a body loses its
  // ten places on 1 July 2026 and nobody takes them over: its ten people are to be transferred, those of the other stay.
  @Test func `refusing a body takes its places and touches no other`() throws {
    let base = try VariantSample.labelled()
    let sample = try ComparedSample(base, Variant.refusals(of: base), replications: 4, workers: 2)
    for refused in 0..<2 {
      let displaced = try #require(sample.estimate("label.displaced", of: refused))
      let own = try #require(sample.estimate("label.displaced", territory: refused, of: refused))
      let other = try #require(sample.estimate("label.displaced", territory: 1 - refused, of: refused))
      #expect(displaced.base == 0)
      #expect(own.difference == displaced.difference)
      #expect(try #require(own.difference) > 0)
      #expect(other.difference == 0)
      let labelled = try #require(sample.estimate("label.bodies_labelled", of: refused))
      #expect(labelled.base == 1)
      #expect(labelled.difference == -0.5)
    }
  }
}

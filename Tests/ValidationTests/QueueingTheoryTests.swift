import Foundation
import QueueingTheory
import Testing

/// The formulas themselves, against values worked out by hand or printed in tables.
@Suite struct QueueingTheoryTests {
  @Test func `Erlang B of two servers and one erlang is one fifth`() {
    // (1/2) / (1 + 1 + 1/2)
    #expect(abs(erlangB(servers: 2, offered: 1) - 0.2) < 1e-15)
    #expect(erlangB(servers: 0, offered: 3) == 1)
  }

  @Test func `Erlang C of two servers and one erlang is one third, and of one server its load`() {
    #expect(abs(erlangC(servers: 2, offered: 1) - 1.0 / 3) < 1e-15)
    #expect(abs(erlangC(servers: 1, offered: 0.7) - 0.7) < 1e-15)
    #expect(abs(meanWait(servers: 2, arrivalRate: 1, serviceRate: 1) - 1.0 / 3) < 1e-15)
    #expect(abs(meanWait(servers: 1, arrivalRate: 0.9, serviceRate: 1) - 9) < 1e-12)
  }

  @Test func `Erlang A with patience as long as service is M/M/infinity`() {
    // The number present is then Poisson(2): P(at least 1) = 1 - e⁻², and in line E(N - 1)+ = 2 - 1 + e⁻².
    let theory = ErlangA(servers: 1, arrivalRate: 2, serviceRate: 1, abandonmentRate: 1)
    #expect(abs(theory.delayed - (1 - exp(-2))) < 1e-14)
    #expect(abs(theory.meanInLine - (1 + exp(-2))) < 1e-14)
    #expect(abs(theory.abandoned - (1 + exp(-2)) / 2) < 1e-14)
  }

  @Test func `Erlang A with endless patience is Erlang C, with none Erlang B`() {
    let patient = ErlangA(servers: 3, arrivalRate: 2, serviceRate: 1, abandonmentRate: 1e-9)
    #expect(abs(patient.delayed - erlangC(servers: 3, offered: 2)) < 1e-7)
    #expect(abs(patient.meanWait - meanWait(servers: 3, arrivalRate: 2, serviceRate: 1)) < 1e-7)
    let hasty = ErlangA(servers: 3, arrivalRate: 2, serviceRate: 1, abandonmentRate: 1e9)
    #expect(abs(hasty.abandoned - erlangB(servers: 3, offered: 2)) < 1e-7)
  }

  @Test func `Pollaczek and Khinchine give M/M/1 back, and half of it for constant service`() {
    #expect(abs(pollaczekKhinchineWait(arrivalRate: 0.9, meanService: 1, squaredVariation: 1) - 9) < 1e-12)
    #expect(abs(pollaczekKhinchineWait(arrivalRate: 0.9, meanService: 1, squaredVariation: 0) - 4.5) < 1e-12)
  }

  @Test func `with one rate, those present tend to the offered load, and steps add up`() {
    func tail(_ length: Double) -> Double { 1 - exp(-length) }
    #expect(abs(infiniteServerMean(at: 50, steps: [(0, 7)], integratedTail: tail) - 7) < 1e-12)
    #expect(abs(infiniteServerMean(at: 1, steps: [(0, 7)], integratedTail: tail) - 7 * (1 - exp(-1))) < 1e-12)
    let split = infiniteServerMean(at: 3, steps: [(0, 7), (1, 7), (2, 7), (5, 99)], integratedTail: tail)
    #expect(abs(split - 7 * tail(3)) < 1e-12)
  }
}

import Experiments
import Foundation
import Stochastics
import Testing

/// Ten systems with normal scores, of which one is better than the other nine by the indifference: the configuration in
/// which it is hardest to find.
@Suite struct SelectionTests {
  private static let points = (0..<10).map { Point([Double($0)]) }
  /// The place of the best, neither first nor last.
  private static let best = 6

  /// Scores of variance 1; a part of the variance is common to all systems in the same future.
  private static func systems(_ seed: UInt64, ahead: Double, common: Double) -> KnownSystems {
    KnownSystems(seed: seed) { point, streams in
      let place = UInt32(point.values[0])
      var own = streams.draws(1, entity: place)
      var shared = streams.draws(2, entity: 0)
      let mean = Int(place) == best ? ahead : 0
      return mean + (1 - common).squareRoot() * own.normal() + common.squareRoot() * shared.normal()
    }
  }

  @Test(arguments: [0.0, 0.5, 0.9])
  func `KN finds the best of ten as often as promised, with and without common chance`(common: Double) throws {
    let trials = 500
    var wrong = 0
    var hasty = 0
    for seed in 0..<UInt64(trials) {
      var laboratory = Self.systems(seed, ahead: 0.5, common: common)
      let race = KimNelson(.mean(measure: 0, .atLeast), indifference: 0.5, limit: 2_000)
      let found = try race.select(among: Self.points, in: &laboratory)
      #expect(found.end == .decided)
      if found.best != Self.best { wrong += 1 }
      // The best mean of half a first stage.
      let means = try Self.points.map { try laboratory.values(at: $0, 0..<10).reduce(0) { $0 + ($1[0] ?? 0) } }
      if means.max() != means[Self.best] { hasty += 1 }
    }
    let allowed = mostFailures(of: trials, probability: 0.05)
    #expect(wrong <= allowed, "\(wrong) of \(trials) wrong, \(allowed) allowed")
    if common < 0.9 { #expect(hasty > allowed) }
  }

  @Test(arguments: [0.0, 0.5])
  func `OCBA finds the best of ten as often as it says`(common: Double) throws {
    let (trials, budget) = (500, 700)
    var wrong = 0
    var said = 0.0
    for seed in 0..<UInt64(trials) {
      var laboratory = Self.systems(seed, ahead: 0.5, common: common)
      let allocation = BudgetAllocation(.mean(measure: 0, .atLeast), budget: budget)
      let found = try allocation.select(among: Self.points, in: &laboratory)
      if found.best != Self.best { wrong += 1 }
      said += try #require(found.likelihood) / Double(trials)
    }
    #expect(said > 0.9)
    let allowed = mostFailures(of: trials, probability: 1 - said)
    #expect(wrong <= allowed, "\(wrong) of \(trials) wrong, \(allowed) allowed")
  }

  @Test func `where systems differ, OCBA needs far fewer futures than equal shares for the same rate`() throws {
    // Means 0, -0.25, -0.5… under the best: the far ones need few futures.
    let trials = 500
    func rate(_ choose: (inout KnownSystems) throws -> Int) rethrows -> Int {
      try (0..<UInt64(trials)).count { seed in
        var laboratory = KnownSystems(seed: seed) { point, streams in
          var own = streams.draws(1, entity: UInt32(point.values[0]))
          return own.normal() - 0.25 * abs(point.values[0] - Double(Self.best))
        }
        return try choose(&laboratory) == Self.best
      }
    }
    let clever = try rate { laboratory in
      try BudgetAllocation(.mean(measure: 0, .atLeast), budget: 600).select(among: Self.points, in: &laboratory).best
    }
    let equal = try rate { laboratory in
      let means = try Self.points.map { try laboratory.values(at: $0, 0..<60).reduce(0) { $0 + ($1[0] ?? 0) } }
      return means.indices.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
    }
    // Two counts of 500 that differ by chance alone differ by less than 78 but once in a million: 4.9 × √(2 × 500 / 4).
    // They are of the same futures, and both rates are far from one half.
    #expect(clever - equal > 30, "\(clever) and \(equal) of \(trials)")
  }
}

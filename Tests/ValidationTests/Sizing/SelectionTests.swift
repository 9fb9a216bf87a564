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
}

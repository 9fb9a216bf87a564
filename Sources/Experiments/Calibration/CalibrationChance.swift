internal import Stochastics

/// The procedure's own chance, each draw at its address.
struct CalibrationChance {
  private enum Purpose: UInt8 {
    case prior = 1
    case parent
    case step
    case noise
    case trial
    case resampling
  }

  private let streams: Streams

  init(seed: UInt64) {
    streams = Streams(seed: seed, replication: Streams.outerSamples)
  }

  /// Normal scores of a point that nothing is known of.
  func prior(_ candidate: Int, count: Int) -> Scores { normals(.prior, candidate, count) }

  /// A uniform number that chooses a point to start from.
  func parent(_ candidate: Int) -> Double { streams.uniform(Purpose.parent, entity: UInt32(candidate)) }

  /// Independent steps away from it.
  func step(_ candidate: Int, count: Int) -> [Double] { normals(.step, candidate, count) }

  /// Errors of observation of each figure, in their standard deviations, for the fit.
  func noise(_ candidate: Int, count: Int) -> [Double] { normals(.noise, candidate, count) }

  /// The same for the futures of the end.
  func trial(_ number: Int, count: Int) -> [Double] { normals(.trial, number, count) }

  /// Where points are drawn from a posterior.
  var resampling: Double { streams.uniform(Purpose.resampling, entity: 0) }

  private func normals(_ purpose: Purpose, _ entity: Int, _ count: Int) -> [Double] {
    var draws = streams.draws(purpose, entity: UInt32(entity))
    return (0..<count).map { _ in draws.normal() }
  }
}

import Experiments
import Foundation
import Stochastics

/// A laboratory whose futures are a function of the trial.
struct FunctionPlace: Laboratory {
  let answer: (Trial) -> [Double?]

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] { trials.map(answer) }

  /// A standard normal number that every trial has for itself.
  static func ownChance(_ trial: Trial, seed: UInt64) -> Double {
    var draws = draws(trial, seed: seed)
    return draws.normal()
  }

  /// A number between 0 and 1 that every trial has for itself.
  static func ownLevel(_ trial: Trial, seed: UInt64) -> Double {
    var draws = draws(trial, seed: seed)
    return draws.uniform()
  }

  private static func draws(_ trial: Trial, seed: UInt64) -> Draws {
    let mark = trial.point.values.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ $1.bitPattern) &* 1_099_511_628_211
    }
    return Streams(seed: seed ^ mark, replication: trial.replication).draws(2, entity: 0)
  }
}

/// Ishigami's function of three levels in 0...1, with a = 7 and b = 0.1, and its indices.
///
/// Source: Saltelli et al., "Global Sensitivity Analysis" (2008), section 4.
enum KnownIshigami {
  static func value(_ levels: [Double]) -> Double {
    let x = levels.map { Double.pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  static let indices: (first: [Double], total: [Double]) = {
    let first = 0.5 * pow(1 + 0.1 * pow(Double.pi, 4) / 5, 2)
    let second = 49.0 / 8
    let both = 8 * 0.01 * pow(Double.pi, 8) / 225
    let whole = first + second + both
    return ([first / whole, second / whole, 0], [(first + both) / whole, second / whole, both / whole])
  }()
}

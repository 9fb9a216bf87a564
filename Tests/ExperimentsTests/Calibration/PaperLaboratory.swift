import Experiments
import Stochastics

/// A laboratory whose futures are worked out by a rule, so that what is to be found is known.
struct PaperLaboratory: Laboratory {
  /// The rule: where the levers stand, and the chance of the future.
  var rule: (Point, Streams) -> [Double?]
  /// Trials that are there.
  var kept: [Trial: [Double?]] = [:]
  /// How many trials may still be simulated before somebody stops it.
  var allowance = Int.max

  init(
    seed: UInt64 = 7, kept: [Trial: [Double?]] = [:], allowance: Int = .max,
    rule: @escaping (Point, Streams) -> [Double?]
  ) {
    self.seed = seed
    self.rule = rule
    self.kept = kept
    self.allowance = allowance
  }

  private let seed: UInt64

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    var found: [[Double?]] = []
    for trial in trials {
      if let known = kept[trial] {
        found.append(known)
        continue
      }
      guard allowance > 0 else { throw Interrupted() }
      allowance -= 1
      let values = rule(trial.point, Streams(seed: seed, replication: trial.replication))
      kept[trial] = values
      found.append(values)
    }
    return found
  }
}

extension Streams {
  /// A standard normal number of this future.
  func normal(_ entity: UInt32) -> Double {
    var draws = draws(200 as UInt8, entity: entity)
    return draws.normal()
  }
}

/// Tasks on paper.
enum PaperTask {
  static func figure(_ value: Double, _ uncertainty: Double) -> ObservedFigure {
    ObservedFigure(Measure("paper"), value: value, uncertainty: uncertainty, source: "the test")
  }

  static func prior(_ range: ClosedRange<Double>, step: Double? = nil) -> Prior {
    Prior(Lever("paper", range, step: step))
  }
}

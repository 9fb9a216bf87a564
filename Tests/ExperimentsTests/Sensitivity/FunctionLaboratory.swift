import Experiments
import InsertionPolicy
import Stochastics

/// A laboratory whose futures are a function of the trial, worked out on paper.
struct FunctionLaboratory: Laboratory {
  let answer: (Trial) -> [Double?]
  /// Trials asked for, and those told to be expected last.
  var asked = 0
  var expected = 0

  init(_ answer: @escaping (Trial) -> [Double?]) { self.answer = answer }

  /// A function of the point alone: chance has no part in it.
  init(of function: @escaping ([Double]) -> Double) { self.init { [function($0.point.values)] } }

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    asked += trials.count
    return trials.map(answer)
  }

  mutating func expect(_ trials: Int) { expected = asked + trials }
}

/// Parameters on 0...1, whose values are their levels.
func unitParameters(_ count: Int) -> [Parameter] {
  (0..<count).map { Parameter(Lever("x\($0)", 0...1), nominal: 0.5) }
}

/// A standard normal number that every point of a replication shares.
func commonChance(_ trial: Trial, seed: UInt64 = 7) -> Double {
  var draws = Streams(seed: seed, replication: trial.replication).draws(1, entity: 0)
  return draws.normal()
}

/// A standard normal number that every trial has for itself.
func ownChance(_ trial: Trial, seed: UInt64 = 7) -> Double {
  let mark = trial.point.values.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ $1.bitPattern) &* 1_099_511_628_211 }
  var draws = Streams(seed: seed ^ mark, replication: trial.replication).draws(2, entity: 0)
  return draws.normal()
}

/// A number between 0 and 1 that every trial has for itself.
func uniformChance(_ trial: Trial, seed: UInt64) -> Double {
  let mark = trial.point.values.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ $1.bitPattern) &* 1_099_511_628_211 }
  return Streams(seed: seed ^ mark, replication: trial.replication).uniform(3, entity: 0)
}

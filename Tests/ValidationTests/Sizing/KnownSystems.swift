import Experiments
import Stochastics

/// A laboratory of systems whose answers are known: every value is drawn at an address of its own.
struct KnownSystems: Laboratory {
  let seed: UInt64
  let draw: (Point, Streams) -> Double

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    trials.map { [draw($0.point, Streams(seed: seed, replication: $0.replication))] }
  }
}

/// The most failures that chance brings, but once in a million, when each has a probability.
func mostFailures(of trials: Int, probability: Double) -> Int {
  // The binomial law, term by term.
  var term = 1.0
  for _ in 0..<trials { term *= 1 - probability }
  var below = term
  var count = 0
  while 1 - below > 1e-6, count < trials {
    term *= Double(trials - count) / Double(count + 1) * probability / (1 - probability)
    below += term
    count += 1
  }
  return count
}

import Stochastics
import Testing

/// The probability that a rule ever says something along a sequence of trials, summed over all its paths.
///
/// - Parameters:
///   - probability: Of success of each trial.
///   - trials: How many are looked at.
///   - says: Whether the rule says it after so many successes of so many trials; a path that heard it ends there.
/// - Returns: A probability, exact but for rounding.
private func everSaid(_ probability: Double, _ trials: Int, says: (_ successes: Int, _ trials: Int) -> Bool) -> Double {
  var alive = [1.0]
  var said = 0.0
  for count in 1...trials {
    var next = Array(repeating: 0.0, count: count + 1)
    for (successes, weight) in alive.enumerated() where weight > 0 {
      next[successes] += weight * (1 - probability)
      next[successes + 1] += weight * probability
    }
    for successes in next.indices where next[successes] > 0 && says(successes, count) {
      said += next[successes]
      next[successes] = 0
    }
    alive = next
  }
  return said
}

struct ProbabilityTestTests {
  @Test func `p of nine tenths against eight is decided as worked out by hand`() {
    // ln(0.9 / 0.8) = 0.117783 a success, ln(0.2 / 0.1) = 0.693147 a failure, up to ln 20 = 2.995732.
    let test = ProbabilityTest(probability: 0.9, indifference: 0.1, error: 0.05)
    #expect(test.decision(successes: 25, failures: 0) == nil)
    #expect(test.decision(successes: 26, failures: 0) == .meets)
    #expect(test.decision(successes: 0, failures: 4) == nil)
    #expect(test.decision(successes: 0, failures: 5) == .fails)
    // 32 × 0.117783 - 0.693147 = 3.0759; one success less gives 2.9581.
    #expect(test.decision(successes: 31, failures: 1) == nil)
    #expect(test.decision(successes: 32, failures: 1) == .meets)
  }

  @Test(arguments: [(0.9, 0.05), (0.9, 0.1), (0.5, 0.1), (0.99, 0.05)])
  func `at either end of the zone a wrong answer is as rare as promised`(probability: Double, indifference: Double) {
    let test = ProbabilityTest(probability: probability, indifference: indifference, error: 0.05)
    let falsely = everSaid(probability - indifference, 500) {
      test.decision(successes: $0, failures: $1 - $0) == .meets
    }
    let wrongly = everSaid(probability, 500) { test.decision(successes: $0, failures: $1 - $0) == .fails }
    #expect(falsely <= 0.05)
    #expect(wrongly <= 0.05)
    // The promise is not an empty one: half of it or more is used where the steps are small.
    if indifference == 0.1 && probability == 0.5 { #expect(falsely > 0.025 && wrongly > 0.025) }
  }

  @Test func `looking at the bare share after every trial is wrong far more often`() {
    #expect(everSaid(0.8, 500) { $1 >= 20 && Double($0) >= 0.9 * Double($1) } > 0.1)
  }
}

struct ConfidenceSequenceTests {
  @Test func `one success of one, and one of two, are worked out by hand`() {
    // B(3/2, 1/2) / B(1/2, 1/2) = 1/2, so q is excluded where 1 / (2 q) ≥ 20.
    let one = ConfidenceSequence(successes: 1, trials: 1).interval()
    #expect(abs(one.lowerBound - 0.025) < 1e-12)
    #expect(one.upperBound == 1)
    // B(3/2, 3/2) / B(1/2, 1/2) = 1/8, so q is excluded where q (1 - q) ≤ 1/160.
    let two = ConfidenceSequence(successes: 1, trials: 2).interval()
    let end = (1 - (1 - 4 / 160.0).squareRoot()) / 2
    #expect(abs(two.lowerBound - end) < 1e-12)
    #expect(abs(two.upperBound - (1 - end)) < 1e-12)
    #expect(ConfidenceSequence(successes: 0, trials: 0).interval() == 0...1)
  }

  @Test(arguments: [0.5, 0.9, 0.97])
  func `no look in four hundred leaves the truth aside more often than promised`(probability: Double) {
    let missed = everSaid(probability, 400) { ConfidenceSequence(successes: $0, trials: $1).excludes(probability) }
    #expect(missed <= 0.05)
    #expect(missed > 0.005)
  }

  @Test func `a Wilson interval looked at as often misses it far more often`() {
    let missed = everSaid(0.9, 400) { successes, trials in
      ProportionEstimate(successes: successes, trials: trials).wilson()?.contains(0.9) == false
    }
    #expect(missed > 0.15)
  }

  @Test(arguments: [(0, 1), (3, 7), (90, 100), (0, 50), (50, 50), (450, 500)])
  func `the interval holds the share and what it excludes`(successes: Int, trials: Int) {
    let sequence = ConfidenceSequence(successes: successes, trials: trials)
    let interval = sequence.interval()
    #expect(interval.contains(Double(successes) / Double(trials)))
    // None of these is an end of an interval.
    for part in 1..<200 {
      let probability = Double(part) / 200 - 0.0013
      #expect(sequence.excludes(probability) == !interval.contains(probability))
    }
    if trials > 40 {
      let wilson = ProportionEstimate(successes: successes, trials: trials).wilson() ?? 0...0
      #expect(interval.lowerBound <= wilson.lowerBound && interval.upperBound >= wilson.upperBound)
    }
  }
}

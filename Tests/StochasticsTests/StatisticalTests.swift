#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tests of a law against samples, each with a probability of false alarm of at most 1e-6.
enum Statistic {
  /// Two-sided normal bound exceeded with a probability of 1e-6.
  static let normalBound = 4.8916

  /// Whether samples contradict a distribution function.
  ///
  /// The largest distance exceeds ε with a probability of at most 2 exp(−2 n ε²), whatever the law and the sample size.
  ///
  /// Source: Massart, Annals of Probability 18 (1990).
  static func refutes(_ samples: [Double], _ cdf: (Double) -> Double) -> Bool {
    let sorted = samples.sorted()
    let count = Double(sorted.count)
    var largest = 0.0
    var index = 0
    while index < sorted.count {
      var next = index
      while next < sorted.count, sorted[next] == sorted[index] { next += 1 }
      let value = cdf(sorted[index])
      // Where values are tied there is an atom: just below it the distribution function has not yet jumped.
      let before = next - index > 1 ? cdf(sorted[index].nextDown) : value
      largest = max(largest, abs(Double(next) / count - value), abs(before - Double(index) / count))
      // A distance at one value in ten is at most the largest: the false alarm holds, and little is missed.
      index = max(next, index + 10)
      while index < sorted.count, sorted[index] == sorted[index - 1] { index += 1 }
    }
    return largest > (log(2e6) / (2 * count)).squareRoot()
  }

  /// Whether a sample mean contradicts an expected value, given the true variance.
  static func refutesMean(_ samples: [Double], mean: Double, variance: Double) -> Bool {
    let center = samples.reduce(0, +) / Double(samples.count)
    return abs(center - mean) > normalBound * (variance / Double(samples.count)).squareRoot()
  }

  /// Whether counts contradict their expected values, by chi-square at 1e-6 (Wilson and Hilferty's normal form).
  static func refutes(counts: [Double], expected: [Double]) -> Bool {
    let statistic = zip(counts, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
    let degrees = Double(counts.count)
    let spread = 2 / (9 * degrees)
    // 4.7534: normal bound exceeded on one side with a probability of 1e-6.
    return cbrt(statistic / degrees) > 1 - spread + 4.7534 * spread.squareRoot()
  }
}

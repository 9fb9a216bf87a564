#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Points and weights for the mean of a function of a normal variable of mean 0.
///
/// The trapezoidal rule over 8 standard deviations on either side: what lies beyond is below 2e-15, and for the smooth
/// functions of this model the error of the rule falls exponentially in the inverse of the step.
///
/// Source: Trefethen and Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014).
struct NormalNodes: Sendable {
  /// Values of the variable.
  let offsets: [Double]
  /// Their weights, which sum to 1.
  let weights: [Double]

  /// Nodes for a standard deviation, fine enough for the law of a score.
  ///
  /// The logistic function of a normal variable has poles at π / sd, and the probability of one sum of about ten items
  /// of each contract is a bump of width 0.6 / (sd √contracts) or more: the step is under half of that.
  ///
  /// - Parameters:
  ///   - deviation: 0 or more; 0 gives one node.
  ///   - contracts: Contracts over which one value of the variable is shared, at least 1.
  ///   - refinement: By how much the step is divided, to see what is left of the error.
  init(deviation: Double, contracts: Int = 1, refinement: Double = 1) {
    guard deviation > 0 else {
      offsets = [0]
      weights = [1]
      return
    }
    let reach = 8.0
    let step = min(0.25, 0.5 / (deviation * Double(contracts).squareRoot())) / refinement
    let half = Int((reach / step).rounded(.up))
    let points = (-half...half).map { Double($0) * step }
    let heights = points.map { exp(-$0 * $0 / 2) }
    let sum = heights.reduce(0, +)
    offsets = points.map { $0 * deviation }
    weights = heights.map { $0 / sum }
  }
}

/// 1 / (1 + e^-x): the probability that belongs to log-odds.
func logistic(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

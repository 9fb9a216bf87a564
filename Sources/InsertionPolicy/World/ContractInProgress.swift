internal import Stochastics

extension ContractRules {
  /// Chosen: no contract is longer than a hundred years.
  private static let longestContract = 1_200

  /// Whole months of the contract in progress on a day chosen at random, in a steady state.
  ///
  /// A day falls in a contract in proportion to its length: of contracts of 3 and of 12 months, as many signed of each,
  /// four fifths of those in progress are of 12. Source: renewal theory, the inspection paradox (Feller, *An
  /// Introduction to Probability Theory*, vol. II, VI.7 and XI.4).
  var monthsInProgress: Law {
    let longest = min(Double(Self.longestContract), max(1, months.support.upperBound.rounded()))
    var values: [Int] = []
    var weights: [Double] = []
    var below = 0.0
    for length in 1...Int(longest) {
      // What is drawn in [length - 0.5, length + 0.5) is rounded to this length; everything below it to 1.
      let upTo = length == Int(longest) ? 1 : months.cdf((Double(length) + 0.5).nextDown)
      guard upTo > below else { continue }
      values.append(length)
      weights.append((upTo - below) * Double(length))
      below = upTo
    }
    do {
      return try .discrete(values: values, weights: weights)
    } catch {
      preconditionFailure("Contracts of \(values) months with weights \(weights) make no law: \(error).")
    }
  }
}

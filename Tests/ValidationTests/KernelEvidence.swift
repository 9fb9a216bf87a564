import Testing

/// The mean of independent replications and the widest that chance alone would move it, but once in a million.
struct Evidence {
  let mean: Double
  let halfWidth: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    self.mean = mean
    halfWidth = Self.studentQuantile(degrees: count - 1) * (variance / count).squareRoot()
  }

  /// The Student quantile that is passed on either side with probability 1e-6 in all.
  ///
  /// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 1964, 26.7.5, two terms.
  static func studentQuantile(degrees: Double) -> Double {
    let z = 4.891_638_475_699
    let cube = z * z * z
    return z + (cube + z) / (4 * degrees) + (5 * cube * z * z + 16 * cube + 3 * z) / (96 * degrees * degrees)
  }

  /// Expects the theory to hold, a theory a tenth off either way to be refuted, and the evidence to be sharp enough.
  func agrees(with theory: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(halfWidth < 0.05 * theory, "too vague: \(mean) ± \(halfWidth)", sourceLocation: sourceLocation)
    #expect(isCompatible(with: theory), "\(mean) ± \(halfWidth), not \(theory)", sourceLocation: sourceLocation)
    #expect(!isCompatible(with: theory * 1.1), "a tenth more is not refuted", sourceLocation: sourceLocation)
    #expect(!isCompatible(with: theory * 0.9), "a tenth less is not refuted", sourceLocation: sourceLocation)
  }

  func isCompatible(with theory: Double) -> Bool { abs(mean - theory) <= halfWidth }
}

import Foundation

/// Functions whose indices are known from paper.
enum KnownFunctions {
  /// Ishigami's function of three levels in 0...1, with a = 7 and b = 0.1.
  ///
  /// Source: Ishigami and Homma 1990; variances in Saltelli et al., "Global Sensitivity Analysis" (2008), section 4.
  static func ishigami(_ levels: [Double]) -> Double {
    let x = levels.map { Double.pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  /// V1 = ½ (1 + b π⁴/5)², V2 = a²/8, V13 = 8 b² π⁸ / 225.
  static let ishigamiIndices: (variance: Double, first: [Double], total: [Double]) = {
    let first = 0.5 * pow(1 + 0.1 * pow(Double.pi, 4) / 5, 2)
    let second = 49.0 / 8
    let both = 8 * 0.01 * pow(Double.pi, 8) / 225
    let variance = first + second + both
    return (
      variance, [first / variance, second / variance, 0],
      [(first + both) / variance, second / variance, both / variance]
    )
  }()

  /// The coefficients of the g-function.
  static let coefficients = [0.0, 1, 4.5, 9, 99, 99]

  /// Sobol's g-function: the product of (|4x − 2| + a) / (1 + a).
  static func g(_ levels: [Double]) -> Double {
    zip(levels, coefficients).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// Vi = (1/3) / (1 + ai)², V + 1 = Π (1 + Vi), VTi = Vi Π over the others of (1 + Vj).
  static let gIndices: (variance: Double, first: [Double], total: [Double]) = {
    let parts = coefficients.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (product - 1, parts.map { $0 / (product - 1) }, parts.map { $0 / (1 + $0) * product / (product - 1) })
  }()
}

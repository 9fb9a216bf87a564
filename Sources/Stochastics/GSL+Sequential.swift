@preconcurrency internal import CGSL

extension GSL {
  /// ln B(a, b), for a and b positive.
  static func logBeta(_ a: Double, _ b: Double) -> Double { gsl_sf_lnbeta(a, b) }
}

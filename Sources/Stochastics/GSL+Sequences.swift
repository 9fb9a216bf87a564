@preconcurrency internal import CGSL

extension GSL {
  /// Points of the Sobol sequence, coordinates of one point beside each other; the library leaves the first, 0, out.
  ///
  /// - Precondition: 1 to 40 dimensions.
  static func sobol(_ count: Int, dimensions: Int) -> [[Double]] {
    ready
    guard let generator = gsl_qrng_alloc(gsl_qrng_sobol, UInt32(dimensions)) else {
      preconditionFailure("There is no Sobol sequence of \(dimensions) dimensions.")
    }
    defer { gsl_qrng_free(generator) }
    return (0..<count).map { _ in
      var point = Array(repeating: 0.0, count: dimensions)
      _ = gsl_qrng_get(generator, &point)
      return point
    }
  }
}

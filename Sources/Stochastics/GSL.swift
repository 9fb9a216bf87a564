@preconcurrency internal import CGSL

/// The only door to the GNU Scientific Library.
///
/// Its default answer to a problem is to abort the program. That is turned off before the first call; the functions then
/// return NaN or a limit, and callers check their arguments instead.
enum GSL {
  static let ready: Void = {
    gsl_set_error_handler_off()
  }()

  /// Has problems answered instead of ending the program, for functions in other files.
  static func prepare() { ready }

  /// P(G ≤ x) for a gamma variable of scale 1.
  static func gammaP(_ x: Double, shape: Double) -> Double {
    ready
    return gsl_cdf_gamma_P(x, shape, 1)
  }

  /// Quantile of a gamma variable of scale 1.
  static func gammaQuantile(_ p: Double, shape: Double) -> Double {
    ready
    return gsl_cdf_gamma_Pinv(p, shape, 1)
  }

  /// Γ(a + b) / Γ(a), for a and a + b positive.
  static func gammaRatio(_ a: Double, plus b: Double) -> Double {
    ready
    var result = gsl_sf_result()
    return gsl_sf_poch_e(a, b, &result) == 0 ? result.val : .infinity
  }

  /// P(B ≤ x) for a beta variable on (0, 1).
  static func betaP(_ x: Double, alpha: Double, beta: Double) -> Double {
    ready
    return gsl_cdf_beta_P(x, alpha, beta)
  }

  /// Quantile of a beta variable on (0, 1).
  static func betaQuantile(_ p: Double, alpha: Double, beta: Double) -> Double {
    ready
    let quantile = gsl_cdf_beta_Pinv(p, alpha, beta)
    return quantile.isFinite ? quantile : bisectedBetaQuantile(p, alpha: alpha, beta: beta)
  }

  /// P(Z ≤ x) for a standard normal variable.
  static func normalP(_ x: Double) -> Double {
    ready
    return gsl_cdf_ugaussian_P(x)
  }

  /// Quantile of a standard normal variable.
  static func normalQuantile(_ p: Double) -> Double {
    ready
    return gsl_cdf_ugaussian_Pinv(p)
  }

  /// Quantile of Student's t.
  static func studentQuantile(_ p: Double, degrees: Double) -> Double {
    ready
    return gsl_cdf_tdist_Pinv(p, degrees)
  }

  /// The quantile by halving (0, 1) until it is known to the last bit.
  ///
  /// The library's own search ends without an answer (NaN) for some parameters, such as the 22nd of 3 000 successes.
  private static func bisectedBetaQuantile(_ p: Double, alpha: Double, beta: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = (low + high) / 2
      guard middle > low && middle < high else { return middle }
      if gsl_cdf_beta_P(middle, alpha, beta) < p { low = middle } else { high = middle }
    }
  }

  /// P(N ≤ k) for a binomial count of n trials.
  static func binomialP(_ k: Int, probability: Double, trials: Int) -> Double {
    ready
    return k < 0 ? 0 : gsl_cdf_binomial_P(UInt32(k), probability, UInt32(trials))
  }

  /// A gamma variable of scale 1 (Marsaglia and Tsang 2000, with a ziggurat normal).
  @inline(never)
  static func sampleGamma(shape: Double, using draws: inout Draws) -> Double {
    withGenerator(over: &draws) { gsl_ran_gamma($0, shape, 1) }
  }

  /// A beta variable on (0, 1).
  @inline(never)
  static func sampleBeta(alpha: Double, beta: Double, using draws: inout Draws) -> Double {
    withGenerator(over: &draws) { gsl_ran_beta($0, alpha, beta) }
  }

  /// Lends the draws of one address to a sampler of the library, as a generator of its own kind.
  private static func withGenerator(
    over draws: inout Draws, _ sample: (UnsafePointer<gsl_rng>) -> Double
  ) -> Double {
    withUnsafeMutablePointer(to: &draws) { state in
      var generator = gsl_rng(type: generatorType, state: state)
      return sample(&generator)
    }
  }

  /// How the library reads 32 bits or a uniform from draws; it lives as long as the program.
  private static nonisolated(unsafe) let generatorType: UnsafePointer<gsl_rng_type> = {
    ready
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    name.initialize(to: 0)
    type.initialize(
      to: gsl_rng_type(
        name: name, max: 0xFFFF_FFFF, min: 0, size: MemoryLayout<Draws>.size,
        set: { _, _ in },
        get: { state in state.map { UInt($0.assumingMemoryBound(to: Draws.self).pointee.next() >> 32) } ?? 0 },
        get_double: { state in state.map { $0.assumingMemoryBound(to: Draws.self).pointee.uniform() } ?? 0.5 }))
    return UnsafePointer(type)
  }()
}

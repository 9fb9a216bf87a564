@preconcurrency internal import CGSL

/// The library's search for a minimum without slopes.
extension GSL {
  /// What the library's search calls, kept where a C function can find it.
  private final class Function {
    let value: ([Double]) -> Double

    init(_ value: @escaping ([Double]) -> Double) { self.value = value }
  }

  /// Moves a simplex downhill until it is small or `goesOn` says no.
  ///
  /// - Returns: Whether it became as small as asked.
  static func minimise(
    from start: [Double], step: Double, size: Double, _ function: ([Double]) -> Double, goesOn: () -> Bool
  ) -> Bool {
    prepare()
    return withoutActuallyEscaping(function) { function in
      let kept = Function(function)
      return withExtendedLifetime(kept) {
        var multi = gsl_multimin_function(
          f: { vector, parameters in
            guard let vector, let parameters else { return 0 }
            let function = Unmanaged<Function>.fromOpaque(parameters).takeUnretainedValue()
            return function.value((0..<vector.pointee.size).map { gsl_vector_get(vector, $0) })
          }, n: start.count, params: Unmanaged.passUnretained(kept).toOpaque())
        guard let minimiser = gsl_multimin_fminimizer_alloc(gsl_multimin_fminimizer_nmsimplex2, start.count) else {
          return false
        }
        defer { gsl_multimin_fminimizer_free(minimiser) }
        guard let corner = gsl_vector_alloc(start.count), let steps = gsl_vector_alloc(start.count) else {
          return false
        }
        defer {
          gsl_vector_free(corner)
          gsl_vector_free(steps)
        }
        for axis in start.indices {
          gsl_vector_set(corner, axis, start[axis])
          gsl_vector_set(steps, axis, step)
        }
        guard gsl_multimin_fminimizer_set(minimiser, &multi, corner, steps) == 0 else { return false }
        while goesOn() {
          guard gsl_multimin_fminimizer_iterate(minimiser) == 0 else { return false }
          if gsl_multimin_fminimizer_size(minimiser) < size { return true }
        }
        return false
      }
    }
  }
}

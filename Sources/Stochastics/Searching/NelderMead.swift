/// Looks for the lowest value of a function without its slopes, by a simplex that moves and shrinks (Nelder and Mead).
///
/// Right for means over a few hundred futures with common random numbers: they have no slope that could be computed, and
/// steps that a search by slopes would stumble over.
///
/// Source: J. A. Nelder and R. Mead, "A simplex method for function minimization", The Computer Journal 7, 1965; as in
/// GSL, `nmsimplex2`.
public struct NelderMead: Hashable, Sendable {
  /// The lowest point found.
  public var point: [Double]
  /// The function there.
  public var value: Double
  /// How often the function was asked.
  public var evaluations: Int
  /// Whether the simplex had shrunk to the size asked for before the evaluations were spent.
  public var isSettled: Bool

  /// Searches.
  ///
  /// - Parameters:
  ///   - start: Where the search begins.
  ///   - step: Size of the first simplex, the same along every axis; above 0.
  ///   - size: Mean distance of the corners from their middle at which the search ends.
  ///   - limit: Evaluations after which no further step is begun; a step asks at most as often as there are axes, and two
  ///     times more.
  ///   - function: What is made small; it is finite.
  /// - Throws: What the function throws.
  /// - Precondition: There is an axis, and the step and the size are above 0.
  public init<Failure: Error>(
    from start: [Double], step: Double, size: Double, limit: Int,
    of function: ([Double]) throws(Failure) -> Double
  ) throws(Failure) {
    precondition(!start.isEmpty, "A search has an axis at least.")
    precondition(step > 0 && size > 0, "A simplex has a size above 0, not \(step) and \(size).")
    var failure: Failure?
    var evaluations = 0
    var best = (point: start, value: Double.infinity)
    let settled = GSL.minimise(from: start, step: step, size: size) { point in
      // After a failure nothing more is asked; the search sees a plain where no step leads down.
      guard failure == nil else { return best.value.isFinite ? best.value : 0 }
      do throws(Failure) {
        let value = try function(point)
        evaluations += 1
        if value < best.value { best = (point, value) }
        return value
      } catch {
        failure = error
        return best.value.isFinite ? best.value : 0
      }
    } goesOn: {
      failure == nil && evaluations < limit
    }
    if let failure { throw failure }
    point = best.point
    value = best.value
    self.evaluations = evaluations
    isSettled = settled
  }
}

/// The quasi-random sequence of Sobol: points of the unit cube that fill it more evenly than chance would.
///
/// Each of the first 2^m points lies in a different one of 2^m equal cells of every axis.
///
/// Source: Sobol, USSR Computational Mathematics and Mathematical Physics 7 (1967); direction numbers of Bratley and
/// Fox, ACM Algorithm 659 (1988), as in the GNU Scientific Library.
public enum SobolSequence {
  /// Dimensions that the direction numbers are known for.
  public static let dimensions = 1...40

  /// The first points of the sequence, the origin left out: the first is the middle of the cube.
  ///
  /// - Parameters:
  ///   - count: How many points.
  ///   - dimensions: Coordinates of a point.
  /// - Returns: Coordinates in the open interval (0, 1).
  /// - Precondition: the number of dimensions is within ``dimensions``.
  public static func points(_ count: Int, dimensions: Int) -> [[Double]] {
    check(dimensions)
    return GSL.sobol(count, dimensions: dimensions)
  }

  /// The first points of the sequence, every coordinate's binary digits turned over at places drawn once for the axis.
  ///
  /// Each point is then uniform in the cube, and the points together fill it as evenly as before.
  ///
  /// Source: a digital shift; L'Ecuyer and Lemieux, "Recent advances in randomized quasi-Monte Carlo methods" (2002).
  ///
  /// - Parameters:
  ///   - count: How many points.
  ///   - dimensions: Coordinates of a point.
  ///   - streams: The chance that the shift is drawn from.
  ///   - purpose: What the draws are for; the entity is the axis.
  /// - Returns: Coordinates in the open interval (0, 1).
  /// - Precondition: the number of dimensions is within ``dimensions``.
  public static func shifted(_ count: Int, dimensions: Int, streams: Streams, purpose: UInt8) -> [[Double]] {
    check(dimensions)
    let cells = 0x1p30
    let shifts = (0..<dimensions).map { axis in
      UInt64(streams.uniform(purpose, entity: UInt32(axis)) * cells)
    }
    return GSL.sobol(count, dimensions: dimensions).map { point in
      zip(point, shifts).map { (Double(UInt64($0 * cells) ^ $1) + 0.5) / cells }
    }
  }

  private static func check(_ found: Int) {
    precondition(dimensions.contains(found), "The Sobol sequence has \(dimensions) dimensions, not \(found).")
  }
}

/// Points that fill the unit cube evenly, whatever its dimensions.
///
/// Chosen: the shifted Sobol sequence up to its 40 dimensions, a Latin hypercube beyond. Direction numbers for more axes
/// exist but not in the library this program rests on, and past 40 axes a few hundred points fill no plane evenly
/// anyway: what is left to gain is even axes, which the hypercube has.
public enum UnitCube {
  /// Points that fill the cube.
  ///
  /// - Parameters:
  ///   - count: How many points.
  ///   - dimensions: Coordinates of a point, at least 1.
  ///   - streams: The chance that they are drawn from.
  ///   - purpose: What the draws are for; the entity is the axis.
  /// - Returns: Coordinates in the open interval (0, 1); each point is uniform in the cube.
  public static func filled(_ count: Int, dimensions: Int, streams: Streams, purpose: UInt8) -> [[Double]] {
    SobolSequence.dimensions.contains(dimensions)
      ? SobolSequence.shifted(count, dimensions: dimensions, streams: streams, purpose: purpose)
      : LatinHypercube.points(count, dimensions: dimensions, streams: streams, purpose: purpose)
  }
}

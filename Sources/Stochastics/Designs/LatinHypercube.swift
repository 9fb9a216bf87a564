/// Random points of the unit cube of which every axis has one in each of as many equal cells as there are points.
///
/// It has no limit of dimensions, and fills each axis evenly, though not the planes between axes.
///
/// Source: McKay, Beckman and Conover, Technometrics 21 (1979).
public enum LatinHypercube {
  /// Points of a new hypercube.
  ///
  /// - Parameters:
  ///   - count: How many points.
  ///   - dimensions: Coordinates of a point, at least 1.
  ///   - streams: The chance that it is drawn from.
  ///   - purpose: What the draws are for; the entity is the axis.
  /// - Returns: Coordinates in the open interval (0, 1).
  public static func points(_ count: Int, dimensions: Int, streams: Streams, purpose: UInt8) -> [[Double]] {
    precondition(dimensions >= 1, "A cube has a dimension or more, not \(dimensions).")
    var points = Array(repeating: Array(repeating: 0.0, count: dimensions), count: count)
    for axis in 0..<dimensions {
      var draws = streams.draws(purpose, entity: UInt32(axis))
      let cells = draws.order(of: count)
      for (point, cell) in cells.enumerated() {
        points[point][axis] = (Double(cell) + draws.uniform()) / Double(count)
      }
    }
    return points
  }
}

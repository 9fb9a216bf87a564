internal import Stochastics

/// Which points of the levers' ranges a sweep looks at.
public enum SweepDesign: Hashable, Sendable {
  /// Every value of every lever with every value of the others; a lever without steps has this many values.
  case grid(levels: Int)
  /// That many points that fill the ranges evenly.
  case filling(points: Int)

  /// Values of a lever without steps, where nothing is said.
  ///
  /// Chosen: five show a bend, and two levers make a grid that is read at a glance.
  public static let defaultLevels = 5

  /// The points of a sweep, in order.
  ///
  /// A grid goes through the last lever's values first. What fills the ranges is the Sobol sequence up to its 40
  /// dimensions, a Latin hypercube beyond, see `UnitCube`; of a lever with steps, the nearest value, so that points may
  /// come together.
  ///
  /// - Parameters:
  ///   - levers: At least one.
  ///   - seed: Seed of the run, for a Latin hypercube alone.
  /// - Returns: Each point once.
  public func points(_ levers: [Lever], seed: UInt64) -> [Point] {
    precondition(!levers.isEmpty, "A sweep has a lever or more.")
    switch self {
    case .grid(let levels):
      let axes = levers.map { $0.values ?? $0.spaced(levels) }
      return axes.reduce([[]]) { points, values in points.flatMap { point in values.map { point + [$0] } } }
        .map { Point($0) }
    case .filling(let count):
      let parameters = levers.map { Parameter($0, nominal: $0.range.lowerBound) }
      let cube =
        SobolSequence.dimensions.contains(levers.count)
        ? SobolSequence.points(count, dimensions: levers.count)
        : LatinHypercube.points(
          count, dimensions: levers.count, streams: Streams(seed: seed, replication: Streams.outerSamples),
          purpose: AnalysisPurpose.filling.rawValue)
      var seen: Set<Point> = []
      return cube.map { parameters.point(at: $0) }.filter { seen.insert($0).inserted }
    }
  }

  /// How many points a grid has; `nil` where there are more than a machine can count.
  public static func gridCount(_ levers: [Lever], levels: Int) -> Int? {
    var count = 1
    for lever in levers {
      let (product, overflow) = count.multipliedReportingOverflow(by: lever.values?.count ?? levels)
      guard !overflow else { return nil }
      count = product
    }
    return count
  }
}

extension Lever {
  /// Values at equal distances from one end of the range to the other.
  fileprivate func spaced(_ count: Int) -> [Double] {
    guard count > 1, range.lowerBound < range.upperBound else { return [range.lowerBound] }
    return (0..<count).map { place in
      place == count - 1
        ? range.upperBound
        : range.lowerBound + (range.upperBound - range.lowerBound) * Double(place) / Double(count - 1)
    }
  }
}

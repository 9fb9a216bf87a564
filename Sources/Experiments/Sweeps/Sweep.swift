public import InsertionPolicy

/// What the futures say at every point of a sweep.
///
/// Every point is seen with the same futures: the difference between two points is that of their levers.
public struct Sweep: Hashable, Sendable {
  /// A measure, and what was voted for it.
  public struct Subject: Hashable, Sendable {
    /// Its place among those of the laboratory.
    public var place: Int
    /// The figure to be reached, in the unit of the measure; `nil` where none was voted.
    public var target: Double?
    /// Which side reaches it.
    public var direction: Indicator.Direction

    /// Names a measure.
    public init(_ place: Int, target: Double? = nil, direction: Indicator.Direction = .neutral) {
      self.place = place
      self.target = target
      self.direction = direction
    }
  }

  /// The levers.
  public let levers: [Lever]
  /// The points, in the order of the design.
  public let points: [Point]
  /// Futures of every point.
  public let replications: Int
  /// The measures.
  public let measures: [Subject]
  /// By point, one estimate per measure.
  public let estimates: [[Estimate]]

  /// Sweeps over levers.
  ///
  /// - Parameters:
  ///   - levers: The laboratory's levers, at least one.
  ///   - design: Which points.
  ///   - measures: What is told of each point.
  ///   - replications: Futures of every point, at least 1.
  ///   - seed: Seed of the run.
  ///   - laboratory: Where the futures are simulated.
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    _ levers: [Lever], _ design: SweepDesign, _ measures: [Subject], replications: Int, seed: UInt64,
    in laboratory: inout Place
  ) throws(Interrupted) {
    precondition(replications >= 1, "A point has a future or more, not \(replications).")
    let points = design.points(levers, seed: seed)
    laboratory.expect(points.count * replications)
    let rows = try laboratory.values(
      of: points.flatMap { point in (0..<replications).map { Trial(point, UInt32($0)) } })
    self.levers = levers
    self.points = points
    self.replications = replications
    self.measures = measures
    var ranks = QuantileRanks()
    estimates = points.indices.map { place in
      let futures = rows[place * replications..<(place + 1) * replications]
      return measures.map { measure in
        Estimate(
          from: futures.map { $0[measure.place] }, target: measure.target, direction: measure.direction, ranks: &ranks)
      }
    }
  }
}

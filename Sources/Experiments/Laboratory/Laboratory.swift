/// Where each lever of an experiment stands, in the order of the levers.
public struct Point: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One per lever, in the lever's own unit; of a lever that chooses among files, the place of the file chosen, from 0.
  public var values: [Double]

  /// Makes a point.
  public init(_ values: [Double]) { self.values = values }

  /// Makes a point.
  public init(arrayLiteral values: Double...) { self.values = values }
}

extension Point: CustomStringConvertible {
  /// The values joined by blanks, each with all its digits.
  public var description: String { values.map(\.description).joined(separator: " ") }
}

/// One future of one point.
///
/// The same replication has the same chance at every point: the difference between two points is that of their levers.
public struct Trial: Hashable, Sendable {
  /// Where the levers stand.
  public var point: Point
  /// Number of the future, from 0.
  public var replication: UInt32

  /// Names a trial.
  public init(_ point: Point, _ replication: UInt32) {
    self.point = point
    self.replication = replication
  }
}

/// Somebody wished to stop, or what is found can no longer be kept; the trials finished so far are.
public struct Interrupted: Error, Hashable, Sendable {
  /// Says so.
  public init() {}
}

/// A place where the futures of points are simulated on demand.
///
/// Procedures that search, sweep or calibrate ask it for trials and decide by what they get and by nothing else. A trial
/// has the same values whenever it is asked for: a procedure that begins again with what is kept takes the same way.
public protocol Laboratory {
  /// The values of some trials, in the order asked, each with one value per measure; `nil` where the future cannot tell.
  ///
  /// What was asked for before is not simulated again.
  ///
  /// - Throws: ``Interrupted``.
  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]]

  /// Says how many trials the procedure is still likely to ask for, for whoever watches.
  mutating func expect(_ trials: Int)
}

extension Laboratory {
  /// Nobody watches.
  public mutating func expect(_ trials: Int) {}

  /// The values of some futures of a point, in order of number.
  ///
  /// - Throws: ``Interrupted``.
  public mutating func values(at point: Point, _ replications: Range<Int>) throws(Interrupted) -> [[Double?]] {
    try values(of: replications.map { Trial(point, UInt32($0)) })
  }
}

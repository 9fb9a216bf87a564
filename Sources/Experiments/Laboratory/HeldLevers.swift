/// A laboratory whose first levers stand still: a procedure over the others runs in it unchanged.
public struct HeldLevers<Base: Laboratory>: Laboratory {
  fileprivate var base: Base
  fileprivate let held: [Double]

  /// The values of some trials, in the order asked.
  ///
  /// - Throws: ``Interrupted``.
  public mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    try base.values(of: trials.map { Trial(Point(held + $0.point.values), $0.replication) })
  }

  /// Says how many trials are still likely to be asked for.
  public mutating func expect(_ trials: Int) { base.expect(trials) }
}

extension Laboratory {
  /// Runs a procedure with the first levers held at some values.
  ///
  /// - Throws: What the procedure throws; what it simulated stays known.
  public mutating func holding<Found>(
    _ held: [Double], _ procedure: (inout HeldLevers<Self>) throws(Interrupted) -> Found
  ) throws(Interrupted) -> Found {
    var laboratory = HeldLevers(base: self, held: held)
    defer { self = laboratory.base }
    return try procedure(&laboratory)
  }
}

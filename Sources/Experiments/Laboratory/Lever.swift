/// A number of a scenario that an experiment moves.
public struct Lever: Hashable, Sendable {
  /// Where it stands in the scenario, such as `staff.caf.fte`; several that are moved together are joined by `+`.
  public var path: String
  /// Between which values it is moved, in the unit of the scenario's file.
  public var range: ClosedRange<Double>
  /// The values that it may take are the lower end and what lies whole steps above it; `nil` for any of the range.
  public var step: Double?

  /// Names a lever.
  ///
  /// - Precondition: `step`, where there is one, is above 0.
  public init(_ path: String, _ range: ClosedRange<Double>, step: Double? = nil) {
    precondition(step.map { $0 > 0 } ?? true, "A lever moves by steps above 0, not \(step ?? 0).")
    self.path = path
    self.range = range
    self.step = step
  }

  /// The values that a lever with steps may take, from the lowest; `nil` without steps.
  public var values: [Double]? {
    step.map { step in
      // A range such as 0…1 by 0.1 has its upper end, whatever the last digit of the division.
      let count = Int(((range.upperBound - range.lowerBound) / step + 1e-9).rounded(.down))
      return (0...count).map { range.lowerBound + Double($0) * step }
    }
  }
}

/// Futures of points that are there, each with one value per measure.
public struct Trials: Equatable, Sendable {
  private var rows: [Point: [UInt32: Replication]] = [:]
  /// How many there are.
  public private(set) var count = 0

  /// None.
  public init() {}

  /// The future of a trial; `nil` where it is not there.
  public subscript(trial: Trial) -> Replication? { rows[trial.point]?[trial.replication] }

  /// Keeps a future of a point.
  public mutating func keep(_ row: Replication, at point: Point) {
    if rows[point, default: [:]].updateValue(row, forKey: row.number) == nil { count += 1 }
  }

  /// The futures of a point, in order of number.
  public func rows(at point: Point) -> [Replication] {
    rows[point].map { $0.values.sorted { $0.number < $1.number } } ?? []
  }

  /// Every trial, point by point, each in order of number.
  public var all: [Trial] {
    rows.keys.sorted { $0.values.lexicographicallyPrecedes($1.values) }.flatMap { point in
      rows(at: point).map { Trial(point, $0.number) }
    }
  }
}

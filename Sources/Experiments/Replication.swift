/// What one future gave: a value for each cell, or none where the future cannot tell.
public struct Replication: Sendable {
  /// Number of the future, from 0.
  public let number: UInt32
  /// One per cell; NaN stands for "no value" here and never leaves.
  private let stored: [Double]

  /// Keeps the values of one future.
  ///
  /// - Precondition: every value is finite: an indicator that cannot tell gives `nil`, not NaN.
  public init(number: UInt32, values: [Double?]) {
    self.number = number
    stored = values.enumerated().map { cell, value in
      guard let value else { return .nan }
      precondition(value.isFinite, "Replication \(number) gave \(value) for cell \(cell); a value is finite or nil.")
      return value
    }
  }

  private init(number: UInt32, stored: [Double]) {
    self.number = number
    self.stored = stored
  }

  /// The same values under another number.
  func numbered(_ number: UInt32) -> Self { Self(number: number, stored: stored) }

  /// Number of cells.
  public var count: Int { stored.count }

  /// The value of every cell.
  public var values: [Double?] { stored.map { $0.isNaN ? nil : $0 } }

  /// The value of a cell, or `nil` where this future cannot tell.
  public subscript(cell: Int) -> Double? {
    let value = stored[cell]
    return value.isNaN ? nil : value
  }
}

extension Replication: Equatable {
  /// Whether both are the same future with the same values.
  public static func == (left: Self, right: Self) -> Bool {
    left.number == right.number && left.count == right.count && left.stored.indices.allSatisfy { left[$0] == right[$0] }
  }
}

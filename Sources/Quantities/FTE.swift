/// Full-time equivalents of staff (*équivalents temps plein*, ETP); a caseworker at four fifths is `0.8`.
@frozen
public struct FTE: BitwiseCopyable, Sendable, Hashable {
  /// The number of full-time equivalents.
  public var count: Double

  /// `count` full-time equivalents.
  @inlinable
  public init(_ count: Double) { self.count = count }

  /// `count` whole full-time equivalents.
  @inlinable
  public init(_ count: Int) { self.count = Double(count) }
}

extension FTE: UnitQuantity {}

/// A month or a year of a timeline, cut to the days that the timeline has.
@frozen
public struct Period: BitwiseCopyable, Sendable, Hashable, CustomStringConvertible {
  /// The calendar year.
  public let year: Int

  /// The month, 1 being January; nil for a whole year.
  public let month: Int?

  /// 00:00 of its first day in the timeline.
  public let start: Instant

  /// The end of its last day in the timeline, which is the start of the next period.
  public let end: Instant

  /// The length in the timeline.
  public var length: Days { end - start }

  /// Whether `instant` is in this period: its start is, its end is not.
  public func contains(_ instant: Instant) -> Bool { instant >= start && instant < end }

  /// As ISO 8601 writes it: `2026-07` for a month, `2026` for a year.
  public var description: String {
    guard let month else { return padded(year, to: 4) }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))"
  }
}

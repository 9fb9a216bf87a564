/// A length of time in working days: Monday to Friday less public holidays.
///
/// Half days are allowed, since effort is counted in them (an interview of `0.5`). Only a calendar can turn working days
/// into calendar days: see ``WorkingCalendar`` and ``Timeline``.
@frozen
public struct WorkingDays: BitwiseCopyable, Sendable, Hashable {
  /// The length in working days.
  public var count: Double

  /// A length of `count` working days.
  @inlinable
  public init(_ count: Double) { self.count = count }

  /// A length of `count` whole working days.
  @inlinable
  public init(_ count: Int) { self.count = Double(count) }
}

extension WorkingDays: UnitQuantity {}

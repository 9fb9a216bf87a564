/// A day of the Gregorian calendar, as in `2026-07-01`, continued backwards before 1582.
///
/// Years run from -9999 to 9999, year 0 being 1 BC as ISO 8601 has it.
@frozen
public struct CivilDate: BitwiseCopyable, Sendable, Hashable, Comparable {
  @usableFromInline let storedYear: Int16
  @usableFromInline let storedMonth: UInt8
  @usableFromInline let storedDay: UInt8

  /// The day `day` of `month` of `year`, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  @inlinable
  init(checkedYear year: Int, month: Int, day: Int) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The years that dates cover.
  public static let years = -9999...9999

  /// The year.
  @inlinable
  public var year: Int { Int(storedYear) }

  /// The month, 1 being January.
  @inlinable
  public var month: Int { Int(storedMonth) }

  /// The day of the month, from 1.
  @inlinable
  public var day: Int { Int(storedDay) }

  /// Whether `left` is the earlier day.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay) < (right.storedYear, right.storedMonth, right.storedDay)
  }

  /// Whether `year` has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days of a month, 28 to 31.
  ///
  /// - Precondition: `month` is in 1...12.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default:
      precondition((1...12).contains(month), "A month is from 1 to 12, not \(month).")
      return 31
    }
  }
}

extension CivilDate {
  // Months are counted from March, so that the leap day is the last of the year and the lengths before it follow a
  // straight line; years are counted in eras of 400, which all have 146 097 days.
  // Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
  private static let daysPerEra = 146_097
  private static let dayNumberOfEra = -719_468

  /// Days since 1 January 1970, negative before it.
  public var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra + Self.dayNumberOfEra
  }

  /// The day `dayNumber` days after 1 January 1970.
  ///
  /// - Precondition: its year is one of ``years``.
  public init(dayNumber: Int) {
    let shifted = dayNumber - Self.dayNumberOfEra
    let era = floorDivide(shifted, Self.daysPerEra)
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    precondition(Self.years.contains(year), "Years run from -9999 to 9999; day number \(dayNumber) is in \(year).")
    self.init(checkedYear: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day `days` days later, or earlier when negative.
  public func adding(days: Int) -> Self { Self(dayNumber: dayNumber + days) }

  /// The same day `months` months later, or the last of that month when it is shorter: 31 January + 1 is 28 February.
  ///
  /// - Precondition: the year reached is one of ``years``.
  public func adding(months: Int) -> Self {
    let monthsFromZero = year * 12 + (month - 1) + months
    let reached = floorDivide(monthsFromZero, 12)
    precondition(Self.years.contains(reached), "Years run from -9999 to 9999; \(months) months lead to \(reached).")
    let month = monthsFromZero - reached * 12 + 1
    return Self(
      checkedYear: reached, month: month, day: min(day, Self.daysInMonth(month, year: reached)))
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday, three days after a Monday.
    let fromMonday = dayNumber + 3 - 7 * floorDivide(dayNumber + 3, 7)
    return Weekday.allCases[fromMonday]
  }
}

/// A day of the week, numbered as ISO 8601 does.
@frozen
public enum Weekday: Int, CaseIterable, BitwiseCopyable, Sendable, Hashable {
  /// One of the seven days, Monday being 1.
  case monday = 1
  /// One of the seven days, Monday being 1.
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

/// The quotient rounded towards minus infinity.
@inlinable
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

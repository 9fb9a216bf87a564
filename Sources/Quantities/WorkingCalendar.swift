/// The French working calendar: Monday to Friday less the eleven public holidays, computed for any year.
public enum WorkingCalendar {
  /// Whether staff work on `date`.
  public static func isWorkingDay(_ date: CivilDate) -> Bool {
    switch date.weekday {
    case .saturday, .sunday: false
    case .monday, .tuesday, .wednesday, .thursday, .friday: !isPublicHoliday(date)
    }
  }

  /// Whether `date` is one of the eleven public holidays.
  public static func isPublicHoliday(_ date: CivilDate) -> Bool {
    PublicHoliday.allCases.contains { $0.date(in: date.year) == date }
  }

  /// The public holidays of a year in order, ten days when Ascension falls on 1 or 8 May.
  public static func publicHolidays(in year: Int) -> [CivilDate] {
    let days = PublicHoliday.allCases.map { $0.date(in: year) }.sorted()
    return days.indices.filter { $0 == 0 || days[$0] != days[$0 - 1] }.map { days[$0] }
  }

  /// The number of working days from `first` up to and without `end`; negative when `end` comes first.
  ///
  /// - Complexity: O(days between).
  public static func workingDays(from first: CivilDate, until end: CivilDate) -> WorkingDays {
    let (low, high, sign) = first <= end ? (first, end, 1.0) : (end, first, -1.0)
    let count = (low.dayNumber..<high.dayNumber).count { isWorkingDay(CivilDate(dayNumber: $0)) }
    return WorkingDays(sign * Double(count))
  }

  /// The day on which `length` working days after `date` are over; `date` itself is not counted.
  ///
  /// One working day after a Friday is the Monday, or Tuesday when that is a holiday. A part of a day is over on the
  /// day it falls in, so 1.5 counts as 2; zero gives `date` itself, working or not.
  ///
  /// - Precondition: `length` is finite and not negative.
  /// - Complexity: O(days between).
  public static func date(_ length: WorkingDays, after date: CivilDate) -> CivilDate {
    precondition(length.count >= 0 && length.count.isFinite, "Working days are counted forwards, not \(length).")
    var left = Int(length.count.rounded(.up))
    var reached = date
    while left > 0 {
      reached = reached.adding(days: 1)
      if isWorkingDay(reached) { left -= 1 }
    }
    return reached
  }
}

/// The days of a scenario tied to the civil calendar: dates, months, years and working days by number of the day.
///
/// Day 0 is the first day, and ``Instant`` counts from its 00:00. What the event loop asks is read from a table that
/// covers the scenario, three years before it and five after; days further off are computed, more slowly, with the
/// same answers.
public struct Timeline: Sendable, Equatable {
  /// The first day, number 0.
  public let firstDay: CivilDate

  /// The last day, included.
  public let lastDay: CivilDate

  /// The number of days, at least 1.
  public let dayCount: Int

  /// The months in order, the first and last cut to the timeline.
  public let months: [Period]

  /// The calendar years in order, the first and last cut to the timeline.
  public let years: [Period]

  @usableFromInline let table: DayTable

  /// The timeline of the days from `firstDay` to `lastDay`, both included.
  ///
  /// - Precondition: `lastDay` is not before `firstDay`, and years are from -9990 to 9990.
  public init(firstDay: CivilDate, lastDay: CivilDate) {
    precondition(firstDay <= lastDay, "A timeline cannot end on \(lastDay) before it starts on \(firstDay).")
    precondition(
      firstDay.year >= -9990 && lastDay.year <= 9990,
      "A timeline needs years from -9990 to 9990, not \(firstDay) to \(lastDay).")
    self.firstDay = firstDay
    self.lastDay = lastDay
    dayCount = lastDay.dayNumber - firstDay.dayNumber + 1
    months = Self.periods(from: firstDay, days: dayCount, monthsEach: 1)
    years = Self.periods(from: firstDay, days: dayCount, monthsEach: 12)
    table = DayTable(firstDay: firstDay, days: -3 * 366..<dayCount + 5 * 366)
  }

  /// The end of the last day.
  public var horizon: Instant { Instant(days: Double(dayCount)) }

  /// The date of a day by its number, which may be negative or past the last.
  public func date(ofDay day: Int) -> CivilDate { firstDay.adding(days: day) }

  /// The date on which `instant` falls.
  public func date(at instant: Instant) -> CivilDate { date(ofDay: instant.day) }

  /// The number of the day `date`, negative before the first day.
  public func day(of date: CivilDate) -> Int { date.dayNumber - firstDay.dayNumber }

  /// 00:00 of `date`.
  public func instant(of date: CivilDate) -> Instant { Instant(days: Double(day(of: date))) }

  /// Whether both have the same days.
  public static func == (left: Self, right: Self) -> Bool {
    left.firstDay == right.firstDay && left.lastDay == right.lastDay
  }

  private static func periods(from firstDay: CivilDate, days: Int, monthsEach: Int) -> [Period] {
    var periods: [Period] = []
    var start = 0
    while start < days {
      let date = firstDay.adding(days: start)
      let month = monthsEach == 1 ? date.month : 1
      let next = CivilDate(checkedYear: date.year, month: month, day: 1).adding(months: monthsEach)
      let end = min(days, next.dayNumber - firstDay.dayNumber)
      periods.append(
        Period(
          year: date.year, month: monthsEach == 1 ? month : nil, start: Instant(days: Double(start)),
          end: Instant(days: Double(end))))
      start = end
    }
    return periods
  }
}

extension Timeline {
  /// The index in ``months`` of the month that `instant` falls in, negative before them and past the last after.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func month(at instant: Instant) -> Int { month(ofDay: instant.day) }

  /// The index in ``months`` of the month of a day, negative before them and past the last after.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func month(ofDay day: Int) -> Int {
    guard let entry = table.entry(day) else { return computedMonth(day) }
    return Int(entry.month)
  }

  /// The index in ``years`` of the year that `instant` falls in, negative before them and past the last after.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func year(at instant: Instant) -> Int { year(ofDay: instant.day) }

  /// The index in ``years`` of the year of a day, negative before them and past the last after.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func year(ofDay day: Int) -> Int {
    guard let entry = table.entry(day) else { return date(ofDay: day).year - firstDay.year }
    return Int(entry.year)
  }

  /// Whether staff work on a day.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func isWorkingDay(_ day: Int) -> Bool {
    guard let entry = table.entry(day) else { return WorkingCalendar.isWorkingDay(date(ofDay: day)) }
    return entry.isWorkingDay
  }

  /// The first working day that is `day` or comes after it.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func nextWorkingDay(onOrAfter day: Int) -> Int {
    guard let entry = table.entry(day) else { return computedNextWorkingDay(day) }
    return Int(entry.nextWorkingDay)
  }

  /// The day on which `count` working days after `day` are over; `day` itself is not counted, zero gives it back.
  ///
  /// - Precondition: `count` is not negative.
  /// - Complexity: O(1) within the table.
  @inlinable
  public func addWorkingDays(_ count: Int, to day: Int) -> Int {
    precondition(count >= 0, "Working days are counted forwards, not \(count).")
    if count == 0 { return day }
    if let entry = table.entry(day) {
      let rank = Int(entry.workingDaysUpTo) &+ count &- 1
      if rank < table.workingDays.count { return Int(table.workingDays[rank]) }
    }
    return computedAddWorkingDays(count, day)
  }

  /// The number of working days from `first` up to and without `end`; negative when `end` comes first.
  ///
  /// - Complexity: O(1) within the table.
  @inlinable
  public func workingDays(from first: Int, until end: Int) -> Int {
    guard let from = table.entry(first &- 1), let until = table.entry(end &- 1) else {
      return computedWorkingDays(first, end)
    }
    return Int(until.workingDaysUpTo) - Int(from.workingDaysUpTo)
  }

  /// The same day of the month so many civil months after a day, or the last of that month when it is shorter.
  ///
  /// - Precondition: the year reached is one that dates cover.
  /// - Complexity: O(1).
  @inlinable
  public func day(months: Int, after day: Int) -> Int {
    table.day(months: months, after: day) ?? computedDay(months, day)
  }

  @usableFromInline
  func computedDay(_ months: Int, _ day: Int) -> Int { self.day(of: date(ofDay: day).adding(months: months)) }

  @usableFromInline
  func computedMonth(_ day: Int) -> Int {
    let date = date(ofDay: day)
    return (date.year - firstDay.year) * 12 + date.month - firstDay.month
  }

  @usableFromInline
  func computedNextWorkingDay(_ day: Int) -> Int {
    var day = day
    while !WorkingCalendar.isWorkingDay(date(ofDay: day)) { day += 1 }
    return day
  }

  @usableFromInline
  func computedAddWorkingDays(_ count: Int, _ day: Int) -> Int {
    self.day(of: WorkingCalendar.date(WorkingDays(count), after: date(ofDay: day)))
  }

  @usableFromInline
  func computedWorkingDays(_ first: Int, _ end: Int) -> Int {
    Int(WorkingCalendar.workingDays(from: date(ofDay: first), until: date(ofDay: end)).count)
  }
}

/// What a timeline knows of each day, worked out once.
@usableFromInline
struct DayTable: Sendable {
  /// One day.
  @usableFromInline
  struct Entry: BitwiseCopyable, Sendable {
    /// The index of its month, 0 being that of the first day.
    @usableFromInline let month: Int32
    /// The index of its year, 0 being that of the first day.
    @usableFromInline let year: Int16
    /// Whether staff work on it.
    @usableFromInline let isWorkingDay: Bool
    /// Which day of its month it is, from 1.
    @usableFromInline let dayOfMonth: UInt8
    /// It, or the first working day after it.
    @usableFromInline var nextWorkingDay: Int32
    /// How many working days of the table are this day or before it.
    @usableFromInline let workingDaysUpTo: Int32
  }

  /// The number of the first day of the table, negative.
  @usableFromInline let first: Int

  /// One entry for each day from ``first``.
  @usableFromInline let entries: [Entry]

  /// The index of the month of the table's first day, 0 being that of the timeline's.
  @usableFromInline let firstMonth: Int

  /// The number of the first day of each month of the table, and of the month after the last.
  @usableFromInline let monthStarts: [Int32]

  /// The numbers of the working days of the table, in order.
  @usableFromInline let workingDays: [Int32]

  init(firstDay: CivilDate, days: Range<Int>) {
    var entries: [Entry] = []
    var workingDays: [Int32] = []
    entries.reserveCapacity(days.count)
    for day in days {
      let date = firstDay.adding(days: day)
      let works = WorkingCalendar.isWorkingDay(date)
      if works { workingDays.append(Int32(day)) }
      entries.append(
        Entry(
          month: Int32((date.year - firstDay.year) * 12 + date.month - firstDay.month),
          year: Int16(date.year - firstDay.year), isWorkingDay: works, dayOfMonth: UInt8(date.day),
          nextWorkingDay: Int32(day),
          workingDaysUpTo: Int32(workingDays.count)))
    }
    // From the last day backwards; what comes after the table is worked out from the calendar.
    var next = days.upperBound
    while !WorkingCalendar.isWorkingDay(firstDay.adding(days: next)) { next += 1 }
    for index in entries.indices.reversed() {
      if entries[index].isWorkingDay { next = days.lowerBound + index }
      entries[index].nextWorkingDay = Int32(next)
    }
    first = days.lowerBound
    let months = entries.isEmpty ? 0...0 : entries[0].month...entries[entries.count - 1].month + 1
    firstMonth = Int(months.lowerBound)
    let start = CivilDate(checkedYear: firstDay.year, month: firstDay.month, day: 1)
    monthStarts = months.map { Int32(start.adding(months: Int($0)).dayNumber - firstDay.dayNumber) }
    self.entries = entries
    self.workingDays = workingDays
  }

  /// The day so many civil months after a day, or nil when the table does not have both.
  @inlinable
  func day(months: Int, after day: Int) -> Int? {
    guard let entry = entry(day) else { return nil }
    let reached = Int(entry.month) &+ months &- firstMonth
    guard reached >= 0, reached < monthStarts.count &- 1 else { return nil }
    let start = Int(monthStarts[reached])
    return min(start &+ Int(entry.dayOfMonth), Int(monthStarts[reached &+ 1])) &- 1
  }

  /// The entry of a day, or nil when the table does not have it.
  @inlinable
  func entry(_ day: Int) -> Entry? {
    // One comparison for both ends: a negative index is a huge unsigned number.
    let index = day &- first
    guard UInt(bitPattern: index) < UInt(bitPattern: entries.count) else { return nil }
    return entries[index]
  }
}

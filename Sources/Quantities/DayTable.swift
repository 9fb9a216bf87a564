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
    /// It, or the first working day after it.
    @usableFromInline var nextWorkingDay: Int32
    /// How many working days of the table are this day or before it.
    @usableFromInline let workingDaysUpTo: Int32
  }

  /// The number of the first day of the table, negative.
  @usableFromInline let first: Int

  /// One entry for each day from ``first``.
  @usableFromInline let entries: [Entry]

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
          year: Int16(date.year - firstDay.year), isWorkingDay: works, nextWorkingDay: Int32(day),
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
    self.entries = entries
    self.workingDays = workingDays
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

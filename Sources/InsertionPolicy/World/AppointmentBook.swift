internal import Quantities

/// A diary of bookable slots by day: so many per working day (or per meeting day), first come first served.
///
/// A rate of 3.4 a day gives 3 or 4 slots, 17 in five working days. A missed appointment is a slot lost. When the rate
/// falls, what is booked stays booked.
struct AppointmentBook {
  /// Slots per open day.
  private(set) var perOpenDay: Double
  /// Every how many working days the diary is open, at least 1.
  private let everyWorkingDays: Int
  /// Slots taken, by day of the timeline.
  private var taken: [UInt16]
  /// No day before this one has a free slot.
  private var firstFree = 0

  /// An empty diary over the days `0..<days`.
  init(perOpenDay: Double, everyWorkingDays: Int = 1, days: Int) {
    self.perOpenDay = perOpenDay
    self.everyWorkingDays = everyWorkingDays
    taken = Array(repeating: 0, count: days)
  }

  /// Forgets every booking, keeping the memory.
  mutating func clear(perOpenDay: Double) {
    self.perOpenDay = perOpenDay
    firstFree = 0
    for day in taken.indices { taken[day] = 0 }
  }

  /// Changes the rate from a day on.
  mutating func setRate(_ rate: Double, from day: Int) {
    perOpenDay = rate
    firstFree = max(0, day)
  }

  /// Books the first free slot on a day that is still to begin at `earliest`, and returns when it takes place.
  ///
  /// Slots of a day are spread evenly from 9:00 to 17:00; a day counts as begun after 9:00. Returns `nil` when the
  /// diary has no free slot left.
  mutating func book(earliest: Instant, on timeline: Timeline) -> Instant? {
    let wanted = Int((earliest.days - Self.opening).rounded(.up))
    let start = timeline.nextWorkingDay(onOrAfter: max(wanted, firstFree, 0))
    let everythingBeforeIsFull = wanted <= firstFree
    var day = start
    while day < taken.count {
      let slots = slotCount(day, timeline)
      let slot = Int(taken[day])
      if slot < slots {
        taken[day] += 1
        if everythingBeforeIsFull { firstFree = day }
        let hour = Self.opening + Self.openLength * (Double(slot) + 0.5) / Double(slots)
        return Instant(days: Double(day) + hour)
      }
      day = timeline.nextWorkingDay(onOrAfter: day + 1)
    }
    if everythingBeforeIsFull { firstFree = taken.count }
    return nil
  }

  private static let opening = 9.0 / 24
  private static let openLength = 8.0 / 24

  /// Slots of a working day: the difference of two whole parts, so that fractions add up over the days.
  private func slotCount(_ day: Int, _ timeline: Timeline) -> Int {
    let ordinal = timeline.workingDays(from: 0, until: day)
    guard ordinal % everyWorkingDays == 0 else { return 0 }
    let opening = Double(ordinal / everyWorkingDays)
    return Int((perOpenDay * (opening + 1)).rounded(.down) - (perOpenDay * opening).rounded(.down))
  }
}

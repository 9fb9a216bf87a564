internal import Quantities
internal import Stochastics

/// Ages: the day of birth is drawn on entry, and a year is added on every birthday.
extension World {
  /// Draws the day a person was born from the age at entry.
  ///
  /// The whole years of the draw are civil years back from that day, the rest of a year is so much of 365 days more, so
  /// that the birthdays are as many as the draw says. Who is born on 29 February has the birthday of other years on the
  /// 28th.
  @inline(__always)
  func drawnBirthDay(_ law: Sampler, _ id: UInt32, entered: Instant) -> Int16 {
    var draws = streams.draws(Purpose.age.rawValue, entity: id)
    let age = min(Self.oldestYears, max(0, layout.laws.sample(law, using: &draws)))
    let years = Int(age)
    return Int16(
      clamping: layout.timeline.day(months: -12 * years, after: entered.day) - Int((age - Double(years)) * 365))
  }

  /// Whether a person's age today lies within bounds; where no age is known it does not.
  @inline(__always)
  func isOfAge(_ range: AgeRange?, _ person: Int) -> Bool {
    guard let range, range != AgeRange() else { return true }
    guard people[person].born != Person.noDay else { return false }
    let born = Int(people[person].born)
    if let years = range.from, now.day < layout.timeline.day(months: 12 * years, after: born) { return false }
    if let years = range.under, now.day >= layout.timeline.day(months: 12 * years, after: born) { return false }
    return true
  }

  /// Chosen: nobody is older than eighty-nine on entry, about as many years as days fit in 16 bits; no rule may ask for
  /// more, so that nobody is taken for too young because of it.
  static let oldestYears = 89.0
}

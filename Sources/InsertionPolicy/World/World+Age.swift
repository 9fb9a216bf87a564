internal import Quantities
internal import Stochastics

/// Ages: a day of birth that nobody stores, drawn again when a rule asks.
extension World {
  /// Whether a person's age today lies within bounds; where no age is known it does not.
  @inline(__always)
  func isOfAge(_ range: AgeRange?, _ person: Int) -> Bool {
    guard let range else { return true }
    guard let born = birthDay(person) else { return false }
    if let years = range.from, now.day < layout.timeline.day(months: 12 * years, after: born) { return false }
    if let years = range.under, now.day >= layout.timeline.day(months: 12 * years, after: born) { return false }
    return true
  }

  /// The day a person was born, before the period for nearly everybody; `nil` where no age is known.
  ///
  /// The draw is the age at entry: its whole years are civil years back from that day, the rest of a year is so much of
  /// 365 days more, so that the birthdays are as many as the draw says. Who is born on 29 February has the birthday of
  /// other years on the 28th.
  @inline(__always)
  func birthDay(_ person: Int) -> Int? {
    guard let law = layout.ages[Int(people[person].profile)] else { return nil }
    let age = min(Self.oldestYears, max(0, draw(law, .age, person)))
    let years = Int(age)
    return layout.timeline.day(months: -12 * years, after: people[person].entered.day)
      - Int((age - Double(years)) * 365)
  }

  /// Chosen: nobody is older than a hundred and twenty.
  private static let oldestYears = 120.0
}

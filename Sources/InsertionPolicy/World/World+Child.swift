internal import Quantities
internal import Stochastics

/// The youngest child: born before the person is first seen, and a year older every birthday.
extension World {
  /// Draws the day the youngest child was born, from the age at entry in years of 365.25 days.
  @inline(__always)
  func drawnBirth(_ age: Sampler, _ id: UInt32, seen entered: Instant) -> Int16 {
    var draws = streams.draws(Purpose.childAge.rawValue, entity: id)
    let days = min(Self.oldestChildDays, layout.laws.sample(age, using: &draws) * 365.25)
    return Int16(clamping: entered.day - Int(days))
  }

  /// Chosen: nobody's youngest child is older than fifty.
  private static let oldestChildDays = 18_262.0

  /// Whether the youngest child is known and has not had that birthday yet; 0 years is no demand.
  @inline(__always)
  func isChildUnder(_ years: Int, _ person: Int) -> Bool {
    guard years > 0 else { return true }
    guard let birthday = childBirthday(months: 12 * years, person) else { return false }
    return now.day < birthday
  }

  /// Whether a contract that ends now is the last because of the youngest child's age (CAF77-31).
  @inline(__always)
  func isContractLast(_ person: Int, _ programme: Int) -> Bool {
    let months = layout.programmes[programme].childMonths
    guard months > 0, let birthday = childBirthday(months: months, person) else { return false }
    return now.day >= birthday
  }

  /// The day the youngest child is so many civil months old.
  @inline(__always)
  private func childBirthday(months: Int, _ person: Int) -> Int? {
    let born = people[person].childBorn
    guard born != Person.noDay else { return nil }
    return layout.timeline.day(months: months, after: Int(born))
  }
}

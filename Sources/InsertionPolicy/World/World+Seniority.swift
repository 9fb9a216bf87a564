internal import DiscreteEvents
internal import Quantities

/// Who is oriented and who has a contract on the last day of a year, by how long ago people entered (OARSA).
extension World {
  /// Looks at everybody on the RSA on the last day of a year, or of the period.
  ///
  /// - Parameter month: The month that ends.
  /// - Complexity: O(people), once a year.
  mutating func countSeniority(endOf month: Int) {
    guard layout.orientation != nil else { return }
    for slot in people.indices where people[slot].stage != .absent && people[slot].countsOnRSA {
      let person = people[slot]
      let column = Int(person.territory)
      let isOriented = person.isOriented
      let (all, oriented) = counters(of: person)
      seen.add(to: Observations.index(all), column: column, month: month)
      guard isOriented else { continue }
      seen.add(to: Observations.index(oriented), column: column, month: month)
      countContractsOutsideEmployment(person, column, month)
    }
  }

  /// The class of seniority: people, and those of them oriented.
  private func counters(of person: Person) -> (all: Counter, oriented: Counter) {
    // How long those present on the first day had been there is not known: most for longer than a year.
    if person.entered == .start || !isWithin(months: 12, from: person.entered, to: now) {
      return (.presentOverYear, .orientedOverYear)
    }
    return isWithin(months: 6, from: person.entered, to: now)
      ? (.presentUnderSixMonths, .orientedUnderSixMonths) : (.presentSixToTwelveMonths, .orientedSixToTwelveMonths)
  }

  /// Of those oriented to a programme with contracts outside the professional sphere, who has one.
  private mutating func countContractsOutsideEmployment(_ person: Person, _ column: Int, _ month: Int) {
    guard person.programme != Person.noProgramme else { return }
    let programme = Int(person.programme)
    guard layout.programmes[programme].contractMonths != nil,
      layout.scenario.programmes[programme].sphere != .professional
    else { return }
    seen.add(to: Observations.index(.orientedToContracts), column: column, month: month)
    let isUnderContract = person.hasReferent && person.stage != .starting && person.stage != .signing
    if isUnderContract { seen.add(to: Observations.index(.underContract), column: column, month: month) }
  }
}

extension Person {
  /// Whether the person's orientation is known: notified, or decided without the orientation step.
  fileprivate var isOriented: Bool {
    if flags.contains(.oriented) || hasReferent { return true }
    switch stage {
    case .waiting, .starting, .signing, .accompanied, .probation: return true
    case .absent, .invitation, .invited, .synthesis, .validation, .notification, .equipe, .withoutStep: return false
    }
  }
}

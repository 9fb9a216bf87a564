internal import Quantities
internal import Stochastics

/// Appointments kept, and those of them that take place at home.
extension World {
  /// Counts and pays an appointment that was kept.
  ///
  /// - Returns: Whether it took place at home.
  mutating func keepAppointment(_ person: Int, _ programme: Int) -> Bool {
    count(.appointmentsHeld, programme, column(person))
    payAppointment(person, programme)
    let every = layout.programmes[programme].homeVisitEvery
    guard every > 0 else { return false }
    people[person].sinceHomeVisit += 1
    guard people[person].sinceHomeVisit >= every else { return false }
    people[person].sinceHomeVisit = 0
    count(.homeVisits, programme, column(person))
    return true
  }

  /// For somebody accompanied on the first day, any appointment of a turn is as likely as any other to be the next.
  mutating func enterTurnOfHomeVisits(_ person: Int, _ programme: Int) {
    let every = layout.programmes[programme].homeVisitEvery
    guard every > 1 else { return }
    let chance = streams.uniform(Purpose.homeVisit.rawValue, entity: people[person].id)
    people[person].sinceHomeVisit = UInt8(min(Double(every) - 1, chance * Double(every)))
  }
}

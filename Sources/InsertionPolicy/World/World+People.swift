internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// Coming into the system and leaving it.
extension World {
  /// Gives a slot to a newcomer and draws what the person brings along.
  mutating func admit(
    id: UInt32, territory: Int, entered: Instant, flags: PersonFlags, stage: Stage, profiles: Int
  ) -> Int {
    let profile = drawnProfile(id, among: profiles)
    var attributes: UInt32 = 0
    for attribute in layout.possibleAttributes[profile] {
      let chance = streams.uniform(Purpose.attribute.rawValue, entity: id, occurrence: UInt32(attribute))
      if chance < layout.scenario.profiles[profile].attributeShares[attribute].value {
        attributes |= 1 << UInt32(attribute)
      }
    }
    var newcomer = Person(
      id: id, attributes: attributes, profile: profile, territory: territory, entered: entered, flags: flags,
      stage: stage)
    if let age = layout.childAges[profile] { newcomer.childBorn = drawnBirth(age, id, seen: entered) }
    if let age = layout.ages[profile] { newcomer.born = drawnBirthDay(age, id, entered: entered) }
    let slot = occupySlot(newcomer)
    enteredCount += 1
    move(.present, territory, by: 1)
    if flags.contains(.onRSA) {
      move(.onRSA, territory, by: 1)
      move(.withoutReferent, territory, by: 1)
    }
    return slot
  }

  /// Puts a record into a slot that is free.
  @inline(__always)
  mutating func occupySlot(_ record: Person) -> Int {
    guard freeSlots.isEmpty else {
      let slot = Int(freeSlots.removeLast())
      people[slot] = record
      return slot
    }
    people.append(record)
    accompaniedIn.append(Self.inNoPlace)
    return people.count - 1
  }

  @inline(__always)
  private func drawnProfile(_ id: UInt32, among profiles: Int) -> Int {
    guard layout.profileOrder.count > 1 else { return 0 }
    let chance = streams.uniform(Purpose.profile.rawValue, entity: id)
    return layout.profileOrder[
      layout.profiles[profiles].firstIndex { chance < $0 } ?? layout.profileOrder.count - 1]
  }

  /// Whether the person meets the demands of a route or of a programme's public, today.
  @inline(__always)
  func meets(_ condition: Condition, _ person: Int) -> Bool {
    condition.holds(for: people[person].attributes) && isChildUnder(condition.childUnderYears, person)
  }

  /// Schedules the end of the RSA after `days`, if it falls in the period.
  mutating func scheduleRightEnd(_ person: Int, after days: Double) {
    let end = now + Days(days)
    guard end < layout.timeline.horizon else { return }
    people[person].exit = calendar.schedule(.rightEnds(person: UInt32(person)), at: end, rank: Rank.exit)
  }

  /// The RSA ends, or the tail after it.
  mutating func rightEnds(_ person: Int) {
    people[person].exit = .none
    if people[person].flags.contains(.inTail) {
      tell(person, .tailEnded)
      endAccompaniment(person, .endsWithRSA)
      return leave(person)
    }
    loseRight(person)
    // Whatever the person waits for goes on until the place or the system is left, which is told next.
    guard people[person].hasReferent else { return leave(person) }
    tell(person, .rsaEnded, goingOn(person))
    switch layout.programmes[offers[Int(people[person].offer)].programme].afterRSA {
    case .goesOn: return
    case .ends(let tailShare, let tailMonths):
      let episode = people[person].occurrence(0)
      if tailMonths > 0 && happens(tailShare, .tail, person, episode) {
        people[person].flags.insert(.inTail)
        leaveLine(person)
        let end = adding(months: tailMonths, to: now)
        guard end < layout.timeline.horizon else { return }
        people[person].exit = calendar.schedule(.rightEnds(person: UInt32(person)), at: end, rank: Rank.exit)
      } else {
        endAccompaniment(person, .endsWithRSA)
        leave(person)
      }
    }
  }

  /// The person is on the RSA no more.
  private mutating func loseRight(_ person: Int) {
    guard people[person].countsOnRSA else { return }
    people[person].flags.remove(.onRSA)
    move(.onRSA, column(person), by: -1)
    if !people[person].hasReferent { move(.withoutReferent, column(person), by: -1) }
  }

  /// The person leaves the system for good; no place may be held any more.
  mutating func leave(_ person: Int) {
    precondition(!people[person].hasReferent, "Person \(people[person].id) leaves while holding a place.")
    loseRight(person)
    leaveLine(person)
    forgetUnfinishedClocks(person)
    cancelStep(person)
    _ = calendar.cancel(people[person].exit)
    if people[person].isCompanion {
      tell(person, .prescriptionEnded)
      prescriptionsOver += 1
    } else {
      tell(person, .left)
      move(.present, column(person), by: -1)
      count(.departures, column(person))
      leftCount += 1
    }
    leaveRing(person)
    people[person].stage = .absent
    freeSlots.append(UInt32(person))
  }

  /// What somebody who keeps a référent waits for when the RSA ends.
  @inline(__always)
  private func goingOn(_ person: Int) -> Moment.Wait {
    switch people[person].stage {
    case .starting: .cause(.firstAppointment)
    case .equipe: .cause(.equipe)
    default: .nothing
    }
  }

  /// Who left before a clock ran out neither kept it nor missed it.
  private mutating func forgetUnfinishedClocks(_ person: Int) {
    let subject = people[person]
    let column = Int(subject.territory)
    func isRunning(_ days: Int, _ start: Instant) -> Bool { now.day - start.day <= days }
    let entryMonth = layout.timeline.month(at: subject.entered)
    if subject.flags.contains(.inSixWeekCohort) && !subject.flags.contains(.oriented)
      && isRunning(LegalClock.orientationDays, subject.entered)
    {
      seen.add(-1, to: Observations.index(.sixWeekCohort), column: column, month: entryMonth)
    }
    if subject.flags.contains(.inInterviewCohort) && !subject.flags.contains(.interviewed)
      && isRunning(LegalClock.interviewDays, subject.entered)
    {
      seen.add(-1, to: Observations.index(.interviewCohort), column: column, month: entryMonth)
    }
    if subject.flags.contains(.inContractCohort) && subject.flags.contains(.contractDue)
      && isWithin(months: LegalClock.contractMonths, from: subject.notified, to: now)
    {
      let month = layout.timeline.month(at: subject.notified)
      seen.add(-1, to: Observations.index(.contractCohort), column: column, month: month)
    }
  }
}

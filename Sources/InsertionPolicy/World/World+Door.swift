internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The door of a programme: who is of its public, and what comes before a place is asked for.
extension World {
  /// Whether a programme's public is one that the person is of, today.
  @inline(__always)
  func isOpen(_ programme: Int, to person: Int) -> Bool {
    guard layout.programmes[programme].hasDoor, let eligibility = layout.scenario.programmes[programme].eligibility
    else { return true }
    if let territories = eligibility.territories, !territories.contains(column(person)) { return false }
    return meets(eligibility.condition, person) && isOfAge(eligibility.age, person)
  }

  /// Somebody without référent comes to a door: refused, on probation, or asking for a place.
  mutating func comeToDoor(_ person: Int, _ programme: Int) {
    people[person].programme = UInt8(programme)
    guard isOpen(programme, to: person) else {
      refuse(person, programme)
      people[person].flags.remove(.contractDue)
      return withdraw(person)
    }
    guard layout.programmes[programme].probation != nil else { return askPlace(person, programme) }
    people[person].since = now
    beginProbation(person, programme)
    goOnProbation(person, programme)
  }

  /// Somebody accompanied is referred to a door; where it is shut, the present accompaniment goes on as it was.
  mutating func comeToDoor(referred person: Int, _ programme: Int) {
    guard isOpen(programme, to: person) else { return refuse(person, programme) }
    guard layout.programmes[programme].probation != nil else { return askPlace(referred: person, programme) }
    people[person].referredTo = UInt8(programme)
    people[person].isOnProbationElsewhere = true
    beginProbation(person, programme)
    let end = probationEnd(person, programme, since: people[person].referredSince)
    guard end < layout.timeline.horizon else { return }
    calendar.post(.probationElsewhere(person: UInt32(person)), at: end, rank: Rank.step)
  }

  private mutating func refuse(_ person: Int, _ programme: Int) {
    count(.refusedPublic, programme, column(person))
    let isOfAge = isOfAge(layout.scenario.programmes[programme].eligibility?.age, person)
    tell(
      person, .refusedPublic, .cause(.nobody), programme: programme, ground: isOfAge ? .outsideCondition : .outsideAge)
  }

  // MARK: Probation

  private mutating func beginProbation(_ person: Int, _ programme: Int) {
    people[person].probations &+= 1
    count(.probations, programme, column(person))
    moveProbation(programme, column(person), by: 1)
    tell(person, .probationBegan, .cause(.probation), programme: programme)
  }

  /// From now on the probation of somebody without référent; it may have begun beside an accompaniment that is over.
  mutating func goOnProbation(_ person: Int, _ programme: Int) {
    people[person].isOnProbationElsewhere = false
    people[person].stage = .probation
    schedule(person, at: probationEnd(person, programme, since: people[person].since))
  }

  /// A probation begun at an instant ends there whenever it is asked: the draw has an address.
  @inline(__always)
  private func probationEnd(_ person: Int, _ programme: Int, since start: Instant) -> Instant {
    guard let law = layout.programmes[programme].probation else {
      preconditionFailure("Person \(people[person].id) is on probation for programme \(programme), which has none.")
    }
    return start + Days(draw(law, .probation, person, UInt32(people[person].probations)))
  }

  /// The probation of somebody without référent is over: a place is asked for, or the person is refused.
  mutating func endProbation(_ person: Int) {
    let programme = Int(people[person].programme)
    leaveProbation(person)
    if passes(person, programme) { return askPlace(person, programme) }
    people[person].flags.remove(.contractDue)
    withdraw(person)
  }

  /// The probation of somebody accompanied is over, if it is that which the event was posted for: the slot may have
  /// another occupant by now, or the person another probation.
  mutating func endProbationElsewhere(_ person: Int) {
    guard people[person].isOnProbationElsewhere else { return }
    let programme = Int(people[person].referredTo)
    guard probationEnd(person, programme, since: people[person].referredSince) == now else { return }
    leaveProbation(person)
    guard passes(person, programme) else { return }
    people[person].referredSince = now
    askPlace(referred: person, programme)
  }

  private mutating func passes(_ person: Int, _ programme: Int) -> Bool {
    guard let success = layout.scenario.programmes[programme].probation?.success else {
      preconditionFailure("A probation for programme \(programme) is over, which has none.")
    }
    let hasPassed = happens(success, .probationOutcome, person, UInt32(people[person].probations))
    if !hasPassed { count(.probationsFailed, programme, column(person)) }
    // What follows a success is told at once by what becomes of the request.
    tell(
      person, hasPassed ? .probationPassed : .probationFailed, hasPassed ? .nothing : .cause(.nobody),
      programme: programme)
    return hasPassed
  }

  /// Takes the person off any probation, passed, failed, or neither because something else took the person away.
  mutating func leaveProbation(_ person: Int) {
    if people[person].isOnProbationElsewhere {
      moveProbation(Int(people[person].referredTo), column(person), by: -1)
      people[person].isOnProbationElsewhere = false
      people[person].referredTo = Person.noProgramme
    } else if people[person].stage == .probation {
      moveProbation(Int(people[person].programme), column(person), by: -1)
      people[person].stage = .withoutStep
    }
  }

  private mutating func moveProbation(_ programme: Int, _ column: Int, by amount: Double) {
    seen.move(Observations.index(.onProbation, programme), by: amount, column: column, at: now)
  }

  /// What must hold of probations between two events.
  func checkProbations() {
    var onProbation = Array(repeating: 0, count: layout.programmes.count)
    for slot in people.indices where people[slot].stage != .absent {
      let person = people[slot]
      precondition(
        !person.isOnProbationElsewhere || (person.hasReferent && person.referredTo != Person.noProgramme),
        "Person \(person.id) is on probation elsewhere, with a référent: \(person.hasReferent).")
      precondition(
        person.stage != .probation || (!person.hasReferent && !person.isOnProbationElsewhere),
        "Person \(person.id) is on probation while accompanied.")
      if person.isOnProbationElsewhere { onProbation[Int(person.referredTo)] += 1 }
      if person.stage == .probation { onProbation[Int(person.programme)] += 1 }
    }
    for programme in onProbation.indices {
      let level = (0..<layout.territoryCount).reduce(0.0) {
        $0 + seen.present(Observations.index(.onProbation, programme), column: $1)
      }
      precondition(
        level == Double(onProbation[programme]),
        "The level of probations says \(level) in programme \(programme), people say \(onProbation[programme]).")
    }
  }
}

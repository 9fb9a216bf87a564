internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// An accompaniment from the place taken to its end: first appointment, contracts, appointments, reviews.
extension World {
  /// A place was taken: the course is drawn and the first appointment fixed.
  mutating func begin(_ person: Int, _ programme: Int) {
    let delay = draw(
      layout.programmes[programme].firstAppointment, .firstAppointment, person, people[person].occurrence(0))
    let appointment = delay > 0 ? workingTime(now + Days(delay)) : now
    countFirstAppointment(person, programme, fixedFor: appointment)
    planEquipe(person, programme)
    drawCourseEnd(person, programme)
    if appointment > now {
      people[person].stage = .starting
      schedule(person, at: appointment)
    } else {
      firstAppointment(person)
    }
  }

  private mutating func countFirstAppointment(_ person: Int, _ programme: Int, fixedFor appointment: Instant) {
    let column = column(person)
    // A referral has no notification of its own: its clock runs from the referral, like the wait for a place.
    if !people[person].flags.contains(.interrupted) {
      count(.startDelays, programme, column)
      count(.startDelayDays, programme, column, (appointment - people[person].since).count)
    }
    guard people[person].flags.contains(.countedAsNew), !people[person].flags.contains(.firstAppointmentFixed),
      !layout.programmes[programme].isProfessional
    else { return }
    people[person].flags.insert(.firstAppointmentFixed)
    count(.firstAppointments, column)
    if appointment.day - people[person].notified.day <= LegalClock.conventionFirstAppointmentDays {
      count(.firstAppointmentsWithinTwoWeeks, column)
    }
  }

  /// End of a stay of random length, kept over an interruption; contracts get theirs at the signature.
  private mutating func drawCourseEnd(_ person: Int, _ programme: Int) {
    let wasInterrupted = people[person].flags.contains(.interrupted)
    people[person].flags.remove([.interrupted, .endsAtAnyTime])
    if let stay = layout.programmes[programme].stay {
      let length =
        wasInterrupted ? people[person].courseEnd.days : draw(stay, .stay, person, people[person].occurrence(0))
      people[person].courseEnd = now + Days(length)
      shortenByAnyTimeEnd(person, programme)
    } else {
      people[person].courseEnd = .distantFuture
    }
  }

  /// An end that can come at any time may come before the course is over.
  private mutating func shortenByAnyTimeEnd(_ person: Int, _ programme: Int) {
    guard let anyTime = layout.programmes[programme].anyTime else { return }
    let end = now + Days(draw(anyTime, .anyTime, person, people[person].occurrence(people[person].contracts)))
    guard end < people[person].courseEnd else { return }
    people[person].courseEnd = end
    people[person].flags.insert(.endsAtAnyTime)
  }

  /// The first appointment: out of competence, or a contract to draw up, or straight into a stay.
  mutating func firstAppointment(_ person: Int) {
    let programme = Int(people[person].programme)
    let isAtHome = layout.programmes[programme].interval != nil && keepAppointment(person, programme)
    tell(person, .firstAppointment, isAtHome: isAtHome)
    if happens(layout.programmes[programme].outOfCompetence, .competence, person, people[person].occurrence(0)) {
      tell(person, .outOfCompetence)
      endAccompaniment(person, .endsOutOfCompetence)
      // Who is on the RSA no more is oriented no more.
      let mayGoOn = people[person].flags.contains(.onRSA) || layout.rsaSpell == nil
      return mayGoOn ? reorient(person) : leave(person)
    }
    guard let signature = layout.programmes[programme].signature else {
      people[person].stage = .accompanied
      return scheduleNextStep(person, programme)
    }
    people[person].stage = .signing
    let delay = draw(signature, .signature, person, people[person].occurrence(0))
    if delay > 0 {
      schedule(person, at: workingTime(now + Days(delay)))
    } else {
      signContract(person)
    }
  }

  /// A contract is signed: its length is drawn, clocks stop, appointments follow.
  mutating func signContract(_ person: Int) {
    let programme = Int(people[person].programme)
    guard let lengths = layout.programmes[programme].contractMonths else {
      preconditionFailure("A contract is signed in programme \(programme), which has none.")
    }
    countContract(person, programme)
    let occurrence = people[person].occurrence(people[person].contracts)
    let months = max(1, Int(draw(lengths, .contractMonths, person, occurrence).rounded()))
    tell(person, .contractSigned, months: months)
    people[person].contracts &+= 1
    people[person].monthsUnderContract = UInt8(clamping: Int(people[person].monthsUnderContract) + months)
    people[person].missed = 0
    people[person].kept = 0
    people[person].flags.insert(.contractIsWatched)
    people[person].flags.remove(.endsAtAnyTime)
    people[person].courseEnd = workingTime(adding(months: months, to: now))
    shortenByAnyTimeEnd(person, programme)
    people[person].stage = .accompanied
    scheduleNextStep(person, programme)
  }

  private mutating func countContract(_ person: Int, _ programme: Int) {
    let column = column(person)
    let flags = people[person].flags
    let notified = people[person].notified
    count(.contracts, programme, column)
    if people[person].monthsUnderContract == 0 {
      count(.contracted, programme, column)
      count(.contractDelayDays, programme, column, (now - people[person].since).count)
    }
    if flags.contains(.owedContractSinceDecree) {
      people[person].flags.remove(.owedContractSinceDecree)
      count(.decreeSigned, column)
    }
    guard flags.contains(.contractDue) else { return }
    people[person].flags.remove(.contractDue)
    if flags.contains(.inContractCohort) && isWithin(months: LegalClock.contractMonths, from: notified, to: now) {
      seen.add(
        to: Observations.index(.contractCohortKept), column: column, month: layout.timeline.month(at: notified))
    }
    guard flags.contains(.countedAsNew), !flags.contains(.firstContractSigned) else { return }
    people[person].flags.insert(.firstContractSigned)
    count(.firstContracts, column)
    if isWithin(months: LegalClock.conventionContractMonths, from: notified, to: now) {
      count(.firstContractsWithinTwoMonths, column)
    }
  }

  /// The next appointment, or the end of the course or a referral to the équipe if it comes first.
  private mutating func scheduleNextStep(_ person: Int, _ programme: Int) {
    var next = people[person].courseEnd
    if let interval = layout.programmes[programme].interval {
      let days = draw(interval, .interval, person, UInt32(people[person].appointments))
      next = min(next, workingTime(now + Days(days)))
    }
    if let day = equipeDay(person) { next = min(next, workingTime(max(now, Instant(days: Double(day))))) }
    schedule(person, at: next)
  }

  /// An accompanied person's next step: an appointment, or the end of the course.
  mutating func goOn(_ person: Int) {
    let programme = Int(people[person].programme)
    if now >= people[person].courseEnd { return endCourse(person, programme) }
    if let reason = referralDue(person) { return putToEquipe(person, for: reason) }
    guard layout.programmes[programme].interval != nil else { return scheduleNextStep(person, programme) }
    let number = UInt32(people[person].appointments)
    people[person].appointments &+= 1
    if happens(layout.programmes[programme].missedShare, .missed, person, number) {
      count(.appointmentsMissed, programme, column(person))
      tell(person, .appointmentMissed)
      people[person].missed &+= 1
      let limit = layout.programmes[programme].missedBeforeEquipe
      if Int(people[person].missed) >= limit && layout.equipe != nil {
        return putToEquipe(person, for: .absences)
      }
    } else {
      let isAtHome = keepAppointment(person, programme)
      people[person].kept = people[person].kept == .max ? .max : people[person].kept + 1
      tell(person, .appointmentHeld, isAtHome: isAtHome)
    }
    scheduleNextStep(person, programme)
  }

  /// The accompaniment goes on as it was.
  mutating func resume(_ person: Int) {
    let programme = Int(people[person].programme)
    people[person].stage = .accompanied
    if now >= people[person].courseEnd {
      endCourse(person, programme)
    } else {
      scheduleNextStep(person, programme)
    }
  }

  /// The stay or the contract is over.
  private mutating func endCourse(_ person: Int, _ programme: Int) {
    if people[person].flags.contains(.endsAtAnyTime) {
      let consequence = layout.programmes[programme].anyTimeThen
      tell(person, .endedAtAnyTime, consequence: consequence)
      return apply(consequence, person)
    }
    let occurrence = people[person].occurrence(people[person].contracts)
    guard layout.programmes[programme].contractMonths != nil else {
      guard layout.programmes[programme].outcomes.count > 0 else { return conclude(.end, nil, person) }
      let (outcome, ground) = chosen(layout.programmes[programme].outcomes, .outcome, person, occurrence)
      return conclude(outcome, ground, person)
    }
    countAppointments(person, programme)
    // A person on the RSA no more ends with the contract: it is not renewed.
    guard
      people[person].flags.contains(.onRSA) || layout.rsaSpell == nil
        || layout.programmes[programme].afterRSA == .goesOn
    else { return conclude(.end, .rightEnded, person) }
    let (outcome, ground) = chosen(layout.programmes[programme].outcomes, .outcome, person, occurrence)
    let months = Int(people[person].monthsUnderContract)
    if outcome == .goOn && months >= layout.programmes[programme].longestMonths {
      return conclude(layout.programmes[programme].atLongest, .longestReached, person)
    }
    if outcome == .goOn && isContractLast(person, programme) {
      return conclude(.end, .childTooOld, person)
    }
    conclude(outcome, ground, person)
  }

  /// A review concludes, on some ground; what an end of a stay concludes by itself has none.
  private mutating func conclude(_ consequence: Consequence, _ ground: Moment.Ground?, _ person: Int) {
    let programme = Int(people[person].programme)
    if case .outcome(let number) = ground {
      seen.add(
        to: Observations.index(
          outcome: layout.programmes[programme].outcomes.start + number, programmes: layout.programmes.count),
        column: column(person))
    }
    tell(person, .courseEnded, consequence: consequence, ground: ground)
    apply(consequence, person)
  }

  /// Whether a contract that ran to its end had the appointments that the conventions ask for.
  ///
  /// Contracts signed before the period are left out: how many there were before is not known.
  private mutating func countAppointments(_ person: Int, _ programme: Int) {
    guard layout.programmes[programme].interval != nil, people[person].flags.contains(.contractIsWatched) else {
      return
    }
    count(.contractsRun, programme, column(person))
    if Int(people[person].kept) >= LegalClock.conventionAppointments {
      count(.contractsWithAppointments, programme, column(person))
    }
  }

  /// Draws one of several conclusions.
  @inline(__always)
  func chosen(
    _ choices: Layout.Choices, _ purpose: Purpose, _ person: Int, _ occurrence: UInt32
  ) -> (Consequence, Moment.Ground) {
    var chance = streams.uniform(purpose.rawValue, entity: people[person].id, occurrence: occurrence)
    var index = choices.start
    while index < choices.end - 1 && chance >= layout.choices[index].share {
      chance -= layout.choices[index].share
      index += 1
    }
    return (layout.choices[index].then, .outcome(index - choices.start))
  }

  /// What follows a review, a decision or an end, for a person who holds a place.
  mutating func apply(_ consequence: Consequence, _ person: Int) {
    let programme = Int(people[person].programme)
    switch consequence {
    case .goOn where offers[Int(people[person].offer)].isClosing && people[person].stage != .equipe:
      // The structure keeps nobody beyond the contract in hand.
      sendAway(person: person)
    case .goOn:
      if layout.programmes[programme].contractMonths != nil {
        signContract(person)
      } else {
        people[person].stage = .accompanied
        scheduleNextStep(person, programme)
      }
    case .suspend(let days):
      people[person].stage = .accompanied
      people[person].missed = 0
      schedule(person, at: workingTime(now + days))
    case .positiveExit, .strikeOff:
      if consequence == .positiveExit { count(.positiveExits, programme, column(person)) }
      endAccompaniment(person, motive(person, consequence))
      leave(person)
    case .end, .transfer, .reorient:
      let isWaitingElsewhere = people[person].referredTo
      endAccompaniment(person, motive(person, consequence))
      goElsewhere(consequence, person, waitingFor: isWaitingElsewhere)
    }
  }

  /// What brings an accompaniment to its end that the référent or the équipe decides to end.
  @inline(__always)
  private func motive(_ person: Int, _ consequence: Consequence) -> ProgrammeCounter {
    // Whoever decides it, what ends the accompaniment is that the RSA is suspended or over (CAF77-16, CAF77-27).
    if consequence == .strikeOff { return .endsByStrikeOff }
    if people[person].stage == .equipe { return people[person].hearing == .request ? .endsByAgent : .endsByEquipe }
    return people[person].flags.contains(.endsAtAnyTime) ? .endsAtAnyTime : .endsOfCourse
  }

  /// Where somebody goes whose accompaniment is over: on with a referral, out of the system, or to another programme.
  private mutating func goElsewhere(_ consequence: Consequence, _ person: Int, waitingFor referred: UInt8) {
    // The free place may have gone to the person's own referral while the accompaniment ended.
    guard !people[person].hasReferent else { return }
    if referred != Person.noProgramme && people[person].referredTo == referred {
      people[person].programme = referred
      people[person].referredTo = Person.noProgramme
      people[person].since = people[person].referredSince
      people[person].notified = people[person].referredSince
      if people[person].isOnProbationElsewhere { return goOnProbation(person, Int(referred)) }
      people[person].stage = .waiting
      return
    }
    guard people[person].flags.contains(.onRSA) && layout.rsaSpell != nil else { return leave(person) }
    switch consequence {
    case .end where people[person].isCompanion: leave(person)
    case .transfer(let programme):
      people[person].notified = now
      people[person].flags.insert(.contractDue)
      requestPlace(person, programme)
    case .reorient: reorient(person)
    default: people[person].programme = Person.noProgramme
    }
  }
}

internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// Newcomers, and referrals of people already accompanied.
extension World {
  /// Starts every flow: its rates for this replication, and its first arrival.
  mutating func openFlows() {
    for flow in layout.flows.indices {
      let stream = layout.flows[flow].stream
      flowArrivals[flow].restart(
        dispersing: layout.flows[flow].rate, coefficientOfVariation: layout.scenario.arrivals[stream].dispersion,
        streams: streams, purpose: Purpose.dispersion.rawValue, entity: UInt32(stream))
      scheduleArrival(flow)
    }
  }

  /// Schedules the next arrival of a flow, if it falls in the period.
  private mutating func scheduleArrival(_ flow: Int) {
    let time = flowArrivals[flow].next(
      streams: streams, purpose: Purpose.arrivalTime.rawValue, entity: UInt32(flow))
    guard let time, time < layout.timeline.horizon.days else { return }
    calendar.post(.arrival(flow: UInt32(flow)), at: Instant(days: time), rank: Rank.arrival)
  }

  /// Somebody arrives.
  mutating func arrive(_ flow: Int) {
    let number = flowArrivals[flow].count - 1
    scheduleArrival(flow)
    let territory = layout.flows[flow].territory
    let stream = layout.flows[flow].stream
    switch layout.scenario.arrivals[stream].origin {
    case .present(let programmes):
      refer(from: programmes, flow, number)
    case .outside(let onRSA):
      enter(stream, territory, id: PersonName.address(flow: flow, number: number), onRSA: onRSA)
    }
  }

  private mutating func enter(_ stream: Int, _ territory: Int, id: UInt32, onRSA: Bool) {
    let isNew = layout.scenario.arrivals[stream].countedAsNew
    var flags: PersonFlags = onRSA ? .onRSA : []
    if isNew { flags.insert(.countedAsNew) }
    let person = admit(
      id: id, territory: territory, entered: now, flags: flags, stage: .withoutStep,
      profiles: layout.profilesOfStream(stream))
    count(.entries, territory)
    tell(person, .entered)
    if isNew {
      count(.newEntrants, territory)
      joinCohorts(person)
    }
    inviteToSession(person, stream, territory)
    if onRSA, let spell = layout.rsaSpell {
      scheduleRightEnd(person, after: draw(spell, .rsaSpell, person))
    }
    switch layout.scenario.arrivals[stream].destination {
    case .orientation: beginOrientation(person)
    case .routing: routeAtOnce(person)
    case .programme(let programme): requestPlace(person, programme)
    }
  }

  /// Counts a new entrant in the cohorts whose clocks run out before the period ends.
  private mutating func joinCohorts(_ person: Int) {
    guard layout.scenario.orientation != nil else { return }
    if isInThreeMonthCohort(now) { count(.threeMonthCohort, column(person)) }
    let lastDay = layout.timeline.dayCount - 1
    if now.day + LegalClock.orientationDays <= lastDay {
      people[person].flags.insert(.inSixWeekCohort)
      count(.sixWeekCohort, column(person))
    }
    if now.day + LegalClock.interviewDays <= lastDay {
      people[person].flags.insert(.inInterviewCohort)
      count(.interviewCohort, column(person))
    }
  }

  /// A référent refers somebody of the territory to another programme, or prescribes it alongside the present one.
  ///
  /// Everybody accompanied in the given programmes is as likely as any other; slots are tried at random until one fits.
  private mutating func refer(from programmes: [Int], _ flow: Int, _ number: UInt32) {
    let territory = layout.flows[flow].territory
    let stream = layout.flows[flow].stream
    guard case .programme(let destination) = layout.scenario.arrivals[stream].destination else { return }
    let isAlongside = layout.scenario.arrivals[stream].isAlongside
    var draws = streams.draws(Purpose.referral.rawValue, entity: UInt32(flow), occurrence: number)
    for _ in 0..<Self.referralTries where !people.isEmpty {
      let slot = min(people.count - 1, Int(draws.uniform() * Double(people.count)))
      // Most tries end here, on two bytes a person.
      guard Int(accompaniedIn[slot] >> 8) == territory, programmes.contains(Int(accompaniedIn[slot] & 0xFF)),
        people[slot].stage == .accompanied,
        isAlongside ? !takesPart(slot, in: destination) : people[slot].referredTo == Person.noProgramme,
        people[slot].flags.contains(.onRSA) || layout.rsaSpell == nil
      else { continue }
      if isAlongside {
        return prescribe(destination, to: slot, id: PersonName.address(flow: flow, number: number))
      }
      return referElsewhere(slot, to: destination)
    }
    count(.referralsUnfilled, territory)
  }

  /// Chosen: enough that somebody is found when one slot in fifty fits, short enough not to stall when nobody does.
  private static let referralTries = 2_000
}

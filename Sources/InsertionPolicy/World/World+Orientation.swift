internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// From entry to the notified *orientation*.
extension World {
  /// The step's rules, asked for where somebody is in it.
  @inline(__always)
  private var orientationStep: Layout.OrientationLayout {
    guard let step = layout.orientation else {
      preconditionFailure("Somebody is to be oriented at \(now), and the scenario has no orientation.")
    }
    return step
  }

  /// The routes, in the order in which they are tried.
  @inline(__always)
  private var routes: [Route] {
    guard let rules = layout.scenario.orientation else {
      preconditionFailure("Somebody is routed at \(now), and the scenario has no orientation.")
    }
    return rules.routes
  }

  /// The person enters the orientation step: a route open at entry skips the platform, everybody else is invited.
  mutating func beginOrientation(_ person: Int) {
    let orientation = orientationStep
    if let route = openRoute(person, at: .entry) {
      people[person].programme = UInt8(routes[route].programme)
      chronicle.note(route: route, of: people[person].id)
      people[person].stage = .synthesis
      tell(person, .sentToStructureAtEntry, .cause(.synthesis), route: route)
      return schedule(person, at: workingTime(now + Days(draw(orientation.synthesis, .synthesis, person))))
    }
    people[person].stage = .invitation
    tell(person, .orientationBegan, .cause(.invitation))
    let delay = draw(orientation.invitation, .invitationDelay, person)
    schedule(person, at: workingTime(now + Days(delay)))
  }

  /// The invitation is sent and an appointment booked; with a full diary the person is invited a month later.
  mutating func invite(_ person: Int) {
    let rules = orientationStep
    let territory = column(person)
    guard let time = diagnosticBooks[territory].book(earliest: now + rules.notice, on: layout.timeline) else {
      tell(person, .diaryFull, .cause(.diagnosticSlot))
      return schedule(person, at: workingTime(now + Self.fullDiaryPause))
    }
    people[person].invitations &+= 1
    people[person].stage = .invited
    tell(person, .invited, .causes(.notice, until: now + rules.notice, .diagnosticSlot))
    schedule(person, at: time)
  }

  /// Chosen: how long a step waits before it asks again for a slot when the diary has none until its last day.
  static let fullDiaryPause: Days = 30

  /// The orientation appointment: kept, or missed and then a new invitation up to the limit.
  mutating func meetAtPlatform(_ person: Int) {
    let rules = orientationStep
    let column = column(person)
    let attempt = UInt32(people[person].invitations)
    if happens(rules.noShow, .noShow, person, attempt) {
      count(.interviewsMissed, column)
      tell(person, .interviewMissed, .cause(.invitation))
      if Int(people[person].invitations) % rules.invitations == 0 && layout.equipe != nil {
        return putToEquipe(person, for: .neverCame)
      }
      people[person].stage = .invitation
      return invite(person)
    }
    count(.interviewsKept, column)
    money?.payInterview(of: people[person].id, on: now.day)
    if !people[person].flags.contains(.interviewed) {
      people[person].flags.insert(.interviewed)
      let kept = now.day - people[person].entered.day < LegalClock.interviewDays
      if people[person].flags.contains(.inInterviewCohort) && kept {
        let month = layout.timeline.month(at: people[person].entered)
        seen.add(to: Observations.index(.interviewCohortKept), column: column, month: month)
      }
    }
    people[person].stage = .synthesis
    tell(person, .interviewKept, .cause(.synthesis))
    schedule(person, at: workingTime(now + Days(draw(rules.synthesis, .synthesis, person))))
  }

  /// The dossier goes to the SLAI, which validates in the order of arrival.
  mutating func askValidation(_ person: Int) {
    people[person].stage = .validation
    guard let time = validationBooks[column(person)].book(earliest: now, on: layout.timeline) else {
      people[person].stage = .synthesis
      tell(person, .diaryFull, .cause(.validationSlot))
      return schedule(person, at: workingTime(now + Self.fullDiaryPause))
    }
    tell(person, .sentToSLAI, .cause(.validationSlot))
    schedule(person, at: time)
  }

  /// The SLAI validates the recommendation: the programme is decided.
  mutating func validate(_ person: Int) {
    let orientation = orientationStep
    if people[person].programme == Person.noProgramme { decideProgramme(person) }
    people[person].stage = .notification
    tell(person, .orientationDecided, .cause(.notification))
    let delay = draw(orientation.notification, .notification, person, UInt32(people[person].routings))
    schedule(person, at: now + Days(delay))
  }

  /// The orientation is notified: the clocks of the first appointment and the contract start.
  mutating func notify(_ person: Int) {
    people[person].notified = now
    tell(person, .orientationNotified)
    let column = column(person)
    let programme = Int(people[person].programme)
    // An orientation that the door refuses is none: no clock stops, none starts.
    guard isOpen(programme, to: person) else { return requestPlace(person, programme) }
    people[person].flags.insert(.contractDue)
    if !people[person].flags.contains(.oriented) {
      people[person].flags.insert(.oriented)
      if people[person].flags.contains(.countedAsNew) { countOrientation(person, programme, column) }
    }
    joinContractCohort(person, programme, column)
    requestPlace(person, programme)
  }

  private mutating func countOrientation(_ person: Int, _ programme: Int, _ column: Int) {
    let entered = people[person].entered
    count(.oriented, column)
    count(.orientationDelay, column, (now - entered).count)
    count(.orientedNew, programme, column)
    if isWithin(months: LegalClock.conventionOrientationMonths, from: entered, to: now) {
      count(.orientedWithinMonth, column)
    }
    let entryMonth = layout.timeline.month(at: entered)
    if layout.timeline.months[entryMonth].year == layout.timeline.months[layout.timeline.month(at: now)].year {
      count(.orientedSameYear, column)
      count(.orientationDelaySameYear, column, (now - entered).count)
    }
    if isWithin(months: LegalClock.studyOrientationMonths, from: entered, to: now) && isInThreeMonthCohort(entered) {
      seen.add(to: Observations.index(.threeMonthKept), column: column, month: entryMonth)
    }
    if people[person].flags.contains(.inSixWeekCohort) && now.day - entered.day <= LegalClock.orientationDays {
      seen.add(to: Observations.index(.sixWeekKept), column: column, month: entryMonth)
    }
  }

  /// Whether three months after an entry can still be seen.
  @inline(__always)
  func isInThreeMonthCohort(_ entered: Instant) -> Bool {
    layout.timeline.day(months: LegalClock.studyOrientationMonths, after: entered.day) < layout.timeline.dayCount
  }

  private mutating func joinContractCohort(_ person: Int, _ programme: Int, _ column: Int) {
    people[person].flags.remove(.inContractCohort)
    guard layout.programmes[programme].contractMonths != nil,
      adding(months: LegalClock.contractMonths, to: now) < layout.timeline.horizon
    else { return }
    people[person].flags.insert(.inContractCohort)
    count(.contractCohort, column)
  }

  /// Routing with neither invitation nor diagnostic nor clocks, for people whose orientation is known.
  mutating func routeAtOnce(_ person: Int) {
    decideProgramme(person)
    requestPlace(person, Int(people[person].programme))
  }

  /// Sends the person back to the SLAI, which will name another programme than the one left.
  mutating func reorient(_ person: Int) {
    // A prescribed action ends where it is; the person's own orientation is not its matter.
    guard layout.orientation != nil, !people[person].isCompanion else { return leave(person) }
    let left = people[person].programme
    people[person].programme = Person.noProgramme
    people[person].programme = UInt8(chosenProgramme(person, avoiding: left))
    askValidation(person)
  }

  private mutating func decideProgramme(_ person: Int) {
    people[person].programme = UInt8(chosenProgramme(person, avoiding: Person.noProgramme))
  }

  /// The first route that applies, or else the split of the person's profile.
  private mutating func chosenProgramme(_ person: Int, avoiding left: UInt8) -> Int {
    people[person].routings &+= 1
    if let route = openRoute(person, at: .validation) {
      let programme = routes[route].programme
      if programme != Int(left) {
        chronicle.note(route: route, of: people[person].id)
        return programme
      }
    }
    chronicle.note(route: nil, of: people[person].id)
    guard let shares = layout.scenario.orientation?.split[Int(people[person].profile)] else {
      preconditionFailure("Person \(people[person].id) is routed, and the scenario has no orientation.")
    }
    let total = left == Person.noProgramme ? 1 : shares[Int(left)].complement.value
    guard total > 0 else { return Int(left) }
    let occurrence = UInt32(people[person].routings)
    var chance = streams.uniform(Purpose.split.rawValue, entity: people[person].id, occurrence: occurrence) * total
    var last = 0
    for programme in shares.indices where programme != Int(left) && shares[programme] > 0 {
      if chance < shares[programme].value { return programme }
      chance -= shares[programme].value
      last = programme
    }
    return last
  }

  /// The first route of a stage that is open to the person.
  @inline(__always)
  private func openRoute(_ person: Int, at stage: Route.Stage) -> Int? {
    let routes = routes
    let subject = people[person]
    for index in routes.indices where routes[index].stage == stage {
      let condition = routes[index].condition
      guard meets(condition, person) else { continue }
      let programme = routes[index].programme
      if routes[index].onlyBelowFloor && !isBelowFloor(programme, Int(subject.territory)) { continue }
      let occurrence = UInt32(subject.routings) << 8 | UInt32(index)
      if happens(routes[index].share, .route, person, occurrence) { return index }
    }
    return nil
  }
}

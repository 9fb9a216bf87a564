internal import DiscreteEvents
internal import Quantities

/// The *équipe pluridisciplinaire*: cases put to it, heard at its meetings, decided.
extension World {
  /// Its rules, asked for where a case is put to it.
  @inline(__always)
  private var equipe: Layout.EquipeLayout {
    guard let rules = layout.equipe else {
      preconditionFailure("A case is put to the équipe at \(now), and the scenario has none.")
    }
    return rules
  }

  /// Puts a case to the équipe; with no meeting left in the diary it is put again a month later.
  mutating func putToEquipe(_ person: Int, for reason: Hearing) {
    let rules = equipe
    let column = column(person)
    if people[person].stage != .equipe { count(.equipeReferred, column) }
    people[person].stage = .equipe
    people[person].hearing = reason
    tell(person, .putToEquipe, .causes(.notice, until: now + rules.notice, .equipe), hearing: reason)
    guard let meeting = equipeBooks[column].book(earliest: now + rules.notice, on: layout.timeline) else { return }
    schedule(person, at: meeting)
  }

  /// The équipe decides.
  mutating func decide(_ person: Int) {
    let rules = equipe
    count(.equipeDecided, column(person))
    let hearing = UInt32(people[person].hearings)
    people[person].hearings &+= 1
    people[person].missed = 0
    let reason = people[person].hearing
    guard people[person].hasReferent else {
      let (decision, ground) = chosen(rules.outcomesBeforeOrientation, .hearing, person, hearing)
      tell(
        person, .equipeDecided, .cause(waitAfter(decision)), consequence: decision, ground: ground, hearing: reason)
      return decideBeforeOrientation(decision, person)
    }
    let outcomes =
      switch reason {
      case .absences, .neverCame: rules.outcomes
      case .review: rules.outcomesAtReview
      case .request: rules.outcomesOnRequest
      }
    let (decision, ground) = chosen(outcomes, .hearing, person, hearing)
    tell(person, .equipeDecided, consequence: decision, ground: ground, hearing: reason)
    if decision == .goOn {
      return resume(person)
    }
    apply(decision, person)
  }

  /// Notes the days from which the case of somebody who takes a place is put to the équipe, absences apart.
  ///
  /// Clocks go on over an interruption.
  mutating func planEquipe(_ person: Int, _ programme: Int) {
    guard layout.equipe != nil, !people[person].flags.contains(.interrupted) else { return }
    if layout.programmes[programme].reviewMonths > 0 {
      let months = adding(months: layout.programmes[programme].reviewMonths, to: now).day
      let latest = layout.programmes[programme].reviewBy
      let day = latest >= now.day ? min(months, latest) : months
      people[person].reviewDay = Int16(clamping: day)
    }
    if let request = layout.programmes[programme].request {
      let time = now + Days(min(draw(request, .equipeRequest, person, people[person].occurrence(0)), Self.farDays))
      people[person].requestDay = Int16(clamping: time.day)
    }
  }

  /// Longer than any period: a delay that ends after it never ends.
  private static let farDays = 100_000.0

  /// The first day from which the case is put to the équipe, absences apart, if there is one.
  @inline(__always)
  func equipeDay(_ person: Int) -> Int16? {
    let day = min(people[person].reviewDay, people[person].requestDay)
    return day == Person.noDay ? nil : day
  }

  /// Why the case is put to the équipe now, absences apart, if it is; each reason holds once.
  mutating func referralDue(_ person: Int) -> Hearing? {
    guard let day = equipeDay(person), day <= now.day else { return nil }
    if people[person].requestDay == day {
      people[person].requestDay = Person.noDay
      return .request
    }
    people[person].reviewDay = Person.noDay
    return .review
  }

  /// What somebody who never came waits for until the next step, when that is not at once.
  private func waitAfter(_ decision: Consequence) -> Cause {
    switch decision {
    case .suspend: .suspension
    case .end: .nobody
    default: .invitation
    }
  }

  /// Somebody who never came: invited again, oriented on file, suspended and then invited again, or struck off.
  private mutating func decideBeforeOrientation(_ decision: Consequence, _ person: Int) {
    switch decision {
    case .goOn:
      people[person].stage = .invitation
      invite(person)
    case .suspend(let days):
      people[person].stage = .invitation
      schedule(person, at: workingTime(now + days))
    case .reorient:
      askValidation(person)
    case .transfer(let programme):
      people[person].programme = UInt8(programme)
      askValidation(person)
    case .end:
      people[person].stage = .withoutStep
    case .positiveExit, .strikeOff:
      leave(person)
    }
  }
}

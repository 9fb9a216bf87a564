internal import DiscreteEvents
internal import Quantities

/// The *équipe pluridisciplinaire*: cases put to it, heard at its meetings, decided.
extension World {
  /// Puts a case to the équipe; with no meeting left in the diary it is put again a month later.
  mutating func putToEquipe(_ person: Int, _ calendar: inout EventCalendar<WorldEvent>) {
    guard let rules = layout.equipe else { return }
    let column = column(person)
    if people[person].stage != .equipe { count(.equipeReferred, column) }
    people[person].stage = .equipe
    tell(person, .putToEquipe, .causes(.notice, until: now + rules.notice, .equipe))
    guard let meeting = equipeBooks[column].book(earliest: now + rules.notice, on: layout.timeline) else { return }
    schedule(person, at: meeting, &calendar)
  }

  /// The équipe decides.
  mutating func decide(_ person: Int, _ calendar: inout EventCalendar<WorldEvent>) {
    guard let rules = layout.equipe else { return }
    count(.equipeDecided, column(person))
    let hearing = UInt32(people[person].hearings)
    people[person].hearings &+= 1
    people[person].missed = 0
    guard people[person].hasReferent else {
      let decision = chosen(rules.outcomesBeforeOrientation, .hearing, person, hearing)
      tell(person, .equipeDecided, .cause(.invitation), consequence: decision)
      return decideBeforeOrientation(decision, person, &calendar)
    }
    let decision = chosen(rules.outcomes, .hearing, person, hearing)
    tell(person, .equipeDecided, consequence: decision)
    if decision == .goOn {
      return resume(person, &calendar)
    }
    apply(decision, person, &calendar)
  }

  /// Somebody who never came: invited again, oriented on file, suspended and then invited again, or struck off.
  private mutating func decideBeforeOrientation(
    _ decision: Consequence, _ person: Int, _ calendar: inout EventCalendar<WorldEvent>
  ) {
    switch decision {
    case .goOn:
      people[person].stage = .invitation
      invite(person, &calendar)
    case .suspend(let days):
      people[person].stage = .invitation
      schedule(person, at: workingTime(now + Days(days)), &calendar)
    case .reorient:
      askValidation(person, &calendar)
    case .transfer(let programme):
      people[person].programme = UInt8(programme)
      askValidation(person, &calendar)
    case .end:
      people[person].stage = .withoutStep
    case .positiveExit, .strikeOff:
      leave(person, &calendar)
    }
  }
}

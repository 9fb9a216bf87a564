/// What can happen in the world; 8 bytes.
enum WorldEvent: BitwiseCopyable, Sendable {
  /// The next step of the person in this slot, as the stage says.
  case step(person: UInt32)
  /// A probation ends that the person in this slot went through while accompanied elsewhere, if it still runs.
  case probationElsewhere(person: UInt32)
  /// The RSA, or the tail after it, ends for the person in this slot.
  case rightEnds(person: UInt32)
  /// Somebody arrives in a flow (a stream in a territory).
  case arrival(flow: UInt32)
  /// The posts of a structure change as planned.
  case postsChange(structure: UInt32)
  /// A référent may leave a structure.
  case departure(structure: UInt32)
  /// A vacant post of a structure is filled: a whole one, or that of less than a whole agent.
  case recruited(structure: UInt32)
  case partPostRecruited(structure: UInt32)
  /// A civil month begins.
  case monthBegins(UInt32)
  /// The day the decree counts the stock from (1 January 2025).
  case decreeDay
  /// An information session is held.
  case session
  /// A date of the budget's agenda.
  case money(UInt32)
  /// Something in the label's part of the world.
  case label(LabelEvent)
}

/// Order of events at one instant: the calendar turns, staff changes, people leave, the rest, newcomers last.
enum Rank {
  static let calendar: UInt8 = 0
  static let staff: UInt8 = 1
  static let exit: UInt8 = 2
  static let step: UInt8 = 3
  static let arrival: UInt8 = 4
}

/// What a draw is for: each purpose has its own addresses, so that one more draw for one never moves another.
enum Purpose: UInt8 {
  case arrivalTime, dispersion, profile, attribute, rsaSpell, invitationDelay, noShow, synthesis, notification
  case route, split, patience, firstAppointment, competence, signature, contractMonths, outcome, interval, missed
  case stay, anyTime, tail, hearing, referral, departure, departureKept, vacancy
  case stockResidual, stockAppointment, stockHistory, stockWait
  case childAge, equipeRequest, attendance
  case labelTrained, labelLeaver, labelAbsence, labelLevel, labelProfessional, labelPanel, labelFiling
  case labelInstruction, labelPostponed, labelRefiles, labelAppeal, labelAppealDelay, labelAppealAnswer
  case labelLitigation, labelJudgmentDelay, labelJudgment, labelRenewal, labelCheck, labelMission, labelSelection
  case stockRight
  case cost, statePayment, clawback
  case followUp, homeVisit
  case age, probation, probationOutcome
}

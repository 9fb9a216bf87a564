public import Quantities

/// One event of one person's path: when, what, where, under which rule, and what the person waits for from then on.
public struct Moment: Hashable, Sendable {
  /// When it happened.
  public var time: Instant
  /// Whom it happened to: the address of the person's chance, the same under every policy.
  public var person: UInt32
  /// What happened.
  public var happening: Happening
  /// Index of the territory.
  public var territory: Int
  /// Index of the programme it concerns, if one.
  public var programme: Int?
  /// Index of the structure it concerns, if one.
  public var structure: Int?
  /// Index of the route taken, when a route decided.
  public var route: Int?
  /// What was decided, when something was.
  public var consequence: Consequence?
  /// Length of the contract in civil months, when one was signed.
  public var months: Int?
  /// What the person waits for from this moment to the next.
  public var wait: Wait

  /// What a person waits for until the next moment.
  public enum Wait: Hashable, Sendable {
    /// Nothing: the person is accompanied, or gone.
    case nothing
    /// One cause all along.
    case cause(Cause)
    /// One cause until an instant, another one from then on.
    case causes(Cause, until: Instant, Cause)
  }
}

/// Why a person waits.
public enum Cause: String, CaseIterable, Hashable, Sendable {
  /// The invitation is being prepared.
  case invitation
  /// The notice between an invitation (or a referral) and the appointment (or the meeting).
  case notice
  /// No diagnostic interview is free.
  case diagnosticSlot = "diagnostic_slot"
  /// The synthesis of the diagnostic is being written.
  case synthesis
  /// The SLAI has other dossiers before.
  case validationSlot = "validation_slot"
  /// The notification is on its way.
  case notification
  /// No place is free.
  case place
  /// The référent's diary before the first appointment.
  case firstAppointment = "first_appointment"
  /// The équipe pluridisciplinaire has not met yet, or has other cases before.
  case equipe
  /// The allowance is suspended and the next invitation comes after that.
  case suspension
  /// The person's turn to be invited has not come (stock without référent).
  case turn
  /// Nobody is doing anything: the person is on the RSA, without référent, in no step.
  case nobody
}

/// What can happen to a person; raw values are the activities of the event log.
public enum Happening: String, CaseIterable, Hashable, Sendable {
  /// Present on the first day / arrived later.
  case presentAtStart = "present_at_start"
  case entered
  /// The orientation step began: an invitation is prepared.
  case orientationBegan = "orientation_began"
  /// A route open at entry skipped the platform.
  case sentToStructureAtEntry = "routed_at_entry"
  case invited
  /// No slot is left in a diary until its last day: the step is asked for again a month later.
  case diaryFull = "diary_full"
  case interviewMissed = "interview_missed"
  case interviewKept = "interview_kept"
  case sentToSLAI = "sent_to_slai"
  case orientationDecided = "orientation_decided"
  case orientationNotified = "orientation_notified"
  case placeAsked = "place_asked"
  case wentAway = "went_away_full"
  case gaveUp = "gave_up"
  case referred
  case placeTaken = "place_taken"
  case firstAppointment = "first_appointment"
  case outOfCompetence = "out_of_competence"
  case contractSigned = "contract_signed"
  case appointmentHeld = "appointment_held"
  case appointmentMissed = "appointment_missed"
  case courseEnded = "course_ended"
  case accompanimentEnded = "accompaniment_ended"
  case placeVanished = "place_vanished"
  /// The structure's places closed: it has not got the label Référent RSA.
  case placeClosed = "place_closed"
  case putToEquipe = "put_to_equipe"
  case equipeDecided = "equipe_decided"
  case rsaEnded = "rsa_ended"
  case tailEnded = "tail_ended"
  case left
}

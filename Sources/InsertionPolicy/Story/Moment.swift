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
  /// Why the course ended that way, or which of several conclusions was drawn.
  public var ground: Ground?
  /// Why the case is before the équipe pluridisciplinaire, when it is put there or heard.
  public var hearing: Hearing?
  /// Length of the contract in civil months, when one was signed.
  public var months: Int?
  /// What the person waits for from this moment to the next.
  public var wait: Wait
  /// Whether it took place at the person's home.
  public var isAtHome = false
  /// Index of the follow-up, in the programme's list, when the person was looked at afterwards.
  public var followUp: Int? = nil
  /// The person's other record, when an action was prescribed alongside: the action's, or the one it was prescribed in.
  public var other: UInt32? = nil

  /// Why a review, or the équipe, concluded what it did.
  public enum Ground: Hashable, Sendable {
    /// The conclusion of this index in the list that applies was drawn.
    case outcome(Int)
    /// A renewal was drawn, but the longest time under contract is reached.
    case longestReached
    /// A renewal was drawn, but the youngest child is too old for another contract (CAF77-31).
    case childTooOld
    /// The contract is over and the person is on the RSA no more.
    case rightEnded
    /// The person's age is not that of the public; what else is asked of the public does not hold.
    case outsideAge, outsideCondition
  }

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

/// Why a case is put to the équipe pluridisciplinaire.
public enum Hearing: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// Appointments missed without excuse (CAF62-65).
  case absences
  /// Invitations to the orientation appointment, none of them kept.
  case neverCame = "never_came"
  /// The months without a new orientation have run out (CAF77-15).
  case review
  /// The référent asks for the end of the accompaniment (CAF77-29).
  case request
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
  /// What comes before a place can be asked for.
  case probation
  /// No place is free.
  case place
  /// A place was free, and there was no money to pay for it.
  case money
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
  /// A place was free, and a line of the budget had no money for it: the person waits, or goes away.
  case heldBack = "held_back_unpaid"
  case wentAwayUnpaid = "went_away_unpaid"
  /// Not of the public of the programme.
  case refusedPublic = "refused_public"
  case probationBegan = "probation_began"
  case probationPassed = "probation_passed"
  case probationFailed = "probation_failed"
  case referred
  case placeTaken = "place_taken"
  case firstAppointment = "first_appointment"
  case outOfCompetence = "out_of_competence"
  case contractSigned = "contract_signed"
  case appointmentHeld = "appointment_held"
  case appointmentMissed = "appointment_missed"
  case courseEnded = "course_ended"
  /// What can end an accompaniment at any time came, without waiting for the end of the contract (CAF62-60).
  case endedAtAnyTime = "ended_at_any_time"
  case accompanimentEnded = "accompaniment_ended"
  case placeVanished = "place_vanished"
  /// The structure's places closed: it has not got the label Référent RSA.
  case placeClosed = "place_closed"
  case putToEquipe = "put_to_equipe"
  case equipeDecided = "equipe_decided"
  case rsaEnded = "rsa_ended"
  case tailEnded = "tail_ended"
  /// Came to an information session; whatever was waited for goes on.
  case sessionAttended = "session_attended"
  case left
  /// A second action was prescribed while the present one goes on; the first moment of the second action's record too.
  case prescribed
  /// The action prescribed is over.
  case prescriptionEnded = "prescription_ended"
  /// Looked at some time after an accompaniment: the answer was yes, or no.
  case followUpYes = "follow_up_yes"
  case followUpNo = "follow_up_no"

  /// Whether whatever was waited for goes on: a session, a prescription, a look from outside.
  public var isAside: Bool {
    switch self {
    case .sessionAttended, .prescribed, .followUpYes, .followUpNo: true
    default: false
    }
  }
}

extension Happening {
  /// Whether it changes nothing of what somebody waits for who is accompanied: it is about another place.
  public var isAtAnotherDoor: Bool {
    switch self {
    case .heldBack, .refusedPublic, .probationBegan, .probationPassed, .probationFailed: true
    default: false
    }
  }
}

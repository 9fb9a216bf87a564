public import Quantities

/// One event of a body's path to the label and with it.
public struct LabelMoment: Hashable, Sendable {
  /// When it happened.
  public var time: Instant
  /// Index of the body in ``LabelRules/bodies``.
  public var body: Int
  /// What happened.
  public var happening: LabelHappening
}

/// What can happen to a body that needs the label.
public enum LabelHappening: String, CaseIterable, Hashable, Sendable {
  /// It looked at itself and found that it is not ready to file.
  case notReady = "not_ready"
  case filed
  case granted
  case moratorium
  case refused
  /// It did not file again after the moratorium.
  case didNotFileAgain = "did_not_file_again"
  /// A *recours gracieux* was filed, accepted, rejected; the court was asked and decided.
  case appealed
  case appealAccepted = "appeal_accepted"
  case appealRejected = "appeal_rejected"
  case wentToCourt = "went_to_court"
  case refusalAnnulled = "refusal_annulled"
  case refusalUpheld = "refusal_upheld"
  /// The yearly check found everything in order, a référent not trained in time, or contracts below the threshold.
  case checked
  case foundUntrained = "found_untrained"
  case supportBegan = "support_began"
  case studyPassed = "study_passed"
  case renewalAsked = "renewal_asked"
  case renewed
  case expired
  case withdrawn
  case missionEnded = "mission_ended"
  /// Funded places were closed, or opened.
  case closed
  case opened
  /// A new body came because another was refused.
  case replaced
}

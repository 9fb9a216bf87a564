public import Quantities
public import Stochastics

/// The way from entry to a notified *orientation*: invitation, appointment, diagnostic, validation, notification.
public struct OrientationRules: Sendable {
  /// Days from the daily CAF transmission to the invitation. Source of the clock: ANX-03.
  public var invitationDelay: Law
  /// Least notice between an invitation and the appointment, in calendar days.
  public var notice: Days
  /// Probability that an invited person does not come.
  public var noShow: Share
  /// How many invitations a person gets before the case is put to the équipe pluridisciplinaire, at least 1.
  public var invitations: Int
  /// Diagnostic interviews that one FTE of a structure offering the diagnostic holds per working day.
  public var diagnosticsPerFTE: Double
  /// Days from the interview to the written synthesis and recommendation.
  public var synthesisDelay: Law
  /// Dossiers that one FTE of a SLAI validates per working day.
  public var validationsPerFTE: Double
  /// Days from the validation to the notification received. End of the clock: ANX-04.
  public var notificationDelay: Law
  /// Rules tried in order; the first that applies decides.
  public var routes: [Route]
  /// For each profile, the share of people for whom no route applied sent to each programme; each row sums to one.
  public var split: [[Share]]

  /// Makes the rules of the orientation step.
  public init(
    invitationDelay: Law, notice: Days, noShow: Share, invitations: Int, diagnosticsPerFTE: Double,
    synthesisDelay: Law, validationsPerFTE: Double, notificationDelay: Law, routes: [Route], split: [[Share]]
  ) {
    self.invitationDelay = invitationDelay
    self.notice = notice
    self.noShow = noShow
    self.invitations = invitations
    self.diagnosticsPerFTE = diagnosticsPerFTE
    self.synthesisDelay = synthesisDelay
    self.validationsPerFTE = validationsPerFTE
    self.notificationDelay = notificationDelay
    self.routes = routes
    self.split = split
  }
}

/// A rule that sends some people to one programme.
public struct Route: Sendable {
  /// When the rule is tried.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// At entry, before any invitation: the platform's diagnostic is skipped (CAF62-25 to CAF62-27).
    case entry
    /// When the SLAI validates the recommendation.
    case validation
  }
  /// Short name used in files and explanations.
  public var id: String
  /// When the rule is tried.
  public var stage: Stage
  /// Whom the rule concerns.
  public var condition: Condition
  /// Probability that the rule is used for a person it concerns.
  public var share: Share
  /// Whether the rule is open only while the programme's load is below its floor (CAF62-32).
  public var onlyBelowFloor: Bool
  /// Index of the programme.
  public var programme: Int
  /// The fact it follows, or `nil` for an assumption.
  public var source: String?

  /// Makes a route.
  public init(
    id: String, stage: Stage, condition: Condition, share: Share = 1, onlyBelowFloor: Bool = false, programme: Int,
    source: String? = nil
  ) {
    self.id = id
    self.stage = stage
    self.condition = condition
    self.share = share
    self.onlyBelowFloor = onlyBelowFloor
    self.programme = programme
    self.source = source
  }
}

/// A test on a person's attributes: all of some, at least one of some, none of some; and on the youngest child's age.
///
/// An empty condition holds for everybody.
public struct Condition: Hashable, Sendable, BitwiseCopyable {
  /// Attributes that must all be present, one bit each.
  public var all: UInt32
  /// Attributes of which at least one must be present; empty means no such demand.
  public var any: UInt32
  /// Attributes that must all be absent.
  public var none: UInt32
  /// Birthday that the youngest child must not have reached, in years; 0 for no such demand.
  public var childUnderYears: Int

  /// Makes a condition from sets of attributes, one bit each.
  public init(all: UInt32 = 0, any: UInt32 = 0, none: UInt32 = 0, childUnderYears: Int = 0) {
    self.all = all
    self.any = any
    self.none = none
    self.childUnderYears = childUnderYears
  }

  /// Whether a person with these attributes meets the demands on attributes.
  @inlinable
  public func holds(for attributes: UInt32) -> Bool {
    attributes & all == all && (any == 0 || attributes & any != 0) && attributes & none == 0
  }
}

internal import DiscreteEvents
internal import Quantities

/// Where a body stands with the label.
enum LabelStage: UInt8, BitwiseCopyable {
  /// No application is with the services and no label is held.
  case outside
  /// The application is being looked at.
  case filed
  /// The moratorium after a first application that was not accepted.
  case moratorium
  /// Refused; another application may follow.
  case refused
  /// The label is held.
  case labelled
  /// The mission is over, or the refusal is final.
  case ended
}

/// Where an appeal stands.
enum AppealStage: UInt8, BitwiseCopyable {
  case none
  /// The *recours gracieux* is to be filed.
  case intended
  /// The département is to answer it.
  case gracious
  /// The court is to judge.
  case litigation
}

/// What the services have to decide on.
enum Dossier: UInt8, BitwiseCopyable {
  /// A first application, or a first one after the label was lost.
  case first
  /// An application after a moratorium or a refusal: a no is a refusal.
  case second
  /// The renewal of a label that is ending.
  case renewal
  /// A new look at the contracts of a labelled body after support (LAB-21, LAB-22).
  case study
}

/// All that the model knows of one body that needs the label.
struct LabelledBody: BitwiseCopyable {
  var stage = LabelStage.outside
  var appeal = AppealStage.none
  var dossier = Dossier.first
  /// Whether the département funds its places.
  var isFunded = true
  /// Whether a renewal asked for in time is being decided.
  var isRenewing = false
  /// Whether the label is suspended while the quality is being restored.
  var isSuspended = false
  /// Whether it holds the label at the close of the present call and was chosen.
  var isChosen = false
  /// Whether it files only when it finds itself ready, after a refusal or a withdrawal.
  var mustBeReady = false
  /// Whether a new body has come; others are there from the start.
  var hasCome = true
  /// Expected score of its contracts, out of 10, when ``levelSince`` began.
  var level = 0.0
  var levelSince = Instant.start
  /// When the first application since the label was last lost was filed, and the present one.
  var firstFiled = Instant.start
  var filed = Instant.start
  /// When the services decide, and whether they would have taken longer than they may.
  var decision = Instant.distantFuture
  var isOverdue = false
  var labelled = Instant.start
  var ends = Instant.distantFuture
  /// What the present application shows of its contracts, in half-points, and how many were scored.
  var panel = PanelScore()
  var contractsScored = 0
  /// Numbers that keep the draws of successive panels, decisions and requests apart.
  var panels: UInt32 = 0
  var turns: UInt32 = 0
  /// The next step of the procedure; the appeal; the yearly check; the end of the label; the renewal; the mission's end.
  var step = Ticket.none
  var appealStep = Ticket.none
  var check = Ticket.none
  var expiry = Ticket.none
  var renewal = Ticket.none
  /// What the observations count of it at present.
  var counted = LabelCount()

  /// Whether the label is held and counts.
  var isLabelled: Bool { stage == .labelled && !isSuspended }
}

/// What a body adds to the levels that are observed.
struct LabelCount: BitwiseCopyable, Equatable {
  var bodies = 0.0
  var labelled = 0.0
  var referents = 0.0
  var trained = 0.0
  var labelledReferents = 0.0
  var places = 0.0
  var labelledPlaces = 0.0
}

internal import DiscreteEvents
internal import Quantities

/// Where a person stands on the way through.
enum Stage: UInt8, BitwiseCopyable {
  /// The slot holds nobody.
  case absent
  /// The invitation to the orientation appointment is being prepared.
  case invitation
  /// Invited: an orientation appointment is booked.
  case invited
  /// The diagnostic's synthesis is being written.
  case synthesis
  /// The dossier is with the SLAI.
  case validation
  /// The orientation is decided and on its way by post.
  case notification
  /// Oriented, waiting for a place.
  case waiting
  /// A place is taken, the first appointment is to come.
  case starting
  /// The first appointment is done, the contract is being drawn up.
  case signing
  /// Accompanied.
  case accompanied
  /// The case is before the équipe pluridisciplinaire; a place held is kept.
  case equipe
  /// On the RSA, without référent, in no step.
  case withoutStep
  /// Without référent, on probation before a place is asked for.
  case probation
}

/// Yes/no facts about a person's path, one bit each.
struct PersonFlags: OptionSet, BitwiseCopyable {
  let rawValue: UInt16

  static let onRSA = Self(rawValue: 1 << 0)
  static let countedAsNew = Self(rawValue: 1 << 1)
  static let oriented = Self(rawValue: 1 << 2)
  static let interviewed = Self(rawValue: 1 << 3)
  static let firstAppointmentFixed = Self(rawValue: 1 << 4)
  static let firstContractSigned = Self(rawValue: 1 << 5)
  /// The contract clock runs from the last notification.
  static let contractDue = Self(rawValue: 1 << 6)
  /// Displaced from a place that vanished: what is left of the stay is kept.
  static let interrupted = Self(rawValue: 1 << 7)
  /// ``Person/courseEnd`` comes from the end that can come at any time.
  static let endsAtAnyTime = Self(rawValue: 1 << 8)
  /// Accompanied on the decree's reference day, no contract signed since.
  static let owedContractSinceDecree = Self(rawValue: 1 << 9)
  /// On the RSA no more, accompanied on until the tail ends.
  static let inTail = Self(rawValue: 1 << 10)
  /// Counted among the mature cohort of the six weeks / of the 45 days / of the month to sign.
  static let inSixWeekCohort = Self(rawValue: 1 << 11)
  static let inInterviewCohort = Self(rawValue: 1 << 12)
  static let inContractCohort = Self(rawValue: 1 << 13)
  /// Displaced because the structure's places closed for want of the label.
  static let movedByLabel = Self(rawValue: 1 << 14)
  /// The present contract was signed in the period, so that its appointments are known from the first.
  static let contractIsWatched = Self(rawValue: 1 << 15)
}

/// All that the model knows of one person: a plain value of about a hundred bytes.
///
/// Two lines of the processor's cache, 64 bytes each: first what an ordinary appointment reads and changes, then the rest.
struct Person: BitwiseCopyable {
  /// Address of the person's chance: origin and number, the same under every policy.
  var id: UInt32
  var flags: PersonFlags
  var territory: UInt8
  var stage: Stage
  /// End of the stay or contract; while waiting after a displacement, the days of stay that are left.
  var courseEnd = Instant.distantFuture
  var notified = Instant.start
  /// When the present wait for a place began.
  var since = Instant.start
  var step = Ticket.none
  var exit = Ticket.none
  /// Index of the offer whose place is held, or ``noOffer``.
  var offer = Person.noOffer
  /// Appointments so far in all programmes.
  var appointments: UInt16 = 0
  /// Day from which the case is put to the équipe because the months have run out, or ``noDay``.
  var reviewDay = Person.noDay
  /// Day from which the référent asks the équipe for the end of the accompaniment, or ``noDay``.
  var requestDay = Person.noDay
  /// Programme oriented to, or ``noProgramme``.
  var programme = Person.noProgramme
  /// Programme that the référent has referred the person to while the present accompaniment goes on.
  var referredTo = Person.noProgramme
  /// Accompaniments started.
  var episodes: UInt8 = 0
  /// Contracts signed in all programmes.
  var contracts: UInt8 = 0
  /// Whole months under contract in the present programme.
  var monthsUnderContract: UInt8 = 0
  /// Appointments missed in the present contract, and kept.
  var missed: UInt8 = 0
  var kept: UInt8 = 0
  /// Why the case is, or was last, before the équipe.
  var hearing = Hearing.absences

  /// One bit per attribute of the scenario.
  var attributes: UInt32
  /// Slot of the next record of the same person, in a ring, or ``nobody`` where there is only this one.
  var nextRecord = Person.nobody
  var entered: Instant
  /// When the référent referred the person to ``referredTo``.
  var referredSince = Instant.start
  var spot = Spot.none
  var nextMember = Person.nobody
  var previousMember = Person.nobody
  /// Day the youngest child was born, or ``noDay``.
  var childBorn = Person.noDay
  /// Day the present accompaniment started, or ``noDay`` if it was before the period.
  var startedDay = Person.noDay
  var profile: UInt8
  /// Invitations to the orientation appointment sent so far.
  var invitations: UInt8 = 0
  /// Times the équipe pluridisciplinaire has heard the case.
  var hearings: UInt8 = 0
  /// Times the person was routed.
  var routings: UInt8 = 0
  /// Yes/no facts that few have.
  var rareFlags: RareFlags = []
  /// Appointments kept since the last at home.
  var sinceHomeVisit: UInt8 = 0
  /// Probations begun.
  var probations: UInt8 = 0
  /// Day the person was born, or ``noDay`` where no age is known.
  var born = Person.noDay

  static let nobody = UInt32.max
  static let noOffer = UInt16.max
  static let noProgramme = UInt8.max
  static let noDay = Int16.max

  init(id: UInt32, attributes: UInt32, profile: Int, territory: Int, entered: Instant, flags: PersonFlags, stage: Stage)
  {
    self.id = id
    self.attributes = attributes
    self.profile = UInt8(truncatingIfNeeded: profile)
    self.territory = UInt8(truncatingIfNeeded: territory)
    self.entered = entered
    self.flags = flags
    self.stage = stage
  }

  /// Whether a référent accompanies the person, or is about to.
  var hasReferent: Bool { offer != Self.noOffer }

  /// Address of one occurrence within an accompaniment: 256 for each accompaniment.
  func occurrence(_ number: UInt8) -> UInt32 { UInt32(episodes) << 8 | UInt32(number) }
}

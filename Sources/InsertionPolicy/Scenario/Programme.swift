public import Quantities
public import Stochastics

/// A programme that accompanies people: who may enter, how load is counted, how it goes, how it ends.
public struct Programme: Sendable {
  /// Which part of the offer a programme belongs to.
  public enum Sphere: String, CaseIterable, Hashable, Sendable {
    /// *Sphère sociale.*
    case social
    /// *Sphère socio-professionnelle.*
    case socioProfessional = "socio_professional"
    /// *Sphère professionnelle*: France Travail and its partners.
    case professional
  }
  /// What happens to a person who finds no place.
  public enum WhenFull: String, CaseIterable, Hashable, Sendable {
    /// Waits for one.
    case wait
    /// Goes away without it.
    case leave
  }
  /// Over what area people wait in one line.
  public enum LineScope: String, CaseIterable, Hashable, Sendable {
    /// One line per territory, served by the structures of that territory.
    case territory
    /// One line for the whole département, served by every structure.
    case departement
  }

  /// Short name used in files and results, such as `caf`.
  public var id: String
  /// Name on screen.
  public var name: Bilingual
  /// Which part of the offer it belongs to.
  public var sphere: Sphere
  /// Whether annex A 1.2 counts it as *garantie d'activité départementale* (ANX-14, ANX-15).
  public var countsAsActivityGuarantee: Bool
  /// How load is counted and limited; `nil` for unlimited places.
  public var load: LoadRule?
  /// Who waits with whom.
  public var lines: LineScope
  /// What happens to a person who finds no place.
  public var whenFull: WhenFull
  /// How long a person waits before giving up, in days; `nil` for ever.
  public var patience: Law?
  /// Days from the place being found to the first appointment.
  public var firstAppointmentDelay: Law
  /// How it goes on: a stay of given length, or contracts that are reviewed.
  public var course: Course
  /// What the end of a stay concludes, shares summing to one; none where the accompaniment simply ends.
  public var stayOutcomes: [Outcome]
  /// Meetings with the référent; `nil` where they are not simulated.
  public var appointments: AppointmentRules?
  /// What the end of the RSA does.
  public var afterRSA: AfterRSA
  /// Departures at any time, beyond the course, as a probability per year and a consequence (CAF62-60).
  public var anyTime: AnyTimeEnd?
  /// Probability that the first interview finds the case out of competence: a new orientation before any CER (CAF62-35).
  public var outOfCompetence: Share
  /// When a case is put to the équipe pluridisciplinaire for another reason than absences.
  public var referrals: EquipeReferrals
  /// Whether the evaluation indicators of a convention are given: contracts, delays, exits by motive.
  public var isEvaluated: Bool
  /// What is looked at after an accompaniment started or ended, in the order of the file; at most 32.
  public var followUps: [FollowUp] = []
  /// Whom the door is open to; `nil` for everybody.
  public var eligibility: Eligibility?
  /// What comes before a place is asked for; `nil` for nothing.
  public var probation: Probation?

  /// Makes a programme.
  public init(
    id: String, name: Bilingual, sphere: Sphere, countsAsActivityGuarantee: Bool = false, load: LoadRule?,
    lines: LineScope = .territory, whenFull: WhenFull = .wait, patience: Law? = nil, firstAppointmentDelay: Law,
    course: Course, stayOutcomes: [Outcome] = [], appointments: AppointmentRules? = nil, afterRSA: AfterRSA = .goesOn,
    anyTime: AnyTimeEnd? = nil,
    outOfCompetence: Share = 0, referrals: EquipeReferrals = EquipeReferrals(), isEvaluated: Bool = false,
    eligibility: Eligibility? = nil, probation: Probation? = nil
  ) {
    self.id = id
    self.name = name
    self.sphere = sphere
    self.countsAsActivityGuarantee = countsAsActivityGuarantee
    self.load = load
    self.lines = lines
    self.whenFull = whenFull
    self.patience = patience
    self.firstAppointmentDelay = firstAppointmentDelay
    self.course = course
    self.stayOutcomes = stayOutcomes
    self.appointments = appointments
    self.afterRSA = afterRSA
    self.anyTime = anyTime
    self.outOfCompetence = outOfCompetence
    self.referrals = referrals
    self.isEvaluated = isEvaluated
    self.eligibility = eligibility
    self.probation = probation
  }
}

extension Programme {
  /// What the end of a contract or of a stay can conclude.
  var reviewOutcomes: [Outcome] {
    guard case .contracts(let contracts) = course else { return stayOutcomes }
    return contracts.outcomes
  }
}

/// How the load of a référent is counted, and between what bounds.
///
/// "20 accompagnements per FTE" can be read three ways (FND-33); each is a capacity rule of its own.
public struct LoadRule: Hashable, Sendable, BitwiseCopyable {
  /// What is counted against the figure per FTE.
  public enum Reading: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
    /// People accompanied at one time.
    case caseload
    /// Accompaniments started in the civil year.
    case starts
    /// People accompanied at any time of the civil year (*file active*).
    case served
  }
  /// What is counted.
  public var reading: Reading
  /// Most that one FTE takes, counted as ``reading`` says.
  public var ceiling: Double
  /// Load under which ``Route/onlyBelowFloor`` routes open, counted the same way; `nil` where there is none.
  public var floor: Double?

  /// Makes a load rule.
  public init(reading: Reading, ceiling: Double, floor: Double? = nil) {
    self.reading = reading
    self.ceiling = ceiling
    self.floor = floor
  }
}

/// How an accompaniment goes on after the first appointment.
public enum Course: Sendable {
  /// It lasts a random time, in days from the moment the place is taken.
  case stay(Law)
  /// It goes from contract to contract.
  case contracts(ContractRules)
}

/// *Contrat d'engagements réciproques*: signature, length, review, renewal.
public struct ContractRules: Sendable {
  /// Days from the first appointment attended to the signature.
  public var signatureDelay: Law
  /// Length of a contract in civil months; drawn and rounded to whole months, at least 1.
  public var months: Law
  /// Most months under contract in the programme, or `nil` (F05-08: 24).
  public var longestMonths: Int?
  /// What a review at the end of a contract concludes; shares sum to one.
  public var outcomes: [Outcome]
  /// What happens when the longest time is reached and the review says to renew.
  public var atLongest: Consequence
  /// Birthday of the youngest child, in years, from which a contract that ends is not renewed; `nil` for none.
  ///
  /// A contract that runs goes to its end (CAF77-31); where no child is known nothing is limited.
  public var untilChildYears: Int?

  /// Makes the rules of contracts.
  public init(
    signatureDelay: Law, months: Law, longestMonths: Int? = nil, outcomes: [Outcome], atLongest: Consequence = .end,
    untilChildYears: Int? = nil
  ) {
    self.signatureDelay = signatureDelay
    self.months = months
    self.longestMonths = longestMonths
    self.outcomes = outcomes
    self.atLongest = atLongest
    self.untilChildYears = untilChildYears
  }
}

/// One possible conclusion, with its probability.
public struct Outcome: Hashable, Sendable {
  /// Short name used in files and explanations.
  public var id: String
  /// Name on screen; `nil` for the short name.
  public var name: Bilingual?
  /// Probability.
  public var share: Share
  /// What follows.
  public var then: Consequence

  /// Makes an outcome.
  public init(id: String, name: Bilingual? = nil, share: Share, then: Consequence) {
    self.id = id
    self.name = name
    self.share = share
    self.then = then
  }
}

/// What follows a review, a decision or an end.
public enum Consequence: Hashable, Sendable, BitwiseCopyable {
  /// The same référent goes on with a new contract.
  case goOn
  /// The person leaves the programme and the system: *sortie positive*.
  case positiveExit
  /// The accompaniment ends and the person stays without référent.
  case end
  /// The person is sent to the programme of this index.
  case transfer(Int)
  /// The person goes back to the SLAI for a new orientation.
  case reorient
  /// The allowance is suspended for this many days, then the accompaniment goes on.
  case suspend(Days)
  /// The person is struck off the RSA.
  case strikeOff
}

/// Meetings between a person and the référent.
public struct AppointmentRules: Sendable {
  /// Days between two appointments.
  public var interval: Law
  /// Probability that an appointment is missed without excuse.
  public var missed: Share
  /// Missed appointments in one contract after which the case is put to the équipe pluridisciplinaire; `nil` for never.
  public var missedBeforeEquipe: Int?
  /// Of how many appointments kept one takes place at home, 1 to 250, the last of each turn; `nil` for none.
  ///
  /// Two a month of which one at home (F19-10): 2. One a week at home (F21-07): 1.
  public var homeVisitEvery: Int? = nil

  /// Makes the rules of appointments.
  public init(interval: Law, missed: Share = 0, missedBeforeEquipe: Int? = nil) {
    self.interval = interval
    self.missed = missed
    self.missedBeforeEquipe = missedBeforeEquipe
  }
}

/// What the end of the RSA does to an accompaniment.
public enum AfterRSA: Hashable, Sendable, BitwiseCopyable {
  /// Nothing: the accompaniment does not depend on the RSA.
  case goesOn
  /// It ends on the day, or, with probability `tailShare`, at its own end but at most `tailMonths` later (CAF62-62, -63).
  case ends(tailShare: Share, tailMonths: Int)
}

/// An end that can come at any time.
public struct AnyTimeEnd: Hashable, Sendable {
  /// Expected number per person and year under accompaniment, at least 0.
  public var perYear: Double
  /// What follows.
  public var then: Consequence

  /// Makes an end that can come at any time.
  public init(perYear: Double, then: Consequence) {
    self.perYear = perYear
    self.then = then
  }
}

/// When the référent of a programme puts a case to the équipe pluridisciplinaire, beyond absences.
public struct EquipeReferrals: Hashable, Sendable {
  /// Civil months from the place taken to the équipe, once, if the person is still there (CAF77-15); `nil` for never.
  ///
  /// Chosen: for somebody already accompanied on the first day they run from that day, the first of the convention.
  public var afterMonths: Int?
  /// Last day on which the case of whoever came before is put to the équipe, if the months end later (FND-45).
  public var by: CivilDate?
  /// Expected requests of the référent to end an accompaniment, per person and year, once at most (CAF77-29).
  public var requestsPerYear: Double

  /// Makes the rules; by default nothing is put to the équipe.
  public init(afterMonths: Int? = nil, by: CivilDate? = nil, requestsPerYear: Double = 0) {
    self.afterMonths = afterMonths
    self.by = by
    self.requestsPerYear = requestsPerYear
  }
}

public import Quantities
public import Stochastics

/// Who does a kind of work in a territory: a CCAS, an association, a training body, the CAF, a SLAI, a platform.
public struct Structure: Sendable {
  /// What a structure's référents do.
  public enum Work: Hashable, Sendable {
    /// Diagnostic interviews of the orientation step.
    case diagnostic
    /// Validation of recommendations (SLAI).
    case validation
    /// Accompaniment in the programme of this index.
    case programme(Int)
  }
  /// What kind of body it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// *Centre communal ou intercommunal d'action sociale.*
    case ccas
    /// Association.
    case association
    /// Training body.
    case training
    /// *Caisse d'allocations familiales.*
    case caf
    /// *Service local allocation insertion* of the département.
    case slai
    /// Platform that holds diagnostics.
    case platform
    /// The département's own services.
    case departement
    /// France Travail.
    case franceTravail = "france_travail"
  }
  /// Short name used in files and results.
  public var id: String
  /// Name on screen.
  public var name: String
  /// What kind of body it is.
  public var kind: Kind
  /// Index of the territory it works in.
  public var territory: Int
  /// What its référents do.
  public var work: Work
  /// Référents in FTE by date; the first step is at or before the first day.
  public var posts: [PostStep]
  /// FTE of one agent, above 0: who leaves takes this much along, or what is left of the team's FTE for a last agent.
  ///
  /// Chosen: 1 where nothing is said, so that 13.5 FTE are thirteen whole agents and one half.
  public var ftePerAgent: FTE
  /// Accompaniments that one FTE of this structure takes, counted as its programme's ``LoadRule/reading`` says; `nil`
  /// for the programme's ``LoadRule/ceiling``.
  public var ceiling: Double?
  /// Whether its FTE stand for a volume that was bought (F19-06: 20 accompaniments of one operator), which departures
  /// and vacancies do not touch.
  public var isFixed = false

  /// A number of posts that holds from a date on.
  public struct PostStep: Hashable, Sendable {
    /// First day it holds.
    public var from: CivilDate
    /// Posts open, in FTE, at least 0.
    public var fte: FTE

    /// Makes a step.
    public init(from: CivilDate, fte: FTE) {
      self.from = from
      self.fte = fte
    }
  }

  /// Makes a structure.
  public init(
    id: String, name: String, kind: Kind, territory: Int, work: Work, posts: [PostStep], ftePerAgent: FTE = 1,
    ceiling: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.territory = territory
    self.work = work
    self.posts = posts
    self.ceiling = ceiling
    self.ftePerAgent = ftePerAgent
  }
}

/// Departures, vacancies and absences of référents, alike in every structure.
public struct StaffRules: Sendable {
  /// Expected departures per agent and year, at least 0.
  public var departuresPerYear: Double
  /// Days a post stays empty after a departure.
  public var vacancy: Law?
  /// Part of daily working time lost to absence: fewer interviews and validations per day, places stay open.
  public var absence: Share

  /// Makes staff rules; by default nobody leaves and nobody is absent.
  public init(departuresPerYear: Double = 0, vacancy: Law? = nil, absence: Share = 0) {
    self.departuresPerYear = departuresPerYear
    self.vacancy = vacancy
    self.absence = absence
  }
}

/// The *équipe pluridisciplinaire*: when it meets, how much it can hear, what it decides.
public struct EquipeRules: Sendable {
  /// Working days from one meeting to the next in each territory, at least 1.
  public var meetsEveryWorkingDays: Int
  /// Dossiers heard at one meeting in each territory, at least 1.
  public var dossiersPerMeeting: Int
  /// Least notice between the referral and the meeting, in calendar days.
  public var notice: Days
  /// What it decides for a person who has a référent; shares sum to one.
  public var outcomes: [Outcome]
  /// What it decides for a person who never came to the orientation appointment; shares sum to one.
  public var outcomesBeforeOrientation: [Outcome]
  /// What it decides when the months without a new orientation have run out; `nil` as in ``outcomes``.
  public var outcomesAtReview: [Outcome]?
  /// What it decides when a référent asks for the end of an accompaniment; `nil` as in ``outcomes``.
  public var outcomesOnRequest: [Outcome]?

  /// Makes the rules of the équipe pluridisciplinaire.
  public init(
    meetsEveryWorkingDays: Int, dossiersPerMeeting: Int, notice: Days, outcomes: [Outcome],
    outcomesBeforeOrientation: [Outcome], outcomesAtReview: [Outcome]? = nil, outcomesOnRequest: [Outcome]? = nil
  ) {
    self.meetsEveryWorkingDays = meetsEveryWorkingDays
    self.dossiersPerMeeting = dossiersPerMeeting
    self.notice = notice
    self.outcomes = outcomes
    self.outcomesBeforeOrientation = outcomesBeforeOrientation
    self.outcomesAtReview = outcomesAtReview
    self.outcomesOnRequest = outcomesOnRequest
  }
}

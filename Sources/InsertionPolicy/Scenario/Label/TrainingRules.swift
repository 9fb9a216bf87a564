public import Quantities

/// The modules that référents must hold, when they are taught, and how soon a newcomer must hold them.
public struct TrainingRules: Hashable, Sendable {
  /// A module of the training plan.
  public struct Module: Hashable, Sendable {
    /// Short name used in files.
    public var id: String
    /// Name on screen.
    public var name: Bilingual
    /// Working days it takes; part of a day for a webinar.
    public var days: WorkingDays
    /// Whether it is one of those of which one is to be chosen (LAB-32).
    public var isOptional: Bool

    /// Makes a module.
    public init(id: String, name: Bilingual, days: WorkingDays, isOptional: Bool = false) {
      self.id = id
      self.name = name
      self.days = days
      self.isOptional = isOptional
    }
  }
  /// Sessions of one module, one or several at equal distances.
  public struct Series: Hashable, Sendable {
    /// Index of the module.
    public var module: Int
    /// Index of the territory whose référents may come, or `nil` for the whole département.
    public var territory: Int?
    /// Day of the first session; on a day off, the session is held on the next working day.
    public var from: CivilDate
    /// Months from one session to the next, or `nil` for a single one.
    public var everyMonths: Int?
    /// No session begins after this day; `nil` for the end of the period.
    public var until: CivilDate?
    /// Référents received at a session, at least 1.
    public var seats: Persons

    /// Makes a series.
    public init(
      module: Int, territory: Int? = nil, from: CivilDate, everyMonths: Int? = nil, until: CivilDate? = nil,
      seats: Persons
    ) {
      self.module = module
      self.territory = territory
      self.from = from
      self.everyMonths = everyMonths
      self.until = until
      self.seats = seats
    }
  }
  /// How long a newcomer has (FND-56).
  public enum Deadline: String, CaseIterable, Hashable, Sendable {
    /// Twelve months from the arrival.
    case twelveMonths = "twelve_months"
    /// Until 31 December of the year of the arrival.
    case civilYear = "civil_year"
  }
  /// Whose seats come first at a session, after those of bodies in moratorium.
  public enum SeatsFirst: String, CaseIterable, Hashable, Sendable {
    /// Référents who were there on the first day: the label is asked for with all of them trained (LAB-26), and a
    /// newcomer has a year (LAB-48).
    case incumbents
    /// Newcomers, who have a day by which they must be trained.
    case newcomers
  }
  /// The modules, at most 16; a référent is trained who holds all that are not optional and, if there are optional ones,
  /// one of these.
  public var modules: [Module]
  /// By module, part of the référents in post on the first day who hold it (LAB-42).
  public var initial: [Share]
  /// By module, part of later newcomers who hold it on arrival (LAB-42).
  public var newcomers: [Share]
  /// Probability that a référent with a seat is absent and is put down for the next session (LAB-46, LAB-47).
  public var absence: Share
  /// The sessions.
  public var series: [Series]
  /// Whose seats come first; no text says.
  public var seatsFirst: SeatsFirst
  /// How long a newcomer has to be trained (LAB-48).
  public var deadline: Deadline
  /// Whether a newcomer who still has time counts as trained when an application is decided.
  public var newcomersAreExcused: Bool

  /// Makes training rules.
  public init(
    modules: [Module], initial: [Share], newcomers: [Share], absence: Share = 0, series: [Series],
    seatsFirst: SeatsFirst = .incumbents, deadline: Deadline = .twelveMonths, newcomersAreExcused: Bool = true
  ) {
    self.modules = modules
    self.initial = initial
    self.newcomers = newcomers
    self.absence = absence
    self.series = series
    self.seatsFirst = seatsFirst
    self.deadline = deadline
    self.newcomersAreExcused = newcomersAreExcused
  }
}

public import Quantities

/// The label Référent RSA: which bodies need it, how they get it, keep it and lose it, and what they lose with it.
///
/// Source: cahier des charges of 29 January 2024 (LAB-01 to LAB-106); where it is silent or contradicts itself, the
/// reading is a named option (FND-47 to FND-62).
public struct LabelRules: Sendable {
  /// Bodies that need the label, in the order of every per-body result.
  public var bodies: [LabelBody]
  /// Modules, sessions, newcomers.
  public var training: TrainingRules
  /// How good contracts are, and how they are scored.
  public var quality: QualityRules
  /// What both criteria must come to.
  public var criteria: LabelCriteria
  /// From the application to the decision, the moratorium, the refusal and the appeals.
  public var procedure: LabelProcedure
  /// Validity, renewal, yearly upkeep and withdrawal.
  public var upkeep: LabelUpkeep
  /// What a body without the label loses, when and how.
  public var cutOff: LabelCutOff
  /// Decisions that have been taken already, and the day up to which they say everything; `nil` where none are known.
  public var observed: ObservedDecisions?

  /// Makes the rules of the label.
  public init(
    bodies: [LabelBody], training: TrainingRules, quality: QualityRules, criteria: LabelCriteria = .both,
    procedure: LabelProcedure, upkeep: LabelUpkeep = LabelUpkeep(), cutOff: LabelCutOff,
    observed: ObservedDecisions? = nil
  ) {
    self.bodies = bodies
    self.training = training
    self.quality = quality
    self.criteria = criteria
    self.procedure = procedure
    self.upkeep = upkeep
    self.cutOff = cutOff
    self.observed = observed
  }
}

/// What the two criteria must come to for the label to be granted (FND-49).
public enum LabelCriteria: Hashable, Sendable {
  /// Everybody trained, and a mean of the grid of 80 % or more: FND-49 R1.
  case both
  /// Half the trained share plus half the mean of the grid, at least this share: FND-49 R2.
  case weighted(threshold: Share)
}

/// A body that applies for the label as one: a CCAS, an association, a training body, with its work in one or more
/// programmes of a territory.
public struct LabelBody: Sendable {
  /// Short name used in files and results.
  public var id: String
  /// Name on screen.
  public var name: String
  /// Index of its territory.
  public var territory: Int
  /// Indices of the structures of ``Scenario/structures`` that it is made of, at least one.
  public var structures: [Int]
  /// Part of its référents who hold each module on the first day, or `nil` for ``TrainingRules/initial``.
  public var trained: Share?
  /// Expected score of its contracts on the grid, out of 10, on the first day.
  public var quality: Double
  /// Standard deviation of its own level around ``quality``, in points of the grid; 0 where the level is known.
  public var qualitySpread: Double
  /// Day it files its application, or `nil` for ``LabelProcedure/filing``.
  public var filesOn: CivilDate?
  /// Whether it does no funded work before it has the label (LAB-89, LAB-103).
  public var isNew: Bool
  /// Index of the body whose refusal brings this new one, or `nil`.
  public var replaces: Int?
  /// Whether every decision on it is negative: for asking what refusing this one body would do.
  public var isRefused: Bool

  /// Makes a body.
  public init(
    id: String, name: String, territory: Int, structures: [Int], trained: Share? = nil, quality: Double,
    qualitySpread: Double = 0, filesOn: CivilDate? = nil, isNew: Bool = false, replaces: Int? = nil,
    isRefused: Bool = false
  ) {
    self.id = id
    self.name = name
    self.territory = territory
    self.structures = structures
    self.trained = trained
    self.quality = quality
    self.qualitySpread = qualitySpread
    self.filesOn = filesOn
    self.isNew = isNew
    self.replaces = replaces
    self.isRefused = isRefused
  }
}

/// Decisions known from the past: until ``through`` nothing happens to a body but what is listed.
public struct ObservedDecisions: Hashable, Sendable {
  /// One thing that happened to one body.
  public struct Decision: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// The application was filed.
      case filed
      /// The label was granted.
      case granted
      /// The moratorium was imposed.
      case moratorium
      /// The label was refused.
      case refused
      /// The label was withdrawn.
      case withdrawn
      /// The body ended its mission.
      case ended
    }
    /// Day it happened, inside the period.
    public var on: CivilDate
    /// Index of the body.
    public var body: Int
    /// What happened.
    public var kind: Kind

    /// Makes a decision.
    public init(on: CivilDate, body: Int, kind: Kind) {
      self.on = on
      self.body = body
      self.kind = kind
    }
  }
  /// Last day for which ``decisions`` says everything.
  public var through: CivilDate
  /// What happened, by date.
  public var decisions: [Decision]

  /// Makes the list of what is known.
  public init(through: CivilDate, decisions: [Decision]) {
    self.through = through
    self.decisions = decisions
  }
}

public import Quantities
public import Stochastics

/// From the application to the decision, the moratorium, the refusal and the appeals.
public struct LabelProcedure: Sendable {
  /// How long the services take, and what they do at the limit.
  public struct Instruction: Sendable {
    /// What a dossier waits for.
    public enum Time: Sendable {
      /// So many civil months from the filing to the decision, rounded to whole ones.
      case months(Law)
      /// A team that takes dossiers in the order of filing: agents at work, contracts one scores in a working day, and
      /// working days a dossier takes besides.
      case team(agents: Int, contractsPerDay: Double, daysPerDossier: WorkingDays)
    }
    /// What happens to a dossier that is not decided when the limit comes (FND-52).
    public enum AtLimit: String, CaseIterable, Hashable, Sendable {
      /// It is decided on that day, on its merits.
      case decided
      /// It waits on; the overrun is counted.
      case late
      /// Silence is a yes.
      case granted
      /// Silence is a no.
      case refused
    }
    /// How long it takes.
    public var time: Time
    /// Civil months the services have: 6 (LAB-78).
    public var limitMonths: Int
    /// What happens at the limit.
    public var atLimit: AtLimit

    /// Makes instruction rules.
    public init(time: Time, limitMonths: Int = 6, atLimit: AtLimit = .decided) {
      self.time = time
      self.limitMonths = limitMonths
      self.atLimit = atLimit
    }
  }

  /// The period imposed on a body whose first application is not accepted (LAB-83 to LAB-86).
  public struct Moratorium: Sendable {
    /// When the body may file again (FND-51).
    public enum Refiling: String, CaseIterable, Hashable, Sendable {
      /// At the end of the moratorium, not before ``Moratorium/notBefore``: R1.
      case endNotBefore = "end_not_before"
      /// At the end of the moratorium: R2.
      case end
      /// On ``Moratorium/notBefore``, whenever it was imposed (or at once if that day is past): R3.
      case fixedDate = "fixed_date"
    }
    /// Its length in civil months: 6.
    public var months: Int
    /// When the body may file again.
    public var refiling: Refiling
    /// Day from which bodies in moratorium may file again: 1 January 2026 (LAB-86).
    public var notBefore: CivilDate
    /// Probability that the body files again.
    public var refiles: Share
    /// Points of the grid that the SLAI's support adds to the body's level (LAB-105).
    public var qualityGain: Double
    /// Whether its référents come first at the sessions (LAB-105).
    public var trainingFirst: Bool

    /// Makes the rules of the moratorium.
    public init(
      months: Int = 6, refiling: Refiling = .endNotBefore, notBefore: CivilDate, refiles: Share = 1,
      qualityGain: Double = 0, trainingFirst: Bool = true
    ) {
      self.months = months
      self.refiling = refiling
      self.notBefore = notBefore
      self.refiles = refiles
      self.qualityGain = qualityGain
      self.trainingFirst = trainingFirst
    }
  }

  /// Appeals against a refusal (LAB-91 to LAB-95, LAB-106).
  public struct Appeals: Sendable {
    /// Probability that a refused body asks for a *recours gracieux*.
    public var share: Share
    /// Days from the notification to the *recours gracieux*, at most two months.
    public var delay: Law
    /// Days the département takes to answer, at most two months; the criteria are looked at again.
    public var answer: Law
    /// Probability that a body whose *recours gracieux* is rejected goes to court.
    public var litigationShare: Share
    /// Days from the rejection to the judgment.
    public var judgment: Law
    /// Probability that the court annuls the refusal.
    public var annulled: Share
    /// Whether a moratorium can be appealed against too: FND-54 R2.
    public var againstMoratorium: Bool

    /// Makes the rules of appeals.
    public init(
      share: Share, delay: Law, answer: Law, litigationShare: Share = 0, judgment: Law, annulled: Share = 0,
      againstMoratorium: Bool = false
    ) {
      self.share = share
      self.delay = delay
      self.answer = answer
      self.litigationShare = litigationShare
      self.judgment = judgment
      self.annulled = annulled
      self.againstMoratorium = againstMoratorium
    }
  }

  /// Day from which applications may be filed: 1 January 2025 (LAB-77).
  public var opens: CivilDate
  /// Days from ``opens`` to the application of a body without a planned day.
  public var filing: Law
  /// Whether a body files only when it finds itself ready: everybody trained, and its own score at the threshold.
  public var filesWhenReady: Bool
  /// Months after which a body that did not find itself ready, or was refused, looks again, at least 1.
  public var checkMonths: Int
  /// How long the services take.
  public var instruction: Instruction
  /// The moratorium after a first application that is not accepted.
  public var moratorium: Moratorium
  /// Appeals; `nil` where nobody appeals.
  public var appeals: Appeals?
  /// Whether a refused body may apply again once it finds itself ready: FND-53 R1; otherwise the refusal is final: R2.
  public var mayApplyAgain: Bool
  /// Points of the grid that a body outside a moratorium gains in a year by itself.
  public var qualityGainPerYear: Double
  /// Days after which a new body that replaces a refused one files its application.
  public var replacement: Law?

  /// Makes the rules of the procedure.
  public init(
    opens: CivilDate, filing: Law, filesWhenReady: Bool = false, checkMonths: Int = 3, instruction: Instruction,
    moratorium: Moratorium, appeals: Appeals? = nil, mayApplyAgain: Bool = true, qualityGainPerYear: Double = 0,
    replacement: Law? = nil
  ) {
    self.opens = opens
    self.filing = filing
    self.filesWhenReady = filesWhenReady
    self.checkMonths = checkMonths
    self.instruction = instruction
    self.moratorium = moratorium
    self.appeals = appeals
    self.mayApplyAgain = mayApplyAgain
    self.qualityGainPerYear = qualityGainPerYear
    self.replacement = replacement
  }
}

public import Quantities

/// How long the label lasts and how it is kept, renewed and withdrawn.
public struct LabelUpkeep: Hashable, Sendable {
  /// What the last year is, in which a renewal may be asked for (FND-55).
  public enum LastYear: String, CaseIterable, Hashable, Sendable {
    /// The civil year in which the label ends.
    case civil
    /// The twelve months before the label ends.
    case label
  }
  /// When a référent who was not trained in time costs the label (LAB-19).
  public enum Untrained: String, CaseIterable, Hashable, Sendable {
    /// At the next yearly check.
    case atCheck = "at_check"
    /// On the day the time is over.
    case atDeadline = "at_deadline"
    /// Never.
    case tolerated
  }
  /// Years the label is valid: 5 (LAB-13).
  public var years: Int
  /// First and last month of the year in which a renewal may be asked for, 1 for January: 1 and 7 (LAB-14).
  public var renewalMonths: ClosedRange<Int>
  /// What the last year is.
  public var lastYear: LastYear
  /// Whether the label runs on while a renewal asked for in time is being decided (FND-55).
  public var runsOnMeanwhile: Bool
  /// Months between two checks of the charte qualité: 12 (LAB-16).
  public var checkMonths: Int
  /// Probability that a check scores contracts on the grid (LAB-17).
  public var scoredShare: Share
  /// Months of SLAI support when the quality is no longer there, before it is looked at again: 6 (LAB-21).
  public var supportMonths: Int
  /// Points of the grid that this support adds.
  public var qualityGain: Double
  /// Whether the label holds during the support (FND-62).
  public var validMeanwhile: Bool
  /// What a référent not trained in time brings.
  public var untrained: Untrained
  /// Expected ends of mission per body and year (LAB-18).
  public var missionEndsPerYear: Double

  /// Makes the rules of upkeep; by default contracts are not scored again and no mission ends.
  public init(
    years: Int = 5, renewalMonths: ClosedRange<Int> = 1...7, lastYear: LastYear = .civil,
    runsOnMeanwhile: Bool = true, checkMonths: Int = 12, scoredShare: Share = 0, supportMonths: Int = 6,
    qualityGain: Double = 0, validMeanwhile: Bool = true, untrained: Untrained = .atCheck,
    missionEndsPerYear: Double = 0
  ) {
    self.years = years
    self.renewalMonths = renewalMonths
    self.lastYear = lastYear
    self.runsOnMeanwhile = runsOnMeanwhile
    self.checkMonths = checkMonths
    self.scoredShare = scoredShare
    self.supportMonths = supportMonths
    self.qualityGain = qualityGain
    self.validMeanwhile = validMeanwhile
    self.untrained = untrained
    self.missionEndsPerYear = missionEndsPerYear
  }
}

/// What a body without the label loses, when and how.
public struct LabelCutOff: Hashable, Sendable {
  /// What the exclusivity says (FND-50).
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    /// From ``LabelCutOff/on``, only labelled bodies receive funding (LAB-05): R1.
    case funding
    /// From the first call for projects after ``LabelCutOff/on``, only labelled bodies may apply (LAB-06): R2.
    case nextCall = "next_call"
  }
  /// A call for projects.
  public struct Call: Hashable, Sendable {
    /// Day on which the label is asked for.
    public var closes: CivilDate
    /// First day funded by it, after ``closes``.
    public var fundsFrom: CivilDate

    /// Makes a call.
    public init(closes: CivilDate, fundsFrom: CivilDate) {
      self.closes = closes
      self.fundsFrom = fundsFrom
    }
  }
  /// How places close.
  public enum Closing: String, CaseIterable, Hashable, Sendable {
    /// Everybody must change référent on that day.
    case atOnce = "at_once"
    /// Nobody new comes in; people change référent when their contract or stay ends and they are to go on.
    case asContractsEnd = "as_contracts_end"
  }
  /// The day of the exclusivity: 1 July 2026, since "mid 2026" has no day (FND-50).
  public var on: CivilDate
  /// What the exclusivity says.
  public var reading: Reading
  /// Calls for projects, by date. Under ``Reading/funding`` without calls, who gets the label is funded from that day.
  public var calls: [Call]
  /// Probability that a labelled body is chosen in a call (LAB-08).
  public var selection: Share
  /// How places close.
  public var closing: Closing
  /// By territory, the territories whose free places its people may take when there is none at home; empty for none.
  public var neighbours: [[Int]]

  /// Makes the rules of the cut-off.
  public init(
    on: CivilDate, reading: Reading = .funding, calls: [Call] = [], selection: Share = 1,
    closing: Closing = .atOnce, neighbours: [[Int]] = []
  ) {
    self.on = on
    self.reading = reading
    self.calls = calls
    self.selection = selection
    self.closing = closing
    self.neighbours = neighbours
  }
}

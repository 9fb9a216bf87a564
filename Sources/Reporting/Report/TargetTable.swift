/// Targets voted, one row an indicator, one column a year.
public struct TargetTable: Hashable, Sendable {
  /// Years of the period, in order.
  public var years: [Int]
  /// One per indicator with a target.
  public var rows: [Row]

  /// An indicator with what was voted and what is expected.
  public struct Row: Hashable, Sendable {
    /// Identifier of the indicator.
    public var indicator: String
    /// Name of the indicator.
    public var name: String
    /// What is counted.
    public var definition: String
    /// One per year; `nil` where nothing was voted.
    public var cells: [Cell?]

    /// What was voted, when it is the same in every year that has a target.
    public var commonTarget: String? {
      let voted = cells.compactMap { $0?.voted }
      return voted.first.flatMap { first in voted.allSatisfy { $0 == first } ? first : nil }
    }
  }

  /// A target in one year.
  public struct Cell: Hashable, Sendable {
    /// Civil year.
    public var year: Int
    /// What was voted, such as *at least 6,500*.
    public var voted: String
    /// How likely it is.
    public var verdict: Verdict
    /// The verdict in words.
    public var verdictText: String
    /// How often it was reached, such as *36 %*, or that it cannot be said.
    public var probability: String
    /// Counts and interval, such as *72 of 200 (95 % interval 30–43 %)*; empty where nothing can be said.
    public var evidence: String
    /// 95 % interval of the probability, such as *30–43 %*; empty where nothing can be said.
    public var interval: String
    /// What is expected, such as *expected: 6,480 (6,390–6,570)*.
    public var expected: String
    /// Probability and its interval, for the bar; `nil` where nothing can be said.
    public var bar: Bar?
  }

  /// Where a probability and its interval lie, between 0 and 1.
  public struct Bar: Hashable, Sendable {
    /// Part of the futures that reached the target.
    public var probability: Double
    /// 95 % Wilson interval.
    public var interval: ClosedRange<Double>
  }
}

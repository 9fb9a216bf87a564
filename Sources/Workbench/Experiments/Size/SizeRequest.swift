/// What a person asks of `jalon size`: kept with the experiment.
public struct SizeRequest: Codable, Hashable, Sendable {
  /// The scenario files, sized side by side.
  public var scenarios: [String]
  /// What moves.
  public var levers: [LeverRequest]
  /// Euros of one unit of each lever, in their order; empty where there is a single lever.
  public var costs: [Double]
  /// What is to be reached: one for all scenarios, or one for each.
  public var goals: [GoalRequest]
  /// How likely, between 0 and 1.
  public var probability: Double
  /// Futures of one point at most, or `nil` for the default.
  public var replications: Int?
  /// δ, or `nil` for the default.
  public var indifference: Double?
  /// 1 - α, or `nil` for the default.
  public var confidence: Double?
  /// Seed, or `nil` for what the scenario says.
  public var seed: UInt64?

  /// How likely a goal is to be reached when the person does not say.
  ///
  /// Chosen: the probability from which a target is said to be almost certain.
  public static let defaultProbability = 0.9

  /// Asks.
  public init(
    scenarios: [String], levers: [LeverRequest], costs: [Double] = [], goals: [GoalRequest], probability: Double,
    replications: Int? = nil, indifference: Double? = nil, confidence: Double? = nil, seed: UInt64? = nil
  ) {
    self.scenarios = scenarios
    self.levers = levers
    self.costs = costs
    self.goals = goals
    self.probability = probability
    self.replications = replications
    self.indifference = indifference
    self.confidence = confidence
    self.seed = seed
  }
}

/// What is to be reached, as a command line says it, such as `caf.served>=1300@2024`, `caf.served@2024` or `caf.served`.
public struct GoalRequest: Codable, Hashable, Sendable {
  /// Identifier of the indicator.
  public var indicator: String
  /// The figure, or `nil` for the scenario's own target.
  public var value: Double?
  /// Whether the figure is a least one; `nil` without a figure.
  public var isAtLeast: Bool?
  /// `all` or a year; `nil` for the target's, or the only year of the period.
  public var period: String?

  /// Reads a goal; `nil` for anything else.
  public init?(_ text: String) {
    guard let written = WrittenMeasure(text), !written.indicator.isEmpty else { return nil }
    if let period = written.period, period != "all" {
      guard let year = Int(period), year > 0 else { return nil }
    }
    if written.figure == nil, written.indicator.contains(where: { "<>= ".contains($0) }) { return nil }
    indicator = written.indicator
    period = written.period
    value = written.figure?.value
    isAtLeast = written.figure.map { $0.direction == .atLeast }
  }
}

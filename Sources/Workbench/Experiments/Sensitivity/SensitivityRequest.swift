/// What a person asks of `jalon sensitivity`: kept with the experiment.
public struct SensitivityRequest: Codable, Hashable, Sendable {
  /// The scenario's file.
  public var scenario: String
  /// What is asked of every future, such as `caf.served@2024`.
  public var measure: String
  /// Parameters with ranges of their own; empty for all assumptions of the scenario.
  public var parameters: [LeverRequest]
  /// Whether parameters whose file value lies in their range are likeliest there.
  public var isTriangular: Bool
  /// Whether to screen and do nothing else.
  public var isScreenOnly: Bool
  /// Walks of the screening, or `nil` for the default.
  public var trajectories: Int?
  /// Parameters looked at closely, or `nil` for the default.
  public var kept: Int?
  /// Rows of the indices, or `nil` for the default.
  public var samples: Int?
  /// Sets of parameters drawn together, or `nil` for the default.
  public var draws: Int?
  /// Futures of every point, or `nil` for the default.
  public var replications: Int?
  /// Seed, or `nil` for what the scenario says.
  public var seed: UInt64?

  /// Asks.
  public init(
    scenario: String, measure: String, parameters: [LeverRequest] = [], isTriangular: Bool = false,
    isScreenOnly: Bool = false, trajectories: Int? = nil, kept: Int? = nil, samples: Int? = nil, draws: Int? = nil,
    replications: Int? = nil, seed: UInt64? = nil
  ) {
    self.scenario = scenario
    self.measure = measure
    self.parameters = parameters
    self.isTriangular = isTriangular
    self.isScreenOnly = isScreenOnly
    self.trajectories = trajectories
    self.kept = kept
    self.samples = samples
    self.draws = draws
    self.replications = replications
    self.seed = seed
  }
}

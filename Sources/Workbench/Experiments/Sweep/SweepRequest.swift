/// What a person asks of `jalon sweep`: kept with the experiment.
public struct SweepRequest: Codable, Hashable, Sendable {
  /// The scenario's file.
  public var scenario: String
  /// What moves.
  public var levers: [LeverRequest]
  /// What is told of each point, such as `caf.served@2024`; empty for every target of the scenario.
  public var measures: [String]
  /// Points that fill the ranges, or `nil` for a grid.
  public var points: Int?
  /// Values of a lever without steps in a grid, or `nil` for the default.
  public var levels: Int?
  /// Futures of every point, or `nil` for what the scenario says.
  public var replications: Int?
  /// Seed, or `nil` for what the scenario says.
  public var seed: UInt64?

  /// Asks.
  public init(
    scenario: String, levers: [LeverRequest], measures: [String] = [], points: Int? = nil, levels: Int? = nil,
    replications: Int? = nil, seed: UInt64? = nil
  ) {
    self.scenario = scenario
    self.levers = levers
    self.measures = measures
    self.points = points
    self.levels = levels
    self.replications = replications
    self.seed = seed
  }
}

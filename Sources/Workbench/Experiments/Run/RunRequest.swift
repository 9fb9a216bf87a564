public import Experiments
import ScenarioFiles

/// What a person asks of `jalon run`; what is left out is taken from the scenario, then from defaults.
public struct RunRequest: Codable, Hashable, Sendable {
  /// The scenario file.
  public var scenario: String
  /// Futures to simulate, or `nil` for what the scenario says.
  public var replications: Int?
  /// What ends the run before the replications asked for, besides what the scenario says.
  ///
  /// Without any, ``replications`` is the exact number, whatever the scenario says.
  public var precisions: [RequiredPrecision]
  /// Seed, or `nil` for what the scenario says.
  public var seed: UInt64?

  /// Replications of a run when neither the person nor the scenario says how many.
  ///
  /// Chosen: a probability is then known to seven points at worst (half of a 95 % interval around one half).
  public static let defaultReplications = 200
  /// Replications of a run with precisions at most, when neither the person nor the scenario says how many.
  ///
  /// Chosen: fifty times the default, which makes an interval seven times narrower.
  public static let defaultLimit = 10_000
  /// Seed of a run when neither the person nor the scenario gives one.
  ///
  /// Chosen: any fixed number, so that the same command gives the same answer.
  public static let defaultSeed: UInt64 = 1

  /// Asks for a run.
  ///
  /// - Precondition: replications are within the limits of `Plan`.
  public init(scenario: String, replications: Int? = nil, precisions: [RequiredPrecision] = [], seed: UInt64? = nil) {
    self.scenario = scenario
    self.replications = replications
    self.precisions = precisions
    self.seed = seed
  }

  /// What ends the run early: what the scenario says, where the person says nothing else, then what the person adds.
  func precisions(for loaded: LoadedScenario) -> [RequiredPrecision] {
    if replications != nil, precisions.isEmpty { return [] }
    let declared = loaded.precisions.map { RequiredPrecision($0) }.filter { declared in
      !precisions.contains { $0.indicator == declared.indicator && $0.quantity == declared.quantity }
    }
    return declared + precisions
  }

  /// How many futures, at most where precisions may end the run before.
  ///
  /// What the scenario says of replications is a limit to its own precisions, not to those of the person.
  func limit(for loaded: LoadedScenario) -> Int {
    let isDeclared = precisions.isEmpty || !loaded.precisions.isEmpty
    let standing = precisions(for: loaded).isEmpty ? Self.defaultReplications : Self.defaultLimit
    return replications ?? (isDeclared ? loaded.replications : nil) ?? standing
  }
}

extension RequiredPrecision {
  /// What a scenario file asks for.
  init(_ declared: LoadedScenario.Precision) {
    switch declared {
    case .mean(let indicator, let width):
      self.init(indicator: indicator, quantity: .mean, halfWidth: .absolute(width))
    case .relativeMean(let indicator, let percent):
      self.init(indicator: indicator, quantity: .mean, halfWidth: .percent(percent))
    case .probability(let indicator, let width):
      self.init(indicator: indicator, quantity: .probability, halfWidth: .absolute(width))
    }
  }
}

public import Experiments
public import Reporting
import ScenarioFiles

/// What a person asks for when running a scenario; what is left out is taken from the scenario, then from defaults.
public struct RunRequest: Hashable, Sendable {
  /// The scenario file.
  public var scenario: String
  /// Futures to simulate, or `nil` for what the scenario says.
  public var replications: Int?
  /// What ends the run before the replications asked for, besides what the scenario says.
  ///
  /// Without any, ``replications`` is the exact number, whatever the scenario says.
  public var precisions: [Precision]
  /// Seed, or `nil` for what the scenario says.
  public var seed: UInt64?
  /// Threads, or `nil` for as many as the machine has cores.
  public var workers: Int?
  /// Folder of the run, or `nil` for one below `Results` named for the run.
  public var output: String?
  /// Whether a run that is already in the folder is replaced.
  public var replacing: Bool
  /// Commit that the program was built from, when it is known.
  public var build: String?
  /// The chart library that pages carry, or `nil` for pages with tables alone.
  public var charts: String?
  /// Language of `report.xlsx`; the other results have both or none.
  public var language: Language
  /// File for a log of what happened to everybody, or `nil` for none.
  public var eventLog: String?
  /// Futures that the log holds, the first ones; no more than are simulated.
  public var eventLogReplications: Int

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
  /// - Precondition: counts are within the limits of ``Plan``.
  public init(
    scenario: String, replications: Int? = nil, precisions: [Precision] = [], seed: UInt64? = nil,
    workers: Int? = nil, output: String? = nil, replacing: Bool = false, build: String? = nil, charts: String? = nil,
    language: Language = .french, eventLog: String? = nil, eventLogReplications: Int = 1
  ) {
    self.scenario = scenario
    self.replications = replications
    self.precisions = precisions
    self.seed = seed
    self.workers = workers
    self.output = output
    self.replacing = replacing
    self.build = build
    self.charts = charts
    self.language = language
    self.eventLog = eventLog
    self.eventLogReplications = eventLogReplications
  }

  /// What ends the run early: what the scenario says, where the person says nothing else, then what the person adds.
  func precisions(for loaded: LoadedScenario) -> [Precision] {
    if replications != nil, precisions.isEmpty { return [] }
    let declared = loaded.precisions.map { Precision($0) }.filter { declared in
      !precisions.contains { $0.indicator == declared.indicator && $0.quantity == declared.quantity }
    }
    return declared + precisions
  }

  /// How many futures, from which seed, by how many workers.
  ///
  /// What the scenario says of replications is a limit to its own precisions, not to those of the person.
  func plan(for loaded: LoadedScenario) -> Plan {
    let isDeclared = precisions.isEmpty || !loaded.precisions.isEmpty
    let standing = precisions(for: loaded).isEmpty ? Self.defaultReplications : Self.defaultLimit
    let number = (isDeclared ? loaded.replications : nil) ?? standing
    return Plan(
      replications: replications ?? number, seed: seed ?? loaded.seed ?? Self.defaultSeed,
      workers: workers ?? machineWorkers)
  }

  /// The folder of a run that names none, such as `Results/pas-de-calais-reference-1-200`.
  ///
  /// The scenario's file and folder, the seed and the number of replications.
  static func defaultOutput(scenario: String, plan: Plan) -> String {
    "Results/\(ScenarioName(path: scenario).steps.joined(separator: "-"))-\(plan.seed)-\(plan.replications)"
  }
}

extension Precision {
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

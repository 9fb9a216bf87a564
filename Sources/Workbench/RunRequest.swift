import Experiments
public import Reporting

/// What a person asks for when running a scenario; what is left out is taken from the scenario, then from defaults.
public struct RunRequest: Hashable, Sendable {
  /// The scenario file.
  public var scenario: String
  /// Futures to simulate, or `nil` for what the scenario says.
  public var replications: Int?
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

  /// Replications of a run when neither the person nor the scenario says how many.
  ///
  /// Chosen: a probability is then known to seven points at worst (half of a 95 % interval around one half).
  public static let defaultReplications = 200
  /// Seed of a run when neither the person nor the scenario gives one.
  ///
  /// Chosen: any fixed number, so that the same command gives the same answer.
  public static let defaultSeed: UInt64 = 1

  /// Asks for a run.
  ///
  /// - Precondition: counts are within the limits of ``Plan``.
  public init(
    scenario: String, replications: Int? = nil, seed: UInt64? = nil, workers: Int? = nil, output: String? = nil,
    replacing: Bool = false, build: String? = nil, charts: String? = nil, language: Language = .french
  ) {
    self.scenario = scenario
    self.replications = replications
    self.seed = seed
    self.workers = workers
    self.output = output
    self.replacing = replacing
    self.build = build
    self.charts = charts
    self.language = language
  }

  /// The folder of a run that names none, such as `Results/pas-de-calais-reference-1-200`.
  ///
  /// The scenario's file and folder, the seed and the number of replications.
  static func defaultOutput(scenario: String, plan: Plan) -> String {
    "Results/\(ScenarioName(path: scenario).steps.joined(separator: "-"))-\(plan.seed)-\(plan.replications)"
  }
}

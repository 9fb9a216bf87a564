/// What a run is and how it came about: all that is needed to repeat it, and who it can be compared with.
///
/// Times, the machine and the number of workers stand here and nowhere else in a run's folder, because nothing of the
/// results depends on them.
public struct Manifest: Codable, Hashable, Sendable {
  /// Version of this description.
  public var schema = 1
  /// What was simulated.
  public var scenario: ScenarioEntry
  /// What simulated it.
  public var code: Code
  /// Seed of every draw.
  public var seed: UInt64
  /// How many futures.
  public var replications: Replications
  /// How many futures of all variants together, once the run ended; `nil` without variants.
  public var variants: Replications?
  /// The precisions that the run had to reach, once it ended; `nil` where a number of replications was asked for.
  public var precisions: [PrecisionEntry]?
  /// The command of an experiment, such as `size`, whose replications are trials; `nil` for a run.
  public var experiment: String?
  /// Language of `report.xlsx`, such as `fr`; `nil` where it was not kept.
  public var language: String?
  /// How the run stands.
  public var state: State
  /// Threads that worked at the same time.
  public var workers: Int
  /// Where it ran.
  public var machine: Machine
  /// When it began, in UTC, as ISO 8601.
  public var started: String
  /// When it ended, in UTC; `nil` while it runs, and after a stop that left no time to say.
  public var ended: String?

  /// The scenario of a run.
  public struct ScenarioEntry: Codable, Hashable, Sendable {
    /// Its name in French and English.
    public var name: [String: String]
    /// The file asked for.
    public var path: String
    /// SHA-256 of all its files, as `LoadedScenario.digest` computes it.
    public var digest: String
    /// All files read, in order; `run.sqlite` keeps their content.
    public var files: [File]

    /// A file that was read.
    public struct File: Codable, Hashable, Sendable {
      /// The file, as the person or another file named it.
      public var path: String
      /// Its size.
      public var bytes: Int

      /// Makes an entry.
      public init(path: String, bytes: Int) {
        self.path = path
        self.bytes = bytes
      }
    }

    /// Makes an entry.
    public init(name: [String: String], path: String, digest: String, files: [File]) {
      self.name = name
      self.path = path
      self.digest = digest
      self.files = files
    }
  }

  /// The program of a run.
  public struct Code: Codable, Hashable, Sendable {
    /// Version, such as `0.1.0`.
    public var version: String
    /// Commit that the program was built from, when it is known.
    public var build: String?

    /// Makes an entry.
    public init(version: String, build: String?) {
      self.version = version
      self.build = build
    }
  }

  /// How many futures a run has.
  public struct Replications: Codable, Hashable, Sendable {
    /// Asked for, at most where there are precisions.
    public var requested: Int
    /// Finished: the first ones, without a gap.
    public var finished: Int

    /// Makes an entry.
    public init(requested: Int, finished: Int) {
      self.requested = requested
      self.finished = finished
    }
  }

  /// A precision that a run had to reach.
  public struct PrecisionEntry: Codable, Hashable, Sendable {
    /// As it was asked for, such as `caf.starts=5.0`.
    public var asked: String
    /// The half-width reached, in the same measure; `nil` where too little is known.
    public var reached: Double?
    /// Whether it is narrow enough.
    public var met: Bool
    /// On which side of the threshold asked for each year lies, such as `2024: above`; `nil` where none was asked for.
    public var sides: [String]?

    /// Makes an entry.
    public init(asked: String, reached: Double?, met: Bool, sides: [String]? = nil) {
      self.asked = asked
      self.reached = reached
      self.met = met
      self.sides = sides
    }
  }

  /// How a run stands.
  public enum State: String, Codable, Hashable, Sendable {
    /// It has begun; a run found in this state was killed, and what it finished is in `run.sqlite`.
    case running
    /// All that was asked for is there.
    case finished
    /// It was stopped; what it finished is there.
    case interrupted
  }

  /// The machine of a run.
  public struct Machine: Codable, Hashable, Sendable {
    /// Cores in use.
    public var cores: Int
    /// Operating system.
    public var system: String
    /// Processor architecture, such as `x86_64`.
    public var architecture: String

    /// Makes an entry.
    public init(cores: Int, system: String, architecture: String) {
      self.cores = cores
      self.system = system
      self.architecture = architecture
    }
  }

  /// Makes a description.
  public init(
    scenario: ScenarioEntry, code: Code, seed: UInt64, replications: Replications, variants: Replications? = nil,
    precisions: [PrecisionEntry]? = nil, language: String? = nil, state: State, workers: Int, machine: Machine,
    started: String, ended: String? = nil
  ) {
    self.scenario = scenario
    self.code = code
    self.seed = seed
    self.replications = replications
    self.variants = variants
    self.precisions = precisions
    self.language = language
    self.state = state
    self.workers = workers
    self.machine = machine
    self.started = started
    self.ended = ended
  }
}

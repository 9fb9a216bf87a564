import Experiments
import Foundation
public import Reporting

/// How a run or an experiment is carried out and where it is kept; nothing of its answer depends on it.
public struct RunOptions: Hashable, Sendable {
  /// A log of what happened to everybody.
  public struct EventLog: Hashable, Sendable {
    /// The file.
    public var path: String
    /// Futures that the log holds, the first ones; no more than are simulated.
    public var replications: Int

    /// Asks for a log.
    public init(_ path: String, replications: Int = 1) {
      self.path = path
      self.replications = replications
    }
  }

  /// Threads, or `nil` for as many as the machine has cores.
  public var workers: Int?
  /// Folder, or `nil` for one below `Results` named for what is asked.
  public var output: String?
  /// Whether what is already in the folder is replaced.
  public var replacing: Bool
  /// Commit that the program was built from, when it is known.
  public var build: String?
  /// The chart library that pages carry, or `nil` for pages with tables alone.
  public var charts: String?
  /// Language of `report.xlsx`, French unless told otherwise; the other results have both or none.
  public var language: Language?
  /// A log of what happened to everybody, or `nil` for none.
  public var eventLog: EventLog?

  /// Chooses.
  public init(
    workers: Int? = nil, output: String? = nil, replacing: Bool = false, build: String? = nil, charts: String? = nil,
    language: Language? = nil, eventLog: EventLog? = nil
  ) {
    self.workers = workers
    self.output = output
    self.replacing = replacing
    self.build = build
    self.charts = charts
    self.language = language
    self.eventLog = eventLog
  }
}

/// As many workers as the machine has cores, within what a plan may ask for.
var machineWorkers: Int {
  min(max(ProcessInfo.processInfo.activeProcessorCount, Plan.workerLimits.lowerBound), Plan.workerLimits.upperBound)
}

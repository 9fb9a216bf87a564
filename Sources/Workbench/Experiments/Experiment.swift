public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// A decision experiment: what a command such as `jalon size` asks of a scenario, and how it is found out.
///
/// The procedure asks the laboratory for futures of points and decides by nothing else. An experiment taken up again is
/// therefore the same procedure over what is kept; a replay is the same procedure over nothing.
public protocol Experiment: Sendable {
  /// What a person asks for: kept with the experiment, read again when it is taken up.
  associatedtype Request: Codable & Sendable
  /// What is found.
  associatedtype Answer

  /// The command, such as `size`.
  static var kind: String { get }

  /// Reads what the request names.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - files: Where files come from; everything that is read through it is kept with the experiment.
  /// - Throws: ``WorkbenchError``; nothing has been written then.
  init(_ request: Request, files: any FileProvider) throws(WorkbenchError)

  /// The scenario that the experiment is named for.
  var loaded: LoadedScenario { get }
  /// The scenario's file as the person named it.
  var path: String { get }
  /// Seed of every draw.
  var seed: UInt64 { get }
  /// What is kept of each future.
  var measures: [Measure] { get }

  /// The scenario at a point; `nil` where what the levers say together is no scenario, and a future cannot tell.
  ///
  /// Called on several threads.
  func scenario(at point: Point) -> Scenario?

  /// Finds the answer.
  ///
  /// - Parameters:
  ///   - laboratory: Where futures of points are simulated.
  ///   - site: For what is not a trial: how many threads there are, and whether somebody wishes to stop.
  /// - Returns: The answer, which follows from the trials alone.
  /// - Throws: `Interrupted`.
  func answer(in laboratory: inout FutureLaboratory, _ site: ExperimentSite) throws(Interrupted) -> Answer

  /// What is said of the answer.
  func results(_ answer: Answer, _ identity: RunIdentity) -> ExperimentResults
}

/// The machine on which an experiment is carried out; nothing of its answer depends on it.
public struct ExperimentSite: Sendable {
  /// Threads that work at the same time.
  public var workers: Int
  /// Whether somebody wishes to stop.
  public var cancellation: Cancellation

  /// Describes a machine.
  public init(workers: Int, cancellation: Cancellation) {
    self.workers = workers
    self.cancellation = cancellation
  }
}

/// What is said of an experiment's answer, in every form.
public struct ExperimentResults: Sendable {
  /// The content of `results.json`.
  public var json: String
  /// Further files by name, such as `size.csv`; each a name that `RunFolder` knows.
  public var tables: [(name: String, text: String)]
  /// The page, in each language with the same figures.
  public var page: [Report]

  /// Puts results together.
  public init(json: String, tables: [(name: String, text: String)], page: [Report]) {
    self.json = json
    self.tables = tables
    self.page = page
  }

  /// What a terminal shows: the sentences of the page; its lines are ended.
  public func text(in language: Language) -> String {
    page.first { $0.language == language }.map { TerminalSummary.text($0) } ?? ""
  }
}

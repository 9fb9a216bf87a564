public import Experiments
import Foundation
public import InsertionPolicy
public import Reporting
public import RunStore
public import ScenarioFiles

/// What a command such as `jalon run` or `jalon size` asks of a scenario, and how it is found out.
///
/// The procedure asks the laboratory for futures of points and decides by nothing else. An experiment taken up again is
/// therefore the same procedure over what is kept; a replay is the same procedure over nothing. A run is an experiment with
/// one point, and one more for each variant.
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

  /// What is asked for, as it is kept.
  var request: Request { get }
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
  func results(_ answer: Answer, _ identity: RunIdentity) -> RunResults

  // What only a run does otherwise.

  /// What is simulated at a point, and which of the measures are kept there; called on several threads.
  func setting(at point: Point) -> Setting?
  /// What can be said of the trials that are there when the experiment is stopped; `nil` where it is nothing.
  func answer(of finished: Trials) -> Answer?
  /// What the futures of an answer say together, where that is all of the answer.
  func forecast(_ answer: Answer) -> Forecast?
  /// How many futures are asked for, where the request says so.
  var requested: Int? { get }
  /// The same with more futures; `nil` where they would be of no use.
  func extended(by adding: Int, beside finished: Trials) -> Self?
  /// What a point is called beside the scenario itself; `nil` for the scenario itself.
  func name(of point: Point) -> String?
  /// The files read as they are kept.
  func files(_ read: [RunHead.File]) -> [RunHead.File]
  /// The folder below `Results`, such as `size-caf-62-2024-convention-1`.
  var folderName: String { get }
}

extension Experiment {
  /// Every measure of the scenario there.
  public func setting(at point: Point) -> Setting? { scenario(at: point).map { Setting($0, measures: measures) } }
  /// Nothing.
  public func answer(of finished: Trials) -> Answer? { nil }
  /// Nothing.
  public func forecast(_ answer: Answer) -> Forecast? { nil }
  /// Not said: the procedure finds out.
  public var requested: Int? { nil }
  /// Of no use.
  public func extended(by adding: Int, beside finished: Trials) -> Self? { nil }
  /// Where the levers stand.
  public func name(of point: Point) -> String? { point.description }
  /// As they were read.
  public func files(_ read: [RunHead.File]) -> [RunHead.File] { read }
  /// The command, the scenario's folder and name, and the seed.
  public var folderName: String {
    ([Self.kind] + ScenarioName(path: path).steps + [String(seed)]).joined(separator: "-")
  }
}

extension Experiment {
  /// A laboratory for the procedure.
  func laboratory(
    workers: Int, kept: Trials = Trials(), until cancellation: Cancellation = Cancellation(),
    record: @escaping (Trial, Replication) -> Bool = { _, _ in true },
    watch: @escaping (RunProgress) -> Void = { _ in }
  ) -> FutureLaboratory {
    FutureLaboratory(
      measures: measures.count, seed: seed, workers: workers, kept: kept, until: cancellation, setting: setting(at:),
      record: record, watch: watch)
  }
}

extension RunHead {
  /// What an experiment is about.
  init<Asked: Experiment>(_ experiment: Asked, files: [File]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let request = try? encoder.encode(experiment.request) else {
      preconditionFailure("A request of \(Asked.kind) has no JSON.")
    }
    self.init(
      kind: Asked.kind, request: String(decoding: request, as: UTF8.self), files: files,
      digest: LoadedScenario.digest(of: files.map(\.bytes)), seed: experiment.seed,
      measures: experiment.measures.map(\.description))
  }
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

public import Experiments
import Foundation
import InsertionPolicy
import Reporting
public import RunStore
import ScenarioFiles

/// How an experiment is carried out and where it is kept; nothing of its answer depends on it.
public struct ExperimentOptions: Hashable, Sendable {
  /// Threads, or `nil` for as many as the machine has cores.
  public var workers: Int?
  /// Folder, or `nil` for one below `Results` named for the experiment.
  public var output: String?
  /// Whether what is already in the folder is replaced.
  public var replacing: Bool
  /// Commit that the program was built from, when it is known.
  public var build: String?
  /// The chart library that pages carry, or `nil` for pages with tables alone.
  public var charts: String?

  /// Chooses.
  public init(
    workers: Int? = nil, output: String? = nil, replacing: Bool = false, build: String? = nil, charts: String? = nil
  ) {
    self.workers = workers
    self.output = output
    self.replacing = replacing
    self.build = build
    self.charts = charts
  }
}

/// What became of an experiment.
public struct ExperimentSummary: Sendable {
  /// What it says; `nil` where it was stopped before it could say anything.
  public var results: ExperimentResults?
  /// What it is and how it came about.
  public var manifest: Manifest
  /// Where it is kept.
  public var folder: RunFolder
}

extension Bench {
  /// Carries out an experiment and keeps it in its folder.
  ///
  /// - Parameters:
  ///   - kind: What is carried out.
  ///   - request: What is asked for.
  ///   - options: Where, and how fast.
  ///   - cancellation: When cancelled, the futures begun are finished and kept.
  ///   - progress: Called on the calling thread, first with nothing finished.
  /// - Returns: What became of it.
  /// - Throws: ``WorkbenchError``; with problems in a scenario, nothing is written.
  public static func carryOut<Asked: Experiment>(
    _ kind: Asked.Type, _ request: Asked.Request, _ options: ExperimentOptions,
    until cancellation: Cancellation = Cancellation(), progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> ExperimentSummary {
    let files = FilesRead(from: FilesOnDisk())
    let experiment = try Asked(request, files: files)
    let head = head(of: experiment, request, files)
    let workers = options.workers ?? machineWorkers
    do throws(RunStoreError) {
      let folder = try RunFolder.create(at: options.output ?? defaultOutput(experiment), replacing: options.replacing)
      let manifest = Manifest(experiment, head, workers: workers, build: options.build)
      try folder.write(manifest)
      let recorder = try ExperimentRecorder(in: folder, head)
      return try finish(
        experiment, manifest, folder, recorder, kept: [:], workers: workers, charts: options.charts,
        until: cancellation, progress)
    } catch { throw .store(error) }
  }

  /// The request, its files and what is kept of each trial.
  static func head<Asked: Experiment>(
    of experiment: Asked, _ request: Asked.Request, _ files: FilesRead
  ) -> ExperimentHead {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(request) else {
      preconditionFailure("A request of \(Asked.kind) has no JSON.")
    }
    return ExperimentHead(
      kind: Asked.kind, request: String(decoding: json, as: UTF8.self), files: files.files, digest: files.digest,
      seed: experiment.seed, measures: experiment.measures.map(\.description))
  }

  /// Simulates what is missing and writes all that is said of the experiment.
  static func finish<Asked: Experiment>(
    _ experiment: Asked, _ manifest: Manifest, _ folder: RunFolder, _ recorder: ExperimentRecorder,
    kept: [Trial: [Double?]], workers: Int, charts: String?, until cancellation: Cancellation,
    _ progress: (RunProgress) -> Void
  ) throws(RunStoreError) -> ExperimentSummary {
    var manifest = manifest
    var failure: RunStoreError?
    progress(RunProgress(finished: kept.count, total: max(kept.count, 1)))
    return try withoutActuallyEscaping(progress) { (progress) throws(RunStoreError) in
      var laboratory = FutureLaboratory(
        measures: experiment.measures, seed: experiment.seed, workers: workers, kept: kept, until: cancellation,
        scenario: experiment.scenario(at:)
      ) { trial, values, done in
        do throws(RunStoreError) {
          try recorder.record(trial, values)
          progress(RunProgress(finished: done.finished, total: done.total))
          return true
        } catch {
          failure = error
          return false
        }
      }
      var results: ExperimentResults?
      do throws(Interrupted) {
        let answer = try experiment.answer(
          in: &laboratory, ExperimentSite(workers: workers, cancellation: cancellation))
        results = experiment.results(answer, identity(of: experiment, manifest))
      } catch {
        if let failure { throw failure }
      }
      try recorder.finish()
      manifest.replications = Manifest.Replications(
        requested: laboratory.finished.count + (results == nil ? laboratory.expected : 0),
        finished: laboratory.finished.count)
      manifest.state = results == nil ? .interrupted : .finished
      manifest.ended = Date.now.formatted(.iso8601)
      if let results {
        for file in results.files(charts: charts.flatMap { ChartBundle(path: $0) }) {
          try folder.write(file.text, to: file.name)
        }
      }
      try folder.write(manifest)
      return ExperimentSummary(results: results, manifest: manifest, folder: folder)
    }
  }

  static func identity(of experiment: some Experiment, _ manifest: Manifest) -> RunIdentity {
    RunIdentity(
      scenario: ScenarioName(path: experiment.path).steps.joined(separator: "/"), digest: manifest.scenario.digest,
      version: manifest.code.version)
  }

  /// The folder of an experiment that names none, such as `Results/size-caf-62-2024-convention-1`.
  private static func defaultOutput<Asked: Experiment>(_ experiment: Asked) -> String {
    "Results/"
      + ([Asked.kind] + ScenarioName(path: experiment.path).steps + [String(experiment.seed)])
      .joined(separator: "-")
  }
}

extension ExperimentResults {
  /// What is said, file by file; the page shows French first, so that every machine writes the same bytes.
  func files(charts: ChartBundle?) -> [(name: String, text: String)] {
    [("results.json", json)] + tables + [("report.html", HTMLReport(bundle: charts).text(page))]
  }
}

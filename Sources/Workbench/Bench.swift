public import Experiments
import Foundation
import InsertionPolicy
import Reporting
import RunStore
public import ScenarioFiles

/// The one path from a scenario file to a kept run, for every door.
public enum Bench {
  /// Reads and checks a scenario; nothing is written.
  ///
  /// - Throws: `ScenarioProblems` with every problem.
  public static func check(_ path: String, files: any FileProvider = FilesOnDisk()) throws(ScenarioProblems)
    -> LoadedScenario
  {
    try ScenarioReader(files: files).read(path: path)
  }

  /// Simulates a scenario and keeps the run in its folder.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - cancellation: When cancelled, the futures begun are finished, and the run is kept with what there is.
  ///   - progress: Called on the calling thread, first with nothing finished.
  /// - Returns: What the run says and where it is kept.
  /// - Throws: ``WorkbenchError``; with problems in the scenario, nothing is written.
  public static func run(
    _ request: RunRequest, until cancellation: Cancellation = Cancellation(), progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> RunSummary {
    let loaded = try load(request.scenario)
    let catalogue = IndicatorCatalogue(loaded.scenario)
    let precisions = request.precisions(for: loaded)
    let rule: StoppingRule
    do {
      rule = try StoppingRule(precisions, scenario: loaded.scenario, catalogue: catalogue)
    } catch { throw .precision(error) }
    let plan = request.plan(for: loaded)
    let head = RunHead(
      digest: loaded.digest, files: loaded.files(of: request.scenario), seed: plan.seed,
      requested: plan.replications, precisions: precisions)
    do throws(RunStoreError) {
      let output = request.output ?? RunRequest.defaultOutput(scenario: request.scenario, plan: plan)
      // A log that cannot be written is found out before the work, not after it.
      let log = try request.eventLog.map { (path) throws(RunStoreError) in try WholeFile(at: path) }
      let folder = try RunFolder.create(at: output, replacing: request.replacing)
      let comparison = Comparison(loaded, catalogue)
      let recorder = try RunRecorder(
        in: folder, head, scenario: loaded.scenario, catalogue: catalogue, variants: comparison.variants)
      let manifest = Manifest(
        loaded, head, path: request.scenario, workers: plan.workers, build: request.build, language: request.language)
      let ground = Ground(
        loaded: loaded, catalogue: catalogue, comparison: comparison, rule: rule, plan: plan, folder: folder,
        recorder: recorder,
        charts: request.charts, language: request.language)
      try folder.write(manifest)
      let summary = try ground.simulate(manifest, kept: [], until: cancellation, progress: progress)
      if let log {
        let count = min(request.eventLogReplications, summary.forecast.replications)
        try writeEventLog(of: loaded.scenario, seed: plan.seed, replications: count, to: log)
      }
      return summary
    } catch { throw .store(error) }
  }

  /// The scenario of a file; one that was there and is gone before all of it is read is the machine's failure.
  private static func load(_ path: String) throws(WorkbenchError) -> LoadedScenario {
    let wasThere = access(path, R_OK) == 0
    do { return try check(path) } catch {
      guard wasThere, access(path, R_OK) != 0 else { throw .scenario(error) }
      throw .store(.cannotRead(path: path, reason: String(cString: strerror(errno))))
    }
  }

  /// Goes on with a run that was stopped or killed, or adds futures to one, from nothing but its folder.
  ///
  /// What is there is not simulated again, but for one future: a program that gives it other values stops, lest the
  /// futures of two versions stand side by side. What the folder holds in the end has the same bytes as a run that was
  /// never stopped, or that asked for the whole number at once.
  ///
  /// - Parameters:
  ///   - request: Which run, and how much is added.
  ///   - cancellation: When cancelled, the futures begun are finished, and the run is kept with what there is.
  ///   - progress: Called on the calling thread, first with what is kept.
  /// - Returns: What the run says.
  /// - Throws: ``WorkbenchError``; what was kept is intact.
  public static func resume(
    _ request: ResumeRequest, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> RunSummary {
    let kept = try KeptRun(request.run)
    var head = kept.archive.head
    var rule = kept.rule
    if request.adding > 0 {
      // Of a run with precisions, what is there is extended: its number was a limit.
      let base = head.precisions.isEmpty ? head.requested : kept.archive.rows.count
      head.requested = min(base + request.adding, Plan.replicationLimits.upperBound)
      head.precisions = []
      rule = .none
    }
    let plan = kept.plan(replications: max(head.requested, 1), workers: request.workers)
    do throws(RunStoreError) {
      if let first = kept.archive.rows.first {
        let again = kept.replay([first.number], plan)
        guard again == [first] else {
          throw RunStoreError.otherValues(path: request.run, replication: Int(first.number))
        }
      }
      var manifest = kept.manifest
      let language = request.language ?? manifest.language.flatMap { Language(rawValue: $0) } ?? .french
      manifest.resume(requested: head.requested, workers: plan.workers, language: language)
      let recorder = try RunRecorder(continuing: kept.folder, head, manifest)
      let ground = Ground(
        loaded: kept.loaded, catalogue: kept.catalogue, comparison: kept.comparison, rule: rule, plan: plan,
        folder: kept.folder, recorder: recorder, charts: request.charts, language: language)
      return try ground.simulate(
        manifest, kept: kept.archive.rows, keptVariants: kept.archive.variants, until: cancellation, progress: progress)
    } catch { throw .store(error) }
  }

  /// What a kept run says, from nothing but its folder.
  ///
  /// A run that was killed is shown with the replications it had finished.
  ///
  /// - Throws: ``WorkbenchError``; a scenario kept under rules that this version has changed has problems.
  public static func show(_ path: String) throws(WorkbenchError) -> RunSummary {
    let kept = try KeptRun(path)
    return RunSummary(forecast: kept.forecast, manifest: kept.manifest, folder: kept.folder)
  }
}

public import Experiments
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
    let loaded: LoadedScenario
    do { loaded = try check(request.scenario) } catch { throw .scenario(error) }
    do { return try run(request, loaded, until: cancellation, progress: progress) } catch { throw .store(error) }
  }

  private static func run(
    _ request: RunRequest, _ loaded: LoadedScenario, until cancellation: Cancellation, progress: (RunProgress) -> Void
  ) throws(RunStoreError) -> RunSummary {
    let plan = Plan(
      replications: request.replications ?? loaded.replications ?? RunRequest.defaultReplications,
      seed: request.seed ?? loaded.seed ?? RunRequest.defaultSeed, workers: request.workers ?? machineWorkers)
    let output = request.output ?? RunRequest.defaultOutput(scenario: request.scenario, plan: plan)
    let catalogue = IndicatorCatalogue(loaded.scenario)

    let folder = try RunFolder.create(at: output, replacing: request.replacing)
    var manifest = Manifest(request, loaded, plan)
    try folder.write(manifest)
    let recorder = try RunRecorder(
      in: folder, digest: loaded.digest, files: loaded.files.map { RunRecorder.File(path: $0.path, bytes: $0.bytes) },
      seed: plan.seed, scenario: loaded.scenario, catalogue: catalogue)

    var done = RunProgress(finished: 0, total: plan.replications)
    progress(done)
    let forecast = try plan.forecast(loaded.scenario, catalogue: catalogue, until: cancellation) {
      (row) throws(RunStoreError) in
      try recorder.record(row)
      done.finished += 1
      progress(done)
    }
    try recorder.finish(forecast)
    manifest.end(with: forecast)
    let summary = RunSummary(forecast: forecast, manifest: manifest, folder: folder)
    try summary.writeReports(charts: request.charts.flatMap { ChartBundle(path: $0) }, language: request.language)
    try folder.write(manifest)
    return summary
  }

  /// What a kept run says, from nothing but its folder.
  ///
  /// A run that was killed is shown with the replications it had finished.
  ///
  /// - Throws: ``WorkbenchError``; a scenario kept under rules that this version has changed has problems.
  public static func show(_ path: String) throws(WorkbenchError) -> RunSummary {
    let kept: (folder: RunFolder, manifest: Manifest, archive: RunArchive)
    do { kept = try open(path) } catch { throw .store(error) }
    let files = Dictionary(kept.archive.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let loaded: LoadedScenario
    do {
      loaded = try check(kept.archive.files.first?.path ?? "", files: FilesInMemory(files))
    } catch { throw .scenario(error) }
    let catalogue = IndicatorCatalogue(loaded.scenario)
    guard loaded.digest == kept.archive.digest, kept.archive.rows.allSatisfy({ $0.count == catalogue.cells.count })
    else { throw .store(.damaged(path: path, reason: "its replications are not of its scenario")) }
    return RunSummary(
      forecast: Forecast(
        of: kept.archive.rows, scenario: loaded.scenario, catalogue: catalogue.indicators, cells: catalogue.cells,
        seed: kept.manifest.seed, requested: kept.manifest.replications.requested),
      manifest: kept.manifest, folder: kept.folder)
  }

  private static func open(_ path: String) throws(RunStoreError) -> (RunFolder, Manifest, RunArchive) {
    let folder = try RunFolder.open(at: path)
    let manifest = try folder.readManifest()
    let archive = try RunArchive(of: folder)
    guard archive.digest == manifest.scenario.digest else {
      throw .damaged(path: path, reason: "manifest.json and run.sqlite are of different runs")
    }
    return (folder, manifest, archive)
  }
}

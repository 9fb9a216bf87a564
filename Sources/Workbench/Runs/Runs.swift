public import Experiments
import Foundation
import InsertionPolicy
public import Reporting
import RunStore
import ScenarioFiles

/// The one path from a request to a kept run, for every door.
public enum Runs {
  /// Carries out a run or an experiment and keeps it in its folder.
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
    _ kind: Asked.Type, _ request: Asked.Request, _ options: RunOptions,
    until cancellation: Cancellation = Cancellation(), progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> RunSummary {
    let files = FilesRead(from: FilesOnDisk())
    let experiment: Asked
    do throws(WorkbenchError) {
      experiment = try Asked(request, files: files)
    } catch {
      // What was there and is gone before all of it is read is the machine's failure.
      if case .scenario = error, let gone = files.firstGone {
        throw .store(.cannotRead(path: gone, reason: String(cString: strerror(ENOENT))))
      }
      throw error
    }
    let head = RunHead(experiment, files: experiment.files(files.files))
    let workers = options.workers ?? machineWorkers
    let language = options.language ?? .french
    do throws(RunStoreError) {
      // A log that cannot be written is found out before the work, not after it.
      let log = try options.eventLog.map { (asked) throws(RunStoreError) in try WholeFile(at: asked.path) }
      let folder = try RunFolder.create(
        at: options.output ?? "Results/\(experiment.folderName)", replacing: options.replacing)
      // First of all, so that a run killed at any moment is taken up in its own language.
      let manifest = Manifest(experiment, head, workers: workers, build: options.build, language: language)
      try folder.write(manifest)
      let summary = try finish(
        experiment, manifest, folder, RunRecorder(in: folder, head), workers: workers, charts: options.charts,
        language: language, until: cancellation, progress)
      if let log, let asked = options.eventLog {
        let count = min(asked.replications, summary.manifest.replications.finished)
        try log.write(eventsOf: experiment.loaded.scenario, seed: experiment.seed, replications: count)
      }
      return summary
    } catch { throw .store(error) }
  }

  /// Goes on with a run that was stopped or killed, or adds futures to one, from nothing but its folder.
  ///
  /// What is there is not simulated again, but for one future: a program that gives it other values stops, lest the
  /// futures of two versions stand side by side. What the folder holds in the end has the same bytes as a run that was
  /// never stopped, or that asked for the whole number at once.
  ///
  /// - Parameters:
  ///   - path: Folder of the run.
  ///   - adding: Futures to add to those asked for before; 0 to finish these.
  ///   - workers: Threads, or `nil` for as many as the machine has cores.
  ///   - charts: The chart library that pages carry, or `nil` for pages with tables alone.
  ///   - language: Language of the workbook, or `nil` for that of the run.
  ///   - cancellation: When cancelled, the futures begun are finished and kept.
  ///   - progress: Called on the calling thread, first with what is kept.
  /// - Returns: What became of it.
  /// - Throws: ``WorkbenchError``; what was kept is intact.
  /// - Precondition: workers are within the limits of `Plan`, and no future is taken away.
  public static func resume(
    _ path: String, adding: Int = 0, workers: Int? = nil, charts: String? = nil, language: Language? = nil,
    until cancellation: Cancellation = Cancellation(), progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> RunSummary {
    precondition(adding >= 0, "Futures are added, not taken away: \(adding).")
    let kept = try KeptRun(path)
    let workers = workers ?? machineWorkers
    let experiment: (any Experiment)? =
      adding == 0 ? kept.experiment : kept.experiment.extended(by: adding, beside: kept.archive.trials)
    guard let experiment else { throw .request(cannotBeExtended(path, kept.archive.head.kind)) }
    do throws(RunStoreError) {
      try kept.checkValues(workers: workers)
      var manifest = kept.manifest
      let language = language ?? manifest.language.flatMap { Language(rawValue: $0) } ?? .french
      manifest.resume(experiment, workers: workers, language: language)
      let head = RunHead(experiment, files: kept.archive.head.files)
      return try finish(
        experiment, manifest, kept.folder, RunRecorder(continuing: kept.folder, head, manifest),
        kept: kept.archive.trials, workers: workers, charts: charts, language: language, until: cancellation, progress)
    } catch { throw .store(error) }
  }

  /// What a kept run says, from nothing but its folder.
  ///
  /// A run that was killed is shown with the futures it had finished; an experiment that was stopped has nothing to say
  /// yet.
  ///
  /// - Throws: ``WorkbenchError``; a scenario kept under rules that this version has changed has problems.
  public static func show(_ path: String) throws(WorkbenchError) -> RunSummary {
    let kept = try KeptRun(path)
    return summary(of: kept.experiment, kept)
  }

  private static func summary(of experiment: some Experiment, _ kept: KeptRun) -> RunSummary {
    let stopped = Cancellation()
    stopped.cancel()
    var laboratory = experiment.laboratory(workers: 1, kept: kept.archive.trials, until: stopped)
    let site = ExperimentSite(workers: machineWorkers, cancellation: Cancellation())
    let answer = (try? experiment.answer(in: &laboratory, site)) ?? experiment.answer(of: laboratory.finished)
    return RunSummary(experiment, answer, kept.manifest, kept.folder)
  }

  /// Simulates what is missing and writes all that is said of the run.
  private static func finish<Asked: Experiment>(
    _ experiment: Asked, _ manifest: Manifest, _ folder: RunFolder, _ recorder: RunRecorder, kept: Trials = Trials(),
    workers: Int, charts: String?, language: Language, until cancellation: Cancellation,
    _ progress: (RunProgress) -> Void
  ) throws(RunStoreError) -> RunSummary {
    var failure: RunStoreError?
    var manifest = manifest
    let answer = withoutActuallyEscaping(progress) { (progress) -> Asked.Answer? in
      var laboratory = experiment.laboratory(
        workers: workers, kept: kept, until: cancellation,
        record: { trial, row in
          do throws(RunStoreError) {
            try recorder.record(row, at: trial.point)
            return true
          } catch {
            failure = error
            return false
          }
        }, watch: progress)
      let whole = try? experiment.answer(
        in: &laboratory, ExperimentSite(workers: workers, cancellation: cancellation))
      manifest.end(laboratory, isWhole: whole != nil)
      return whole ?? experiment.answer(of: laboratory.finished)
    }
    if let failure { throw failure }
    let forecast = answer.flatMap { experiment.forecast($0) }
    try recorder.finish(forecast)
    if let forecast { manifest.note(forecast, requested: experiment.requested ?? forecast.requested) }
    let summary = RunSummary(experiment, answer, manifest, folder)
    if let results = summary.results {
      for file in results.files(charts: charts.flatMap { ChartBundle(path: $0) }) {
        try folder.write(file.text, to: file.name)
      }
      try results.workbook?(language).write(to: folder)
    }
    try folder.write(manifest)
    return summary
  }

  private static func cannotBeExtended(_ path: String, _ kind: String) -> Bilingual {
    Bilingual(
      fr:
        "« \(path) » contient une expérience (jalon \(kind)), à laquelle on ne peut pas ajouter de futurs ; seule une "
        + "simulation (jalon run) se prolonge.",
      en:
        "“\(path)” holds an experiment (jalon \(kind)), to which no futures can be added; only a run (jalon run) can be "
        + "extended.")
  }
}

public import Experiments
import Foundation
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles

/// An experiment found in its folder.
struct KeptExperiment {
  let path: String
  let folder: RunFolder
  let archive: ExperimentArchive
  let manifest: Manifest?

  /// Every kind of experiment, by which a folder is known.
  static let kinds: [any Experiment.Type] = [
    CompareExperiment.self, SizeExperiment.self, SweepExperiment.self, SensitivityExperiment.self,
    CalibrationExperiment.self,
  ]

  /// Opens an experiment; nothing is read from elsewhere than its folder.
  ///
  /// - Throws: ``WorkbenchError``.
  init(_ path: String) throws(WorkbenchError) {
    self.path = path
    do throws(RunStoreError) {
      folder = try RunFolder.open(at: path)
      archive = try ExperimentArchive(of: folder)
      manifest = try folder.readManifest()
    } catch { throw .store(error) }
  }

  /// What kind of experiment it is.
  func kind() throws(WorkbenchError) -> any Experiment.Type {
    guard let kind = Self.kinds.first(where: { $0.kind == archive.head.kind }) else {
      throw .store(.damaged(path: path, reason: "an experiment of an unknown kind, \(archive.head.kind)"))
    }
    return kind
  }

  /// The experiment, read from the files that it keeps.
  func read<Asked: Experiment>(_ kind: Asked.Type) throws(WorkbenchError) -> Asked {
    guard let request = try? JSONDecoder().decode(Asked.Request.self, from: Data(archive.head.request.utf8)) else {
      throw .store(.damaged(path: path, reason: "its request cannot be read"))
    }
    let files = Dictionary(archive.head.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let experiment = try Asked(request, files: FilesInMemory(files))
    guard experiment.measures.map(\.description) == archive.head.measures else {
      throw .store(.damaged(path: path, reason: "its trials are not of its scenario"))
    }
    return experiment
  }

  /// Goes on, from what is kept.
  func resume<Asked: Experiment>(
    _ kind: Asked.Type, workers: Int?, charts: String?, until cancellation: Cancellation,
    _ progress: (RunProgress) -> Void
  ) throws(WorkbenchError) -> ExperimentSummary {
    let experiment = try read(kind)
    let workers = workers ?? machineWorkers
    var manifest = self.manifest ?? Manifest(experiment, archive.head, workers: workers, build: nil)
    manifest.state = .running
    manifest.workers = workers
    manifest.ended = nil
    do throws(RunStoreError) {
      // One that is there is simulated again: a program that gives it other values stops.
      if let (trial, values) = archive.trials.min(by: { $0.key.replication < $1.key.replication }) {
        var laboratory = laboratory(of: experiment, workers: workers, cancellation)
        if let again = try? laboratory.values(of: [trial]), again != [values] {
          throw RunStoreError.otherValues(path: path, replication: Int(trial.replication))
        }
      }
      let recorder = try ExperimentRecorder(continuing: folder, manifest)
      return try Bench.finish(
        experiment, manifest, folder, recorder, kept: archive.trials, workers: workers, charts: charts,
        until: cancellation, progress)
    } catch { throw .store(error) }
  }

  /// Carries the experiment out again, from nothing, and compares trials and files.
  func verify<Asked: Experiment>(
    _ kind: Asked.Type, workers: Int?, charts: String?, until cancellation: Cancellation,
    _ progress: (RunProgress) -> Void
  ) throws(WorkbenchError) -> Verification? {
    let experiment = try read(kind)
    let workers = workers ?? machineWorkers
    let manifest = self.manifest ?? Manifest(experiment, archive.head, workers: workers, build: nil)
    let (answer, replayed) = withoutActuallyEscaping(progress) { progress in
      var laboratory = laboratory(of: experiment, workers: workers, cancellation) {
        progress(RunProgress(finished: $0.finished, total: $0.total))
      }
      let answer = try? experiment.answer(
        in: &laboratory, ExperimentSite(workers: workers, cancellation: cancellation))
      return (answer, laboratory.finished)
    }
    guard let answer else { return nil }
    let results = experiment.results(answer, Bench.identity(of: experiment, manifest))
    var found = Verification(
      replications: replayed.count, files: [], differences: differences(replayed))
    guard manifest.state == .finished else {
      found.differences.insert(.unfinished, at: 0)
      return found
    }
    do throws(RunStoreError) {
      let bundles: [ChartBundle?] = [nil] + (charts.flatMap { ChartBundle(path: $0) }.map { [$0] } ?? [])
      let versions = bundles.map { results.files(charts: $0) }
      for (place, file) in versions[0].enumerated() {
        found.files.append(file.name)
        guard let bytes = try folder.read(file.name) else {
          found.differences.append(.missingFile(file.name))
          continue
        }
        let bytewise = versions.map { Bench.firstDifference(bytes, Array($0[place].text.utf8)) }
        // A page is as it should be with the chart library or without.
        if let byte = bytewise.contains(nil) ? nil : bytewise.compactMap(\.self).max() {
          found.differences.append(.file(file.name, byte: byte))
        }
      }
    } catch { throw .store(error) }
    return found
  }

  private func laboratory<Asked: Experiment>(
    of experiment: Asked, workers: Int, _ cancellation: Cancellation,
    _ progress: @escaping (FutureLaboratory.Progress) -> Void = { _ in }
  ) -> FutureLaboratory {
    FutureLaboratory(
      measures: experiment.measures, seed: experiment.seed, workers: workers, until: cancellation,
      scenario: experiment.scenario(at:)
    ) { _, _, done in
      progress(done)
      return true
    }
  }

  /// Trials that are not as they were, in the order of points.
  private func differences(_ replayed: [Trial: [Double?]]) -> [Verification.Difference] {
    let trials = replayed.sorted { left, right in
      (left.key.point.description, left.key.replication) < (right.key.point.description, right.key.replication)
    }
    return trials.compactMap { trial, values in
      let name = trial.point.description
      guard let before = archive.trials[trial] else {
        return .variant(name, .missingReplication(Int(trial.replication)))
      }
      let differing = values.indices.filter { before[$0]?.bitPattern != values[$0]?.bitPattern }
      guard let first = differing.first else { return nil }
      return .variant(
        name,
        .replication(
          Int(trial.replication), cells: differing.count, first: archive.head.measures[first], kept: before[first],
          replayed: values[first]))
    }
  }
}

extension Bench {
  /// Whether a folder holds an experiment, and not a run.
  public static func isExperiment(_ path: String) -> Bool { ExperimentArchive.isIn(path) }

  /// Goes on with an experiment that was stopped or killed, from nothing but its folder.
  ///
  /// - Returns: What became of it; the folder ends with the bytes of one that was never stopped.
  /// - Throws: ``WorkbenchError``; what was kept is intact.
  public static func resumeExperiment(
    _ path: String, workers: Int? = nil, charts: String? = nil, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> ExperimentSummary {
    let kept = try KeptExperiment(path)
    return try kept.resume(
      try kept.kind(), workers: workers, charts: charts, until: cancellation, progress)
  }

  /// Replays an experiment from the files in its `experiment.sqlite` and compares every trial and every file of results.
  ///
  /// - Returns: What differs; `nil` after a cancellation.
  /// - Throws: ``WorkbenchError`` where the experiment cannot be read.
  public static func verifyExperiment(
    _ path: String, workers: Int? = nil, charts: String? = nil, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> Verification? {
    let kept = try KeptExperiment(path)
    return try kept.verify(try kept.kind(), workers: workers, charts: charts, until: cancellation, progress)
  }

  /// What a kept experiment says, from its trials alone.
  ///
  /// - Throws: ``WorkbenchError``; an experiment that was stopped has nothing to say yet.
  public static func showExperiment(_ path: String) throws(WorkbenchError) -> ExperimentSummary {
    let kept = try KeptExperiment(path)
    return try kept.show(try kept.kind())
  }
}

extension KeptExperiment {
  /// What is said, from the trials that are kept; nothing is simulated.
  fileprivate func show<Asked: Experiment>(_ kind: Asked.Type) throws(WorkbenchError) -> ExperimentSummary {
    let experiment = try read(kind)
    let manifest = self.manifest ?? Manifest(experiment, archive.head, workers: machineWorkers, build: nil)
    let stopped = Cancellation()
    stopped.cancel()
    var laboratory = FutureLaboratory(
      measures: experiment.measures, seed: experiment.seed, workers: 1, kept: archive.trials, until: stopped,
      scenario: experiment.scenario(at:))
    let answer = try? experiment.answer(
      in: &laboratory, ExperimentSite(workers: machineWorkers, cancellation: Cancellation()))
    return ExperimentSummary(
      results: answer.map { experiment.results($0, Bench.identity(of: experiment, manifest)) }, manifest: manifest,
      folder: folder)
  }
}

extension Manifest {
  /// An experiment that begins now.
  init(_ experiment: some Experiment, _ head: ExperimentHead, workers: Int, build: String?) {
    self.init(
      experiment.loaded,
      RunHead(digest: head.digest, files: head.files, seed: head.seed, requested: 0, precisions: []),
      path: experiment.path, workers: workers, build: build, language: nil)
    self.experiment = head.kind
  }
}

import Experiments
import Foundation
import RunStore
import ScenarioFiles

/// A run or an experiment found in its folder, read again from the files that it keeps.
struct KeptRun {
  let path: String
  let folder: RunFolder
  let archive: RunArchive
  let manifest: Manifest
  let experiment: any Experiment

  /// Every kind of experiment, by which a folder is known.
  static let kinds: [any Experiment.Type] = [
    RunExperiment.self, CompareExperiment.self, SizeExperiment.self, SweepExperiment.self, SensitivityExperiment.self,
    CalibrationExperiment.self,
  ]

  /// Opens a run; nothing is read from elsewhere than its folder.
  ///
  /// - Throws: ``WorkbenchError``; a scenario kept under rules that this version has changed has problems.
  init(_ path: String) throws(WorkbenchError) {
    self.path = path
    let written: Manifest?
    do throws(RunStoreError) {
      folder = try RunFolder.open(at: path)
      archive = try RunArchive(of: folder)
      written = try folder.readManifest()
    } catch { throw .store(error) }
    let head = archive.head
    if let written, written.scenario.digest != head.digest {
      throw .store(.damaged(path: path, reason: "manifest.json and run.sqlite are of different runs"))
    }
    guard let kind = Self.kinds.first(where: { $0.kind == head.kind }) else {
      throw .store(.damaged(path: path, reason: "an experiment of an unknown kind, \(head.kind)"))
    }
    experiment = try Self.read(kind, head, path)
    var manifest = written ?? Manifest(experiment, head, workers: machineWorkers, build: nil, language: nil)
    if let requested = experiment.requested { manifest.replications.requested = requested }
    self.manifest = manifest
  }

  private static func read<Asked: Experiment>(
    _ kind: Asked.Type, _ head: RunHead, _ path: String
  ) throws(WorkbenchError) -> Asked {
    guard let request = try? JSONDecoder().decode(Asked.Request.self, from: Data(head.request.utf8)) else {
      throw .store(.damaged(path: path, reason: "its request cannot be read"))
    }
    let kept = Dictionary(head.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let files = FilesRead(from: FilesInMemory(kept))
    let experiment = try Asked(request, files: files)
    let again = RunHead(experiment, files: experiment.files(files.files))
    guard again.digest == head.digest, again.measures == head.measures else {
      throw .store(.damaged(path: path, reason: "its trials are not of its scenario"))
    }
    return experiment
  }

  /// Simulates one of the trials that are there again: a program that gives it other values stops.
  func checkValues(workers: Int) throws(RunStoreError) {
    // The first of the base, where there is a base.
    guard let trial = archive.trials.all.min(by: { $0.replication < $1.replication }) else { return }
    var laboratory = experiment.laboratory(workers: workers)
    guard let again = try? laboratory.values(of: [trial]), again == [archive.trials[trial]?.values] else {
      throw .otherValues(path: path, replication: Int(trial.replication))
    }
  }
}

public import Experiments
import Foundation
import Reporting
import RunStore

/// What became of replaying a run from the files that it keeps.
public struct Verification: Hashable, Sendable {
  /// Replications compared; of a run, those of the scenario itself.
  public var replications: Int
  /// Replications of a run's variants compared, of all variants together.
  public var variantReplications = 0
  /// Files compared byte for byte.
  public var files: [String]
  /// Where the run is not what it should be, in the order of the run; empty where all is identical.
  public var differences: [Difference]

  /// Something that is not what it should be.
  public indirect enum Difference: Hashable, Sendable {
    /// The run was killed, is still going on or has nothing to say yet.
    case unfinished
    /// A future that the run should have is not there.
    case missingReplication(Int)
    /// A future gave another value for a cell; the number of cells that differ, and the first.
    case replication(Int, cells: Int, first: String, kept: Double?, replayed: Double?)
    /// Something of the variant of this id, or of this point of an experiment.
    case variant(String, Difference)
    /// A file is not there.
    case missingFile(String)
    /// A file differs from this byte on, counted from 1.
    case file(String, byte: Int)
  }
}

extension Runs {
  /// Replays a run from the files in its `run.sqlite` and compares every future and every file of results.
  ///
  /// Nothing is written in the run's folder; what is written again goes to the system's temporary folder.
  ///
  /// - Parameters:
  ///   - path: Folder of the run.
  ///   - workers: Threads, or `nil` for as many as the machine has cores.
  ///   - charts: The chart library that pages carry; a page without it is compared without.
  ///   - cancellation: When cancelled, nothing is compared.
  ///   - progress: Called on the calling thread, first with nothing finished.
  /// - Returns: What differs; `nil` after a cancellation.
  /// - Throws: ``WorkbenchError`` where the run cannot be read.
  public static func verify(
    _ path: String, workers: Int? = nil, charts: String? = nil, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> Verification? {
    let kept = try KeptRun(path)
    let workers = workers ?? machineWorkers
    return try kept.verify(
      kept.experiment, charts: charts, ExperimentSite(workers: workers, cancellation: cancellation), progress)
  }

  static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    if left == right { return nil }
    return (zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)) + 1
  }
}

extension KeptRun {
  fileprivate func verify<Asked: Experiment>(
    _ experiment: Asked, charts: String?, _ site: ExperimentSite, _ progress: (RunProgress) -> Void
  ) throws(WorkbenchError) -> Verification? {
    let again = try? withoutActuallyEscaping(progress) { (progress) throws(Interrupted) in
      var laboratory = experiment.laboratory(workers: site.workers, until: site.cancellation, watch: progress)
      return (try replay(experiment, in: &laboratory, site), laboratory.finished)
    }
    guard let (answer, replayed) = again else { return nil }
    var found = Verification(replications: 0, files: [], differences: differences(experiment, replayed))
    let beside = replayed.all.count { experiment.name(of: $0.point) != nil }
    (found.replications, found.variantReplications) =
      beside == replayed.count ? (beside, 0) : (replayed.count - beside, beside)
    guard manifest.state != .running, let answer else {
      found.differences.insert(.unfinished, at: 0)
      return found
    }
    do throws(RunStoreError) {
      let results = experiment.results(answer, RunIdentity(manifest))
      let database = try database(of: replayed, experiment.forecast(answer))
      // A page is as it should be with the chart library or without; a workbook of an unknown language, in any.
      let bundles: [ChartBundle?] = [nil] + (charts.flatMap { ChartBundle(path: $0) }.map { [$0] } ?? [])
      let versions = bundles.map { results.files(charts: $0) }
      var files = [(name: RunFolder.results[0], bytes: [database])]
      for (place, file) in versions[0].enumerated() {
        files.append((file.name, versions.map { Array($0[place].text.utf8) }))
      }
      if let workbook = results.workbook { files.append((SpreadsheetReport.name, try workbooks(workbook))) }
      // What every run has, then what some have besides.
      let standing = RunFolder.results.compactMap { name in files.first { $0.name == name } }
      for file in standing + files.filter({ !RunFolder.results.contains($0.name) }) {
        found.files.append(file.name)
        guard let bytes = try folder.read(file.name) else {
          found.differences.append(.missingFile(file.name))
          continue
        }
        let places = file.bytes.map { Runs.firstDifference(bytes, $0) }
        if let byte = places.contains(nil) ? nil : places.compactMap(\.self).max() {
          found.differences.append(.file(file.name, byte: byte))
        }
      }
    } catch { throw .store(error) }
    return found
  }

  /// Carries out again what was finished, from nothing; of what was stopped, the trials that are there.
  ///
  /// - Returns: The answer; `nil` where there is none yet.
  private func replay<Asked: Experiment>(
    _ experiment: Asked, in laboratory: inout FutureLaboratory, _ site: ExperimentSite
  ) throws(Interrupted) -> Asked.Answer? {
    if manifest.state == .finished { return try experiment.answer(in: &laboratory, site) }
    let trials = archive.trials.all
    laboratory.expect(trials.count)
    _ = try laboratory.values(of: trials)
    return experiment.answer(of: laboratory.finished)
  }

  /// Trials that are not as they were.
  private func differences(_ experiment: some Experiment, _ replayed: Trials) -> [Verification.Difference] {
    replayed.all.compactMap { trial in
      guard let difference = difference(trial, replayed) else { return nil }
      return experiment.name(of: trial.point).map { .variant($0, difference) } ?? difference
    }
  }

  private func difference(_ trial: Trial, _ replayed: Trials) -> Verification.Difference? {
    guard let before = archive.trials[trial], let after = replayed[trial] else {
      return .missingReplication(Int(trial.replication))
    }
    let differing = (0..<after.count).filter { before[$0]?.bitPattern != after[$0]?.bitPattern }
    guard let first = differing.first else { return nil }
    return .replication(
      Int(trial.replication), cells: differing.count, first: archive.head.measures[first], kept: before[first],
      replayed: after[first])
  }

  private func database(of trials: Trials, _ forecast: Forecast?) throws(RunStoreError) -> [UInt8] {
    try inScratch { (scratch) throws(RunStoreError) in
      let recorder = try RunRecorder(in: scratch, archive.head)
      for trial in trials.all {
        if let row = trials[trial] { try recorder.record(row, at: trial.point) }
      }
      try recorder.finish(forecast)
      return try scratch.read(RunFolder.results[0]) ?? []
    }
  }

  private func workbooks(_ workbook: (Language) -> SpreadsheetReport) throws(RunStoreError) -> [[UInt8]] {
    let known = manifest.language.flatMap { Language(rawValue: $0) }
    var written: [[UInt8]] = []
    for language in known.map({ [$0] }) ?? Language.allCases {
      written.append(
        try inScratch { (scratch) throws(RunStoreError) in
          try workbook(language).write(to: scratch)
          return try scratch.read(SpreadsheetReport.name) ?? []
        })
    }
    return written
  }

  /// Does something in a folder of the system's temporary one, which is removed afterwards.
  private func inScratch<Answer>(
    _ work: (RunFolder) throws(RunStoreError) -> Answer
  ) throws(RunStoreError) -> Answer {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-verify-\(UUID().uuidString)").path
    let scratch = try RunFolder.create(at: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(scratch)
  }
}

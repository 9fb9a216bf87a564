import Experiments
import Foundation
import Reporting
import RunStore
import ScenarioFiles

extension Manifest {
  /// A run or an experiment that begins now; the language is that of the workbook, which a run alone has.
  init<Asked: Experiment>(
    _ experiment: Asked, _ head: RunHead, workers: Int, build: String?, language: Language?
  ) {
    let isRun = Asked.kind == RunExperiment.kind
    let name = experiment.loaded.scenario.name
    self.init(
      scenario: ScenarioEntry(
        name: ["fr": name.fr, "en": name.en], path: experiment.path, digest: head.digest,
        files: head.files.map { ScenarioEntry.File(path: $0.path, bytes: $0.bytes.count) }),
      code: Code(version: JalonVersion.number, build: build), seed: head.seed,
      replications: Replications(requested: experiment.requested ?? 0, finished: 0),
      language: isRun ? language?.rawValue : nil, state: .running, workers: workers,
      machine: Machine(
        cores: ProcessInfo.processInfo.activeProcessorCount,
        system: ProcessInfo.processInfo.operatingSystemVersionString, architecture: architecture),
      started: Date.now.formatted(.iso8601))
    self.experiment = isRun ? nil : Asked.kind
  }

  /// It goes on.
  mutating func resume(_ experiment: any Experiment, workers: Int, language: Language) {
    if let requested = experiment.requested { replications.requested = requested }
    self.workers = workers
    variants = nil
    precisions = nil
    if self.experiment == nil { self.language = language.rawValue }
    state = .running
    ended = nil
  }

  /// It ends now with the trials that are there.
  mutating func end(_ laboratory: FutureLaboratory, isWhole: Bool) {
    let finished = laboratory.finished.count
    replications = Replications(requested: finished + (isWhole ? 0 : laboratory.expected), finished: finished)
    state = isWhole ? .finished : .interrupted
    ended = Date.now.formatted(.iso8601)
  }

  /// Of a run: how many futures the scenario and its variants have, and what became of the precisions.
  mutating func note(_ forecast: Forecast, requested: Int) {
    replications = Replications(requested: requested, finished: forecast.replications)
    if !forecast.precisions.isEmpty { precisions = forecast.precisions.map { PrecisionEntry($0) } }
    if !forecast.variants.isEmpty {
      variants = Replications(
        requested: forecast.variants.reduce(0) { $0 + $1.requested },
        finished: forecast.variants.reduce(0) { $0 + $1.replications })
    }
  }
}

extension Manifest.PrecisionEntry {
  fileprivate init(_ outcome: PrecisionOutcome) {
    let sides = outcome.sides.map { side in
      "\(side.window): \(side.isAbove.map { $0 ? "above" : "below" } ?? "undecided")"
    }
    self.init(
      asked: outcome.precision.description, reached: outcome.reached, met: outcome.isMet,
      sides: sides.isEmpty ? nil : sides)
  }
}

private var architecture: String {
  #if arch(x86_64)
    "x86_64"
  #elseif arch(arm64)
    "arm64"
  #else
    "other"
  #endif
}

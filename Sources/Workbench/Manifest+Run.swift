import Experiments
import Foundation
import Reporting
import RunStore
import ScenarioFiles

extension Manifest {
  /// A run that begins now.
  init(_ loaded: LoadedScenario, _ head: RunHead, path: String, workers: Int, build: String?, language: Language?) {
    let name = loaded.scenario.name
    self.init(
      scenario: ScenarioEntry(
        name: ["fr": name.fr, "en": name.en], path: path, digest: head.digest,
        files: head.files.map { ScenarioEntry.File(path: $0.path, bytes: $0.bytes.count) }),
      code: Code(version: JalonVersion.number, build: build), seed: head.seed,
      replications: Replications(requested: head.requested, finished: 0), language: language?.rawValue, state: .running,
      workers: workers,
      machine: Machine(
        cores: ProcessInfo.processInfo.activeProcessorCount,
        system: ProcessInfo.processInfo.operatingSystemVersionString, architecture: architecture),
      started: Date.now.formatted(.iso8601))
  }

  /// The run goes on.
  mutating func resume(requested: Int, workers: Int, language: Language) {
    replications.requested = requested
    self.workers = workers
    variants = nil
    precisions = nil
    self.language = language.rawValue
    state = .running
    ended = nil
  }

  /// The run ends now with what it finished.
  mutating func end(with forecast: Forecast) {
    replications.finished = forecast.replications
    if !forecast.precisions.isEmpty {
      precisions = forecast.precisions.map {
        PrecisionEntry(
          asked: $0.precision.description, reached: $0.reached, met: $0.isMet,
          sides: $0.sides.isEmpty
            ? nil
            : $0.sides.map { "\($0.window): \($0.isAbove.map { $0 ? "above" : "below" } ?? "undecided")" })
      }
    }
    if !forecast.variants.isEmpty {
      variants = Replications(
        requested: forecast.variants.reduce(0) { $0 + $1.requested },
        finished: forecast.variants.reduce(0) { $0 + $1.replications })
    }
    let isWhole =
      forecast.replications >= forecast.requested
      && forecast.variants.allSatisfy { $0.replications >= $0.requested }
    state = isWhole ? .finished : .interrupted
    ended = Date.now.formatted(.iso8601)
  }
}

/// As many workers as the machine has cores, within what a plan may ask for.
var machineWorkers: Int {
  min(max(ProcessInfo.processInfo.activeProcessorCount, Plan.workerLimits.lowerBound), Plan.workerLimits.upperBound)
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

import Experiments
import Foundation
import RunStore
import ScenarioFiles

extension Manifest {
  /// A run that begins now.
  init(_ request: RunRequest, _ loaded: LoadedScenario, _ plan: Plan) {
    let name = loaded.scenario.name
    self.init(
      scenario: ScenarioEntry(
        name: ["fr": name.fr, "en": name.en], path: request.scenario, digest: loaded.digest,
        files: loaded.files.map { ScenarioEntry.File(path: $0.path, bytes: $0.bytes.count) }),
      code: Code(version: JalonVersion.number, build: request.build), seed: plan.seed,
      replications: Replications(requested: plan.replications, finished: 0), state: .running, workers: plan.workers,
      machine: Machine(
        cores: ProcessInfo.processInfo.activeProcessorCount,
        system: ProcessInfo.processInfo.operatingSystemVersionString, architecture: architecture),
      started: Date.now.formatted(.iso8601))
  }

  /// The run ends now with what it finished.
  mutating func end(with forecast: Forecast) {
    replications.finished = forecast.replications
    state = forecast.replications < forecast.requested ? .interrupted : .finished
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

import Experiments
import Reporting
import Workbench

/// What a test asks of `jalon run`: what is simulated, and where it is kept.
struct Simulation {
  var scenario: String
  var replications: Int?
  var precisions: [RequiredPrecision] = []
  var seed: UInt64?
  var workers: Int?
  var output: String?
  var replacing = false
  var language: Language?

  /// Carries it out.
  func run(
    until cancellation: Cancellation = Cancellation(), progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> RunSummary {
    try Runs.carryOut(
      RunExperiment.self,
      RunRequest(scenario: scenario, replications: replications, precisions: precisions, seed: seed),
      RunOptions(workers: workers, output: output, replacing: replacing, language: language), until: cancellation,
      progress: progress)
  }
}

extension RunSummary {
  /// What the futures say: a run has always something to say.
  var said: Forecast {
    guard let forecast else { preconditionFailure("an experiment, where a test has a run") }
    return forecast
  }

  /// The content of `results.json`.
  var json: String { results?.json ?? "" }

  /// What a terminal shows.
  func text(in language: Language) -> String { results?.text(in: language) ?? "" }
}

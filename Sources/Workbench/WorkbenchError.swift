public import Experiments
public import RunStore
public import ScenarioFiles

/// Why there is no answer.
public enum WorkbenchError: Error, Hashable, Sendable {
  /// The scenario's files have problems.
  case scenario(ScenarioProblems)
  /// A precision cannot be held against the scenario.
  case precision(PrecisionError)
  /// The run cannot be kept or found.
  case store(RunStoreError)
}

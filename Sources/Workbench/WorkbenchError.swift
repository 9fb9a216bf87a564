public import RunStore
public import ScenarioFiles

/// Why there is no answer.
public enum WorkbenchError: Error, Hashable, Sendable {
  /// The scenario's files have problems.
  case scenario(ScenarioProblems)
  /// The run cannot be kept or found.
  case store(RunStoreError)
}

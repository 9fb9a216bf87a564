public import Experiments
public import InsertionPolicy
public import RunStore
public import ScenarioFiles

/// Why there is no answer.
public enum WorkbenchError: Error, Hashable, Sendable {
  /// The scenario's files have problems.
  case scenario(ScenarioProblems)
  /// A precision cannot be held against the scenario.
  case precision(PrecisionError)
  /// What was asked for cannot be asked of the scenario; what is wrong and what would be right.
  case request(Bilingual)
  /// The run cannot be kept or found.
  case store(RunStoreError)
}

public import Experiments
public import RunStore

/// A run that is kept, with what it says.
public struct RunSummary: Sendable {
  /// What the futures say.
  public var forecast: Forecast
  /// How it came about.
  public var manifest: Manifest
  /// Where it is kept.
  public var folder: RunFolder
}

/// How far a run has come.
public struct Progress: Hashable, Sendable {
  /// Replications finished.
  public var finished: Int
  /// Replications asked for.
  public var total: Int
}

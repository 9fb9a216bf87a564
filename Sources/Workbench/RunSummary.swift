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
public struct RunProgress: Hashable, Sendable {
  /// Replications finished.
  public var finished: Int
  /// Replications asked for.
  public var total: Int

  /// Makes a state of progress.
  public init(finished: Int, total: Int) {
    self.finished = finished
    self.total = total
  }
}

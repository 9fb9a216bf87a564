/// How far a run or an experiment has come.
public struct RunProgress: Hashable, Sendable {
  /// Futures finished.
  public var finished: Int
  /// Those, and the ones still likely to be asked for.
  public var total: Int

  /// Makes a state of progress.
  public init(finished: Int, total: Int) {
    self.finished = finished
    self.total = total
  }
}

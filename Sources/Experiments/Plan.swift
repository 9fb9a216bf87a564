/// How many futures to simulate, from which seed, with how many workers.
///
/// The number of workers changes how long the answer takes and nothing of the answer.
public struct Plan: Hashable, Sendable {
  /// Futures to simulate, numbered from 0.
  public let replications: Int
  /// Seed that every draw is addressed from.
  public let seed: UInt64
  /// Threads that simulate at the same time.
  public let workers: Int

  /// Replications that a plan may ask for.
  ///
  /// Chosen: a probability near one half is then known to a thousandth, and every row still fits in memory.
  public static let replicationLimits = 1...1_000_000

  /// Workers that a plan may ask for.
  ///
  /// Chosen: more than any one machine of a département has cores, few enough for one world each to fit in memory.
  public static let workerLimits = 1...256

  /// Makes a plan.
  ///
  /// - Precondition: both counts are within ``replicationLimits`` and ``workerLimits``.
  public init(replications: Int, seed: UInt64, workers: Int) {
    precondition(
      Self.replicationLimits.contains(replications),
      "A plan has \(Self.replicationLimits) replications, not \(replications).")
    precondition(Self.workerLimits.contains(workers), "A plan has \(Self.workerLimits) workers, not \(workers).")
    self.replications = replications
    self.seed = seed
    self.workers = workers
  }
}

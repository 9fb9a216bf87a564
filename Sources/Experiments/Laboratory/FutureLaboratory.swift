public import InsertionPolicy

/// The laboratory in which every trial is a future of a scenario.
///
/// Trials are simulated by all workers at once, told as they finish, and kept: one that was asked for before, in this
/// process or in one that was stopped, is not simulated again.
public struct FutureLaboratory: Laboratory {
  /// Trials that are there.
  public private(set) var finished: Trials
  /// How many trials were simulated here, the kept ones not counted.
  public private(set) var simulated = 0
  /// How many are still likely to be asked for, as the procedure last said.
  public private(set) var expected = 0

  /// Trials that were there from the beginning and that nobody has asked for yet.
  private var unasked: Set<Trial>
  private let measures: Int
  private let seed: UInt64
  private let workers: Int
  private let cancellation: Cancellation
  private let setting: @Sendable (Point) -> Setting?
  private let record: (Trial, Replication) -> Bool
  private let watch: (RunProgress) -> Void

  /// Makes a laboratory.
  ///
  /// - Parameters:
  ///   - measures: How many values are kept of each future.
  ///   - seed: Seed that every draw is addressed from.
  ///   - workers: Threads that simulate at the same time; they change nothing of the values.
  ///   - kept: Trials that are already there, of the same scenario, seed and measures.
  ///   - cancellation: Looked at before each future.
  ///   - setting: What is simulated at a point, or `nil` where there is nothing and no future has a value; called on the
  ///     workers' threads.
  ///   - record: Called on the calling thread once per trial as it finishes; when it returns `false` nothing further is
  ///     simulated.
  ///   - watch: Called on the calling thread when the procedure says how much is to come, and after each trial.
  public init(
    measures: Int, seed: UInt64, workers: Int, kept: Trials = Trials(),
    until cancellation: Cancellation = Cancellation(), setting: @escaping @Sendable (Point) -> Setting?,
    record: @escaping (Trial, Replication) -> Bool = { _, _ in true },
    watch: @escaping (RunProgress) -> Void = { _ in }
  ) {
    self.measures = measures
    self.seed = seed
    self.workers = workers
    self.cancellation = cancellation
    self.setting = setting
    self.record = record
    self.watch = watch
    finished = kept
    unasked = Set(kept.all)
  }

  /// Makes a laboratory that keeps the same measures of the scenario at every point; one that a point's scenario does not
  /// have has no value there.
  public init(
    measures: [Measure], seed: UInt64, workers: Int, kept: Trials = Trials(),
    until cancellation: Cancellation = Cancellation(), scenario: @escaping @Sendable (Point) -> Scenario?,
    record: @escaping (Trial, Replication) -> Bool = { _, _ in true }
  ) {
    self.init(
      measures: measures.count, seed: seed, workers: workers, kept: kept, until: cancellation,
      setting: { point in scenario(point).map { Setting($0, measures: measures) } }, record: record)
  }

  /// Says how many trials the procedure is still likely to ask for.
  public mutating func expect(_ trials: Int) {
    expected = trials
    watch(progress(missing: 0))
  }

  /// The values of some trials, in the order asked; those that are not there yet are simulated by all workers.
  ///
  /// - Throws: ``Interrupted`` after a cancellation, and when a trial could not be kept.
  public mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    var asked: Set<Trial> = []
    try provide(trials.filter { finished[$0] == nil && asked.insert($0).inserted }, among: trials)
    return trials.map { finished[$0]?.values ?? [] }
  }

  /// The first futures of a point, in order of number; those that are not there yet are simulated by all workers.
  ///
  /// - Throws: As ``values(of:)``.
  public mutating func rows(at point: Point, first count: Int) throws(Interrupted) -> [Replication] {
    // A million futures are not all listed before the first of them is simulated.
    for begin in stride(from: 0, to: count, by: Self.portion) {
      let trials = (begin..<min(begin + Self.portion, count)).map { Trial(point, UInt32($0)) }
      try provide(trials.filter { finished[$0] == nil }, among: trials)
    }
    return Array(finished.rows(at: point).prefix(count))
  }

  /// Futures of a point that are asked for together.
  ///
  /// Chosen: listed at once, and so many that workers seldom wait for the last of them.
  private static let portion = 10_000

  private func progress(missing: Int) -> RunProgress {
    RunProgress(
      finished: finished.count, total: finished.count + missing + max(expected - unasked.count, 0))
  }

  /// Simulates the trials that are missing among those asked for.
  private mutating func provide(_ missing: [Trial], among asked: [Trial]) throws(Interrupted) {
    expected = max(expected - asked.count, 0)
    if !unasked.isEmpty { unasked.subtract(asked) }
    guard !missing.isEmpty else { return }
    let (measures, seed, setting) = (measures, seed, setting)
    let plan = Plan(replications: missing.count, seed: seed, workers: workers)
    var left = missing.count
    _ = try plan.run(
      until: cancellation,
      makeWorker: { TrialWorker(trials: missing, measures: measures, seed: seed, setting: setting) }
    ) { (row) throws(Interrupted) in
      let trial = missing[Int(row.number)]
      let row = row.numbered(trial.replication)
      finished.keep(row, at: trial.point)
      simulated += 1
      left -= 1
      guard record(trial, row) else { throw Interrupted() }
      watch(progress(missing: left))
    }
    guard left == 0 else { throw Interrupted() }
  }
}

/// Simulates trials by their place in a list, keeping the world of the last point.
private struct TrialWorker: ReplicationWorker, ~Copyable {
  private let trials: [Trial]
  private let measures: Int
  private let seed: UInt64
  private let setting: @Sendable (Point) -> Setting?
  private var point: Point?
  private var future: FutureWorker?
  /// By measure, its place among the cells of the point's catalogue.
  private var places: [Int?] = []

  init(trials: [Trial], measures: Int, seed: UInt64, setting: @escaping @Sendable (Point) -> Setting?) {
    self.trials = trials
    self.measures = measures
    self.seed = seed
    self.setting = setting
  }

  mutating func run(replication: UInt32) -> [Double?] {
    let trial = trials[Int(replication)]
    if point != trial.point { move(to: trial.point) }
    return future?.run(replication: trial.replication, at: places) ?? Array(repeating: nil, count: measures)
  }

  private mutating func move(to point: Point) {
    self.point = point
    let found = setting(point)
    places = found?.places ?? []
    future = found.map { FutureWorker($0.scenario, catalogue: $0.catalogue, seed: seed) }
  }
}

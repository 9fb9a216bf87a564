public import InsertionPolicy

/// The laboratory in which every trial is a future of a scenario.
///
/// Trials are simulated by all workers at once, told as they finish, and kept: one that was asked for before, in this
/// process or in one that was stopped, is not simulated again.
public struct FutureLaboratory: Laboratory {
  /// What is kept of each future, in the order of its values.
  public let measures: [Measure]
  /// Trials that are there.
  public private(set) var finished: [Trial: [Double?]]
  /// How many trials were simulated here, the kept ones not counted.
  public private(set) var simulated = 0
  /// How many are still likely to be asked for, as the procedure last said.
  public private(set) var expected = 0

  private let seed: UInt64
  private let workers: Int
  private let scenario: @Sendable (Point) -> Scenario?
  private let cancellation: Cancellation
  private let record: (Trial, [Double?], Progress) -> Bool

  /// How far an experiment is.
  public struct Progress: Hashable, Sendable {
    /// Trials that are there.
    public var finished: Int
    /// Those and the ones still likely to be asked for.
    public var total: Int
  }

  /// Makes a laboratory.
  ///
  /// - Parameters:
  ///   - measures: What is kept of each future; one that a point's scenario does not have has no value there.
  ///   - seed: Seed that every draw is addressed from.
  ///   - workers: Threads that simulate at the same time; they change nothing of the values.
  ///   - kept: Trials that are already there, of the same scenario, seed and measures.
  ///   - cancellation: Looked at before each future.
  ///   - scenario: The scenario at a point, or `nil` where there is none and no future has a value; called on the workers'
  ///     threads.
  ///   - record: Called on the calling thread once per trial as it finishes; when it returns `false` nothing further is
  ///     simulated.
  public init(
    measures: [Measure], seed: UInt64, workers: Int, kept: [Trial: [Double?]] = [:],
    until cancellation: Cancellation = Cancellation(), scenario: @escaping @Sendable (Point) -> Scenario?,
    record: @escaping (Trial, [Double?], Progress) -> Bool = { _, _, _ in true }
  ) {
    self.measures = measures
    self.seed = seed
    self.workers = workers
    self.scenario = scenario
    self.cancellation = cancellation
    self.record = record
    finished = kept
  }

  /// Says how many trials the procedure is still likely to ask for.
  public mutating func expect(_ trials: Int) { expected = trials }

  /// The values of some trials, in the order asked; those that are not there yet are simulated by all workers.
  ///
  /// - Throws: ``Interrupted`` after a cancellation, and when a trial could not be kept.
  public mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    var asked: Set<Trial> = []
    let missing = trials.filter { finished[$0] == nil && asked.insert($0).inserted }
    if !missing.isEmpty { try simulate(missing) }
    expected = max(expected - trials.count, 0)
    return trials.map { finished[$0] ?? [] }
  }

  private mutating func simulate(_ trials: [Trial]) throws(Interrupted) {
    let (measures, seed, scenario) = (measures, seed, scenario)
    let plan = Plan(replications: trials.count, seed: seed, workers: workers)
    let remaining = max(expected, trials.count)
    var done = finished
    var count = 0
    do {
      _ = try plan.run(
        until: cancellation,
        makeWorker: { TrialWorker(trials: trials, measures: measures, seed: seed, scenario: scenario) }
      ) { (row) throws(Interrupted) in
        let trial = trials[Int(row.number)]
        let values = (0..<row.count).map { row[$0] }
        done[trial] = values
        count += 1
        let progress = Progress(finished: done.count, total: done.count + remaining - count)
        guard record(trial, values, progress) else { throw Interrupted() }
      }
    } catch {
      (finished, simulated) = (done, simulated + count)
      throw error
    }
    (finished, simulated) = (done, simulated + count)
    guard count == trials.count else { throw Interrupted() }
  }
}

/// Simulates trials by their place in a list, keeping the world of the last point.
private struct TrialWorker: ReplicationWorker, ~Copyable {
  private let trials: [Trial]
  private let measures: [Measure]
  private let seed: UInt64
  private let scenario: @Sendable (Point) -> Scenario?
  private var point: Point?
  private var future: FutureWorker?
  /// By measure, its place among the cells of the point's catalogue.
  private var places: [Int?] = []

  init(trials: [Trial], measures: [Measure], seed: UInt64, scenario: @escaping @Sendable (Point) -> Scenario?) {
    self.trials = trials
    self.measures = measures
    self.seed = seed
    self.scenario = scenario
  }

  mutating func run(replication: UInt32) -> [Double?] {
    let trial = trials[Int(replication)]
    if point != trial.point { move(to: trial.point) }
    return future?.run(replication: trial.replication, at: places) ?? measures.map { _ in nil }
  }

  private mutating func move(to point: Point) {
    self.point = point
    guard let made = scenario(point) else {
      future = nil
      return
    }
    let catalogue = IndicatorCatalogue(made)
    let known = Dictionary(
      catalogue.cells.enumerated().map { (Measure($1, of: made, catalogue), $0) },
      uniquingKeysWith: { first, _ in first })
    places = measures.map { known[$0] }
    future = FutureWorker(made, catalogue: catalogue, seed: seed)
  }
}

public import Experiments
public import InsertionPolicy

/// What a sweep found, with the names of what was measured.
public struct SweepAnswer: Sendable {
  /// A measure: an indicator in a window, and what was voted for it.
  public typealias Subject = SensitivityAnswer.Subject

  /// The scenario swept.
  public var scenario: Scenario
  /// One per measure of the sweep.
  public var subjects: [Subject]
  /// The value of the file for each lever; `nil` where it has none.
  public var current: [Double?]
  /// What was found.
  public var sweep: Sweep
  /// Whether every value of a lever was met with every value of the others.
  public var isGrid: Bool
  /// Seed of the run.
  public var seed: UInt64
  /// Futures simulated.
  public var futures: Int

  /// Puts an answer together.
  ///
  /// - Precondition: there is a subject per measure and a current value, or none, per lever.
  public init(
    scenario: Scenario, subjects: [Subject], current: [Double?], sweep: Sweep, isGrid: Bool, seed: UInt64, futures: Int
  ) {
    precondition(subjects.count == sweep.measures.count && current.count == sweep.levers.count)
    self.scenario = scenario
    self.subjects = subjects
    self.current = current
    self.sweep = sweep
    self.isGrid = isGrid
    self.seed = seed
    self.futures = futures
  }
}

/// What is said of a sweep, chosen from its numbers.
extension SweepAnswer {
  /// What a point is worth for a measure: the probability of its target, else its mean.
  func worth(_ point: Int, _ measure: Int) -> Double? {
    let estimate = sweep.estimates[point][measure]
    return subjects[measure].target == nil ? estimate.mean : estimate.attainment?.probability
  }

  /// The points with the highest and the lowest worth; the first listed of several.
  func ends(_ measure: Int) -> (low: Int, high: Int)? {
    let told = sweep.points.indices.compactMap { point in worth(point, measure).map { (point, $0) } }
    guard let first = told.first else { return nil }
    var (low, high) = (first, first)
    for one in told {
      if one.1 < low.1 { low = one }
      if one.1 > high.1 { high = one }
    }
    return (low.0, high.0)
  }
}

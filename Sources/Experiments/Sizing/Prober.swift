import Stochastics

/// Holds places of the levers against a goal, each by a sequential test of its own.
///
/// The futures of a place are looked at in order of number, from 0, so that all places meet the same chance and any number
/// of workers gives the same findings. A future that cannot tell is passed over.
struct Prober {
  private struct Trace {
    var outcomes: [Bool?] = []
    var reached = 0
    var missed = 0
    var finding: Probe.Finding?
  }

  /// Futures that a place takes as a rule, for whoever watches.
  ///
  /// Chosen: what places far from the goal take with the defaults, and a little more.
  static let usual = 150

  private let rule: SizingRule
  private let test: ProbabilityTest
  private var traces: [Point: Trace] = [:]
  /// Places in the order in which they were first asked for.
  private(set) var points: [Point] = []

  /// Sets up the tests.
  ///
  /// - Parameters:
  ///   - rule: The goal and the limit.
  ///   - error: How likely the test of one place may be wrong.
  init(_ rule: SizingRule, error: Double) {
    self.rule = rule
    test = ProbabilityTest(probability: rule.goal.probability, indifference: rule.indifference, error: error)
  }

  /// Decides places side by side; those decided before are not asked for again.
  ///
  /// - Throws: ``Interrupted``.
  mutating func decide(_ asked: [Point], in laboratory: inout some Laboratory) throws(Interrupted) {
    for point in asked where traces[point] == nil {
      traces[point] = Trace()
      points.append(point)
    }
    while true {
      let open = asked.filter { traces[$0]?.finding == nil }
      guard !open.isEmpty else { return }
      let batches = open.map { point in
        let count = traces[point]?.outcomes.count ?? 0
        return (point: point, numbers: count..<min(count + StoppingRule.batch, rule.limit))
      }
      let rows = try laboratory.values(
        of: batches.flatMap { batch in batch.numbers.map { Trial(batch.point, UInt32($0)) } })
      var place = 0
      for batch in batches {
        let outcomes = rows[place..<(place + batch.numbers.count)].map { rule.goal.isReached(by: $0) }
        place += batch.numbers.count
        note(outcomes, at: batch.point)
      }
    }
  }

  private mutating func note(_ outcomes: [Bool?], at point: Point) {
    guard var trace = traces[point] else { return }
    for outcome in outcomes {
      trace.outcomes.append(outcome)
      guard trace.finding == nil, let outcome else { continue }
      if outcome { trace.reached += 1 } else { trace.missed += 1 }
      switch test.decision(successes: trace.reached, failures: trace.missed) {
      case .meets: trace.finding = .meets
      case .fails: trace.finding = .fails
      case nil: break
      }
    }
    if trace.finding == nil, trace.outcomes.count >= rule.limit { trace.finding = .undecided }
    traces[point] = trace
  }

  /// What was found at a place; `nil` where it was not asked for.
  func finding(_ point: Point) -> Probe.Finding? { traces[point]?.finding }

  /// Everything found at a place that was decided.
  func probe(_ point: Point) -> Probe? {
    guard let trace = traces[point], let finding = trace.finding else { return nil }
    let told = trace.outcomes.compactMap(\.self)
    let reached = told.count { $0 }
    return Probe(
      point: point, finding: finding, futures: trace.outcomes.count, told: told.count, reached: reached,
      confidence: ConfidenceSequence(successes: reached, trials: told.count).interval(), outcomes: trace.outcomes)
  }
}

import Stochastics

/// Looks along a lever for the value from which a goal is reached, with a stated guarantee.
///
/// The lever works one way: the probability of reaching the goal never falls from its harder end to its easier one. Which
/// end is which is found out. Both ends are tested first; where one reaches the goal and the other does not, the values
/// between them are halved. Each value is decided by ``Stochastics/ProbabilityTest`` of p against p - δ, on futures 0, 1,
/// 2… that are the same for every value.
///
/// **Guarantee.** With a probability of at least 1 - α, whatever the dependence between values that the common futures
/// bring:
/// * the answer reaches the goal with a probability above p - δ;
/// * the bound, one step harder unless values between were left undecided, reaches it with a probability below p, and so
///   does every harder value;
/// * where the answer is "everywhere", the probability is above p - δ at every value; where it is "nowhere", it is below p
///   at every value.
///
/// So where one value has at least p and the next harder one at most p - δ, that value is found with a probability of at
/// least 1 - α, unless the limit of futures leaves it undecided.
///
/// **Why.** A test is wrong with a probability of at most α / m, at each value where it can be wrong. Values are right
/// either way inside the zone of indifference, which is one stretch of the lever. Until a test is wrong, the way through
/// the values is fixed but for what the zone's values say: once one of them says "fails" and another "meets", only values
/// of the zone are left. So besides the way common to all cases, there are at most two, one along which the zone says
/// "fails" and one along which it says "meets". Each has at most K = 2 + ⌈log₂(n - 1)⌉ values of n, hence m = min(n, 2 K)
/// values at most can ever be wrong, and their errors add up to α. An undecided value sends the search to the easier side,
/// as "fails" does, but the bound then no longer moves: along that way only "meets" is still relied upon.
///
/// Source: for the scheme, Wald (1945) at each value and Bonferroni over them; m is worked out above.
public struct LeverSearch: Sendable {
  private let values: [Double]
  private let rule: SizingRule

  /// Sets up a search.
  ///
  /// - Parameters:
  ///   - values: What the lever may take, rising, at least one.
  ///   - rule: What is looked for.
  /// - Precondition: the values rise.
  public init(values: [Double], _ rule: SizingRule) {
    precondition(!values.isEmpty, "A lever has at least one value.")
    precondition(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "The values of a lever rise.")
    self.values = values
    self.rule = rule
  }

  /// How likely the test of one value may be wrong: α / m.
  public var error: Double { (1 - rule.confidence) / Double(min(values.count, 2 * (2 + halvings))) }

  /// ⌈log₂(n - 1)⌉.
  private var halvings: Int {
    var count = 0
    while 1 << count < values.count - 1 { count += 1 }
    return count
  }

  /// Searches.
  ///
  /// - Throws: ``Interrupted``.
  /// - Complexity: 2 + ⌈log₂(n - 1)⌉ values at most.
  public func run(in laboratory: inout some Laboratory) throws(Interrupted) -> LeverSizing {
    var prober = Prober(rule, error: error)
    laboratory.expect((2 + halvings) * Prober.usual)
    let last = values.count - 1
    try prober.decide(last == 0 ? [point(0)] : [point(0), point(last)], in: &laboratory)
    let low = prober.finding(point(0))
    let high = prober.finding(point(last))
    func result(
      _ answer: LeverSizing.Answer, _ easier: LeverSizing.Side? = nil, bound: Int? = nil, undecided: [Int] = []
    ) -> LeverSizing {
      let probed = values.indices.compactMap { place in
        prober.probe(point(place)).map { LeverSizing.Tried(place: place, probe: $0) }
      }
      return LeverSizing(
        values: values, rule: rule, answer: answer, easier: easier, bound: bound, undecided: undecided,
        probed: probed, reversals: LeverSizing.reversals(probed, easier), error: error)
    }
    switch (low, high) {
    case (.meets, .meets): return result(.everywhere)
    case (.fails, .fails): return result(.nowhere(best: try best(of: prober, in: &laboratory)))
    case (.meets, _), (_, .meets): break
    default: return result(.unknown(best: try best(of: prober, in: &laboratory)))
    }
    var (easy, hard) = low == .meets ? (0, last) : (last, 0)
    var bound: Int?
    var undecided: [Int] = []
    func note(_ place: Int) {
      if prober.finding(point(place)) == .fails {
        if undecided.isEmpty { bound = place }
      } else {
        undecided.append(place)
      }
    }
    note(hard)
    while abs(easy - hard) > 1 {
      let middle = (easy + hard) / 2
      try prober.decide([point(middle)], in: &laboratory)
      if prober.finding(point(middle)) == .meets {
        easy = middle
      } else {
        hard = middle
        note(middle)
      }
    }
    return result(.from(easy), low == .meets ? .smaller : .larger, bound: bound, undecided: undecided)
  }

  private func point(_ place: Int) -> Point { [values[place]] }

  /// The end that reaches the goal more often, or, where both do as often, the one whose measure is nearer to it on average
  /// over the first futures; the lower one of two that are equal.
  private func best(of prober: Prober, in laboratory: inout some Laboratory) throws(Interrupted) -> Int {
    let last = values.count - 1
    let (low, high) = (prober.probe(point(0))?.probability ?? 0, prober.probe(point(last))?.probability ?? 0)
    guard high == low else { return high > low ? last : 0 }
    var means: [Double] = []
    for place in [0, last] {
      let rows = try laboratory.values(at: point(place), 0..<min(StoppingRule.batch, rule.limit))
      let told = rows.compactMap { $0[rule.goal.measure] }
      guard !told.isEmpty else { return 0 }
      means.append(told.reduce(0, +) / Double(told.count))
    }
    return (rule.goal.direction == .atLeast ? means[1] > means[0] : means[1] < means[0]) ? last : 0
  }
}

extension LeverSizing {
  /// Neighbours among what was tried whose common futures say that the lever works the other way.
  static func reversals(_ probed: [Tried], _ easier: Side?) -> [Reversal] {
    guard let easier, probed.count > 1 else { return [] }
    let ordered = easier == .larger ? probed : probed.reversed()
    return zip(ordered, ordered.dropFirst()).compactMap { harder, easier in
      Discordance(of: harder.probe, against: easier.probe, among: probed.count - 1).map {
        Reversal(harder: harder.place, easier: easier.place, against: $0.against, along: $0.along)
      }
    }
  }
}

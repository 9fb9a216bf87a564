import Stochastics

/// Looks for the cheapest combination of several levers that reaches a goal, with a stated guarantee.
///
/// A lever that costs more when it is larger never makes the goal harder when it is larger; one that saves (a negative
/// cost) never makes it easier. So what has less of everything than a combination that fails, fails too, and is not tried.
/// Of what is left and costs less than the best found so far, the next to be tried is the one after which most is settled
/// whichever way it turns out.
///
/// **Guarantee.** With a probability of at least 1 - α, whatever the dependence that common futures bring:
/// * the answer reaches the goal with a probability above p - δ;
/// * every combination that costs less, but for those named as undecided, reaches it with a probability below p;
/// * where several combinations of the answer's cost may reach it, the one selected has, within δ, the highest probability
///   of them.
///
/// Half of α goes to the tests, in equal parts to all n combinations: a combination is tested at most once, so any way
/// through them is covered. The other half goes to the selection by ``KimNelson`` among equals in cost, whose guarantee is
/// approximate for zeros and ones.
public struct CostSearch: Sendable {
  /// Combinations that a search takes at most.
  ///
  /// Chosen: choosing the next to try compares all pairs of them.
  public static let most = 4_096
  /// Futures of the first stage of the selection among equals in cost.
  ///
  /// Chosen: zeros and ones are then close to normal in their means (ten of the rarer kind at a goal of 90 %).
  static let firstStage = 100

  private let points: [Point]
  private let costs: [Double]
  private let rule: SizingRule

  /// Sets up a search over all combinations.
  ///
  /// - Parameters:
  ///   - values: What each lever may take, at least one value each.
  ///   - costs: What one unit of each lever costs.
  ///   - rule: What is looked for.
  /// - Precondition: one cost a lever, and ``most`` combinations at most.
  public init(values: [[Double]], costs: [Double], _ rule: SizingRule) {
    precondition(values.count == costs.count, "\(values.count) levers cannot have \(costs.count) costs.")
    precondition(values.allSatisfy { !$0.isEmpty }, "A lever has at least one value.")
    let points = values.reduce([[]]) { found, next in found.flatMap { head in next.map { head + [$0] } } }
    precondition(points.count <= Self.most, "A search takes \(Self.most) combinations, not \(points.count).")
    self.points = points.map { Point($0) }
    self.costs = costs
    self.rule = rule
  }

  /// How likely the test of one combination may be wrong.
  public var error: Double { (1 - rule.confidence) / 2 / Double(points.count) }

  static func cost(of point: Point, _ costs: [Double]) -> Double {
    zip(point.values, costs).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Searches.
  ///
  /// - Throws: ``Interrupted``.
  public func run(in laboratory: inout some Laboratory) throws(Interrupted) -> CostSizing {
    let prices = points.map { Self.cost(of: $0, costs) }
    let most = points.indices.dropFirst().reduce(0) { isBelow(points[$0], points[$1]) ? $1 : $0 }
    var prober = Prober(rule, error: error)
    try prober.decide([points[most]], in: &laboratory)
    var failing = Set<Int>()
    var undecided = Set<Int>()
    var best: Int?
    func settle(_ place: Int) {
      switch prober.finding(points[place]) {
      case .meets: best = place
      case .fails:
        for other in points.indices where isBelow(points[other], points[place]) { failing.insert(other) }
      case .undecided, nil: undecided.insert(place)
      }
    }
    settle(most)
    while let found = best,
      let next = mostTelling(among: open(below: prices[found], prices, failing, undecided), prices)
    {
      try prober.decide([points[next]], in: &laboratory)
      settle(next)
    }
    guard let best else {
      return result(
        prober, prober.finding(points[most]) == .fails ? .nowhere(best: points[most]) : .unknown(best: points[most]))
    }
    let equals = points.indices.filter { !failing.contains($0) && isEqual(prices[$0], prices[best]) }
    var selection: Selection?
    if equals.count > 1 {
      let race = KimNelson(
        .attainment(rule.goal), indifference: rule.indifference, confidence: 1 - (1 - rule.confidence) / 2,
        firstStage: min(Self.firstStage, max(2, rule.limit)), limit: max(2, rule.limit))
      selection = try race.select(among: equals.map { points[$0] }, in: &laboratory)
    }
    let chosen = selection.map { equals[$0.best] } ?? best
    // The one selected may be one that was not held against the goal yet, and must be.
    try prober.decide([points[chosen]], in: &laboratory)
    let answer = prober.finding(points[chosen]) == .meets ? chosen : best
    let open = undecided.filter { !failing.contains($0) && prices[$0] < prices[answer] && $0 != answer }.sorted()
    return result(prober, .cheapest(points[answer]), undecided: open.map { points[$0] }, selection)
  }

  private func result(
    _ prober: Prober, _ answer: CostSizing.Answer, undecided: [Point] = [], _ finalists: Selection? = nil
  ) -> CostSizing {
    let probes = prober.points.compactMap { prober.probe($0) }
    return CostSizing(
      rule: rule, costs: costs, combinations: points.count, answer: answer, undecided: undecided, probes: probes,
      finalists: finalists, reversals: reversals(probes), error: error)
  }

  /// Combinations that cost less than the best and are not settled.
  private func open(below price: Double, _ prices: [Double], _ failing: Set<Int>, _ undecided: Set<Int>) -> [Int] {
    points.indices.filter {
      prices[$0] < price && !isEqual(prices[$0], price) && !failing.contains($0) && !undecided.contains($0)
    }
  }

  /// The open combination that settles most in the worse of both cases; the first of several.
  private func mostTelling(among open: [Int], _ prices: [Double]) -> Int? {
    var best: (place: Int, settled: Int)?
    for place in open {
      let failing = open.count { isBelow(points[$0], points[place]) }
      let dearer = open.count { prices[$0] >= prices[place] }
      if best.map({ min(failing, dearer) > $0.settled }) ?? true { best = (place, min(failing, dearer)) }
    }
    return best?.place
  }

  /// Whether a combination has no more of any lever that costs, and no less of any that saves.
  private func isBelow(_ less: Point, _ more: Point) -> Bool {
    costs.indices.allSatisfy { lever in
      costs[lever] < 0 ? less.values[lever] >= more.values[lever] : less.values[lever] <= more.values[lever]
    }
  }

  /// Sums of the same costs in another order may differ by their last digits.
  private func isEqual(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }

  private func reversals(_ probes: [Probe]) -> [CostSizing.Reversal] {
    let pairs = probes.flatMap { less in
      probes.filter { $0.point != less.point && isBelow(less.point, $0.point) }.map { (less, $0) }
    }
    return pairs.compactMap { less, more in
      Discordance(of: less, against: more, among: pairs.count).map {
        CostSizing.Reversal(less: less.point, more: more.point, against: $0.against, along: $0.along)
      }
    }
  }
}

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The level of a body, in log-odds, that belongs to an expected score of its contracts.
///
/// Kept at equal distances of the log-odds of the score and joined by cubics of the right slopes. The expected score of
/// the level found differs from the score asked for by less than 1e-11 points at the nodes and 1e-6 between them, for
/// spreads up to 3. Within a millionth of either end, the last slope goes on to ``limit``.
struct LevelTable: Sendable {
  /// Size of the level of a score of 0 or 10.
  ///
  /// No draw of the spreads brings the log-odds of an item back to where it could happen otherwise than surely.
  let limit: Double

  private static let end = 14.0
  private static let perUnit = 8.0

  private let levels: [Double]
  private let slopes: [Double]

  /// Solves every node.
  init(_ grid: CERGrid, betweenProfessionals: Double, betweenContracts: Double) {
    // A uniform is never nearer to 0 or 1 than 2^-53, whose normal quantile is 8.3 and whose log-odds are 36.8.
    limit = 40 + 8.3 * (betweenProfessionals + betweenContracts)
    let expected = ExpectedScore(
      grid,
      deviation: (betweenProfessionals * betweenProfessionals + betweenContracts * betweenContracts).squareRoot())
    var levels: [Double] = []
    var slopes: [Double] = []
    var level = -Self.end
    let nodes = Int(2 * Self.end * Self.perUnit)
    for node in 0...nodes {
      let target = Double(node) / Self.perUnit - Self.end
      var slope = 1.0
      // The log-odds of the score are nearly a straight line in the level: Newton's method needs a few steps.
      for _ in 0..<40 {
        let (logOdds, derivative) = expected.logOdds(level: level)
        slope = 1 / derivative
        let step = (target - logOdds) * slope
        level += step
        if abs(step) < 1e-10 { break }
      }
      levels.append(level)
      slopes.append(slope)
    }
    self.levels = levels
    self.slopes = slopes
  }

  /// The level at which the expected score, spreads included, is this one.
  ///
  /// - Parameter score: Out of 10; anything below 0 or above 10 counts as 0 or 10.
  /// - Returns: Log-odds from -``limit`` to ``limit``, increasing in the score.
  func level(forScore score: Double) -> Double {
    guard score > 0 else { return -limit }
    guard score < 10 else { return limit }
    let logOdds = log(score / (10 - score))
    let last = levels.count - 1
    if logOdds <= -Self.end { return max(-limit, levels[0] + slopes[0] * (logOdds + Self.end)) }
    if logOdds >= Self.end { return min(limit, levels[last] + slopes[last] * (logOdds - Self.end)) }
    let place = (logOdds + Self.end) * Self.perUnit
    let node = min(Int(place), last - 1)
    let t = place - Double(node)
    let u = 1 - t
    let bend = u * slopes[node] - t * slopes[node + 1]
    return u * u * (1 + 2 * t) * levels[node] + t * t * (1 + 2 * u) * levels[node + 1] + t * u * bend / Self.perUnit
  }
}

/// The expected score of a contract as a function of the level.
struct ExpectedScore: Sendable {
  /// Half-points that stand for themselves, and those that need a remark besides.
  private let alone: Double
  private let nested: Double
  private let nodes: NormalNodes

  /// For a grid, with this standard deviation of the log-odds around the level.
  init(_ grid: CERGrid, deviation: Double) {
    let needing = grid.items.filter(\.needsRemark).reduce(0) { $0 + $1.halfPoints }
    nested = Double(needing) / Double(CERGrid.fullMarks)
    alone = 1 - nested
    nodes = NormalNodes(deviation: deviation)
  }

  /// The expected score out of 10.
  func score(level: Double) -> Double {
    var sum = 0.0
    for (offset, weight) in zip(nodes.offsets, nodes.weights) {
      let p = logistic(level + offset)
      sum += weight * p * (alone + nested * p)
    }
    return 10 * sum
  }

  /// The log-odds of a tenth of the expected score, and its derivative.
  ///
  /// What is missing is summed by itself, so that nothing is lost near 10.
  func logOdds(level: Double) -> (value: Double, derivative: Double) {
    var gained = 0.0
    var missing = 0.0
    var derivative = 0.0
    for (offset, weight) in zip(nodes.offsets, nodes.weights) {
      let p = logistic(level + offset)
      let q = logistic(-level - offset)
      gained += weight * p * (alone + nested * p)
      missing += weight * q * (1 + nested * p)
      derivative += weight * p * q * (alone + 2 * nested * p)
    }
    return (log(gained / missing), derivative / (gained * missing))
  }
}

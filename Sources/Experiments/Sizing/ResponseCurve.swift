import Stochastics

/// How the goal and other measures answer to a lever, on a fixed number of futures that are the same at every value.
///
/// The number being fixed beforehand, each point's interval holds as it stands; one after another they go up and down
/// together, as the futures are the same.
public struct ResponseCurve: Hashable, Sendable {
  /// One value of the lever.
  public struct Step: Hashable, Sendable {
    /// Place among the values of the lever.
    public var place: Int
    /// The value.
    public var value: Double
    /// One per measure asked for, in order; that of the goal's measure tells how often the goal is reached.
    public var estimates: [Estimate]
    /// Futures in which the goal's measure is not what it is at the step before; `nil` for the first step.
    public var changed: Int?
  }

  /// The measures, by their place in the laboratory; the goal's comes first.
  public var measures: [Int]
  /// Futures of each value.
  public var futures: Int
  /// In rising order of the lever.
  public var steps: [Step]

  /// Futures of each value of the curve.
  ///
  /// Chosen: as many as a run has where nobody says how many.
  public static let defaultFutures = 200

  /// The places of a curve around one of them: itself, 1, 2, 4, 8… steps to either side, and both ends.
  public static func places(around center: Int, of count: Int) -> [Int] {
    var places: Set = [0, count - 1, center]
    var distance = 1
    while distance < count {
      for place in [center - distance, center + distance] where (0..<count).contains(place) { places.insert(place) }
      distance *= 2
    }
    return places.sorted()
  }

  /// The places of a curve over all values: both ends, and what lies evenly between them, `most` in all, above 1.
  public static func places(evenly most: Int, of count: Int) -> [Int] {
    guard count > most else { return Array(0..<count) }
    return (0..<most).map { ($0 * (count - 1) + (most - 1) / 2) / (most - 1) }
  }

  /// Measures a curve.
  ///
  /// - Parameters:
  ///   - goal: The goal that is told of.
  ///   - others: Further measures, by their place in the laboratory.
  ///   - values: The values of the lever, rising.
  ///   - places: Which of them.
  ///   - futures: Of each value, above 0.
  ///   - laboratory: Where they are simulated; what is known is not simulated again.
  /// - Throws: ``Interrupted``.
  public init(
    of goal: Goal, and others: [Int] = [], values: [Double], at places: [Int], futures: Int,
    in laboratory: inout some Laboratory
  ) throws(Interrupted) {
    let measures = [goal.measure] + others
    let rows = try laboratory.values(
      of: places.flatMap { place in (0..<UInt32(futures)).map { Trial([values[place]], $0) } })
    self.measures = measures
    self.futures = futures
    steps = places.enumerated().map { index, place in
      let own = rows[(index * futures)..<((index + 1) * futures)]
      let before = index > 0 ? rows[((index - 1) * futures)..<(index * futures)] : []
      return Step(
        place: place, value: values[place],
        estimates: measures.enumerated().map { order, measure in
          Estimate(
            from: own.map { $0[measure] }, target: order == 0 ? goal.value : nil,
            direction: order == 0 ? goal.direction : .neutral)
        },
        changed: index > 0 ? zip(own, before).count { $0[goal.measure] != $1[goal.measure] } : nil)
    }
  }
}

extension ResponseCurve.Step {
  /// How the goal's measure answers, and how often the goal is reached.
  public var goal: Estimate { estimates[0] }
}

internal import Stochastics

/// What each parameter at the ends of its range does, the others at the values of the file.
///
/// Every point has the same futures, so that a change is the parameter's.
public struct Tornado: Hashable, Sendable {
  /// What changes from the file's values to one end.
  public struct Change: Hashable, Sendable {
    /// Value of the parameter there.
    public var value: Double
    /// Futures that could tell on both sides.
    public var count: Int
    /// Change of the mean, in the unit of the measure; `nil` without any.
    public var difference: Double?
    /// 95 % Student interval of it, over paired futures; `nil` below two.
    public var interval: ClosedRange<Double>?
    /// Change of the probability of the goal, between −1 and 1; `nil` without a goal.
    public var attainment: Double?
    /// 95 % interval of it, over paired futures.
    public var attainmentInterval: ClosedRange<Double>?
  }

  /// Both ends of one parameter.
  public struct Bar: Hashable, Sendable {
    /// The parameter's place.
    public var parameter: Int
    /// At the low end of its range.
    public var low: Change
    /// At the high end.
    public var high: Change

    /// How far apart both ends lie, or the file and the further end.
    public var reach: Double {
      let ends = [0, low.difference ?? 0, high.difference ?? 0]
      return (ends.max() ?? 0) - (ends.min() ?? 0)
    }
  }

  /// Futures of every point.
  public let replications: Int
  /// At the file's values.
  public let base: Estimate
  /// The parameters asked for, in that order.
  public let bars: [Bar]

  /// The bars' places, the longest first; of equal length, the first listed.
  public var order: [Int] { bars.indices.sorted { (bars[$0].reach, -$0) > (bars[$1].reach, -$1) } }

  /// Moves parameters to the ends of their ranges.
  ///
  /// - Parameters:
  ///   - parameters: Those to move, by their places among all.
  ///   - all: The laboratory's levers as parameters.
  ///   - inquiry: What is asked of every future.
  ///   - replications: Futures of every point, at least 2.
  ///   - laboratory: Where the futures are simulated.
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    of parameters: [Int], among all: [Parameter], _ inquiry: Inquiry, replications: Int = 50,
    in laboratory: inout Place
  ) throws(Interrupted) {
    precondition(replications >= 2, "A change is told from chance by two futures or more, not \(replications).")
    func moved(_ parameter: Int, to value: Double) -> Point {
      var point = all.nominal
      point.values[parameter] = value
      return point
    }
    let ends = parameters.map { (all[$0].value(at: 0), all[$0].value(at: 1)) }
    let points =
      [all.nominal]
      + zip(parameters, ends).flatMap { parameter, ends in
        [moved(parameter, to: ends.0), moved(parameter, to: ends.1)]
      }
    let rows = try laboratory.values(
      of: points.flatMap { point in (0..<replications).map { Trial(point, UInt32($0)) } })
    let base = Array(rows.prefix(replications))
    func change(_ place: Int, _ value: Double) -> Change {
      let found = Array(rows[place * replications..<(place + 1) * replications])
      return Change(of: found, to: base, inquiry, at: value)
    }
    self.replications = replications
    self.base = Estimate(
      from: base.map { $0[inquiry.measure] }, target: inquiry.goal?.value,
      direction: inquiry.goal?.direction ?? .neutral)
    bars = parameters.indices.map { place in
      Bar(
        parameter: parameters[place], low: change(2 * place + 1, ends[place].0),
        high: change(2 * place + 2, ends[place].1))
    }
  }
}

extension Tornado.Change {
  fileprivate init(of found: [[Double?]], to base: [[Double?]], _ inquiry: Inquiry, at value: Double) {
    func pairs(_ answer: Inquiry.Answer) -> [(Double, Double)] {
      zip(found, base).compactMap { new, old in
        guard let new = inquiry.read(new, answer), let old = inquiry.read(old, answer) else { return nil }
        return (new, old)
      }
    }
    let values = pairs(.value)
    let estimate = MeanEstimate(of: values.map { $0.0 - $0.1 })
    let reached = pairs(.attainment)
    let chances = PairedProportion(
      gained: reached.count { $0.0 > $0.1 }, lost: reached.count { $0.0 < $0.1 }, count: reached.count)
    self.init(
      value: value, count: values.count, difference: estimate.mean, interval: estimate.interval(),
      attainment: chances.difference, attainmentInterval: chances.interval())
  }
}

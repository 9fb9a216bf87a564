internal import Stochastics

/// How much of what is not known of an answer each parameter accounts for, alone and with the others.
///
/// The answer of a point is its expected value over futures. All points are seen with the same futures, and chance is
/// taken out of every product (the mean of few futures varies by chance too), where there are two futures or more.
///
/// Source: first-order indices by Saltelli et al., Computer Physics Communications 181 (2010), table 2 (b); total indices
/// by Jansen, Computer Physics Communications 117 (1999), table 2 (f) of the former.
public struct SobolIndices: Hashable, Sendable {
  /// How much is asked for.
  public struct Design: Hashable, Sendable {
    /// Rows of the design: each takes a point more than twice the parameters would suggest, see ``trials(of:)``.
    public var samples: Int
    /// Futures of every point, the same ones.
    public var replications: Int

    /// Asks for indices.
    public init(samples: Int = 64, replications: Int = 4) {
      precondition(samples >= 2 && replications >= 1, "Indices take two rows and a future, or more.")
      self.samples = samples
      self.replications = replications
    }

    /// Futures that the indices of some parameters take.
    public func trials(of parameters: Int) -> Int { samples * (parameters + 2) * replications }
  }

  /// The part of one parameter.
  public struct Index: Hashable, Sendable {
    /// Part of the variance that would go if this parameter were known.
    public var first: Double
    /// 95 % bootstrap interval of it.
    public var firstInterval: ClosedRange<Double>?
    /// Part of the variance that would stay if all others were known.
    public var total: Double
    /// 95 % bootstrap interval of it.
    public var totalInterval: ClosedRange<Double>?
  }

  /// Indices of one answer.
  public struct Decomposition: Hashable, Sendable {
    /// Rows in which every future could tell.
    public var count: Int
    /// Variance of the expected value over the ranges; 0 or less where chance hides it.
    public var variance: Double
    /// Part of the variance of the points' means that is chance; `nil` with one future a point.
    public var chance: Double?
    /// One per parameter, in their order; empty where there is too little variance to be shared out.
    public var indices: [Index]
  }

  /// What was asked for.
  public let design: Design
  /// Indices of the expected value.
  public let value: Decomposition
  /// Indices of the probability of the goal; `nil` without a goal.
  public let attainment: Decomposition?

  /// Estimates indices.
  ///
  /// - Parameters:
  ///   - parameters: Those that move, by their places among all, at least one; the others keep the value of the file.
  ///   - all: The laboratory's levers as parameters.
  ///   - inquiry: What is asked of every future.
  ///   - design: How much.
  ///   - resampling: How the intervals are drawn; its seed draws the points too.
  ///   - laboratory: Where the futures are simulated.
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    of parameters: [Int], among all: [Parameter], _ inquiry: Inquiry, _ design: Design = Design(),
    resampling: Resampling, in laboratory: inout Place
  ) throws(Interrupted) {
    precondition(!parameters.isEmpty, "There is nothing to share the variance out to.")
    let axes = parameters.count
    let streams = Streams(seed: resampling.seed, replication: Streams.outerSamples)
    let cube = UnitCube.filled(
      design.samples, dimensions: 2 * axes, streams: streams, purpose: AnalysisPurpose.design.rawValue)
    var trials: [Trial] = []
    for row in cube {
      let (first, second) = (Array(row.prefix(axes)), Array(row.suffix(axes)))
      let mixed = (0..<axes).map { axis in
        var levels = first
        levels[axis] = second[axis]
        return levels
      }
      for levels in [first, second] + mixed {
        var values = all.nominal.values
        for (parameter, level) in zip(parameters, levels) { values[parameter] = all[parameter].value(at: level) }
        trials += (0..<design.replications).map { Trial(Point(values), UInt32($0)) }
      }
    }
    let rows = try laboratory.values(of: trials)
    self.design = design
    let futures = DesignedFutures(rows: rows, replications: design.replications, axes: axes)
    value = futures.decomposition(inquiry, .value, resampling)
    attainment = inquiry.goal == nil ? nil : futures.decomposition(inquiry, .attainment, resampling)
  }
}

/// The futures of a design of two matrices and their mixtures, row by row.
private struct DesignedFutures {
  var rows: [[Double?]]
  var replications: Int
  var axes: Int

  /// What a row adds to each sum.
  struct Terms {
    /// Mean of both free points, centred.
    var level: Double
    /// Half the sum of their squares, chance left out, and with it.
    var square: Double
    var plainSquare: Double
    var firsts: [Double]
    var totals: [Double]
  }

  func decomposition(
    _ inquiry: Inquiry, _ answer: Inquiry.Answer, _ resampling: Resampling
  ) -> SobolIndices.Decomposition {
    let terms = terms(inquiry, answer)
    let every = Array(terms.indices)
    let variance = Self.variance(terms, every, \.square)
    let plain = Self.variance(terms, every, \.plainSquare)
    var result = SobolIndices.Decomposition(
      count: terms.count, variance: variance,
      chance: replications > 1 && plain > 0 ? min(1, max(0, 1 - variance / plain)) : nil, indices: [])
    guard terms.count > 1, variance > 1e-12 * plain, variance > 0 else { return result }
    let samples = (0..<resampling.count).map { sample in
      let units = resampling.units(sample, of: terms.count)
      let variance = Self.variance(terms, units, \.square)
      return (0..<axes).map { axis -> (first: Double, total: Double)? in
        variance > 0
          ? (
            Self.mean(terms, units) { $0.firsts[axis] } / variance,
            Self.mean(terms, units) { $0.totals[axis] } / variance
          )
          : nil
      }
    }
    result.indices = (0..<axes).map { axis in
      SobolIndices.Index(
        first: Self.mean(terms, every) { $0.firsts[axis] } / variance,
        firstInterval: resampling.interval(samples.map { $0[axis]?.first }, units: terms.count),
        total: Self.mean(terms, every) { $0.totals[axis] } / variance,
        totalInterval: resampling.interval(samples.map { $0[axis]?.total }, units: terms.count))
    }
    return result
  }

  /// The rows in which every future of every point can tell.
  private func terms(_ inquiry: Inquiry, _ answer: Inquiry.Answer) -> [Terms] {
    let points = axes + 2
    let complete = (0..<rows.count / (points * replications)).compactMap { row -> [[Double]]? in
      let start = row * points * replications
      let values = (0..<points).map { point in
        (0..<replications).compactMap { inquiry.read(rows[start + point * replications + $0], answer) }
      }
      return values.allSatisfy { $0.count == replications } ? values : nil
    }
    guard !complete.isEmpty else { return [] }
    // The middle of each future: centring by it takes out what all points of a future share.
    let middles = (0..<replications).map { replication in
      complete.reduce(0) { $0 + $1[0][replication] + $1[1][replication] } / Double(2 * complete.count)
    }
    return complete.map { values in
      let first = CrossProducts.difference(values[0], middles)
      let second = CrossProducts.difference(values[1], middles)
      let moves = values.dropFirst(2).map { CrossProducts.difference($0, values[0]) }
      return Terms(
        level: (first + second).reduce(0, +) / Double(2 * replications),
        square: (CrossProducts.product(first, first) + CrossProducts.product(second, second)) / 2,
        plainSquare: (CrossProducts.plain(first, first) + CrossProducts.plain(second, second)) / 2,
        firsts: moves.map { CrossProducts.product(second, $0) },
        totals: moves.map { CrossProducts.product($0, $0) / 2 })
    }
  }

  private static func mean(_ terms: [Terms], _ units: [Int], _ term: (Terms) -> Double) -> Double {
    units.reduce(0) { $0 + term(terms[$1]) } / Double(units.count)
  }

  private static func variance(_ terms: [Terms], _ units: [Int], _ square: KeyPath<Terms, Double>) -> Double {
    guard units.count > 0 else { return 0 }
    let middle = mean(terms, units) { $0.level }
    let points = Double(2 * units.count)
    return (mean(terms, units) { $0[keyPath: square] } - middle * middle) * points / (points - 1)
  }
}

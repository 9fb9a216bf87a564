internal import Stochastics

/// Which parameters move the answer, and which do not, told from few futures.
///
/// Each walk through the ranges moves one parameter at a time; what the answer changes by, divided by the part of the
/// range moved, is an elementary effect. Every point is seen with the same futures, so that an effect is the parameter's.
///
/// Source: Morris, Technometrics 33 (1991); mu*, the mean of absolute effects, of Campolongo, Cariboni and Saltelli,
/// Environmental Modelling & Software 22 (2007). The walks are drawn at random, not chosen for their distance.
public struct MorrisScreening: Hashable, Sendable {
  /// How much is asked for.
  public struct Design: Hashable, Sendable {
    /// Walks through the ranges.
    public var trajectories: Int
    /// Levels of each range, even.
    public var levels: Int
    /// Futures of every point, the same ones.
    public var replications: Int

    /// Asks for a screening.
    ///
    /// Chosen: ten walks over four levels, as Saltelli et al., "Global Sensitivity Analysis" (2008), section 3.
    public init(trajectories: Int = 10, levels: Int = 4, replications: Int = 4) {
      precondition(trajectories >= 1 && replications >= 1, "A screening has a walk and a future, or more.")
      self.trajectories = trajectories
      self.levels = levels
      self.replications = replications
    }

    /// Futures that a screening of some parameters takes, at most.
    public func trials(of parameters: Int) -> Int { trajectories * (parameters + 1) * replications }
  }

  /// What one parameter does to one answer, over its whole range.
  public struct Effect: Hashable, Sendable {
    /// Walks in which the answer could be told on both sides.
    public var count: Int
    /// Mean of the absolute effects: how much the parameter moves the answer; `nil` without any.
    public var strength: Double?
    /// 95 % bootstrap interval of it, over walks; `nil` below two.
    public var interval: ClosedRange<Double>?
    /// Mean of the effects, with their sign: its direction.
    public var mean: Double?
    /// Standard deviation of the effects, from one place to another: bends, and other parameters that matter to it.
    public var spread: Double?
    /// Standard deviation that chance alone gives an effect; `nil` with one future a point.
    public var chance: Double?
    /// In how many of the resamples it is among the first, see ``MorrisScreening/first``.
    public var leading: Double

    /// The strength that chance alone would show: the mean absolute value of a normal variable of that deviation.
    public var strengthOfChance: Double? { chance.map { $0 * (2 / Double.pi).squareRoot() } }
  }

  /// How many parameters at the head of the order are counted as the first.
  public static let first = 5

  /// What was asked for.
  public let design: Design
  /// What the parameters do to the expected value, in their order.
  public let effects: [Effect]
  /// What they do to the probability of the goal; `nil` without a goal.
  public let attainments: [Effect]?

  /// The parameters' places, the strongest first; of equal strength, the first listed.
  public var order: [Int] { Self.order(effects) }

  /// Screens parameters.
  ///
  /// - Parameters:
  ///   - parameters: At least one.
  ///   - inquiry: What is asked of every future.
  ///   - design: How much.
  ///   - resampling: How the intervals are drawn; its seed draws the walks too.
  ///   - laboratory: Where the futures are simulated; its levers are the parameters'.
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    _ parameters: [Parameter], _ inquiry: Inquiry, _ design: Design = Design(), resampling: Resampling,
    in laboratory: inout Place
  ) throws(Interrupted) {
    precondition(!parameters.isEmpty, "There is nothing to screen.")
    let walks = MorrisDesign(
      design.trajectories, axes: parameters.count, levels: design.levels, seed: resampling.seed
    ).trajectories
    let trials = walks.flatMap { walk in
      walk.points.flatMap { levels in
        let point = parameters.point(at: levels)
        return (0..<design.replications).map { Trial(point, UInt32($0)) }
      }
    }
    let rows = try laboratory.values(of: trials)
    self.design = design
    let futures = ScreenedFutures(walks: walks, rows: rows, design: design, parameters: parameters.count)
    effects = futures.effects(inquiry, .value, resampling)
    attainments = inquiry.goal == nil ? nil : futures.effects(inquiry, .attainment, resampling)
  }

  static func order(_ effects: [Effect]) -> [Int] {
    effects.indices.sorted { (effects[$0].strength ?? -1, -$0) > (effects[$1].strength ?? -1, -$1) }
  }
}

/// The futures of a screening, walk by walk.
private struct ScreenedFutures {
  var walks: [MorrisDesign.Trajectory]
  var rows: [[Double?]]
  var design: MorrisScreening.Design
  var parameters: Int

  /// An elementary effect, and the variance that chance gives it.
  struct Elementary {
    var effect: Double
    var noise: Double?
  }

  func effects(
    _ inquiry: Inquiry, _ answer: Inquiry.Answer, _ resampling: Resampling
  ) -> [MorrisScreening.Effect] {
    // By parameter, then by walk.
    let found = elementary(inquiry, answer)
    let samples = (0..<resampling.count).map { sample in
      let units = resampling.units(sample, of: walks.count)
      return found.map { walks in
        let told = units.compactMap { walks[$0]?.effect.magnitude }
        return told.isEmpty ? nil : told.reduce(0, +) / Double(told.count)
      }
    }
    var leading = Array(repeating: 0, count: parameters)
    for sample in samples {
      let order = sample.indices.sorted { (sample[$0] ?? -1, -$0) > (sample[$1] ?? -1, -$1) }
      for parameter in order.prefix(MorrisScreening.first) { leading[parameter] += 1 }
    }
    return found.enumerated().map { parameter, walks in
      let told = walks.compactMap(\.self)
      let signed = MeanEstimate(of: told.map(\.effect))
      let noises = told.compactMap(\.noise)
      return MorrisScreening.Effect(
        count: told.count, strength: MeanEstimate(of: told.map(\.effect.magnitude)).mean,
        interval: told.count > 1 ? resampling.interval(samples.map { $0[parameter] }, units: told.count) : nil,
        mean: signed.mean, spread: signed.standardDeviation,
        chance: noises.isEmpty ? nil : (noises.reduce(0, +) / Double(noises.count)).squareRoot(),
        leading: Double(leading[parameter]) / Double(resampling.count))
    }
  }

  private func elementary(_ inquiry: Inquiry, _ answer: Inquiry.Answer) -> [[Elementary?]] {
    var found = Array(repeating: Array(repeating: Elementary?.none, count: walks.count), count: parameters)
    for (number, walk) in walks.enumerated() {
      for (step, axis) in walk.order.enumerated() {
        let before = (number * (parameters + 1) + step) * design.replications
        let after = before + design.replications
        let differences = (0..<design.replications).compactMap { replication -> Double? in
          guard let low = inquiry.read(rows[before + replication], answer),
            let high = inquiry.read(rows[after + replication], answer)
          else { return nil }
          return (high - low) / walk.strides[step]
        }
        let estimate = MeanEstimate(of: differences)
        guard let effect = estimate.mean else { continue }
        found[axis][number] = Elementary(
          effect: effect, noise: estimate.standardDeviation.map { $0 * $0 / Double(differences.count) })
      }
    }
    return found
  }
}

internal import Stochastics

/// Futures under parameters that are not known: sets of parameters drawn, and futures with a chance of their own in each.
///
/// The spread of all futures is then both ignorance and chance, and each can be told from the other.
public struct NestedSample: Hashable, Sendable {
  /// How much is asked for.
  public struct Design: Hashable, Sendable {
    /// Sets of parameters drawn.
    public var draws: Int
    /// Futures of each.
    public var replications: Int

    /// Asks for a sample.
    ///
    /// Chosen: many sets with few futures; for a given number of futures the share of ignorance is then known best.
    public init(draws: Int = 120, replications: Int = 4) {
      precondition(
        draws >= 2 && replications >= 2, "Ignorance is told from chance by two sets of two futures, or more.")
      self.draws = draws
      self.replications = replications
    }

    /// Futures that a sample takes.
    public var trials: Int { draws * replications }
  }

  /// What was asked for.
  public let design: Design
  /// By set, the level of each parameter within its range, in (0, 1).
  public let levels: [[Double]]
  /// By set, the values of the futures that could tell.
  public let values: [[Double]]
  /// By set, 1 for each future that reached the goal and 0 for each that missed it; `nil` without a goal.
  public let attainments: [[Double]]?

  /// Simulates a sample.
  ///
  /// The parameters of a set depend on its number alone: more sets begin with the same ones.
  ///
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    _ parameters: [Parameter], _ inquiry: Inquiry, _ design: Design = Design(), seed: UInt64,
    in laboratory: inout Place
  ) throws(Interrupted) {
    let levels = (0..<design.draws).map { draw in
      let streams = Streams(seed: seed, replication: Streams.outerSamples + UInt32(draw))
      return parameters.indices.map { streams.uniform(AnalysisPurpose.outer, entity: UInt32($0)) }
    }
    let trials = levels.enumerated().flatMap { draw, levels in
      let point = parameters.point(at: levels)
      return (0..<design.replications).map { Trial(point, UInt32(draw * design.replications + $0)) }
    }
    let rows = try laboratory.values(of: trials)
    func read(_ answer: Inquiry.Answer) -> [[Double]] {
      levels.indices.map { draw in
        (0..<design.replications).compactMap { inquiry.read(rows[draw * design.replications + $0], answer) }
      }
    }
    self.init(
      design: design, levels: levels, values: read(.value),
      attainments: inquiry.goal == nil ? nil : read(.attainment))
  }

  init(design: Design, levels: [[Double]], values: [[Double]], attainments: [[Double]]?) {
    self.design = design
    self.levels = levels
    self.values = values
    self.attainments = attainments
  }
}

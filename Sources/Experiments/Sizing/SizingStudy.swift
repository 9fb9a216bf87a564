public import InsertionPolicy

/// What sizing found, for one scenario or for several side by side.
public struct SizingStudy: Sendable {
  /// A lever as a person reads it.
  public struct NamedLever: Sendable {
    /// The path and the values.
    public var lever: Lever
    /// What moves, such as *ETP de « CAF du Pas-de-Calais »*.
    public var name: Bilingual
    /// Whether the values are full-time posts.
    public var isFTE: Bool
    /// Euros that one unit costs; `nil` where no cost is minimised.
    public var cost: Double?

    /// Names a lever.
    public init(_ lever: Lever, name: Bilingual, isFTE: Bool, cost: Double? = nil) {
      self.lever = lever
      self.name = name
      self.isFTE = isFTE
      self.cost = cost
    }
  }

  /// What was found along the levers.
  public enum Found: Sendable {
    /// Along a single lever, with the curve around the answer.
    case lever(LeverSizing, ResponseCurve)
    /// The cheapest of several levers' combinations.
    case cost(CostSizing)
  }

  /// One scenario.
  public struct Case: Sendable {
    /// The scenario, as it stands.
    public var scenario: Scenario
    /// What is to be reached.
    public var indicator: Indicator
    /// When.
    public var window: IndicatorCell.Window
    /// Where each lever stands in the scenario; `nil` where nothing stands there.
    public var current: [Double?]
    /// The answer.
    public var found: Found
    /// What the measures of the curve are about, in its order; the goal's comes first.
    public var indicators: [Indicator]

    /// Puts a case together.
    public init(
      scenario: Scenario, indicator: Indicator, window: IndicatorCell.Window, current: [Double?], found: Found,
      indicators: [Indicator]
    ) {
      self.scenario = scenario
      self.indicator = indicator
      self.window = window
      self.current = current
      self.found = found
      self.indicators = indicators
    }
  }

  /// The levers, in the order given.
  public var levers: [NamedLever]
  /// The scenarios, in the order given.
  public var cases: [Case]
  /// Seed of every draw.
  public var seed: UInt64
  /// Futures simulated, each of one point.
  public var futures: Int

  /// Puts a study together.
  public init(levers: [NamedLever], cases: [Case], seed: UInt64, futures: Int) {
    self.levers = levers
    self.cases = cases
    self.seed = seed
    self.futures = futures
  }
}

extension SizingStudy.Case {
  /// What was looked for.
  public var rule: SizingRule {
    switch found {
    case .lever(let sizing, _): sizing.rule
    case .cost(let sizing): sizing.rule
    }
  }

  /// Everything that was tried, with whether it is the answer: along a lever in its order, of several in that of trying.
  public var probes: [Probe] {
    switch found {
    case .lever(let sizing, _): sizing.probed.map(\.probe)
    case .cost(let sizing): sizing.probes
    }
  }

  /// The point of the answer; `nil` where no point was shown to reach the goal.
  public var answer: Point? {
    switch found {
    case .lever(let sizing, _):
      switch sizing.answer {
      case .from, .everywhere: [sizing.value]
      case .nowhere, .unknown: nil
      }
    case .cost(let sizing):
      if case .cheapest(let point) = sizing.answer { point } else { nil }
    }
  }
}

extension Lever {
  /// The lever's own values, or, where it may stand anywhere, those by a round step that divides its range in 20 to 50.
  ///
  /// Chosen: 1, 2 or 5 of a power of ten; finer than a vote, coarser than chance.
  public var steps: [Double] {
    if let values { return values }
    let width = range.upperBound - range.lowerBound
    var scale = 1.0
    while scale * 50 < width { scale *= 10 }
    while scale * 5 > width { scale /= 10 }
    let step = [0.1, 0.2, 0.5, 1, 2, 5].map { $0 * scale }.first { width / $0 <= 50 } ?? scale
    return Lever(path, range, step: step).values ?? [range.lowerBound]
  }
}

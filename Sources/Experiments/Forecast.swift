public import InsertionPolicy

/// What many futures of one scenario say, indicator by indicator.
public struct Forecast: Sendable {
  /// The scenario simulated.
  public var scenario: Scenario
  /// Definitions of the indicators, in the order of ``IndicatorCell/indicator``.
  public var catalogue: [Indicator]
  /// Seed of the run.
  public var seed: UInt64
  /// Replications asked for.
  public var requested: Int
  /// Replications finished: fewer than asked for after an interruption.
  public var replications: Int
  /// One estimate per cell, in the catalogue's order.
  public var cells: [CellEstimate]
  /// What became of the precisions that the run had to reach; none where a number of replications was asked for.
  public var precisions: [PrecisionOutcome] = []
  /// What each variant of the scenario changes, in their order; none where the scenario has no variants.
  ///
  /// The cells of their estimates index ``catalogue`` and the territories of ``scenario``.
  public var variants: [VariantOutcome] = []

  /// Makes a forecast.
  public init(
    scenario: Scenario, catalogue: [Indicator], seed: UInt64, requested: Int, replications: Int, cells: [CellEstimate]
  ) {
    self.scenario = scenario
    self.catalogue = catalogue
    self.seed = seed
    self.requested = requested
    self.replications = replications
    self.cells = cells
  }
}

extension Forecast {
  /// Which way the target of a cell is reached, or, where it has none, which way is better.
  public func direction(of cell: CellEstimate) -> Indicator.Direction {
    let indicator = catalogue[cell.cell.indicator]
    return cell.target?.direction(of: indicator) ?? indicator.direction
  }
}

/// What many futures say of one cell.
public struct CellEstimate: Hashable, Sendable {
  /// Which indicator, when, where.
  public var cell: IndicatorCell
  /// The target held against it, if one was voted for this indicator and window in the whole département.
  public var target: Target?
  /// What the replications say.
  public var estimate: Estimate

  /// Makes a cell's estimate.
  public init(cell: IndicatorCell, target: Target?, estimate: Estimate) {
    self.cell = cell
    self.target = target
    self.estimate = estimate
  }
}

/// Mean, spread, quantiles and probability of reaching a target, each with its uncertainty by chance.
///
/// Not knowing is not an error: what too few replications cannot say is `nil`.
public struct Estimate: Hashable, Sendable {
  /// Replications in which the indicator had a value (a mean delay has none when nobody waited).
  public var count: Int
  /// Mean over replications; `nil` when `count` is 0.
  public var mean: Double?
  /// 95 % Student interval of the mean; `nil` below two replications.
  public var confidence: ClosedRange<Double>?
  /// Standard deviation between replications; `nil` below two.
  public var standardDeviation: Double?
  /// Quantiles at 5, 50 and 95 %.
  public var quantiles: [Quantile]
  /// Probability that the target is reached; `nil` without a target.
  public var attainment: Attainment?

  /// A quantile with its order-statistic interval.
  public struct Quantile: Hashable, Sendable {
    /// Level, such as 0.05.
    public var level: Double
    /// Value at that level.
    public var value: Double
    /// 95 % order-statistic interval; `nil` with too few replications.
    public var confidence: ClosedRange<Double>?

    /// Makes a quantile.
    public init(level: Double, value: Double, confidence: ClosedRange<Double>?) {
      self.level = level
      self.value = value
      self.confidence = confidence
    }
  }

  /// How often the target was reached.
  public struct Attainment: Hashable, Sendable {
    /// Replications that reached it.
    public var reached: Int
    /// Replications that could tell.
    public var count: Int
    /// 95 % Wilson interval of the probability.
    public var confidence: ClosedRange<Double>

    /// Part of the replications that reached it.
    public var probability: Double { Double(reached) / Double(count) }

    /// Makes an attainment.
    public init(reached: Int, count: Int, confidence: ClosedRange<Double>) {
      self.reached = reached
      self.count = count
      self.confidence = confidence
    }
  }

  /// Makes an estimate.
  public init(
    count: Int, mean: Double?, confidence: ClosedRange<Double>?, standardDeviation: Double?,
    quantiles: [Quantile], attainment: Attainment?
  ) {
    self.count = count
    self.mean = mean
    self.confidence = confidence
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.attainment = attainment
  }
}

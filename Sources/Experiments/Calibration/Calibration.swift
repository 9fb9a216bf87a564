/// What a calibration found.
public struct Calibration: Hashable, Sendable {
  /// How it was done.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// Points whose futures come close to the figures, generation after generation.
    case abc
    /// The point whose mean future is closest, and how far off it may be.
    case moments
  }

  /// What ended it.
  public enum Ending: String, Hashable, Sendable {
    /// Hardly any new point came closer: going on would change nothing.
    case settled
    /// The futures allowed were spent.
    case budget
  }

  /// One round of the search.
  public struct Generation: Hashable, Sendable {
    /// Futures simulated so far.
    public var simulated: Int
    /// How far the farthest point kept is from the figures, in combined standard deviations.
    public var tolerance: Double
    /// Part of the new points that were kept; `nil` for the first round of ABC and for moments.
    public var acceptance: Double?
    /// How many independent points say as much as those kept.
    public var effectiveSampleSize: Double

    /// Makes a round.
    public init(simulated: Int, tolerance: Double, acceptance: Double?, effectiveSampleSize: Double) {
      self.simulated = simulated
      self.tolerance = tolerance
      self.acceptance = acceptance
      self.effectiveSampleSize = effectiveSampleSize
    }
  }

  /// What was to be done.
  public var task: CalibrationTask
  /// How it was done.
  public var method: Method
  /// What is known of the parameters after the figures.
  public var posterior: Posterior
  /// Each parameter, in the order of the task.
  public var parameters: [ParameterEstimate]
  /// Each figure, in the order of the task.
  public var fits: [FigureFit]
  /// Whether the figures agree with one another.
  public var agreement: Agreement
  /// Its rounds.
  public var generations: [Generation]
  /// What ended it.
  public var ending: Ending
  /// Futures simulated in all.
  public var simulated: Int
}

/// A parameter before and after the figures.
public struct ParameterEstimate: Hashable, Sendable {
  /// What was known before.
  public var prior: Prior
  /// Mean.
  public var mean: Double
  /// Standard deviation.
  public var standardDeviation: Double
  /// Value not exceeded with probability 0.05.
  public var low: Double
  /// Value not exceeded with probability 0.5.
  public var median: Double
  /// Value not exceeded with probability 0.95.
  public var high: Double
  /// Part of what was not known that the figures told, from 0 to 1: 1 less the ratio of the variances.
  public var learned: Double

  /// Reads a parameter off a posterior.
  init(_ prior: Prior, at index: Int, of posterior: Posterior) {
    self.prior = prior
    mean = posterior.mean(of: index)
    standardDeviation = posterior.standardDeviation(of: index)
    low = posterior.quantile(0.05, of: index)
    median = posterior.quantile(0.5, of: index)
    high = posterior.quantile(0.95, of: index)
    let width = prior.lever.range.upperBound - prior.lever.range.lowerBound
    // The variance of a number that may be anywhere in a range is a twelfth of its width squared.
    learned = min(1, max(0, 1 - standardDeviation * standardDeviation * 12 / (width * width)))
  }
}

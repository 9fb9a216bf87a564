/// What is to be fitted to what, and how long it may take.
///
/// The measures of the laboratory are those of the figures, in their order.
public struct CalibrationTask: Hashable, Sendable {
  /// What is fitted.
  public var priors: [Prior]
  /// What was observed.
  public var figures: [ObservedFigure]
  /// Points that carry the answer: those kept, or, of simulated moments, those drawn from its law.
  public var particles: Int
  /// Futures simulated at most.
  public var budget: Int
  /// Futures whose mean stands for a point.
  ///
  /// 1 where the figure observed was itself one year of a world as large as the one simulated; more where it is of a much
  /// larger one, whose chance is smaller.
  public var futuresPerPoint: Int
  /// Seed of the procedure's own chance.
  public var seed: UInt64

  /// Futures that tell, at the middle of the ranges, how far chance alone moves each figure.
  ///
  /// Chosen: a standard deviation is then known to a tenth.
  public static let pilot = 48

  /// Futures, never seen by the fit, against which each figure is held in the end.
  ///
  /// Chosen: the ends of nine in ten are then the tenth value from either side.
  public static let trials = 200

  /// Sets a task.
  ///
  /// - Precondition: there is something to fit and something to fit it to; the budget is at least ``leastBudget``.
  public init(
    priors: [Prior], figures: [ObservedFigure], particles: Int = 400, budget: Int = 10_000, futuresPerPoint: Int = 1,
    seed: UInt64 = 1
  ) {
    precondition(!priors.isEmpty, "A calibration has a parameter at least.")
    precondition(!figures.isEmpty, "A calibration has an observed figure at least.")
    precondition(
      particles >= CalibrationTask.leastParticles,
      "A law is told by \(CalibrationTask.leastParticles) points at least, not \(particles).")
    precondition(futuresPerPoint >= 1, "A point has a future at least.")
    self.priors = priors
    self.figures = figures
    self.particles = particles
    self.budget = budget
    self.futuresPerPoint = futuresPerPoint
    self.seed = seed
    precondition(budget >= leastBudget, "A budget of \(budget) futures is below the least, \(leastBudget).")
  }

  /// Fewest futures with which there is an answer: the pilot, two rounds of points, and the trials of the end.
  public var leastBudget: Int {
    CalibrationTask.leastBudget(particles: particles, futuresPerPoint: futuresPerPoint)
  }

  /// Fewest futures with which so many points are an answer.
  public static func leastBudget(particles: Int, futuresPerPoint: Int) -> Int {
    pilot + (3 * particles + trials) * futuresPerPoint
  }

  /// Fewest points that tell a law.
  ///
  /// Chosen: the ends of nine in ten are then the extremes.
  public static let leastParticles = 20
}

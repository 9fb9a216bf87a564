internal import Stochastics

extension Calibration {
  /// Fits parameters by simulated moments: the point at which the mean of futures lies closest to the figures.
  ///
  /// Closest is meant in the covariance of what was observed and of chance, which is measured first at the middle of the
  /// ranges and again where the first search ends. All points have the same futures, so that a small step changes little.
  /// How far off the point may be is told by how fast the means move around it (Gauss and Newton); where the figures tell
  /// nothing, by the range.
  ///
  /// Much cheaper than ``abc(_:in:)`` and blind to a law with two peaks or a bend.
  ///
  /// Source: D. McFadden, "A method of simulated moments for estimation of discrete response models without numerical
  /// integration", Econometrica 57, 1989.
  ///
  /// - Parameters:
  ///   - task: What is fitted to what; its points are drawn from the law found.
  ///   - futures: Futures of each point that the search looks at.
  ///   - laboratory: Its measures are the figures of the task, its levers those of the priors.
  /// - Returns: What was found; the same for the same task and laboratory.
  /// - Throws: ``Interrupted``.
  /// - Precondition: at least two futures a point.
  public static func moments(
    _ task: CalibrationTask, futures: Int = 50, in laboratory: inout some Laboratory
  ) throws(Interrupted) -> Calibration {
    precondition(futures >= 2, "The spread of futures needs two of them, not \(futures).")
    laboratory.expect(task.budget)
    var bench = try CalibrationBench(task, in: &laboratory)
    let search = MomentSearch(task, futures: futures)
    let spent = bench.simulated
    let outcome = try search.outcome(limit: max(0, task.budget - spent - CalibrationTask.trials), in: &laboratory)
    bench.count(outcome.futures)
    let posterior = outcome.posterior(task, bench.chance)
    let generation = Generation(
      simulated: bench.simulated, tolerance: outcome.agreement.gap, acceptance: nil,
      effectiveSampleSize: posterior.effectiveSampleSize)
    laboratory.expect(CalibrationTask.trials)
    return try bench.calibration(
      .moments, posterior, outcome.agreement, [generation], outcome.isSettled ? .settled : .budget, in: &laboratory)
  }
}

/// The search for the point whose mean future is closest to the figures.
struct MomentSearch {
  /// What it found.
  struct Outcome {
    var scores: Scores
    var covariance: SymmetricMatrix
    var agreement: Agreement
    var isSettled: Bool
    /// Futures simulated.
    var futures: Int
  }

  private let task: CalibrationTask
  private let futures: Int

  init(_ task: CalibrationTask, futures: Int) {
    self.task = task
    self.futures = futures
  }

  /// Half the distance, in normal scores, over which slopes are measured.
  ///
  /// Chosen: a fifteenth of the range to either side at its middle; wide enough for counts of people to move.
  static let reach = 0.2

  /// Searches twice, the second time from where the first ended with the chance of that place.
  func outcome(limit: Int, in laboratory: inout some Laboratory) throws(Interrupted) -> Outcome {
    let slopes = 2 * task.priors.count * futures
    let each = max(2, (limit - slopes) / futures / 2)
    var scores: Scores = task.priors.map { _ in 0 }
    var spent = 0
    var isSettled = true
    for round in 0..<2 {
      let whitener = try Whitener(rows(at: scores, in: &laboratory), task.figures)
      let found = try NelderMead(from: scores, step: round == 0 ? 0.8 : 0.2, size: 0.001, limit: each) {
        (point: [Double]) throws(Interrupted) -> Double in
        let inside = point.map { min(max($0, -Scores.limit), Scores.limit) }
        let beyond = zip(point, inside).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let residuals = whitener.residuals(of: try self.means(at: inside, in: &laboratory))
        return residuals.reduce(0) { $0 + $1 * $1 } + 1_000 * beyond
      }
      scores = found.point.map { min(max($0, -Scores.limit), Scores.limit) }
      spent += (found.evaluations + 1) * futures
      isSettled = isSettled && found.isSettled
    }
    let whitener = try Whitener(rows(at: scores, in: &laboratory), task.figures)
    let ends = task.priors.indices.flatMap { axis in
      [-Self.reach, Self.reach].map { step in
        var moved = scores
        moved[axis] += step
        return moved
      }
    }
    let means = try self.means(at: [scores] + ends, in: &laboratory).map { whitener.residuals(of: $0) }
    let jacobian = task.priors.indices.map { axis in
      zip(means[1 + 2 * axis], means[2 + 2 * axis]).map { ($1 - $0) / (2 * Self.reach) }
    }
    return Outcome(
      scores: scores, covariance: covariance(jacobian),
      agreement: agreement(means[0], jacobian, whitener), isSettled: isSettled, futures: spent + slopes)
  }

  private func rows(at scores: Scores, in laboratory: inout some Laboratory) throws(Interrupted) -> [[Double?]] {
    try laboratory.values(at: task.priors.point(at: scores), 0..<futures)
  }

  private func means(at scores: Scores, in laboratory: inout some Laboratory) throws(Interrupted) -> [Double?] {
    try means(at: [scores], in: &laboratory)[0]
  }

  /// The mean of each figure at some points, over the same futures.
  private func means(
    at points: [Scores], in laboratory: inout some Laboratory
  ) throws(Interrupted) -> [[Double?]] {
    let trials = points.flatMap { scores in
      let point = task.priors.point(at: scores)
      return (0..<futures).map { Trial(point, UInt32($0)) }
    }
    let rows = try laboratory.values(of: trials)
    return points.indices.map { place in
      let rows = rows[place * futures..<(place + 1) * futures]
      return task.figures.indices.map { figure in MeanEstimate(of: rows.compactMap { $0[figure] }).mean }
    }
  }

  /// How far off the point may be: slopes against chance, and the range where the figures tell nothing.
  private func covariance(_ jacobian: [[Double]]) -> SymmetricMatrix {
    var told = SymmetricMatrix(size: jacobian.count)
    for row in jacobian.indices {
      for column in 0...row { told[row, column] = zip(jacobian[row], jacobian[column]).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    // In normal scores, what is known before the figures has variance 1.
    return told.adding { _ in 1 }.inverse ?? SymmetricMatrix(size: jacobian.count).adding { _ in 1 }
  }
}

extension MomentSearch {
  /// How far off the figures are in the end, and which of them exclude one another as far as straight lines tell.
  private func agreement(_ residuals: [Double], _ jacobian: [[Double]], _ whitener: Whitener) -> Agreement {
    let own = whitener.inOwnScale(residuals)
    let slopes = jacobian.map { whitener.inOwnScale($0) }
    func best(_ figures: [Int]) -> Double {
      let step = leastSquares(figures.map { own[$0] }, slopes.map { slope in figures.map { slope[$0] } })
      return figures.map { figure in
        abs(own[figure] + zip(slopes, step).reduce(0) { $0 + $1.0[figure] * $1.1 })
      }.max() ?? 0
    }
    let alone = own.indices.map { best([$0]) }
    let met = own.indices.filter { alone[$0] <= Agreement.threshold }
    let pairs = met.flatMap { left in met.filter { $0 > left }.map { [left, $0] } }
    let conflicts = pairs.compactMap { pair -> Agreement.Conflict? in
      let gap = best(pair)
      guard gap > Agreement.threshold else { return nil }
      return Agreement.Conflict(figures: pair, gap: gap, alone: pair.map { alone[$0] })
    }
    let free = own.count - task.priors.count
    let square = residuals.reduce(0) { $0 + $1 * $1 }
    return Agreement(
      gap: own.map(\.magnitude).max() ?? 0, residuals: own,
      outOfReach: own.indices.filter { alone[$0] > Agreement.threshold }, conflicts: conflicts,
      probability: free > 0 ? ChiSquare.tail(square, degreesOfFreedom: free) : nil)
  }

  /// The step that brings some residuals nearest to 0 along straight lines, of at most a few ranges.
  private func leastSquares(_ residuals: [Double], _ slopes: [[Double]]) -> [Double] {
    var normal = SymmetricMatrix(size: slopes.count)
    for row in slopes.indices {
      for column in 0...row { normal[row, column] = zip(slopes[row], slopes[column]).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let right = slopes.map { slope in -zip(slope, residuals).reduce(0) { $0 + $1.0 * $1.1 } }
    return normal.adding { _ in 0.01 }.root?.solved(right) ?? slopes.map { _ in 0 }
  }
}

extension MomentSearch.Outcome {
  /// Points of the normal law, in scores, about the one found.
  func posterior(_ task: CalibrationTask, _ chance: CalibrationChance) -> Posterior {
    let root = covariance.root
    let points = (0..<task.particles).map { number in
      let step = root?.times(chance.step(number, count: scores.count)) ?? scores.map { _ in 0 }
      return task.priors.point(at: zip(scores, step).map { min(max($0 + $1, -Scores.limit), Scores.limit) })
    }
    return Posterior(points: points, weights: points.map { _ in 1 })
  }
}

/// Turns means of futures into residuals that are independent and of variance 1 where the point is the true one.
private struct Whitener {
  private let figures: [ObservedFigure]
  private let root: LowerTriangle
  private let scales: [Double]

  /// The scale of the futures of a point.
  init(_ rows: [[Double?]], _ figures: [ObservedFigure]) {
    self.figures = figures
    let whole = rows.compactMap { row -> [Double]? in
      let told = row.compactMap(\.self)
      return told.count == row.count ? told : nil
    }
    var covariance = SymmetricMatrix(size: figures.count)
    if whole.count > 1 {
      let mean = figures.indices.map { figure in whole.reduce(0) { $0 + $1[figure] } / Double(whole.count) }
      let weight = 1 / Double(whole.count - 1)
      // The world observed is one future, and the mean is that of a few: both have chance.
      let both = 1 + 1 / Double(whole.count)
      covariance = SymmetricMatrix(of: whole, weights: whole.map { _ in weight * both }, mean: mean)
    }
    let wide = covariance.adding { figure in
      let observed = figures[figure].uncertainty
      let least = max(figures[figure].value.magnitude, 1) * 1e-6
      return observed * observed + least * least + covariance[figure, figure] * 1e-6
    }
    scales = figures.indices.map { wide[$0, $0].squareRoot() }
    let diagonal = SymmetricMatrix(size: figures.count).adding { wide[$0, $0] }
    root = wide.root ?? diagonal.root ?? LowerTriangle(size: figures.count)
  }

  /// Residuals of means; a figure that no future can tell is as far off as a figure can be.
  func residuals(of means: [Double?]) -> [Double] {
    root.whitened(
      figures.indices.map { figure in
        means[figure].map { $0 - figures[figure].value } ?? 1_000 * scales[figure]
      })
  }

  /// The same residuals, each in the standard deviation of its own figure.
  func inOwnScale(_ residuals: [Double]) -> [Double] {
    root.times(residuals).enumerated().map { $1 / scales[$0] }
  }
}

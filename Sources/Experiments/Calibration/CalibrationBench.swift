internal import Stochastics

/// The futures that a calibration asks for, each point with fresh ones, and how they are held against the figures.
struct CalibrationBench {
  let task: CalibrationTask
  let chance: CalibrationChance
  /// By figure: how far apart values are counted as one, its uncertainty and the chance of a future together.
  private(set) var scales: [Double] = []
  /// Futures asked for so far; the number of the next.
  private(set) var simulated = 0

  /// Begins with the pilot: some futures at the middle of the ranges.
  init(_ task: CalibrationTask, in laboratory: inout some Laboratory) throws(Interrupted) {
    self.task = task
    chance = CalibrationChance(seed: task.seed)
    let middle = task.priors.point(at: task.priors.map { _ in 0 })
    let rows = try laboratory.values(at: middle, 0..<CalibrationTask.pilot)
    simulated = CalibrationTask.pilot
    scales = task.figures.indices.map { figure in
      let spread = MeanEstimate(of: rows.compactMap { $0[figure] }).standardDeviation ?? 0
      let chance = spread / Double(task.futuresPerPoint).squareRoot()
      return combined(task.figures[figure].uncertainty, chance, task.figures[figure].value)
    }
  }

  /// The figures of some points, each the mean of its own futures; `nil` where none of them can tell.
  mutating func values(of points: [Point], in laboratory: inout some Laboratory) throws(Interrupted) -> [[Double?]] {
    let each = task.futuresPerPoint
    var trials: [Trial] = []
    for (place, point) in points.enumerated() {
      trials += (0..<each).map { Trial(point, UInt32(simulated + place * each + $0)) }
    }
    let rows = try laboratory.values(of: trials)
    simulated += trials.count
    return points.indices.map { place in
      task.figures.indices.map { figure in
        let told = rows[place * each..<(place + 1) * each].compactMap { $0[figure] }
        return told.isEmpty ? nil : told.reduce(0, +) / Double(told.count)
      }
    }
  }

  /// Counts futures that were asked for besides.
  mutating func count(_ futures: Int) { simulated += futures }

  /// Points of which there is still money for the futures, when what the end needs is put aside.
  var affordablePoints: Int {
    max(0, (task.budget - simulated) / task.futuresPerPoint - CalibrationTask.trials)
  }

  /// How far values lie from the figures, each in its scale, above 0 where they are more.
  func residuals(of values: [Double?]) -> [Double?] {
    values.indices.map { figure in values[figure].map { ($0 - task.figures[figure].value) / scales[figure] } }
  }

  /// Adds to values an error of observation each.
  func observed(_ values: [Double?], errors: [Double]) -> [Double?] {
    values.indices.map { figure in values[figure].map { $0 + task.figures[figure].uncertainty * errors[figure] } }
  }

  /// Holds each figure against futures drawn from a posterior, which took no part in the fit.
  mutating func fits(
    of posterior: Posterior, in laboratory: inout some Laboratory
  ) throws(Interrupted) -> [FigureFit] {
    let points = posterior.drawn(CalibrationTask.trials, chance: chance.resampling)
    let rows = try values(of: points, in: &laboratory).enumerated().map { number, values in
      observed(values, errors: chance.trial(number, count: task.figures.count))
    }
    return task.figures.enumerated().map { place, figure in FigureFit(figure, values: rows.map { $0[place] }) }
  }

  /// The whole answer.
  mutating func calibration(
    _ method: Calibration.Method, _ posterior: Posterior, _ agreement: Agreement,
    _ generations: [Calibration.Generation], _ ending: Calibration.Ending, in laboratory: inout some Laboratory
  ) throws(Interrupted) -> Calibration {
    let fits = try fits(of: posterior, in: &laboratory)
    return Calibration(
      task: task, method: method, posterior: posterior,
      parameters: task.priors.enumerated().map { ParameterEstimate($1, at: $0, of: posterior) }, fits: fits,
      agreement: agreement, generations: generations, ending: ending, simulated: simulated)
  }
}

/// Two standard deviations in one; where both are 0, a part of the figure small enough to be none.
private func combined(_ uncertainty: Double, _ chance: Double, _ value: Double) -> Double {
  let both = (uncertainty * uncertainty + chance * chance).squareRoot()
  return both > 0 ? both : max(value.magnitude, 1) * 1e-6
}

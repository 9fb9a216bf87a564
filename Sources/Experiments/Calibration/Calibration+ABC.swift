internal import Foundation

extension Calibration {
  /// Fits parameters by approximate Bayesian computation in rounds whose tolerance adapts itself.
  ///
  /// The first round draws points where nothing is known of them. Each further round keeps the half that came closest to
  /// the figures, draws as many new points around those kept, and weighs each by how unlikely it was to be drawn. It ends
  /// when hardly any new point is better than those kept. What is left of the tolerance is then taken out by a
  /// regression of the parameters on the figures, and the answer is held against fresh futures.
  ///
  /// Every future is one world with its own chance, to which an error of observation of each figure is added: what comes
  /// close is what could have been observed.
  ///
  /// Source: M. Lenormand, F. Jabot and G. Deffuant, "Adaptive approximate Bayesian computation for complex models",
  /// Computational Statistics 28, 2013, after T. Toni and others, Journal of the Royal Society Interface 6, 2009; error of
  /// observation, R. D. Wilkinson, Statistical Applications in Genetics and Molecular Biology 12, 2013.
  ///
  /// - Parameters:
  ///   - task: What is fitted to what.
  ///   - laboratory: Its measures are the figures of the task, its levers those of the priors.
  /// - Returns: What was found; the same for the same task and laboratory.
  /// - Throws: ``Interrupted``.
  public static func abc(
    _ task: CalibrationTask, in laboratory: inout some Laboratory
  ) throws(Interrupted) -> Calibration {
    laboratory.expect(task.budget)
    var bench = try CalibrationBench(task, in: &laboratory)
    var search = ParticleSearch(task)
    var generations: [Generation] = []
    var ending = Ending.budget
    while bench.affordablePoints >= search.next {
      let acceptance = try search.advance(on: &bench, in: &laboratory)
      generations.append(
        Generation(
          simulated: bench.simulated, tolerance: search.tolerance, acceptance: acceptance,
          effectiveSampleSize: search.effectiveSampleSize))
      if let acceptance, acceptance < ParticleSearch.leastAcceptance {
        ending = .settled
        break
      }
    }
    let posterior = search.posterior
    let agreement = Agreement(among: search.tried, near: search.kept)
    laboratory.expect(CalibrationTask.trials * task.futuresPerPoint)
    return try bench.calibration(.abc, posterior, agreement, generations, ending, in: &laboratory)
  }
}

/// Points that come closer and closer to the figures.
struct ParticleSearch {
  /// A point that was tried.
  struct Candidate {
    /// Which one, from 0.
    var number: Int
    var scores: Scores
    /// How likely the point was before the figures, over how likely it was to be drawn.
    var weight: Double
    /// How far its futures lie from the figures, each in its scale.
    var residuals: [Double?]
    /// The same with an error of observation added; what the fit sees.
    var noisy: [Double?]

    /// Root mean square of ``noisy``; infinite where one of them cannot be told.
    let distance: Double

    init(number: Int, scores: Scores, weight: Double, residuals: [Double?], noisy: [Double?]) {
      self.number = number
      self.scores = scores
      self.weight = weight
      self.residuals = residuals
      self.noisy = noisy
      let told = noisy.compactMap(\.self)
      let mean = told.reduce(0) { $0 + $1 * $1 } / Double(noisy.count)
      distance = told.count == noisy.count ? mean.squareRoot() : .infinity
    }
  }

  /// Part of new points that must be better than those kept for another round to be worth while.
  ///
  /// Chosen: below it a round costs ten futures and more for each point that it betters, and what is left of the
  /// tolerance is little beside chance, for the regression at the end to take out.
  static let leastAcceptance = 0.1

  private let task: CalibrationTask
  private(set) var kept: [Candidate] = []
  /// Every point tried, for what the figures say of one another.
  private(set) var tried: [Candidate] = []

  init(_ task: CalibrationTask) { self.task = task }

  /// Points of the next round: twice those kept in the first, as many in any other.
  var next: Int { kept.isEmpty ? 2 * task.particles : task.particles }

  /// Distance of the farthest point kept.
  var tolerance: Double { kept.last?.distance ?? .infinity }

  /// How many independent points say as much as those kept.
  var effectiveSampleSize: Double {
    let (sum, squares) = kept.reduce(into: (0.0, 0.0)) {
      $0.0 += $1.weight
      $0.1 += $1.weight * $1.weight
    }
    return squares > 0 ? sum * sum / squares : 0
  }

  /// One round; returns which part of its points was kept, `nil` for the first.
  mutating func advance(
    on bench: inout CalibrationBench, in laboratory: inout some Laboratory
  ) throws(Interrupted) -> Double? {
    let isFirst = kept.isEmpty
    let before = tolerance
    let numbers = tried.count..<tried.count + next
    let drawn: [(scores: Scores, weight: Double)]
    if isFirst {
      drawn = numbers.map { (bench.chance.prior($0, count: task.priors.count), 1) }
    } else {
      let kernel = Kernel(kept)
      drawn = numbers.map { number in
        let scores = kernel.draw(number, bench.chance)
        return (scores, kernel.weight(of: scores))
      }
    }
    let values = try bench.values(of: drawn.map { task.priors.point(at: $0.scores) }, in: &laboratory)
    var fresh: [Candidate] = []
    for (place, number) in numbers.enumerated() {
      let errors = bench.chance.noise(number, count: task.figures.count)
      fresh.append(
        Candidate(
          number: number, scores: drawn[place].scores, weight: drawn[place].weight,
          residuals: bench.residuals(of: values[place]),
          noisy: bench.residuals(of: bench.observed(values[place], errors: errors))))
    }
    tried += fresh
    let ranked = (kept + fresh).sorted { (left: Candidate, right: Candidate) in
      left.distance == right.distance ? left.number < right.number : left.distance < right.distance
    }
    kept = Array(ranked.prefix(task.particles))
    if isFirst { return nil }
    return Double(fresh.count { $0.distance < before }) / Double(fresh.count)
  }

  /// What is known of the parameters, without what is left of the tolerance.
  var posterior: Posterior {
    let (scores, weights) = RegressionAdjustment.adjusted(kept, tolerance: tolerance)
    return Posterior(points: scores.map { task.priors.point(at: $0) }, weights: weights)
  }
}

extension ParticleSearch {
  /// Normal steps around the points kept, twice as wide as their covariance.
  ///
  /// Source: M. A. Beaumont and others, "Adaptive approximate Bayesian computation", Biometrika 96, 2009.
  struct Kernel {
    private let parents: [Scores]
    private let shares: [Double]
    private let root: LowerTriangle
    /// The parents in steps of the kernel, one after the other.
    private let whitened: [Double]

    init(_ kept: [Candidate]) {
      let total = kept.reduce(0) { $0 + $1.weight }
      let shares = kept.map { $0.weight / total }
      let parents = kept.map(\.scores)
      let mean = parents[0].indices.map { axis in zip(parents, shares).reduce(0) { $0 + $1.1 * $1.0[axis] } }
      let covariance = SymmetricMatrix(of: parents, weights: shares, mean: mean)
      // A cloud that has shrunk onto a plane is given a thickness again, so that every step has a density.
      let wide = covariance.adding { 1e-10 + covariance[$0, $0] * 1e-6 }.scaled(by: 2)
      let alone = SymmetricMatrix(size: mean.count).adding { max(wide[$0, $0], 1e-10) }
      let root = wide.root ?? alone.root ?? LowerTriangle(size: mean.count)
      self.parents = parents
      self.shares = shares
      self.root = root
      whitened = parents.flatMap { root.whitened($0) }
    }

    /// A step away from a point chosen in proportion to its weight.
    func draw(_ number: Int, _ chance: CalibrationChance) -> Scores {
      let aim = chance.parent(number)
      var passed = 0.0
      var place = 0
      while place < shares.count - 1, passed + shares[place] < aim {
        passed += shares[place]
        place += 1
      }
      let step = root.times(chance.step(number, count: parents[place].count))
      return zip(parents[place], step).map { min(max($0 + $1, -Scores.limit), Scores.limit) }
    }

    /// How likely scores were before the figures, over how likely they were to be drawn.
    ///
    /// - Complexity: O(points kept).
    func weight(of scores: Scores) -> Double {
      let there = root.whitened(scores)
      let volume = scores.indices.reduce(1) { $0 * root[$1, $1] }
      var drawn = 0.0
      for place in shares.indices {
        var square = 0.0
        for axis in there.indices {
          let away = there[axis] - whitened[place * there.count + axis]
          square += away * away
        }
        drawn += shares[place] * exp(-square / 2)
      }
      return density(scores) * volume / drawn
    }

    /// Density of independent standard normal numbers, but for a factor that is the same for as many.
    private func density(_ values: [Double]) -> Double {
      exp(-values.reduce(0) { $0 + $1 * $1 } / 2)
    }
  }
}

/// Moves each point kept by as much as its futures missed the figures, along straight lines fitted near the figures.
///
/// Points kept come close to the figures and not onto them; where more of a parameter gives more of a figure, a point
/// whose futures gave too much stands for a little less of the parameter.
///
/// Source: M. A. Beaumont, W. Zhang and D. J. Balding, "Approximate Bayesian computation in population genetics",
/// Genetics 162, 2002.
enum RegressionAdjustment {
  /// The scores moved, and their weights, in which far points count less.
  ///
  /// Where the lines cannot be told, nothing is moved; nor where the points kept are far from the figures: figures that
  /// exclude one another are met nowhere, and lines would lead past the best compromise.
  static func adjusted(_ kept: [ParticleSearch.Candidate], tolerance: Double) -> (scores: [Scores], weights: [Double]) {
    let unmoved = (kept.map(\.scores), kept.map(\.weight))
    let residuals = kept.map { $0.noisy.compactMap(\.self) }
    guard let figures = kept.first?.noisy.count, tolerance <= Agreement.threshold, tolerance > 0,
      residuals.allSatisfy({ $0.count == figures })
    else { return unmoved }
    let reach = tolerance * (1 + 1e-9)
    let near = kept.map { max(0, 1 - ($0.distance / reach) * ($0.distance / reach)) }
    let weights = zip(kept, near).map { $0.weight * $1 }
    guard weights.contains(where: { $0 > 0 }), let slopes = slopes(kept.map(\.scores), residuals, weights) else {
      return unmoved
    }
    let scores = zip(kept, residuals).map { candidate, residual in
      candidate.scores.indices.map { axis in
        let move = zip(slopes[axis], residual).reduce(0) { $0 + $1.0 * $1.1 }
        return min(max(candidate.scores[axis] - move, -Scores.limit), Scores.limit)
      }
    }
    return (scores, weights)
  }

  /// By parameter, how much it goes with each residual; `nil` where residuals lie on a plane.
  private static func slopes(_ scores: [Scores], _ residuals: [[Double]], _ weights: [Double]) -> [[Double]]? {
    let total = weights.reduce(0, +)
    let shares = weights.map { $0 / total }
    let mean = residuals[0].indices.map { figure in
      zip(residuals, shares).reduce(0) { $0 + $1.1 * $1.0[figure] }
    }
    guard let root = SymmetricMatrix(of: residuals, weights: shares, mean: mean).root else { return nil }
    return scores[0].indices.map { axis in
      let middle = zip(scores, shares).reduce(0) { $0 + $1.1 * $1.0[axis] }
      var together = mean.map { _ in 0.0 }
      for (place, residual) in residuals.enumerated() {
        for figure in mean.indices {
          together[figure] += shares[place] * (residual[figure] - mean[figure]) * (scores[place][axis] - middle)
        }
      }
      return root.solved(together)
    }
  }
}

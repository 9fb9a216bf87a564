extension Agreement {
  /// Mean residuals at some points of the parameters; conflicts are read off them.
  ///
  /// - Parameter means: By point, by figure, how far the mean of futures there lies from what was observed, in combined
  ///   standard deviations.
  /// - Precondition: there is a point.
  init(means: [[Double]]) {
    let worst = means.map { $0.map(\.magnitude).max() ?? 0 }
    let best = worst.indices.min { worst[$0] < worst[$1] } ?? 0
    let figures = means[best].indices
    let alone = figures.map { figure in means.map { $0[figure].magnitude }.min() ?? 0 }
    var conflicts: [Conflict] = []
    for left in figures where alone[left] <= Agreement.threshold {
      for right in figures.dropFirst(left + 1) where alone[right] <= Agreement.threshold {
        let gap = means.map { max($0[left].magnitude, $0[right].magnitude) }.min() ?? 0
        guard gap > Agreement.threshold else { continue }
        conflicts.append(Conflict(figures: [left, right], gap: gap, alone: [alone[left], alone[right]]))
      }
    }
    self.init(
      gap: worst[best], residuals: means[best], outOfReach: figures.filter { alone[$0] > Agreement.threshold },
      conflicts: conflicts, probability: nil)
  }

  /// Looks at the points that a search tried: at each of some, the mean of futures is read off its neighbours.
  ///
  /// - Parameters:
  ///   - tried: Every point tried; those whose futures cannot tell all figures are left out.
  ///   - kept: Those the search ended with.
  init(among tried: [ParticleSearch.Candidate], near kept: [ParticleSearch.Candidate]) {
    let told = tried.compactMap { candidate -> (scores: Scores, residuals: [Double])? in
      let residuals = candidate.residuals.compactMap(\.self)
      return residuals.count == candidate.residuals.count ? (candidate.scores, residuals) : nil
    }
    guard let first = told.first else {
      let figures = tried.first?.residuals.count ?? 0
      self.init(
        gap: .infinity, residuals: Array(repeating: .infinity, count: figures), outOfReach: Array(0..<figures),
        conflicts: [], probability: nil)
      return
    }
    let neighbourhood = Neighbourhood(told, size: 4 * (first.scores.count + 1) + 12)
    let spread = stride(from: 0, to: told.count, by: max(1, told.count / Agreement.looks)).map { told[$0].scores }
    let near = stride(from: 0, to: kept.count, by: max(1, kept.count / Agreement.looks)).map { kept[$0].scores }
    self.init(means: (spread + near).map { neighbourhood.means(at: $0) })
  }

  /// Points at which the mean of futures is looked at, about, of all tried and of those kept.
  ///
  /// Chosen: less than a tenth of a range apart in each of two parameters, with planes between them.
  private static let looks = 150
}

/// Points with what their futures gave.
private struct Neighbourhood {
  private let points: [(scores: Scores, residuals: [Double])]
  private let size: Int

  init(_ points: [(scores: Scores, residuals: [Double])], size: Int) {
    self.points = points
    self.size = min(size, points.count)
  }

  /// The mean residuals at some scores: a plane through the nearest points, which chance moves little.
  func means(at scores: Scores) -> [Double] {
    let nearest = nearest(to: scores)
    let share = 1 / Double(nearest.count)
    let middle = scores.indices.map { axis in nearest.reduce(0) { $0 + share * $1.scores[axis] } }
    let covariance = SymmetricMatrix(
      of: nearest.map(\.scores), weights: nearest.map { _ in share }, mean: middle)
    let root = covariance.adding { 1e-12 + covariance[$0, $0] * 1e-6 }.root
    return points[0].residuals.indices.map { figure in
      let values = nearest.map { $0.residuals[figure] }
      let mean = values.reduce(0, +) * share
      let together = scores.indices.map { axis in
        nearest.reduce(0) { $0 + share * ($1.scores[axis] - middle[axis]) * ($1.residuals[figure] - mean) }
      }
      let slopes = root?.solved(together) ?? scores.map { _ in 0 }
      let there = scores.indices.reduce(mean) { $0 + slopes[$1] * (scores[$1] - middle[$1]) }
      // A plane is not followed beyond what its points gave.
      return min(max(there, values.min() ?? there), values.max() ?? there)
    }
  }

  private func nearest(to scores: Scores) -> [(scores: Scores, residuals: [Double])] {
    var nearest: [(place: Int, distance: Double)] = []
    for place in points.indices {
      var distance = 0.0
      for axis in scores.indices {
        let away = points[place].scores[axis] - scores[axis]
        distance += away * away
      }
      if nearest.count == size, let farthest = nearest.last, distance >= farthest.distance { continue }
      let rank = nearest.firstIndex { distance < $0.distance } ?? nearest.count
      nearest.insert((place, distance), at: rank)
      if nearest.count > size { nearest.removeLast() }
    }
    return nearest.map { points[$0.place] }
  }
}

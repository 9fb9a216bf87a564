extension Agreement {
  /// Looks at the points that a search tried: what the mean of futures is between them is read off planes through
  /// neighbours.
  ///
  /// - Parameters:
  ///   - tried: Every point tried; those whose futures cannot tell all figures are left out.
  ///   - kept: Those the search ended with.
  init(among tried: [ParticleSearch.Candidate], near kept: [ParticleSearch.Candidate]) {
    let told = tried.compactMap { candidate -> Neighbourhood.Point? in
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
    let looks = (spread + near).map { ($0, neighbourhood.plane(at: $0).means) }
    func best(_ figures: [Int]) -> [Double] { neighbourhood.nearest(figures, from: looks) }

    let figures = first.residuals.indices
    let alone = figures.map { best([$0])[$0].magnitude }
    let met = figures.filter { alone[$0] <= Agreement.threshold }
    var conflicts: [Conflict] = []
    for left in met {
      for right in met where right > left {
        let found = best([left, right])
        let gap = max(found[left].magnitude, found[right].magnitude)
        guard gap > Agreement.threshold else { continue }
        conflicts.append(Conflict(figures: [left, right], gap: gap, alone: [alone[left], alone[right]]))
      }
    }
    let together = best(Array(figures))
    self.init(
      gap: together.map(\.magnitude).max() ?? 0, residuals: together,
      outOfReach: figures.filter { alone[$0] > Agreement.threshold }, conflicts: conflicts, probability: nil)
  }

  /// Points at which the mean of futures is looked at first, about, of all tried and of those kept.
  ///
  /// Chosen: less than a tenth of a range apart in each of two parameters, with planes between them.
  private static let looks = 150
}

/// Points with what their futures gave.
private struct Neighbourhood {
  typealias Point = (scores: Scores, residuals: [Double])

  private let points: [Point]
  private let size: Int

  init(_ points: [Point], size: Int) {
    self.points = points
    self.size = min(size, points.count)
  }

  /// The residuals where some figures are met best: from the best of the points looked at, downhill over planes.
  func nearest(_ figures: [Int], from looks: [(scores: Scores, means: [Double])]) -> [Double] {
    func worst(_ means: [Double]) -> Double { figures.map { means[$0].magnitude }.max() ?? 0 }
    let starts = looks.indices.sorted {
      let (left, right) = (worst(looks[$0].means), worst(looks[$1].means))
      return left == right ? $0 < $1 : left < right
    }.prefix(Self.starts)
    var best = looks[starts[0]].means
    for start in starts {
      var scores = looks[start].scores
      for _ in 0..<Self.steps {
        let plane = plane(at: scores)
        if worst(plane.means) < worst(best) { best = plane.means }
        let step = downhill(figures.map { plane.means[$0] }, figures.map { plane.slopes[$0] })
        scores = zip(scores, step).map { min(max($0 + min(max($1, -0.5), 0.5), -Scores.limit), Scores.limit) }
      }
      let end = plane(at: scores).means
      if worst(end) < worst(best) { best = end }
    }
    return best
  }

  /// Chosen: a valley with several ends is entered from several sides.
  private static let starts = 3
  /// Chosen: with steps of half a normal score, three of them in a row cross most of a range.
  private static let steps = 8

  /// The step that brings some residuals nearest to 0 along a plane.
  private func downhill(_ residuals: [Double], _ slopes: [[Double]]) -> Scores {
    let axes = points[0].scores.indices
    var normal = SymmetricMatrix(size: axes.count)
    for row in axes {
      for column in 0...row { normal[row, column] = slopes.reduce(0) { $0 + $1[row] * $1[column] } }
    }
    let right = axes.map { axis in -zip(slopes, residuals).reduce(0) { $0 + $1.0[axis] * $1.1 } }
    return normal.adding { 1e-3 + normal[$0, $0] * 1e-3 }.root?.solved(right) ?? axes.map { _ in 0 }
  }

  /// The mean residuals at some scores and how they move with each: a plane through the nearest points, which chance
  /// moves little.
  func plane(at scores: Scores) -> (means: [Double], slopes: [[Double]]) {
    let nearest = nearest(to: scores)
    let share = 1 / Double(nearest.count)
    let middle = scores.indices.map { axis in nearest.reduce(0) { $0 + share * $1.scores[axis] } }
    let covariance = SymmetricMatrix(
      of: nearest.map(\.scores), weights: nearest.map { _ in share }, mean: middle)
    let root = covariance.adding { 1e-12 + covariance[$0, $0] * 1e-6 }.root
    var means: [Double] = []
    var slopes: [[Double]] = []
    for figure in points[0].residuals.indices {
      let values = nearest.map { $0.residuals[figure] }
      let mean = values.reduce(0, +) * share
      let together = scores.indices.map { axis in
        nearest.reduce(0) { $0 + share * ($1.scores[axis] - middle[axis]) * ($1.residuals[figure] - mean) }
      }
      let slope = root?.solved(together) ?? scores.map { _ in 0 }
      let there = scores.indices.reduce(mean) { $0 + slope[$1] * (scores[$1] - middle[$1]) }
      // A plane is not followed beyond what its points gave.
      means.append(min(max(there, values.min() ?? there), values.max() ?? there))
      slopes.append(slope)
    }
    return (means, slopes)
  }

  private func nearest(to scores: Scores) -> [Point] {
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

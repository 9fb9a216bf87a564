/// What is known of the parameters after the figures: points with weights.
public struct Posterior: Hashable, Sendable {
  /// A point with its weight.
  public struct Particle: Hashable, Sendable {
    /// The parameters.
    public var point: Point
    /// Its part of the whole; those of all points sum to one.
    public var weight: Double

    /// Makes a particle.
    public init(point: Point, weight: Double) {
      self.point = point
      self.weight = weight
    }
  }

  /// The points.
  public var particles: [Particle]

  /// Makes a posterior of points and weights, which are scaled to sum to one.
  ///
  /// - Precondition: there is a point with a weight above 0, and none below.
  public init(points: [Point], weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(points.count == weights.count, "\(points.count) points have \(weights.count) weights.")
    precondition(total > 0 && weights.allSatisfy { $0 >= 0 }, "Weights are 0 or more, and not all 0.")
    particles = zip(points, weights).map { Particle(point: $0, weight: $1 / total) }
  }

  /// How many independent points would say as much: 1 / Σ weight².
  public var effectiveSampleSize: Double { 1 / particles.reduce(0) { $0 + $1.weight * $1.weight } }

  /// Mean of a parameter.
  public func mean(of parameter: Int) -> Double {
    particles.reduce(0) { $0 + $1.weight * $1.point.values[parameter] }
  }

  /// Standard deviation of a parameter.
  public func standardDeviation(of parameter: Int) -> Double {
    let mean = mean(of: parameter)
    return particles.reduce(0) {
      $0 + $1.weight * ($1.point.values[parameter] - mean) * ($1.point.values[parameter] - mean)
    }.squareRoot()
  }

  /// The value of a parameter that a part of the weight does not exceed, between points by a straight line.
  ///
  /// - Precondition: the level lies strictly between 0 and 1.
  public func quantile(_ level: Double, of parameter: Int) -> Double {
    WeightedValues(particles.map { ($0.point.values[parameter], $0.weight) }).quantile(level)
  }

  /// How two parameters go together, from -1 to 1; 0 where one of them does not vary.
  public func correlation(_ left: Int, _ right: Int) -> Double {
    if left == right { return 1 }
    let spread = standardDeviation(of: left) * standardDeviation(of: right)
    guard spread > 0 else { return 0 }
    let (meanLeft, meanRight) = (mean(of: left), mean(of: right))
    let together = particles.reduce(0) {
      $0 + $1.weight * ($1.point.values[left] - meanLeft) * ($1.point.values[right] - meanRight)
    }
    return min(1, max(-1, together / spread))
  }

  /// Points drawn in proportion to their weights, one in each of as many equal parts of the whole; the chance, in (0, 1),
  /// says where in each part the draw falls.
  func drawn(_ count: Int, chance: Double) -> [Point] {
    var drawn: [Point] = []
    var passed = 0.0
    var place = 0
    for part in 0..<count {
      let aim = (Double(part) + chance) / Double(count)
      while place < particles.count - 1, passed + particles[place].weight < aim {
        passed += particles[place].weight
        place += 1
      }
      drawn.append(particles[place].point)
    }
    return drawn
  }
}

/// Values with weights, sorted.
struct WeightedValues {
  private let sorted: [(value: Double, weight: Double)]

  init(_ values: [(value: Double, weight: Double)]) {
    sorted = values.sorted { $0.value < $1.value }
  }

  /// The value at a level; each value stands at the middle of its weight.
  func quantile(_ level: Double) -> Double {
    precondition(level > 0 && level < 1, "a quantile's level lies strictly between 0 and 1, found \(level)")
    precondition(!sorted.isEmpty, "nothing has no quantile")
    let aim = level * sorted.reduce(0) { $0 + $1.weight }
    var passed = 0.0
    var before: (value: Double, at: Double)?
    for (value, weight) in sorted where weight > 0 {
      let middle = passed + weight / 2
      if middle >= aim {
        guard let before else { return value }
        return before.value + (value - before.value) * (aim - before.at) / (middle - before.at)
      }
      before = (value, middle)
      passed += weight
    }
    return before?.value ?? sorted[0].value
  }
}

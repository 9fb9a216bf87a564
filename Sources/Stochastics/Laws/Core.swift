#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One core of a mixture.
struct CorePart {
  /// Its part of the whole.
  let weight: Double
  let core: Core

  init(_ weight: Double, _ core: Core) {
    self.weight = weight
    self.core = core
  }
}

/// The few families to which every law reduces, so that probability, moments and length bias are each written once.
///
/// A uniform law is a beta law, a triangle a mixture of two, straight lines between quantiles a mixture of uniforms,
/// points a mixture of atoms.
indirect enum Core {
  /// One value.
  case atom(Double)
  /// scale × G^(1 / power), G gamma of this shape: exponential, gamma, Weibull, and Weibull biased by length.
  case powerGamma(scale: Double, shape: Double, power: Double)
  /// exp(μ + σ Z).
  case logNormal(mu: Double, sigma: Double)
  /// low + width × B.
  case beta(low: Double, width: Double, alpha: Double, beta: Double)
  /// One of several, of weights that sum to 1.
  case mixture([CorePart])
  /// A core moved to the right.
  case shifted(Core, by: Double)
  /// A continuous core within an interval; `below` is its probability under the interval, `mass` within it.
  case truncated(Core, low: Double, high: Double, below: Double, mass: Double)
  /// What is left of a duration of this mean.
  case residual(Core, mean: Double)
}

extension Core {
  /// E[X^k ; X ≤ x], the part of the k-th moment that lies at or below a value; for k = 0 it is P(X ≤ x).
  func moment(_ k: Int, upTo x: Double) -> Double {
    let order = Double(k)
    switch self {
    case .atom(let value):
      return value <= x ? pow(value, order) : 0
    case .powerGamma(let scale, let shape, let power):
      guard x > 0 else { return 0 }
      let below = x.isInfinite ? 1 : GSL.gammaP(pow(x / scale, power), shape: shape + order / power)
      return k == 0 ? below : pow(scale, order) * GSL.gammaRatio(shape, plus: order / power) * below
    case .logNormal(let mu, let sigma):
      guard x > 0 else { return 0 }
      let below = x.isInfinite ? 1 : GSL.normalP((log(x) - mu) / sigma - order * sigma)
      return exp(order * mu + order * order * sigma * sigma / 2) * below
    case .beta(let low, let width, let alpha, let beta):
      let z = (x - low) / width
      guard z > 0 else { return 0 }
      return Self.moved(k, by: low) { j in
        let whole = (0..<j).reduce(1) { $0 * (alpha + Double($1)) / (alpha + beta + Double($1)) }
        return pow(width, Double(j)) * whole * (z >= 1 ? 1 : GSL.betaP(z, alpha: alpha + Double(j), beta: beta))
      }
    case .mixture(let components):
      return components.reduce(0) { $0 + $1.weight * $1.core.moment(k, upTo: x) }
    case .shifted(let core, let offset):
      return Self.moved(k, by: offset) { core.moment($0, upTo: x - offset) }
    case .truncated(let core, let low, let high, _, let mass):
      guard x >= low else { return 0 }
      return (core.moment(k, upTo: min(x, high)) - core.moment(k, upTo: low)) / mass
    case .residual(let core, let mean):
      // By parts: the density of what is left is (1 - F) / mean.
      guard x > 0 else { return 0 }
      let tail = x.isInfinite ? 0 : pow(x, order + 1) * (1 - core.moment(0, upTo: x))
      return (tail + core.moment(k + 1, upTo: x)) / ((order + 1) * mean)
    }
  }

  /// The moments of offset + Y from those of Y, by the binomial theorem.
  private static func moved(_ k: Int, by offset: Double, _ moment: (Int) -> Double) -> Double {
    var coefficient = 1.0
    var sum = 0.0
    for j in 0...k {
      sum += coefficient * pow(offset, Double(k - j)) * moment(j)
      coefficient *= Double(k - j) / Double(j + 1)
    }
    return sum
  }

  /// The mean; infinite where the law has none.
  var mean: Double { moment(1, upTo: .infinity) }

  /// The variance, by the formula that loses least.
  var variance: Double {
    switch self {
    case .atom: return 0
    case .logNormal(_, let sigma): return expm1(sigma * sigma) * mean * mean
    case .beta(_, let width, let alpha, let beta):
      let sum = alpha + beta
      return width * width * alpha * beta / (sum * sum * (sum + 1))
    case .mixture(let components):
      let mean = mean
      return components.reduce(0) { sum, part in
        let distance = part.core.mean - mean
        return sum + part.weight * (part.core.variance + distance * distance)
      }
    case .shifted(let core, _): return core.variance
    case .powerGamma, .truncated, .residual:
      let mean = mean
      return max(0, moment(2, upTo: .infinity) - mean * mean)
    }
  }

  /// The same law with each value weighted by its size: what an observer meets who picks a duration by an instant of it.
  ///
  /// - Returns: `nil` for a residual law, whose length bias is no family of this list.
  /// - Precondition: no value is below 0 and the mean is above 0.
  var lengthBiased: Core? {
    switch self {
    case .atom: return self
    case .powerGamma(let scale, let shape, let power):
      return .powerGamma(scale: scale, shape: shape + 1 / power, power: power)
    case .logNormal(let mu, let sigma): return .logNormal(mu: mu + sigma * sigma, sigma: sigma)
    case .beta(let low, let width, let alpha, let beta):
      let fixed = low / (low + width * alpha / (alpha + beta))
      return .mixture([
        CorePart(fixed, self),
        CorePart(1 - fixed, .beta(low: low, width: width, alpha: alpha + 1, beta: beta)),
      ])
    case .mixture(let components):
      let mean = mean
      var biased: [CorePart] = []
      for part in components where part.weight * part.core.mean > 0 {
        guard let core = part.core.lengthBiased else { return nil }
        biased.append(CorePart(part.weight * part.core.mean / mean, core))
      }
      return .mixture(biased)
    case .shifted(let core, let offset):
      guard let biased = core.lengthBiased else { return nil }
      let fixed = offset / (offset + core.mean)
      return .mixture([CorePart(fixed, self), CorePart(1 - fixed, .shifted(biased, by: offset))])
    case .truncated(let core, let low, let high, _, _):
      return core.lengthBiased.map { $0.truncated(low: low, high: high) }
    case .residual: return nil
    }
  }

  /// The same law known to fall in an interval.
  ///
  /// - Precondition: the interval has a probability above 0.
  func truncated(low: Double, high: Double) -> Core {
    switch self {
    case .mixture(let components):
      let masses = components.map { $0.weight * $0.core.mass(low: low, high: high) }
      let sum = masses.reduce(0, +)
      return .mixture(
        zip(components, masses).filter { $1 > 0 }.map { part, mass in
          CorePart(mass / sum, part.core.truncated(low: low, high: high))
        })
    case .atom: return self
    case .shifted(let core, let offset):
      return .shifted(core.truncated(low: low - offset, high: high - offset), by: offset)
    default:
      return .truncated(
        self, low: low, high: high, below: moment(0, upTo: low), mass: mass(low: low, high: high))
    }
  }

  /// P(low ≤ X ≤ high).
  func mass(low: Double, high: Double) -> Double {
    switch self {
    case .atom(let value): return low <= value && value <= high ? 1 : 0
    case .mixture(let components):
      return components.reduce(0) { $0 + $1.weight * $1.core.mass(low: low, high: high) }
    default: return moment(0, upTo: high) - moment(0, upTo: low)
    }
  }
}

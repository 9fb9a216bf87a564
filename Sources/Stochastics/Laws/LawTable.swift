#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Laws compiled into flat arrays, so that drawing from one neither allocates nor counts references.
///
/// Make one table before the first event, keep the samplers it returns, and sample through it.
///
/// Constant, uniform, exponential, Weibull, log-normal, triangular, point and quantile laws, shifted or truncated or not,
/// take one uniform and rise with it, so that a change of parameter moves every draw the same way under common random
/// numbers. Gamma, Erlang, beta and PERT laws take several, by GSL's rejection samplers. A mixture takes one to pick the
/// law, then that law's; a residual law takes those of the law biased by length, then one.
///
/// A draw costs two to five times a uniform one, except from a gamma or beta law that is cut: GSL searches its quantile,
/// which takes a hundred times as long.
public struct LawTable: Sendable {
  private var samplers: [Sampler] = []
  private var numbers: [Double] = []

  /// An empty table.
  public init() {}

  /// Compiles a law.
  ///
  /// - Returns: A sampler of this table, and of copies made of it later.
  public mutating func sampler(for law: Law) -> Sampler {
    switch law.form {
    case .uniform(let low, let high): return Sampler(kind: .uniform, a: low, b: high - low)
    case .triangular(let low, let mode, let high):
      return Sampler(kind: .triangular, a: low, b: high - low, c: (mode - low) / (high - low))
    case .quantiles(let levels, let values):
      let start = keep(levels + values)
      return Sampler(kind: .quantiles, count: Int32(levels.count), numbers: start)
    case .mixture(let components):
      let used = components.filter { $0.weight > 0 }
      var parts: [Sampler] = []
      for component in used { parts.append(sampler(for: component.law)) }
      return mixture(weights: used.map(\.weight), parts: parts)
    case .shifted(let law, let offset): return shifted(sampler(for: law), by: offset)
    case .truncated(let law, let low, let high):
      let base = sampler(for: law)
      return truncated(
        base, low: low, high: high, below: law.core.moment(0, upTo: low), mass: law.core.mass(low: low, high: high))
    default: return sampler(for: law.core)
    }
  }

  private mutating func sampler(for core: Core) -> Sampler {
    switch core {
    case .atom(let value): return Sampler(kind: .constant, a: value)
    case .powerGamma(let scale, let shape, let power):
      switch (shape, power) {
      case (1, 1): return Sampler(kind: .exponential, a: scale)
      case (1, _): return Sampler(kind: .weibull, a: scale, b: 1 / power)
      case (_, 1): return Sampler(kind: .gamma, a: scale, b: shape)
      default: return Sampler(kind: .powerGamma, a: scale, b: shape, c: 1 / power)
      }
    case .logNormal(let mu, let sigma): return Sampler(kind: .logNormal, a: mu, b: sigma)
    case .beta(let low, let width, let alpha, let beta):
      if alpha == 1, beta == 1 { return Sampler(kind: .uniform, a: low, b: width) }
      return Sampler(kind: .beta, a: low, b: width, c: alpha, d: beta)
    case .mixture(let components):
      let used = components.filter { $0.weight > 0 }
      let weights = used.map(\.weight)
      let values = used.compactMap { part in if case .atom(let value) = part.core { value } else { nil } }
      if values.count == used.count {
        let start = keep(Self.cumulative(weights) + values)
        return Sampler(kind: .points, count: Int32(values.count), numbers: start)
      }
      var parts: [Sampler] = []
      for part in used { parts.append(sampler(for: part.core)) }
      return mixture(weights: weights, parts: parts)
    case .shifted(let core, let offset): return shifted(sampler(for: core), by: offset)
    case .truncated(let core, let low, let high, let below, let mass):
      return truncated(sampler(for: core), low: low, high: high, below: below, mass: mass)
    case .residual(let core, _):
      guard let biased = core.lengthBiased else { preconditionFailure("the residual of a residual law was refused") }
      return Sampler(kind: .residual, parts: keep([sampler(for: biased)]))
    }
  }

  private mutating func mixture(weights: [Double], parts: [Sampler]) -> Sampler {
    if parts.count == 1 { return parts[0] }
    return Sampler(
      kind: .mixture, count: Int32(parts.count), numbers: keep(Self.cumulative(weights)), parts: keep(parts))
  }

  private mutating func shifted(_ part: Sampler, by offset: Double) -> Sampler {
    Sampler(kind: .shifted, parts: keep([part]), a: offset)
  }

  private mutating func truncated(_ part: Sampler, low: Double, high: Double, below: Double, mass: Double) -> Sampler {
    Sampler(kind: .truncated, parts: keep([part]), a: below, b: mass, c: low, d: high)
  }

  private mutating func keep(_ parts: [Sampler]) -> Int32 {
    samplers += parts
    return Int32(samplers.count - parts.count)
  }

  private mutating func keep(_ values: [Double]) -> Int32 {
    numbers += values
    return Int32(numbers.count - values.count)
  }

  /// Running sums of weights as parts of their whole.
  private static func cumulative(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    var running = 0.0
    return weights.map { weight in
      running += weight
      return running / sum
    }
  }
}

extension LawTable {
  /// Draws from a law.
  ///
  /// - Parameters:
  ///   - sampler: A sampler of this table.
  ///   - draws: The chance of one address.
  /// - Returns: A value within the law's support.
  /// - Complexity: O(log n) for n points or components, O(1) else; no allocation.
  public func sample(_ sampler: Sampler, using draws: inout Draws) -> Double {
    // What every arrival draws is kept clear of the registers that the samplers of GSL need.
    if sampler.kind == .exponential { return closed(sampler, at: draws.uniform()) }
    return sampleOther(sampler, using: &draws)
  }

  @inline(never)
  private func sampleOther(_ sampler: Sampler, using draws: inout Draws) -> Double {
    switch sampler.kind {
    case .gamma: return sampler.a * GSL.sampleGamma(shape: sampler.b, using: &draws)
    case .powerGamma: return sampler.a * pow(GSL.sampleGamma(shape: sampler.b, using: &draws), sampler.c)
    case .beta:
      return sampler.a + sampler.b * GSL.sampleBeta(alpha: sampler.c, beta: sampler.d, using: &draws)
    case .mixture:
      let part = Int(sampler.parts) + pick(sampler, at: draws.uniform())
      return sample(samplers[part], using: &draws)
    case .shifted: return sampler.a + sample(samplers[Int(sampler.parts)], using: &draws)
    case .residual:
      let whole = sample(samplers[Int(sampler.parts)], using: &draws)
      return whole * draws.uniform()
    case .constant: return sampler.a
    case .uniform, .exponential, .weibull, .logNormal, .triangular, .points, .quantiles, .truncated:
      return closed(sampler, at: draws.uniform())
    }
  }

  /// The value a law takes at a uniform, where that is how it is drawn.
  @inline(__always)
  private func closed(_ sampler: Sampler, at u: Double) -> Double {
    switch sampler.kind {
    case .uniform: return sampler.a + sampler.b * u
    case .exponential: return -sampler.a * log(1 - u)
    case .weibull: return sampler.a * pow(-log(1 - u), sampler.b)
    case .logNormal: return exp(sampler.a + sampler.b * GSL.normalQuantile(u))
    case .triangular:
      let rising = sampler.c
      let part = u < rising ? (u * rising).squareRoot() : 1 - ((1 - u) * (1 - rising)).squareRoot()
      return sampler.a + sampler.b * part
    case .points: return numbers[Int(sampler.numbers + sampler.count) + pick(sampler, at: u)]
    case .quantiles:
      let right = max(1, pick(sampler, at: u))
      let level = Int(sampler.numbers) + right
      let value = level + Int(sampler.count)
      let part = (u - numbers[level - 1]) / (numbers[level] - numbers[level - 1])
      return numbers[value - 1] + part * (numbers[value] - numbers[value - 1])
    case .truncated:
      let inside = min(max(sampler.a + sampler.b * u, 0x1p-1022), 1 - 0x1p-53)
      let value = inverse(samplers[Int(sampler.parts)], at: inside) ?? sampler.c
      return min(max(value, sampler.c), sampler.d)
    default: preconditionFailure("\(sampler.kind) is not drawn by inversion")
    }
  }

  /// The quantile at a level, or `nil` for a law that has neither a closed form nor one of GSL's.
  func inverse(_ sampler: Sampler, at level: Double) -> Double? {
    switch sampler.kind {
    case .constant: return sampler.a
    case .gamma: return sampler.a * GSL.gammaQuantile(level, shape: sampler.b)
    case .powerGamma: return sampler.a * pow(GSL.gammaQuantile(level, shape: sampler.b), sampler.c)
    case .beta:
      return sampler.a + sampler.b * GSL.betaQuantile(level, alpha: sampler.c, beta: sampler.d)
    case .shifted: return inverse(samplers[Int(sampler.parts)], at: level).map { sampler.a + $0 }
    case .mixture, .residual: return nil
    default: return closed(sampler, at: level)
    }
  }

  /// The first entry whose cumulative weight exceeds a uniform.
  private func pick(_ sampler: Sampler, at u: Double) -> Int {
    let start = Int(sampler.numbers)
    var low = 0
    var high = Int(sampler.count) - 1
    while low < high {
      let middle = (low + high) / 2
      if numbers[start + middle] > u { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Law {
  /// Draws once, compiling the law each time: for what is drawn rarely, such as an uncertain parameter.
  public func sample(using draws: inout Draws) -> Double {
    var table = LawTable()
    let sampler = table.sampler(for: self)
    return table.sample(sampler, using: &draws)
  }
}

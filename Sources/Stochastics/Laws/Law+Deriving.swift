extension Law {
  /// What is left of a duration at an instant picked at random in a steady state.
  ///
  /// For the people present on the first day, whose spell is already running. Its density is (1 − F(x)) / mean, its mean
  /// E[X²] / (2 E[X]): more than half the mean, since long spells are met more often.
  ///
  /// - Throws: ``LawError`` unless no value is below 0, the mean is finite and above 0, and the law is not residual.
  public func residual() throws(LawError) -> Law {
    let low = support.lowerBound
    try LawError.require(low >= 0, .low, low, .atLeast(0))
    try LawError.positive(.mean, mean)
    switch form {
    case .constant(let value): return try .uniform(low: 0, high: value)
    case .exponential: return self
    default:
      try LawError.require(core.lengthBiased != nil, .law, mean, .notResidual)
      return Law(.residual(self))
    }
  }

  /// The law of a value known to fall in an interval.
  ///
  /// - Parameters:
  ///   - low: Lower end, may be −∞.
  ///   - high: Upper end, may be ∞.
  /// - Returns: The law given that the value lies there, ends included.
  /// - Throws: ``LawError`` unless `low` ≤ `high`, the interval has a probability of at least 1e-9 and the law is not a
  ///   residual one.
  public func truncated(low: Double, high: Double) throws(LawError) -> Law {
    try LawError.require(!low.isNaN, .low, low, .finite)
    try LawError.require(high >= low, .high, high, .atLeast(low))
    let mass = core.mass(low: low, high: high)
    try LawError.require(mass >= 1e-9, .probability, mass, .atLeast(1e-9))
    switch form {
    case .constant: return self
    case .uniform(let bottom, let top): return try .uniform(low: max(low, bottom), high: min(high, top))
    case .points(let values, let weights):
      let kept = zip(values, weights).filter { $0.0 >= low && $0.0 <= high }
      return Law(.points(values: kept.map(\.0), weights: kept.map(\.1)))
    case .quantiles(let levels, let values):
      let pieces = levels.indices.dropLast().map { index in
        let (low, high) = (values[index], values[index + 1])
        return Component(
          weight: levels[index + 1] - levels[index],
          law: Law(low < high ? .uniform(low: low, high: high) : .constant(low)))
      }
      return try Law(.mixture(pieces)).truncated(low: low, high: high)
    case .mixture(let components):
      var kept: [Component] = []
      for component in components {
        let part = component.weight * component.law.core.mass(low: low, high: high)
        guard part >= 1e-9 * mass else { continue }
        kept.append(Component(weight: part, law: try component.law.truncated(low: low, high: high)))
      }
      return Law(.mixture(kept))
    case .shifted(let law, let offset):
      return try law.truncated(low: low - offset, high: high - offset).shifted(by: offset)
    case .truncated(let law, let bottom, let top):
      return try law.truncated(low: max(low, bottom), high: min(high, top))
    case .residual: throw LawError(parameter: .law, index: nil, found: mean, requirement: .notResidual)
    default: return Law(.truncated(self, low: low, high: high))
    }
  }

  /// The law of X + offset.
  ///
  /// - Throws: ``LawError`` unless the offset is finite and the law is not a residual one.
  public func shifted(by offset: Double) throws(LawError) -> Law {
    try LawError.finite(.offset, offset)
    switch form {
    case .constant(let value): return Law(.constant(value + offset))
    case .uniform(let low, let high): return Law(.uniform(low: low + offset, high: high + offset))
    case .triangular(let low, let mode, let high):
      return Law(.triangular(low: low + offset, mode: mode + offset, high: high + offset))
    case .pert(let low, let mode, let high):
      return Law(.pert(low: low + offset, mode: mode + offset, high: high + offset))
    case .beta(let low, let high, let alpha, let beta):
      return Law(.beta(low: low + offset, high: high + offset, alpha: alpha, beta: beta))
    case .points(let values, let weights):
      return Law(.points(values: values.map { $0 + offset }, weights: weights))
    case .quantiles(let levels, let values):
      return Law(.quantiles(levels: levels, values: values.map { $0 + offset }))
    case .mixture(let components):
      var moved: [Component] = []
      for part in components { moved.append(Component(weight: part.weight, law: try part.law.shifted(by: offset))) }
      return Law(.mixture(moved))
    case .shifted(let law, let first): return try law.shifted(by: first + offset)
    case .residual: throw LawError(parameter: .law, index: nil, found: mean, requirement: .notResidual)
    case .exponential, .gamma, .erlang, .weibull, .logNormal, .truncated: return Law(.shifted(self, by: offset))
    }
  }

  /// The law of factor × X: the same shape in another unit, or with another mean.
  ///
  /// - Throws: ``LawError`` unless the factor is finite and above 0.
  public func scaled(by factor: Double) throws(LawError) -> Law {
    try LawError.positive(.factor, factor)
    return Law(form.scaled(by: factor))
  }
}

extension Law.Form {
  fileprivate func scaled(by factor: Double) -> Self {
    switch self {
    case .constant(let value): return .constant(value * factor)
    case .uniform(let low, let high): return .uniform(low: low * factor, high: high * factor)
    case .exponential(let mean): return .exponential(mean: mean * factor)
    case .gamma(let mean, let shape): return .gamma(mean: mean * factor, shape: shape)
    case .erlang(let mean, let stages): return .erlang(mean: mean * factor, stages: stages)
    case .weibull(let shape, let scale): return .weibull(shape: shape, scale: scale * factor)
    case .logNormal(let mean, let deviation):
      return .logNormal(mean: mean * factor, standardDeviation: deviation * factor)
    case .triangular(let low, let mode, let high):
      return .triangular(low: low * factor, mode: mode * factor, high: high * factor)
    case .pert(let low, let mode, let high):
      return .pert(low: low * factor, mode: mode * factor, high: high * factor)
    case .beta(let low, let high, let alpha, let beta):
      return .beta(low: low * factor, high: high * factor, alpha: alpha, beta: beta)
    case .points(let values, let weights): return .points(values: values.map { $0 * factor }, weights: weights)
    case .quantiles(let levels, let values): return .quantiles(levels: levels, values: values.map { $0 * factor })
    case .mixture(let components):
      return .mixture(
        components.map { .init(weight: $0.weight, law: Law($0.law.form.scaled(by: factor))) })
    case .shifted(let law, let offset): return .shifted(Law(law.form.scaled(by: factor)), by: offset * factor)
    case .truncated(let law, let low, let high):
      return .truncated(Law(law.form.scaled(by: factor)), low: low * factor, high: high * factor)
    case .residual(let law): return .residual(Law(law.form.scaled(by: factor)))
    }
  }
}

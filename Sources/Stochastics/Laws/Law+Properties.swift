extension Law {
  /// The mean; infinite if it exceeds the range of a double.
  public var mean: Double {
    switch form {
    case .constant(let mean), .exponential(let mean), .gamma(let mean, _), .erlang(let mean, _),
      .logNormal(let mean, _):
      return mean
    default: return core.mean
    }
  }

  /// The variance; infinite if it exceeds the range of a double.
  public var variance: Double { core.variance }

  /// The smallest interval that holds every value; its ends may be infinite.
  public var support: ClosedRange<Double> {
    switch form {
    case .constant(let value): return value...value
    case .uniform(let low, let high), .triangular(let low, _, let high), .pert(let low, _, let high),
      .beta(let low, let high, _, _):
      return low...high
    case .exponential, .gamma, .erlang, .weibull, .logNormal: return 0...Double.infinity
    case .points(let values, let weights):
      let drawn = zip(values, weights).filter { $1 > 0 }.map(\.0)
      return (drawn.first ?? 0)...(drawn.last ?? 0)
    case .quantiles(_, let values): return (values.first ?? 0)...(values.last ?? 0)
    case .mixture(let components):
      let supports = components.filter { $0.weight > 0 }.map(\.law.support)
      return (supports.map(\.lowerBound).min() ?? 0)...(supports.map(\.upperBound).max() ?? 0)
    case .shifted(let law, let offset):
      return (law.support.lowerBound + offset)...(law.support.upperBound + offset)
    case .truncated(let law, let low, let high): return law.support.clamped(to: low...high)
    case .residual(let law): return 0...law.support.upperBound
    }
  }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    // Sums of parts may miss 1 by a rounding; at the end of the support nothing is left.
    x >= support.upperBound ? 1 : min(1, max(0, core.moment(0, upTo: x)))
  }

  /// The smallest value whose probability of not being exceeded reaches a level.
  ///
  /// Closed or from GSL where there is such a form, else by bisection of ``cdf(_:)`` to the last bit.
  ///
  /// - Parameter level: In the open interval (0, 1).
  /// - Returns: A value of the law's support.
  /// - Precondition: `level` is inside that interval.
  public func quantile(_ level: Double) -> Double {
    precondition(level > 0 && level < 1, "a quantile's level lies strictly between 0 and 1, found \(level)")
    var table = LawTable()
    let sampler = table.sampler(for: self)
    return table.inverse(sampler, at: level) ?? bisected(level)
  }

  private func bisected(_ level: Double) -> Double {
    let core = core
    let support = support
    var low = support.lowerBound
    var high = support.upperBound
    if low.isInfinite || high.isInfinite {
      low = low.isInfinite ? 0 : low
      var step = max(1, core.mean.isFinite ? core.mean : 1)
      while core.moment(0, upTo: low + step) < level, step < 0x1p1000 { step *= 2 }
      high = low + step
    }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return core.moment(0, upTo: low) >= level ? low : high }
      if core.moment(0, upTo: middle) >= level { high = middle } else { low = middle }
    }
  }
}

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Law {
  /// The family this law reduces to.
  var core: Core {
    switch form {
    case .constant(let value): return .atom(value)
    case .uniform(let low, let high): return .beta(low: low, width: high - low, alpha: 1, beta: 1)
    case .exponential(let mean): return .powerGamma(scale: mean, shape: 1, power: 1)
    case .gamma(let mean, let shape): return .powerGamma(scale: mean / shape, shape: shape, power: 1)
    case .erlang(let mean, let stages):
      return .powerGamma(scale: mean / Double(stages), shape: Double(stages), power: 1)
    case .weibull(let shape, let scale): return .powerGamma(scale: scale, shape: 1, power: shape)
    case .logNormal(let mean, let deviation):
      let ratio = deviation / mean
      let square = log1p(ratio * ratio)
      return .logNormal(mu: log(mean) - square / 2, sigma: square.squareRoot())
    case .triangular(let low, let mode, let high):
      let rising = (mode - low) / (high - low)
      var parts: [CorePart] = []
      if rising > 0 { parts.append(CorePart(rising, .beta(low: low, width: mode - low, alpha: 2, beta: 1))) }
      if rising < 1 { parts.append(CorePart(1 - rising, .beta(low: mode, width: high - mode, alpha: 1, beta: 2))) }
      return .mixture(parts)
    case .pert(let low, let mode, let high):
      let width = high - low
      return .beta(
        low: low, width: width, alpha: 1 + 4 * (mode - low) / width, beta: 1 + 4 * (high - mode) / width)
    case .beta(let low, let high, let alpha, let beta):
      return .beta(low: low, width: high - low, alpha: alpha, beta: beta)
    case .points(let values, let weights):
      let sum = weights.reduce(0, +)
      return .mixture(zip(weights, values).map { CorePart($0 / sum, .atom($1)) })
    case .quantiles(let levels, let values):
      return .mixture(
        levels.indices.dropLast().map { index in
          let width = values[index + 1] - values[index]
          return CorePart(
            levels[index + 1] - levels[index],
            width > 0 ? .beta(low: values[index], width: width, alpha: 1, beta: 1) : .atom(values[index]))
        })
    case .mixture(let components):
      let sum = components.reduce(0) { $0 + $1.weight }
      return .mixture(components.map { CorePart($0.weight / sum, $0.law.core) })
    case .shifted(let law, let offset): return .shifted(law.core, by: offset)
    case .truncated(let law, let low, let high): return law.core.truncated(low: low, high: high)
    case .residual(let law):
      let core = law.core
      return .residual(core, mean: core.mean)
    }
  }
}

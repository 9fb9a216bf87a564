/// The mean wait in M/G/1 before service (Pollaczek and Khinchine).
///
/// - Parameters:
///   - arrivalRate: arrivals per unit of time.
///   - meanService: the mean service time.
///   - squaredVariation: the variance of service over the square of its mean.
/// - Returns: the mean over all arrivals, in the same unit of time.
/// - Precondition: the server keeps up: `arrivalRate * meanService < 1`.
///
/// Source: D. Gross and others, Fundamentals of Queueing Theory, 4th edition, 2008, section 5.1.
public func pollaczekKhinchineWait(arrivalRate: Double, meanService: Double, squaredVariation: Double) -> Double {
  let load = arrivalRate * meanService
  precondition(load < 1, "A load of \(load) has no steady state.")
  return load * meanService * (1 + squaredVariation) / (2 * (1 - load))
}

/// The mean number present in M/G/∞ at a time, from empty at time 0, when the arrival rate changes by steps.
///
/// The number present is Poisson with that mean: the integral of rate(t - u) · P(service > u).
///
/// - Parameters:
///   - time: when.
///   - steps: the time from which each rate holds, in order, with the rate; none before the first.
///   - integratedTail: the integral of P(service > u) for u from 0 to its argument.
/// - Returns: the mean number present.
///
/// Source: S. Eick, W. Massey, W. Whitt, "The physics of the Mt/G/∞ queue", Operations Research 41, 1993, theorem 1.
public func infiniteServerMean(
  at time: Double, steps: [(from: Double, rate: Double)], integratedTail: (Double) -> Double
) -> Double {
  var mean = 0.0
  for (index, step) in steps.enumerated() where step.from < time {
    let end = index + 1 < steps.count ? min(steps[index + 1].from, time) : time
    mean += step.rate * (integratedTail(time - step.from) - integratedTail(time - end))
  }
  return mean
}

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Decides, trial by trial, whether a probability is at least p or at most p - δ.
///
/// Wald's sequential probability ratio test of p against p - δ. Between the two, in the zone of indifference, either
/// answer is right. The chance of a wrong answer is at most `error` on either side, exactly and not only in the limit,
/// however the trials are looked at and whether or not a limit of trials ends them first:
///
/// * where the probability is at most p - δ, the likelihood ratio of p to p - δ is a supermartingale of mean at most 1,
///   which ever reaches 1 / error with a probability of at most `error` (Ville's inequality);
/// * where it is at least p, the same holds of the inverse.
///
/// Source: Wald, "Sequential tests of statistical hypotheses", Annals of Mathematical Statistics 16 (1945).
public struct ProbabilityTest: Hashable, Sendable {
  /// What a test says.
  public enum Decision: Hashable, Sendable {
    /// The probability is above p - δ.
    case meets
    /// The probability is below p.
    case fails
  }

  private let gain: Double
  private let loss: Double
  private let edge: Double

  /// Sets up a test.
  ///
  /// - Parameters:
  ///   - probability: p, in (0, 1).
  ///   - indifference: δ, above 0 and below p.
  ///   - error: How likely a wrong answer may be, in (0, 1).
  /// - Precondition: each is within its bounds.
  public init(probability: Double, indifference: Double, error: Double) {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1, not \(probability)")
    precondition(
      indifference > 0 && indifference < probability,
      "an indifference is above 0 and below the probability \(probability), not \(indifference)")
    precondition(error > 0 && error < 1, "an error lies strictly between 0 and 1, found \(error)")
    let lower = probability - indifference
    gain = log(probability / lower)
    loss = log1p(-lower) - log1p(-probability)
    edge = -log(error)
  }

  /// What may be said after these trials; `nil` where more are needed.
  ///
  /// The answer of a sequence of trials is the first that is not `nil`.
  public func decision(successes: Int, failures: Int) -> Decision? {
    let ratio = Double(successes) * gain - Double(failures) * loss
    if ratio >= edge { return .meets }
    return ratio <= -edge ? .fails : nil
  }
}

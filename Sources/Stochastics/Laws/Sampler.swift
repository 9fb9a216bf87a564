/// A law compiled for the event loop: plain bytes, to be sampled through the ``LawTable`` that made it.
public struct Sampler: Sendable, BitwiseCopyable {
  /// How the numbers below are used; named in ``LawTable/sample(_:using:)``.
  enum Kind: UInt8, BitwiseCopyable {
    case constant, uniform, exponential, weibull, gamma, powerGamma, logNormal, triangular, beta
    case points, quantiles, mixture, shifted, truncated, residual
  }

  let kind: Kind
  /// How many entries the table holds for this law.
  var count: Int32 = 0
  /// Where its numbers begin in the table.
  var numbers: Int32 = 0
  /// Where the samplers it is made of begin in the table.
  var parts: Int32 = 0
  var a = 0.0
  var b = 0.0
  var c = 0.0
  var d = 0.0
}

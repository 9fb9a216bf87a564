internal import Foundation

/// The exponential and its inverse, by the C library.
enum Exponential {
  static func of(_ value: Double) -> Double { exp(value) }

  /// −∞ of 0.
  static func logarithm(_ value: Double) -> Double { log(value) }
}

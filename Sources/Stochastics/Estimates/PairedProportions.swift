/// What changes in a probability between two options simulated with the same chance.
///
/// Only the replications in which one option reaches what the other misses say anything of the change.
public struct PairedProportions: Hashable, Sendable {
  /// Replications in which the variant reached it and the base did not.
  public let gained: Int
  /// Replications in which the base reached it and the variant did not.
  public let lost: Int
  /// Replications in which both could tell.
  public let count: Int

  /// Compares two options.
  ///
  /// - Parameters:
  ///   - gained: Replications in which the variant alone reached it.
  ///   - lost: Replications in which the base alone reached it.
  ///   - count: Replications in all.
  /// - Precondition: no number is negative, and the first two are not more than the third together.
  public init(gained: Int, lost: Int, count: Int) {
    precondition(
      gained >= 0 && lost >= 0 && gained + lost <= count, "\(gained) + \(lost) changes cannot come from \(count) pairs")
    self.gained = gained
    self.lost = lost
    self.count = count
  }

  /// The change of the probability, between −1 and 1; `nil` without pairs.
  public var difference: Double? { count > 0 ? Double(gained - lost) / Double(count) : nil }

  /// The adjusted Wald interval, which holds where nothing or everything changed; `nil` without pairs.
  ///
  /// Source: Bonett and Price, "Adjusted Wald confidence interval for a difference of binomial proportions based on paired
  /// data", Journal of Educational and Behavioral Statistics 37 (2012).
  ///
  /// - Parameter level: Confidence, in (0, 1).
  /// - Returns: An interval within −1...1 that holds the change.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    guard let difference else { return nil }
    let size = Double(count) + 2
    let up = Double(gained + 1) / size
    let down = Double(lost + 1) / size
    let half = GSL.normalQuantile(0.5 + level / 2) * ((up + down - (up - down) * (up - down)) / size).squareRoot()
    // The middle is drawn towards 0; what was seen is never left out.
    let low = min(difference, up - down - half)
    let high = max(difference, up - down + half)
    return max(-1, low)...min(1, high)
  }
}

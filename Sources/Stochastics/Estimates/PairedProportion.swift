/// How much more often something happens under one option than under another, over the same futures.
public struct PairedProportion: Hashable, Sendable {
  /// Futures in which it happens under the variant and not under the base.
  public let gained: Int
  /// Futures in which it happens under the base and not under the variant.
  public let lost: Int
  /// All futures.
  public let count: Int

  /// Counts pairs.
  ///
  /// - Precondition: Gained and lost are neither negative nor more than all together.
  public init(gained: Int, lost: Int, count: Int) {
    precondition(
      gained >= 0 && lost >= 0 && gained + lost <= count, "\(gained) gained and \(lost) lost cannot be of \(count)")
    self.gained = gained
    self.lost = lost
    self.count = count
  }

  /// The variant's probability less the base's; `nil` without futures.
  public var difference: Double? { count > 0 ? Double(gained - lost) / Double(count) : nil }

  /// The adjusted interval of Agresti and Min: half a future added to each of the four kinds; `nil` without futures.
  ///
  /// It has a width even where no future changed: 200 without a change do not prove that there is none.
  ///
  /// Source: Agresti and Min, Statistics in Medicine 24 (2005), section 4.
  ///
  /// - Parameter level: Confidence, in (0, 1).
  /// - Returns: An interval within -1...1 that holds the difference.
  /// - Precondition: The level lies strictly between 0 and 1.
  public func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    precondition(level > 0 && level < 1, "a level lies strictly between 0 and 1, found \(level)")
    guard let difference else { return nil }
    let all = Double(count) + 2
    let (more, less) = ((Double(gained) + 0.5) / all, (Double(lost) + 0.5) / all)
    let center = more - less
    let half = GSL.normalQuantile(0.5 + level / 2) * ((more + less - center * center) / all).squareRoot()
    return max(-1, min(center - half, difference))...min(1, max(center + half, difference))
  }
}

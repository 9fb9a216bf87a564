import Stochastics

/// How much more often a target is reached under an option than under the base, over the same futures.
public struct PairedAttainment: Hashable, Sendable {
  private let proportion: PairedProportion

  /// Counts futures.
  ///
  /// - Parameters:
  ///   - gained: Those that reach the target under the option alone.
  ///   - lost: Those that reach it under the base alone.
  ///   - count: All of them.
  /// - Precondition: Gained and lost are neither negative nor more than all together.
  public init(gained: Int, lost: Int, count: Int) {
    proportion = PairedProportion(gained: gained, lost: lost, count: count)
  }

  /// Counts futures, of which `nil` cannot tell.
  ///
  /// - Parameters:
  ///   - base: Whether each future reaches the target under the base.
  ///   - option: The same of the option, in the same replications.
  init(base: [Bool?], option: [Bool?]) {
    let pairs = paired(base, option)
    self.init(
      gained: pairs.count { !$0.base && $0.variant }, lost: pairs.count { $0.base && !$0.variant }, count: pairs.count)
  }

  /// Whether any future reaches the target under one of them alone.
  public var isMoved: Bool { proportion.gained > 0 || proportion.lost > 0 }

  /// The option's probability less the base's; `nil` without futures.
  public var difference: Double? { proportion.difference }

  /// The interval of the difference that holds, together with those of the other options compared, at 95 %
  /// (Agresti and Min, Bonferroni).
  ///
  /// - Parameter options: How many differences are read together, at least 1.
  /// - Returns: `nil` without futures; it has a width even where no future changed.
  public func confidence(among options: Int) -> ClosedRange<Double>? {
    precondition(options >= 1, "At least one option is compared, not \(options).")
    return proportion.interval(level: 1 - 0.05 / Double(options))
  }
}

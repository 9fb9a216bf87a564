/// What the scored contracts of a professional, or of a whole body, come to, in half-points summed over contracts.
struct PanelScore: Hashable, Sendable, BitwiseCopyable {
  /// What the body finds when it scores itself.
  var own: Int = 0
  /// What the services of the département find.
  var control: Int = 0
  /// What the meeting with the SLAI leaves of the control; never less than ``control``.
  var reviewed: Int = 0

  /// The mean out of 10 of a number of contracts.
  ///
  /// - Precondition: There is a contract.
  static func mean(_ halfPoints: Int, contracts: Int) -> Double {
    precondition(contracts > 0, "\(contracts) contracts have no mean")
    return Double(halfPoints) / Double(2 * contracts)
  }

  /// The fewest half-points that bring the mean of a number of contracts to a threshold.
  ///
  /// - Parameters:
  ///   - contracts: 0 or more.
  ///   - threshold: Mean out of 10, read to a thousandth of a point so that no rounding decides.
  /// - Returns: 80 for a mean of 8 over five contracts; 0 for a threshold of 0 or less.
  static func least(contracts: Int, threshold: Double) -> Int {
    let thousandths = Int((threshold * 1000).rounded())
    return max(0, (2 * thousandths * contracts + 999) / 1000)
  }

  /// Whether the mean of a number of contracts is at least a threshold, compared in whole numbers.
  ///
  /// - Parameters:
  ///   - halfPoints: Sum over the contracts.
  ///   - contracts: At least 1.
  ///   - threshold: Mean out of 10, read to a thousandth of a point.
  /// - Returns: Whether the mean is the threshold or more.
  /// - Precondition: There is a contract.
  static func reaches(_ halfPoints: Int, contracts: Int, threshold: Double) -> Bool {
    precondition(contracts > 0, "\(contracts) contracts have no mean")
    return halfPoints >= least(contracts: contracts, threshold: threshold)
  }

  static func + (left: PanelScore, right: PanelScore) -> PanelScore {
    PanelScore(
      own: left.own + right.own, control: left.control + right.control, reviewed: left.reviewed + right.reviewed)
  }
}

import Stochastics

/// Two places whose common futures say that the goal is easier where it should be harder.
///
/// Of the futures that reached the goal at one of the two only, at most half do so at the harder one when the lever works as
/// it should: an exact sign test, shared among the pairs looked at.
struct Discordance {
  /// How likely any pair is named though no lever works the other way.
  ///
  /// Chosen: small, because a search whose premise fails is to be doubted as a whole.
  static let falseAlarm = 0.01

  /// Futures that reached the goal at the harder place only.
  let against: Int
  /// Futures that reached it at the easier place only.
  let along: Int

  /// Compares; `nil` where chance may have done it.
  init?(of harder: Probe, against easier: Probe, among pairs: Int) {
    let common = zip(harder.outcomes, easier.outcomes)
    against = common.count { $0 == true && $1 == false }
    along = common.count { $0 == false && $1 == true }
    let level = 1 - 2 * Self.falseAlarm / Double(pairs)
    let part = ProportionEstimate(successes: against, trials: against + along).clopperPearson(level: level)
    guard let part, part.lowerBound > 0.5 else { return nil }
  }
}

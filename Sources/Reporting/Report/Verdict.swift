public import Experiments

/// What may be said of a target, the uncertainty of the simulation included.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// The whole interval of the probability is at 90 % or above.
  case almostCertain
  /// The whole interval is above one half.
  case likely
  /// The interval holds one half: the run cannot say which is likelier.
  case open
  /// The whole interval is below one half.
  case unlikely
  /// The whole interval is at 10 % or below.
  case almostExcluded
  /// Too few futures, or a target with no better side.
  case cannotSay

  /// Judges an estimate.
  ///
  /// Chosen: 90 % is the assurance that sizing looks for, one half is where a bet turns. The interval is judged, never
  /// the bare probability, so that more futures can only sharpen a verdict.
  public init(_ attainment: Estimate.Attainment?) {
    guard let interval = attainment?.confidence else {
      self = .cannotSay
      return
    }
    self =
      if interval.lowerBound >= 0.9 {
        .almostCertain
      } else if interval.lowerBound > 0.5 {
        .likely
      } else if interval.upperBound <= 0.1 {
        .almostExcluded
      } else if interval.upperBound < 0.5 {
        .unlikely
      } else {
        .open
      }
  }

  /// A shape that tells verdicts apart without colour.
  public var symbol: String {
    switch self {
    case .almostCertain: "●"
    case .likely: "◕"
    case .open: "◑"
    case .unlikely: "◔"
    case .almostExcluded: "○"
    case .cannotSay: "?"
    }
  }
}

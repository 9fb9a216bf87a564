public import Quantities

/// A look at a person some time after an accompaniment started or ended, and the probability that the answer is yes.
///
/// Still in work at the end of the trial period, and six months later (F09-11, F09-14); still in place twelve months
/// after the aid (F18-23). The answer is drawn, not brought about by what the person lives in the meantime.
public struct FollowUp: Hashable, Sendable {
  /// What the delay counts from.
  public enum Origin: String, CaseIterable, Hashable, Sendable {
    /// The day the place is taken.
    ///
    /// Who was accompanied before the period is not looked at: the day is not known.
    case start
    /// The day the accompaniment ends, for whatever reason.
    case end
  }
  /// How long after.
  public enum Delay: Hashable, Sendable {
    /// Whole calendar days, at least 0: they lead from one date to another, as civil months do.
    case days(Int)
    /// Civil months, at least 1.
    case months(Int)
  }

  /// Short name used in files and results, such as `six_months`.
  public var id: String
  /// What is asked, on screen.
  public var name: Bilingual
  /// What the delay counts from.
  public var origin: Origin
  /// How long after.
  public var delay: Delay
  /// Probability of a yes.
  public var share: Share
  /// Index, in the programme's list, of an earlier follow-up of the same origin: only its yes are looked at; `nil` for
  /// everybody.
  public var among: Int?

  /// Makes a follow-up.
  public init(id: String, name: Bilingual, origin: Origin, delay: Delay, share: Share, among: Int? = nil) {
    self.id = id
    self.name = name
    self.origin = origin
    self.delay = delay
    self.share = share
    self.among = among
  }
}

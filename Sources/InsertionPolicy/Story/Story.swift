public import Quantities

/// One person's path through one future, event by event.
public struct Story: Hashable, Sendable {
  /// Address of the person's chance.
  public let person: UInt32
  /// What happened, in order; empty when the person never appears in this future.
  public let moments: [Moment]
  /// End of the period.
  public let horizon: Instant
  /// What the person came with; `nil` when nobody looked, or the person never appears.
  public let traits: Traits?

  /// Makes the story of a person from moments in order.
  public init(person: UInt32, moments: [Moment], horizon: Instant, traits: Traits? = nil) {
    self.person = person
    self.moments = moments
    self.horizon = horizon
    self.traits = traits
  }

  /// What a person comes with and rules test.
  public struct Traits: Hashable, Sendable {
    /// Index of the profile.
    public var profile: Int
    /// Indices of the attributes that the person has, in order.
    public var attributes: [Int]
    /// Day of the period on which the youngest child was born, negative before it; `nil` where no child is known.
    public var childBorn: Int?
    /// Day of the period on which the person was born, negative before it; `nil` where no age is known.
    public var born: Int?
  }

  /// A stretch of waiting with one cause.
  public struct Stretch: Hashable, Sendable {
    /// From when.
    public var from: Instant
    /// Until when.
    public var to: Instant
    /// Why.
    public var cause: Cause

    /// How long.
    public var length: Days { to - from }
  }

  /// Every stretch in which the person waited, in order; together they are exactly the time waited.
  public var waits: [Stretch] {
    var stretches: [Stretch] = []
    for (index, moment) in moments.enumerated() {
      let end = index + 1 < moments.count ? moments[index + 1].time : horizon
      guard end > moment.time else { continue }
      switch moment.wait {
      case .nothing: continue
      case .cause(let cause): stretches.append(Stretch(from: moment.time, to: end, cause: cause))
      case .causes(let first, let until, let second):
        let border = min(max(until, moment.time), end)
        if border > moment.time { stretches.append(Stretch(from: moment.time, to: border, cause: first)) }
        if end > border { stretches.append(Stretch(from: border, to: end, cause: second)) }
      }
    }
    return stretches
  }
}

public import Quantities
public import Stochastics

/// *Public* of a programme: whom its door is open to.
///
/// Who asks for a place and is not of the public is refused at the door, and goes the way of somebody who finds nobody.
/// Looked at once, on the day the place is asked for: who grows too old while waiting, or on probation, is not put out.
public struct Eligibility: Hashable, Sendable, BitwiseCopyable {
  /// What is asked of the person's attributes, and of the youngest child's age.
  public var condition: Condition
  /// What is asked of the person's own age; `nil` for nothing.
  public var age: AgeRange?
  /// Territories whose people may come (F15-02, F22-02); `nil` for all.
  public var territories: TerritorySet?

  /// Makes a public; by default it is everybody.
  public init(condition: Condition = Condition(), age: AgeRange? = nil, territories: TerritorySet? = nil) {
    self.condition = condition
    self.age = age
    self.territories = territories
  }
}

/// Ages in whole years, from one birthday to the eve of another.
public struct AgeRange: Hashable, Sendable, BitwiseCopyable {
  /// Birthday from which one is old enough, in years; `nil` for no such bound.
  public var from: Int?
  /// Birthday from which one is too old, in years; `nil` for no such bound.
  public var under: Int?

  /// Makes a range of ages; an absent bound bounds nothing.
  public init(from: Int? = nil, under: Int? = nil) {
    self.from = from
    self.under = under
  }
}

/// Territories by index, as a plain value.
public struct TerritorySet: Hashable, Sendable, BitwiseCopyable {
  private var bits: SIMD4<UInt64> = .zero

  /// Makes a set.
  ///
  /// - Parameter indices: Indices of territories, from 0 to 255, as people have them.
  public init(_ indices: [Int]) {
    for index in indices { bits[index >> 6] |= 1 << UInt64(index & 63) }
  }

  /// Whether a territory is in the set.
  public func contains(_ index: Int) -> Bool { bits[index >> 6] & 1 << UInt64(index & 63) != 0 }
}

/// *Période probatoire*: what is asked of somebody before a place is (F18-15: the rent is paid again).
///
/// Nobody goes through it twice for one request: who loses a place, or comes back after an interruption, is past it.
public struct Probation: Sendable {
  /// Its length in calendar days.
  public var length: Law
  /// Probability that it is passed, so that a place is asked for; else the person is refused.
  public var success: Share

  /// Makes a probation.
  public init(length: Law, success: Share) {
    self.length = length
    self.success = success
  }
}

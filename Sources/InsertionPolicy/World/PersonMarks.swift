/// More yes/no facts about a person than ``PersonFlags`` has bits for, one bit each.
struct PersonMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Counted as kept from the place asked for last by want of money.
  static let turnedAway = Self(rawValue: 1 << 0)
}

extension Person {
  /// Counted as kept from the place asked for last by want of money.
  var isTurnedAway: Bool {
    get { marks.contains(.turnedAway) }
    set { if newValue { marks.insert(.turnedAway) } else { marks.remove(.turnedAway) } }
  }
}

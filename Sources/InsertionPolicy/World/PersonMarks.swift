/// More yes/no facts about a person than ``PersonFlags`` has bits for, one bit each.
struct PersonMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Counted as kept from the place asked for last by want of money.
  static let turnedAway = Self(rawValue: 1 << 0)
  /// On probation for ``Person/referredTo`` while the present accompaniment goes on; not in a waiting line.
  static let onProbationElsewhere = Self(rawValue: 1 << 7)
}

extension Person {
  /// On probation for ``referredTo`` while the present accompaniment goes on; not in a waiting line.
  var isOnProbationElsewhere: Bool {
    get { marks.contains(.onProbationElsewhere) }
    set { if newValue { marks.insert(.onProbationElsewhere) } else { marks.remove(.onProbationElsewhere) } }
  }

  /// Counted as kept from the place asked for last by want of money.
  var isTurnedAway: Bool {
    get { marks.contains(.turnedAway) }
    set { if newValue { marks.insert(.turnedAway) } else { marks.remove(.turnedAway) } }
  }
}

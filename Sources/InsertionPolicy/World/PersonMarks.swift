/// More yes/no facts about a person than ``PersonFlags`` has bits for, one bit each.
struct PersonMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Counted as kept from the place asked for last by want of money.
  static let turnedAway = Self(rawValue: 1 << 0)
  /// A second action of somebody who is present by another record: a place, and no person.
  static let companion = Self(rawValue: 1 << 1)
  /// Counted among the people of all actions, in the present civil year and in the period; all records of one person
  /// have these two alike.
  static let countedThisYear = Self(rawValue: 1 << 2)
  static let countedInPeriod = Self(rawValue: 1 << 3)
  static let counted: Self = [.countedThisYear, .countedInPeriod]
  /// On probation for ``Person/referredTo`` while the present accompaniment goes on; not in a waiting line.
  static let onProbationElsewhere = Self(rawValue: 1 << 7)
}

extension Person {
  /// Whether this is a second action of somebody who is present by another record.
  var isCompanion: Bool { marks.contains(.companion) }

  /// Whether this record stands for a person on the RSA where people are counted.
  var countsOnRSA: Bool { flags.contains(.onRSA) && !isCompanion }

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

/// Yes/no facts about a person that few have, and that an ordinary appointment does not look at, one bit each.
struct RareFlags: OptionSet, BitwiseCopyable {
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
  var isCompanion: Bool { rareFlags.contains(.companion) }

  /// Whether this record stands for a person on the RSA where people are counted.
  var countsOnRSA: Bool { flags.contains(.onRSA) && !isCompanion }

  /// On probation for ``referredTo`` while the present accompaniment goes on; not in a waiting line.
  var isOnProbationElsewhere: Bool {
    get { rareFlags.contains(.onProbationElsewhere) }
    set { if newValue { rareFlags.insert(.onProbationElsewhere) } else { rareFlags.remove(.onProbationElsewhere) } }
  }

  /// Counted as kept from the place asked for last by want of money.
  var isTurnedAway: Bool {
    get { rareFlags.contains(.turnedAway) }
    set { if newValue { rareFlags.insert(.turnedAway) } else { rareFlags.remove(.turnedAway) } }
  }
}

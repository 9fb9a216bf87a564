internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// Second actions, prescribed while the first goes on: one person, several records.
///
/// The record of a second action is a *companion*: it has the person's traits and a chance of its own, asks for a place,
/// holds it and gives it back like any other, and is no person wherever people are counted. All records of one person
/// stand in a ring.
///
/// Chosen: an action once prescribed goes to its end. The end of the RSA, a new orientation or a departure of the person
/// does not touch it, and what the action concludes does not touch the person: whatever it is, only the companion goes,
/// unless it is a transfer to another programme.
extension World {
  /// A référent prescribes a second action to somebody accompanied.
  mutating func prescribe(_ programme: Int, to original: Int, id: UInt32) {
    var record = Person(companionOf: people[original], id: id, at: now)
    record.nextRecord = people[original].nextRecord == Person.nobody ? UInt32(original) : people[original].nextRecord
    let companion = occupySlot(record)
    people[original].nextRecord = UInt32(companion)
    prescriptionCount += 1
    tell(original, .prescribed, programme: programme, other: id)
    tell(companion, .prescribed, programme: programme, other: people[original].id)
    requestPlace(companion, programme)
  }

  /// Whether somebody, by any record, is in a programme, waits for it or is on the way to it.
  func takesPart(_ slot: Int, in programme: Int) -> Bool {
    var record = slot
    repeat {
      if Int(people[record].programme) == programme || Int(people[record].referredTo) == programme { return true }
      record = nextRecord(record)
    } while record != slot
    return false
  }

  /// Takes a record out of the ring of its person.
  mutating func leaveRing(_ record: Int) {
    guard people[record].nextRecord != Person.nobody else { return }
    var before = record
    while nextRecord(before) != record { before = nextRecord(before) }
    let after = people[record].nextRecord
    people[before].nextRecord = Int(after) == before ? Person.nobody : after
    people[record].nextRecord = Person.nobody
  }

  /// The next record of the same person; the same one where there is no other.
  @inline(__always)
  func nextRecord(_ record: Int) -> Int {
    people[record].nextRecord == Person.nobody ? record : Int(people[record].nextRecord)
  }
}

extension Person {
  /// The record of a second action of somebody: the same traits and rights, nothing lived yet.
  init(companionOf original: Person, id: UInt32, at now: Instant) {
    self.init(
      id: id, attributes: original.attributes, profile: Int(original.profile), territory: Int(original.territory),
      entered: now, flags: original.flags.intersection(.onRSA), stage: .withoutStep)
    childBorn = original.childBorn
    born = original.born
    notified = now
    rareFlags = original.rareFlags.intersection(.counted).union(.companion)
  }
}

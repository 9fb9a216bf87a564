internal import Quantities

/// People who take part in actions, each counted once in a civil year and once in the period (FND-29).
extension World {
  /// Somebody holds a place, by whatever record: counted unless this was done before.
  @inline(__always)
  mutating func countPerson(_ record: Int) {
    if layout.scenario.counting != nil && !people[record].rareFlags.contains(.countedThisYear) { countOnce(record) }
  }

  private mutating func countOnce(_ record: Int) {
    count(.personsOfYear, column(record))
    if !people[record].rareFlags.contains(.countedInPeriod) { count(.personsOfPeriod, column(record)) }
    var each = record
    repeat {
      people[each].rareFlags.insert(.counted)
      each = nextRecord(each)
    } while each != record
  }

  /// A civil year begins: everybody who holds a place is counted in it.
  mutating func countPeopleOfYear() {
    guard layout.scenario.counting != nil else { return }
    for slot in people.indices { people[slot].rareFlags.remove(.countedThisYear) }
    for slot in people.indices where people[slot].stage != .absent && people[slot].hasReferent { countPerson(slot) }
  }
}

internal import DiscreteEvents
internal import Quantities

/// What the calendar itself brings: months to close, years to open, the decree's reference day.
extension World {
  /// A month begins: the one before is closed; in January yearly counts start afresh.
  mutating func monthBegins(_ month: Int) {
    seen.close(month: month - 1, at: now)
    guard layout.timeline.months[month].month == 1 else { return }
    countSeniority(endOf: month - 1)
    beginYear(containing: month)
    countPeopleOfYear()
    for offer in offers.indices { renewYear(offer) }
  }

  /// The period is over: its last month is closed.
  mutating func close() {
    calendar.advance(to: layout.timeline.horizon)
    countSeniority(endOf: layout.timeline.months.count - 1)
    label?.tally(.labelledAtEnd, on: &seen)
    money?.close(offers)
    chronicle.finish()
    seen.close(month: layout.timeline.months.count - 1, at: now)
  }

  /// The civil year of a month, cut to the period.
  mutating func beginYear(containing month: Int) {
    let year = layout.timeline.years[layout.timeline.year(at: layout.timeline.months[month].start)]
    yearStart = year.start
    yearEnd = year.end
  }

  /// Who is accompanied on 1 January is served in the new year; yearly places are given out again.
  private mutating func renewYear(_ offer: Int) {
    countCarriedOver(offer)
    offers[offer].accrued = 0
    offers[offer].accruedAt = now
    offers[offer].startsThisYear = 0
    guard !offers[offer].placesComeBack else { return }
    while offers[offer].pool.inUse > 0 { offers[offer].pool.release() }
    if offers[offer].load?.reading == .served {
      for _ in 0..<offers[offer].memberCount { offers[offer].pool.acquireRegardless() }
    }
    setPlaces(offer)
  }

  /// Counts an offer's people as served in the year that begins.
  private mutating func countCarriedOver(_ offer: Int) {
    offers[offer].carriedOver = offers[offer].memberCount
    var member = offers[offer].firstMember
    while member != Person.nobody {
      count(.served, offers[offer].programme, column(Int(member)))
      member = people[Int(member)].nextMember
    }
  }

  /// Everybody accompanied on 1 January 2025 is owed a contract within two years.
  ///
  /// Source: décret 2024-1244 du 30/12/2024.
  mutating func countDecreeStock() {
    for person in people.indices where people[person].stage != .absent && people[person].hasReferent {
      // Of a person in several actions, the référent's own accompaniment is meant.
      guard !people[person].isCompanion else { continue }
      guard layout.programmes[offers[Int(people[person].offer)].programme].contractMonths != nil else { continue }
      people[person].flags.insert(.owedContractSinceDecree)
      count(.decreeStock, column(person))
    }
  }
}

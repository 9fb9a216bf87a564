internal import DiscreteEvents
internal import Quantities

/// What money means for people: what they do is paid for, and nobody starts what a line has no money left for.
extension World {
  /// The money, asked for where the rules of a programme say that something is paid for.
  var payer: MoneyWorld {
    @inline(__always) get {
      guard let money else { preconditionFailure("Something is paid for at \(now), and the scenario has no budget.") }
      return money
    }
  }

  /// Puts every date of the period in the calendar.
  ///
  /// Before the calendar's own events are posted, so that the last day of a month is paid before the next begins.
  mutating func openMoney() {
    mayServeHeldBack = false
    guard let money else { return }
    money.open(streams)
    for index in money.agenda.indices where money.agenda[index].time < layout.timeline.horizon {
      calendar.post(.money(UInt32(index)), at: money.agenda[index].time, rank: Rank.calendar)
    }
  }

  /// A date of the agenda has come.
  mutating func moneyDate(_ index: Int) {
    if payer.happen(index, on: now.day, offers) { mayServeHeldBack = true }
  }

  /// An accompaniment starts.
  func payStart(_ person: Int, _ programme: Int) {
    guard layout.programmes[programme].paid.contains(.start) else { return }
    payer.payStart(of: people[person].id, programme, on: now.day)
  }

  /// An appointment was kept.
  func payAppointment(_ person: Int, _ programme: Int) {
    guard layout.programmes[programme].paid.contains(.appointment) else { return }
    payer.payAppointment(of: people[person].id, programme, on: now.day)
  }

  /// The line whose money refuses a person a start in a programme, or `nil` where none does.
  ///
  /// An accompaniment that goes on elsewhere is no start.
  func refusal(_ person: Int, _ programme: Int) -> Int? {
    guard layout.programmes[programme].paid.needMoneyToStart, !people[person].flags.contains(.interrupted) else {
      return nil
    }
    return payer.refusal(of: people[person].id, programme, on: now.day, offers)
  }

  /// Whether money keeps somebody who asks from a place that is free: there is none for the person, or none for who
  /// waits before.
  mutating func isTurnedAway(_ person: Int, _ programme: Int, _ line: Int, hasPlace: Bool) -> Bool {
    guard layout.programmes[programme].paid.needMoneyToStart, !people[person].flags.contains(.interrupted) else {
      return false
    }
    people[person].isTurnedAway = false
    guard hasPlace else { return false }
    var refusing = refusal(person, programme)
    if refusing == nil, let first = lines.first(line) { refusing = refusal(Int(first.entity), programme) }
    guard let refusing else { return false }
    turnAway(person, programme, for: refusing)
    return true
  }

  /// Counts somebody whom the money of a line keeps from a place that is free, once for each time a place is asked for.
  ///
  /// - Returns: whether the person was not yet kept from it.
  @discardableResult
  private mutating func turnAway(_ person: Int, _ programme: Int, for line: Int) -> Bool {
    guard !people[person].isTurnedAway else { return false }
    people[person].isTurnedAway = true
    count(.turnedAway, programme, column(person))
    payer.refuse(line: line, on: now.day)
    return true
  }

  /// Counts those who wait in a line for want of money alone: as many as there are places free.
  mutating func countHeldBack(_ offer: Int) {
    let (line, programme) = (offers[offer].line, offers[offer].programme)
    guard offers[offer].pool.free > 0, layout.programmes[programme].paid.needMoneyToStart,
      let first = lines.first(line), let refusing = refusal(Int(first.entity), programme)
    else { return }
    var held: [Int] = []
    let free = offers[offer].pool.free
    lines.forEach(in: line) { if held.count < free { held.append(Int($0.entity)) } }
    for person in held where turnAway(person, programme, for: refusal(person, programme) ?? refusing) {
      tell(person, .heldBack, .cause(.money), programme: programme)
    }
  }

  /// Whether money keeps the first of a line from a place that is free.
  func isHeldBack(_ line: Int, _ programme: Int) -> Bool {
    guard layout.programmes[programme].paid.needMoneyToStart, let first = lines.first(line) else { return false }
    return refusal(Int(first.entity), programme) != nil
  }

  /// Keeps the money of a start aside while the accompaniment before it ends, and gives it back to be spent.
  func reserve(_ person: Int, _ programme: Int, _ isKept: Bool) {
    guard layout.programmes[programme].paid.needMoneyToStart else { return }
    payer.reserve(people[person].id, programme, isKept)
  }

  /// Serves lines that money held back, in the order of the offers, until nothing comes free any more.
  mutating func serveHeldBack() {
    while mayServeHeldBack {
      mayServeHeldBack = false
      for offer in offers.indices
      where layout.programmes[offers[offer].programme].paid.needMoneyToStart && !lines.isEmpty(offers[offer].line) {
        serve(offer)
      }
    }
  }
}

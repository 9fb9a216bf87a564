internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// Asking for a place and waiting for one: who waits, who is served, how many are too many.
extension World {
  /// Classes of a waiting line: people whose place vanished come before people who never had one.
  enum LineClass {
    static let displaced: UInt8 = 0
    static let first: UInt8 = 1
  }

  /// The person comes to a programme: through its door, where it has one, to ask for a place.
  mutating func requestPlace(_ person: Int, _ programme: Int) {
    if layout.programmes[programme].hasDoor { return comeToDoor(person, programme) }
    askPlace(person, programme)
  }

  /// The person asks for a place in a programme, and gets one, waits for one, or goes away.
  mutating func askPlace(_ person: Int, _ programme: Int) {
    let column = column(person)
    count(.oriented, programme, column)
    if people[person].flags.contains(.onRSA) { count(.orientedOnRSA, programme, column) }
    people[person].programme = UInt8(programme)
    people[person].monthsUnderContract = 0
    waitForPlace(person, programme, LineClass.first)
  }

  mutating func waitForPlace(_ person: Int, _ programme: Int, _ priority: UInt8) {
    people[person].since = now
    people[person].stage = .waiting
    let line = layout.programmes[programme].line(column(person))
    let place = freeOffer(line, near: column(person)) ?? freeNeighbour(programme, person, priority)
    let isTurnedAway = isTurnedAway(person, programme, line, hasPlace: place != nil)
    if let offer = place, !isTurnedAway {
      return take(offer, person)
    }
    if layout.programmes[programme].leavesWhenFull {
      count(.lost, programme, column(person))
      tell(person, isTurnedAway ? .wentAwayUnpaid : .wentAway, .cause(.nobody))
      return withdraw(person)
    }
    people[person].spot = lines.enqueue(UInt32(person), line: line, priority: priority, since: now)
    tell(person, isTurnedAway ? .heldBack : .placeAsked, .cause(isTurnedAway ? .money : .place))
    moveWaiting(programme, column(person), by: 1)
    if let patience = layout.programmes[programme].patience {
      let delay = draw(patience, .patience, person, people[person].occurrence(0))
      schedule(person, at: now + Days(delay))
    }
  }

  /// The person stops waiting without a place: on the RSA without référent, or out of the system.
  mutating func withdraw(_ person: Int) {
    people[person].programme = Person.noProgramme
    people[person].flags.remove([.interrupted, .movedByLabel])
    if people[person].countsOnRSA && layout.rsaSpell != nil {
      people[person].stage = .withoutStep
    } else {
      leave(person)
    }
  }

  /// Patience has run out.
  mutating func giveUp(_ person: Int) {
    count(.reneged, Int(people[person].programme), column(person))
    tell(person, .gaveUp, .cause(.nobody))
    leaveLine(person)
    withdraw(person)
  }

  /// Takes the person out of any waiting line, for the present programme or one referred to.
  mutating func leaveLine(_ person: Int) {
    leaveProbation(person)
    guard lines.remove(people[person].spot) else { return }
    people[person].spot = .none
    let referred = people[person].referredTo
    let programme = referred != Person.noProgramme ? referred : people[person].programme
    people[person].referredTo = Person.noProgramme
    moveWaiting(Int(programme), column(person), by: -1)
    // Who was held back for want of money makes way for others.
    if layout.programmes[Int(programme)].paid.needMoneyToStart { mayServeHeldBack = true }
  }

  /// The référent refers the person to another programme; the present accompaniment goes on until a place is free.
  mutating func referElsewhere(_ person: Int, to programme: Int) {
    people[person].referredSince = now
    tell(person, .referred, programme: programme)
    if layout.programmes[programme].hasDoor { return comeToDoor(referred: person, programme) }
    askPlace(referred: person, programme)
  }

  /// Somebody accompanied asks for a place in another programme.
  mutating func askPlace(referred person: Int, _ programme: Int) {
    let column = column(person)
    count(.oriented, programme, column)
    if people[person].flags.contains(.onRSA) { count(.orientedOnRSA, programme, column) }
    let line = layout.programmes[programme].line(column)
    let place = freeOffer(line, near: column)
    let isTurnedAway = isTurnedAway(person, programme, line, hasPlace: place != nil)
    if let offer = place, !isTurnedAway {
      changePlace(person, programme, offer)
    } else {
      if isTurnedAway { tell(person, .heldBack, programme: programme) }
      people[person].referredTo = UInt8(programme)
      people[person].spot = lines.enqueue(UInt32(person), line: line, priority: LineClass.first, since: now)
      moveWaiting(programme, column, by: 1)
    }
  }

  private mutating func changePlace(_ person: Int, _ programme: Int, _ offer: Int) {
    let since = people[person].referredSince
    reserve(person, programme, true)
    endAccompaniment(person, .endsByReferral)
    reserve(person, programme, false)
    people[person].programme = UInt8(programme)
    people[person].monthsUnderContract = 0
    people[person].since = since
    people[person].notified = since
    take(offer, person)
  }

  /// Of the offers serving a line, the one with a free place that is least full, one's own territory first.
  @inline(__always)
  private func freeOffer(_ line: Int, near territory: Int) -> Int? {
    var best: Int?
    var bestIsNear = false
    var bestFill = Double.infinity
    for offer in layout.offersOfLine[line] where offers[offer].pool.free > 0 {
      let isNear = offers[offer].territory == territory
      let fill = Double(offers[offer].pool.inUse) / Double(offers[offer].pool.capacity)
      if (isNear && !bestIsNear) || (isNear == bestIsNear && fill < bestFill) {
        (best, bestIsNear, bestFill) = (offer, isNear, fill)
      }
    }
    return best
  }

  /// A free place in a neighbouring territory, for somebody whose own has vanished, where that is allowed.
  @inline(__always)
  private func freeNeighbour(_ programme: Int, _ person: Int, _ priority: UInt8) -> Int? {
    guard priority == LineClass.displaced, layout.programmes[programme].linePerTerritory,
      let neighbours = label?.rules.cutOff.neighbours, !neighbours.isEmpty
    else { return nil }
    for territory in neighbours[column(person)] {
      if let offer = freeOffer(layout.programmes[programme].line(territory), near: territory) { return offer }
    }
    return nil
  }

  /// Gives an offer's free places to those who wait, in their order.
  mutating func serve(_ offer: Int) {
    let line = offers[offer].line
    while offers[offer].pool.free > 0, !isHeldBack(line, offers[offer].programme), let next = lines.popFirst(line) {
      let person = Int(next)
      people[person].spot = .none
      let programme = offers[offer].programme
      moveWaiting(programme, column(person), by: -1)
      if people[person].referredTo != Person.noProgramme {
        people[person].referredTo = Person.noProgramme
        changePlace(person, programme, offer)
      } else {
        cancelStep(person)
        take(offer, person)
      }
    }
    countHeldBack(offer)
    serveNeighbours(offer)
  }

  /// Gives the places that nobody at home waits for to people of other territories whose own have vanished.
  private mutating func serveNeighbours(_ offer: Int) {
    let programme = offers[offer].programme
    guard offers[offer].pool.free > 0, layout.programmes[programme].linePerTerritory, let label else { return }
    for territory in label.guests[offers[offer].territory] {
      let line = layout.programmes[programme].line(territory)
      while offers[offer].pool.free > 0, let next = lines.popFirst(line, priority: LineClass.displaced) {
        let person = Int(next)
        people[person].spot = .none
        moveWaiting(programme, column(person), by: -1)
        cancelStep(person)
        take(offer, person)
      }
    }
  }

  private mutating func moveWaiting(_ programme: Int, _ column: Int, by amount: Double) {
    seen.move(Observations.index(.waiting, programme), by: amount, column: column, at: now)
    updateGap(programme, column)
  }

  /// People in or waiting for a programme beyond its places, in one territory (or in all for a line of the whole
  /// département, kept in the column that belongs to no territory).
  mutating func updateGap(_ programme: Int, _ territory: Int) {
    guard layout.programmes[programme].limited else { return }
    let waiting = Observations.index(.waiting, programme)
    let places = Observations.index(.places, programme)
    let gap = Observations.index(.gap, programme)
    if layout.programmes[programme].linePerTerritory {
      let inLine = seen.present(waiting, column: territory)
      // People of a neighbouring territory take places here too: the offers count them, the territory does not.
      let held =
        inLine > 0
        ? layout.offersOfLine[layout.programmes[programme].line(territory)].reduce(0) { $0 + offers[$1].memberCount }
        : 0
      let value = inLine > 0 ? inLine + Double(held) - seen.present(places, column: territory) : 0
      seen.set(gap, to: max(0, value), column: territory, at: now)
    } else {
      var needing = 0.0
      var open = 0.0
      let inProgress = Observations.index(.inProgress, programme)
      for column in 0..<layout.territoryCount {
        needing += seen.present(waiting, column: column) + seen.present(inProgress, column: column)
        open += seen.present(places, column: column)
      }
      seen.set(gap, to: max(0, needing - open), column: layout.territoryCount, at: now)
    }
  }

  /// Whether the programme's load in a territory is under the floor that opens a wider intake (CAF62-32).
  @inline(__always)
  func isBelowFloor(_ programme: Int, _ territory: Int) -> Bool {
    var load = 0.0
    var floor = 0.0
    for offer in layout.offersOfLine[layout.programmes[programme].line(territory)] {
      load += Double(offers[offer].countedLoad)
      floor += offers[offer].floorLoad(now: now, yearStart: yearStart, yearEnd: yearEnd, yearDays: yearDays)
    }
    return load < floor
  }

  /// Days of the present civil year, within the period.
  var yearDays: Double { (yearEnd - yearStart).count }
}

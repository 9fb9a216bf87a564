internal import DiscreteEvents

/// Conservation: checked at every event in debug builds and in tests.
extension World {
  /// Everything that must hold between two events: people, places, lines, levels.
  ///
  /// - Complexity: O(people present + offers); for tests and debug builds only.
  func checkConservation() {
    let present = people.count - freeSlots.count
    precondition(
      enteredCount == leftCount + present, "\(enteredCount) entered, \(leftCount) left, but \(present) are present.")
    var holding = Array(repeating: 0, count: offers.count)
    var onRSA = 0
    var alone = 0
    var inLine = 0
    for slot in people.indices where people[slot].stage != .absent {
      let person = people[slot]
      if person.hasReferent { holding[Int(person.offer)] += 1 }
      if person.flags.contains(.onRSA) {
        onRSA += 1
        if !person.hasReferent { alone += 1 }
      }
      if lines.isWaiting(person.spot) { inLine += 1 }
      let needsSpot =
        person.stage == .waiting || (person.referredTo != Person.noProgramme && !person.isOnProbationElsewhere)
      precondition(
        needsSpot == lines.isWaiting(person.spot), "Person \(person.id) in stage \(person.stage) is wrongly in line.")
    }
    for offer in offers.indices { check(offers[offer], holding: holding[offer]) }
    check(.present, present)
    check(.onRSA, onRSA)
    check(.withoutReferent, alone)
    checkMoney()
    checkProbations()
    let waiting = (0..<lines.lineCount).reduce(0) { $0 + lines.count($1) }
    precondition(waiting == inLine, "\(waiting) spots in lines for \(inLine) people.")
  }

  private func check(_ offer: Offer, holding: Int) {
    precondition(offer.memberCount == holding, "An offer counts \(offer.memberCount) members, \(holding) hold it.")
    if offer.load == nil || offer.placesComeBack {
      precondition(offer.pool.inUse == holding, "\(offer.pool.inUse) places in use, \(holding) people hold one.")
    }
    if offer.placesComeBack {
      precondition(offer.pool.overload == 0, "\(offer.pool.overload) people hold places that do not exist.")
    }
    for neighbour in offer.pool.free > 0 ? layout.label?.guests[offer.territory] ?? [] : []
    where layout.programmes[offer.programme].linePerTerritory {
      let line = layout.programmes[offer.programme].line(neighbour)
      precondition(
        lines.first(line)?.priority != LineClass.displaced,
        "A place is free in territory \(offer.territory) while somebody displaced in \(neighbour) waits for it.")
    }
    precondition(
      offer.pool.free == 0 || lines.isEmpty(offer.line) || isHeldBack(offer.line, offer.programme),
      "A place is free while \(lines.count(offer.line)) wait.")
    var listed = 0
    var member = offer.firstMember
    while member != Person.nobody {
      listed += 1
      member = people[Int(member)].nextMember
    }
    precondition(
      offer.structure < 0 || isFunded(offer.structure) || offer.isClosing || holding == 0,
      "\(holding) people hold places of a structure that has no funding.")
    precondition(listed == holding, "\(listed) people on the list of an offer that \(holding) hold.")
  }

  private func check(_ level: Level, _ expected: Int) {
    let total = (0..<layout.territoryCount).reduce(0.0) {
      $0 + seen.present(Observations.index(level), column: $1)
    }
    precondition(total == Double(expected), "The level \(level) says \(total), people say \(expected).")
  }
}

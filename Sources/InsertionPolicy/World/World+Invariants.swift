internal import DiscreteEvents

/// Conservation: checked at every event in debug builds and in tests.
extension World {
  /// Everything that must hold between two events: people, places, lines, levels.
  ///
  /// - Complexity: O(people present + offers); for tests and debug builds only.
  func checkConservation() {
    let present = checkRecords()
    var holding = Array(repeating: 0, count: offers.count)
    var onRSA = 0
    var alone = 0
    var inLine = 0
    for slot in people.indices where people[slot].stage != .absent {
      let person = people[slot]
      if person.hasReferent { holding[Int(person.offer)] += 1 }
      if person.countsOnRSA {
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
    money?.checkConservation()
    checkProbations()
    let waiting = (0..<lines.lineCount).reduce(0) { $0 + lines.count($1) }
    precondition(waiting == inLine, "\(waiting) spots in lines for \(inLine) people.")
  }

  /// Everybody who entered is present or has left, and every second action is in progress or over; each record stands in
  /// the ring of its person, with one person in it at most and the same traits all around.
  ///
  /// - Returns: How many people are present.
  private func checkRecords() -> Int {
    var present = 0
    var companions = 0
    for slot in people.indices where people[slot].stage != .absent {
      if people[slot].isCompanion { companions += 1 } else { present += 1 }
      var persons = people[slot].isCompanion ? 0 : 1
      var other = nextRecord(slot)
      while other != slot {
        precondition(
          people[other].stage != .absent && people[other].attributes == people[slot].attributes
            && people[other].territory == people[slot].territory && people[other].profile == people[slot].profile
            && people[other].rareFlags.intersection(.counted) == people[slot].rareFlags.intersection(.counted),
          "Records \(people[slot].id) and \(people[other].id) stand in one ring and are not of one person.")
        persons += people[other].isCompanion ? 0 : 1
        other = nextRecord(other)
      }
      precondition(persons <= 1, "\(persons) people share the ring of \(people[slot].id).")
    }
    precondition(
      present + companions == people.count - freeSlots.count, "\(freeSlots.count) slots are free, others are empty.")
    precondition(
      enteredCount == leftCount + present, "\(enteredCount) entered, \(leftCount) left, but \(present) are present.")
    precondition(
      prescriptionCount == prescriptionsOver + companions,
      "\(prescriptionCount) actions prescribed, \(prescriptionsOver) over, but \(companions) are in progress.")
    return present
  }

  private func check(_ offer: Offer, holding: Int) {
    precondition(offer.memberCount == holding, "An offer counts \(offer.memberCount) members, \(holding) hold it.")
    if offer.load == nil || offer.placesComeBack {
      precondition(offer.pool.inUse == holding, "\(offer.pool.inUse) places in use, \(holding) people hold one.")
    }
    if offer.placesComeBack {
      precondition(offer.pool.overload == 0, "\(offer.pool.overload) people hold places that do not exist.")
    }
    for neighbour in offer.pool.free > 0 ? label?.guests[offer.territory] ?? [] : []
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
      label?.isFunded(offer.structure) != false || offer.isClosing || holding == 0,
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

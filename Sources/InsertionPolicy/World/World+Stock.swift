internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The first day: staff, diaries, flows, and the people who are already there.
extension World {
  /// Puts the world back to the first day of a replication.
  mutating func open(seed: UInt64, replication: UInt32) {
    streams = Streams(seed: seed, replication: replication)
    calendar.removeAll()
    seen.clear()
    chronicle.clear()
    people.truncate(to: 0)
    accompaniedIn.truncate(to: 0)
    freeSlots.truncate(to: 0)
    enteredCount = 0
    leftCount = 0
    prescriptionCount = 0
    prescriptionsOver = 0
    lines.removeAll()
    sessionGuests.removeAll(keepingCapacity: true)
    beginYear(containing: 0)
    label?.begin(streams)
    openStaff()
    label?.open(in: &self)
    openMoney()
    openCalendar()
    openStock()
    openFlows()
    if mayServeHeldBack { serveHeldBack() }
  }

  private mutating func openStaff() {
    for offer in offers.indices { offers[offer] = layout.offers[offer] }
    for structure in posts.indices {
      posts[structure] = plannedPosts(structure, on: 0)
      vacantPosts[structure] = 0
      partPostIsVacant[structure] = false
      departureCounts[structure] = 0
    }
    for territory in 0..<layout.territoryCount {
      diagnosticBooks[territory].clear(perOpenDay: 0)
      validationBooks[territory].clear(perOpenDay: 0)
      equipeBooks[territory].clear(perOpenDay: Double(layout.scenario.equipe?.dossiersPerMeeting ?? 0))
      setDiaries(of: territory, from: 0)
    }
    for structure in posts.indices {
      if layout.offerOfStructure[structure] >= 0 { setPlaces(layout.offerOfStructure[structure]) }
      scheduleStaff(structure)
    }
  }

  private mutating func openCalendar() {
    for month in layout.timeline.months.indices.dropFirst() {
      calendar.post(.monthBegins(UInt32(month)), at: layout.timeline.months[month].start, rank: Rank.calendar)
    }
    if let day = layout.decreeDay {
      calendar.post(.decreeDay, at: Instant(days: Double(day)), rank: Rank.calendar)
    }
    for day in layout.sessions?.days ?? [] {
      calendar.post(.session, at: Instant(days: Double(day) + Self.sessionHour), rank: Rank.step)
    }
  }

  /// People present on the first day, group by group and territory by territory in the order of ids.
  private mutating func openStock() {
    var number: UInt32 = 0
    for part in layout.stock {
      for _ in 0..<part.people {
        place(part, number)
        number += 1
      }
    }
    for offer in offers.indices { displaceOverload(offer) }
  }

  private mutating func place(_ part: Layout.StockPart, _ number: UInt32) {
    let (group, territory) = (part.group, part.territory)
    let isOff = isOffRSA(group, territory, number)
    let onRSA = layout.rsaSpell != nil && !isOff
    let person = admit(
      id: number, territory: territory, entered: .start, flags: onRSA ? .onRSA : [], stage: .withoutStep,
      profiles: part.profiles)
    if let left = layout.rsaSpellLeft, !isOff {
      scheduleRightEnd(person, after: draw(left, .stockHistory, person))
    }
    if isOff { scheduleTailEnd(person, group) }
    switch group.position {
    case .accompanied(let programme): placeAccompanied(person, programme)
    case .waiting(let programme):
      tell(person, .presentAtStart, programme: programme)
      askPlace(person, programme)
    case .toOrient(let days):
      tell(person, .presentAtStart, .cause(.turn))
      let chance = streams.uniform(Purpose.stockWait.rawValue, entity: number)
      schedule(person, at: workingTime(now + chance * days))
    }
  }

  /// Whether somebody of the stock is accompanied on after the RSA; who has no référent cannot be.
  private func isOffRSA(_ group: StockGroup, _ territory: Int, _ number: UInt32) -> Bool {
    guard group.offRSAShare > 0, case .accompanied(let programme) = group.position,
      leastFullOffer(layout.programmes[programme].line(territory), near: territory) != nil
    else { return false }
    return streams.uniform(Purpose.stockRight.rawValue, entity: number) < group.offRSAShare.value
  }

  /// A tail of fixed length is at a uniform point on a day chosen at random (CAF62-63).
  private mutating func scheduleTailEnd(_ person: Int, _ group: StockGroup) {
    guard case .accompanied(let programme) = group.position,
      case .ends(_, let months) = layout.programmes[programme].afterRSA
    else { return }
    people[person].flags.insert(.inTail)
    let chance = streams.uniform(Purpose.stockRight.rawValue, entity: people[person].id, occurrence: 1)
    scheduleRightEnd(person, after: chance * adding(months: months, to: now).days)
  }

  /// Somebody in the middle of an accompaniment: what is left of the stay follows its residual law; the contract in
  /// progress is the likelier the longer it is, at a uniform point of its length, and uniform among those the rules allow.
  private mutating func placeAccompanied(_ person: Int, _ programme: Int) {
    guard let offer = leastFullOffer(layout.programmes[programme].line(column(person)), near: column(person)) else {
      tell(person, .presentAtStart, programme: programme)
      return askPlace(person, programme)
    }
    people[person].programme = UInt8(programme)
    people[person].stage = .accompanied
    people[person].episodes = 1
    people[person].flags.insert([.oriented, .firstContractSigned, .firstAppointmentFixed])
    hold(offer, person, carriedOver: true)
    offers[offer].carriedOver += 1
    count(.served, programme, column(person))
    countPerson(person)
    tell(person, .presentAtStart)
    planEquipe(person, programme)
    if layout.programmes[programme].stay != nil {
      people[person].courseEnd =
        now + Days(layout.programmes[programme].stayLeft.map { draw($0, .stockResidual, person) } ?? 0)
    } else if let lengths = layout.programmes[programme].monthsInProgress {
      let months = Int(draw(lengths, .contractMonths, person))
      var draws = streams.draws(Purpose.stockResidual.rawValue, entity: people[person].id)
      let end = adding(months: months, to: now)
      people[person].courseEnd = workingTime(Instant(days: end.days * draws.uniform()))
      people[person].monthsUnderContract = UInt8(
        clamping: months * (1 + priorContracts(layout.programmes[programme].longestMonths, months, &draws)))
    }
    scheduleFromStock(person, programme)
  }

  @inline(__always)
  private func priorContracts(_ longest: Int, _ months: Int, _ draws: inout Draws) -> Int {
    longest == .max ? 0 : Int(draws.uniform() * Double(max(1, longest / months)))
  }

  /// The next appointment comes when what is left of the interval in progress is over.
  private mutating func scheduleFromStock(_ person: Int, _ programme: Int) {
    var next = people[person].courseEnd
    if let left = layout.programmes[programme].intervalLeft {
      enterTurnOfHomeVisits(person, programme)
      next = min(next, workingTime(now + Days(draw(left, .stockAppointment, person))))
    }
    schedule(person, at: next)
  }

  /// The least full of the offers serving a line, one's own territory first; it may be full.
  @inline(__always)
  private func leastFullOffer(_ line: Int, near territory: Int) -> Int? {
    var best: Int?
    var bestIsNear = false
    for offer in layout.offersOfLine[line] {
      let isNear = offers[offer].territory == territory
      guard let current = best else {
        (best, bestIsNear) = (offer, isNear)
        continue
      }
      if (isNear && !bestIsNear) || (isNear == bestIsNear && fill(offer) < fill(current)) {
        (best, bestIsNear) = (offer, isNear)
      }
    }
    return best
  }

  @inline(__always)
  private func fill(_ offer: Int) -> Double {
    let capacity = offers[offer].pool.capacity
    return capacity == 0 ? .infinity : Double(offers[offer].pool.inUse) / Double(capacity)
  }
}

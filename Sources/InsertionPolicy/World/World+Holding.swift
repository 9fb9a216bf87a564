internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// Holding a place: taking it, giving it back, losing it.
extension World {
  /// The person takes a place: the accompaniment starts.
  mutating func take(_ offer: Int, _ person: Int) {
    let programme = offers[offer].programme
    let column = column(person)
    let wait = (now - people[person].since).count
    hold(offer, person)
    tell(person, .placeTaken, .cause(.firstAppointment), programme: programme)
    if people[person].flags.contains(.interrupted) {
      // The accompaniment goes on elsewhere: it neither starts again nor is served twice.
      count(.transfers, programme, column)
      count(.transferDays, programme, column, wait)
      if people[person].flags.contains(.movedByLabel) {
        people[person].flags.remove(.movedByLabel)
        count(.labelTransfers, column)
        count(.labelTransferDays, column, wait)
      }
    } else {
      countStart(person, offer, programme, column, wait)
    }
    people[person].episodes &+= 1
    people[person].missed = 0
    begin(person, programme)
  }

  private mutating func countStart(_ person: Int, _ offer: Int, _ programme: Int, _ column: Int, _ wait: Double) {
    offers[offer].startsThisYear += 1
    people[person].startedDay = Int16(clamping: now.day)
    people[person].sinceHomeVisit = 0
    payStart(person, programme)
    countPerson(person)
    lookAfterStart(person, programme)
    count(.starts, programme, column)
    count(.served, programme, column)
    count(.waits, programme, column)
    count(.waitDays, programme, column, wait)
    if wait <= LegalClock.conventionStartDays { count(.waitsWithin21, programme, column) }
  }

  /// Enters the person among those who hold a place of an offer.
  ///
  /// Somebody carried over from before takes no place of the year's starts.
  mutating func hold(_ offer: Int, _ person: Int, carriedOver: Bool = false) {
    precondition(!people[person].hasReferent, "Person \(people[person].id) would hold two places.")
    if !(carriedOver && offers[offer].load?.reading == .starts) { offers[offer].pool.acquireRegardless() }
    offers[offer].memberCount += 1
    people[person].offer = UInt16(offer)
    accompaniedIn[person] = UInt16(people[person].territory) << 8 | UInt16(offers[offer].programme)
    people[person].previousMember = offers[offer].lastMember
    people[person].nextMember = Person.nobody
    if offers[offer].lastMember != Person.nobody {
      people[Int(offers[offer].lastMember)].nextMember = UInt32(person)
    } else {
      offers[offer].firstMember = UInt32(person)
    }
    offers[offer].lastMember = UInt32(person)
    let column = column(person)
    seen.move(Observations.index(.inProgress, offers[offer].programme), by: 1, column: column, at: now)
    if people[person].countsOnRSA { move(.withoutReferent, column, by: -1) }
    if layout.programmes[offers[offer].programme].paid.contains(.personMonth) {
      payer.movePeople(offers[offer].programme, people[person].id, holds: true)
    }
  }

  /// Takes the person off the list of an offer, without giving the place to anybody.
  private mutating func letGo(_ person: Int) -> Int {
    let offer = Int(people[person].offer)
    let next = people[person].nextMember
    let previous = people[person].previousMember
    if next != Person.nobody {
      people[Int(next)].previousMember = previous
    } else {
      offers[offer].lastMember = previous
    }
    if previous != Person.nobody {
      people[Int(previous)].nextMember = next
    } else {
      offers[offer].firstMember = next
    }
    people[person].offer = Person.noOffer
    accompaniedIn[person] = Self.inNoPlace
    offers[offer].memberCount -= 1
    if offers[offer].placesComeBack { offers[offer].pool.release() }
    if offers[offer].isClosing { setCapacity(offer, offers[offer].memberCount) }
    let column = column(person)
    seen.move(Observations.index(.inProgress, offers[offer].programme), by: -1, column: column, at: now)
    if people[person].countsOnRSA { move(.withoutReferent, column, by: 1) }
    if layout.programmes[offers[offer].programme].paid.contains(.personMonth) {
      payer.movePeople(offers[offer].programme, people[person].id, holds: false)
    }
    if layout.programmes[offers[offer].programme].paid.commitMonths { mayServeHeldBack = true }
    return offer
  }

  /// The accompaniment is over: the place goes to the first who waits.
  ///
  /// `motive` is the counter of what brought the end about; each end has one.
  mutating func endAccompaniment(_ person: Int, _ motive: ProgrammeCounter) {
    cancelStep(person)
    tell(person, .accompanimentEnded, waitAfterEnd(person))
    lookAfterEnd(person, offers[Int(people[person].offer)].programme)
    let offer = letGo(person)
    let programme = offers[offer].programme
    people[person].stage = .withoutStep
    people[person].flags.remove([.contractDue, .endsAtAnyTime, .interrupted])
    people[person].courseEnd = .distantFuture
    count(.ends, programme, column(person))
    count(motive, programme, column(person))
    people[person].reviewDay = Person.noDay
    people[person].requestDay = Person.noDay
    countStay(person, programme)
    serve(offer)
  }

  /// Counts the length of an accompaniment that started in the period.
  private mutating func countStay(_ person: Int, _ programme: Int) {
    guard people[person].startedDay != Person.noDay else { return }
    count(.stays, programme, column(person))
    count(.stayDays, programme, column(person), Double(now.day - Int(people[person].startedDay)))
    people[person].startedDay = Person.noDay
  }

  /// Puts out those for whom there is no place any more, the last to come first; they wait before everybody else.
  ///
  /// Chosen: last in, first out, since the documents do not say whose référent leaves; it keeps the longest
  /// accompaniments whole.
  mutating func displaceOverload(_ offer: Int) {
    guard offers[offer].placesComeBack else { return }
    while offers[offer].pool.overload > 0 { displace(Int(offers[offer].lastMember), .placeVanished) }
  }

  /// Puts out everybody who holds a place of an offer that closes, the first to have come first.
  ///
  /// Chosen: who has been there longest chooses first, since the documents give no order.
  mutating func sendAway(_ offer: Int) {
    while offers[offer].firstMember != Person.nobody {
      sendAway(person: Int(offers[offer].firstMember))
    }
  }

  /// Puts out one person whose structure has no funded places any more.
  mutating func sendAway(person: Int) {
    count(.labelDisplaced, column(person))
    let structure = offers[Int(people[person].offer)].structure
    if let body = label?.body(of: structure) { seen.add(1, to: .displaced, body: body) }
    people[person].flags.insert(.movedByLabel)
    displace(person, .placeClosed)
  }

  /// Takes the place away from a person, who waits for another before everybody who never had one.
  private mutating func displace(_ person: Int, _ happening: Happening) {
    let programme = offers[Int(people[person].offer)].programme
    cancelStep(person)
    leaveLine(person)
    let left = (people[person].courseEnd - now).count
    tell(person, happening, .cause(.nobody))
    _ = letGo(person)
    count(.displaced, programme, column(person))
    if people[person].flags.contains(.inTail) { return leave(person) }
    people[person].flags.insert(.interrupted)
    people[person].courseEnd = Instant(days: max(0, left))
    waitForPlace(person, programme, LineClass.displaced)
  }
}

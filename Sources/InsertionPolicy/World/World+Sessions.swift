internal import Quantities
internal import Stochastics

/// Somebody invited to the next information session; the slot may have another occupant by then.
struct SessionGuest: BitwiseCopyable {
  let slot: UInt32
  let id: UInt32
}

extension Layout {
  /// Information sessions on their days.
  struct SessionsLayout: Sendable {
    let rules: InformationSessions
    /// Days of the period, in order.
    let days: [Int]
    /// Whether people of a stream and territory are invited, by stream and then territory.
    let invites: [Bool]
    /// Column in which sessions are counted: the territory, or the last where there are several.
    let column: Int

    init(_ rules: InformationSessions, _ scenario: Scenario, _ timeline: Timeline) {
      self.rules = rules
      days = rules.days(on: timeline)
      invites = scenario.arrivals.indices.flatMap { stream in
        scenario.territories.indices.map { rules.streams.contains(stream) && rules.territories.contains($0) }
      }
      column = rules.territories.count == 1 ? rules.territories[0] : scenario.territories.count
    }
  }
}

/// Information sessions: newcomers invited, sessions held, people received.
extension World {
  /// Chosen: sessions are held in the morning, from 9:00.
  static let sessionHour = 9.0 / 24

  /// Invites a newcomer to the next session, if sessions are for such people.
  mutating func inviteToSession(_ person: Int, _ stream: Int, _ territory: Int) {
    guard let sessions = layout.sessions, sessions.invites[stream * layout.territoryCount + territory] else { return }
    sessionGuests.append(SessionGuest(slot: UInt32(person), id: people[person].id))
  }

  /// A session is held: who still belongs to the system comes or not; who finds no seat stays invited.
  mutating func holdSession() {
    guard let sessions = layout.sessions else {
      preconditionFailure("A session is held at \(now), and the scenario has none.")
    }
    count(.sessionsHeld, sessions.column)
    count(.sessionHalfDays, sessions.column, sessions.rules.sessionHalfDays + sessions.rules.preparationHalfDays)
    var received = 0
    var handled = 0
    for guest in sessionGuests {
      guard received < sessions.rules.seats?.count ?? .max else { break }
      handled += 1
      let person = Int(guest.slot)
      guard people[person].stage != .absent, people[person].id == guest.id,
        happens(sessions.rules.attendance, .attendance, person)
      else { continue }
      received += 1
      count(.informed, column(person))
      tell(person, .sessionAttended)
    }
    sessionGuests.removeFirst(handled)
  }
}

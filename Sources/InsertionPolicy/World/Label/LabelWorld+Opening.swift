internal import DiscreteEvents
internal import Glibc
internal import Quantities
internal import Stochastics

/// The first day of the label, and what is known to have happened since.
extension LabelWorld {
  /// Lives the first day: référents, bodies, and all that is known to come.
  func open(in world: inout World) {
    isExclusive = false
    moments.removeAll(keepingCapacity: true)
    for structure in referentNumbers.indices { referentNumbers[structure] = 0 }
    for post in referents.indices { referents[post] = Referent() }
    for agent in agentsFree.indices { agentsFree[agent] = .start }
    openReferents(in: &world)
    for body in rules.bodies.indices { openBody(body, in: &world) }
    openCalendar(in: &world)
  }

  /// Takes the chance of a replication and says which bodies are funded on the first day, before places are opened.
  func begin(_ streams: Streams) {
    self.streams = streams
    for body in bodies.indices {
      bodies[body] = LabelledBody()
      bodies[body].isFunded = !rules.bodies[body].isNew
    }
  }

  private func openBody(_ body: Int, in world: inout World) {
    let described = rules.bodies[body]
    // Chosen: the level is drawn symmetrically around what is declared, by a triangle of the declared spread.
    let chance = uniform(.labelLevel, body) + uniform(.labelLevel, body, 1) - 1
    bodies[body].hasCome = described.replaces == nil
    bodies[body].level = min(10, max(0, described.quality + described.qualitySpread * chance * 6.0.squareRoot()))
    refresh(body, in: &world)
    scheduleMissionEnd(body, in: &world)
    guard described.replaces == nil else { return }
    let opens = layout.timeline.instant(of: rules.procedure.opens)
    let planned =
      described.filesOn.map { layout.timeline.instant(of: $0) }
      ?? opens + Days(draw(filing, .labelFiling, body))
    if rules.observed?.decisions.contains(where: { $0.body == body }) != true {
      schedule(body, at: max(planned, opens), in: &world)
    }
  }

  private func scheduleMissionEnd(_ body: Int, in world: inout World) {
    let rate = rules.upkeep.missionEndsPerYear / 365.25
    guard rate > 0 else { return }
    let chance = uniform(.labelMission, body)
    // A mission that was observed to go on ends after the observations, if it does.
    let time = observedEnd + Days(-log(chance) / rate)
    guard time < layout.timeline.horizon else { return }
    world.calendar.post(.label(.missionEnds(body: UInt32(body))), at: time, rank: Rank.staff)
  }

  private func openCalendar(in world: inout World) {
    for (index, session) in training.sessions.enumerated() {
      world.calendar.post(
        .label(.training(session: UInt32(index))), at: Instant(days: Double(session.lastDay)), rank: Rank.staff)
    }
    for (index, decision) in (rules.observed?.decisions ?? []).enumerated() {
      world.calendar.post(
        .label(.observedDecision(UInt32(index))), at: layout.timeline.instant(of: decision.on), rank: Rank.staff)
    }
    let cutOff = rules.cutOff
    if cutOff.reading == .funding {
      let time = max(.start, layout.timeline.instant(of: cutOff.on))
      if time < layout.timeline.horizon { world.calendar.post(.label(.cutOff), at: time, rank: Rank.step) }
    }
    for (index, call) in cutOff.calls.enumerated() {
      let times = (layout.timeline.instant(of: call.closes), layout.timeline.instant(of: call.fundsFrom))
      guard times.0 >= .start else { continue }
      if times.0 < layout.timeline.horizon {
        world.calendar.post(.label(.callCloses(UInt32(index))), at: times.0, rank: Rank.step)
      }
      if times.1 < layout.timeline.horizon {
        world.calendar.post(.label(.callFunds(UInt32(index))), at: times.1, rank: Rank.step)
      }
    }
  }

  /// Something that is known to have happened.
  func observe(_ index: Int, in world: inout World) {
    guard let decision = rules.observed?.decisions[index] else {
      preconditionFailure("Decision \(index) happens, and nothing was observed.")
    }
    let body = decision.body
    let column = column(body)
    switch decision.kind {
    case .filed:
      _ = world.calendar.cancel(bodies[body].step)
      let dossier: Dossier = bodies[body].stage == .outside ? .first : .second
      if dossier == .first { bodies[body].firstFiled = world.now }
      cancelAppeal(body, in: &world)
      bodies[body].stage = .filed
      world.count(.labelApplications, column)
      if dossier == .second { world.count(.labelSecondApplications, column) }
      note(.filed, body, in: &world)
      drawPanel(body, at: world.now)
      instruct(body, dossier, in: &world)
    case .granted:
      trainEverybody(body)
      grant(body, in: &world)
    case .moratorium:
      _ = world.calendar.cancel(bodies[body].step)
      imposeMoratorium(body, in: &world)
    case .refused:
      cancelEvents(body, in: &world)
      refuse(body, in: &world)
    case .withdrawn: withdraw(body, in: &world)
    case .ended: missionEnds(body, in: &world)
    }
  }

  /// A label that was granted shows that everybody in post was trained.
  private func trainEverybody(_ body: Int) {
    for structure in rules.bodies[body].structures {
      for post in posts(of: structure) where referents[post].isPresent {
        referents[post].modules |= training.all
      }
    }
  }
}

internal import DiscreteEvents
internal import Glibc
internal import Quantities
internal import Stochastics

/// The first day of the label, and what is known to have happened since.
extension World {
  /// Puts the label's part of the world back to the first day.
  mutating func openLabel() {
    guard let rules = layout.label else { return }
    label.isExclusive = false
    label.moments.removeAll(keepingCapacity: true)
    for structure in label.referentNumbers.indices { label.referentNumbers[structure] = 0 }
    for post in label.referents.indices { label.referents[post] = Referent() }
    for agent in label.agentsFree.indices { label.agentsFree[agent] = .start }
    openReferents(rules)
    for body in rules.rules.bodies.indices { openBody(body, rules) }
    openLabelCalendar(rules)
  }

  /// Says which bodies are funded on the first day, before places are opened.
  mutating func openFunding() {
    for body in label.bodies.indices {
      label.bodies[body] = LabelledBody()
      label.bodies[body].isFunded = layout.label?.rules.bodies[body].isNew == false
    }
  }

  private mutating func openBody(_ body: Int, _ rules: LabelLayout) {
    let described = rules.rules.bodies[body]
    // Chosen: the level is drawn symmetrically around what is declared, by a triangle of the declared spread.
    let chance = labelUniform(.labelLevel, body) + labelUniform(.labelLevel, body, 1) - 1
    label.bodies[body].hasCome = described.replaces == nil
    label.bodies[body].level = min(10, max(0, described.quality + described.qualitySpread * chance * 6.0.squareRoot()))
    refresh(body)
    scheduleMissionEnd(body, rules)
    guard described.replaces == nil else { return }
    let opens = layout.timeline.instant(of: rules.rules.procedure.opens)
    let planned =
      described.filesOn.map { layout.timeline.instant(of: $0) }
      ?? opens + Days(labelDraw(rules.filing, .labelFiling, body))
    if rules.rules.observed?.decisions.contains(where: { $0.body == body }) != true {
      scheduleLabelStep(body, at: max(planned, opens))
    }
  }

  private mutating func scheduleMissionEnd(_ body: Int, _ rules: LabelLayout) {
    let rate = rules.rules.upkeep.missionEndsPerYear / 365.25
    guard rate > 0 else { return }
    let chance = labelUniform(.labelMission, body)
    // A mission that was observed to go on ends after the observations, if it does.
    let time = rules.observedEnd + Days(-log(chance) / rate)
    guard time < layout.timeline.horizon else { return }
    calendar.post(.missionEnds(body: UInt32(body)), at: time, rank: Rank.staff)
  }

  private mutating func openLabelCalendar(_ rules: LabelLayout) {
    for (index, session) in rules.sessions.enumerated() {
      calendar.post(
        .training(session: UInt32(index)), at: Instant(days: Double(session.lastDay)), rank: Rank.staff)
    }
    for (index, decision) in (rules.rules.observed?.decisions ?? []).enumerated() {
      calendar.post(
        .observedDecision(UInt32(index)), at: layout.timeline.instant(of: decision.on), rank: Rank.staff)
    }
    let cutOff = rules.rules.cutOff
    if cutOff.reading == .funding {
      let time = max(.start, layout.timeline.instant(of: cutOff.on))
      if time < layout.timeline.horizon { calendar.post(.cutOff, at: time, rank: Rank.step) }
    }
    for (index, call) in cutOff.calls.enumerated() {
      let times = (layout.timeline.instant(of: call.closes), layout.timeline.instant(of: call.fundsFrom))
      guard times.0 >= .start else { continue }
      if times.0 < layout.timeline.horizon {
        calendar.post(.callCloses(UInt32(index)), at: times.0, rank: Rank.step)
      }
      if times.1 < layout.timeline.horizon {
        calendar.post(.callFunds(UInt32(index)), at: times.1, rank: Rank.step)
      }
    }
  }

  /// Something that is known to have happened.
  mutating func observe(_ index: Int) {
    guard let rules = layout.label, let decision = rules.rules.observed?.decisions[index] else { return }
    let body = decision.body
    let column = labelColumn(body)
    switch decision.kind {
    case .filed:
      _ = calendar.cancel(label.bodies[body].step)
      let dossier: Dossier = label.bodies[body].stage == .outside ? .first : .second
      if dossier == .first { label.bodies[body].firstFiled = now }
      cancelAppeal(body)
      label.bodies[body].stage = .filed
      count(.labelApplications, column)
      if dossier == .second { count(.labelSecondApplications, column) }
      note(.filed, body)
      drawPanel(body, rules)
      instruct(body, dossier, rules)
    case .granted:
      trainEverybody(body, rules)
      grant(body, rules)
    case .moratorium:
      _ = calendar.cancel(label.bodies[body].step)
      imposeMoratorium(body, rules)
    case .refused:
      cancelLabelEvents(body)
      refuse(body, rules)
    case .withdrawn: withdrawLabel(body)
    case .ended: missionEnds(body)
    }
  }

  /// A label that was granted shows that everybody in post was trained.
  private mutating func trainEverybody(_ body: Int, _ rules: LabelLayout) {
    for structure in rules.rules.bodies[body].structures {
      for post in posts(of: structure) where label.referents[post].isPresent {
        label.referents[post].modules |= rules.obligatory | rules.optional
      }
    }
  }
}

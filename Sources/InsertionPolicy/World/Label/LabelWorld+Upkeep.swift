internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The label held: granted, checked, renewed, lost.
extension LabelWorld {
  /// The label is granted for its years; whoever waits for funding gets it as the cut-off's rules say.
  func grant(_ body: Int, in world: inout World) {
    cancelEvents(body, in: &world)
    let column = column(body)
    bodies[body].stage = .labelled
    bodies[body].mustBeReady = false
    bodies[body].isSuspended = false
    bodies[body].labelled = world.now
    world.count(.labelGrants, column)
    world.count(.labelDelayDays, column, (world.now - bodies[body].firstFiled).count)
    note(.granted, body, in: &world)
    beginLabel(body, in: &world)
    scheduleCheck(body, in: &world)
    refresh(body, in: &world)
    gainFunding(body, in: &world)
  }

  /// The label's years run from this instant.
  private func beginLabel(_ body: Int, in world: inout World) {
    let upkeep = rules.upkeep
    let ends = world.adding(months: 12 * upkeep.years, to: max(world.now, bodies[body].labelled))
    bodies[body].ends = ends
    if ends < layout.timeline.horizon {
      bodies[body].expiry = world.calendar.schedule(.label(.ends(body: UInt32(body))), at: ends, rank: Rank.staff)
    }
    scheduleRenewal(body, in: &world)
  }

  /// The renewal is asked for at a point of the window drawn for the body, before the label ends.
  private func scheduleRenewal(_ body: Int, in world: inout World) {
    let upkeep = rules.upkeep
    let end = layout.timeline.date(at: bodies[body].ends)
    let opens: Instant
    let closes: Instant
    switch upkeep.lastYear {
    case .civil:
      let january = end.adding(days: 1 - end.day).adding(months: 1 - end.month)
      opens = layout.timeline.instant(of: january.adding(months: upkeep.renewalMonths.lowerBound - 1))
      closes = layout.timeline.instant(of: january.adding(months: upkeep.renewalMonths.upperBound))
    case .label:
      let start = end.adding(months: -12)
      opens = layout.timeline.instant(of: start.adding(months: upkeep.renewalMonths.lowerBound - 1))
      closes = layout.timeline.instant(of: start.adding(months: upkeep.renewalMonths.upperBound))
    }
    let last = min(closes, bodies[body].ends)
    let from = min(max(opens, world.now), last)
    bodies[body].turns += 1
    let time = from + Days((last - from).count * uniform(.labelRenewal, body, bodies[body].turns))
    guard time < layout.timeline.horizon else { return }
    bodies[body].renewal = world.calendar.schedule(.label(.renewal(body: UInt32(body))), at: time, rank: Rank.staff)
  }

  /// The renewal is asked for.
  func askRenewal(_ body: Int, in world: inout World) {
    guard bodies[body].stage == .labelled else { return }
    bodies[body].renewal = .none
    // A study of the contracts in hand decides on the label before its renewal can be.
    guard !world.calendar.isPending(bodies[body].step) else { return }
    drawPanel(body, at: world.now)
    bodies[body].isRenewing = true
    note(.renewalAsked, body, in: &world)
    instruct(body, .renewal, in: &world)
  }

  /// The renewal is granted: five more years from the end of the present ones.
  func renew(_ body: Int, in world: inout World) {
    bodies[body].isRenewing = false
    _ = world.calendar.cancel(bodies[body].expiry)
    bodies[body].labelled = bodies[body].ends
    world.count(.labelRenewals, column(body))
    note(.renewed, body, in: &world)
    beginLabel(body, in: &world)
  }

  /// The renewal is refused: the label ends when its years are over, and the moratorium begins then.
  func failRenewal(_ body: Int, in world: inout World) {
    bodies[body].isRenewing = false
    if world.now >= bodies[body].ends { expire(body, in: &world) }
  }

  /// The label's years are over.
  func labelEnds(_ body: Int, in world: inout World) {
    guard bodies[body].stage == .labelled else { return }
    bodies[body].expiry = .none
    // It runs on while a renewal asked for in time is being decided (FND-55).
    if bodies[body].isRenewing && rules.upkeep.runsOnMeanwhile { return }
    expire(body, in: &world)
  }

  private func expire(_ body: Int, in world: inout World) {
    note(.expired, body, in: &world)
    let isRenewing = bodies[body].isRenewing
    let filed = bodies[body].filed
    loseLabel(body, in: &world)
    if isRenewing {
      // The request is still with the services: it goes on as an application.
      bodies[body].stage = .filed
      bodies[body].firstFiled = filed
      bodies[body].dossier = .first
      schedule(body, at: bodies[body].decision, in: &world)
    } else {
      imposeMoratorium(body, in: &world)
    }
  }

  // MARK: Yearly check

  private func scheduleCheck(_ body: Int, in world: inout World) {
    var time = world.now
    repeat { time = world.adding(months: rules.upkeep.checkMonths, to: time) } while time < observedEnd
    guard time < layout.timeline.horizon else { return }
    bodies[body].check = world.calendar.schedule(.label(.check(body: UInt32(body))), at: time, rank: Rank.staff)
  }

  /// The yearly look at the charte qualité: newcomers trained in time, and contracts if they are scored again.
  func checkBody(_ body: Int, in world: inout World) {
    guard bodies[body].stage == .labelled else { return }
    bodies[body].check = .none
    scheduleCheck(body, in: &world)
    if rules.upkeep.untrained == .atCheck && hasOverdueNewcomer(body, at: world.now) {
      note(.foundUntrained, body, in: &world)
      return withdraw(body, in: &world)
    }
    bodies[body].turns += 1
    guard uniform(.labelCheck, body, bodies[body].turns) < rules.upkeep.scoredShare.value,
      !world.calendar.isPending(bodies[body].step),
      staffing(body, excusing: true, at: world.now).present > 0
    else {
      note(.checked, body, in: &world)
      return
    }
    drawPanel(body, at: world.now)
    let state = bodies[body]
    if PanelScore.reaches(state.panel.control, contracts: state.contractsScored, threshold: rules.quality.threshold) {
      note(.checked, body, in: &world)
    } else {
      beginSupport(body, in: &world)
    }
  }

  private func hasOverdueNewcomer(_ body: Int, at now: Instant) -> Bool {
    for structure in rules.bodies[body].structures {
      for post in posts(of: structure) {
        let referent = referents[post]
        if referent.isPresent && referent.due <= now && !training.isTrained(referent.modules) { return true }
      }
    }
    return false
  }

  /// The quality is no longer there: six months of support before it is looked at again (LAB-20, LAB-21).
  private func beginSupport(_ body: Int, in world: inout World) {
    note(.supportBegan, body, in: &world)
    let end = world.adding(months: rules.upkeep.supportMonths, to: world.now)
    if !rules.upkeep.validMeanwhile {
      bodies[body].isSuspended = true
      refresh(body, in: &world)
      loseFundingIfExclusive(body, in: &world)
    }
    guard end < layout.timeline.horizon else { return }
    bodies[body].step = world.calendar.schedule(.label(.study(body: UInt32(body))), at: end, rank: Rank.staff)
  }

  /// The support is over: the contracts go before the services again.
  func study(_ body: Int, in world: inout World) {
    guard bodies[body].stage == .labelled else { return }
    bodies[body].step = .none
    raiseLevel(body, by: rules.upkeep.qualityGain, at: world.now)
    drawPanel(body, at: world.now)
    instruct(body, .study, in: &world)
  }

  func passStudy(_ body: Int, in world: inout World) {
    note(.studyPassed, body, in: &world)
    guard bodies[body].isSuspended else { return }
    bodies[body].isSuspended = false
    refresh(body, in: &world)
    gainFunding(body, in: &world)
  }

  // MARK: Losing it

  /// The label is withdrawn; the body may apply again as any other.
  func withdraw(_ body: Int, in world: inout World) {
    world.count(.labelWithdrawals, column(body))
    note(.withdrawn, body, in: &world)
    loseLabel(body, in: &world)
    bodies[body].mustBeReady = true
    if rules.procedure.mayApplyAgain {
      schedule(body, at: world.adding(months: rules.procedure.checkMonths, to: world.now), in: &world)
    }
  }

  /// The body ends its mission: the label falls by itself (LAB-18), and its places close at once.
  func missionEnds(_ body: Int, in world: inout World) {
    guard bodies[body].stage != .ended else { return }
    note(.missionEnded, body, in: &world)
    world.count(.labelMissionsEnded, column(body))
    bodies[body].stage = .ended
    cancelEvents(body, in: &world)
    refresh(body, in: &world)
    closePlaces(body, in: &world)
  }

  private func loseLabel(_ body: Int, in world: inout World) {
    cancelEvents(body, in: &world)
    bodies[body].stage = .outside
    bodies[body].isSuspended = false
    bodies[body].isRenewing = false
    refresh(body, in: &world)
    loseFundingIfExclusive(body, in: &world)
  }

  /// Takes every event of a body's procedure off the calendar.
  func cancelEvents(_ body: Int, in world: inout World) {
    cancelAppeal(body, in: &world)
    _ = world.calendar.cancel(bodies[body].step)
    _ = world.calendar.cancel(bodies[body].check)
    _ = world.calendar.cancel(bodies[body].expiry)
    _ = world.calendar.cancel(bodies[body].renewal)
    bodies[body].step = .none
    bodies[body].check = .none
    bodies[body].expiry = .none
    bodies[body].renewal = .none
  }
}

internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The label held: granted, checked, renewed, lost.
extension World {
  /// The label is granted for its years; whoever waits for funding gets it as the cut-off's rules say.
  mutating func grant(_ body: Int, _ rules: LabelLayout) {
    cancelLabelEvents(body)
    let column = labelColumn(body)
    label.bodies[body].stage = .labelled
    label.bodies[body].mustBeReady = false
    label.bodies[body].isSuspended = false
    label.bodies[body].labelled = now
    count(.labelGrants, column)
    count(.labelDelayDays, column, (now - label.bodies[body].firstFiled).count)
    note(.granted, body)
    beginLabel(body, rules)
    scheduleCheck(body, rules)
    refresh(body)
    gainFunding(body, rules)
  }

  /// The label's years run from this instant.
  private mutating func beginLabel(_ body: Int, _ rules: LabelLayout) {
    let upkeep = rules.rules.upkeep
    let ends = adding(months: 12 * upkeep.years, to: max(now, label.bodies[body].labelled))
    label.bodies[body].ends = ends
    if ends < layout.timeline.horizon {
      label.bodies[body].expiry = calendar.schedule(.labelEnds(body: UInt32(body)), at: ends, rank: Rank.staff)
    }
    scheduleRenewal(body, rules)
  }

  /// The renewal is asked for at a point of the window drawn for the body, before the label ends.
  private mutating func scheduleRenewal(_ body: Int, _ rules: LabelLayout) {
    let upkeep = rules.rules.upkeep
    let end = layout.timeline.date(at: label.bodies[body].ends)
    let opens: Instant
    let closes: Instant
    switch upkeep.lastYear {
    case .civil:
      guard let first = CivilDate(year: end.year, month: upkeep.renewalMonths.lowerBound, day: 1),
        let last = CivilDate(year: end.year, month: upkeep.renewalMonths.upperBound, day: 1)
      else { return }
      opens = layout.timeline.instant(of: first)
      closes = layout.timeline.instant(of: last.adding(months: 1))
    case .label:
      let start = end.adding(months: -12)
      opens = layout.timeline.instant(of: start.adding(months: upkeep.renewalMonths.lowerBound - 1))
      closes = layout.timeline.instant(of: start.adding(months: upkeep.renewalMonths.upperBound))
    }
    let last = min(closes, label.bodies[body].ends)
    let from = min(max(opens, now), last)
    label.bodies[body].turns += 1
    let time = from + Days((last - from).count * labelUniform(.labelRenewal, body, label.bodies[body].turns))
    guard time < layout.timeline.horizon else { return }
    label.bodies[body].renewal = calendar.schedule(.labelRenewal(body: UInt32(body)), at: time, rank: Rank.staff)
  }

  /// The renewal is asked for.
  mutating func askRenewal(_ body: Int) {
    guard let rules = layout.label, label.bodies[body].stage == .labelled else { return }
    label.bodies[body].renewal = .none
    // A study of the contracts in hand decides on the label before its renewal can be.
    guard !calendar.isPending(label.bodies[body].step) else { return }
    drawPanel(body, rules)
    label.bodies[body].isRenewing = true
    note(.renewalAsked, body)
    instruct(body, .renewal, rules)
  }

  /// The renewal is granted: five more years from the end of the present ones.
  mutating func renew(_ body: Int, _ rules: LabelLayout) {
    label.bodies[body].isRenewing = false
    _ = calendar.cancel(label.bodies[body].expiry)
    label.bodies[body].labelled = label.bodies[body].ends
    count(.labelRenewals, labelColumn(body))
    note(.renewed, body)
    beginLabel(body, rules)
  }

  /// The renewal is refused: the label ends when its years are over, and the moratorium begins then.
  mutating func failRenewal(_ body: Int, _ rules: LabelLayout) {
    label.bodies[body].isRenewing = false
    if now >= label.bodies[body].ends { expire(body, rules) }
  }

  /// The label's years are over.
  mutating func labelEnds(_ body: Int) {
    guard let rules = layout.label, label.bodies[body].stage == .labelled else { return }
    label.bodies[body].expiry = .none
    // It runs on while a renewal asked for in time is being decided (FND-55).
    if label.bodies[body].isRenewing && rules.rules.upkeep.runsOnMeanwhile { return }
    expire(body, rules)
  }

  private mutating func expire(_ body: Int, _ rules: LabelLayout) {
    note(.expired, body)
    let isRenewing = label.bodies[body].isRenewing
    let filed = label.bodies[body].filed
    loseLabel(body)
    if isRenewing {
      // The request is still with the services: it goes on as an application.
      label.bodies[body].stage = .filed
      label.bodies[body].firstFiled = filed
      label.bodies[body].dossier = .first
      scheduleLabelStep(body, at: label.bodies[body].decision)
    } else {
      imposeMoratorium(body, rules)
    }
  }

  // MARK: Yearly check

  private mutating func scheduleCheck(_ body: Int, _ rules: LabelLayout) {
    var time = now
    repeat { time = adding(months: rules.rules.upkeep.checkMonths, to: time) } while time < rules.observedEnd
    guard time < layout.timeline.horizon else { return }
    label.bodies[body].check = calendar.schedule(.labelCheck(body: UInt32(body)), at: time, rank: Rank.staff)
  }

  /// The yearly look at the charte qualité: newcomers trained in time, and contracts if they are scored again.
  mutating func checkBody(_ body: Int) {
    guard let rules = layout.label, label.bodies[body].stage == .labelled else { return }
    label.bodies[body].check = .none
    scheduleCheck(body, rules)
    if rules.rules.upkeep.untrained == .atCheck && hasOverdueNewcomer(body, rules) {
      note(.foundUntrained, body)
      return withdrawLabel(body)
    }
    label.bodies[body].turns += 1
    guard labelUniform(.labelCheck, body, label.bodies[body].turns) < rules.rules.upkeep.scoredShare,
      !calendar.isPending(label.bodies[body].step),
      staffing(body, rules, excusing: true).present > 0
    else {
      note(.checked, body)
      return
    }
    drawPanel(body, rules)
    let state = label.bodies[body]
    if PanelScore.reaches(
      state.panel.control, contracts: state.contractsScored, threshold: rules.rules.quality.threshold)
    {
      note(.checked, body)
    } else {
      beginSupport(body, rules)
    }
  }

  private func hasOverdueNewcomer(_ body: Int, _ rules: LabelLayout) -> Bool {
    for structure in rules.rules.bodies[body].structures {
      for post in posts(of: structure) {
        let referent = label.referents[post]
        if referent.isPresent && referent.due <= now && !rules.isTrained(referent.modules) { return true }
      }
    }
    return false
  }

  /// The quality is no longer there: six months of support before it is looked at again (LAB-20, LAB-21).
  private mutating func beginSupport(_ body: Int, _ rules: LabelLayout) {
    note(.supportBegan, body)
    let end = adding(months: rules.rules.upkeep.supportMonths, to: now)
    if !rules.rules.upkeep.validMeanwhile {
      label.bodies[body].isSuspended = true
      refresh(body)
      loseFundingIfExclusive(body)
    }
    guard end < layout.timeline.horizon else { return }
    label.bodies[body].step = calendar.schedule(.labelStudy(body: UInt32(body)), at: end, rank: Rank.staff)
  }

  /// The support is over: the contracts go before the services again.
  mutating func study(_ body: Int) {
    guard let rules = layout.label, label.bodies[body].stage == .labelled else { return }
    label.bodies[body].step = .none
    raiseLevel(body, by: rules.rules.upkeep.qualityGain, rules)
    drawPanel(body, rules)
    instruct(body, .study, rules)
  }

  mutating func passStudy(_ body: Int, _ rules: LabelLayout) {
    note(.studyPassed, body)
    guard label.bodies[body].isSuspended else { return }
    label.bodies[body].isSuspended = false
    refresh(body)
    gainFunding(body, rules)
  }

  // MARK: Losing it

  /// The label is withdrawn; the body may apply again as any other.
  mutating func withdrawLabel(_ body: Int) {
    guard let rules = layout.label else { return }
    count(.labelWithdrawals, labelColumn(body))
    note(.withdrawn, body)
    loseLabel(body)
    label.bodies[body].mustBeReady = true
    if rules.rules.procedure.mayApplyAgain {
      scheduleLabelStep(body, at: adding(months: rules.rules.procedure.checkMonths, to: now))
    }
  }

  /// The body ends its mission: the label falls by itself (LAB-18), and its places close at once.
  mutating func missionEnds(_ body: Int) {
    guard label.bodies[body].stage != .ended else { return }
    note(.missionEnded, body)
    count(.labelMissionsEnded, labelColumn(body))
    label.bodies[body].stage = .ended
    cancelLabelEvents(body)
    refresh(body)
    closePlaces(body)
  }

  private mutating func loseLabel(_ body: Int) {
    cancelLabelEvents(body)
    label.bodies[body].stage = .outside
    label.bodies[body].isSuspended = false
    label.bodies[body].isRenewing = false
    refresh(body)
    loseFundingIfExclusive(body)
  }

  /// Takes every event of a body's procedure off the calendar.
  mutating func cancelLabelEvents(_ body: Int) {
    cancelAppeal(body)
    _ = calendar.cancel(label.bodies[body].step)
    _ = calendar.cancel(label.bodies[body].check)
    _ = calendar.cancel(label.bodies[body].expiry)
    _ = calendar.cancel(label.bodies[body].renewal)
    label.bodies[body].step = .none
    label.bodies[body].check = .none
    label.bodies[body].expiry = .none
    label.bodies[body].renewal = .none
  }
}

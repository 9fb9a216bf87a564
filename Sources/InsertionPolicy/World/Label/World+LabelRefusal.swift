internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The moratorium, the refusal, and what can still be done against it.
extension World {
  /// The first application is not accepted: six months with the SLAI's support (LAB-83, LAB-105).
  mutating func imposeMoratorium(_ body: Int, _ rules: LabelLayout) {
    let moratorium = rules.rules.procedure.moratorium
    label.bodies[body].stage = .moratorium
    count(.labelMoratoria, labelColumn(body))
    note(.moratorium, body)
    refresh(body)
    let end = adding(months: moratorium.months, to: now)
    let notBefore = layout.timeline.instant(of: moratorium.notBefore)
    let again: Instant
    switch moratorium.refiling {
    case .endNotBefore: again = max(end, notBefore)
    case .end: again = end
    case .fixedDate: again = max(now, notBefore)
    }
    label.bodies[body].turns += 1
    let time = notObserved(again, body)
    if time < layout.timeline.horizon {
      label.bodies[body].step = calendar.schedule(.labelRefiling(body: UInt32(body)), at: time, rank: Rank.staff)
    }
    if rules.rules.procedure.appeals?.againstMoratorium == true { considerAppeal(body, rules) }
  }

  /// The moratorium is over: the support has borne fruit, and the body files again or gives up.
  mutating func refile(_ body: Int) {
    guard let rules = layout.label, label.bodies[body].stage == .moratorium else { return }
    label.bodies[body].step = .none
    raiseLevel(body, by: rules.rules.procedure.moratorium.qualityGain, rules)
    guard labelUniform(.labelRefiles, body, label.bodies[body].turns) < rules.rules.procedure.moratorium.refiles else {
      note(.didNotFileAgain, body)
      return endBody(body)
    }
    labelStep(body)
  }

  /// The second application is not accepted: no label, no funding from the cut-off on (LAB-87).
  mutating func refuse(_ body: Int, _ rules: LabelLayout) {
    label.bodies[body].stage = .refused
    label.bodies[body].mustBeReady = true
    count(.labelRefusals, labelColumn(body))
    note(.refused, body)
    refresh(body)
    callReplacements(of: body, rules)
    considerAppeal(body, rules)
    if rules.rules.procedure.mayApplyAgain {
      scheduleLabelStep(body, at: adding(months: rules.rules.procedure.checkMonths, to: now))
    }
  }

  /// New bodies that were waiting for this refusal prepare their application.
  private mutating func callReplacements(of refused: Int, _ rules: LabelLayout) {
    for body in rules.rules.bodies.indices
    where rules.rules.bodies[body].replaces == refused && !label.bodies[body].hasCome {
      label.bodies[body].hasCome = true
      note(.replaced, body)
      refresh(body)
      let delay = rules.replacement.map { labelDraw($0, .labelFiling, body) } ?? 0
      scheduleLabelStep(body, at: now + Days(delay))
    }
  }

  /// The body has no mission any more, or no hope of the label.
  mutating func endBody(_ body: Int) {
    label.bodies[body].stage = .ended
    cancelLabelEvents(body)
    refresh(body)
    loseFundingIfExclusive(body)
  }

  // MARK: Appeals

  private mutating func considerAppeal(_ body: Int, _ rules: LabelLayout) {
    guard let appeals = rules.rules.procedure.appeals, let delay = rules.appealDelay, now >= rules.observedEnd else {
      return
    }
    label.bodies[body].turns += 1
    guard labelUniform(.labelAppeal, body, label.bodies[body].turns) < appeals.share else { return }
    let days = labelDraw(delay, .labelAppealDelay, body, label.bodies[body].turns)
    // Within two months of the notification (LAB-91).
    let time = min(now + Days(days), adding(months: 2, to: now))
    scheduleAppeal(body, .intended, at: time)
  }

  private mutating func scheduleAppeal(_ body: Int, _ stage: AppealStage, at time: Instant) {
    label.bodies[body].appeal = stage
    guard time < layout.timeline.horizon else { return }
    label.bodies[body].appealStep = calendar.schedule(
      .labelAppeal(body: UInt32(body)), at: time, rank: Rank.staff)
  }

  /// An application takes the place of an appeal that is still open, and so does the label.
  mutating func cancelAppeal(_ body: Int) {
    _ = calendar.cancel(label.bodies[body].appealStep)
    label.bodies[body].appealStep = .none
    label.bodies[body].appeal = .none
  }

  /// The appeal's next step: it is filed, answered, judged.
  mutating func stepAppeal(_ body: Int) {
    guard let rules = layout.label, let appeals = rules.rules.procedure.appeals else { return }
    label.bodies[body].appealStep = .none
    let turn = label.bodies[body].turns
    switch label.bodies[body].appeal {
    case .none: break
    case .intended:
      count(.labelAppeals, labelColumn(body))
      note(.appealed, body)
      let days = rules.appealAnswer.map { labelDraw($0, .labelAppealAnswer, body, turn) } ?? 0
      // The département has two months to answer (LAB-92).
      scheduleAppeal(body, .gracious, at: min(now + Days(days), adding(months: 2, to: now)))
    case .gracious: answerAppeal(body, appeals, rules)
    case .litigation:
      label.bodies[body].appeal = .none
      guard labelUniform(.labelJudgment, body, turn) < appeals.annulled, !rules.rules.bodies[body].isRefused else {
        note(.refusalUpheld, body)
        return
      }
      note(.refusalAnnulled, body)
      win(body, rules)
    }
  }

  /// The criteria are looked at again: the label is delivered if they are met now (LAB-95, LAB-106).
  private mutating func answerAppeal(_ body: Int, _ appeals: LabelProcedure.Appeals, _ rules: LabelLayout) {
    let turn = label.bodies[body].turns
    label.bodies[body].appeal = .none
    let staff = staffing(body, rules, excusing: rules.rules.training.newcomersAreExcused)
    if staff.present > 0 {
      drawPanel(body, rules)
      if meetsCriteria(body, staff, rules) {
        note(.appealAccepted, body)
        return win(body, rules)
      }
    }
    note(.appealRejected, body)
    guard let judgment = rules.judgment, labelUniform(.labelLitigation, body, turn) < appeals.litigationShare else {
      return
    }
    note(.wentToCourt, body)
    let days = labelDraw(judgment, .labelJudgmentDelay, body, turn)
    scheduleAppeal(body, .litigation, at: now + Days(days))
  }

  private mutating func win(_ body: Int, _ rules: LabelLayout) {
    count(.labelAppealsWon, labelColumn(body))
    grant(body, rules)
  }
}

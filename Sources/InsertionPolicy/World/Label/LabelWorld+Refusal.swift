internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The moratorium, the refusal, and what can still be done against it.
extension LabelWorld {
  /// The first application is not accepted: six months with the SLAI's support (LAB-83, LAB-105).
  func imposeMoratorium(_ body: Int, in world: inout World) {
    let moratorium = rules.procedure.moratorium
    bodies[body].stage = .moratorium
    world.count(.labelMoratoria, column(body))
    note(.moratorium, body, in: &world)
    refresh(body, in: &world)
    let end = world.adding(months: moratorium.months, to: world.now)
    let notBefore = layout.timeline.instant(of: moratorium.notBefore)
    let again: Instant
    switch moratorium.refiling {
    case .endNotBefore: again = max(end, notBefore)
    case .end: again = end
    case .fixedDate: again = max(world.now, notBefore)
    }
    bodies[body].turns += 1
    let time = notObserved(again, body)
    if time < layout.timeline.horizon {
      bodies[body].step = world.calendar.schedule(.label(.refiling(body: UInt32(body))), at: time, rank: Rank.staff)
    }
    if rules.procedure.appeals?.againstMoratorium == true { considerAppeal(body, in: &world) }
  }

  /// The moratorium is over: the support has borne fruit, and the body files again or gives up.
  func refile(_ body: Int, in world: inout World) {
    guard bodies[body].stage == .moratorium else { return }
    bodies[body].step = .none
    raiseLevel(body, by: rules.procedure.moratorium.qualityGain, at: world.now)
    guard uniform(.labelRefiles, body, bodies[body].turns) < rules.procedure.moratorium.refiles.value else {
      note(.didNotFileAgain, body, in: &world)
      return endBody(body, in: &world)
    }
    step(body, in: &world)
  }

  /// The second application is not accepted: no label, no funding from the cut-off on (LAB-87).
  func refuse(_ body: Int, in world: inout World) {
    bodies[body].stage = .refused
    bodies[body].mustBeReady = true
    world.count(.labelRefusals, column(body))
    note(.refused, body, in: &world)
    refresh(body, in: &world)
    callReplacements(of: body, in: &world)
    considerAppeal(body, in: &world)
    if rules.procedure.mayApplyAgain {
      schedule(body, at: world.adding(months: rules.procedure.checkMonths, to: world.now), in: &world)
    }
  }

  /// New bodies that were waiting for this refusal prepare their application.
  private func callReplacements(of refused: Int, in world: inout World) {
    for body in rules.bodies.indices
    where rules.bodies[body].replaces == refused && !bodies[body].hasCome {
      bodies[body].hasCome = true
      note(.replaced, body, in: &world)
      refresh(body, in: &world)
      let delay = replacement.map { draw($0, .labelFiling, body) } ?? 0
      schedule(body, at: world.now + Days(delay), in: &world)
    }
  }

  /// The body has no mission any more, or no hope of the label.
  func endBody(_ body: Int, in world: inout World) {
    bodies[body].stage = .ended
    cancelEvents(body, in: &world)
    refresh(body, in: &world)
    loseFundingIfExclusive(body, in: &world)
  }

  // MARK: Appeals

  private func considerAppeal(_ body: Int, in world: inout World) {
    guard let appeals, world.now >= observedEnd else { return }
    bodies[body].turns += 1
    guard uniform(.labelAppeal, body, bodies[body].turns) < appeals.rules.share.value else { return }
    let days = draw(appeals.delay, .labelAppealDelay, body, bodies[body].turns)
    // Within two months of the notification (LAB-91).
    let time = min(world.now + Days(days), world.adding(months: 2, to: world.now))
    scheduleAppeal(body, .intended, at: time, in: &world)
  }

  private func scheduleAppeal(_ body: Int, _ stage: AppealStage, at time: Instant, in world: inout World) {
    bodies[body].appeal = stage
    guard time < layout.timeline.horizon else { return }
    bodies[body].appealStep = world.calendar.schedule(.label(.appeal(body: UInt32(body))), at: time, rank: Rank.staff)
  }

  /// An application takes the place of an appeal that is still open, and so does the label.
  func cancelAppeal(_ body: Int, in world: inout World) {
    _ = world.calendar.cancel(bodies[body].appealStep)
    bodies[body].appealStep = .none
    bodies[body].appeal = .none
  }

  /// The appeal's next step: it is filed, answered, judged.
  func stepAppeal(_ body: Int, in world: inout World) {
    guard let appeals else { preconditionFailure("Body \(body) appeals, and the rules know no appeals.") }
    bodies[body].appealStep = .none
    let turn = bodies[body].turns
    switch bodies[body].appeal {
    case .none: break
    case .intended:
      world.count(.labelAppeals, column(body))
      note(.appealed, body, in: &world)
      let days = draw(appeals.answer, .labelAppealAnswer, body, turn)
      // The département has two months to answer (LAB-92).
      let latest = world.adding(months: 2, to: world.now)
      scheduleAppeal(body, .gracious, at: min(world.now + Days(days), latest), in: &world)
    case .gracious: answerAppeal(body, appeals, in: &world)
    case .litigation:
      bodies[body].appeal = .none
      guard uniform(.labelJudgment, body, turn) < appeals.rules.annulled.value, !rules.bodies[body].isRefused else {
        note(.refusalUpheld, body, in: &world)
        return
      }
      note(.refusalAnnulled, body, in: &world)
      win(body, in: &world)
    }
  }

  /// The criteria are looked at again: the label is delivered if they are met now (LAB-95, LAB-106).
  private func answerAppeal(_ body: Int, _ appeals: Appeals, in world: inout World) {
    let turn = bodies[body].turns
    bodies[body].appeal = .none
    let staff = staffing(body, excusing: rules.training.newcomersAreExcused, at: world.now)
    if staff.present > 0 {
      drawPanel(body, at: world.now)
      if meetsCriteria(body, staff) {
        note(.appealAccepted, body, in: &world)
        return win(body, in: &world)
      }
    }
    note(.appealRejected, body, in: &world)
    guard uniform(.labelLitigation, body, turn) < appeals.rules.litigationShare.value else { return }
    note(.wentToCourt, body, in: &world)
    let days = draw(appeals.judgment, .labelJudgmentDelay, body, turn)
    scheduleAppeal(body, .litigation, at: world.now + Days(days), in: &world)
  }

  private func win(_ body: Int, in world: inout World) {
    world.count(.labelAppealsWon, column(body))
    grant(body, in: &world)
  }
}

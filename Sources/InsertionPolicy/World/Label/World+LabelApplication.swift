internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// From the application to the decision.
extension World {
  /// The next step of a body's procedure, as its stage says.
  mutating func labelStep(_ body: Int) {
    guard let rules = layout.label else { return }
    label.bodies[body].step = .none
    switch label.bodies[body].stage {
    case .outside, .moratorium, .refused: considerFiling(body, rules)
    case .filed, .labelled: decideDossier(body, rules)
    case .ended: break
    }
  }

  /// Schedules the next step of a body's procedure, after what was observed.
  mutating func scheduleLabelStep(_ body: Int, at time: Instant) {
    let time = max(now, notObserved(time, body))
    guard time < layout.timeline.horizon else { return }
    label.bodies[body].step = calendar.schedule(.label(body: UInt32(body)), at: time, rank: Rank.staff)
  }

  mutating func note(_ happening: LabelHappening, _ body: Int) {
    guard chronicle.tellsOfBodies else { return }
    label.moments.append(LabelMoment(time: now, body: body, happening: happening))
  }

  /// Column of a body's territory in the observations.
  func labelColumn(_ body: Int) -> Int { layout.label?.rules.bodies[body].territory ?? 0 }

  func labelUniform(_ purpose: Purpose, _ body: Int, _ occurrence: UInt32 = 0) -> Double {
    streams.uniform(purpose.rawValue, entity: UInt32(body), occurrence: occurrence)
  }

  func labelDraw(_ sampler: Sampler, _ purpose: Purpose, _ body: Int, _ occurrence: UInt32 = 0) -> Double {
    var draws = streams.draws(purpose.rawValue, entity: UInt32(body), occurrence: occurrence)
    return layout.laws.sample(sampler, using: &draws)
  }

  /// A body files, unless it is to wait until it finds itself ready.
  ///
  /// After a refusal or a withdrawal it always waits: a new application is possible "once the criteria are met" (LAB-88).
  private mutating func considerFiling(_ body: Int, _ rules: LabelLayout) {
    let staff = staffing(body, rules, excusing: rules.rules.training.newcomersAreExcused)
    let waits = rules.rules.procedure.filesWhenReady || label.bodies[body].mustBeReady
    if staff.present == 0 {
      return scheduleLabelStep(body, at: adding(months: 1, to: now))
    }
    drawPanel(body, rules)
    if waits && !isReady(body, staff, rules) {
      note(.notReady, body)
      return scheduleLabelStep(body, at: adding(months: rules.rules.procedure.checkMonths, to: now))
    }
    if label.bodies[body].stage == .outside { label.bodies[body].firstFiled = now }
    let dossier: Dossier = label.bodies[body].stage == .outside ? .first : .second
    cancelAppeal(body)
    label.bodies[body].stage = .filed
    count(.labelApplications, labelColumn(body))
    if dossier == .second { count(.labelSecondApplications, labelColumn(body)) }
    note(.filed, body)
    instruct(body, dossier, rules)
  }

  private func isReady(_ body: Int, _ staff: (present: Int, trained: Int), _ rules: LabelLayout) -> Bool {
    let state = label.bodies[body]
    return staff.trained == staff.present
      && PanelScore.reaches(
        state.panel.own, contracts: state.contractsScored, threshold: rules.rules.quality.threshold)
  }

  /// Scores the contracts of everybody who is there: what goes with an application.
  mutating func drawPanel(_ body: Int, _ rules: LabelLayout) {
    let described = rules.rules.bodies[body]
    let points = presentLevel(body, rules)
    label.bodies[body].panels += 1
    var panel = PanelScore()
    var contracts = 0
    for structure in described.structures {
      let grid = rules.grids[structure]
      let level = rules.scoring.level(forScore: points, grid)
      for post in posts(of: structure) where label.referents[post].isPresent {
        let referent = UInt32(structure) << 16 | label.referents[post].number
        var own = streams.draws(Purpose.labelProfessional.rawValue, entity: referent)
        let effect = rules.rules.quality.betweenProfessionals * own.normal()
        var draws = streams.draws(
          Purpose.labelPanel.rawValue, entity: referent, occurrence: label.bodies[body].panels)
        panel = panel + rules.scoring.scores(level: level, professional: effect, grid, using: &draws)
        contracts += rules.rules.quality.contractsPerProfessional
      }
    }
    label.bodies[body].panel = panel
    label.bodies[body].contractsScored = contracts
  }

  /// Expected score of a body's contracts on this day, out of 10.
  func presentLevel(_ body: Int, _ rules: LabelLayout) -> Double {
    let state = label.bodies[body]
    let years = (now - state.levelSince).count / 365.25
    return min(10, max(0, state.level + years * rules.rules.procedure.qualityGainPerYear))
  }

  /// Adds points to a body's level from this day on.
  mutating func raiseLevel(_ body: Int, by points: Double, _ rules: LabelLayout) {
    label.bodies[body].level = min(10, presentLevel(body, rules) + points)
    label.bodies[body].levelSince = now
  }

  /// The services take the dossier: the day of the decision follows from their time, their other dossiers, the limit.
  mutating func instruct(_ body: Int, _ dossier: Dossier, _ rules: LabelLayout) {
    label.bodies[body].dossier = dossier
    label.bodies[body].filed = now
    label.bodies[body].turns += 1
    let limit = adding(months: rules.rules.procedure.instruction.limitMonths, to: now)
    var decided: Instant
    switch rules.rules.procedure.instruction.time {
    case .months:
      let months = rules.instructionMonths.map {
        labelDraw($0, .labelInstruction, body, label.bodies[body].turns).rounded()
      }
      decided = adding(months: max(0, Int(months ?? 0)), to: now)
    case .team(_, let contractsPerDay, let daysPerDossier):
      decided = teamDecides(body, contractsPerDay, daysPerDossier)
    }
    label.bodies[body].isOverdue = decided > limit
    if decided > limit && rules.rules.procedure.instruction.atLimit != .late { decided = limit }
    label.bodies[body].decision = decided
    scheduleLabelStep(body, at: decided)
  }

  /// The first agent who is free takes the dossier, for as long as its contracts take.
  private mutating func teamDecides(_ body: Int, _ contractsPerDay: Double, _ daysPerDossier: Double) -> Instant {
    var agent = 0
    for other in label.agentsFree.indices where label.agentsFree[other] < label.agentsFree[agent] { agent = other }
    let start = workingTime(max(now, label.agentsFree[agent]))
    let days = daysPerDossier + Double(label.bodies[body].contractsScored) / contractsPerDay
    let last = layout.timeline.addWorkingDays(Int(days.rounded(.up)), to: start.day)
    label.agentsFree[agent] = Instant(days: Double(last))
    return label.agentsFree[agent]
  }

  /// Nothing but what was observed happens before the observations end; what was due happens in the month after.
  func notObserved(_ time: Instant, _ body: Int) -> Instant {
    guard let rules = layout.label, time < rules.observedEnd else { return time }
    return rules.observedEnd + Days(30 * labelUniform(.labelPostponed, body, label.bodies[body].turns))
  }

  /// The decision on what is before the services.
  private mutating func decideDossier(_ body: Int, _ rules: LabelLayout) {
    let staff = staffing(body, rules, excusing: rules.rules.training.newcomersAreExcused)
    guard staff.present > 0 else {
      // There is nobody whose training or contracts could be looked at: the dossier waits for a référent.
      return scheduleLabelStep(body, at: adding(months: 1, to: now))
    }
    // Filed when nobody was there: the contracts are those of who is there now.
    if label.bodies[body].contractsScored == 0 { drawPanel(body, rules) }
    let isOverdue = label.bodies[body].isOverdue
    if isOverdue { count(.labelOverruns, labelColumn(body)) }
    let accepted: Bool
    switch rules.rules.procedure.instruction.atLimit {
    case .granted where isOverdue: accepted = !rules.rules.bodies[body].isRefused
    case .refused where isOverdue: accepted = false
    default: accepted = meetsCriteria(body, staff, rules)
    }
    conclude(body, accepted, rules)
  }

  /// Whether a body's référents and contracts are what the label asks for.
  func meetsCriteria(_ body: Int, _ staff: (present: Int, trained: Int), _ rules: LabelLayout) -> Bool {
    guard !rules.rules.bodies[body].isRefused else { return false }
    let state = label.bodies[body]
    let quality = rules.rules.quality
    var score = state.panel.control
    if !PanelScore.reaches(score, contracts: state.contractsScored, threshold: quality.threshold),
      PanelScore.reaches(
        score, contracts: state.contractsScored, threshold: quality.threshold - quality.reviewMargin)
    {
      score = state.panel.reviewed
    }
    switch rules.rules.criteria {
    case .both:
      return staff.trained == staff.present
        && PanelScore.reaches(score, contracts: state.contractsScored, threshold: quality.threshold)
    case .weighted(let threshold):
      let mean = PanelScore.mean(score, contracts: state.contractsScored)
      return (Double(staff.trained) / Double(staff.present) + mean / 10) / 2 >= threshold - 1e-12
    }
  }

  private mutating func conclude(_ body: Int, _ accepted: Bool, _ rules: LabelLayout) {
    switch (label.bodies[body].dossier, accepted) {
    case (.first, true), (.second, true): grant(body, rules)
    case (.first, false): imposeMoratorium(body, rules)
    case (.second, false): refuse(body, rules)
    case (.renewal, true): renew(body, rules)
    case (.renewal, false): failRenewal(body, rules)
    case (.study, true): passStudy(body, rules)
    case (.study, false): withdrawLabel(body)
    }
  }
}

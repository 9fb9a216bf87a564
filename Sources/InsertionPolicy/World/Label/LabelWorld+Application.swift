internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// From the application to the decision.
extension LabelWorld {
  /// The next step of a body's procedure, as its stage says.
  func step(_ body: Int, in world: inout World) {
    bodies[body].step = .none
    switch bodies[body].stage {
    case .outside, .moratorium, .refused: considerFiling(body, in: &world)
    case .filed, .labelled: decideDossier(body, in: &world)
    case .ended: break
    }
  }

  /// Schedules the next step of a body's procedure, after what was observed.
  func schedule(_ body: Int, at time: Instant, in world: inout World) {
    let time = max(world.now, notObserved(time, body))
    guard time < layout.timeline.horizon else { return }
    bodies[body].step = world.calendar.schedule(.label(.step(body: UInt32(body))), at: time, rank: Rank.staff)
  }

  func note(_ happening: LabelHappening, _ body: Int, in world: inout World) {
    guard world.chronicle.tellsOfBodies else { return }
    moments.append(LabelMoment(time: world.now, body: body, happening: happening))
  }

  /// Column of a body's territory in the observations.
  func column(_ body: Int) -> Int { rules.bodies[body].territory }

  func uniform(_ purpose: Purpose, _ body: Int, _ occurrence: UInt32 = 0) -> Double {
    streams.uniform(purpose.rawValue, entity: UInt32(body), occurrence: occurrence)
  }

  func draw(_ sampler: Sampler, _ purpose: Purpose, _ body: Int, _ occurrence: UInt32 = 0) -> Double {
    var draws = streams.draws(purpose.rawValue, entity: UInt32(body), occurrence: occurrence)
    return laws.sample(sampler, using: &draws)
  }

  /// A body files, unless it is to wait until it finds itself ready.
  ///
  /// After a refusal or a withdrawal it always waits: a new application is possible "once the criteria are met" (LAB-88).
  private func considerFiling(_ body: Int, in world: inout World) {
    let staff = staffing(body, excusing: rules.training.newcomersAreExcused, at: world.now)
    let waits = rules.procedure.filesWhenReady || bodies[body].mustBeReady
    if staff.present == 0 {
      return schedule(body, at: world.adding(months: 1, to: world.now), in: &world)
    }
    drawPanel(body, at: world.now)
    if waits && !isReady(body, staff) {
      note(.notReady, body, in: &world)
      return schedule(body, at: world.adding(months: rules.procedure.checkMonths, to: world.now), in: &world)
    }
    if bodies[body].stage == .outside { bodies[body].firstFiled = world.now }
    let dossier: Dossier = bodies[body].stage == .outside ? .first : .second
    cancelAppeal(body, in: &world)
    bodies[body].stage = .filed
    world.count(.labelApplications, column(body))
    if dossier == .second { world.count(.labelSecondApplications, column(body)) }
    note(.filed, body, in: &world)
    instruct(body, dossier, in: &world)
  }

  private func isReady(_ body: Int, _ staff: (present: Int, trained: Int)) -> Bool {
    let state = bodies[body]
    return staff.trained == staff.present
      && PanelScore.reaches(state.panel.own, contracts: state.contractsScored, threshold: rules.quality.threshold)
  }

  /// Scores the contracts of everybody who is there: what goes with an application.
  func drawPanel(_ body: Int, at now: Instant) {
    let described = rules.bodies[body]
    let points = presentLevel(body, at: now)
    bodies[body].panels += 1
    var panel = PanelScore()
    var contracts = 0
    for structure in described.structures {
      let grid = grids[structure]
      let level = scoring.level(forScore: points, grid)
      for post in posts(of: structure) where referents[post].isPresent {
        let referent = UInt32(structure) << 16 | referents[post].number
        var own = streams.draws(Purpose.labelProfessional.rawValue, entity: referent)
        let effect = rules.quality.betweenProfessionals * own.normal()
        var draws = streams.draws(Purpose.labelPanel.rawValue, entity: referent, occurrence: bodies[body].panels)
        panel = panel + scoring.scores(level: level, professional: effect, grid, using: &draws)
        contracts += rules.quality.contractsPerProfessional
      }
    }
    bodies[body].panel = panel
    bodies[body].contractsScored = contracts
  }

  /// Expected score of a body's contracts on this day, out of 10.
  func presentLevel(_ body: Int, at now: Instant) -> Double {
    let state = bodies[body]
    let years = (now - state.levelSince).count / 365.25
    return min(10, max(0, state.level + years * rules.procedure.qualityGainPerYear))
  }

  /// Adds points to a body's level from this day on.
  func raiseLevel(_ body: Int, by points: Double, at now: Instant) {
    bodies[body].level = min(10, presentLevel(body, at: now) + points)
    bodies[body].levelSince = now
  }

  /// The services take the dossier: the day of the decision follows from their time, their other dossiers, the limit.
  func instruct(_ body: Int, _ dossier: Dossier, in world: inout World) {
    bodies[body].dossier = dossier
    bodies[body].filed = world.now
    bodies[body].turns += 1
    let limit = world.adding(months: rules.procedure.instruction.limitMonths, to: world.now)
    var decided: Instant
    switch instruction {
    case .months(let law):
      let months = draw(law, .labelInstruction, body, bodies[body].turns).rounded()
      decided = world.adding(months: max(0, Int(months)), to: world.now)
    case .team(let contractsPerDay, let daysPerDossier):
      decided = teamDecides(body, contractsPerDay, daysPerDossier, in: &world)
    }
    bodies[body].isOverdue = decided > limit
    if decided > limit && rules.procedure.instruction.atLimit != .late { decided = limit }
    bodies[body].decision = decided
    schedule(body, at: decided, in: &world)
  }

  /// The first agent who is free takes the dossier, for as long as its contracts take.
  private func teamDecides(
    _ body: Int, _ contractsPerDay: Double, _ daysPerDossier: Double, in world: inout World
  ) -> Instant {
    var agent = 0
    for other in agentsFree.indices where agentsFree[other] < agentsFree[agent] { agent = other }
    let start = world.workingTime(max(world.now, agentsFree[agent]))
    let days = daysPerDossier + Double(bodies[body].contractsScored) / contractsPerDay
    let last = layout.timeline.addWorkingDays(Int(days.rounded(.up)), to: start.day)
    agentsFree[agent] = Instant(days: Double(last))
    return agentsFree[agent]
  }

  /// Nothing but what was observed happens before the observations end; what was due happens in the month after.
  func notObserved(_ time: Instant, _ body: Int) -> Instant {
    guard time < observedEnd else { return time }
    return observedEnd + Days(30 * uniform(.labelPostponed, body, bodies[body].turns))
  }

  /// The decision on what is before the services.
  private func decideDossier(_ body: Int, in world: inout World) {
    let staff = staffing(body, excusing: rules.training.newcomersAreExcused, at: world.now)
    guard staff.present > 0 else {
      // There is nobody whose training or contracts could be looked at: the dossier waits for a référent.
      return schedule(body, at: world.adding(months: 1, to: world.now), in: &world)
    }
    // Filed when nobody was there: the contracts are those of who is there now.
    if bodies[body].contractsScored == 0 { drawPanel(body, at: world.now) }
    let isOverdue = bodies[body].isOverdue
    if isOverdue { world.count(.labelOverruns, column(body)) }
    let accepted: Bool
    switch rules.procedure.instruction.atLimit {
    case .granted where isOverdue: accepted = !rules.bodies[body].isRefused
    case .refused where isOverdue: accepted = false
    default: accepted = meetsCriteria(body, staff)
    }
    conclude(body, accepted, in: &world)
  }

  /// Whether a body's référents and contracts are what the label asks for.
  func meetsCriteria(_ body: Int, _ staff: (present: Int, trained: Int)) -> Bool {
    guard !rules.bodies[body].isRefused else { return false }
    let state = bodies[body]
    let quality = rules.quality
    var score = state.panel.control
    if !PanelScore.reaches(score, contracts: state.contractsScored, threshold: quality.threshold),
      PanelScore.reaches(score, contracts: state.contractsScored, threshold: quality.threshold - quality.reviewMargin)
    {
      score = state.panel.reviewed
    }
    switch rules.criteria {
    case .both:
      return staff.trained == staff.present
        && PanelScore.reaches(score, contracts: state.contractsScored, threshold: quality.threshold)
    case .weighted(let threshold):
      let mean = PanelScore.mean(score, contracts: state.contractsScored)
      return (Double(staff.trained) / Double(staff.present) + mean / 10) / 2 >= threshold.value - 1e-12
    }
  }

  private func conclude(_ body: Int, _ accepted: Bool, in world: inout World) {
    switch (bodies[body].dossier, accepted) {
    case (.first, true), (.second, true): grant(body, in: &world)
    case (.first, false): imposeMoratorium(body, in: &world)
    case (.second, false): refuse(body, in: &world)
    case (.renewal, true): renew(body, in: &world)
    case (.renewal, false): failRenewal(body, in: &world)
    case (.study, true): passStudy(body, in: &world)
    case (.study, false): withdraw(body, in: &world)
    }
  }
}

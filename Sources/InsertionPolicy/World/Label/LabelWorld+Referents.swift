internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The référents of bodies that need the label, one by one: who is there, what they hold, until when they must.
extension LabelWorld {
  /// Fills the posts of the first day and sets aside what they hold.
  func openReferents(in world: inout World) {
    for structure in layout.scenario.structures.indices {
      guard let number = bodyOfStructure[structure] else { continue }
      let body = rules.bodies[number]
      for post in posts(of: structure).prefix(agents(structure, in: world)) {
        welcome(post, structure) { module in (body.trained ?? rules.training.initial[module]).value }
      }
    }
  }

  /// Référents at work in a structure.
  private func agents(_ structure: Int, in world: borrowing World) -> Int {
    Self.agents(layout.scenario.structures[structure], fte: world.fte(structure))
  }

  /// Posts of a structure, in their order.
  func posts(of structure: Int) -> Range<Int> { firstPost[structure]..<firstPost[structure + 1] }

  /// Somebody fills a post.
  ///
  /// Chosen: one chance for all modules of a person, so that who was trained in one tends to have been in others.
  private func welcome(_ post: Int, _ structure: Int, holding: (Int) -> Double) {
    let number = referentNumbers[structure]
    referentNumbers[structure] += 1
    let chance = streams.uniform(Purpose.labelTrained.rawValue, entity: UInt32(structure), occurrence: number)
    var modules: UInt16 = 0
    for module in rules.training.modules.indices where chance < holding(module) {
      modules |= 1 << UInt16(module)
    }
    referents[post] = Referent(isPresent: true, modules: modules, number: number)
  }

  /// People come and go until as many are there as the structure has FTE.
  ///
  /// Who goes is drawn; who comes has the year of a newcomer to be trained (LAB-48).
  func staff(_ structure: Int, in world: inout World) {
    guard let body = body(of: structure) else { return }
    let wanted = agents(structure, in: world)
    var present = posts(of: structure).reduce(0) { $0 + (referents[$1].isPresent ? 1 : 0) }
    while present > wanted {
      let leaver = drawnLeaver(structure, among: present)
      referents[leaver].isPresent = false
      present -= 1
    }
    for post in posts(of: structure) where present < wanted && !referents[post].isPresent {
      welcome(post, structure) { module in rules.training.newcomers[module].value }
      setDeadline(post, in: &world)
      present += 1
    }
    refresh(body, in: &world)
  }

  private func drawnLeaver(_ structure: Int, among present: Int) -> Int {
    let chance = streams.uniform(
      Purpose.labelLeaver.rawValue, entity: UInt32(structure),
      occurrence: referentNumbers[structure] << 8 | UInt32(present & 255))
    var left = Int(chance * Double(present))
    for post in posts(of: structure) where referents[post].isPresent {
      if left == 0 { return post }
      left -= 1
    }
    preconditionFailure("Nobody of \(present) in structure \(structure) can leave.")
  }

  private func setDeadline(_ post: Int, in world: inout World) {
    let due: Instant
    switch rules.training.deadline {
    case .twelveMonths: due = world.adding(months: 12, to: world.now)
    case .civilYear:
      let today = layout.timeline.date(at: world.now)
      due = layout.timeline.instant(of: today.adding(days: 1 - today.day).adding(months: 13 - today.month))
    }
    referents[post].due = due
    guard rules.upkeep.untrained == .atDeadline, due < layout.timeline.horizon else { return }
    world.calendar.post(.label(.newcomerDue(post: UInt32(post))), at: due, rank: Rank.staff)
  }

  /// The time of a newcomer is over: a labelled body with somebody untrained loses the label.
  func newcomerDue(_ post: Int, in world: inout World) {
    let referent = referents[post]
    // The post may have another occupant by now, with another date.
    guard referent.isPresent, referent.due == world.now, !training.isTrained(referent.modules), world.now >= observedEnd
    else { return }
    let body = bodyOfPost[post]
    guard bodies[body].stage == .labelled else { return }
    note(.foundUntrained, body, in: &world)
    withdraw(body, in: &world)
  }

  /// A session is over: who had a seat and was there holds the module.
  func holdTraining(_ index: Int, in world: inout World) {
    let session = training.sessions[index]
    let column = session.territory ?? layout.territoryCount
    gatherCandidates(session)
    world.count(.trainingSeats, column, Double(session.seats))
    for candidate in candidates.prefix(session.seats) {
      let structure = structureOfPost[candidate.post]
      let territory = layout.scenario.structures[structure].territory
      let chance = streams.uniform(
        Purpose.labelAbsence.rawValue, entity: UInt32(structure) << 16 | referents[candidate.post].number,
        occurrence: UInt32(index))
      guard chance >= rules.training.absence.value else {
        world.count(.trainingAbsences, territory)
        continue
      }
      referents[candidate.post].modules |= 1 << UInt16(session.module)
      world.count(.modulesCompleted, territory)
      world.count(.trainingDays, territory, rules.training.modules[session.module].days.count)
      refresh(bodyOfPost[candidate.post], in: &world)
    }
  }

  /// Those who need the module and may come: bodies in moratorium first where they do, then who
  /// comes first, then who has least time left.
  private func gatherCandidates(_ session: Training.Session) {
    candidates.removeAll(keepingCapacity: true)
    for post in referents.indices {
      let referent = referents[post]
      guard referent.isPresent, training.needs(session.module, referent.modules) else { continue }
      let structure = structureOfPost[post]
      if let territory = session.territory, layout.scenario.structures[structure].territory != territory { continue }
      let body = bodies[bodyOfPost[post]]
      guard body.hasCome, body.stage != .ended else { continue }
      let comesFirst = body.stage == .moratorium && rules.procedure.moratorium.trainingFirst
      let isIncumbent = referent.due == .distantFuture
      let due = isIncumbent && rules.training.seatsFirst == .incumbents ? .start : referent.due
      candidates.append(TrainingCandidate(priority: comesFirst ? 0 : 1, due: due, post: post))
    }
    candidates.sort { $0 < $1 }
  }

  /// Référents of a body who are there, and those who count as trained on this day.
  func staffing(_ body: Int, excusing: Bool, at now: Instant) -> (present: Int, trained: Int) {
    var present = 0
    var trained = 0
    for structure in rules.bodies[body].structures {
      for post in posts(of: structure) where referents[post].isPresent {
        present += 1
        let referent = referents[post]
        let hasTime = excusing && referent.due != .distantFuture && now < referent.due
        if training.isTrained(referent.modules) || hasTime { trained += 1 }
      }
    }
    return (present, trained)
  }
}

internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The référents of bodies that need the label, one by one: who is there, what they hold, until when they must.
extension World {
  /// Fills the posts of the first day and sets aside what they hold.
  mutating func openReferents(_ label: LabelLayout) {
    for structure in layout.scenario.structures.indices where label.bodyOfStructure[structure] >= 0 {
      let body = label.rules.bodies[label.bodyOfStructure[structure]]
      for post in posts(of: structure).prefix(agents(structure)) {
        welcome(post, structure, label) { module in body.trained ?? label.rules.training.initial[module] }
      }
    }
  }

  /// Référents at work in a structure.
  private func agents(_ structure: Int) -> Int {
    LabelLayout.agents(layout.scenario.structures[structure], fte: fte(structure))
  }

  /// Posts of a structure, in their order.
  func posts(of structure: Int) -> Range<Int> {
    guard let label = layout.label else { return 0..<0 }
    return label.firstPost[structure]..<label.firstPost[structure + 1]
  }

  /// Somebody fills a post.
  ///
  /// Chosen: one chance for all modules of a person, so that who was trained in one tends to have been in others.
  private mutating func welcome(_ post: Int, _ structure: Int, _ label: LabelLayout, holding: (Int) -> Double) {
    let number = self.label.referentNumbers[structure]
    self.label.referentNumbers[structure] += 1
    let chance = streams.uniform(Purpose.labelTrained.rawValue, entity: UInt32(structure), occurrence: number)
    var modules: UInt16 = 0
    for module in label.rules.training.modules.indices where chance < holding(module) {
      modules |= 1 << UInt16(module)
    }
    self.label.referents[post] = Referent(isPresent: true, modules: modules, number: number)
  }

  /// People come and go until as many are there as the structure has FTE.
  ///
  /// Who goes is drawn; who comes has the year of a newcomer to be trained (LAB-48).
  mutating func staffBodies(_ structure: Int) {
    guard let label = layout.label, label.bodyOfStructure[structure] >= 0 else { return }
    let wanted = agents(structure)
    var present = posts(of: structure).reduce(0) { $0 + (self.label.referents[$1].isPresent ? 1 : 0) }
    while present > wanted {
      let leaver = drawnLeaver(structure, among: present)
      self.label.referents[leaver].isPresent = false
      present -= 1
    }
    for post in posts(of: structure) where present < wanted && !self.label.referents[post].isPresent {
      welcome(post, structure, label) { module in label.rules.training.newcomers[module] }
      setDeadline(post, label)
      present += 1
    }
    refresh(label.bodyOfStructure[structure])
  }

  private func drawnLeaver(_ structure: Int, among present: Int) -> Int {
    let chance = streams.uniform(
      Purpose.labelLeaver.rawValue, entity: UInt32(structure),
      occurrence: label.referentNumbers[structure] << 8
        | UInt32(present & 255))
    var left = Int(chance * Double(present))
    for post in posts(of: structure) where label.referents[post].isPresent {
      if left == 0 { return post }
      left -= 1
    }
    preconditionFailure("Nobody of \(present) in structure \(structure) can leave.")
  }

  private mutating func setDeadline(_ post: Int, _ label: LabelLayout) {
    let due: Instant
    switch label.rules.training.deadline {
    case .twelveMonths: due = adding(months: 12, to: now)
    case .civilYear:
      let year = layout.timeline.date(at: now).year
      due = CivilDate(year: year + 1, month: 1, day: 1).map { layout.timeline.instant(of: $0) } ?? .distantFuture
    }
    self.label.referents[post].due = due
    guard label.rules.upkeep.untrained == .atDeadline, due < layout.timeline.horizon else { return }
    calendar.post(.newcomerDue(post: UInt32(post)), at: due, rank: Rank.staff)
  }

  /// The time of a newcomer is over: a labelled body with somebody untrained loses the label.
  mutating func newcomerDue(_ post: Int) {
    guard let label = layout.label else { return }
    let referent = self.label.referents[post]
    // The post may have another occupant by now, with another date.
    guard referent.isPresent, referent.due == now, !label.isTrained(referent.modules), now >= label.observedEnd else {
      return
    }
    let body = label.bodyOfStructure[label.structureOfPost[post]]
    guard self.label.bodies[body].stage == .labelled else { return }
    note(.foundUntrained, body)
    withdrawLabel(body)
  }

  /// A session is over: who had a seat and was there holds the module.
  mutating func holdTraining(_ index: Int) {
    guard let label = layout.label else { return }
    let session = label.sessions[index]
    let column = session.territory ?? layout.territoryCount
    gatherCandidates(session, label)
    count(.trainingSeats, column, Double(session.seats))
    for candidate in self.label.candidates.prefix(session.seats) {
      let structure = label.structureOfPost[candidate.post]
      let territory = layout.scenario.structures[structure].territory
      let chance = streams.uniform(
        Purpose.labelAbsence.rawValue, entity: UInt32(structure) << 16 | self.label.referents[candidate.post].number,
        occurrence: UInt32(index))
      guard chance >= label.rules.training.absence else {
        count(.trainingAbsences, territory)
        continue
      }
      self.label.referents[candidate.post].modules |= 1 << UInt16(session.module)
      count(.modulesCompleted, territory)
      count(.trainingDays, territory, label.rules.training.modules[session.module].days)
      refresh(label.bodyOfStructure[structure])
    }
  }

  /// Those who need the module and may come: bodies in moratorium first where they do, then who
  /// comes first, then who has least time left.
  private mutating func gatherCandidates(_ session: LabelLayout.Session, _ label: LabelLayout) {
    self.label.candidates.removeAll(keepingCapacity: true)
    for post in self.label.referents.indices {
      let referent = self.label.referents[post]
      guard referent.isPresent, label.needs(session.module, referent.modules) else { continue }
      let structure = label.structureOfPost[post]
      if let territory = session.territory, layout.scenario.structures[structure].territory != territory { continue }
      let body = self.label.bodies[label.bodyOfStructure[structure]]
      guard body.hasCome, body.stage != .ended else { continue }
      let comesFirst = body.stage == .moratorium && label.rules.procedure.moratorium.trainingFirst
      let isIncumbent = referent.due == .distantFuture
      let due = isIncumbent && label.rules.training.seatsFirst == .incumbents ? .start : referent.due
      self.label.candidates.append(TrainingCandidate(priority: comesFirst ? 0 : 1, due: due, post: post))
    }
    self.label.candidates.sort { $0 < $1 }
  }

  /// Référents of a body who are there, and those who count as trained on this day.
  func staffing(_ body: Int, _ label: LabelLayout, excusing: Bool) -> (present: Int, trained: Int) {
    var present = 0
    var trained = 0
    for structure in label.rules.bodies[body].structures {
      for post in posts(of: structure) where self.label.referents[post].isPresent {
        present += 1
        let referent = self.label.referents[post]
        let hasTime = excusing && referent.due != .distantFuture && now < referent.due
        if label.isTrained(referent.modules) || hasTime { trained += 1 }
      }
    }
    return (present, trained)
  }
}

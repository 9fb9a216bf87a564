internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The label's rules made ready for the event loop.
struct LabelLayout: Sendable {
  /// One session, on the day it ends: who is in post then has been there.
  struct Session: Sendable {
    let lastDay: Int
    let module: Int
    let territory: Int?
    let seats: Int
  }
  let rules: LabelRules
  let scoring: CERScoring
  /// By structure, its body, or -1 where it needs no label.
  let bodyOfStructure: [Int]
  /// By structure, the first of its posts, and one more for the end of the last.
  let firstPost: [Int]
  /// By post, its structure.
  let structureOfPost: [Int]
  /// By structure, how its contracts are scored.
  let grids: [CERGrid]
  let sessions: [Session]
  /// Bits of the modules everybody must hold, and of those of which one is enough.
  let obligatory: UInt16
  let optional: UInt16
  let filing: Sampler
  let instructionMonths: Sampler?
  let appealDelay: Sampler?
  let appealAnswer: Sampler?
  let judgment: Sampler?
  let replacement: Sampler?
  /// By territory, those whose displaced people may come here.
  let guests: [[Int]]
  /// First instant at which more happens than what was observed.
  let observedEnd: Instant

  init(_ rules: LabelRules, _ scenario: Scenario, _ timeline: Timeline, _ laws: inout LawTable) {
    self.rules = rules
    scoring = CERScoring(rules.quality)
    var bodyOfStructure = Array(repeating: -1, count: scenario.structures.count)
    for (body, described) in rules.bodies.enumerated() {
      for structure in described.structures { bodyOfStructure[structure] = body }
    }
    self.bodyOfStructure = bodyOfStructure
    var firstPost = [0]
    var structureOfPost: [Int] = []
    for (index, structure) in scenario.structures.enumerated() {
      if bodyOfStructure[index] >= 0 {
        let posts = structure.posts.reduce(0) { max($0, Self.agents(structure, fte: $1.fte)) }
        structureOfPost += Array(repeating: index, count: posts)
      }
      firstPost.append(structureOfPost.count)
    }
    self.firstPost = firstPost
    self.structureOfPost = structureOfPost
    grids = scenario.structures.map { structure in
      guard case .programme(let programme) = structure.work else { return .social }
      return scenario.programmes[programme].sphere == .social ? .social : .socioProfessional
    }
    sessions = rules.training.series.flatMap { Self.sessions(of: $0, rules.training, timeline) }
      .sorted { ($0.lastDay, $0.module) < ($1.lastDay, $1.module) }
    var obligatory: UInt16 = 0
    var optional: UInt16 = 0
    for (index, module) in rules.training.modules.enumerated() {
      if module.isOptional { optional |= 1 << UInt16(index) } else { obligatory |= 1 << UInt16(index) }
    }
    self.obligatory = obligatory
    self.optional = optional
    filing = laws.sampler(for: rules.procedure.filing)
    if case .months(let law) = rules.procedure.instruction.time {
      instructionMonths = laws.sampler(for: law)
    } else {
      instructionMonths = nil
    }
    appealDelay = laws.optionalSampler(for: rules.procedure.appeals?.delay)
    appealAnswer = laws.optionalSampler(for: rules.procedure.appeals?.answer)
    judgment = laws.optionalSampler(for: rules.procedure.appeals?.judgment)
    replacement = laws.optionalSampler(for: rules.procedure.replacement)
    guests = scenario.territories.indices.map { host in
      rules.cutOff.neighbours.indices.filter { rules.cutOff.neighbours[$0].contains(host) }
    }
    observedEnd = rules.observed.map { timeline.instant(of: $0.through) + Days(1) } ?? .start
  }

  /// Référents that make up a number of FTE in a structure: a part of a post is filled by somebody too.
  static func agents(_ structure: Structure, fte: Double) -> Int {
    World.Team(fte: fte, perAgent: structure.ftePerAgent).agents
  }

  private static func sessions(
    of series: TrainingRules.Series, _ training: TrainingRules, _ timeline: Timeline
  ) -> [Session] {
    var sessions: [Session] = []
    let length = max(1, Int(training.modules[series.module].days.rounded(.up)))
    let until = min(series.until ?? timeline.lastDay, timeline.lastDay)
    var date = series.from
    var number = 0
    while date <= until {
      let day = timeline.nextWorkingDay(onOrAfter: timeline.day(of: date))
      let last = timeline.addWorkingDays(length - 1, to: day)
      if (0..<timeline.dayCount).contains(last) {
        sessions.append(
          Session(lastDay: last, module: series.module, territory: series.territory, seats: series.seats))
      }
      guard let step = series.everyMonths else { break }
      number += 1
      date = series.from.adding(months: number * step)
    }
    return sessions
  }

  /// Whether somebody who holds these modules is trained.
  func isTrained(_ modules: UInt16) -> Bool {
    modules & obligatory == obligatory && (optional == 0 || modules & optional != 0)
  }

  /// Whether somebody who holds these modules still has to take this one.
  func needs(_ module: Int, _ modules: UInt16) -> Bool {
    let bit: UInt16 = 1 << UInt16(module)
    if optional & bit != 0 { return modules & optional == 0 }
    return modules & bit == 0
  }
}

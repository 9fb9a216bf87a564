internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The label's part of the world: the bodies that need it, their référents, and how far each is with its application.
///
/// There is one where the scenario has a label, and none otherwise. It is an object of its own, which the world points
/// to, because what happens in it goes both ways: it closes and opens places in the world that it is part of, and staff
/// changes there bring référents here. Nothing of it is looked at in an ordinary event.
final class LabelWorld {
  let rules: LabelRules
  let layout: Layout
  let scoring: CERScoring
  let training: Training
  /// By structure, its body, or `nil` where it needs no label.
  let bodyOfStructure: [Int?]
  /// By structure, the first of its posts, and one more for the end of the last.
  let firstPost: [Int]
  /// By post, its structure and its body.
  let structureOfPost: [Int]
  let bodyOfPost: [Int]
  /// By structure, how its contracts are scored.
  let grids: [CERGrid]
  /// By territory, those whose displaced people may come here.
  let guests: [[Int]]
  /// First instant at which more happens than what was observed.
  let observedEnd: Instant

  /// The laws of the procedure, compiled.
  let laws: LawTable
  let filing: Sampler
  let instruction: Instruction
  let appeals: Appeals?
  let replacement: Sampler?

  /// How long the services take: a delay, or a team whose agents take one dossier after the other.
  enum Instruction {
    case months(Sampler)
    case team(contractsPerDay: Double, daysPerDossier: Double)
  }

  /// The rules of appeals with their laws compiled.
  struct Appeals {
    let rules: LabelProcedure.Appeals
    let delay: Sampler
    let answer: Sampler
    let judgment: Sampler

    init(_ rules: LabelProcedure.Appeals, _ laws: inout LawTable) {
      self.rules = rules
      delay = laws.sampler(for: rules.delay)
      answer = laws.sampler(for: rules.answer)
      judgment = laws.sampler(for: rules.judgment)
    }
  }

  /// Chance of the present replication.
  var streams = Streams(seed: 0, replication: 0)
  var bodies: [LabelledBody]
  /// By post, structure after structure.
  var referents: [Referent]
  /// By structure, référents who ever came.
  var referentNumbers: [UInt32]
  /// When each agent of the team that looks at dossiers is free.
  var agentsFree: [Instant]
  /// Whether places without the label are closed by now.
  var isExclusive = false
  /// Candidates for a session, kept to spare memory.
  var candidates: [TrainingCandidate] = []
  var moments: [LabelMoment] = []

  init(_ rules: LabelRules, _ layout: Layout) {
    let scenario = layout.scenario
    self.rules = rules
    self.layout = layout
    scoring = CERScoring(rules.quality)
    training = Training(rules.training, on: layout.timeline)
    var bodyOfStructure = [Int?](repeating: nil, count: scenario.structures.count)
    for (body, described) in rules.bodies.enumerated() {
      for structure in described.structures { bodyOfStructure[structure] = body }
    }
    self.bodyOfStructure = bodyOfStructure
    var firstPost = [0]
    var structureOfPost: [Int] = []
    var bodyOfPost: [Int] = []
    for (index, structure) in scenario.structures.enumerated() {
      if let body = bodyOfStructure[index] {
        let posts = structure.posts.reduce(0) { max($0, Self.agents(structure, fte: $1.fte.count)) }
        structureOfPost += Array(repeating: index, count: posts)
        bodyOfPost += Array(repeating: body, count: posts)
      }
      firstPost.append(structureOfPost.count)
    }
    self.firstPost = firstPost
    self.structureOfPost = structureOfPost
    self.bodyOfPost = bodyOfPost
    grids = scenario.structures.map { structure in
      guard case .programme(let programme) = structure.work else { return .social }
      return scenario.programmes[programme].sphere == .social ? .social : .socioProfessional
    }
    guests = scenario.territories.indices.map { host in
      rules.cutOff.neighbours.indices.filter { rules.cutOff.neighbours[$0].contains(host) }
    }
    observedEnd = rules.observed.map { layout.timeline.instant(of: $0.through) + Days(1) } ?? .start

    var laws = LawTable()
    filing = laws.sampler(for: rules.procedure.filing)
    switch rules.procedure.instruction.time {
    case .months(let law):
      instruction = .months(laws.sampler(for: law))
      agentsFree = []
    case .team(let agents, let contractsPerDay, let daysPerDossier):
      instruction = .team(contractsPerDay: contractsPerDay, daysPerDossier: daysPerDossier.count)
      agentsFree = Array(repeating: .start, count: agents)
    }
    appeals = rules.procedure.appeals.map { Appeals($0, &laws) }
    replacement = laws.optionalSampler(for: rules.procedure.replacement)
    self.laws = laws

    bodies = Array(repeating: LabelledBody(), count: rules.bodies.count)
    referents = Array(repeating: Referent(), count: structureOfPost.count)
    referentNumbers = Array(repeating: 0, count: scenario.structures.count)
    candidates.reserveCapacity(referents.count)
  }

  /// Référents that make up a number of FTE in a structure: a part of a post is filled by somebody too.
  static func agents(_ structure: Structure, fte: Double) -> Int {
    World.Team(fte: fte, perAgent: structure.ftePerAgent.count).agents
  }

  /// What happens to bodies and référents, apart from what happens to people.
  func handle(_ event: LabelEvent, in world: inout World) {
    switch event {
    case .step(let body): step(Int(body), in: &world)
    case .refiling(let body): refile(Int(body), in: &world)
    case .appeal(let body): stepAppeal(Int(body), in: &world)
    case .check(let body): checkBody(Int(body), in: &world)
    case .study(let body): study(Int(body), in: &world)
    case .ends(let body): labelEnds(Int(body), in: &world)
    case .renewal(let body): askRenewal(Int(body), in: &world)
    case .missionEnds(let body): missionEnds(Int(body), in: &world)
    case .training(let session): holdTraining(Int(session), in: &world)
    case .newcomerDue(let post): newcomerDue(Int(post), in: &world)
    case .observedDecision(let decision): observe(Int(decision), in: &world)
    case .cutOff: cutOff(in: &world)
    case .callCloses(let call): callCloses(Int(call))
    case .callFunds(let call): callFunds(Int(call), in: &world)
    }
  }
}

/// What can happen in the label's part of the world.
enum LabelEvent: BitwiseCopyable, Sendable {
  /// The next step of a body's application; the moratorium's end; an appeal's next step.
  case step(body: UInt32)
  case refiling(body: UInt32)
  case appeal(body: UInt32)
  /// The yearly check of a labelled body; support that ends; the label's years over; a renewal asked for.
  case check(body: UInt32)
  case study(body: UInt32)
  case ends(body: UInt32)
  case renewal(body: UInt32)
  /// A body ends its mission.
  case missionEnds(body: UInt32)
  /// The last day of a training session; the day a newcomer must be trained by.
  case training(session: UInt32)
  case newcomerDue(post: UInt32)
  /// Something known to have happened to a body.
  case observedDecision(UInt32)
  /// Only labelled bodies are funded from now on; a call for projects closes; its funding begins.
  case cutOff
  case callCloses(UInt32)
  case callFunds(UInt32)
}

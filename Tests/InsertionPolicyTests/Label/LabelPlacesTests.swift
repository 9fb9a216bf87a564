import DiscreteEvents
@testable import InsertionPolicy
import Quantities
import Stochastics
import Testing

/// What the label does to people and places.
@Suite struct LabelPlacesTests {
  private func sum(_ seen: Observations, _ counter: Counter) -> Double {
    seen.sum(Observations.index(counter), 0..<seen.shape.monthCount, nil)
  }

  /// The fixture in which everything is switched on, over 2025 and 2026, with the label for its CCAS and association.
  private func everything(quality: Double, closing: LabelCutOff.Closing = .atOnce, neighbours: Bool = false)
    -> (without: Scenario, with: Scenario)
  {
    var without = Fixture.everything()
    without.firstDay = Fixture.date("2025-01-01")
    without.lastDay = Fixture.date("2026-12-31")
    for index in without.structures.indices {
      without.structures[index].posts = without.structures[index].posts.map {
        Structure.PostStep(from: $0.from.adding(months: 12), fte: $0.fte)
      }
    }
    without.arrivals[0].shocks = []
    var with = without
    let bodies = [4, 5, 6].map { structure in
      LabelBody(
        id: without.structures[structure].id, name: without.structures[structure].id,
        territory: without.structures[structure].territory, structures: [structure], quality: quality)
    }
    with.label = LabelPaper.rules(
      bodies, procedure: LabelPaper.procedure(months: 2, filing: 90),
      cutOff: LabelCutOff(
        on: Fixture.date("2026-07-01"), closing: closing, neighbours: neighbours ? [[1], [0]] : []))
    return (without, with)
  }

  @Test(arguments: 0..<3 as Range<UInt32>)
  func `where every body is sure of the label, everybody lives as without it`(replication: UInt32) {
    let (without, with) = everything(quality: 10)
    var free = Future(without)
    var labelled = Future(with)
    let before = free.moments(seed: 5, replication: replication)
    let after = labelled.moments(seed: 5, replication: replication)
    #expect(before.count > 10_000)
    #expect(before == after)
  }

  @Test func `refusing a body that has nobody changes nobody's life`() {
    var (_, with) = everything(quality: 10)
    let posts = [Structure.PostStep(from: with.firstDay, fte: 0)]
    with.structures.append(
      Structure(id: "empty", name: "Empty", kind: .association, territory: 0, work: .programme(0), posts: posts))
    with.label?.bodies.append(
      LabelBody(id: "empty", name: "Empty", territory: 0, structures: [with.structures.count - 1], quality: 0))
    var refused = with
    refused.label?.bodies[3].isRefused = true
    var one = Future(with)
    var other = Future(refused)
    #expect(one.moments(seed: 5, replication: 0) == other.moments(seed: 5, replication: 0))
  }

  @Test(arguments: [
    (LabelCutOff.Closing.atOnce, false), (.atOnce, true), (.asContractsEnd, false), (.asContractsEnd, true),
  ])
  func `nobody and no place is lost while structures close and open`(closing: LabelCutOff.Closing, neighbours: Bool) {
    var (_, with) = everything(quality: 8, closing: closing, neighbours: neighbours)
    with.label?.quality.betweenProfessionals = 1
    with.label?.quality.betweenContracts = 1
    with.label?.training.initial = Array(repeating: 0.8, count: 6)
    with.label?.training.newcomers = Array(repeating: 0.5, count: 6)
    with.label?.procedure.moratorium.qualityGain = 1
    with.label?.procedure.appeals = LabelProcedure.Appeals(
      share: 0.5, delay: 20, answer: 40, litigationShare: 0.5, judgment: 100, annulled: 0.5)
    with.label?.upkeep.missionEndsPerYear = 0.2
    with.label?.upkeep.scoredShare = 0.5
    var displaced = 0.0
    var future = Future(with)
    for replication in 0..<4 as Range<UInt32> {
      future.runChecked(seed: 9, replication: replication, every: 7)
      displaced += sum(future.observations, .labelDisplaced)
    }
    #expect(displaced > 50)
  }

  @Test func `people of a closed structure go to free places first, the rest wait before all others`() {
    // Two structures of 10 places, 8 and 7 people; the first is refused.
    let scenario = LabelPaper.world(
      LabelPaper.rules(
        [LabelPaper.body(0, quality: 0), LabelPaper.body(1)],
        procedure: LabelPaper.procedure(months: 1, mayApplyAgain: false)),
      fte: [1, 1], people: 15, to: "2026-12-31")
    let seen = LabelPaper.observed(scenario)
    let displaced = sum(seen, .labelDisplaced)
    #expect(displaced == 8 || displaced == 7)
    #expect(sum(seen, .labelTransfers) == 10 - (15 - displaced))
    // From July to December everybody beyond the ten places left waits.
    #expect(seen.ending(Observations.index(.gap, 0), month: 23, 0) == 5)
    #expect(seen.ending(Observations.index(.gap, 0), month: 16, 0) == 0)
    #expect(seen.ending(Observations.index(.places, 0), month: 23, 0) == 10)
    #expect(seen.ending(Observations.index(Level.labelledPlaces), month: 23, 0) == 10)
    #expect(seen.ending(Observations.index(Level.labelPlaces), month: 23, 0) == 20)
  }

  @Test func `as contracts end, people stay until theirs does`() {
    let course = Paper.contracts(months: 12, then: .goOn)
    func scenario(_ closing: LabelCutOff.Closing) -> Scenario {
      LabelPaper.world(
        LabelPaper.rules(
          [LabelPaper.body(0, quality: 0)], procedure: LabelPaper.procedure(months: 1, mayApplyAgain: false),
          cutOff: LabelCutOff(on: LabelPaper.date("2026-07-01"), closing: closing)),
        people: 10, course: course, to: "2027-12-31")
    }
    let atOnce = LabelPaper.observed(scenario(.atOnce))
    #expect(atOnce.sum(Observations.index(.labelDisplaced), 18..<19, nil) == 10)
    let phased = LabelPaper.observed(scenario(.asContractsEnd))
    #expect(phased.sum(Observations.index(.labelDisplaced), 0..<36, nil) == 10)
    #expect(phased.sum(Observations.index(.labelDisplaced), 18..<19, nil) < 10)
    // Every contract in hand on 1 July 2026 has ended a year later.
    #expect(phased.ending(Observations.index(.inProgress, 0), month: 30, 0) == 0)
    #expect(phased.ending(Observations.index(.places, 0), month: 30, 0) == 0)
  }

  @Test func `neighbours take people in only where that is allowed, and after their own`() {
    func scenario(_ neighbours: [[Int]]) -> Scenario {
      var scenario = LabelPaper.world(
        LabelPaper.rules(
          [LabelPaper.body(0, quality: 0)], procedure: LabelPaper.procedure(months: 1, mayApplyAgain: false),
          cutOff: LabelCutOff(on: LabelPaper.date("2026-07-01"), neighbours: neighbours)),
        fte: [1, 0.5], people: 9, to: "2026-12-31")
      scenario.territories = [
        Territory(id: "a", name: "A", share: 1), Territory(id: "b", name: "B", share: 0),
      ]
      scenario.structures[1].territory = 1
      return scenario
    }
    #expect(sum(LabelPaper.observed(scenario([])), .labelTransfers) == 0)
    let seen = LabelPaper.observed(scenario([[1], []]))
    #expect(sum(seen, .labelTransfers) == 5)
    #expect(seen.ending(Observations.index(.gap, 0), month: 23, 0) == 4)
    #expect(seen.ending(Observations.index(.gap, 0), month: 23, 1) == 0)
    #expect(sum(LabelPaper.observed(scenario([[], [0]])), .labelTransfers) == 0)
  }

  @Test func `under the other reading places stay open until the next call funds its own`() {
    let call = LabelCutOff.Call(closes: LabelPaper.date("2026-10-15"), fundsFrom: LabelPaper.date("2027-01-01"))
    func scenario(_ reading: LabelCutOff.Reading, _ filing: String) -> Scenario {
      LabelPaper.world(
        LabelPaper.rules(
          [LabelPaper.body(0, filesOn: filing)],
          cutOff: LabelCutOff(on: LabelPaper.date("2026-07-01"), reading: reading, calls: [call])),
        people: 5, to: "2027-12-31")
    }
    // Labelled on 1 September 2026: too late for 1 July, in time for the call.
    let late = "2026-06-01"
    #expect(
      LabelPaper.lives(scenario(.funding, late)).filter { !$0.hasSuffix("filed") } == [
        "2026-07-01 b0 closed", "2026-09-01 b0 granted", "2027-01-01 b0 opened", "2027-09-01 b0 checked",
      ])
    #expect(!LabelPaper.lives(scenario(.nextCall, late)).contains { $0.hasSuffix("closed") })
    // Labelled on 1 November: after the call closed.
    #expect(LabelPaper.lives(scenario(.nextCall, "2026-08-01")).contains("2027-01-01 b0 closed"))
    var unlucky = scenario(.nextCall, late)
    unlucky.label?.cutOff.selection = 0
    #expect(LabelPaper.lives(unlucky).contains("2027-01-01 b0 closed"))
  }

  @Test func `a seat goes to whom the scenario says, and to a body in moratorium before both`() {
    // One seat; one untrained référent on the first day, one newcomer on 3 March, both need the module of 2 June.
    func holders(_ first: TrainingRules.SeatsFirst) -> [Bool] {
      var scenario = LabelPaper.world(
        LabelPaper.rules(
          [LabelPaper.body(0, trained: 0, filesOn: "2025-12-01"), LabelPaper.body(1, filesOn: "2025-12-01")],
          training: LabelPaper.training(
            newcomers: 0, [TrainingRules.Series(module: 2, from: LabelPaper.date("2025-06-02"), seats: 1)])),
        fte: [1, 1], to: "2025-12-31")
      scenario.structures[1].posts.append(Structure.PostStep(from: LabelPaper.date("2025-03-03"), fte: 2))
      scenario.label?.training.seatsFirst = first
      var world = World(scenario)
      world.open(seed: 1, replication: 0)
      _ = run(&world, until: world.layout.timeline.horizon)
      let referents = world.label?.referents ?? []
      return [0, 2].map { referents[$0].modules & 0b100 != 0 }
    }
    #expect(holders(.incumbents) == [true, false])
    #expect(holders(.newcomers) == [false, true])
  }
}

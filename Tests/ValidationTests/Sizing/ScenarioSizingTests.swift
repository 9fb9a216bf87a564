import Experiments
import InsertionPolicy
import QueueingTheory
import ScenarioFiles
import Testing

/// Scenario files of queues, sized like any other scenario, against Erlang's formulas.
///
/// A hundred people a day over a year: what a future measures is within some hundredths of its expected value, so the goal is
/// almost surely reached with the formula's number of posts and almost surely missed with one less.
@Suite struct ScenarioSizingTests {
  private static func text(stay: String, more: String = "") -> String {
    """
    jalon: 1
    name: {fr: file, en: queue}
    summary: {fr: file, en: queue}
    period: {from: 2025-01-01, to: 2025-12-31}
    territories:
      - {id: here, name: Here, share: 1}
    profiles:
      - {id: all, share: 1}
    arrivals:
      - {id: in, per_year: 36500, to: queue}
    programmes:
      - id: queue
        name: {fr: file, en: queue}
        sphere: social
        stay_days: \(stay)
        load: {reading: caseload, ceiling: 1}
    \(more)
    structures:
      - {id: desk, name: Desk, kind: departement, territory: here, work: queue, fte: 10}

    """
  }

  private static func size(
    _ text: String, _ indicator: String, atMost value: Double, fte: ClosedRange<Double>
  ) throws -> LeverSizing {
    let template = try ScenarioTemplate("queue.yaml", files: FilesInMemory(texts: ["queue.yaml": text]))
    var laboratory = FutureLaboratory(measures: [Measure(indicator, .year(2025))], seed: 1, workers: 2) { point in
      guard let scenario = try? template.scenario(setting: [("structures.desk.fte", point.values[0])]) else {
        preconditionFailure("a desk has any number of posts")
      }
      return scenario
    }
    let values = try #require(Lever("structures.desk.fte", fte, step: 1).values)
    let goal = Goal(measure: 0, value: value, direction: .atMost, probability: 0.9)
    return try LeverSearch(values: values, SizingRule(goal: goal, limit: 1_000)).run(in: &laboratory)
  }

  @Test func `the fewest posts that lose at most one in ten are those of Erlang B`() throws {
    // 8 erlangs; the yearly number lost is within a twentieth of its mean.
    let right = try #require((5...20).first { erlangB(servers: $0, offered: 8) <= 0.1 })
    #expect(erlangB(servers: right, offered: 8) < 0.09 && erlangB(servers: right - 1, offered: 8) > 0.11)
    let text = Self.text(stay: "{exponential: {mean: 0.08}}", more: "    when_full: leave")
    let found = try Self.size(text, "queue.lost", atMost: 3_650, fte: 5...20)
    #expect(found.answer == .from(right - 5))
    #expect(found.bound == right - 6)
    #expect(found.reversals.isEmpty)
  }

  @Test func `the fewest posts at which people wait a quarter of an hour at most are those of Erlang C`() throws {
    // 8 erlangs of stays of 0.08 day; 0.0104 day is a quarter of an hour.
    let waits = { (servers: Int) in meanWait(servers: servers, arrivalRate: 100, serviceRate: 12.5) }
    let right = try #require((9...20).first { waits($0) <= 0.0104 })
    #expect(waits(right) < 0.0104 * 0.85 && waits(right - 1) > 0.0104 * 1.15)
    let found = try Self.size(
      Self.text(stay: "{exponential: {mean: 0.08}}"), "queue.mean_wait", atMost: 0.0104, fte: 9...20)
    #expect(found.answer == .from(right - 9))
    #expect(found.bound == right - 10)
  }
}

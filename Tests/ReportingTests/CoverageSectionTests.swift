import Experiments
import InsertionPolicy
import Testing

@testable import Reporting

/// What the section on coverage is about: référents where people are oriented, places in a plain queue.
@Suite struct CoverageSectionTests {
  private func section(_ scenario: Scenario, _ language: Language) throws -> Report.Section {
    let report = Report(Fixture.forecast(scenario, replications: 20), Fixture.identity, in: language)
    return try #require(report.sections.first { $0.id == "coverage" })
  }

  private func charts(_ section: Report.Section) -> [String] {
    section.blocks.compactMap { if case .chart(let chart) = $0 { chart.id } else { nil } }
  }

  @Test func `where people are oriented it asks who is without référent`() throws {
    let french = try section(Fixture.scenario(), .french)
    #expect(french.title == "Qui sera sans référent, et quand")
    #expect(charts(french).count == 3 && charts(french)[0].contains("without_referent"))
  }

  @Test func `in a plain queue it asks who waits for a place`() throws {
    var queue = Fixture.scenario()
    queue.orientation = nil
    queue.targets = []
    let french = try section(queue, .french)
    #expect(french.title == "Qui attend une place, et quand")
    #expect(charts(french).count == 2 && charts(french).allSatisfy { !$0.contains("without_referent") })
    #expect(try section(queue, .english).title == "Who waits for a place, and when")
    // Nobody waits where places have no limit.
    for index in queue.programmes.indices { queue.programmes[index].load = nil }
    #expect(try section(queue, .english).title == "Who will be without a référent, and when")
  }
}

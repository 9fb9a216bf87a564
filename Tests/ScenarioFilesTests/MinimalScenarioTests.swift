import InsertionPolicy
import Stochastics
import Testing

@testable import ScenarioFiles

@Suite struct MinimalScenarioTests {
  private func text() throws -> String {
    String(decoding: try FilesOnDisk().bytes(of: "Scenarios/minimal.yaml", limit: Limits.bytes), as: UTF8.self)
  }

  private func programme(_ old: String, _ new: String) throws -> Programme {
    let changed = try text().replacingFirst(old, with: new)
    #expect(changed != (try text()))
    return try Samples.read(["main.yaml": changed]).scenario.programmes[0]
  }

  @Test func `the minimal scenario is ten places for one arrival a day and stays of eight days`() throws {
    let scenario = try Samples.read(["main.yaml": try text()]).scenario
    #expect(scenario.arrivals.map(\.perYear) == [365])
    #expect(scenario.programmes[0].load == LoadRule(reading: .caseload, ceiling: 1))
    #expect(scenario.structures[0].posts.map(\.fte) == [10])
    #expect(scenario.programmes[0].stay == (try Law.exponential(mean: 8)))
  }

  @Test func `its comments tell how to make every other queue`() throws {
    let stay = "stay_days: {exponential: {mean: 8}}\n"
    for law in ["{gamma: {mean: 8, shape: 4}}", "{log_normal: {mean: 8, sd: 12}}", "8"] {
      #expect(try text().contains("#                  stay_days: \(law)"))
      let read = try #require(try programme(stay, "stay_days: \(law)\n").stay)
      #expect(abs(read.mean - 8) < 1e-9)
    }
    #expect(try programme(stay, stay + "    when_full: leave\n").whenFull == .leave)
    let patience = "    patience_days: {exponential: {mean: 20}}\n"
    #expect(try programme(stay, stay + patience).patience == (try Law.exponential(mean: 20)))
    #expect(try programme("    load: {reading: caseload, ceiling: 1}\n", "").load == nil)
  }
}

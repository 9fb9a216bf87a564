import Experiments
import InsertionPolicy
import ScenarioFiles
import Testing

/// A screening of a scenario whose assumptions' effects are known from paper.
@Suite struct ScreeningOrderTests {
  /// Five flows of 300 a year on average, known to 200, 120, 70, 40 and 20 people; staff and stays that let nobody wait.
  private static let scenario = """
    jalon: 1
    name: {fr: Flux, en: Flows}
    summary: {fr: Cinq flux, en: Five flows}
    seed: 1
    period: {from: 2025-01-01, to: 2025-12-31}
    territories:
      - {id: everywhere, name: Partout, share: 1}
    profiles:
      - {id: everybody, share: 1}
    arrivals:
      - {id: e, per_year: {value: 300, assumption: chosen, range: [290, 310]}, to: accompaniment}
      - {id: c, per_year: {value: 300, assumption: chosen, range: [265, 335]}, to: accompaniment}
      - {id: a, per_year: {value: 300, assumption: chosen, range: [200, 400]}, to: accompaniment}
      - {id: d, per_year: {value: 300, assumption: chosen, range: [280, 320]}, to: accompaniment}
      - {id: b, per_year: {value: 300, assumption: chosen, range: [240, 360]}, to: accompaniment}
    programmes:
      - id: accompaniment
        name: {fr: Accompagnement, en: Accompaniment}
        sphere: social
        load: {reading: caseload, ceiling: {value: 2000, assumption: chosen, range: [1900, 2100]}}
        stay_days: {exponential: {mean: 30}, assumption: chosen, range: [20, 40]}
    structures:
      - {id: service, name: Service, kind: departement, territory: everywhere, work: accompaniment, fte: 5}
    """

  @Test func `the order of five flows is that of their ranges, whatever the seed`() throws {
    let template = try ScenarioTemplate("flows.yaml", files: FilesInMemory(texts: ["flows.yaml": Self.scenario]))
    let assumptions = template.assumptions
    #expect(assumptions.count == 7 && assumptions.allSatisfy { $0.obstacle == nil })
    let parameters = assumptions.map { Parameter(Lever($0.path, $0.range), nominal: $0.value) }
    let paths = parameters.map(\.lever.path)
    let measures = [Measure("accompaniment.starts", .year(2025))]
    for seed in 1...5 {
      var laboratory = FutureLaboratory(measures: measures, seed: UInt64(seed), workers: 2) { point in
        let settings = zip(paths, point.values).map { (path: $0, value: $1) }
        guard let scenario = try? template.scenario(setting: settings) else {
          preconditionFailure("\(point) is no scenario.")
        }
        return scenario
      }
      let found = try MorrisScreening(
        parameters, Inquiry(measure: 0), .init(trajectories: 8, replications: 8),
        resampling: Resampling(seed: UInt64(seed), count: 200), in: &laboratory)
      #expect(
        found.order.prefix(5).map { paths[$0] } == ["a", "b", "c", "d", "e"].map { "arrivals.\($0).per_year" },
        "seed \(seed)")
      for (flow, width) in zip(found.order.prefix(4), [200.0, 120, 70, 40]) {
        let effect = found.effects[flow]
        // Two thirds of the range move a Poisson count by as many people as its variance, in eight futures that all
        // walks share: 4.9 standard errors of the effect.
        let error = (width * 1.5 / 8).squareRoot()
        #expect(abs((effect.mean ?? 0) - width) < 4.9 * error, "seed \(seed), \(paths[flow]): \(effect)")
      }
      for still in found.order.suffix(2) { #expect(found.effects[still].strength == 0) }
    }
  }
}

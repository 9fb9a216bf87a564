import Experiments
import Foundation
import InsertionPolicy
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A run with a matrix of indicators and lines with more money: kept, taken up again, verified.
struct MatrixRunTests {
  private static let scenario = """
    jalon: 1
    name: {fr: Essai, en: Trial}
    summary: {fr: Deux lignes, en: Two lines}
    replications: 6
    seed: 5
    variants: {replications: 4, marginal: {lines: all, step: 20 000, replications: 3}}
    period: {from: 2025-01-01, to: 2026-01-31}
    territories: [{id: everywhere, name: Partout, share: 1}]
    profiles: [{id: everybody, share: 1}]
    arrivals:
      - {id: wanted, per_year: 80, to: aid}
      - {id: left, per_year: 5, to: other}
    programmes:
      - {id: aid, name: {fr: Aide, en: Aid}, sphere: social, load: {reading: starts, ceiling: 10}, stay_days: 60}
      - {id: other, name: {fr: Autre, en: Other}, sphere: social, load: {reading: starts, ceiling: 20}, stay_days: 60}
    structures:
      - {id: a, name: A, kind: departement, territory: everywhere, work: aid, fte: 1}
      - {id: b, name: B, kind: departement, territory: everywhere, work: other, fte: 1}
    budget:
      name: {fr: Convention, en: Convention}
      blocks: [{id: all, name: {fr: Tout, en: All}}]
      lines:
        - {id: f1, name: Mesures, block: all, code: "07", state_new: 20 000}
        - {id: f2, name: Sommes, block: all, code: "07", state_new: 40 000}
      costs:
        - {line: f1, occasion: start, programme: aid, amount: 2 000}
        - {line: f2, occasion: spread_over_execution, programme: other, amount: 40 000}
      execution: {from: 2025-01-01, to: 2025-12-31}
      signed_on: 2025-01-01
      payments: [{share: 1, delay_days: 30}]
      settlement: {on: 2026-01-31, issued_share: 0}
    matrix: {table: matrix.csv}

    """
  private static let matrix = """
    row;group;name;indicator;reason;target;direction;year
    A-1;Aide;Aidés;aid.starts;;15;;2025
    A-2;Aide;En cours;aid.in_progress;;1;at_least;
    A-3;Aide;Part au RSA;aid.oriented_rsa_share;;;;
    B-1;Autre;Satisfaction;;Une opinion;;;

    """

  private static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try scenario.write(toFile: path + "/main.yaml", atomically: false, encoding: .utf8)
    try matrix.write(toFile: path + "/matrix.csv", atomically: false, encoding: .utf8)
    return path
  }

  @Test func `what the run says of its lines and its matrix is kept, resumed and verified`() throws {
    let path = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let whole = try Simulation(scenario: path + "/main.yaml", workers: 2, output: path + "/whole").run()
    #expect(whole.said.variants.map(\.variant.id) == ["marginal.f1", "marginal.f2"])
    #expect(whole.said.variants.map(\.replications) == [3, 3] && whole.said.replications == 6)
    // 80 people a year ask for ten measures of 2 000 euros, then for twenty.
    let starts = try #require(whole.said.catalogue.firstIndex { $0.id == "aid.starts" })
    let bought = try #require(
      whole.said.variants[0][IndicatorCell(indicator: starts, window: .year(2025), territory: nil)])
    #expect(bought.base == 10 && bought.difference == 10)
    #expect(whole.said.variants[0].attainments.contains { $0.cell.indicator == starts && $0.difference == 1 })
    // Five a year ask for the other programme, whose twenty places become thirty.
    #expect(whole.said.variants[1].variant.scenario.programmes[1].load?.ceiling == 30)
    let other = try #require(whole.said.catalogue.firstIndex { $0.id == "other.starts" })
    #expect(
      whole.said.variants[1][IndicatorCell(indicator: other, window: .whole, territory: nil)]?.difference == 0)

    let csv = String(
      decoding: try #require(FileManager.default.contents(atPath: path + "/whole/matrix.csv")), as: UTF8.self)
    // Two years of three rows, and the row that is not simulated.
    #expect(csv.split(separator: "\r\n").count == 1 + 3 * 2 + 1)
    #expect(csv.contains("\r\nA-2;Aide;Aide;En cours;En cours;aid.in_progress;persons;2025;6;"))

    _ = try Simulation(scenario: path + "/main.yaml", replications: 2, workers: 1, output: path + "/parts").run()
    _ = try Runs.resume(path + "/parts", adding: 4, workers: 2)
    for name in RunFolder.results + [RunFolder.variants, RunFolder.matrix] {
      let left = FileManager.default.contents(atPath: "\(path)/whole/\(name)")
      #expect(left != nil && left == FileManager.default.contents(atPath: "\(path)/parts/\(name)"), "\(name)")
    }
    let verified = try #require(try Runs.verify(path + "/whole"))
    #expect(verified.differences.isEmpty && verified.variantReplications == 6)
    #expect(verified.files.contains("matrix.csv"))
  }
}

import Experiments
import Foundation
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A folder with a queue of which some numbers are assumptions, gone when the test is over.
private final class AssumedFolder {
  let path: String
  var scenario: String { path + "/queue.yaml" }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try """
    jalon: 1
    name: {fr: Essai, en: Trial}
    summary: {fr: Une file, en: A queue}
    replications: 4
    seed: 5
    period: {from: 2025-01-01, to: 2025-12-31}
    territories:
      - {id: north, name: Nord, share: {value: 0.6, assumption: chosen, range: [0.5, 0.7]}}
      - {id: south, name: Sud, share: 0.4}
    profiles:
      - {id: everybody, share: 1}
    arrivals:
      - {id: entrants, per_year: {value: 200, assumption: chosen, range: [150, 250]}, to: accompaniment}
    programmes:
      - id: accompaniment
        name: {fr: Accompagnement, en: Accompaniment}
        sphere: social
        load: {reading: caseload, ceiling: {value: 2, assumption: chosen, range: [1, 3]}}
        stay_days: {exponential: {mean: 8}, assumption: chosen, range: [6, 10]}
    structures:
      - {id: service, name: Service, kind: departement, territory: north, work: accompaniment, fte: 5}
      - {id: other, name: Autre, kind: departement, territory: south, work: accompaniment, fte: 3}
    targets:
      - {indicator: accompaniment.starts, value: 190, source: FND-33}
    """.write(toFile: scenario, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(path)/\(name)"), encoding: .utf8)
  }
}

@Suite struct SensitivityRunTests {
  private static func request(_ folder: AssumedFolder) -> SensitivityRequest {
    SensitivityRequest(
      scenario: folder.scenario, measure: "accompaniment.starts", trajectories: 4, kept: 2, samples: 4, draws: 6,
      replications: 2)
  }

  @Test func `assumptions are studied, what cannot move alone is listed, and the folder replays`() throws {
    let folder = try AssumedFolder()
    let summary = try Runs.carryOut(
      SensitivityExperiment.self, Self.request(folder),
      RunOptions(workers: 2, output: folder.path + "/out", charts: nil))
    #expect(summary.manifest.state == .finished)
    let screening = try folder.text("out/screening.csv")
    for path in ["arrivals.entrants.per_year", "programmes.accompaniment.load.ceiling", "accompaniment.stay_days"] {
      #expect(screening.contains(path))
    }
    #expect(!screening.contains("territories.north.share"))
    // The arrivals drive how many start; the target is on starts, so that all four files have lines.
    #expect(screening.split(separator: "\r\n")[1].hasPrefix("1;arrivals.entrants.per_year;uniform;200;150;250;"))
    let page = try folder.text("out/report.html")
    #expect(page.contains("territories.north.share"))
    #expect(page.contains("Quelle donnée recueillir d’abord") && page.contains("Which datum to collect first"))
    for name in ["indices.csv", "tornado.csv", "uncertainty.csv", "results.json"] {
      #expect(try folder.text("out/\(name)").count > 40)
    }
    let verified = try #require(try Runs.verify(folder.path + "/out", workers: 1))
    #expect(verified.differences.isEmpty, "\(verified.differences)")
  }

  @Test func `a study stopped on its way is finished with the same bytes`() throws {
    let folder = try AssumedFolder()
    let whole = try Runs.carryOut(
      SensitivityExperiment.self, Self.request(folder), RunOptions(workers: 1, output: folder.path + "/whole"))
    let cancellation = Cancellation()
    let stopped = try Runs.carryOut(
      SensitivityExperiment.self, Self.request(folder), RunOptions(workers: 1, output: folder.path + "/part"),
      until: cancellation
    ) { if $0.finished >= 50 { cancellation.cancel() } }
    #expect(stopped.results == nil && stopped.manifest.state == .interrupted)
    let resumed = try Runs.resume(folder.path + "/part", workers: 2)
    #expect(resumed.results?.json == whole.results?.json)
    #expect(try folder.text("part/report.html") == folder.text("whole/report.html"))
  }

  @Test func `parameters may be named, with ranges of their own, and a wrong measure is told`() throws {
    let folder = try AssumedFolder()
    var request = Self.request(folder)
    request.isScreenOnly = true
    request.parameters = [
      try #require(LeverRequest("structures.service.fte=3..7")),
      try #require(LeverRequest("arrivals.entrants.per_year=1..2000")),
    ]
    let summary = try Runs.carryOut(
      SensitivityExperiment.self, request, RunOptions(workers: 1, output: folder.path + "/named"))
    let json = try #require(summary.results?.json)
    #expect(json.contains("\"path\":\"structures.service.fte\"") && json.contains("\"law\":\"logUniform\""))
    #expect(!json.contains("\"tornado\""))
    request.measure = "accompaniment.start"
    #expect(throws: WorkbenchError.self) {
      try Runs.carryOut(
        SensitivityExperiment.self, request, RunOptions(workers: 1, output: folder.path + "/wrong"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/wrong"))
  }

  @Test func `a sweep tells every target at every point of a grid, and replays`() throws {
    let folder = try AssumedFolder()
    let request = SweepRequest(
      scenario: folder.scenario,
      levers: [
        try #require(LeverRequest("structures.service.fte=3..5:1")),
        try #require(LeverRequest("arrivals.entrants.per_year=150..250")),
      ], measures: ["accompaniment.starts", "accompaniment.starts>=150@2025"], levels: 2)
    let summary = try Runs.carryOut(
      SweepExperiment.self, request, RunOptions(workers: 2, output: folder.path + "/sweep"))
    #expect(summary.manifest.replications.finished == 3 * 2 * 4)
    let lines = try folder.text("sweep/sweep.csv").split(separator: "\r\n")
    #expect(lines.count == 1 + 6 * 2)
    #expect(lines[0].contains("point;structures.service.fte;arrivals.entrants.per_year;indicator;"))
    #expect(lines[1].hasPrefix("1;3;150;accompaniment.starts;"))
    let verified = try #require(try Runs.verify(folder.path + "/sweep", workers: 1))
    #expect(verified.differences.isEmpty, "\(verified.differences)")
    var filling = request
    filling.points = 5
    let spread = try Runs.carryOut(
      SweepExperiment.self, filling, RunOptions(workers: 2, output: folder.path + "/filling"))
    #expect(spread.results?.tables[0].text.split(separator: "\r\n").count == 1 + 5 * 2)
  }
}

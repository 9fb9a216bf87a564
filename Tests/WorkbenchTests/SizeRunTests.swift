import Experiments
import Foundation
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A folder with a queue in two volumes, gone when the test is over.
private final class QueueFolder {
  let path: String
  var small: String { path + "/small.yaml" }
  var large: String { path + "/large.yaml" }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(
      """
      jalon: 1
      name: {fr: Petite file, en: Small queue}
      summary: {fr: Une file, en: A queue}
      seed: 5
      period: {from: 2025-01-01, to: 2025-12-31}
      territories:
        - {id: everywhere, name: Partout, share: 1}
      profiles:
        - {id: everybody, share: 1}
      arrivals:
        - {id: entrants, per_year: 200, to: accompaniment}
      programmes:
        - id: accompaniment
          name: {fr: Accompagnement, en: Accompaniment}
          sphere: social
          load: {reading: caseload, ceiling: 1}
          stay_days: {exponential: {mean: 8}}
      structures:
        - {id: service, name: Service, kind: departement, territory: everywhere, work: accompaniment, fte: 5}
        - {id: other, name: Autre, kind: departement, territory: everywhere, work: accompaniment, fte: 1}
      targets:
        - {indicator: accompaniment.mean_wait, value: 2, source: CAF62-12}
      """, to: small)
    try write(
      "jalon: 1\nextends: small.yaml\nname: {fr: Grande file, en: Large queue}\nchange: {arrivals.entrants.per_year: 300}\n",
      to: large)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: name, atomically: false, encoding: .utf8)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
}

@Suite struct SizeRunTests {
  private let queues: QueueFolder

  init() throws { queues = try QueueFolder() }

  private func request(_ scenarios: [String], goal: String = "accompaniment.mean_wait") throws -> SizeRequest {
    SizeRequest(
      scenarios: scenarios, levers: [try #require(LeverRequest("structures.service.fte=2..14:1"))],
      goals: [try #require(GoalRequest(goal))], probability: 0.9, replications: 300)
  }

  private func carryOut(_ request: SizeRequest, to folder: String, workers: Int = 1) throws -> RunSummary {
    try Runs.carryOut(
      SizeExperiment.self, request, RunOptions(workers: workers, output: queues.path + "/" + folder))
  }

  /// The value found for each scenario; every one must have one.
  private func answers(_ summary: RunSummary) throws -> [Double] {
    let json = try #require(summary.results?.json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let cases = try #require(object["cases"] as? [[String: Any]])
    return try cases.map { try #require(($0["point"] as? [Double])?.first) }
  }

  @Test func `a sizing stopped and taken up again ends with the bytes of one that was not, and is verified`() throws {
    let request = try request([queues.small, queues.large])
    let whole = try carryOut(request, to: "whole")
    let names = ["results.json", "size.csv", "curve.csv", "report.html", "run.sqlite"]
    #expect(try answers(whole).count == 2)
    let cancellation = Cancellation()
    let stopped = try Runs.carryOut(
      SizeExperiment.self, request, RunOptions(workers: 2, output: queues.path + "/stopped"),
      until: cancellation
    ) { if $0.finished >= 120 { cancellation.cancel() } }
    #expect(stopped.results == nil)
    let resumed = try Runs.resume(queues.path + "/stopped", workers: 2)
    #expect(resumed.manifest.state == .finished)
    for name in names { #expect(try queues.bytes("stopped/" + name) == queues.bytes("whole/" + name), "\(name)") }
    let verification = try #require(try Runs.verify(queues.path + "/whole", workers: 2))
    #expect(verification.differences.isEmpty)
    #expect(try Runs.show(queues.path + "/whole").results?.json == whole.results?.json)
  }

  @Test func `scenarios side by side have the answers they have alone, the larger queue the larger one`() throws {
    func points(_ scenarios: [String], _ folder: String) throws -> [Double] {
      try answers(try carryOut(try request(scenarios), to: folder))
    }
    let both = try points([queues.small, queues.large], "both")
    #expect(try points([queues.small], "small") == [both[0]])
    #expect(try points([queues.large], "large") == [both[1]])
    #expect(both[1] > both[0])
    #expect(try points([queues.small, queues.small], "twice") == [both[0], both[0]])
  }

  @Test func `the cheapest of two levers puts all posts where they cost less`() throws {
    var request = try request([queues.small])
    request.levers = try ["structures.service.fte=1..8:1", "structures.other.fte=1..8:1"].map {
      try #require(LeverRequest($0))
    }
    request.costs = [3, 2]
    let json = try #require(try carryOut(request, to: "costs").results?.json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let found = try #require((object["cases"] as? [[String: Any]])?.first)
    #expect(found["answer"] as? String == "cheapest")
    let point = try #require(found["point"] as? [Double])
    #expect(point[0] == 1)
    #expect(found["cost"] as? Double == 3 + 2 * point[1])
  }

  @Test func `what cannot be asked is said`() throws {
    func sentence(_ request: SizeRequest) -> String? {
      do {
        _ = try carryOut(request, to: "refused")
        return nil
      } catch WorkbenchError.request(let sentence) {
        return sentence.en
      } catch WorkbenchError.precision(.unknownIndicator(let found, let known)) {
        // The command line says which one may have been meant.
        return "\(found) of \(known.joined(separator: " "))"
      } catch {
        return "\(error)"
      }
    }
    let unknown = sentence(try request([queues.small], goal: "accompaniment.mean_wai"))
    #expect(unknown?.hasPrefix("accompaniment.mean_wai of ") == true)
    #expect(unknown?.contains(" accompaniment.mean_wait ") == true)
    #expect(
      sentence(try request([queues.small], goal: "accompaniment.starts"))?.contains("has no target") == true)
    #expect(sentence(try request([queues.small], goal: "accompaniment.starts>=3@2031"))?.contains("2025") == true)
    var levers = try request([queues.small])
    levers.levers += [try #require(LeverRequest("structures.other.fte=1..2:1"))]
    #expect(sentence(levers)?.contains("--cost") == true)
    var goals = try request([queues.small])
    goals.goals += goals.goals
    #expect(sentence(goals)?.contains("--goal") == true)
    #expect(!FileManager.default.fileExists(atPath: queues.path + "/refused"))
  }

  @Test(
    arguments: [
      ("caf.served", nil, nil, nil), ("caf.served>=1300@2024", 1300.0, true, "2024"),
      ("a.b<=2,5@all", 2.5, false, "all"),
    ] as [(String, Double?, Bool?, String?)])
  func `a goal is read`(text: String, value: Double?, isAtLeast: Bool?, period: String?) throws {
    let goal = try #require(GoalRequest(text))
    #expect(goal.value == value)
    #expect(goal.isAtLeast == isAtLeast)
    #expect(goal.period == period)
  }

  @Test(arguments: ["", ">=3", "a>=", "a>3", "a@", "a@soon", "a>=1@2024@2025", "a<=x", "a=3"])
  func `what is no goal is refused`(text: String) { #expect(GoalRequest(text) == nil) }
}

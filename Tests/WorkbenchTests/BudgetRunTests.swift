import Foundation
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles
import Testing
import Workbench

/// A run of a scenario with a budget, kept in a folder that is gone when the test is over.
private final class BudgetFolder {
  let path: String
  var output: String { path + "/run" }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: "\(output)/\(name)") }
}

struct BudgetRunTests {
  /// Every key of a budget, two lines, one printed sum and one imputation that are wrong.
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples/budget.yaml").path

  @Test func `a run with a budget keeps its ledger, the same whatever the number of workers, and verify compares it`()
    throws
  {
    let folder = try BudgetFolder()
    let request = Simulation(scenario: Self.sample, replications: 4, seed: 3, workers: 1, output: folder.output)
    let summary = try request.run()
    let ledger = try #require(folder.bytes(RunFolder.ledger))
    #expect(LedgerCSV.text(summary.said).map { Data($0.utf8) } == ledger)
    // Fifteen months of two lines and the convention, below the headings.
    #expect(String(decoding: ledger, as: UTF8.self).components(separatedBy: "\r\n").count == 1 + 15 * 3 + 1)
    let sound = try #require(try Runs.verify(folder.output, workers: 3))
    #expect(sound.differences == [] && sound.files.starts(with: RunFolder.results))
    #expect(sound.files.last == RunFolder.ledger)

    var wrong = ledger
    wrong[20] ^= 1
    try wrong.write(to: URL(filePath: folder.output + "/ledger.csv"))
    #expect(try Runs.verify(folder.output)?.differences == [.file("ledger.csv", byte: 21)])
    try FileManager.default.removeItem(atPath: folder.output + "/ledger.csv")
    #expect(try Runs.verify(folder.output)?.differences == [.missingFile("ledger.csv")])
    _ = try Runs.resume(folder.output, workers: 2)
    #expect(folder.bytes(RunFolder.ledger) == ledger)
  }

  @Test func `a run that takes the place of one with a budget leaves no ledger behind`() throws {
    let folder = try BudgetFolder()
    _ = try Simulation(scenario: Self.sample, replications: 2, output: folder.output).run()
    #expect(folder.bytes(RunFolder.ledger) != nil)
    let other = ScenarioFolder.path("minimal.yaml")
    _ = try Simulation(scenario: other, replications: 2, output: folder.output, replacing: true).run()
    #expect(folder.bytes("indicators.csv") != nil && folder.bytes(RunFolder.ledger) == nil)
    #expect(try Runs.verify(folder.output)?.files == RunFolder.results)
  }

  @Test func `what the convention of 2023 prints wrong is told at its place in the tables`() throws {
    let remarks = Scenarios.budgetRemarks(on: try ScenarioFolder.read("calpae-62-2023/reference.yaml"))
    // FND-01 twice, FND-05, FND-02, and FND-03 code by code.
    #expect(remarks.count == 7)
    let places = remarks.map { "\(URL(filePath: $0.place.file).lastPathComponent):\($0.place.line)" }
    #expect(places.prefix(3) == ["printed.csv:57", "printed.csv:64", "lines.csv:4"])
    #expect(remarks[1].path == "budget.printed.63")
    let total = remarks[1].sentence.en
    for amount in ["13,094,116", "13,414,116", "320,000", "FIN-37", "1,280,000"] { #expect(total.contains(amount)) }
    #expect(remarks[2].sentence.en.contains("2,402,035") && remarks[2].sentence.en.contains("502,035"))
    #expect(remarks[3].sentence.en.contains("6,986,581") && remarks[3].sentence.en.contains("279,523"))
    #expect(Scenarios.budgetRemarks(on: try ScenarioFolder.read("minimal.yaml")).isEmpty)
  }
}

import InsertionPolicy
import Testing

@testable import ScenarioFiles

/// Every scenario reads, and every number in it says where it comes from.
struct ScenarioFolderTests {
  @Test func `the folder has the scenarios that its list names`() throws {
    let list = try ScenarioFolder.text("README.md")
    #expect(ScenarioFolder.names.count >= 14)
    for name in ScenarioFolder.names { #expect(list.contains("`\(name)`"), "\(name) is not in the list") }
  }

  @Test(arguments: ScenarioFolder.names)
  func `a scenario reads without a problem`(name: String) throws {
    do {
      let loaded = try ScenarioFolder.read(name)
      #expect(loaded.replications == 200 && loaded.seed == 1)
    } catch let problems as ScenarioProblems {
      Issue.record("\(name): \(problems)")
    }
  }

  @Test(arguments: ScenarioFolder.sourced)
  func `no number about the world stands without its origin`(name: String) throws {
    let loaded = try ScenarioFolder.read(name)
    #expect(loaded.remarks.map(\.path) == [])
    #expect(loaded.scenario.provenance.count >= 9)
  }

  @Test(arguments: ScenarioFolder.sourced)
  func `a reason is a sentence, and the facts that it cites exist`(name: String) throws {
    let reasons = try ScenarioFolder.read(name).scenario.provenance.compactMap { provenance in
      if case .assumption(let reason, _, _) = provenance.origin { (provenance, reason) } else { nil }
    }
    #expect(!reasons.isEmpty)
    for (provenance, reason) in reasons {
      #expect(reason.count >= 15, "\(provenance.place): \(reason)")
      for fact in reason.matches(of: /\b[A-Z][A-Z0-9]+-[0-9]{2,3}\b/).map({ String($0.output) }) {
        #expect(FactCatalogue.problem(with: fact) == nil, "\(provenance.place) cites \(fact)")
      }
    }
  }

  @Test func `a number that loses its origin is noticed, and so is a fact that does not exist`() throws {
    let name = "pas-de-calais/accompagnement-global.yaml"
    let text = try ScenarioFolder.text(name)
    let bare = text.replacing("{value: 50, unit: FTE, source: F04-08}", with: "50")
    let unknown = text.replacing("source: F04-08", with: "source: F04-19")
    #expect(bare != text && unknown != text)
    #expect(try read(bare).remarks.map(\.path) == ["structures.binomes.fte"])
    #expect(throws: ScenarioProblems.self) { try read(unknown) }
  }

  private func read(_ text: String) throws -> LoadedScenario {
    try ScenarioReader(files: FilesInMemory(texts: ["main.yaml": text])).read(path: "main.yaml")
  }
}

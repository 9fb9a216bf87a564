import ScenarioFiles
import Testing

@testable import Workbench

struct ScenarioNameTests {
  @Test(arguments: [
    ("Scenarios/pas-de-calais/reference.yaml", "pas-de-calais/reference"), ("queue.yaml", "queue"),
    ("./queue", "queue"), ("../a b/x.y.yml", "a-b/x.y"), ("/home/me/s/Été.yaml", "s/Été"), ("a//b.yaml", "a/b"),
  ])
  func `a scenario is called after its folder and file`(path: String, name: String) {
    #expect(ScenarioName(path: path).steps.joined(separator: "/") == name)
  }

  @Test func `a run that names no folder is kept under its scenario, seed and number`() throws {
    let path = "Scenarios/pas-de-calais/reference.yaml"
    let files = FilesInMemory(texts: [path: try ScenarioFolder.text("minimal.yaml")])
    let run = try RunExperiment(RunRequest(scenario: path, replications: 200, seed: 1), files: files)
    #expect(run.folderName == "pas-de-calais-reference-1-200")
    let sweep = SweepRequest(
      scenario: path, levers: [LeverRequest(path: "structures.service.fte", low: 5, high: 8)],
      measures: ["accompaniment.starts"], seed: 7)
    #expect(try SweepExperiment(sweep, files: files).folderName == "sweep-pas-de-calais-reference-7")
  }
}

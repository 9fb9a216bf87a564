import Experiments
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

  @Test func `a run that names no folder is kept under its scenario, seed and number`() {
    let plan = Plan(replications: 200, seed: 1, workers: 3)
    #expect(
      RunRequest.defaultOutput(scenario: "Scenarios/pas-de-calais/reference.yaml", plan: plan)
        == "Results/pas-de-calais-reference-1-200")
  }
}

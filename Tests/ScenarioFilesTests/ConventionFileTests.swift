import Testing

@testable import ScenarioFiles

@Suite struct ConventionFileTests {
  @Test func `rules about the youngest child need a profile whose child has an age`() {
    let text = Samples.full(", youngest_child_years: {uniform: {low: 0, high: 3}}", "")
    let age = "profiles: youngest_child_years"
    let route = "orientation.routes.caf-2.when.child_under_years"
    let contracts = "programmes.caf.contracts.until_child_years"
    #expect(
      Samples.problems(["main.yaml": text]).map(\.kind) == [
        .needsSection(key: age, becauseOf: route), .needsSection(key: age, becauseOf: contracts),
      ])
  }

  @Test(arguments: ["equipe_after_months: 12", "equipe_by: 2024-06-03", "equipe_requests_per_year: 0.1"])
  func `what is put to the équipe needs an équipe`(key: String) {
    let minimal = """
      jalon: 1
      name: {fr: Essai, en: Trial}
      summary: {fr: Essai, en: Trial}
      period: {from: 2024-01-01, to: 2024-12-31}
      territories: [{id: one, name: One, share: 1}]
      profiles: [{id: all, share: 1}]
      arrivals: []
      programmes:
        - {id: caf, name: {fr: CAF, en: CAF}, sphere: social, stay_days: 100, \(key)}

      """
    let name = key.prefix { $0 != ":" }
    let wanted = Problem.Kind.needsSection(key: "equipe", becauseOf: "programmes.caf.\(name)")
    #expect(Samples.problems(["main.yaml": minimal]).map(\.kind).contains(wanted))
  }

  @Test func `a référent who never asks the équipe needs none`() {
    let text = Samples.full("equipe_requests_per_year: 0.1", "equipe_requests_per_year: 0")
    #expect(Samples.problems(["main.yaml": text]).isEmpty)
  }
}

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

  @Test func `who is off the RSA is accompanied, while a tail lasts, in a scenario where one leaves the RSA`() {
    func kinds(_ old: String, _ new: String) -> [Problem.Kind] {
      Samples.problems(["main.yaml": Samples.full(old, new)]).map(\.kind)
    }
    #expect(
      kinds("{waiting: caf, people: 500}", "{waiting: caf, people: 500, off_rsa_share: 0.2}") == [
        .needsSection(key: "stock.2.accompanied", becauseOf: "stock.2.off_rsa_share")
      ])
    let spell = "rsa_spell_days: {weibull: {shape: 0.86, scale: 900}, assumption: a fit, range: [500, 1500]}\n"
    #expect(
      kinds(spell, "") == [.needsSection(key: "rsa_spell_days", becauseOf: "stock.1.off_rsa_share")])
    #expect(
      kinds("{waiting: caf, people: 500}", "{accompanied: caf, people: 500, off_rsa_share: 0.2}").isEmpty)
    var text = Samples.full("{waiting: caf, people: 500}", "{accompanied: caf, people: 500, off_rsa_share: 0.2}")
    text = text.replacing("tail_months: 6", with: "tail_months: 0")
    #expect(
      Samples.problems(["main.yaml": text]).map(\.kind) == [.outOfRange(found: 0.2, low: 0, high: 0)])
  }

  @Test func `a stay ends, it neither goes on nor is suspended, and contracts have conclusions of their own`() {
    for word in ["go_on", "{suspend_days: 30}"] {
      let text = Samples.full("{id: work, share: 0.6, then: positive_exit}", "{id: work, share: 0.6, then: \(word)}")
      #expect(!Samples.problems(["main.yaml": text]).isEmpty, "\(word)")
    }
    let text = Samples.full("    evaluation: true\n", "    stay_outcomes: [{id: over, share: 1, then: end}]\n")
    #expect(
      Samples.problems(["main.yaml": text]).map(\.kind) == [
        .needsSection(key: "programmes.caf.stay_days", becauseOf: "programmes.caf.stay_outcomes")
      ])
  }

  @Test(arguments: ["referents: 0", "referents: -1"])
  func `a team is somebody`(key: String) {
    let text = Samples.full("referents: 5", key)
    #expect(!Samples.problems(["main.yaml": text]).isEmpty)
  }

  @Test func `a référent who never asks the équipe needs none`() {
    let text = Samples.full("equipe_requests_per_year: 0.1", "equipe_requests_per_year: 0")
    #expect(Samples.problems(["main.yaml": text]).isEmpty)
  }
}

import InsertionPolicy
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioTemplateTests {
  private let files = FilesInMemory(texts: [
    "base.yaml": """
    jalon: 1
    name: {fr: Essai, en: Trial}
    summary: {fr: Essai, en: Trial}
    period: {from: 2024-01-01, to: 2024-12-31}
    territories: [{id: one, name: One, share: 1}]
    profiles:
      - {id: a, share: {value: 0.25, assumption: x, range: [0.2, 0.3]}}
      - {id: b, share: 0.75}
    arrivals: [{id: new, per_year: {value: 400, assumption: y, range: [300, 500]}, to: caf}]
    rsa_spell_days: {weibull: {shape: 0.86, scale: 900}, assumption: z, range: [500, 1500]}
    programmes:
      - id: caf
        name: {fr: C, en: C}
        sphere: social
        load: {reading: caseload, ceiling: {value: 20, assumption: w, range: [15, 25]}}
        stay_days: 100
    structures: [{id: s, name: S, kind: caf, territory: one, work: caf, fte: 4}]
    """,
    "option.yaml": "jalon: 1\nextends: base.yaml\nchange: {structures.s.fte: 5}\n",
    "shocks/more.yaml": "jalon: 1\nextends: ../base.yaml\nscale: {arrivals.new.per_year: 1.5}\n",
    "other.yaml": "jalon: 1\nextends: option.yaml\nchange: {structures.s.fte: 6}\n",
  ])

  @Test func `a number is set by its path`() throws {
    let template = try ScenarioTemplate("base.yaml", files: files)
    #expect(template.value(at: "structures.s.fte") == 4)
    let scenario = try template.scenario(setting: [("structures.s.fte", 7.5)])
    #expect(scenario.structures[0].posts.map(\.fte) == [7.5])
    #expect(try template.scenario(setting: []).structures[0].posts.map(\.fte) == [4])
  }

  @Test func `a law gets another mean and keeps its shape`() throws {
    let template = try ScenarioTemplate("base.yaml", files: files)
    let scenario = try template.scenario(setting: [("rsa_spell_days", 1000)])
    let law = try #require(scenario.rsaSpell)
    #expect(abs(law.mean - 1000) < 1e-6)
    guard case .weibull(let shape, _) = law.form else {
      Issue.record("\(law.form)")
      return
    }
    #expect(shape == 0.86)
  }

  @Test func `several paths move together, and a factor multiplies`() throws {
    let template = try ScenarioTemplate("base.yaml", files: files)
    let scenario = try template.scenario(setting: [
      ("structures.s.fte+programmes.caf.load.ceiling", 9), ("scale:arrivals.*.per_year", 0.5),
    ])
    #expect(scenario.structures[0].posts.map(\.fte) == [9])
    #expect(scenario.programmes[0].load?.ceiling == 9)
    #expect(scenario.arrivals[0].perYear == 200)
  }

  @Test func `assumptions with a range are candidates, and those that cannot move alone say why`() throws {
    let found = try ScenarioTemplate("base.yaml", files: files).assumptions
    #expect(
      found.map(\.path) == [
        "profiles.a.share", "arrivals.new.per_year", "rsa_spell_days", "programmes.caf.load.ceiling",
      ])
    #expect(found.map(\.range) == [0.2...0.3, 300...500, 500...1500, 15...25])
    #expect(found.map { $0.obstacle == nil } == [false, true, true, true])
  }

  @Test func `an overlay changes an option as it changes the base`() throws {
    let template = try ScenarioTemplate("option.yaml", under: ["shocks/more.yaml"], of: "base.yaml", files: files)
    #expect(template.loaded.scenario.structures[0].posts.map(\.fte) == [5])
    #expect(template.loaded.scenario.arrivals[0].perYear == 600)
    let base = try ScenarioTemplate("base.yaml", under: ["shocks/more.yaml"], of: "base.yaml", files: files)
    #expect(base.loaded.scenario.structures[0].posts.map(\.fte) == [4])
    #expect(base.loaded.scenario.arrivals[0].perYear == 600)
  }

  @Test func `an overlay of another file is a problem`() {
    #expect(throws: ScenarioProblems.self) {
      try ScenarioTemplate("base.yaml", under: ["shocks/more.yaml"], of: "option.yaml", files: files)
    }
  }

  @Test(arguments: ["structures.x.fte", "structures.s.kind", "fte", "programmes.caf.name"])
  func `a path without a number is a problem`(path: String) throws {
    let template = try ScenarioTemplate("base.yaml", files: files)
    #expect(throws: ScenarioProblems.self) { try template.scenario(setting: [(path, 3)]) }
  }

  @Test func `a value that cannot stand there is a problem`() throws {
    let template = try ScenarioTemplate("base.yaml", files: files)
    #expect(throws: ScenarioProblems.self) { try template.scenario(setting: [("structures.s.fte", -3)]) }
  }
}

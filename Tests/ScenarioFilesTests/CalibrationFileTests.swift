import InsertionPolicy
import Testing

@testable import ScenarioFiles

/// What a scenario is fitted to, numbers of laws, and the file that a calibration writes.
@Suite struct CalibrationFileTests {
  private static let base = """
    jalon: 1
    name: {fr: "L'essai", en: "The \\"trial\\""}
    summary: {fr: Essai, en: Trial}
    period: {from: 2024-01-01, to: 2025-12-31}
    territories: [{id: one, name: One, share: 1}]
    profiles: [{id: all, share: 1}]
    arrivals: [{id: new, per_year: {value: 400, assumption: y, range: [300, 500]}, to: caf}]
    rsa_spell_days:
      mixture:
        - {weight: 0.8, law: {exponential: {mean: 400}}}
        - {weight: 0.2, law: {weibull: {shape: 0.9, scale: 3000}}}
      assumption: z
      range: [500, 1500]
    programmes:
      - id: caf
        name: {fr: C, en: C}
        sphere: social
        load: {reading: caseload, ceiling: 20}
        stay_days: {gamma: {mean: 100, shape: 2}}
    structures: [{id: s, name: S, kind: caf, territory: one, work: caf, fte: 4}]

    """

  private func problems(_ more: String) -> [Problem.Kind] {
    do throws(ScenarioProblems) {
      _ = try ScenarioReader(files: FilesInMemory(texts: ["base.yaml": Self.base + more])).read(path: "base.yaml")
      return []
    } catch { return error.problems.map(\.kind) }
  }

  @Test func `figures and parameters of a scenario are read, and change no future`() throws {
    let asked = """
      calibration:
        figures:
          - {indicator: caf.served, year: 2025, observed: 1086, uncertainty: 3, published: CAF62-15}
          - {indicator: caf.starts, territory: one, observed: 470, half_width: 19.6, published: a report}
        parameters:
          - {path: rsa_spell_days, low: 900, high: 1300, step: 50}
          - {path: arrivals.new.per_year}
      """
    let files = FilesInMemory(texts: ["base.yaml": Self.base + asked])
    let calibration = try #require(try ScenarioReader(files: files).read(path: "base.yaml").calibration)
    #expect(calibration.figures.map(\.indicator) == ["caf.served", "caf.starts"])
    #expect(calibration.figures.map(\.observed) == [1086, 470])
    // 19.6 is 1.96 times 10.
    #expect(calibration.figures[0].uncertainty == 3 && abs(calibration.figures[1].uncertainty - 10) < 1e-3)
    #expect(calibration.figures[0].year == 2025 && calibration.figures[1].territory == "one")
    #expect(calibration.parameters.map(\.path) == ["rsa_spell_days", "arrivals.new.per_year"])
    #expect(calibration.parameters[0].step == 50 && calibration.parameters[1].low == nil)
    let plain = FilesInMemory(texts: ["base.yaml": Self.base])
    #expect(try ScenarioReader(files: plain).read(path: "base.yaml").calibration == nil)
  }

  @Test func `what a figure names must be there, and its error said once`() {
    func figure(_ words: String) -> String {
      "calibration: {figures: [{observed: 1, published: x, \(words)}]}\n"
    }
    #expect(problems(figure("indicator: caf.served, uncertainty: 1")).isEmpty)
    #expect(
      problems(figure("indicator: caf.servd, uncertainty: 1"))
        == [.unknownIndicator(found: "caf.servd", nearest: "caf.served")])
    #expect(
      problems(figure("indicator: caf.served, uncertainty: 1, territory: on"))
        == [.unknownIdentifier(found: "on", section: .territories, nearest: "one")])
    #expect(
      problems(figure("indicator: caf.served, uncertainty: 1, year: 2026"))
        == [.dateOutsidePeriod(found: "2026", first: "2024-01-01", last: "2025-12-31")])
    #expect(
      problems(figure("indicator: caf.served"))
        == [.notExactlyOne(of: ["uncertainty", "half_width"], found: [])])
    #expect(
      problems(figure("indicator: caf.served, uncertainty: 1, half_width: 2"))
        == [.notExactlyOne(of: ["uncertainty", "half_width"], found: ["uncertainty", "half_width"])])
  }

  @Test(arguments: [
    "indicator;year;observed;uncertainty;published\ncaf.served;2025;1086,5;0;CAF62-15\ncaf.starts;;470;2,5;\"a; report\"\n",
    "indicator,year,observed,uncertainty,published\ncaf.served,2025,1086.5,0,CAF62-15\ncaf.starts,,470,2.5,a; report\n",
    "\u{FEFF}published;uncertainty;observed;year;indicator\r\nCAF62-15;0;1086,5;2025;caf.served\r\na; report;2,5;470;;caf.starts",
  ])
  func `a table of figures is read with commas and points`(text: String) throws {
    var text = text
    if text.hasPrefix("\u{FEFF}") { text = text.replacing("a; report", with: "\"a; report\"") }
    let files = FilesInMemory(texts: ["base.yaml": Self.base, "figures.csv": text])
    let scenario = try ScenarioReader(files: files).read(path: "base.yaml").scenario
    let figures = try RequestedCalibration.figures(inTable: "figures.csv", of: scenario, files: files)
    #expect(figures.map(\.indicator) == ["caf.served", "caf.starts"])
    #expect(figures.map(\.observed) == [1086.5, 470])
    #expect(figures.map(\.uncertainty) == [0, 2.5])
    #expect(figures.map(\.year) == [2025, nil])
    #expect(figures.map(\.published) == ["CAF62-15", "a; report"])
  }

  @Test func `a table's mistakes are told with their lines`() throws {
    let text = "indicator;observed;uncertainty;published\ncaf.servd;1;0;x\ncaf.served;many;0;x\n"
    let files = FilesInMemory(texts: ["base.yaml": Self.base, "figures.csv": text])
    let scenario = try ScenarioReader(files: files).read(path: "base.yaml").scenario
    do throws(ScenarioProblems) {
      _ = try RequestedCalibration.figures(inTable: "figures.csv", of: scenario, files: files)
      Issue.record("No problem was found.")
    } catch {
      #expect(error.problems.map(\.place.line).sorted() == [2, 3])
    }
    #expect(throws: ScenarioProblems.self) {
      try RequestedCalibration.figures(inTable: "none.csv", of: scenario, files: files)
    }
  }

  // 0.8 x 400 + 0.2 x 3000 Γ(1 + 1/0.9); with the weight 0.6 against 0.8 the parts are 4/7 and 3/7.
  @Test func `one number of a law is set by its path`() throws {
    let template = try ScenarioTemplate("base.yaml", files: FilesInMemory(texts: ["base.yaml": Self.base]))
    let slow = "rsa_spell_days.mixture.2"
    #expect(template.value(at: "\(slow).law.weibull.scale") == 3000)
    #expect(template.value(at: "\(slow).weight") == 0.2)
    let before = try #require(template.loaded.scenario.rsaSpell).mean
    let gamma = (before - 320) / 600
    let changed = try template.scenario(setting: [("\(slow).weight", 0.6), ("\(slow).law.weibull.scale", 2000)])
    let mean = try #require(changed.rsaSpell).mean
    #expect(abs(mean - (400 * 4 / 7 + 2000 * gamma * 3 / 7)) < 1e-6)
    #expect(template.value(at: "\(slow).law.weibull.size") == nil)
    #expect(template.value(at: "\(slow).law") == nil)
    #expect(throws: ScenarioProblems.self) { try template.scenario(setting: [("\(slow).law.weibull.scale", -1)]) }
  }

  @Test func `a file that changes a number of a law says the same`() throws {
    func read(_ change: String) throws(ScenarioProblems) -> Scenario {
      let files = FilesInMemory(texts: [
        "base.yaml": Self.base, "more.yaml": "jalon: 1\nextends: base.yaml\nchange:\n  \(change)\n",
      ])
      return try ScenarioReader(files: files).read(path: "more.yaml").scenario
    }
    // 0.8 becomes 0.6: three parts in four of mean 400 with one in four of the slow kind.
    let slow = try #require(try read("rsa_spell_days.mixture.1.weight: 0.6").rsaSpell).mean
    let standing = try #require(try read("arrivals.new.per_year: 401").rsaSpell).mean
    #expect(abs(slow - (300 + (standing - 320) / 0.2 / 4)) < 1e-9)
    #expect(throws: ScenarioProblems.self) { try read("rsa_spell_days.mixture.1.weight: 0.8") }
    #expect(throws: ScenarioProblems.self) { try read("rsa_spell_days.mixture.3.weight: 1") }
    #expect(throws: ScenarioProblems.self) { try read("rsa_spell_days.mixture.1.wait: 1") }
  }

  @Test func `a calibrated scenario extends the original with what was found, and is right`() throws {
    let template = try ScenarioTemplate("base.yaml", files: FilesInMemory(texts: ["base.yaml": Self.base]))
    let found: [ScenarioTemplate.Calibrated] = [
      .init(path: "arrivals.new.per_year", value: 412.3456, range: 398.76...431.21),
      .init(path: "programmes.caf.stay_days", value: 125, range: 110...150),
      .init(path: "rsa_spell_days.mixture.2.weight", value: 0.27123456, range: 0.2...0.3),
      .init(path: "scale:programmes.caf.load.ceiling", value: 1.5, range: 1.2...1.8),
    ]
    let text = template.file(
      calibrated: found, extending: "../base.yaml", reason: "Calibrated on \"caf.served\" (CAF62-15)")
    let files = FilesInMemory(texts: ["base.yaml": Self.base, "results/calibrated.yaml": text])
    let loaded = try ScenarioReader(files: files).read(path: "results/calibrated.yaml")
    #expect(loaded.scenario.name.en == "The \"trial\", calibrated")
    #expect(loaded.scenario.arrivals[0].perYear == 412.3)
    let stay = try #require(loaded.scenario.programmes[0].stay)
    #expect(abs(stay.mean - 125) < 1e-9)
    #expect(loaded.scenario.programmes[0].load?.ceiling == 30)
    let origin = loaded.scenario.provenance.first { $0.path == "arrivals.new.per_year" }?.origin
    #expect(origin == .assumption("Calibrated on \"caf.served\" (CAF62-15)", low: 398.8, high: 431.2))
    #expect(text.contains("rsa_spell_days.mixture.2.weight: 0.27123"))
    let law = loaded.scenario.provenance.first { $0.path == "rsa_spell_days" }?.origin
    #expect(law == .assumption("Calibrated on \"caf.served\" (CAF62-15)", low: 500, high: 1500))
  }
}

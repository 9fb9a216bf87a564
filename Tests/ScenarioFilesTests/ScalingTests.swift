import InsertionPolicy
import Quantities
import Testing

@testable import ScenarioFiles

@Suite struct ScalingTests {
  private func files(_ lines: String) -> [String: String] {
    [
      "base/full.yaml": Samples.full,
      "what-if/main.yaml": "jalon: 1\nextends: ../base/full.yaml\n\(lines)",
    ]
  }

  private func read(_ lines: String) throws -> Scenario {
    try Samples.read(files(lines), main: "what-if/main.yaml").scenario
  }

  @Test func `a number is multiplied and keeps its origin with what was done to it`() throws {
    let scenario = try read(
      "scale: {arrivals.entrants.per_year: {value: 1.1, assumption: a tenth more, range: [1, 1.2]}}\n")
    #expect(scenario.arrivals[0].perYear == 7150)
    let origin = scenario.provenance.first { $0.path == "arrivals.entrants.per_year" }?.origin
    #expect(origin == .assumption("F01-17 x 1.1: a tenth more", low: 6500, high: 7150))
  }

  @Test func `the range of an assumption moves with its number`() throws {
    let scenario = try read("scale: {orientation.no_show_share: 0.5}\n")
    let origin = scenario.provenance.first { $0.path == "orientation.no_show_share" }?.origin
    #expect(origin == .assumption("published elsewhere x 0.5", low: 0.055, high: 0.175))
  }

  @Test func `a law is multiplied as a whole`() throws {
    let before = try Samples.read(["main.yaml": Samples.full]).scenario.rsaSpell
    let after = try read("scale: {rsa_spell_days: 2}\n").rsaSpell
    let (old, new) = (try #require(before), try #require(after))
    #expect(abs(new.mean - 2 * old.mean) < 1e-9 * new.mean)
    #expect(new.form == .weibull(shape: 0.86, scale: 1800))
  }

  @Test func `every item of a list is multiplied where it has the number`() throws {
    let before = try Samples.read(["main.yaml": Samples.full]).scenario.arrivals.map(\.perYear)
    let after = try read("scale: {arrivals.*.per_year: 3}\n").arrivals.map(\.perYear)
    #expect(after == before.map { $0 * 3 })
  }

  @Test func `every item of a list may be set`() throws {
    let after = try read("change: {arrivals.*.per_year: 12}\n").arrivals.map(\.perYear)
    #expect(after == after.map { _ in 12 })
  }

  @Test func `the parts of a structure's posts are multiplied one by one`() throws {
    let before = try Samples.read(["main.yaml": Samples.full]).scenario.structures
    let after = try read("scale: {structures.*.fte: 1.5}\n").structures
    #expect(after.map { $0.posts[0].fte } == before.map { $0.posts[0].fte * 1.5 })
  }

  @Test func `what is scaled is what the changes left`() throws {
    let scenario = try read("scale: {arrivals.off.per_year: 2}\nchange: {arrivals.off.per_year: 30}\n")
    #expect(scenario.arrivals[1].perYear == 60)
  }

  @Test(arguments: [
    ("{arrivals.off.per_year: 1}", Problem.Kind.scalesByOne(path: "arrivals.off.per_year")),
    ("{arrivals.off.to: 2}", .scalesNoNumber(path: "arrivals.off.to")),
    ("{arrivals.of.per_year: 2}", .changeNamesNothing(path: "arrivals.of.per_year", missing: "of", nearest: "off")),
    ("{arrivals.*.per_yaer: 2}", .changeNamesNothing(path: "arrivals.*.per_yaer", missing: "per_yaer", nearest: nil)),
    ("{arrivals.off.per_year: -1}", .outOfRange(found: -1, low: 0, high: nil, excludesLow: false)),
    ("{arrivals.off.per_year: much}", .notANumber(found: "much", suggestion: nil)),
  ])
  func `what cannot be multiplied is a problem`(line: String, kind: Problem.Kind) {
    let found = Samples.problems(files("scale: \(line)\n"), main: "what-if/main.yaml")
    #expect(found.map(\.kind) == [kind])
  }

  @Test func `an amount is multiplied to the cent`() throws {
    let budget = Samples.text("budget.yaml")
    let base = try Samples.read(["main.yaml": budget, "what-if/main.yaml": ""]).scenario
    let line = try #require(base.budget?.lines.first)
    let scaled = try Samples.read(
      [
        "main.yaml": budget,
        "what-if.yaml": "jalon: 1\nextends: main.yaml\nscale: {budget.lines.\(line.id).state_new: 0.333}\n",
      ], main: "what-if.yaml"
    ).scenario
    let cents = (Double(line.amount(.stateNew).cents) * 0.333).rounded()
    #expect(scaled.budget?.lines.first?.amount(.stateNew) == Euros(cents: Int64(cents)))
  }
}

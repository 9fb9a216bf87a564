import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

struct PrecisionTests {
  @Test(arguments: [
    ("caf.starts=5", "caf.starts=5.0"), ("caf.starts=2,5%", "caf.starts=2.5%"),
    ("caf.starts:probability=0.05", "caf.starts:probability=0.05"), ("caf.starts:mean=1", "caf.starts=1.0"),
    ("caf.starts:side=0,9", "caf.starts:side=0.9"),
  ])
  func `a precision is read and written again`(text: String, canonical: String) throws {
    let precision = try #require(RequiredPrecision(text))
    #expect(precision.description == canonical)
    #expect(RequiredPrecision(canonical) == precision)
    let kept = try JSONEncoder().encode([precision])
    #expect(String(decoding: kept, as: UTF8.self) == "[\"\(canonical)\"]")
    #expect(try JSONDecoder().decode([RequiredPrecision].self, from: kept) == [precision])
  }

  @Test func `what is kept and is no precision is refused`() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(RequiredPrecision.self, from: Data("\"a=0\"".utf8)) }
  }

  @Test(arguments: [
    "", "a", "a=", "=5", "a=0", "a=-1", "a=x", "a=inf", "a=nan", "a=1=2", "a:sd=1", "a:probability=5%", "a:side=1",
    "a:side=90%", "a:side=0",
  ])
  func `what is no precision is refused`(text: String) {
    #expect(RequiredPrecision(text) == nil)
  }
}

struct DecisionTests {
  @Test func `an indicator and a threshold are read`() {
    #expect(RequiredPrecision(decision: "caf.served:0,9") == RequiredPrecision("caf.served:side=0.9"))
    #expect(RequiredPrecision(decision: "caf.served:0.9")?.halfWidth == .aside(of: 0.9))
    for text in ["caf.served", "caf.served:", ":0.9", "caf.served:1", "caf.served:90%", "caf.served=0.9"] {
      #expect(RequiredPrecision(decision: text) == nil)
    }
  }

  /// A scenario of two years with one target for both, and the places of both years.
  private func world() throws -> (scenario: Scenario, catalogue: IndicatorCatalogue, places: [Int]) {
    var scenario = Scenario(
      name: Bilingual(fr: "Essai", en: "Trial"), summary: Bilingual(fr: "", en: ""),
      firstDay: try #require(CivilDate("2024-01-01")), lastDay: try #require(CivilDate("2025-12-31")),
      territories: [Territory(id: "a", name: "A", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      programmes: [], structures: [])
    scenario.targets = [Target(indicator: "coverage.present", value: 10, source: "", direction: .atLeast)]
    let catalogue = IndicatorCatalogue(scenario)
    let places = try [2024, 2025].map { year in
      try #require(
        catalogue.cells.firstIndex {
          catalogue.indicators[$0.indicator].id == "coverage.present" && $0.window == .year(year)
            && $0.territory == nil
        })
    }
    return (scenario, catalogue, places)
  }

  @Test func `a run ends where both years have left the threshold, and says on which side`() throws {
    let (scenario, catalogue, places) = try world()
    let rule = try StoppingRule(
      [try #require(RequiredPrecision(decision: "coverage.present:0.9"))], scenario: scenario, catalogue: catalogue)
    // 2024 always reaches the target, 2025 in `often` futures of ten.
    func rows(_ count: Int, often: Int) -> [Replication] {
      (0..<count).map { number in
        var values = [Double?](repeating: nil, count: catalogue.cells.count)
        values[places[0]] = 11
        values[places[1]] = number % 10 < often ? 10 : 9
        return Replication(number: UInt32(number), values: values)
      }
    }
    // Of 50 successes in 50, 0.9 is excluded at 1 - 0.05 / 2 where B(50.5, 0.5) / B(0.5, 0.5) / 0.9⁵⁰ ≥ 40: it is 15.4.
    // Of 100 it is 2 121.
    #expect(try #require(rule.outcomes(rows(50, often: 5)).first).sides.map(\.isAbove) == [nil, false])
    #expect(!rule.isMet(by: rows(50, often: 5)))
    let decided = try #require(rule.outcomes(rows(100, often: 5)).first)
    #expect(decided.sides.map(\.isAbove) == [true, false])
    #expect(decided.sides.map(\.reached) == [100, 50])
    #expect(decided.sides.map(\.window) == [.year(2024), .year(2025)])
    #expect(rule.isMet(by: rows(100, often: 5)))
    #expect(!rule.isMet(by: rows(1_000, often: 9)))
    #expect(decided.reached == nil)
  }
}

struct StoppingRuleTests {
  private let scenario: Scenario
  private let catalogue: IndicatorCatalogue
  private let place: Int

  init() throws {
    scenario = Scenario(
      name: Bilingual(fr: "Essai", en: "Trial"), summary: Bilingual(fr: "", en: ""),
      firstDay: try #require(CivilDate("2024-01-01")), lastDay: try #require(CivilDate("2024-12-31")),
      territories: [Territory(id: "a", name: "A", share: 1)], profiles: [Profile(id: "p", share: 1)], arrivals: [],
      programmes: [], structures: [])
    let catalogue = IndicatorCatalogue(scenario)
    self.catalogue = catalogue
    place = try #require(
      catalogue.cells.firstIndex {
        catalogue.indicators[$0.indicator].id == "coverage.present" && $0.window == .whole && $0.territory == nil
      })
  }

  private func rule(_ text: String) throws -> StoppingRule {
    try StoppingRule([try #require(RequiredPrecision(text))], scenario: scenario, catalogue: catalogue)
  }

  /// Values 9 and 11 in turn: the mean is 10, the standard deviation √(n / (n − 1)).
  private func rows(_ count: Int) -> [Replication] {
    (0..<count).map { number in
      var values = [Double?](repeating: nil, count: catalogue.cells.count)
      values[place] = number.isMultiple(of: 2) ? 9 : 11
      return Replication(number: UInt32(number), values: values)
    }
  }

  @Test func `the half-width is Student's, worked out by hand`() throws {
    // t(0.975; 49) = 2.009575; half-width = t × √(50 / 49) / √50 = t / 7 = 0.287082.
    let outcome = try #require(try rule("coverage.present=0.29").outcomes(rows(50)).first)
    #expect(abs(try #require(outcome.reached) - 0.287082) < 1e-6)
    #expect(outcome.isMet)
    #expect(try rule("coverage.present=0.28").outcomes(rows(50)).first?.isMet == false)
    let relative = try #require(try rule("coverage.present=3%").outcomes(rows(50)).first?.reached)
    #expect(abs(relative - 2.87082) < 1e-5)
  }

  @Test func `a run ends only where a batch without a gap is complete`() throws {
    let rule = try rule("coverage.present=0.29")
    #expect(rule.isMet(by: rows(50)))
    #expect(!rule.isMet(by: rows(49)))
    #expect(!rule.isMet(by: rows(51)))
    #expect(!rule.isMet(by: Array(rows(51).dropFirst())))
    #expect(!rule.isMet(by: []))
    #expect(!StoppingRule.none.isMet(by: rows(50)))
  }

  @Test func `what cannot be held against the scenario is refused`() throws {
    #expect(throws: PrecisionError.unknownIndicator("nothing", known: catalogue.indicators.map(\.id))) {
      try rule("nothing=1")
    }
    #expect(throws: PrecisionError.noTarget(indicator: "coverage.present")) {
      try rule("coverage.present:probability=0.1")
    }
  }
}

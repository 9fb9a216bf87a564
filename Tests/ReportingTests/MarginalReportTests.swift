import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// What more money buys, line by line: in the chapter, in the sheet and in the files.
@Suite struct MarginalReportTests {
  /// Four lines: measures in demand, measures that nobody asks for, a sum without volume, and money for appointments.
  static let scenario: Scenario = {
    var scenario = Fixture.scenario()
    func line(_ id: String, _ fr: String, _ en: String, _ costs: [CostRule]) -> BudgetLine {
      BudgetLine(
        id: id, name: Bilingual(fr: fr, en: en), block: 0, code: "07",
        credits: [.stateNew: Euros(euros: 100_000)], costs: costs)
    }
    scenario.budget = Budget(
      name: Bilingual(fr: "Convention", en: "Convention"),
      blocks: [Budget.Block(id: "all", name: Bilingual(fr: "Tout", en: "All"))],
      lines: [
        line("f02", "Outil", "Tool", [CostRule(occasion: .spreadOverExecution, amount: Euros(euros: 100_000))]),
        line("f19", "ASTRE", "Owners", [CostRule(occasion: .start(programme: 4), amount: Euros(euros: 2_000))]),
        line("f18", "Expulsions", "Evictions", [CostRule(occasion: .start(programme: 1), amount: Euros(euros: 3_000))]),
        line("f09", "Emploi", "Work", [CostRule(occasion: .appointment(programme: 3), amount: Euros(euros: 5))]),
      ], execution: Fixture.date("2025-01-01")...Fixture.date("2025-12-31"), signedOn: Fixture.date("2025-02-01"),
      payments: [Budget.StatePayment(share: 1, delay: 30)],
      settlement: Budget.Settlement(on: Fixture.date("2026-03-31"), issued: 0.5))
    scenario.targets = [Target(indicator: "caf.served", value: 1300, source: "CAF62-12")]
    return scenario
  }()

  static let step = Euros(euros: 100_000)

  /// Six futures; the third line buys 30 more on average, the second nothing.
  static let forecast: Forecast = {
    var forecast = Fixture.forecast(scenario, replications: 6)
    forecast.variants = Variant.marginals(of: scenario, step: step).enumerated().map { place, variant in
      let estimates = forecast.cells.filter { $0.cell.territory == nil }.compactMap { cell -> PairedEstimate? in
        guard let mean = cell.estimate.mean else { return nil }
        let id = forecast.catalogue[cell.cell.indicator].id
        let base = (0..<6).map { mean + Double($0) }
        let isBought = place == 2 && ["caf.starts", "caf.served"].contains(id)
        return PairedEstimate(
          cell: cell.cell, base: base,
          variant: base.enumerated().map { $1 + (isBought ? 28 + Double($0 % 3) * 2 : 0) })
      }
      var outcome = VariantOutcome(variant: variant, requested: 6, replications: 6, estimates: estimates)
      let voted = forecast.cells.filter { $0.target != nil }.map(\.cell)
      outcome.attainments = voted.map {
        PairedEstimate(
          cell: $0, base: [0, 0, 1, 0, 1, 0], variant: place == 2 ? [1, 0, 1, 1, 1, 1] : [0, 0, 1, 0, 1, 0])
      }
      return outcome
    }
    return forecast
  }()

  private static func section(_ language: Language) throws -> Report.Section {
    let report = Report(forecast, Fixture.identity, in: language)
    return try #require(report.sections.first { $0.id == "marginal" })
  }

  @Test func `the lines stand in the order of what they buy, with the reason why some buy nothing`() throws {
    let section = try Self.section(.english)
    let lead = try #require(section.blocks.first?.lead)
    let table = try #require(section.blocks.dropFirst(2).first?.table)
    #expect(
      lead.hasPrefix(
        "Of 4 lines, 1 buys more accompaniments with €100,000 more; the one that buys most is “Evictions” (+30"
      ))
    #expect(lead.hasSuffix("; for 1 line, nothing: the demand, not the money, is short."))
    #expect(table.caption.hasPrefix("What an extra €100,000 buys, line by line"))
    #expect(table.rows.map { $0[0].text } == ["Evictions", "Owners", "Work", "Tool"])
    #expect(
      table.rows.map { $0[1].text } == [
        "more", "nothing: the demand, not the money, is short", "not said: no volume for this money",
        "not said: no volume for this money",
      ])
    // 28, 30 and 32 more by turns; the target in three futures more of six.
    #expect(table.rows[0][2].text == "+30")
    #expect(table.rows[0][0].detail == "target: at least 1,300\u{A0}people")
    #expect(table.rows[0][3].text == "+50.0\u{A0}points")
    let ratio = try #require(Self.forecast.variants[2].estimates.first { $0.difference == 30 }?.varianceRatio)
    #expect(table.rows[0][6].text == Voice(.english).numbers.number(ratio, decimals: 2))
    #expect(table.rows[3][2].text == "–" && table.rows[1][2].text == "unchanged")
  }

  @Test func `the intervals of the lines hold together`() throws {
    let facts = try #require(MarginalFacts(ForecastIndex(Self.forecast)))
    #expect(facts.lines == 4 && facts.window == .year(2025) && facts.step == Self.step)
    let starts = try #require(facts.items[0].starts)
    let together = try #require(starts.confidence(among: 4))
    let alone = try #require(starts.confidence)
    #expect(together.lowerBound < alone.lowerBound && alone.upperBound < together.upperBound)
    let table = try #require(try Self.section(.english).blocks.dropFirst(2).first?.table)
    #expect(table.rows[0][2].detail == Voice(.english).signedSpan(together, .persons))
  }

  @Test(arguments: Language.allCases)
  func `the sheet has a row for each figure of each line`(language: Language) throws {
    let name = language == .french ? "Plus de crédits" : "More money"
    let sheet = try #require(
      SpreadsheetReport(Self.forecast, Fixture.identity, in: language).sheets.first { $0.name == name })
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    // Starts, people turned away and money left of three lines, the last two of the fourth, and one target.
    #expect(sheet.rows.count == 3 * 3 + 2 + 1)
  }

  @Test func `results json and variants csv name the line, and the probability of its targets`() throws {
    let text = ResultsJSON.text(Self.forecast, Fixture.identity)
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let variants = try #require(root["variants"] as? [[String: Any]])
    #expect(variants.map { $0["kind"] as? String } == Array(repeating: "marginal", count: 4))
    #expect(variants.map { $0["line"] as? String } == ["f02", "f19", "f18", "f09"])
    #expect(variants[0]["step"] as? Double == 100_000 && variants[0]["body"] is NSNull)
    let differences = try #require(root["differences"] as? [[String: Any]])
    let reached = differences.filter { $0["variant"] as? String == "marginal.f18" && $0["attainment"] != nil }
    #expect(reached.map { $0["id"] as? String } == Array(repeating: "caf.served", count: 3))
    let attainment = try #require(reached[0]["attainment"] as? [String: Any])
    #expect(attainment["difference"] as? Double == 0.5)
    let csv = try #require(VariantsCSV.text(Self.forecast))
    #expect(csv.contains("\r\nmarginal.f18;Plus de crédits : Expulsions;marginal;;caf.starts;"))
  }

  @Test func `without lines that have more money there is no chapter`() {
    #expect(MarginalFacts(ForecastIndex(Fixture.forecast(Self.scenario, replications: 3))) == nil)
  }
}

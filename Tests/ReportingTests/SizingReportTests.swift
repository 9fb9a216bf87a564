import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

/// Futures written down: at x posts, future n serves 20 x people, less 0, 1, 2… 9 in turn.
private struct Posts: Laboratory {
  var shift = 0.0

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    trials.map { [20 * $0.point.values[0] - Double($0.replication % 10) + shift, 3] }
  }
}

/// What is said of a sizing.
@Suite struct SizingReportTests {
  private static let goal = Goal(measure: 0, value: 1_196, direction: .atLeast, probability: 0.9)

  /// 1 196 and more is reached at 60 posts in 5 futures of 10 (0…4 less), at 61 in all, at 59 in none.
  private func study(_ goal: Goal = Self.goal, shifts: [Double] = [0], values: ClosedRange<Double> = 50...80) throws
    -> SizingStudy
  {
    let forecast = Fixture.forecast(replications: 2)
    let served = try #require(forecast.catalogue.first { $0.id == "caf.served" })
    let starts = try #require(forecast.catalogue.first { $0.id == "caf.starts" })
    let lever = Lever("structures.caf.fte", values, step: 1)
    let cases = try shifts.map { shift in
      var laboratory = Posts(shift: shift)
      let sizing = try LeverSearch(values: lever.steps, SizingRule(goal: goal, limit: 500)).run(in: &laboratory)
      let curve = try ResponseCurve(
        of: goal, and: [1], values: lever.steps,
        at: ResponseCurve.places(around: sizing.place, of: lever.steps.count), futures: 100, in: &laboratory)
      return SizingStudy.Case(
        scenario: forecast.scenario, indicator: served, window: .year(2024), current: [65],
        found: .lever(sizing, curve), indicators: [served, starts])
    }
    return SizingStudy(
      levers: [.init(lever, name: Bilingual(fr: "ETP de « CAF »", en: "FTE of “CAF”"), isFTE: true)], cases: cases,
      seed: 1, futures: 1_234)
  }

  private func plain(_ text: String) -> String {
    String(text.map { "\u{202F}\u{A0}".contains($0) ? " " : $0 }.filter { $0 != "\u{2060}" })
  }

  private func answers(_ study: SizingStudy, _ language: Language) -> [String] {
    Report(study, Fixture.identity, in: language).answer.map(plain)
  }

  @Test func `the answer is said with what bears it out on either side`() throws {
    let study = try study()
    let name = study.cases[0].scenario.name
    let english = try #require(answers(study, .english).first)
    #expect(
      english.hasPrefix(
        "\(name.en): from 61 FTE on, the target (“CAF accompaniment, file active (people accompanied)”, at least 1,196 "
          + "people, in 2024) is reached with a probability of 90%: at 61 FTE it is in 100 futures of 100 (100%, interval "
      ))
    // At 60 posts 5 futures of 10 reach it: 25 of the first 50.
    #expect(english.contains("At 60 FTE it is not reached often enough: in 25 futures of 50 (50%, interval "))
    #expect(english.hasSuffix("The scenario has 65 FTE."))
    let french = try #require(answers(study, .french).first)
    #expect(french.contains("à partir de 61 ETP, la cible ("))
    #expect(french.contains("au moins 1 196 personnes, en 2024) est atteinte avec une probabilité de 90 %"))
    #expect(french.contains("À 60 ETP, elle ne l’est pas assez : dans 25 futurs sur 50 (50 %"))
  }

  @Test func `a goal out of reach is said as such, with the best`() throws {
    let study = try study(values: 40...60)
    let english = try #require(answers(study, .english).first)
    #expect(english.contains("out of reach. No value from 40 FTE to 60 FTE reaches the target"))
    #expect(english.contains("The best, 60 FTE, reaches it in 25 futures of 50 (50%"))
    #expect(try #require(answers(study, .french).first).contains("hors d’atteinte"))
    #expect(study.cases[0].answer == nil)
  }

  @Test func `scenarios side by side are compared, on one chart`() throws {
    let study = try study(shifts: [0, 100, -1_000])
    #expect(
      answers(study, .english).last
        == "From one scenario to another the answer goes from 56 FTE to 61 FTE; one scenario has none.")
    let report = Report(study, Fixture.identity, in: .french)
    let section = try #require(report.sections.first { $0.id == "curve" })
    let charts = section.blocks.compactMap { block in if case .chart(let chart) = block { chart } else { nil } }
    #expect(charts.count == 4)
    #expect(charts[0].table.groups.count == 3)
    for chart in charts {
      for panel in chart.panels {
        let specification = try JSONSerialization.jsonObject(with: Data(panel.specification.utf8)) as? [String: Any]
        #expect(specification?["layer"] is [Any])
      }
      #expect(!chart.finding.isEmpty)
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.columns.count })
    }
    let tried = try #require(report.sections.first { $0.id == "tried" })
    let table = try #require(tried.blocks.first?.table)
    #expect(table.rows.count == study.cases.reduce(0) { $0 + $1.probes.count })
    #expect(table.groups.reduce(0) { $0 + $1.count } == table.rows.count)
  }

  @Test func `where more changes nothing in any future, that is said`() throws {
    struct Full: Laboratory {
      mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
        trials.map { [min($0.point.values[0], 63) * 20] }
      }
    }
    var study = try study()
    var laboratory = Full()
    let values = study.levers[0].lever.steps
    let sizing = try LeverSearch(values: values, SizingRule(goal: Self.goal, limit: 500)).run(in: &laboratory)
    let curve = try ResponseCurve(
      of: Self.goal, values: values, at: ResponseCurve.places(around: sizing.place, of: values.count), futures: 100,
      in: &laboratory)
    study.cases[0].found = .lever(sizing, curve)
    study.cases[0].indicators.removeLast()
    let why = try #require(Report(study, Fixture.identity, in: .english).sections.first { $0.id == "why" })
    let sentences = try #require(why.blocks.first?.list)
    // The answer is 60; the curve has 61, 62, 64 and more: from 64 on nothing changes.
    #expect(sentences.map(plain).first?.contains("past 64 FTE") == true)
    #expect(sentences.map(plain).first?.contains("every one of the 100 futures") == true)
  }

  @Test func `the files have every value tried, and the curve`() throws {
    let study = try study()
    let size = SizingCSV.size(study).split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(size.count == 1 + study.cases[0].probes.count)
    #expect(size.allSatisfy { $0.count == 2 + SizingCSV.columns.count })
    #expect(size.contains { $0[1] == "61" && $0.last == "answer" })
    #expect(size.contains { $0[1] == "60" && $0.last == "fails" })
    let curve = SizingCSV.curve(study).split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(curve.allSatisfy { $0.count == SizingCSV.curveColumns.count })
    // Two measures at each value.
    guard case .lever(_, let steps) = study.cases[0].found else {
      Issue.record("found \(study.cases[0].found)")
      return
    }
    #expect(curve.count == 1 + 2 * steps.steps.count)
    let object = try JSONSerialization.jsonObject(with: Data(SizingJSON.text(study, Fixture.identity).utf8))
    let cases = try #require((object as? [String: Any])?["cases"] as? [[String: Any]])
    #expect(cases.first?["answer"] as? String == "from")
    #expect(cases.first?["point"] as? [Double] == [61])
    #expect(cases.first?["bound"] as? Double == 60)
  }
}

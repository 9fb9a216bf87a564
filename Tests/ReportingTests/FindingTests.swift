import Experiments
import InsertionPolicy
import Testing

@testable import Reporting

/// What the report says is what the data say.
@Suite struct FindingTests {
  static let base = Fixture.forecast(replications: 20)

  func charts(_ report: Report) -> [Report.Chart] {
    report.sections.flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  func chart(_ id: String, _ forecast: Forecast, _ language: Language = .french) throws -> Report.Chart {
    try #require(charts(Report(forecast, Fixture.identity, in: language)).first { $0.id == id })
  }

  @Test(arguments: [2, 8])
  func `the territory named as worst is the one with the most people without référent`(worst: Int) throws {
    let forecast = Fixture.forecast(replications: 12) { indicator, cell, value in
      guard indicator.id == "coverage.without_referent", let territory = cell.territory else { return value }
      return territory == worst ? 5000 + (value ?? 0) / 100 : (value ?? 0) / 10
    }
    let name = Fixture.territories[worst].name
    let report = Report(forecast, Fixture.identity, in: .french)
    #expect(report.answer[2].contains("le territoire le plus touché est \(name) ("))
    let finding = try chart("territories-coverage.without_referent", forecast).finding
    #expect(finding.contains("\u{202F}: \(name) est le plus en difficulté"))
    let table = try chart("territories-coverage.without_referent", forecast, .english).table
    #expect(table.rows.first?.first?.text == name)
  }

  @Test func `territories that chance cannot tell apart are named together`() throws {
    let forecast = Fixture.forecast(replications: 12) { indicator, cell, value in
      guard indicator.id == "coverage.without_referent", let territory = cell.territory else { return value }
      let luck = Double(Int(value ?? 0) % 7)
      return territory == 3 ? 900 + luck : territory == 4 ? 901 + luck : 100 + luck
    }
    let report = Report(forecast, Fixture.identity, in: .english)
    #expect(report.answer[2].contains("cannot") || report.answer[2].contains("does not let one tell from"))
    #expect(report.answer[2].contains("Boulonnais") && report.answer[2].contains("Calaisis"))
  }

  @Test(arguments: [(1.0, "en hausse"), (-1.0, "en baisse"), (0.0, "pas de changement établi")])
  func `a curve is said to rise, to fall or to do neither`(slope: Double, words: String) throws {
    let forecast = Fixture.forecast(replications: 12) { indicator, cell, value in
      guard indicator.id == "coverage.gap", case .month(let year, let month) = cell.window, let value else {
        return value
      }
      return 5000 + slope * 50 * Double((year - 2024) * 12 + month) + value.truncatingRemainder(dividingBy: 7)
    }
    #expect(try chart("fan-coverage.gap", forecast).finding.contains(words))
  }

  @Test func `a peak is named when it stands above both ends`() throws {
    let forecast = Fixture.forecast(replications: 12) { indicator, cell, value in
      guard indicator.id == "coverage.gap", let value else { return value }
      return cell.window == .month(year: 2025, month: 8) ? 9000 + value / 100 : 500 + value / 100
    }
    #expect(try chart("fan-coverage.gap", forecast).finding.contains("en août 2025"))
    #expect(try chart("fan-coverage.gap", forecast, .english).finding.contains("in August 2025"))
  }

  @Test func `none of two hundred is said with its interval`() throws {
    let forecast = Fixture.forecast(tiny, replications: 200) { indicator, _, value in
      indicator.id == "orientation.new_entrants" ? 6000 + (value ?? 0) / 100 : value
    }
    func evidence(_ language: Language) throws -> String {
      let row = try #require(Report(forecast, Fixture.identity, in: language).targets.rows.first)
      return try #require(row.cells[0]).evidence.replacing("\u{2060}", with: "")
    }
    #expect(try evidence(.french) == "0 sur 200 (intervalle à\u{A0}95\u{202F}%\u{202F}: 0–1,9\u{202F}%)")
    #expect(try evidence(.english) == "0 of 200 (95% interval 0–1.9%)")
  }

  private var tiny: Scenario {
    var scenario = Fixture.scenario(territories: [Territory(id: "one", name: "One", share: 1)])
    scenario.programmes = []
    scenario.structures = []
    scenario.stock = []
    scenario.targets = [Fixture.targets[0]]
    return scenario
  }

  @Test(arguments: [(40, true), (200, false)])
  func `too few futures for the outer quantiles is said`(count: Int, isSaid: Bool) {
    let answer = Report(Fixture.forecast(tiny, replications: count), Fixture.identity, in: .english).answer
    #expect(answer.contains { $0.contains("With only \(count) futures") } == isSaid)
  }

  @Test func `one future is not enough to say`() throws {
    let report = Report(Fixture.forecast(tiny, replications: 1, requested: 50), Fixture.identity, in: .english)
    #expect(report.answer.contains { $0.contains("1 futures of the 50") || $0.contains("Interrupted") })
    let tables = report.sections.flatMap(\.blocks).compactMap { block -> Report.Table? in
      if case .chart(let chart) = block { chart.table } else { nil }
    }
    #expect(tables.contains { $0.rows.contains { $0.contains { $0.text == "not enough futures to say" } } })
  }

  @Test(arguments: [
    (0.95...1.0, Verdict.almostCertain), (0.51...0.95, .likely), (0.4...0.6, .open), (0.2...0.49, .unlikely),
    (0.0...0.05, .almostExcluded), (0.5...0.9, .open),
  ])
  func `a verdict judges the interval`(interval: ClosedRange<Double>, verdict: Verdict) {
    #expect(Verdict(.init(reached: 1, count: 2, confidence: interval)) == verdict)
  }

  @Test func `a target without a better side is not judged`() throws {
    let row = try #require(
      Report(Self.base, Fixture.identity, in: .french).targets.rows.first { $0.indicator == "coverage.present" })
    #expect(row.cells[0]?.verdict == .cannotSay)
    #expect(row.cells[1] == nil)
  }

  @Test func `both languages show the same charts, rows and figures`() {
    let french = Report(Self.base, Fixture.identity, in: .french)
    let english = Report(Self.base, Fixture.identity, in: .english)
    #expect(french.sections.map(\.id) == english.sections.map(\.id))
    let (left, right) = (charts(french), charts(english))
    #expect(left.map(\.id) == right.map(\.id))
    #expect(left.count >= 10)
    #expect(left.map { $0.table.rows.map { $0.map(\.figure) } } == right.map { $0.table.rows.map { $0.map(\.figure) } })
    for chart in left + right {
      #expect(!chart.finding.isEmpty && !chart.table.rows.isEmpty)
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.columns.count })
      #expect(chart.panels.allSatisfy { !$0.alternative.isEmpty })
    }
  }

  @Test(arguments: Language.allCases)
  func `the terminal has the three sentences, every target and short lines`(language: Language) {
    let report = Report(Self.base, Fixture.identity, in: language)
    let text = TerminalSummary.text(report)
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in report.answer {
      let plain = sentence.replacing("\u{2060}", with: "")
      #expect(flat.contains(plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
    for row in report.targets.rows {
      #expect(flat.contains(row.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= TerminalSummary.width })
  }
}

import Experiments
import InsertionPolicy
import Stochastics
import Testing

@testable import Reporting

/// What is said of a calibration is what was found.
@Suite struct CalibrationReportTests {
  /// Futures worked out by a rule.
  private struct Paper: Laboratory {
    var rule: (Point, Streams) -> [Double?]

    mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
      trials.map { rule($0.point, Streams(seed: 5, replication: $0.replication)) }
    }
  }

  private static func calibration(_ figures: [ObservedFigure], _ rule: @escaping (Point, Streams) -> [Double?]) throws
    -> Calibration
  {
    var laboratory = Paper(rule: rule)
    let task = CalibrationTask(
      priors: [Prior(Lever("structures.caf.fte", 0...100)), Prior(Lever("staff.absence_share", 0...0.4))],
      figures: figures, particles: 40, budget: 500)
    return try Calibration.abc(task, in: &laboratory)
  }

  private static let served = ObservedFigure(
    Measure("caf.served", .year(2025)), value: 1086, uncertainty: 0, source: "CAF62-15")
  private static let starts = ObservedFigure(Measure("caf.starts"), value: 470, uncertainty: 5, source: "a report")

  /// Twenty people served for each FTE; starts that agree, or that ask for other FTE.
  private static func report(conflict: Bool) throws -> CalibrationReport {
    let found = try calibration([served, starts]) { point, streams in
      var draws = streams.draws(1 as UInt8, entity: 0)
      let noise = draws.normal()
      return [20 * point.values[0] + noise, (conflict ? 5 : 8.65) * point.values[0] + noise]
    }
    return CalibrationReport(
      found, of: Fixture.scenario(), parameters: [.init(standing: 54.3), .init(standing: nil)], Fixture.identity)
  }

  @Test func `the answer names parameters, figures given back and agreement, in both languages`() throws {
    let report = try Self.report(conflict: false)
    let english = report.page(in: .english)
    #expect(english.kind == "Calibration")
    #expect(english.answer.count == 3)
    #expect(english.answer[0].contains("structures.caf.fte = 5"))
    #expect(english.answer[2] == "The figures agree with one another: one value gives them all back.")
    let french = report.page(in: .french)
    #expect(french.answer[0].contains("structures.caf.fte = 5"))
    #expect(french.answer[2].hasPrefix("Les chiffres s’accordent"))
    #expect(french.sections.map(\.id) == english.sections.map(\.id))
    #expect(french.sections.map(\.id) == ["parameters", "figures", "agreement", "search"])
  }

  @Test func `figures that exclude one another are named first`() throws {
    let page = try Self.report(conflict: true).page(in: .english)
    #expect(page.answer[2].hasPrefix("No value of the parameters gives back both “CAF accompaniment: file active"))
    #expect(page.answer[2].contains("standard deviations"))
    let agreement = try #require(page.sections.first { $0.id == "agreement" })
    let tables = agreement.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.count == 2 && tables[0].rows.count == 1)
  }

  @Test func `a parameter of which nothing is learned is said to be one`() throws {
    let page = try Self.report(conflict: false).page(in: .english)
    let parameters = try #require(page.sections.first { $0.id == "parameters" })
    #expect(parameters.blocks.first == .lead("The figures say little of staff.absence_share."))
    let charts = parameters.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    #expect(charts.count == 1 && charts[0].table.rows.count == 2)
    #expect(charts[0].table.rows[0][1].text == "54")
    #expect(charts[0].table.rows[1][1].text == "–")
  }

  @Test func `every figure's row says what was observed, its source and whether it is given back`() throws {
    let page = try Self.report(conflict: false).page(in: .english)
    let figures = try #require(page.sections.first { $0.id == "figures" })
    let charts = figures.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    let rows = try #require(charts.first).table.rows
    #expect(rows.map { $0[0].detail } == ["CAF62-15", "a report"])
    #expect(rows[0][0].text.hasSuffix(", 2025"))
    #expect(rows[0][1].text.hasPrefix("1,086") && rows[1][1].text.hasSuffix("± 5"))
    #expect(rows.allSatisfy { $0[5].text == "yes" && !$0[5].isFlagged })
  }

  @Test func `tables and JSON hold the numbers found`() throws {
    let report = try Self.report(conflict: false)
    let posterior = report.posteriorCSV.split(whereSeparator: \.isNewline).map(String.init)
    #expect(posterior[0] == "\u{FEFF}point;weight;structures.caf.fte;staff.absence_share")
    #expect(posterior.count == 41)
    let weights = posterior.dropFirst().compactMap { Double($0.split(separator: ";")[1].replacing(",", with: ".")) }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-6)
    let fit = report.fitCSV.split(whereSeparator: \.isNewline).map(String.init)
    #expect(fit.count == 3)
    #expect(fit[1].hasPrefix("caf.served;2025;;persons;1086;0;") && fit[1].hasSuffix(";yes;CAF62-15"))
    #expect(report.json.hasPrefix("{\n \"schema\": 1,\n \"experiment\": \"calibrate\""))
    #expect(report.json.contains("\"reproduced\":true"))
    #expect(TerminalSummary.text(report.page(in: .french)).contains("structures.caf.fte"))
  }
}

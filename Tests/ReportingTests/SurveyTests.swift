import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

/// Scenarios beside the départements of a survey.
@Suite struct SurveyTests {
  private let delays = ObservedRange(survey: "delays", count: 63, values: [15, 57, 87, 111, 129, 153, 159])

  // Between 87 (a quarter below) and 111 (half below), 99 is half way: three in eight.
  @Test func `a value stands between the percentiles it lies between`() {
    #expect(delays.level(of: 15) == 0)
    #expect(delays.level(of: 99) == 0.375)
    #expect(delays.level(of: 111) == 0.5)
    #expect(delays.level(of: 159) == 1)
    #expect(delays.level(of: 14.9) == nil)
    #expect(delays.isOutside(14.9) && delays.isOutside(159.1) && !delays.isOutside(15))
  }

  @Test func `every range rises, and every share is one`() {
    for benchmark in Survey.all {
      let values = benchmark.range.values
      #expect(values.count == ObservedRange.levels.count)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(benchmark.range.survey.hasPrefix("delai") || values.allSatisfy { (0...1).contains($0) })
    }
  }

  /// The survey's open data, re-cut by département, where it lies beside the checkout.
  private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/data/oarsa_departements_2015_2018.csv")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: data.path)))
  func `the percentiles are those of the survey's open data`() throws {
    let lines = try String(contentsOf: Self.data, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let rows = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.count > 3_000)
    for range in Survey.all.map(\.range) {
      let scale = range.survey.hasPrefix("delai") ? 1.0 : 100
      let values = rows.filter { $0[2] == "2018" && $0[3] == range.survey }.compactMap { Double($0[4]) }.sorted()
      #expect(values.count == range.count)
      for (level, kept) in zip(ObservedRange.levels, range.values) {
        let rank = Double(values.count - 1) * level
        let low = Int(rank)
        let value = values[low] + (rank - Double(low)) * (values[min(low + 1, values.count - 1)] - values[low])
        #expect(abs(value / scale - kept) < 1e-9, "\(range.survey) at \(level)")
      }
    }
  }

  private func report(_ language: Language, delay: Double) -> Report {
    let scenario = Fixture.scenario()
    let forecast = Fixture.forecast(scenario, replications: 40)
    var changed = forecast
    for place in changed.cells.indices {
      let cell = changed.cells[place].cell
      guard changed.catalogue[cell.indicator].id == "orientation.mean_delay_entered_same_year" else { continue }
      changed.cells[place].estimate = Estimate(from: Array(repeating: delay, count: 40))
    }
    return Report(changed, Fixture.identity, in: language)
  }

  private func cells(_ report: Report) throws -> [[Report.Cell]] {
    let section = try #require(report.sections.first { $0.id == "benchmark" })
    let tables = section.blocks.compactMap(\.table)
    return try #require(tables.first).rows
  }

  @Test(arguments: Language.allCases)
  func `a delay beyond all départements has a badge in the chapter and beside the indicator`(language: Language) throws
  {
    let badge = language == .french ? "hors plage observée" : "outside the observed range"
    let outside = report(language, delay: 200)
    let row = try #require(try cells(outside).first { $0[0].text.contains(language == .french ? "entrés" : "entered") })
    #expect(row[4].isFlagged)
    #expect(row[4].detail.contains(badge))
    #expect(row[4].detail.contains("159"))
    let flagged = outside.sections.filter { $0.id == "orientation" }.flatMap(\.blocks).flatMap { block in
      if case .table(let table) = block { table.rows.flatMap(\.self) } else { [Report.Cell]() }
    }.filter { $0.detail.contains(badge) }
    #expect(flagged.count >= 4)
    let inside = try #require(
      try cells(report(language, delay: 99)).first { $0[0].text.contains(language == .french ? "entrés" : "entered") })
    #expect(!inside[4].isFlagged)
    // Three in eight is told to the nearest twentieth.
    #expect(inside[4].text.contains("40"))
  }

  @Test func `a plain queue has no such chapter`() {
    var scenario = Fixture.scenario()
    scenario.orientation = nil
    scenario.targets = []
    let report = Report(Fixture.forecast(scenario, replications: 20), Fixture.identity, in: .english)
    #expect(!report.sections.contains { $0.id == "benchmark" })
  }
}

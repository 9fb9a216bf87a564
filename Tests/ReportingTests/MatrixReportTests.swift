import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// The chapter, the sheet and the file of a matrix of indicators say what the forecast says.
@Suite struct MatrixReportTests {
  private static func text(_ fr: String, _ en: String) -> Bilingual { Bilingual(fr: fr, en: en) }

  static let rows = [
    MatrixRow(
      row: "ANX-02", group: text("1.1 Orientation", "1.1 Orienting"), name: text("Orientés en 1 mois", "In a month"),
      answer: .indicator("orientation.within_one_month"), source: "F01-18"),
    MatrixRow(
      row: "ANX-29a", group: text("3.1 Maraudes", "3.1 Rounds"), name: text("Premiers contacts", "First contacts"),
      answer: .notSimulable(text("Aucune maraude ; 0 euro", "No round; 0 euros"))),
    MatrixRow(
      row: "F15-07", group: text("F15", "F15, in English"), name: text("Places", "Places opened"),
      answer: .indicator("solidarite.places")),
    MatrixRow(
      row: "F15-10", group: text("F15", "F15, in English"), name: text("Accueillis", "Received"),
      answer: .indicator("solidarite.starts")),
  ]

  static let forecast: Forecast = {
    var scenario = Fixture.scenario()
    scenario.matrix = rows
    scenario.targets = [
      Target(indicator: "orientation.within_one_month", value: 5525, year: 2025, source: "F01-18"),
      Target(indicator: "solidarite.places", value: 70, year: 2025, source: "F15-07", direction: .atLeast),
    ]
    return Fixture.forecast(scenario, replications: 40)
  }()

  private static func section(_ language: Language) throws -> Report.Section {
    let report = Report(forecast, Fixture.identity, in: language)
    return try #require(report.sections.first { $0.id == "matrix" })
  }

  private static func tables(_ section: Report.Section) -> [Report.Table] {
    section.blocks.compactMap(\.table)
  }

  @Test func `the first sentence counts what is produced, what has a target and what cannot be simulated`() throws {
    let french = try #require(try Self.section(.french).blocks.first?.lead)
    let english = try #require(try Self.section(.english).blocks.first?.lead)
    #expect(
      french.hasPrefix(
        "Sur 4 indicateurs demandés, 3 sont produits par la simulation, dont 2 ont une cible, et 1 n’est"))
    #expect(
      english
        == "Of 4 indicators asked for, 3 are produced by the simulation, 2 of them with a target, and 1 cannot be "
        + "simulated.")
  }

  @Test func `each row that is produced has its value by year, its target, its probability and its verdict`() throws {
    let table = try #require(Self.tables(try Self.section(.english)).first)
    #expect(table.columns.map(\.title) == ["Indicator", "2024", "2025", "2026", "Target 2025"])
    #expect(table.groups.map(\.title) == ["1.1 Orienting", "F15, in English"] && table.groups.map(\.count) == [1, 2])
    #expect(table.rows.map { $0[0].text } == ["In a month", "Places opened", "Received"])
    #expect(table.rows.map { $0[0].detail } == ["ANX-02", "F15-07", "F15-10"])
    let cell = try #require(
      Self.forecast.cells.first {
        Self.forecast.catalogue[$0.cell.indicator].id == "orientation.within_one_month"
          && $0.cell.window == .year(2025) && $0.cell.territory == nil
      })
    let voice = Voice(.english)
    let mean = try #require(cell.estimate.mean)
    let interval = try #require(cell.estimate.confidence)
    #expect(table.rows[0][2].text == voice.amount(mean, .persons))
    #expect(table.rows[0][2].detail == "[\(voice.span(interval, .persons))]")
    #expect(table.rows[0][2].figure?.address == "orientation.within_one_month/2025//mean")
    let attainment = try #require(cell.estimate.attainment)
    #expect(table.rows[0][4].text == voice.numbers.percentage(attainment.probability))
    #expect(table.rows[0][4].verdict == Verdict(attainment))
    #expect(table.rows[0][4].detail.hasPrefix("at least 5,525"))
    #expect(table.rows[0][4].figure?.address == "orientation.within_one_month/2025//probability")
    // An indicator without a better side is judged by the direction of its target.
    #expect(table.rows[1][4].verdict != nil && table.rows[1][4].detail.hasPrefix("at least 70"))
    #expect(table.rows[2][4] == Report.Cell("–"))
  }

  @Test func `each row that cannot be simulated stands below with its reason`() throws {
    let table = try #require(Self.tables(try Self.section(.french)).last)
    #expect(table.rows.count == 1)
    #expect(table.rows[0].map(\.text) == ["Premiers contacts", "3.1 Maraudes", "Aucune maraude ; 0 euro".typeset])
    #expect(table.rows[0][0].detail == "ANX-29a")
  }

  @Test func `on the page each heading has its rows in a body of its own`() throws {
    let page = HTMLReport(bundle: nil).text(Self.forecast, Fixture.identity)
    let chapter = try #require(page.components(separatedBy: "id=\"en-matrix\"").last)
    let table = try #require(chapter.components(separatedBy: "</table>").first)
    #expect(table.components(separatedBy: "<tbody>").count == 3)
    #expect(table.contains("<th scope=\"rowgroup\" colspan=\"5\">1.1 Orienting</th>"))
    #expect(
      !HTMLReport(bundle: nil).text(Fixture.forecast(replications: 3), Fixture.identity).contains("rowgroup\" colspan"))
  }

  @Test func `matrix csv has a line for each year of a row, and one for a row that is not simulated`() throws {
    let text = try #require(MatrixCSV.text(Self.forecast))
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    #expect(text.hasPrefix("\u{FEFF}row;group_fr;group_en;name_fr;name_en;indicator;"))
    #expect(lines.count == 1 + 3 * 3 + 1)
    #expect(lines.map { $0[0] }.dropFirst().last == "ANX-29a")
    #expect(
      lines[2].prefix(8).map(String.init) == [
        "ANX-02", "1.1 Orientation", "1.1 Orienting", "Orientés en 1 mois", "In a month",
        "orientation.within_one_month",
        "persons", "2025",
      ])
    #expect(lines[2][12] == "5525" && lines[2][13] == "atLeast" && lines[2].last == "F01-18")
    #expect(lines[1][12].isEmpty && lines[1][14].isEmpty)
    #expect(text.hasSuffix("\"Aucune maraude ; 0 euro\";\"No round; 0 euros\";ANX-29a\r\n"))
    #expect(MatrixCSV.text(Fixture.forecast(replications: 2)) == nil)
  }

  @Test(arguments: Language.allCases)
  func `the sheet has every row, each as wide as its heading`(language: Language) throws {
    let name = language == .french ? "Matrice" : "Matrix"
    let sheets = SpreadsheetReport(Self.forecast, Fixture.identity, in: language).sheets
    let sheet = try #require(sheets.first { $0.name == name })
    #expect(sheet.rows.count == 3 * 3 + 1)
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    #expect(sheet.rows.last?[1] == .text("ANX-29a"))
  }

  @Test func `a scenario without a matrix has no chapter and no sheet`() {
    let forecast = Fixture.forecast(replications: 3)
    #expect(!Report(forecast, Fixture.identity, in: .french).sections.contains { $0.id == "matrix" })
    #expect(SpreadsheetReport(forecast, Fixture.identity, in: .french).sheets.count == 6)
  }
}

extension String {
  /// As the French report sets it.
  fileprivate var typeset: String { Voice(.french)(self) }
}

import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// What the chapter on the label says is what the forecast says.
@Suite struct LabelReportTests {
  static let forecast = LabelFixture.forecast(replications: 60)
  static let french = Report(forecast, Fixture.identity, in: .french)
  static let english = Report(forecast, Fixture.identity, in: .english)

  static func sections(_ report: Report) -> [Report.Section] { report.sections.filter { $0.id.hasPrefix("label") } }

  static func blocks(_ report: Report) -> [Report.Block] { sections(report).flatMap(\.blocks) }

  static func tables(_ report: Report) -> [Report.Table] {
    blocks(report).compactMap { block in
      switch block {
      case .table(let table), .folded(let table): table
      case .chart(let chart): chart.table
      case .tiles(let map): map.table
      case .lead, .text, .note, .list: nil
      }
    }
  }

  static func map(_ report: Report) throws -> Report.TileMap {
    try #require(blocks(report).compactMap { if case .tiles(let map) = $0 { map } else { nil } }.first)
  }

  /// What the forecast has at the place that a figure names.
  static func value(_ figure: Report.Figure, _ forecast: Forecast) -> Double? {
    let cell = forecast.cells.first { cell in
      forecast.catalogue[cell.cell.indicator].id == figure.indicator
        && cell.cell.window.description == figure.period
        && cell.cell.territory.map { forecast.scenario.territories[$0].id } == figure.territory
    }
    switch figure.column {
    case "mean": return cell?.estimate.mean
    case "q05": return cell?.estimate.quantile(0.05)
    case "q50": return cell?.estimate.quantile(0.5)
    case "q95": return cell?.estimate.quantile(0.95)
    default: return nil
    }
  }

  /// Whether a text is a value as English writes it.
  static func says(_ text: String, _ value: Double?, _ id: String, _ forecast: Forecast) -> Bool {
    guard let value, let indicator = forecast.catalogue.first(where: { $0.id == id }) else { return false }
    return text == Voice(.english).figure(value, indicator.unit)
  }

  @Test func `every figure of the map and of the first rows of each table is the forecast's`() throws {
    let tiles = try Self.map(Self.english).frames.flatMap(\.tiles)
    let cells =
      tiles.flatMap { [$0.chance, $0.people] } + Self.tables(Self.english).flatMap { $0.rows.prefix(12).joined() }
    let shown = cells.compactMap { cell in cell.figure.map { (cell.text, $0) } }
    #expect(tiles.count == 9 * 24)
    #expect(shown.count > 600)
    for (text, figure) in shown {
      #expect(
        Self.says(text, Self.value(figure, Self.forecast), figure.indicator, Self.forecast), "\(figure.address) \(text)"
      )
    }
  }

  @Test func `the first sentence names the worst month and territory, whichever they are`() throws {
    let forecast = LabelFixture.forecast(replications: 12, levers: false, refusals: false) { indicator, cell, value in
      guard ["label.gap", "label.short"].contains(indicator.id), cell.window == .month(year: 2027, month: 3) else {
        return value
      }
      if indicator.id == "label.short" { return 1 }
      return cell.territory == nil ? 900 : cell.territory == 5 ? 700 : 25
    }
    let said = Report(forecast, Fixture.identity, in: .english).label[0]
    #expect(said.contains("In the worst month, March 2027, 900\u{A0}people"))
    #expect(said.contains("hardest hit territory is Audomarois, 700\u{A0}people"))
    // Twelve of twelve: Wilson's lower end is 12 / (12 + 1.96²), 75.75 %.
    #expect(said.contains("a probability of 100% (95% interval 76–\u{2060}100%)"))
    #expect(said.hasSuffix(" Just before places close, in June 2026: 0\u{A0}people."))
    let french = Report(forecast, Fixture.identity, in: .french)
    #expect(french.label[0].contains("Au pire mois, mars 2027, 900\u{A0}personnes sont sans place"))
    #expect(french.answer.first == "Label Référent RSA\u{202F}: a" + french.label[0].dropFirst())
  }

  @Test func `a future without a shortage is said to have none`() {
    let forecast = LabelFixture.forecast(replications: 12, levers: false, refusals: false) { indicator, _, value in
      ["label.gap", "label.short"].contains(indicator.id) ? 0 : value
    }
    let said = Report(forecast, Fixture.identity, in: .english).label[0]
    #expect(said == "In none of 12 futures do places fall short from 1 July 2026 on.")
  }

  @Test func `shapes tell how likely a shortage is, by its interval`() throws {
    let frames = try Self.map(Self.english).frames.filter(\.isShown)
    #expect(frames.map(\.title) == ["June 2026", "July 2026", "August 2026", "December 2027"])
    let before = try #require(frames.first)
    #expect(before.tiles.allSatisfy { $0.chance.level == .almostExcluded && $0.inWords == "shortage almost excluded" })
    let worst = try #require(frames[2].tiles.first { $0.name == "Lens-Liévin" })
    #expect(worst.chance.level == .almostCertain && worst.chance.text == "100%")
    let levels = Set(frames.flatMap(\.tiles).compactMap(\.chance.level))
    #expect(levels.count >= 4)
  }

  @Test func `structures come by what their refusal adds, and by people to transfer where no run asked`() throws {
    func names(_ report: Report) throws -> [String] {
      let section = try #require(report.sections.first { $0.id == "label-structures" })
      let tables = section.blocks.compactMap { if case .folded(let table) = $0 { table } else { nil } }
      return try #require(tables.first).rows.map { $0[0].text }
    }
    // In the fixture the refusal of a later body adds more.
    #expect(
      try names(Self.french) == (1...20).reversed().map { "\($0.isMultiple(of: 2) ? "Association" : "CCAS") \($0)" })
    let unasked = LabelFixture.forecast(replications: 12, levers: false, refusals: false) { indicator, _, value in
      indicator.body.map { $0 == 6 && indicator.id.hasSuffix("displaced") ? 500 : value ?? 0 } ?? value
    }
    let report = Report(unasked, Fixture.identity, in: .english)
    #expect(try names(report).first == "CCAS 7")
    #expect(report.label[3].contains("most transfers come from is CCAS 7 (Hénin-Carvin): 500\u{A0}people"))
    #expect(report.label[4].contains("of the référents of structures that need the label hold the five modules"))
    #expect(!report.sections.contains { $0.id == "label-levers" })
  }

  @Test func `a lever is said to lower, to leave open or to change nothing`() throws {
    let section = try #require(Self.english.sections.first { $0.id == "label-levers" })
    let said = try #require(section.blocks.first?.list)
    try #require(said.count == 3)
    let base = try #require(
      Self.value(Report.Figure(indicator: "label.gap", period: "2027", territory: nil, column: "mean"), Self.forecast))
    let fewer = Voice(.english).figure(base * 0.3, .persons)
    #expect(said[0].contains("“Twice the training seats”: in 2027, \(fewer) fewer people without a place ("))
    #expect(said[1].contains("not enough to say what changes for people without a place (\u{2212}"))
    #expect(said[2].contains("as many people without a place; over the whole period, as many people to transfer"))
    #expect(Self.english.label[4].contains("changes most, “Twice the training seats”: in 2027, \(fewer) fewer people"))
  }

  @Test func `several levers are read together, so that an interval is wider than alone`() throws {
    let lever = try #require(Self.forecast.variants.first { $0.variant.kind == .whatIf })
    let change = try #require(lever.estimates.first)
    let (alone, together) = try (#require(change.confidence), #require(change.confidence(among: 3)))
    #expect(together.lowerBound <= alone.lowerBound && together.upperBound >= alone.upperBound)
  }

  @Test func `both languages show the same sections, charts and figures, and no chart without a table`() {
    let (left, right) = (Self.sections(Self.french), Self.sections(Self.english))
    #expect(left.map(\.id) == ["label", "label-transfers", "label-structures", "label-levers", "label-procedure"])
    #expect(left.map(\.id) == right.map(\.id))
    #expect(Self.french.label.count == 5 && Self.english.label.count == 5)
    let figures = { (report: Report) in Self.tables(report).map { $0.rows.map { $0.map(\.figure) } } }
    #expect(figures(Self.french) == figures(Self.english))
    for table in Self.tables(Self.french) + Self.tables(Self.english) {
      #expect(!table.rows.isEmpty && !table.caption.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
    }
  }

  @Test func `a scenario without the label has no chapter on it`() {
    let report = Report(Fixture.forecast(replications: 3), Fixture.identity, in: .french)
    #expect(report.label.isEmpty && Self.sections(report).isEmpty)
  }

  @Test func `bodies stay out of the tables of indicators`() throws {
    let section = try #require(Self.french.sections.first { $0.id == "indicators" })
    let listed = section.blocks.compactMap { if case .folded(let table) = $0 { table } else { nil } }
      .flatMap(\.rows).map { $0[0].detail }
    #expect(listed.contains("label.gap"))
    #expect(!listed.contains { $0.hasPrefix("label.b0.") })
    #expect(IndicatorsCSV.text(Self.forecast).contains("\r\nlabel.b0.displaced;"))
  }

  @Test func `the terminal says the label in five sentences of short lines`() {
    let text = TerminalSummary.text(Self.french)
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in Self.french.answer.prefix(1) + Self.french.label.dropFirst() {
      let plain = sentence.replacing("\u{2060}", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(flat.components(separatedBy: plain).count == 2, "\(plain)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= TerminalSummary.width })
  }
}

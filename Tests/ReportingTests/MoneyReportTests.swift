import Experiments
import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

/// What the chapter on money says of ``MoneyFixture``, whose year is known on paper.
@Suite struct MoneyReportTests {
  static let forecast = MoneyFixture.forecast()
  static let french = Report(forecast, Fixture.identity, in: .french)
  static let english = Report(forecast, Fixture.identity, in: .english)

  static func sections(_ report: Report) -> [Report.Section] { report.sections.filter { $0.id.hasPrefix("money") } }

  static func charts(_ report: Report) -> [Report.Chart] {
    sections(report).flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  static func tables(_ report: Report) -> [Report.Table] {
    sections(report).flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table), .folded(let table): table
      case .chart(let chart): chart.table
      case .lead, .text, .note, .list, .tiles: nil
      }
    }
  }

  static func table(_ caption: String, _ report: Report = english) throws -> Report.Table {
    try #require(tables(report).first { $0.caption.hasPrefix(caption) })
  }

  static func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
  }

  // MARK: Sentences

  @Test func `the money is said in sentences that the paper bears out, in English`() throws {
    let said = Self.english.money.map(Self.plain)
    #expect(
      said.first == "Of €13,000 in envelopes, €12,900 should be spent by 31 December 2023 on average and €99.71 not.")
    #expect(
      said[1].hasPrefix("Voted: €11,000 of the State and €10,000 of the département, of which €8,000 is existing"))
    #expect(said[1].hasSuffix("3 lines may spend €13,000 on activity."))
    // Sixty of sixty: Wilson's lower end is 60 / (60 + 1.96²), 93.98 %.
    #expect(
      said[2]
        == "Settlement, read as the scenario chooses (FND-11: the State's share of the spending, all lines together): the "
        + "State may claim something back with a probability of 100% (95% interval 94–100%), €33.24 on average. Read "
        + "otherwise, in the same futures: all spending, valued counterpart included, €0 on average (probability 0%); the "
        + "State's share of the spending, action by action, €33.24 on average (probability 100%).")
    #expect(said[3].hasPrefix("What may be claimed is claimed with a probability of 50%, given by the scenario: €"))
    #expect(said[4] == "2 envelopes of 3 are more likely than not to run dry before the execution ends.")
    #expect(
      said[5] == "“F18, Rent debts” runs dry in 100% of the futures (95% interval 94–100%), at the median in October "
        + "2023; turned away for want of money: 2 people on average.")
    #expect(said[6].contains("“F03, Accompanying” runs dry in 100%") && said[6].contains("in January 2023"))
    #expect(
      said[7] == "The département advances up to €12,134 on average in October 2023: what is spent before it is paid.")
    #expect(said[8].hasPrefix("The document prints 5 amounts that its lines do not bear out"))
    #expect(said.count == 9 && Self.english.answer.contains(Self.english.money[0]))
  }

  @Test func `the money is said in French with French euros`() {
    let said = Self.french.money
    #expect(
      said.first
        == "Sur 13\u{202F}000\u{202F}€ d’enveloppes, 12\u{202F}900\u{202F}€ devraient être dépensés au 31 décembre 2023 "
        + "en moyenne et 99,71\u{202F}€ ne pas l’être.")
    #expect(
      said[2].contains("33,24\u{202F}€ en moyenne. Lu autrement, dans les mêmes futurs\u{202F}: toutes les dépenses"))
    #expect(
      Self.plain(said[4])
        == "2 enveloppes sur 3 ont plus d’une chance sur deux de s’épuiser avant la fin de l’exécution.")
    #expect(Self.plain(said[5]).contains("à la médiane en octobre 2023 ; refusées faute de crédits : 2 personnes"))
    #expect(said.count == 9)
  }

  @Test func `where nothing varies no interval of nothing is said, where something does it is`() {
    #expect(!Self.english.money[0].contains("nine futures out of ten"))
    // The claim is issued in about half of the futures.
    #expect(Self.english.money[3].contains("(€0–\u{2060}33.24 in nine futures out of ten)"))
  }

  @Test func `a period that ends before the settlement says so and claims nothing`() throws {
    let short = MoneyFixture.forecast(MoneyFixture.scenario(to: "2023-11-30"), replications: 3)
    let report = Report(short, Fixture.identity, in: .english)
    #expect(!report.money.contains { $0.contains("claim") })
    #expect(report.money[0].hasSuffix("on average."))
    let section = try #require(report.sections.first { $0.id == "money-settlement" })
    #expect(section.blocks.first == .text("The period simulated ends before the year is settled."))
  }

  @Test func `envelopes are those of what the State gives, the table is as voted`() throws {
    var budget = MoneyFixture.budget
    budget.stateGiven = 0.5
    let forecast = MoneyFixture.forecast(MoneyFixture.scenario(budget), replications: 2)
    let report = Report(forecast, Fixture.identity, in: .english)
    // 4 500 + 500 + 2 000 + 500.
    #expect(Self.plain(report.money[0]).hasPrefix("Of €7,500 in envelopes"))
    #expect(Self.plain(report.money[1]).hasPrefix("Voted: €11,000 of the State (here €5,500) and €10,000"))
    #expect(try Self.table("The financial table", report).rows[7][1].text == "11,000")
    #expect(try Self.table("Each envelope", report).rows[0][1].text == "4,500")
  }

  @Test func `lines that never run dry are said not to`() {
    var budget = MoneyFixture.budget
    budget.lines = [budget.lines[2]]
    budget.blocks = [budget.blocks[1]]
    budget.lines[0].block = 0
    budget.printed = []
    budget.imputations = []
    let report = Report(
      MoneyFixture.forecast(MoneyFixture.scenario(budget), replications: 3), Fixture.identity, in: .english)
    #expect(report.money.contains("No envelope runs dry before the execution ends, in any future."))
    #expect(!report.money.contains { $0.contains("bear out") })
    let table = report.sections.first { $0.id == "money-table" }
    #expect(table?.blocks.contains { if case .list = $0 { true } else { false } } == false)
  }

  // MARK: Findings

  @Test func `what the document prints wrong is told with its arithmetic, in English and French`() {
    let found = BudgetFindings.sentences(MoneyFixture.scenario())
    #expect(
      found.map { Self.plain($0.en) } == [
        "Column “F. Total A to E” in the subtotal: 2. Local initiatives (FIN-36): the document prints €960, yet its lines "
          + "come to €1,000; printed €40 too little.",
        "Column “F. Total A to E” in the grand total (FIN-37): the document prints €20,960, yet 20,000 + 1,000 = €21,000; "
          + "printed €40 too little.",
        "Budget “fsl”: its lines value €8,000 in it, yet F18 quotes it at €5,000; exceeded by €3,000.",
        "Imputations (CAL-28, CAL-25): 10,000 + 1,200 = €11,200, yet the State's new credits in the table come to €11,000; "
          + "imputed €200 too much.",
        "Imputation 03 (CAL-25): €1,200 imputed, yet the lines of this code come to €1,000; imputed €200 too much.",
      ])
    #expect(
      found.map { Self.plain($0.fr) } == [
        "Colonne « F. Total A à E » du sous-total : 2. Initiatives locales (FIN-36) : le document imprime 960 €, or ses "
          + "lignes font 1 000 € ; trop bas de 40 €.",
        "Colonne « F. Total A à E » du total général (FIN-37) : le document imprime 20 960 €, or 20 000 + 1 000 = 21 000 € "
          + "; trop bas de 40 €.",
        "Budget « fsl » : ses lignes y valorisent 8 000 €, or F18 le cite pour 5 000 € ; dépassé de 3 000 €.",
        "Imputations (CAL-28, CAL-25) : 10 000 + 1 200 = 11 200 €, or les crédits nouveaux de l’État du tableau font "
          + "11 000 € ; trop haut de 200 €.",
        "Imputation 03 (CAL-25) : 1 200 € imputés, or les lignes de ce code font 1 000 € ; trop haut de 200 €.",
      ])
  }

  @Test func `cents are written in all amounts of a sentence where one has some, and a line's total by its columns`() {
    var budget = MoneyFixture.budget
    budget.printed = []
    budget.imputations = []
    budget.lines[0].host = nil
    budget.lines[1].printedTotal = MoneyFixture.euros(2_999, 99)
    let found = BudgetFindings.sentences(MoneyFixture.scenario(budget))
    #expect(
      found.map { Self.plain($0.en) } == [
        "Line “F03, Accompanying”: the printed total is €2,999.99, yet 1,000.00 + 2,000.00 = €3,000.00; printed €0.01 too "
          + "little."
      ])
    #expect(BudgetFindings.sentences(Fixture.scenario()).isEmpty)
  }

  // MARK: The financial table

  @Test func `the table has every line, sums computed again, and the wrong sums flagged beside`() throws {
    let table = try Self.table("The financial table")
    #expect(
      table.rows.map { $0.map { Self.plain($0.text) } } == [
        ["1. Core", "", "", "", "", "", "", ""],
        ["Rent debts", "9,000", "0", "8,000", "8,000", "0", "0", "17,000"],
        ["Accompanying", "1,000", "0", "2,000", "0", "0", "0", "3,000"],
        ["Subtotal: 1. Core", "10,000", "0", "10,000", "8,000", "0", "0", "20,000"],
        ["2. Local initiatives", "", "", "", "", "", "", ""],
        ["Reception", "1,000", "0", "0", "0", "0", "0", "1,000"],
        ["Subtotal: 2. Local initiatives", "1,000", "0", "0", "0", "0", "0", "1,000"],
        ["Grand total", "11,000", "0", "10,000", "8,000", "0", "0", "21,000"],
      ])
    #expect(table.sums == [3, 6, 7])
    let flagged = table.rows.flatMap { row in row.filter(\.isFlagged).map { (row[0].text, Self.plain($0.detail)) } }
    #expect(flagged.map(\.0) == ["Subtotal: 2. Local initiatives", "Grand total"])
    #expect(flagged.map(\.1) == ["≠ 960 printed (−40, FIN-36)", "≠ 20,960 printed (−40, FIN-37)"])
    #expect(table.rows[1][0].detail == "F18, code 07")
    let french = try Self.table("Le tableau financier", Self.french)
    #expect(french.rows[7][7].text == "21\u{202F}000")
    #expect(Self.plain(french.rows[7][7].detail) == "≠ 20 960 imprimé (−40, FIN-37)")
  }

  @Test func `sums of several blocks stand after their last, and one cent makes every amount have two`() {
    var budget = MoneyFixture.budget
    budget.printed = [
      Budget.PrintedSum(blocks: [0, 1], column: .stateNew, amount: MoneyFixture.euros(11_000, 1), source: "FIN-31")
    ]
    let table = FinancialTable(budget)
    #expect(
      table.rows.map(\.subject) == [
        .block(0), .line(0), .line(1), .sum([0]), .block(1), .line(2), .sum([1]), .sum([0, 1]), .sum(nil),
      ])
    #expect(table.rows[7].printed.keys.sorted() == [0])
    #expect(table.rows[8].printed.isEmpty)
    #expect(table.needCents(.english) && !FinancialTable(MoneyFixture.budget).needCents(.english))
  }

  // MARK: Figures

  @Test func `every figure shown is the forecast's, in both languages the same`() throws {
    let shown = Self.tables(Self.english).flatMap { $0.rows.joined() }.compactMap { cell in
      cell.figure.map { (cell.text, $0) }
    }
    #expect(shown.count > 150)
    for (text, figure) in shown {
      #expect(
        LabelReportTests.says(text, LabelReportTests.value(figure, Self.forecast), figure.indicator, Self.forecast),
        "\(figure.address) \(text)")
    }
    let figures = { (report: Report) in Self.tables(report).map { $0.rows.map { $0.map(\.figure) } } }
    #expect(figures(Self.french) == figures(Self.english))
    let ids = ["money", "money-lines", "money-settlement", "money-table"]
    #expect(Self.sections(Self.french).map(\.id) == ids && Self.sections(Self.english).map(\.id) == ids)
    for table in Self.tables(Self.french) + Self.tables(Self.english) {
      #expect(!table.rows.isEmpty && !table.caption.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
    }
  }

  @Test func `each envelope has what is spent, left and refused of it, and when it runs dry`() throws {
    let table = try Self.table("Each envelope")
    #expect(
      table.rows.map { $0.map { Self.plain($0.text) } } == [
        ["Rent debts", "9,000", "9,000", "0", "0%", "100%", "Oct 2023", "2"],
        ["Accompanying", "3,000", "2,900", "99.71", "100%", "100%", "Jan 2023", "1"],
        ["Reception", "1,000", "1,000", "0", "0%", "0%", "–", "0"],
        ["All lines", "13,000", "12,900", "99.71", "–", "–", "–", "3"],
      ])
    #expect(table.rows[0][5].level == .almostCertain && table.rows[2][5].level == .almostExcluded)
  }

  @Test func `curves start from a full envelope and fall by what is spent`() throws {
    struct Spec: Decodable {
      struct Values: Decodable {
        struct Point: Decodable {
          var date: String
          var mean: Double
        }
        var values: [Point]
      }
      var data: Values
    }
    let panels = try #require(Self.charts(Self.english).first { $0.id == "panels-money.left" }).panels
    #expect(
      panels.map { Self.plain($0.title) } == [
        "F18, Rent debts, €9,000", "F03, Accompanying, €3,000", "F16, Reception, €1,000",
      ])
    let points = try JSONDecoder().decode(Spec.self, from: Data(panels[0].specification.utf8)).data.values
    #expect(points.map(\.date).prefix(3) == ["2023-01-01", "2023-01-31", "2023-02-28"])
    #expect(points.last?.date == "2023-12-31" && points.count == 13)
    let thirds = [3, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0].map { Double($0) / 3 }
    #expect(zip(points, thirds).allSatisfy { abs($0.mean - $1) < 1e-9 })
    #expect(Self.plain(panels[0].alternative).contains("€9,000 at first, €0 on average on 31 December 2023"))
  }

  @Test func `the settlement falls from what is paid to what is claimed`() throws {
    let chart = try #require(Self.charts(Self.english).first { $0.id == "settlement-money" })
    #expect(Self.plain(chart.finding) == "The State pays €11,000, of which €10,967 is spent: €33.24 is not")
    #expect(chart.table.rows.map { Self.plain($0[1].text) }.prefix(4) == ["11,000", "10,967", "33.24", "33.24"])
    #expect(chart.panels.count == 2)
    #expect(Self.plain(chart.panels[0].alternative).contains("Spent of it −€10,967"))
    let readings = try Self.table("What the State may claim back")
    #expect(
      readings.rows.map { [$0[0].detail, $0[1].text, $0[3].text] } == [
        ["chosen reading", "100%", "33.24"], ["", "0%", "0"], ["", "100%", "33.24"],
      ])
  }

  @Test func `a scenario without a budget has no chapter, and with one the table of money is not said twice`() {
    let report = Report(Fixture.forecast(replications: 3), Fixture.identity, in: .french)
    #expect(report.money.isEmpty && Self.sections(report).isEmpty)
    let programmes = Self.english.sections.first { $0.id == "programmes" }
    #expect(
      programmes?.blocks.contains { if case .table(let table) = $0 { table.caption.hasPrefix("Money") } else { false } }
        == false)
  }

  @Test func `the terminal says every sentence once`() {
    let flat = TerminalSummary.text(Self.french).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in Self.french.money {
      let plain = sentence.replacing("\u{2060}", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(flat.components(separatedBy: plain).count == 2, "\(plain)")
    }
  }

  // MARK: Numbers

  @Test func `exact amounts are written digit by digit`() {
    let (french, english) = (NumberStyle.french, NumberStyle.english)
    #expect(french.currency(Euros(euros: 1_362_035)) == "1\u{202F}362\u{202F}035\u{202F}€")
    #expect(english.currency(Euros(euros: 1_362_035)) == "€1,362,035")
    #expect(english.currency(Euros(cents: -5)) == "\u{2212}\u{2060}€0.05")
    #expect(
      french.exact(Euros(cents: 9_007_199_254_740_993), cents: true)
        == "90\u{202F}071\u{202F}992\u{202F}547\u{202F}409,93")
    #expect(english.exact(Euros(euros: -1_000), cents: true) == "\u{2212}1,000.00")
  }
}

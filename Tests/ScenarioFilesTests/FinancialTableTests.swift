import InsertionPolicy
import Quantities
import Testing

@testable import ScenarioFiles

/// The financial table of annexe 9, regenerated from the scenario and held against the rows of the source as printed.
@Suite struct FinancialTableTests {
  private func budget() throws -> Budget {
    let path = "Scenarios/calpae-62-2023/reference.yaml"
    return try #require(try ScenarioReader().read(path: path).scenario.budget)
  }

  /// Rows of the 23 lines, verbatim from the source; a dash is nil.
  static let rows: [(fact: String, line: String, amounts: String)] = [
    ("FIN-06", "f16", "300 000,00 € | 0,00 € | 300 000,00 € | 300 000,00 € | 0,00 € | 0,00 € | 600 000,00 €"),
    ("FIN-10", "f04", "600 000,00 € | 0,00 € | 600 000,00 € | 600 000,00 € | 0,00 € | 0,00 € | 1 200 000,00 €"),
    ("FIN-11", "f01", "400 000,00 € | 0,00 € | 400 000,00 € | 400 000,00 € | 0,00 € | 0,00 € | 800 000,00 €"),
    ("FIN-12", "f05", "1 362 035,00 € | 0,00 € | 1 362 035,00 € | 1 362 035,00 € | 0,00 € | 0,00 € | 2 724 070,00 €"),
    ("FIN-13", "f02", "70 000,00 € | 0,00 € | 70 000,00 € | 70 000,00 € | 0,00 € | 0,00 € | 140 000,00 €"),
    ("FIN-14", "f03", "250 000,00 € | 0,00 € | 250 000,00 € | 250 000,00 € | 0,00 € | 0,00 € | 500 000,00 €"),
    ("FIN-15", "f06", "635 000,00 € | 0,00 € | 635 000,00 € | 635 000,00 € | 0,00 € | 0,00 € | 1 270 000,00 €"),
    ("FIN-16", "f07", "100 000,00 € | 0,00 € | 100 000,00 € | 100 000,00 € | 0,00 € | 0,00 € | 200 000,00 €"),
    ("FIN-17", "f08", "57 000,00 € | 0,00 € | 57 000,00 € | 57 000,00 € | 0,00 € | 0,00 € | 114 000,00 €"),
    ("FIN-18", "f09", "136 000,00 € | 0,00 € | 136 000,00 € | 136 000,00 € | 0,00 € | 0,00 € | 272 000,00 €"),
    ("FIN-19", "f10", "100 000,00 € | 0,00 € | 100 000,00 € | 100 000,00 € | 0,00 € | 0,00 € | 200 000,00 €"),
    ("FIN-20", "f11", "227 500,00 € | 0,00 € | 227 500,00 € | 227 500,00 € | 0,00 € | 0,00 € | 455 000,00 €"),
    ("FIN-21", "f12", "451 000,00 € | 0,00 € | 451 000,00 € | 451 000,00 € | 0,00 € | 0,00 € | 902 000,00 €"),
    ("FIN-22", "f13", "500 000,00 € | 0,00 € | 500 000,00 € | 500 000,00 € | 0,00 € | 0,00 € | 1 000 000,00 €"),
    ("FIN-23", "f18", "500 000,00 € | 0,00 € | 500 000,00 € | 500 000,00 € | 0,00 € | 0,00 € | 1 000 000,00 €"),
    ("FIN-24", "f19", "42 000,00 € | 0,00 € | 42 000,00 € | 42 000,00 € | 0,00 € | 0,00 € | 84 000,00 €"),
    ("FIN-25", "f14", "207 000,00 € | 0,00 € | 207 000,00 € | 207 000,00 € | 0,00 € | 0,00 € | 414 000,00 €"),
    ("FIN-26", "f15", "40 000,00 € | 0,00 € | 40 000,00 € | 40 000,00 € | 0,00 € | 0,00 € | 80 000,00 €"),
    ("FIN-28", "f17", "89 523,00 € | 0,00 € | 89 523,00 € | 89 523,00 € | 0,00 € | 0,00 € | 179 046,00 €"),
    ("FIN-32", "f20", "30 000,00 € | - € | 30 000,00 € | 30 000,00 € | 0,00 € | 0,00 € | 60 000,00 €"),
    ("FIN-33", "f21", "250 000,00 € | - € | 250 000,00 € | 250 000,00 € | 0,00 € | 0,00 € | 500 000,00 €"),
    ("FIN-34", "f22", "200 000,00 € | - € | 200 000,00 € | 200 000,00 € | 0,00 € | 0,00 € | 400 000,00 €"),
    ("FIN-35", "f23", "160 000,00 € | - € | 160 000,00 € | 160 000,00 € | 0,00 € | 0,00 € | 320 000,00 €"),
  ]

  /// Rows of the sums, verbatim, wrong totals included; nil for all blocks.
  static let sums: [(fact: String, blocks: [String]?, amounts: String)] = [
    ("FIN-07", ["block-2"], "300 000,00 € | 0,00 € | 300 000,00 € | 300 000,00 € | 0,00 € | 0,00 € | 600 000,00 €"),
    ("FIN-08", ["block-3"], "0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 €"),
    ("FIN-09", ["block-4"], "0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 €"),
    (
      "FIN-27", ["block-5"],
      "5 677 535,00 € | 0,00 € | 5 677 535,00 € | 5 677 535,00 € | 0,00 € | 0,00 € | 11 355 070,00 €"
    ),
    ("FIN-29", ["block-6"], "89 523,00 € | 0,00 € | 89 523,00 € | 89 523,00 € | 0,00 € | 0,00 € | 179 046,00 €"),
    ("FIN-30", ["block-7"], "0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 € | 0,00 €"),
    (
      "FIN-31", ["block-2", "block-3", "block-4", "block-5", "block-6", "block-7"],
      "6 067 058,00 € | 0,00 € | 6 067 058,00 € | 6 067 058,00 € | 0,00 € | 0,00 € | 12 134 116,00 €"
    ),
    ("FIN-36", ["local"], "640 000,00 € | 0,00 € | 640 000,00 € | 640 000,00 € | 0,00 € | 0,00 € | 960 000,00 €"),
    ("FIN-37", nil, "6 707 058,00 € | 0,00 € | 6 707 058,00 € | 6 707 058,00 € | 0,00 € | 0,00 € | 13 094 116,00 €"),
  ]

  /// An amount as the table prints it.
  private func printed(_ amount: Euros) -> String {
    let (whole, cents) = amount.cents.quotientAndRemainder(dividingBy: 100)
    var groups: [String] = []
    var rest = String(whole)[...]
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(String(rest), at: 0)
    return groups.joined(separator: " ") + (cents < 10 ? ",0\(cents) €" : ",\(cents) €")
  }

  private func row(_ amounts: [Euros]) -> String { amounts.map(printed).joined(separator: " | ") }

  @Test(arguments: rows)
  func `a line is that of the table, to the cent`(fact: String, line: String, amounts: String) throws {
    let line = try #require(try budget().lines.first { $0.id == line })
    #expect(row(BudgetColumn.allCases.map(line.amount)) == amounts.replacing("- €", with: "0,00 €"))
    #expect(line.printedTotal == line.amount(.total))
  }

  @Test func `there are 23 lines, in the order of the table`() throws {
    #expect(try budget().lines.map(\.id) == Self.rows.map(\.line))
    #expect(Set(Self.rows.map(\.line)).count == 23)
  }

  @Test(arguments: sums)
  func `what the file says is printed is what is printed`(fact: String, blocks: [String]?, amounts: String) throws {
    let budget = try budget()
    let sums = budget.printed.filter { $0.source == fact }
    #expect(sums.map(\.column) == BudgetColumn.allCases)
    #expect(row(sums.map(\.amount)) == amounts)
    for sum in sums { #expect(sum.blocks?.map { budget.blocks[$0].id } == blocks) }
  }

  @Test func `the table comes to 6 707 058 a side, and 13 414 116 in all`() throws {
    let budget = try budget()
    #expect(budget.sum(.stateNew) == Euros(euros: 6_707_058))
    #expect(budget.sum(.departement) == Euros(euros: 6_707_058))
    #expect(budget.sum(.departementValued) == Euros(euros: 6_707_058))
    #expect(budget.sum(.total) == Euros(euros: 13_414_116))
    #expect(budget.sum(.stateCarried) == .zero)
    #expect(budget.sum(.departementCarried) == .zero)
    #expect(budget.sum(.other) == .zero)
  }

  @Test func `of 63 printed sums two are wrong, and of 23 printed totals none`() throws {
    let budget = try budget()
    #expect(budget.printed.count == 63)
    let findings = BudgetCheck(budget).findings
    let sums = findings.filter { if case .printedSum = $0.subject { true } else { false } }
    #expect(sums.map(\.source) == ["FIN-36", "FIN-37"])
    #expect(sums.map(\.printed) == [Euros(euros: 960_000), Euros(euros: 13_094_116)])
    #expect(sums.map(\.computed) == [Euros(euros: 1_280_000), Euros(euros: 13_414_116)])
    #expect(sums.map(\.difference) == [Euros(euros: 320_000), Euros(euros: 320_000)])
    #expect(!findings.contains { if case .lineTotal = $0.subject { true } else { false } })
  }

  @Test func `référent solidarité is claimed by 502 035 beyond 1 900 000, no other host is`() throws {
    let budget = try budget()
    let hosts = BudgetCheck(budget).findings.filter { if case .host = $0.subject { true } else { false } }
    #expect(hosts.count == 1)
    let host = try #require(hosts.first)
    let quoting = ["f01", "f05", "f15"].map { id in budget.lines.firstIndex { $0.id == id } ?? -1 }
    #expect(host.subject == .host(id: "referent-solidarite", quotedBy: quoting))
    #expect(host.printed == Euros(euros: 1_900_000))
    #expect(host.computed == Euros(euros: 2_402_035))
    #expect(host.difference == Euros(euros: 502_035))
  }

  @Test func `article 3-1 imputes 279 523 more than there is, code by code`() throws {
    let findings = BudgetCheck(try budget()).findings
    let all = try #require(findings.first { $0.subject == .imputations })
    #expect(all.printed == Euros(euros: 6_986_581))
    #expect(all.computed == Euros(euros: 6_707_058))
    #expect(all.difference == Euros(euros: -279_523))
    func difference(_ code: String) -> Euros? {
      findings.first { $0.subject == .imputation(code: code) }?.difference
    }
    #expect(difference("03") == Euros(euros: 190_000))
    #expect(difference("04") == Euros(euros: -80_000))
    #expect(difference("02") == nil)
    #expect(difference("07") == Euros(euros: -389_523))
    #expect(difference("10") == nil)
  }

  @Test func `every line spends, at most its envelope where nothing is left to chance`() throws {
    let budget = try budget()
    let lumps = budget.lines.filter { $0.costs.map(\.occasion) == [.spreadOverExecution] }
    #expect(lumps.map(\.id).sorted() == ["f02", "f03", "f05", "f06", "f07", "f11", "f14", "f16", "f17"])
    for line in lumps { #expect(line.costs[0].amount == line.envelope) }
    // FND-30: 48.3 % of the total.
    #expect(lumps.reduce(Euros.zero) { $0 + $1.amount(.total) } == Euros(euros: 6_482_116))
    let both = budget.lines.filter { $0.funding == .both }.map(\.id)
    #expect(both.sorted() == ["f03", "f10", "f11"])
    let onDates = try #require(budget.lines.first { $0.id == "f23" })
    #expect(onDates.costs.map(\.amount) == [onDates.envelope])
  }
}

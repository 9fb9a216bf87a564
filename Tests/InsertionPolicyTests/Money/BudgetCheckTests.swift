import InsertionPolicy
import Quantities
import Testing

/// A table of three lines in two blocks, worked out by hand: A 100 + 40 + 60, F 220 + 80 + 120.
@Suite struct BudgetCheckTests {
  private func line(_ id: String, _ block: Int, _ code: String, _ state: Int64, _ host: BudgetLine.Host?) -> BudgetLine
  {
    let half = Euros(euros: state)
    return BudgetLine(
      id: id, name: Bilingual(fr: id, en: id), block: block, code: code,
      credits: [.stateNew: half, .departement: half, .departementValued: half], costs: [], host: host)
  }

  private func budget(printed: [Budget.PrintedSum] = []) throws -> Budget {
    let day = try #require(CivilDate("2023-01-01"))
    let end = try #require(CivilDate("2023-12-31"))
    let blocks = ["a", "b"].map { Budget.Block(id: $0, name: Bilingual(fr: $0, en: $0)) }
    var lines = [
      line("one", 0, "07", 100, BudgetLine.Host(id: "host", amount: Euros(euros: 150))),
      line("two", 0, "07", 40, BudgetLine.Host(id: "host", amount: Euros(euros: 130))),
      line("three", 1, "10", 60, BudgetLine.Host(id: "other", amount: Euros(euros: 60))),
    ]
    lines[0].credits[.other] = Euros(euros: 20)
    return Budget(
      name: Bilingual(fr: "b", en: "b"), blocks: blocks, lines: lines, printed: printed, execution: day...end,
      signedOn: day, payments: [Budget.StatePayment(share: 1, delay: 0)],
      settlement: Budget.Settlement(on: end, issued: 0))
  }

  private func sum(_ blocks: [Int]?, _ column: BudgetColumn, _ euros: Int64) -> Budget.PrintedSum {
    Budget.PrintedSum(blocks: blocks, column: column, amount: Euros(euros: euros), source: "FIN-37")
  }

  @Test func `columns add up by block and in all, what is valued apart`() throws {
    let budget = try budget()
    #expect(budget.sum(.stateNew) == Euros(euros: 200))
    #expect(budget.sum(.stateNew, blocks: [0]) == Euros(euros: 140))
    #expect(budget.sum(.total) == Euros(euros: 420))
    #expect(budget.sum(.total, blocks: [1]) == Euros(euros: 120))
    #expect(budget.sum(.departementValued, blocks: [0, 1]) == Euros(euros: 200))
    #expect(budget.sum(.stateCarried) == .zero)
    #expect(budget.sum(.total, blocks: []) == .zero)
  }

  @Test func `a right sum is not told, a cent too much is`() throws {
    var budget = try budget(printed: [sum(nil, .total, 420), sum([1], .total, 120), sum([0], .other, 20)])
    budget.lines[0].host = nil
    #expect(BudgetCheck(budget).findings.isEmpty)
    budget.printed[1].amount += Euros(cents: 1)
    let findings = BudgetCheck(budget).findings
    #expect(findings.map(\.subject) == [.printedSum(1)])
    #expect(findings[0].printed == Euros(cents: 12_001))
    #expect(findings[0].computed == Euros(cents: 12_000))
    #expect(findings[0].difference == Euros(cents: -1))
    #expect(findings[0].source == "FIN-37")
  }

  @Test func `a total printed on a line is held against its columns`() throws {
    var budget = try budget()
    budget.lines[0].host = nil
    budget.lines[0].printedTotal = Euros(euros: 220)
    budget.lines[2].printedTotal = Euros(euros: 60)
    let findings = BudgetCheck(budget).findings
    #expect(findings.map(\.subject) == [.lineTotal(line: 2)])
    #expect(findings[0].difference == Euros(euros: 60))
  }

  @Test func `a host is claimed by all its lines, against each amount that is quoted of it`() throws {
    // 100 + 40 fits in 150 and not in 130.
    let findings = BudgetCheck(try budget()).findings
    #expect(findings.map(\.subject) == [.host(id: "host", quotedBy: [1])])
    #expect(findings[0].printed == Euros(euros: 130))
    #expect(findings[0].computed == Euros(euros: 140))
    #expect(findings[0].difference == Euros(euros: 10))
  }

  @Test func `imputations are held against the table, together and code by code`() throws {
    var budget = try budget()
    budget.lines[0].host = nil
    func imputation(_ code: String, _ euros: Int64) -> Budget.Imputation {
      Budget.Imputation(code: code, amount: Euros(euros: euros), source: "CAL-\(code)")
    }
    budget.imputations = [imputation("07", 140), imputation("10", 60)]
    #expect(BudgetCheck(budget).findings.isEmpty)
    // 04 has no line; 10 is not imputed: together they make up for each other.
    budget.imputations = [imputation("07", 140), imputation("04", 60)]
    #expect(
      BudgetCheck(budget).findings.map(\.subject) == [.imputation(code: "04"), .imputation(code: "10")])
    budget.imputations = [imputation("07", 150), imputation("10", 60)]
    let findings = BudgetCheck(budget).findings
    #expect(findings.map(\.subject) == [.imputations, .imputation(code: "07")])
    #expect(findings.map(\.difference) == [Euros(euros: -10), Euros(euros: -10)])
    #expect(findings[1].source == "CAL-07")
  }
}

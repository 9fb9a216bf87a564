import Foundation
import Quantities
import Testing

@testable import InsertionPolicy

/// Sums of money are whole cents, and every share of them adds up.
@Suite struct LedgerTests {
  @Test func `a proportion is rounded to the nearest cent, whatever the size of the amounts`() {
    #expect(Euros(cents: 10).proportion(Euros(cents: 1), of: Euros(cents: 4)) == Euros(cents: 3))
    #expect(Euros(cents: 9).proportion(Euros(cents: 1), of: Euros(cents: 4)) == Euros(cents: 2))
    #expect(Euros(cents: 0).proportion(Euros(cents: 7), of: Euros(cents: 9)) == .zero)
    // 6 707 058.01 x 90 million euros is far beyond 64 bits on the way: two thirds of it, rounded.
    let large = Euros(cents: 9_000_000_000_000)
    #expect(
      Euros(cents: 670_705_801).proportion(large, of: Euros(cents: 13_500_000_000_000)) == Euros(cents: 447_137_201))
  }

  @Test(arguments: [BudgetLine.Funding.stateOnly, .both])
  func `whatever the parts, shares of the whole are the same and parts add up`(funding: BudgetLine.Funding) {
    let line = MoneyPaper.line(
      "odd", state: MoneyPaper.euros(3_333, 33), departement: MoneyPaper.euros(7_000, 1), [], funding: funding)
    let terms = LineTerms(line)
    var once = Ledger(lines: 1)
    let whole = once.spend(MoneyPaper.euros(2_997), line: 0, terms)
    var often = Ledger(lines: 1)
    var sums = (state: Euros.zero, departement: Euros.zero, valued: Euros.zero)
    for _ in 0..<999 {
      let part = often.spend(MoneyPaper.euros(3), line: 0, terms)
      #expect(part.state + part.departement == MoneyPaper.euros(3))
      #expect(part.state >= .zero && part.departement >= .zero && part.valued >= .zero)
      sums.state += part.state
      sums.departement += part.departement
      sums.valued += part.valued
      often.checkConservation()
    }
    #expect(once == often)
    #expect(sums.state == whole.state && sums.departement == whole.departement && sums.valued == whole.valued)
    // 2 997 x 7 000.01 / 3 333.33 = 6 293.7153; 2 997 x 3 333.33 / 10 333.34 = 966.7672.
    #expect(whole.valued == (funding == .stateOnly ? MoneyPaper.euros(6_293, 72) : .zero))
    #expect(whole.state == (funding == .stateOnly ? MoneyPaper.euros(2_997) : MoneyPaper.euros(966, 77)))
  }

  @Test func `beyond its credits the State pays nothing, and nothing more is valued`() {
    let terms = LineTerms(
      MoneyPaper.line("short", state: MoneyPaper.euros(100), departement: MoneyPaper.euros(50), []))
    var ledger = Ledger(lines: 1)
    _ = ledger.spend(MoneyPaper.euros(90), line: 0, terms)
    let last = ledger.spend(MoneyPaper.euros(30), line: 0, terms)
    #expect(last.state == MoneyPaper.euros(10) && last.departement == MoneyPaper.euros(20))
    #expect(ledger.valued(line: 0) == MoneyPaper.euros(50))
  }

  @Test func `each reading of article 5 claims another sum`() {
    // Paid 1 000 on each line. The first spends 1 100 with nothing valued; the second 400, with 300 valued.
    let terms = [
      MoneyPaper.line("over", state: MoneyPaper.euros(1_000), []),
      MoneyPaper.line("under", state: MoneyPaper.euros(1_000), departement: MoneyPaper.euros(750), []),
    ].map(LineTerms.init)
    var ledger = Ledger(lines: 2)
    _ = ledger.spend(MoneyPaper.euros(1_100), line: 0, terms[0])
    _ = ledger.spend(MoneyPaper.euros(400), line: 1, terms[1])
    let paid = [MoneyPaper.euros(1_000), MoneyPaper.euros(1_000)]
    #expect(ledger.claim(.stateShare, paid: paid, terms) == MoneyPaper.euros(500))
    #expect(ledger.claim(.totalSpending, paid: paid, terms) == MoneyPaper.euros(200))
    #expect(ledger.claim(.perAction, paid: paid, terms) == MoneyPaper.euros(600))
    #expect(ledger.claim(.totalSpending, paid: [.zero, MoneyPaper.euros(1_000)], terms) == .zero)
  }

  @Test func `no real number is on the way of a sum, but for laws, shares and full-time posts`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/InsertionPolicy")
    // File: what may be a real number there.
    let allowed = [
      "Budget.swift: given.lines[line].credits[.stateNew] = lines[line].amount(.stateNew).rounded(times: stateGiven.value)",
      "Grant.swift: public var objective: Double",
      "Grant.swift: public init(id: String, ceiling: Euros, indicator: String, objective: Double) {",
      "Grant.swift: private func advance(of line: Line) -> Euros { line.ceiling.rounded(times: advanceShare.value) }",
      "Grant.swift: public func balance(of line: Line, achieved: Double) -> Euros {",
      "Grant.swift: case .proportional: return rest.rounded(times: min(1, max(0, achieved / line.objective)))",
      "MoneyWorld.swift: let amount = isLast ? credits - paid : min(credits - paid, credits.rounded(times: payment.share.value))",
      "MoneyWorld+Spending.swift: return Euros(euros: 1).rounded(times: max(0, laws.sample(law, using: &draws)))",
      "MoneyWorld+Spending.swift: return amount.proportion(Euros(cents: 1).rounded(times: fte * 100), of: Euros(cents: 100))",
      "MoneyWorld+Dates.swift: put(.payment(number), at: Instant(days: Double(signature) + delay))",
      "MoneyWorld+Dates.swift: put(happening, at: Instant(days: Double(day)))",
      "MoneyWorld+Dates.swift: let isOver = Double(execution.upperBound) < horizon.days",
    ]
    var found: [String] = []
    for folder in ["Money", "World/Money"] {
      let place = root.appendingPathComponent(folder)
      // These two say what more money would buy, and make a scenario of it, before anything is spent.
      for file in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      where !["Purchase.swift", "Scenario+Adding.swift"].contains(file) {
        let text = try String(contentsOf: place.appendingPathComponent(file), encoding: .utf8)
        for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) })
        where !line.hasPrefix("//") && line.contains(#/Double|Float|rounded\(|approximate|[0-9]\.[0-9]/#) {
          found.append("\(file): \(line)")
        }
      }
    }
    #expect(Set(found) == Set(allowed))
  }
}

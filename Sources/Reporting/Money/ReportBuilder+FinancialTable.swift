internal import InsertionPolicy
internal import Quantities

/// The financial table as its document prints it, and what in it does not add up.
extension ReportBuilder {
  func moneyTable(_ facts: MoneyFacts) -> Report.Section? {
    let findings = words.findings(facts.document)
    return section(
      .moneyTable,
      [
        .text(words.tableIntroduction(findings.count)), findings.isEmpty ? nil : .list(findings),
        .table(financialTable(facts.document)),
      ])
  }

  private func financialTable(_ budget: Budget) -> Report.Table {
    let table = FinancialTable(budget)
    let cents = table.needCents(words.numbers)
    return Report.Table(
      caption: moneyNames.tableCaption,
      columns: [.text(moneyNames.line)] + FinancialTable.columns.map { .number(words.columnName($0)) },
      rows: table.rows.map { row in
        let amounts = FinancialTable.columns.indices.map { column -> Report.Cell in
          guard row.amounts.indices.contains(column) else { return Report.Cell("") }
          return cell(row.amounts[column], row.printed[column], cents: cents)
        }
        return [head(row.subject, budget)] + amounts
      }, isDense: true,
      sums: table.rows.indices.filter { if case .sum = table.rows[$0].subject { true } else { false } })
  }

  private func cell(_ amount: Euros, _ printed: BudgetCheck.Finding?, cents: Bool) -> Report.Cell {
    let numbers = words.numbers
    var cell = Report.Cell(numbers.exact(amount, cents: cents))
    guard let printed else { return cell }
    cell.isFlagged = true
    cell.detail = words.printedInstead(
      numbers.exact(printed.printed, cents: cents), difference: numbers.exact(-printed.difference, cents: cents),
      source: printed.source)
    return cell
  }

  private func head(_ subject: FinancialTable.Subject, _ budget: Budget) -> Report.Cell {
    switch subject {
    case .block(let block): Report.Cell(words.typeset(budget.blocks[block].name))
    case .line(let line):
      Report.Cell(
        words.typeset(budget.lines[line].name),
        detail: "\(words.code(of: budget.lines[line])), \(moneyNames.code) \(budget.lines[line].code)")
    case .sum(let blocks): Report.Cell(sumName(blocks, budget))
    }
  }

  /// What a sum is called: that of a block, of several, or of all lines.
  func sumName(_ blocks: [Int]?, _ budget: Budget) -> String {
    blocks.map { words.sumName($0.map { words.typeset(budget.blocks[$0].name) }) } ?? moneyNames.total
  }
}

internal import InsertionPolicy
internal import Quantities

/// The financial table as its document prints it, and what in it does not add up.
extension ReportBuilder {
  func moneyTable(_ facts: MoneyFacts) -> Report.Section? {
    let findings = voice.findings(facts.document)
    return section(
      .moneyTable,
      [
        .text(tableIntroduction(findings.count)), findings.isEmpty ? nil : .list(findings),
        .table(financialTable(facts.document)),
      ])
  }

  /// What the table is, and how many of its printed amounts are wrong.
  func tableIntroduction(_ findings: Int) -> String {
    let borne =
      switch findings {
      case 0:
        say(fr: "Tout ce que le document imprime est confirmé.", en: "All that the document prints is borne out.")
      case 1:
        say(
          fr: "Un montant imprimé n'est pas confirmé. Rien n'est corrigé.",
          en: "One printed amount is not borne out. Nothing is put right.")
      default:
        say(
          fr: "\(findings) montants imprimés ne sont pas confirmés. Rien n'est corrigé.",
          en: "\(findings) printed amounts are not borne out. Nothing is put right.")
      }
    return say(
      fr: """
        Le tableau financier est celui du document, ses sommes sont recalculées à partir des lignes, au centime. \(borne)
        """,
      en: """
        The financial table is that of the document; its sums are computed again from the lines, to the cent. \(borne)
        """)
  }

  private func financialTable(_ budget: Budget) -> Report.Table {
    let table = FinancialTable(budget)
    let cents = table.needCents(voice.numbers)
    return Report.Table(
      caption: say(fr: "Le tableau financier, en euros", en: "The financial table, in euros"),
      columns: [.text(voice(.line))] + FinancialTable.columns.map { .number(voice.name($0)) },
      rows: table.rows.map { row in
        let amounts = FinancialTable.columns.indices.map { column -> Report.Cell in
          guard row.amounts.indices.contains(column) else { return Report.Cell("") }
          return cell(row.amounts[column], row.printed[column], cents: cents)
        }
        return [head(row.subject, budget)] + amounts
      }, isDense: true,
      sums: table.rows.indices.filter { if case .sum = table.rows[$0].subject { true } else { false } })
  }

  /// An amount; what is printed in its place stands below it.
  private func cell(_ amount: Euros, _ printed: BudgetCheck.Finding?, cents: Bool) -> Report.Cell {
    func exact(_ amount: Euros) -> String { voice.numbers.exact(amount, cents: cents) }
    var cell = Report.Cell(exact(amount))
    guard let printed else { return cell }
    cell.isFlagged = true
    let (instead, difference) = (exact(printed.printed), exact(-printed.difference))
    let source = printed.source.map { ", \($0)" } ?? ""
    cell.detail = say(
      fr: "≠ \(instead) imprimé (\(difference)\(source))", en: "≠ \(instead) printed (\(difference)\(source))")
    return cell
  }

  private func head(_ subject: FinancialTable.Subject, _ budget: Budget) -> Report.Cell {
    switch subject {
    case .block(let block): Report.Cell(voice(budget.blocks[block].name))
    case .line(let index):
      Report.Cell(
        voice(budget.lines[index].name),
        detail: "\(voice.code(of: budget.lines[index])), code \(budget.lines[index].code)")
    case .sum(let blocks): Report.Cell(voice.sumName(blocks, budget))
    }
  }
}

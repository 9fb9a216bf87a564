internal import InsertionPolicy
internal import Quantities

/// The financial table as its document prints it, and what in it does not add up: on the page and as a sheet.
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
  private func tableIntroduction(_ findings: Int) -> String {
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

  /// A row of the table; in the sheet, with one amount that the document prints otherwise.
  private typealias Row = (row: FinancialTable.Row, printed: BudgetCheck.Finding?)

  private func financialTable(_ budget: Budget) -> Report.Table {
    let rows = FinancialTable(budget).rows
    return Table(columns: columns(budget), rows: rows.map { ($0, nil) }).page(
      caption: say(fr: "Le tableau financier, en euros", en: "The financial table, in euros"), isDense: true,
      sums: rows.indices.filter { if case .sum = rows[$0].subject { true } else { false } }, voice)
  }

  /// One row a line and a sum, repeated where the document prints several of its amounts otherwise; none for a heading.
  func budgetSheet(_ budget: Budget) -> Sheet {
    let findings = voice.findings(budget)
    let rows = FinancialTable(budget).rows.filter { !$0.amounts.isEmpty }.flatMap { row -> [Row] in
      let printed = row.printed.sorted { $0.key < $1.key }.map(\.value)
      return printed.isEmpty ? [(row, nil)] : printed.map { (row, $0) }
    }
    return Table(columns: columns(budget), rows: rows).sheet(
      named: Bilingual(same: "Budget"), preface: [voice(budget.name), tableIntroduction(findings.count)] + findings,
      voice)
  }

  /// What the document prints otherwise stands below the amount on the page, and at the end of the row in the sheet.
  private func columns(_ budget: Budget) -> [Column<Row>] {
    let cents = FinancialTable(budget).needCents(voice.numbers)
    func line(_ row: Row) -> BudgetLine? {
      if case .line(let index) = row.row.subject { budget.lines[index] } else { nil }
    }
    let head: [Column<Row>] = [
      Column(.budgetLine, width: 46, page: .text) { .cell(self.head($0.row.subject, budget)) },
      Column(.identifier, width: 12) { line($0).map { .code($0.id) } ?? .empty },
      Column(Bilingual(fr: "Bloc", en: "Block"), width: 32) {
        line($0).map { .text(budget.blocks[$0.block].name) } ?? .empty
      },
      Column(Bilingual(same: "code"), width: 8) { line($0).map { .code($0.code) } ?? .empty },
    ]
    let amounts = FinancialTable.columns.enumerated().flatMap { place, column -> [Column<Row>] in
      [
        Column(heading: { $0.name(column) }, page: .number) { row, _ in
          .cell(row.amounts.isEmpty ? Report.Cell("") : cell(row.amounts[place], row.printed[place], cents: cents))
        },
        Column(heading: { $0.name(column) }, width: 16) { .euros($0.row.amounts[place]) },
      ]
    }
    let printed: [Column<Row>] = [
      Column(Bilingual(fr: "Imprimé", en: "Printed"), width: 16) { $0.printed.map { .euros($0.printed) } ?? .empty },
      Column(Bilingual(fr: "Écart (imprimé moins calculé)", en: "Difference (printed less computed)"), width: 16) {
        $0.printed.map { .euros(-$0.difference) } ?? .empty
      },
      Column(.source, width: 14) { $0.printed.map { .code($0.source ?? "") } ?? .empty },
    ]
    return head + amounts + printed
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

internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The sheets on money: the financial table with what in it does not add up, and the ledger by month and line.
extension ReportBuilder {
  var moneySheets: [Sheet] {
    guard let facts = MoneyFacts(index), let ledger = LedgerTable(index) else { return [] }
    return [budgetSheet(facts.document), ledgerSheet(ledger)]
  }

  private func columns(_ titles: [(String, Double)]) -> [Sheet.Column] {
    titles.map { Sheet.Column(title: $0.0, width: $0.1) }
  }

  /// An exact amount: cents of up to ninety million million euros fit a spreadsheet's numbers.
  private func exact(_ amount: Euros) -> Sheet.Cell { .number(amount.approximate, .euros) }

  // MARK: The financial table

  /// One row a line and a sum; where the document prints another amount, it stands at the end of the row.
  private func budgetSheet(_ budget: Budget) -> Sheet {
    let table = FinancialTable(budget)
    let titles: [(String, Double)] =
      [(voice(.line), 46), (voice(.identifier), 12), (say(fr: "Bloc", en: "Block"), 32), ("code", 8)]
      + FinancialTable.columns.map { (voice.name($0), 16) }
    return Sheet(
      name: "Budget",
      preface: [voice(budget.name), tableIntroduction(voice.findings(budget).count)]
        + voice.findings(budget),
      columns: columns(
        titles + [
          (say(fr: "Imprimé", en: "Printed"), 16),
          (say(fr: "Écart (imprimé moins calculé)", en: "Difference (printed less computed)"), 16),
          (voice(.source), 14),
        ]),
      rows: table.rows.flatMap { row in rows(row, budget) })
  }

  /// A row, repeated where the document prints several of its amounts otherwise; none for a heading.
  private func rows(_ row: FinancialTable.Row, _ budget: Budget) -> [[Sheet.Cell]] {
    let head: [Sheet.Cell]
    switch row.subject {
    case .block: return []
    case .line(let index):
      let line = budget.lines[index]
      head = [
        .text(voice(line.name)), .text(line.id), .text(voice(budget.blocks[line.block].name)),
        .text(line.code),
      ]
    case .sum(let blocks): head = [.text(voice.sumName(blocks, budget)), .empty, .empty, .empty]
    }
    let start = head + row.amounts.map(exact)
    let printed = row.printed.sorted { $0.key < $1.key }.map(\.value)
    guard !printed.isEmpty else { return [start + [.empty, .empty, .empty]] }
    return printed.map { start + [exact($0.printed), exact(-$0.difference), .text($0.source ?? "")] }
  }

  // MARK: The ledger

  private func ledgerSheet(_ ledger: LedgerTable) -> Sheet {
    let statistics = [voice(.mean), voice(.low), voice(.median), voice(.high)]
    return Sheet(
      name: say(fr: "Grand livre", en: "Ledger"),
      columns: columns(
        [(voice(.line), 40), (voice(.identifier), 12), (voice(.month), 12)]
          + LedgerTable.names.flatMap { column in statistics.map { ("\(voice(column)), \($0.lowercasedFirst)", 16) } }),
      rows: ledger.rows.map { row in
        [
          .text(voice(ledger.name(row.line))),
          .text(row.line.map { ledger.budget.lines[$0].id } ?? say(fr: "toutes", en: "all")),
          period(.month(year: row.year, month: row.month)),
        ]
          + zip(LedgerTable.columns, row.cells).flatMap { column, cell -> [Sheet.Cell] in
            let estimate = cell?.estimate
            return [estimate?.mean, estimate?.quantile(0.05), estimate?.quantile(0.5), estimate?.quantile(0.95)].map {
              column == "turned_away" ? value($0, .persons) : euros($0)
            }
          }
      })
  }

  /// A statistic in euros with the two decimals that the file gives it.
  private func euros(_ value: Double?) -> Sheet.Cell {
    value.flatMap { Double(DecimalDigits($0).rounded(decimals: 2).plain) }.map { .number($0, .euros) } ?? .empty
  }
}

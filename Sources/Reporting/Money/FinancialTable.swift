internal import InsertionPolicy
internal import Quantities

/// A convention's financial table as its document prints it: blocks, lines, six columns and their total, to the cent.
///
/// Sums are those of the lines; where the document prints another, it stands beside.
struct FinancialTable {
  /// The columns, in the order in which they are printed.
  static let columns = BudgetColumn.allCases

  /// What a row is about.
  enum Subject: Hashable {
    /// The heading of the block of this index.
    case block(Int)
    /// The line of this index.
    case line(Int)
    /// The sum of the blocks of these indices, or of all lines.
    case sum([Int]?)
  }

  /// A row with its amounts.
  struct Row {
    var subject: Subject
    /// One per column; none for a heading.
    var amounts: [Euros]
    /// What the document prints instead, by column.
    var printed: [Int: BudgetCheck.Finding] = [:]
  }

  let rows: [Row]

  init(_ budget: Budget) {
    let findings = BudgetCheck(budget).findings
    var rows: [Row] = []
    for block in budget.blocks.indices {
      let lines = budget.lines.indices.filter { budget.lines[$0].block == block }
      if !lines.isEmpty { rows.append(Row(subject: .block(block), amounts: [])) }
      rows += lines.map { Self.line($0, budget, findings) }
      if !lines.isEmpty || budget.printed.contains(where: { $0.blocks == [block] }) {
        rows.append(Self.sum([block], budget, findings))
      }
      rows += Self.printedSets(budget).filter { $0.max() == block }.map { Self.sum($0, budget, findings) }
    }
    self.rows = rows + [Self.sum(nil, budget, findings)]
  }

  /// The sets of several blocks that the document prints sums of, each once, in its order.
  private static func printedSets(_ budget: Budget) -> [[Int]] {
    var sets: [[Int]] = []
    for set in budget.printed.compactMap(\.blocks) where set.count > 1 && !sets.contains(set) { sets.append(set) }
    return sets
  }

  private static func line(_ index: Int, _ budget: Budget, _ findings: [BudgetCheck.Finding]) -> Row {
    var row = Row(subject: .line(index), amounts: columns.map { budget.lines[index].amount($0) })
    if let finding = findings.first(where: { $0.subject == .lineTotal(line: index) }) {
      row.printed[columns.count - 1] = finding
    }
    return row
  }

  private static func sum(_ blocks: [Int]?, _ budget: Budget, _ findings: [BudgetCheck.Finding]) -> Row {
    var row = Row(subject: .sum(blocks), amounts: columns.map { budget.sum($0, blocks: blocks) })
    for finding in findings {
      guard case .printedSum(let index) = finding.subject, budget.printed[index].blocks == blocks,
        let column = columns.firstIndex(of: budget.printed[index].column)
      else { continue }
      row.printed[column] = finding
    }
    return row
  }

  /// Whether some amount is not in whole euros.
  func needCents(_ numbers: NumberStyle) -> Bool {
    numbers.needCents(rows.flatMap { row in row.amounts + row.printed.values.flatMap { [$0.printed, $0.difference] } })
  }
}

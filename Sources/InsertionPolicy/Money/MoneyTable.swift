internal import Quantities

/// Money as one future saw it, by month and line, in whole cents.
struct MoneyTable: Hashable, Sendable {
  /// What is kept for each month and line; all but the last are sums of money.
  enum Column: Int, CaseIterable {
    case stateSpent, departementSpent, valued, statePaid
    /// Starts refused: a number.
    case turnedAway
  }

  let monthCount: Int
  let lineCount: Int
  private var cells: [Int64]
  /// By month: what was paid back to the State, and the lowest balance of the treasury.
  private var paidBack: [Int64]
  private var lowestCash: [Int64]
  /// The last month whose lowest balance is known so far.
  private var cashMonth = 0
  /// By line: whether a start was refused for want of its money, or it spent more than its envelope.
  private(set) var ranDry: [Bool]
  /// By line: what was left of its envelope when the execution ended; `nil` while it goes on.
  private(set) var unspent: [Euros]?

  init(months: Int, lines: Int) {
    monthCount = months
    lineCount = lines
    cells = Array(repeating: 0, count: months * lines * Column.allCases.count)
    paidBack = Array(repeating: 0, count: months)
    lowestCash = paidBack
    ranDry = Array(repeating: false, count: lines)
  }

  /// Forgets everything, keeping the memory.
  mutating func clear() {
    for index in cells.indices { cells[index] = 0 }
    for month in 0..<monthCount { (paidBack[month], lowestCash[month]) = (0, 0) }
    for line in 0..<lineCount { ranDry[line] = false }
    cashMonth = 0
    unspent = nil
  }

  private func index(_ column: Column, _ line: Int, _ month: Int) -> Int {
    (month * lineCount + line) * Column.allCases.count + column.rawValue
  }

  mutating func add(_ amount: Euros, to column: Column, line: Int, month: Int) {
    cells[index(column, line, month)] += amount.cents
  }

  mutating func countRefusal(line: Int, month: Int) { cells[index(.turnedAway, line, month)] += 1 }

  mutating func addPaidBack(_ amount: Euros, month: Int) { paidBack[month] += amount.cents }

  mutating func runDry(line: Int) { ranDry[line] = true }

  mutating func endExecution(unspent left: [Euros]) { unspent = left }

  /// The treasury goes from one balance to another in a month; until then it stood where it was.
  mutating func moveCash(from before: Euros, to after: Euros, month: Int) {
    while cashMonth < month {
      cashMonth += 1
      lowestCash[cashMonth] = before.cents
    }
    lowestCash[month] = min(lowestCash[month], after.cents)
  }

  /// Every month and line in which something moved, and what was paid back after the lines of its month.
  func rows(_ timeline: Timeline) -> [LedgerRow] {
    timeline.months.enumerated().flatMap { index, month in
      func row(_ line: Int?) -> LedgerRow {
        func amount(_ column: Column) -> Euros {
          line.map { sum(column, index..<index + 1, line: $0) } ?? .zero
        }
        return LedgerRow(
          year: month.year, month: month.month ?? 1, line: line, stateSpent: amount(.stateSpent),
          departementSpent: amount(.departementSpent), valued: amount(.valued), statePaid: amount(.statePaid),
          paidBack: line == nil ? paidBack(index..<index + 1) : .zero,
          turnedAway: line.map { turnedAway(index..<index + 1, line: $0) } ?? 0)
      }
      let rows = (0..<lineCount).map(row) + [row(nil)]
      return rows.filter(\.isSomething)
    }
  }

  // MARK: What is asked of it

  /// A sum over months, of one line or of all.
  func sum(_ column: Column, _ months: Range<Int>, line: Int?) -> Euros {
    var total: Int64 = 0
    for month in months {
      for each in line.map({ $0..<$0 + 1 }) ?? 0..<lineCount { total += cells[index(column, each, month)] }
    }
    return Euros(cents: total)
  }

  /// Starts refused over months for want of the money of one line.
  func turnedAway(_ months: Range<Int>, line: Int) -> Int {
    months.reduce(0) { $0 + Int(cells[index(.turnedAway, line, $1)]) }
  }

  func paidBack(_ months: Range<Int>) -> Euros { Euros(cents: months.reduce(0) { $0 + paidBack[$1] }) }

  /// The lowest balance of the treasury over months.
  func lowestCash(_ months: Range<Int>) -> Euros { Euros(cents: months.map { lowestCash[$0] }.min() ?? 0) }
}

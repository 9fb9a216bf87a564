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
  /// By line: the day on which a start was first refused for want of its money, or it first had spent more than its
  /// envelope; `nil` where neither happened during the execution.
  private(set) var dryDay: [Int?]
  /// By line: starts refused for want of its money while the convention was executed.
  private(set) var refused: [Int]
  /// By line: what was left of its envelope when the execution ended; `nil` while it goes on.
  private(set) var unspent: [Euros]?
  /// What the settlement found; `nil` before.
  private(set) var settled: SettledYear?

  init(months: Int, lines: Int) {
    monthCount = months
    lineCount = lines
    cells = Array(repeating: 0, count: months * lines * Column.allCases.count)
    paidBack = Array(repeating: 0, count: months)
    lowestCash = paidBack
    dryDay = Array(repeating: nil, count: lines)
    refused = Array(repeating: 0, count: lines)
  }

  /// Forgets everything, keeping the memory.
  mutating func clear() {
    for index in cells.indices { cells[index] = 0 }
    for month in 0..<monthCount { (paidBack[month], lowestCash[month]) = (0, 0) }
    for line in 0..<lineCount { (dryDay[line], refused[line]) = (nil, 0) }
    cashMonth = 0
    unspent = nil
    settled = nil
  }

  private func index(_ column: Column, _ line: Int, _ month: Int) -> Int {
    (month * lineCount + line) * Column.allCases.count + column.rawValue
  }

  mutating func add(_ amount: Euros, to column: Column, line: Int, month: Int) {
    cells[index(column, line, month)] += amount.cents
  }

  mutating func countRefusal(line: Int, month: Int) { cells[index(.turnedAway, line, month)] += 1 }

  mutating func addPaidBack(_ amount: Euros, month: Int) { paidBack[month] += amount.cents }

  /// A start is refused for want of a line's money on a day of the execution.
  mutating func refuse(line: Int, day: Int) {
    refused[line] += 1
    runDry(line: line, day: day)
  }

  mutating func runDry(line: Int, day: Int) {
    if dryDay[line] == nil { dryDay[line] = day }
  }

  mutating func endExecution(unspent left: [Euros]) { unspent = left }

  mutating func settle(_ year: SettledYear) { settled = year }

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

  /// What is spent of the State's credits and beyond them over months, of one line or of all.
  func spent(_ months: Range<Int>, line: Int?) -> Euros {
    sum(.stateSpent, months, line: line) + sum(.departementSpent, months, line: line)
  }

  /// Starts refused over months for want of the money of one line.
  func turnedAway(_ months: Range<Int>, line: Int) -> Int {
    months.reduce(0) { $0 + Int(cells[index(.turnedAway, line, $1)]) }
  }

  func paidBack(_ months: Range<Int>) -> Euros { Euros(cents: months.reduce(0) { $0 + paidBack[$1] }) }

  /// The lowest balance of the treasury over months.
  func lowestCash(_ months: Range<Int>) -> Euros { Euros(cents: months.map { lowestCash[$0] }.min() ?? 0) }
}

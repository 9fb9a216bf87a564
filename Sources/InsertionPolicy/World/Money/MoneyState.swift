internal import Quantities

/// The money of one future: the accounts, what is promised, and what is to come on fixed days.
struct MoneyState: Sendable {
  /// Something that happens to the money on a day known from the start of a replication.
  struct Date: Sendable {
    let time: Instant
    let happening: Happening

    enum Happening: Sendable {
      /// The execution begins: doors that money keeps open open.
      case opens
      /// The last day of a month of the execution is over.
      case monthEnds(Int)
      /// A sum is spent, by rule.
      case sum(rule: Int)
      case signature
      case payment(Int)
      case settlement
    }
  }

  var ledger: Ledger
  var table: MoneyTable
  /// In the order in which they were posted.
  var agenda: [Date] = []
  /// By line: sums of fixed days that are still to be spent, and what starts being made at this moment will cost.
  var fixedLeft: [Euros]
  var reserved: [Euros]
  /// By rule: what a month costs for everybody who holds a place at present.
  var monthOfPeople: [Euros]
  /// Months of the execution that are still to be paid.
  var monthsLeft = 0
  /// What the State has paid so far of its new credits.
  var received = Euros.zero
  /// Whether money or a turn may have come free for somebody who is held back, since this was last looked at.
  var mayServe = false

  init(_ layout: Layout) {
    let lines = layout.money?.budget.lines.count ?? 0
    ledger = Ledger(lines: lines)
    table = MoneyTable(months: layout.timeline.months.count, lines: lines)
    fixedLeft = Array(repeating: .zero, count: lines)
    reserved = fixedLeft
    monthOfPeople = Array(repeating: .zero, count: layout.money?.rules.count ?? 0)
  }

  /// Puts the money back to the first day.
  mutating func clear() {
    ledger.clear()
    table.clear()
    agenda.removeAll(keepingCapacity: true)
    for line in fixedLeft.indices { (fixedLeft[line], reserved[line]) = (.zero, .zero) }
    for rule in monthOfPeople.indices { monthOfPeople[rule] = .zero }
    monthsLeft = 0
    received = .zero
    mayServe = false
  }
}

internal import DiscreteEvents
internal import Quantities

/// Envelopes that bind: what a line has spent, what it is bound to spend, and whether there is enough for one more start.
extension MoneyWorld {
  /// The line whose money refuses a person a start in a programme on a day, or `nil` where none does.
  func refusal(of person: UInt32, _ programme: Int, on day: Int, _ offers: borrowing PlainBuffer<Offer>) -> Int? {
    guard execution.contains(day) else { return payingLines[programme].first }
    for line in bindingLines[programme] {
      let own = commitment(person, programme, line)
      guard own > .zero else { continue }
      if committed(line, offers) + own > terms[line].envelope { return line }
    }
    return nil
  }

  /// What a start commits a line to: its own cost, and the person's months to the end of the execution.
  private func commitment(_ person: UInt32, _ programme: Int, _ line: Int) -> Euros {
    var total = Euros.zero
    for rule in startRules[programme] where rules[rule].line == line {
      total += cost(rule, person)
    }
    for rule in personMonthRules[programme] where rules[rule].line == line {
      total += cost(rule, person) * monthsLeft
    }
    return total
  }

  /// What a line has spent, and what it is bound to spend: sums of fixed days, and months for who and what is there.
  private func committed(_ line: Int, _ offers: borrowing PlainBuffer<Offer>) -> Euros {
    var month = Euros.zero
    for rule in monthlyRules[line] { month += monthlyCost(rule, offers) }
    return ledger.totalSpent(line: line) + fixedLeft[line] + reserved[line]
      + month * monthsLeft
  }

  /// Keeps the money of a start aside while the accompaniment before it ends, and gives it back to be spent.
  func reserve(_ person: UInt32, _ programme: Int, _ isKept: Bool) {
    for line in payingLines[programme] {
      let amount = commitment(person, programme, line)
      reserved[line] += isKept ? amount : -amount
    }
  }

  /// Counts somebody whom the money of a line keeps from a place.
  func refuse(line: Int, on day: Int) {
    table.countRefusal(line: line, month: timeline.month(ofDay: day))
    if execution.contains(day) { table.refuse(line: line, day: day) }
  }

  /// What must hold of the money between two events, besides the accounts' own rules.
  func checkConservation() {
    ledger.checkConservation()
    let months = 0..<timeline.months.count
    var cash = received - table.paidBack(months)
    for line in terms.indices {
      let terms = terms[line]
      let spent = ledger.totalSpent(line: line)
      let shares = ledger.spent(line: line)
      precondition(
        shares.state == terms.stateShare(of: spent) && ledger.valued(line: line) == terms.valued(for: spent),
        "Line \(line) has spent \(spent), of which the State \(shares.state); valued \(ledger.valued(line: line))."
      )
      precondition(
        table.sum(.stateSpent, months, line: line) == shares.state
          && table.sum(.departementSpent, months, line: line) == shares.departement
          && table.sum(.valued, months, line: line) == ledger.valued(line: line),
        "The months of line \(line) do not add up to what it has spent (\(spent)).")
      precondition(reserved[line] == .zero, "Line \(line) keeps \(reserved[line]) aside for nobody.")
      cash += terms.carried - spent
    }
    precondition(
      cash == ledger.balance(.cash), "The treasury has \(ledger.balance(.cash)), flows say \(cash).")
    precondition(
      table.sum(.statePaid, months, line: nil) == received,
      "The lines do not add up to the \(received) that the State has paid.")
  }
}

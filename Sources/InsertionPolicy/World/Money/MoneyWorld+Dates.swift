internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What comes on days known from the start: months to pay, sums, the signature, the State's payments, the settlement.
extension MoneyWorld {
  /// Opens the accounts of a replication and writes down every date to come.
  func open(_ streams: Streams) {
    self.streams = streams
    clear()
    openAgenda()
    openCredits()
  }

  /// Puts the money back to the first day.
  private func clear() {
    ledger.clear()
    table.clear()
    agenda.removeAll(keepingCapacity: true)
    for line in fixedLeft.indices { (fixedLeft[line], reserved[line]) = (.zero, .zero) }
    for rule in monthOfPeople.indices { monthOfPeople[rule] = .zero }
    monthsLeft = 0
    received = .zero
  }

  private func openAgenda() {
    if execution.lowerBound > 0 { put(.opens, on: execution.lowerBound) }
    put(.signature, on: signature)
    for (number, payment) in payments.enumerated() {
      var draws = streams.draws(Purpose.statePayment.rawValue, entity: UInt32(number))
      let delay = max(0, laws.sample(payment.delay, using: &draws))
      put(.payment(number), at: Instant(days: Double(signature) + delay))
    }
    for (number, day) in monthEnds.enumerated() where day >= 0 {
      put(.monthEnds(number), on: day + 1)
      monthsLeft += 1
      for rule in rules.indices where rules[rule].occasion == .spreadOverExecution {
        fixedLeft[rules[rule].line] += parts[rule][number]
      }
    }
    for (index, rule) in rules.enumerated() {
      guard case .dates(let dates) = rule.occasion else { continue }
      for day in dates.map({ timeline.day(of: $0) }) where day >= 0 && execution.contains(day) {
        put(.sum(rule: index), on: day)
        fixedLeft[rule.line] += rule.amount
      }
    }
    put(.settlement, on: settlement)
  }

  /// What was due before the period comes on its first day.
  private func put(_ happening: Date.Happening, on day: Int) {
    put(happening, at: Instant(days: Double(day)))
  }

  private func put(_ happening: Date.Happening, at time: Instant) {
    agenda.append(Date(time: max(.start, time), happening: happening))
  }

  private func openCredits() {
    let carried = terms.reduce(Euros.zero) { $0 + $1.carried }
    guard carried > .zero else { return }
    ledger.carryOver(carried)
    table.moveCash(from: .zero, to: carried, month: 0)
  }

  /// A date of the agenda has come.
  ///
  /// - Returns: Whether money may have come free for somebody who is held back.
  func happen(_ index: Int, on day: Int, _ offers: borrowing PlainBuffer<Offer>) -> Bool {
    switch agenda[index].happening {
    case .opens: return true
    case .monthEnds(let number):
      payMonth(number, offers)
      return true
    case .sum(let rule): paySum(rule, on: day)
    case .signature: ledger.sign(payments.reduce(.zero) { $0 + $1.amount })
    case .payment(let number): receive(payments[number].amount, on: day)
    case .settlement: settle(on: day)
    }
    return false
  }

  /// Plays what falls on the last midnight of the period; and, of an execution that is over by then, what comes after:
  /// it is counted in the last month, so that the accounts of a year simulated by itself are complete.
  func close(_ offers: borrowing PlainBuffer<Offer>) {
    let horizon = timeline.horizon
    let isOver = Double(execution.upperBound) < horizon.days
    let due = agenda.indices.filter { index in
      let time = agenda[index].time
      return time == horizon || (time > horizon && isOver)
    }
    for index in due.sorted(by: { (agenda[$0].time, $0) < (agenda[$1].time, $1) }) {
      _ = happen(index, on: horizon.day, offers)
    }
    let cash = ledger.balance(.cash)
    table.moveCash(from: cash, to: cash, month: lastMonth)
  }

  private var lastMonth: Int { timeline.months.count - 1 }

  /// Month of the period in which something that happens on a day is counted.
  private func month(of day: Int) -> Int { min(lastMonth, timeline.month(ofDay: day)) }

  /// The State pays; each line's part follows its new credits, and parts add up to what was paid.
  private func receive(_ amount: Euros, on day: Int) {
    let month = month(of: day)
    let before = paid(received)
    let cash = ledger.balance(.cash)
    received += amount
    ledger.receive(amount)
    let after = paid(received)
    for line in before.indices { table.add(after[line] - before[line], to: .statePaid, line: line, month: month) }
    table.moveCash(from: cash, to: ledger.balance(.cash), month: month)
  }

  /// The report is examined: the *titre de reversement* is issued or not (CAL-17).
  private func settle(on day: Int) {
    let chance = streams.uniform(Purpose.clawback.rawValue, entity: 0)
    let paid = zip(paid(received), terms).map { $0 + $1.carried }
    let isIssued = chance < budget.settlement.issued.value
    let year = SettledYear(ledger, paid: paid, terms)
    let claim = isIssued ? year.claim(budget.settlement.reading) : .zero
    table.settle(year)
    let cash = ledger.balance(.cash)
    ledger.settle(paidBack: claim)
    table.addPaidBack(claim, month: month(of: day))
    table.moveCash(from: cash, to: ledger.balance(.cash), month: month(of: day))
  }

  /// What each line has of so much that the State paid: in proportion to its new credits, adding up exactly.
  func paid(_ received: Euros) -> [Euros] {
    let credits = budget.lines.map { $0.amount(.stateNew) }
    let total = credits.reduce(.zero, +)
    guard total > .zero else { return credits }
    var sum = Euros.zero
    var given = Euros.zero
    return credits.map { credit in
      sum += credit
      let upTo = received.proportion(sum, of: total)
      defer { given = upTo }
      return upTo - given
    }
  }
}

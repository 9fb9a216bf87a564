internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What comes on days known from the start: months to pay, sums, the signature, the State's payments, the settlement.
extension World {
  /// Opens the accounts of a replication, and puts every date of the period in the calendar.
  ///
  /// Before the calendar's own events are posted, so that the last day of a month is paid before the next begins.
  mutating func openMoney() {
    guard let rules = layout.money else { return }
    money.clear()
    openAgenda(rules)
    openCredits(rules)
    for index in money.agenda.indices where money.agenda[index].time < layout.timeline.horizon {
      calendar.post(.money(UInt32(index)), at: money.agenda[index].time, rank: Rank.calendar)
    }
  }

  private mutating func openAgenda(_ rules: MoneyLayout) {
    if rules.execution.lowerBound > 0 { put(.opens, on: rules.execution.lowerBound) }
    put(.signature, on: rules.signature)
    for (number, payment) in rules.payments.enumerated() {
      var draws = streams.draws(Purpose.statePayment.rawValue, entity: UInt32(number))
      let delay = max(0, layout.laws.sample(payment.delay, using: &draws))
      put(.payment(number), at: Instant(days: Double(rules.signature) + delay))
    }
    for (number, day) in rules.monthEnds.enumerated() where day >= 0 {
      put(.monthEnds(number), on: day + 1)
      money.monthsLeft += 1
      for rule in rules.rules.indices where rules.rules[rule].occasion == .spreadOverExecution {
        money.fixedLeft[rules.rules[rule].line] += rules.parts[rule][number]
      }
    }
    for (index, rule) in rules.rules.enumerated() {
      guard case .dates(let dates) = rule.occasion else { continue }
      for day in dates.map({ layout.timeline.day(of: $0) }) where day >= 0 && rules.execution.contains(day) {
        put(.sum(rule: index), on: day)
        money.fixedLeft[rule.line] += rule.amount
      }
    }
    put(.settlement, on: rules.settlement)
  }

  /// What was due before the period comes on its first day.
  private mutating func put(_ happening: MoneyState.Date.Happening, on day: Int) {
    put(happening, at: Instant(days: Double(day)))
  }

  private mutating func put(_ happening: MoneyState.Date.Happening, at time: Instant) {
    money.agenda.append(MoneyState.Date(time: max(.start, time), happening: happening))
  }

  private mutating func openCredits(_ rules: MoneyLayout) {
    let carried = rules.terms.reduce(Euros.zero) { $0 + $1.carried }
    guard carried > .zero else { return }
    money.ledger.carryOver(carried)
    money.table.moveCash(from: .zero, to: carried, month: 0)
  }

  /// A date of the agenda has come.
  mutating func moneyDate(_ index: Int) {
    guard let rules = layout.money else { return }
    switch money.agenda[index].happening {
    case .opens: money.mayServe = true
    case .monthEnds(let number): payMonth(number, rules)
    case .sum(let rule): paySum(rule, rules)
    case .signature: money.ledger.sign(rules.payments.reduce(.zero) { $0 + $1.amount })
    case .payment(let number): receive(rules.payments[number].amount, rules)
    case .settlement: settle(rules)
    }
  }

  /// Plays what falls on the last midnight of the period; and, of an execution that is over by then, what comes after:
  /// it is counted in the last month, so that the accounts of a year simulated by itself are complete.
  mutating func closeMoney() {
    guard let rules = layout.money else { return }
    let horizon = layout.timeline.horizon
    let isOver = Double(rules.execution.upperBound) < horizon.days
    let due = money.agenda.indices.filter { index in
      let time = money.agenda[index].time
      return time == horizon || (time > horizon && isOver)
    }
    for index in due.sorted(by: { (money.agenda[$0].time, $0) < (money.agenda[$1].time, $1) }) { moneyDate(index) }
    let cash = money.ledger.balance(.cash)
    money.table.moveCash(from: cash, to: cash, month: lastMonth)
  }

  private var lastMonth: Int { layout.timeline.months.count - 1 }

  /// Month of the period in which something that happens now is counted.
  private var monthNow: Int { min(lastMonth, layout.timeline.month(ofDay: now.day)) }

  /// The State pays; each line's part follows its new credits, and parts add up to what was paid.
  private mutating func receive(_ amount: Euros, _ rules: MoneyLayout) {
    let month = monthNow
    let before = rules.paid(money.received)
    let cash = money.ledger.balance(.cash)
    money.received += amount
    money.ledger.receive(amount)
    let after = rules.paid(money.received)
    for line in before.indices { money.table.add(after[line] - before[line], to: .statePaid, line: line, month: month) }
    money.table.moveCash(from: cash, to: money.ledger.balance(.cash), month: month)
  }

  /// The report is examined: the *titre de reversement* is issued or not (CAL-17).
  private mutating func settle(_ rules: MoneyLayout) {
    let chance = streams.uniform(Purpose.clawback.rawValue, entity: 0)
    let paid = zip(rules.paid(money.received), rules.terms).map { $0 + $1.carried }
    let isIssued = chance < rules.budget.settlement.issued
    let year = SettledYear(money.ledger, paid: paid, rules.terms)
    let claim = isIssued ? year.claim(rules.budget.settlement.reading) : .zero
    money.table.settle(year)
    let cash = money.ledger.balance(.cash)
    money.ledger.settle(paidBack: claim)
    money.table.addPaidBack(claim, month: monthNow)
    money.table.moveCash(from: cash, to: money.ledger.balance(.cash), month: monthNow)
  }
}

extension MoneyLayout {
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

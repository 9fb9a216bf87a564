internal import DiscreteEvents
internal import Quantities

/// Envelopes that bind: nobody starts what a line has no money left for.
extension World {
  /// The line whose money refuses a person a start in a programme, or `nil` where none does.
  ///
  /// An accompaniment that goes on elsewhere is no start.
  func refusal(_ person: Int, _ programme: Int) -> Int? {
    guard layout.programmes[programme].paid.needMoneyToStart, let money = layout.money,
      !people[person].flags.contains(.interrupted)
    else { return nil }
    guard money.execution.contains(now.day) else { return money.payingLines[programme].first }
    for line in money.bindingLines[programme] {
      let own = commitment(person, programme, line, money)
      guard own > .zero else { continue }
      if committed(line, money) + own > money.terms[line].envelope { return line }
    }
    return nil
  }

  /// What a start commits a line to: its own cost, and the person's months to the end of the execution.
  private func commitment(_ person: Int, _ programme: Int, _ line: Int, _ money: MoneyLayout) -> Euros {
    var total = Euros.zero
    for rule in money.startRules[programme] where money.rules[rule].line == line {
      total += cost(rule, person, money)
    }
    for rule in money.personMonthRules[programme] where money.rules[rule].line == line {
      total += cost(rule, person, money) * self.money.monthsLeft
    }
    return total
  }

  /// What a line has spent, and what it is bound to spend: sums of fixed days, and months for who and what is there.
  private func committed(_ line: Int, _ money: MoneyLayout) -> Euros {
    var month = Euros.zero
    for rule in money.monthlyRules[line] { month += monthlyCost(rule, money) }
    return self.money.ledger.totalSpent(line: line) + self.money.fixedLeft[line] + self.money.reserved[line]
      + month * self.money.monthsLeft
  }

  /// Whether money keeps somebody who asks from a place that is free: there is none for the person, or none for who
  /// waits before.
  mutating func isTurnedAway(_ person: Int, _ programme: Int, _ line: Int, hasPlace: Bool) -> Bool {
    guard layout.programmes[programme].paid.needMoneyToStart, !people[person].flags.contains(.interrupted) else {
      return false
    }
    people[person].isTurnedAway = false
    guard hasPlace else { return false }
    var refusing = refusal(person, programme)
    if refusing == nil, let first = lines.first(line) { refusing = refusal(Int(first.entity), programme) }
    guard let refusing else { return false }
    turnAway(person, programme, for: refusing)
    return true
  }

  /// Counts somebody whom the money of a line keeps from a place that is free, once for each time a place is asked for.
  ///
  /// - Returns: whether the person was not yet kept from it.
  @discardableResult
  private mutating func turnAway(_ person: Int, _ programme: Int, for line: Int) -> Bool {
    guard !people[person].isTurnedAway else { return false }
    people[person].isTurnedAway = true
    count(.turnedAway, programme, column(person))
    money.table.countRefusal(line: line, month: layout.timeline.month(ofDay: now.day))
    if layout.money?.execution.contains(now.day) == true { money.table.refuse(line: line, day: now.day) }
    return true
  }

  /// Counts those who wait in a line for want of money alone: as many as there are places free.
  mutating func countHeldBack(_ offer: Int) {
    let (line, programme) = (offers[offer].line, offers[offer].programme)
    guard offers[offer].pool.free > 0, layout.programmes[programme].paid.needMoneyToStart,
      let first = lines.first(line), let refusing = refusal(Int(first.entity), programme)
    else { return }
    var held: [Int] = []
    let free = offers[offer].pool.free
    lines.forEach(in: line) { if held.count < free { held.append(Int($0.entity)) } }
    for person in held where turnAway(person, programme, for: refusal(person, programme) ?? refusing) {
      tell(person, .heldBack, .cause(.money), programme: programme)
    }
  }

  /// Whether money keeps the first of a line from a place that is free.
  func isHeldBack(_ line: Int, _ programme: Int) -> Bool {
    guard layout.programmes[programme].paid.needMoneyToStart, let first = lines.first(line) else { return false }
    return refusal(Int(first.entity), programme) != nil
  }

  /// Keeps the money of a start aside while the accompaniment before it ends, and gives it back to be spent.
  mutating func reserve(_ person: Int, _ programme: Int, _ isKept: Bool) {
    guard layout.programmes[programme].paid.needMoneyToStart, let money = layout.money else { return }
    for line in money.payingLines[programme] {
      let amount = commitment(person, programme, line, money)
      self.money.reserved[line] += isKept ? amount : -amount
    }
  }

  /// Serves lines that money held back, in the order of the offers, until nothing comes free any more.
  mutating func serveHeldBack() {
    while money.mayServe {
      money.mayServe = false
      for offer in offers.indices
      where layout.programmes[offers[offer].programme].paid.needMoneyToStart && !lines.isEmpty(offers[offer].line) {
        serve(offer)
      }
    }
  }

  /// What must hold of the money between two events, besides the accounts' own rules.
  func checkMoney() {
    guard let rules = layout.money else { return }
    money.ledger.checkConservation()
    let months = 0..<layout.timeline.months.count
    var cash = money.received - money.table.paidBack(months)
    for line in rules.terms.indices {
      let terms = rules.terms[line]
      let spent = money.ledger.totalSpent(line: line)
      let shares = money.ledger.spent(line: line)
      precondition(
        shares.state == terms.stateShare(of: spent) && money.ledger.valued(line: line) == terms.valued(for: spent),
        "Line \(line) has spent \(spent), of which the State \(shares.state); valued \(money.ledger.valued(line: line))."
      )
      precondition(
        money.table.sum(.stateSpent, months, line: line) == shares.state
          && money.table.sum(.departementSpent, months, line: line) == shares.departement
          && money.table.sum(.valued, months, line: line) == money.ledger.valued(line: line),
        "The months of line \(line) do not add up to what it has spent (\(spent)).")
      precondition(money.reserved[line] == .zero, "Line \(line) keeps \(money.reserved[line]) aside for nobody.")
      cash += terms.carried - spent
    }
    precondition(
      cash == money.ledger.balance(.cash), "The treasury has \(money.ledger.balance(.cash)), flows say \(cash).")
    precondition(
      money.table.sum(.statePaid, months, line: nil) == money.received,
      "The lines do not add up to the \(money.received) that the State has paid.")
  }
}

internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What is spent and when: each occasion of the cost rules, to the cent, inside the execution and never outside it.
extension World {
  /// Spends what a start, or an appointment kept, costs.
  mutating func pay(_ rules: [Int], _ person: Int, _ money: MoneyLayout) {
    guard money.execution.contains(now.day) else { return }
    for rule in rules { spend(cost(rule, person, money), money.rules[rule].line, money, day: now.day) }
  }

  /// An accompaniment starts.
  mutating func payStart(_ person: Int, _ programme: Int) {
    guard layout.programmes[programme].paid.contains(.start), let money = layout.money else { return }
    pay(money.startRules[programme], person, money)
  }

  /// An appointment was kept.
  mutating func payAppointment(_ person: Int, _ programme: Int) {
    guard layout.programmes[programme].paid.contains(.appointment), let money = layout.money else { return }
    pay(money.appointmentRules[programme], person, money)
  }

  /// An orientation appointment was kept at the platform.
  mutating func payInterview(_ person: Int) {
    guard layout.paysInterviews, let money = layout.money else { return }
    pay(money.interviewRules, person, money)
  }

  /// Somebody holds a place of a programme, or no more: months cost that much more or less.
  mutating func movePeople(_ programme: Int, _ person: Int, holds: Bool) {
    guard let money = layout.money else { return }
    for rule in money.personMonthRules[programme] {
      let amount = cost(rule, person, money)
      self.money.monthOfPeople[rule] += holds ? amount : -amount
    }
  }

  /// What a rule spends each time for a person.
  func cost(_ rule: Int, _ person: Int, _ money: MoneyLayout) -> Euros {
    guard let law = money.rules[rule].spread else { return money.rules[rule].amount }
    return Euros(euros: 1).rounded(times: max(0, draw(law, .cost, person, UInt32(rule))))
  }

  /// What a rule spends for the month that ends now.
  func monthlyCost(_ rule: Int, _ money: MoneyLayout) -> Euros {
    let amount = money.rules[rule].amount
    switch money.rules[rule].occasion {
    case .personMonth: return self.money.monthOfPeople[rule]
    case .placeMonth(let programme):
      var places = 0
      for offer in offers.indices where offers[offer].programme == programme && offers[offer].load != nil {
        places += offers[offer].pool.capacity
      }
      return amount * places
    case .fteMonth(let programme, let above):
      var fte = -above
      for offer in offers.indices where offers[offer].programme == programme { fte += offers[offer].fte }
      guard fte > 0 else { return .zero }
      return amount.proportion(Euros(cents: 1).rounded(times: fte * 100), of: Euros(cents: 100))
    default: return .zero
    }
  }

  /// A line spends an amount on a day of the execution.
  private mutating func spend(_ amount: Euros, _ line: Int, _ money: MoneyLayout, day: Int) {
    guard amount > .zero else { return }
    let month = layout.timeline.month(ofDay: day)
    let before = self.money.ledger.balance(.cash)
    let spending = self.money.ledger.spend(amount, line: line, money.terms[line])
    self.money.table.add(spending.state, to: .stateSpent, line: line, month: month)
    self.money.table.add(spending.departement, to: .departementSpent, line: line, month: month)
    self.money.table.add(spending.valued, to: .valued, line: line, month: month)
    self.money.table.moveCash(from: before, to: self.money.ledger.balance(.cash), month: month)
    if self.money.ledger.totalSpent(line: line) > money.terms[line].envelope {
      self.money.table.runDry(line: line, day: day)
    }
  }

  /// The last day of a month of the execution is over: people, places and FTE are paid as they stand, and parts of sums.
  mutating func payMonth(_ number: Int, _ money: MoneyLayout) {
    let day = money.monthEnds[number]
    for rule in money.rules.indices {
      let line = money.rules[rule].line
      if money.rules[rule].occasion == .spreadOverExecution {
        self.money.fixedLeft[line] -= money.parts[rule][number]
        spend(money.parts[rule][number], line, money, day: day)
      } else {
        spend(monthlyCost(rule, money), line, money, day: day)
      }
    }
    self.money.monthsLeft -= 1
    self.money.mayServe = true
    guard number == money.monthEnds.count - 1 else { return }
    self.money.table.endExecution(
      unspent: money.terms.indices.map {
        max(.zero, money.terms[$0].envelope - self.money.ledger.totalSpent(line: $0))
      })
  }

  /// A sum of a fixed day is spent.
  mutating func paySum(_ rule: Int, _ money: MoneyLayout) {
    let line = money.rules[rule].line
    self.money.fixedLeft[line] -= money.rules[rule].amount
    spend(money.rules[rule].amount, line, money, day: now.day)
  }
}

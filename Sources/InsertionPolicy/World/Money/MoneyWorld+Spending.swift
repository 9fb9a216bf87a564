internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// What is spent and when: each occasion of the cost rules, to the cent, inside the execution and never outside it.
extension MoneyWorld {
  /// An accompaniment starts.
  func payStart(of person: UInt32, _ programme: Int, on day: Int) { pay(startRules[programme], person, day) }

  /// An appointment was kept.
  func payAppointment(of person: UInt32, _ programme: Int, on day: Int) {
    pay(appointmentRules[programme], person, day)
  }

  /// An orientation appointment was kept at the platform.
  func payInterview(of person: UInt32, on day: Int) { pay(interviewRules, person, day) }

  private func pay(_ occasions: [Int], _ person: UInt32, _ day: Int) {
    guard execution.contains(day) else { return }
    for rule in occasions { spend(cost(rule, person), rules[rule].line, day: day) }
  }

  /// Somebody holds a place of a programme, or no more: months cost that much more or less.
  func movePeople(_ programme: Int, _ person: UInt32, holds: Bool) {
    for rule in personMonthRules[programme] {
      let amount = cost(rule, person)
      monthOfPeople[rule] += holds ? amount : -amount
    }
  }

  /// What a rule spends each time for a person.
  func cost(_ rule: Int, _ person: UInt32) -> Euros {
    guard let law = rules[rule].spread else { return rules[rule].amount }
    var draws = streams.draws(Purpose.cost.rawValue, entity: person, occurrence: UInt32(rule))
    return Euros(euros: 1).rounded(times: max(0, laws.sample(law, using: &draws)))
  }

  /// What a rule spends for the month that ends now.
  func monthlyCost(_ rule: Int, _ offers: borrowing PlainBuffer<Offer>) -> Euros {
    let amount = rules[rule].amount
    switch rules[rule].occasion {
    case .personMonth: return monthOfPeople[rule]
    case .placeMonth(let programme):
      var places = 0
      for offer in offers.indices where offers[offer].programme == programme && offers[offer].load != nil {
        places += offers[offer].pool.capacity
      }
      return amount * places
    case .fteMonth(let programme, let above):
      var fte = -above.count
      for offer in offers.indices where offers[offer].programme == programme { fte += offers[offer].fte }
      guard fte > 0 else { return .zero }
      return amount.proportion(Euros(cents: 1).rounded(times: fte * 100), of: Euros(cents: 100))
    default: return .zero
    }
  }

  /// A line spends an amount on a day of the execution.
  private func spend(_ amount: Euros, _ line: Int, day: Int) {
    guard amount > .zero else { return }
    let month = timeline.month(ofDay: day)
    let before = ledger.balance(.cash)
    let spending = ledger.spend(amount, line: line, terms[line])
    table.add(spending.state, to: .stateSpent, line: line, month: month)
    table.add(spending.departement, to: .departementSpent, line: line, month: month)
    table.add(spending.valued, to: .valued, line: line, month: month)
    table.moveCash(from: before, to: ledger.balance(.cash), month: month)
    if ledger.totalSpent(line: line) > terms[line].envelope {
      table.runDry(line: line, day: day)
    }
  }

  /// The last day of a month of the execution is over: people, places and FTE are paid as they stand, and parts of sums.
  func payMonth(_ number: Int, _ offers: borrowing PlainBuffer<Offer>) {
    let day = monthEnds[number]
    for rule in rules.indices {
      let line = rules[rule].line
      if rules[rule].occasion == .spreadOverExecution {
        fixedLeft[line] -= parts[rule][number]
        spend(parts[rule][number], line, day: day)
      } else {
        spend(monthlyCost(rule, offers), line, day: day)
      }
    }
    monthsLeft -= 1
    guard number == monthEnds.count - 1 else { return }
    table.endExecution(
      unspent: terms.indices.map {
        max(.zero, terms[$0].envelope - ledger.totalSpent(line: $0))
      })
  }

  /// A sum of a fixed day is spent.
  func paySum(_ rule: Int, on day: Int) {
    let line = rules[rule].line
    fixedLeft[line] -= rules[rule].amount
    spend(rules[rule].amount, line, day: day)
  }
}

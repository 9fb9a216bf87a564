internal import InsertionPolicy
internal import Quantities

// What must hold between the lines of a budget, what they are spent on, and the rest of the scenario.
extension Checker {
  /// Checks the budget, which may have parts that are missing or wrong.
  mutating func checkBudget(_ document: Placed<Document>) {
    guard let budget = document.right(\.budget) else { return }
    let execution = checkDates(of: budget)
    for line in budget.items(\.budget.lines) { checkLine(line) }
    var spent: Set<Int> = []
    var isWhole = true
    for cost in budget.slots(\.costs) {
      guard let cost else {
        isWhole = false
        continue
      }
      checkCost(cost, document, execution)
      if let line = cost.right(\.line) { spent.insert(line.value) } else { isWhole = false }
    }
    guard isWhole else { return }
    for (position, line) in budget.slots(\.budget.lines).enumerated() where !spent.contains(position) {
      guard let line, let id = line.right(\.id), line.value.credits.values.contains(where: { $0 > .zero }) else {
        continue
      }
      report(.lineWithoutCost(line: id.value), at: line)
    }
  }

  /// The execution, where it is right; it ends before the year is settled and not before the signature.
  private mutating func checkDates(of budget: Placed<BudgetSection>) -> ClosedRange<CivilDate>? {
    guard let execution = budget.right(\.execution), let from = execution.right(\.from)?.value,
      let to = execution.right(\.to)?.value, from <= to
    else { return nil }
    if let signed = budget.right(\.budget.signedOn), signed.value > to {
      report(.datesOutOfOrder(from: "\(signed.value)", to: "\(to)"), at: signed)
    }
    if let on = budget.right(\.budget.settlement)?.right(\.on), on.value <= to {
      report(.notAfter(found: "\(on.value)", other: "\(to)"), at: on)
    }
    return from...to
  }

  private mutating func checkLine(_ line: Placed<BudgetLine>) {
    if let valued = line.right(\.[credits: .departementValued]),
      let credits = line.right(\.[credits: .departement]), valued.value > credits.value
    {
      let kind = Problem.Kind.valuedAboveCredits(
        valued: MoneySpelling.written(valued.value), credits: MoneySpelling.written(credits.value))
      report(kind, at: valued)
    }
    let (host, amount) = (line[\.hostID], line[\.hostAmount])
    if host.isWritten, !amount.isWritten { need(amount.path, becauseOf: host) }
    if amount.isWritten, !host.isWritten { need(host.path, becauseOf: amount) }
    if let name = line.right(\.name), name.isWritten, name.mark.text == nil, line[\.nameInEnglish].isWritten {
      report(.notExactlyOne(of: ["name.en", "name_en"], found: ["name.en", "name_en"]), at: line[\.nameInEnglish])
    }
  }

  private mutating func checkCost(
    _ cost: Placed<CostLine>, _ document: Placed<Document>, _ execution: ClosedRange<CivilDate>?
  ) {
    checkMean(of: cost)
    if let execution, let dates = cost.right(\.dates) {
      for date in dates.value where !execution.contains(date) {
        let kind = Problem.Kind.dateOutsidePeriod(
          found: "\(date)", first: "\(execution.lowerBound)", last: "\(execution.upperBound)")
        report(kind, at: dates)
      }
    }
    guard let occasion = cost.right(\.occasion) else { return }
    let on = occasion.value
    if on.isOfProgramme, !cost[\.programme].isWritten { need(cost.path(\.programme), becauseOf: occasion) }
    if on == .dates, !cost[\.dates].isWritten { need(cost.path(\.dates), becauseOf: occasion) }
    if on == .interview { refuse(\.programme, in: cost) }
    if on != .dates { refuse(\.dates, in: cost) }
    if on != .fteMonth { refuse(\.aboveFTE, in: cost) }
    if on == .interview, !document[\.scenario.orientation].isWritten {
      need(document.path(\.scenario.orientation), becauseOf: occasion)
    }
    if !on.isPersonal { refuse(\.spread, in: cost) }
    if on != .dates { refuse(\.times, in: cost) }
    checkProgramme(of: cost, document)
  }

  /// Reports a key that is written and says nothing on this occasion.
  private mutating func refuse(_ key: PartialKeyPath<CostLine>, in cost: Placed<CostLine>) {
    let mark = cost.mark[key]
    guard mark.isWritten else { return }
    let kind = Problem.Kind.notOnThisOccasion(
      key: Definitions.budgetCost.key(key), occasion: cost.value.occasion.rawValue)
    report(kind, at: mark.place, path: mark.path)
  }

  /// Places, FTE and appointments are those of a programme that has them.
  private mutating func checkProgramme(of cost: Placed<CostLine>, _ document: Placed<Document>) {
    let programmes = document.slots(\.scenario.programmes)
    guard let position = cost.right(\.programme), programmes.indices.contains(position.value),
      let programme = programmes[position.value]
    else { return }
    let wanted: PartialKeyPath<Programme>
    switch cost.value.occasion {
    case .placeMonth, .fteMonth: wanted = \.load
    case .appointment: wanted = \.appointments
    default: return
    }
    if !programme.mark[wanted].isWritten { need(programme.path(wanted), becauseOf: position) }
  }

  /// An amount that differs from one person to the next is the mean of its law, to the cent.
  private mutating func checkMean(of cost: Placed<CostLine>) {
    guard let law = cost.right(\.spread), let amount = cost.right(\.amount) else { return }
    let mean = law.value.mean
    guard abs(mean - amount.value.approximate) > 0.01 else { return }
    report(.meanIsNotTheAmount(mean: mean, amount: MoneySpelling.written(amount.value)), at: law)
  }
}

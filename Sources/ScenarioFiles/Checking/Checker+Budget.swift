internal import InsertionPolicy
internal import Quantities

// What must hold between the lines of a budget, what they are spent on, and the rest of the scenario.
extension Checker {
  /// Checks the budget, which may have parts that are missing or wrong.
  mutating func checkBudget(_ root: CheckedObject) {
    guard case .object(let budget)? = root.values["budget"] else { return }
    let execution = checkDates(of: budget)
    for line in budget.rightObjects("lines") { checkLine(line) }
    var spent: Set<Int> = []
    var isWhole = true
    for item in budget.items("costs") {
      guard case .object(let cost) = item else {
        isWhole = false
        continue
      }
      checkCost(cost, root, execution)
      if case .index(let line)? = cost.values["line"] { spent.insert(line) } else { isWhole = false }
    }
    guard isWhole else { return }
    for (position, item) in budget.items("lines").enumerated() where !spent.contains(position) {
      guard case .object(let line) = item, case .text(let id)? = line.values["id"], line.hasCredits else { continue }
      report(.lineWithoutCost(line: id), at: line.place, path: line.path)
    }
  }

  /// The execution, where it is right; it ends before the year is settled and not before the signature.
  private mutating func checkDates(of budget: CheckedObject) -> (from: CivilDate, to: CivilDate)? {
    guard case .object(let execution)? = budget.values["execution"], case .date(let from)? = execution.values["from"],
      case .date(let to)? = execution.values["to"], from <= to
    else { return nil }
    if case .date(let signed)? = budget.values["signed_on"], signed > to {
      report(
        .datesOutOfOrder(from: "\(signed)", to: "\(to)"), at: budget.place(of: "signed_on"),
        path: joined(budget.path, "signed_on"))
    }
    if case .object(let settlement)? = budget.values["settlement"], case .date(let on)? = settlement.values["on"],
      on <= to
    {
      report(
        .notAfter(found: "\(on)", other: "\(to)"), at: settlement.place(of: "on"), path: joined(settlement.path, "on"))
    }
    return (from, to)
  }

  private mutating func checkLine(_ line: CheckedObject) {
    if let valued = line.amount("departement_valued"), let credits = line.amount("departement"), valued > credits {
      report(
        .valuedAboveCredits(valued: MoneySpelling.written(valued), credits: MoneySpelling.written(credits)),
        at: line.place(of: "departement_valued"), path: joined(line.path, "departement_valued"))
    }
    for (key, other) in [("host", "host_amount"), ("host_amount", "host")]
    where line.values[key] != nil && line.values[other] == nil {
      need(joined(line.path, other), becauseOf: key, of: line)
    }
    if case .bilingual? = line.values["name"], line.values["name_en"] != nil {
      report(
        .notExactlyOne(of: ["name.en", "name_en"], found: ["name.en", "name_en"]), at: line.place(of: "name_en"),
        path: joined(line.path, "name_en"))
    }
  }

  private mutating func checkCost(
    _ cost: CheckedObject, _ root: CheckedObject, _ execution: (from: CivilDate, to: CivilDate)?
  ) {
    checkMean(of: cost)
    if let execution, case .list(let dates)? = cost.values["dates"] {
      for case .date(let date) in dates where date < execution.from || date > execution.to {
        report(
          .dateOutsidePeriod(found: "\(date)", first: "\(execution.from)", last: "\(execution.to)"),
          at: cost.place(of: "dates"), path: joined(cost.path, "dates"))
      }
    }
    guard case .word(let occasion)? = cost.values["occasion"] else { return }
    let isOfProgramme = Definitions.programmeOccasions.contains(occasion)
    for (key, isNeeded) in [("programme", isOfProgramme), ("dates", occasion == "dates")] {
      if isNeeded, cost.values[key] == nil { need(joined(cost.path, key), becauseOf: "occasion", of: cost) }
    }
    if occasion == "interview" { refuse("programme", in: cost, on: occasion) }
    if occasion != "dates" { refuse("dates", in: cost, on: occasion) }
    if occasion != "fte_month" { refuse("above_fte", in: cost, on: occasion) }
    if occasion == "interview", root.values["orientation"] == nil {
      need("orientation", becauseOf: "occasion", of: cost)
    }
    if !Definitions.personalOccasions.contains(occasion) { refuse("spread", in: cost, on: occasion) }
    if occasion != "dates" { refuse("times", in: cost, on: occasion) }
    checkProgramme(of: cost, on: occasion, root)
  }

  /// Reports a key that is written and says nothing on this occasion.
  private mutating func refuse(_ key: String, in cost: CheckedObject, on occasion: String) {
    guard cost.places[key] != nil else { return }
    report(.notOnThisOccasion(key: key, occasion: occasion), at: cost.place(of: key), path: joined(cost.path, key))
  }

  /// Places, FTE and appointments are those of a programme that has them.
  private mutating func checkProgramme(of cost: CheckedObject, on occasion: String, _ root: CheckedObject) {
    let programmes = root.items("programmes")
    guard case .index(let position)? = cost.values["programme"], programmes.indices.contains(position),
      case .object(let programme) = programmes[position]
    else { return }
    let wanted = ["place_month": "load", "fte_month": "load", "appointment": "appointments"]
    guard let key = wanted[occasion], programme.values[key] == nil else { return }
    need(joined(programme.path, key), becauseOf: "programme", of: cost)
  }

  /// An amount that differs from one person to the next is the mean of its law, to the cent.
  private mutating func checkMean(of cost: CheckedObject) {
    guard case .law(let law)? = cost.values["spread"], let amount = cost.amount("amount") else { return }
    let mean = law.mean
    guard abs(mean - amount.approximate) > 0.01 else { return }
    report(
      .meanIsNotTheAmount(mean: mean, amount: MoneySpelling.written(amount)), at: cost.place(of: "spread"),
      path: joined(cost.path, "spread"))
  }
}

extension CheckedObject {
  /// The amount under a key, nil where there is none or it is wrong.
  fileprivate func amount(_ key: String) -> Euros? {
    guard case .money(let amount)? = values[key] else { return nil }
    return amount
  }

  /// Whether a line of the budget has anything to spend.
  fileprivate var hasCredits: Bool {
    Definitions.creditColumns.contains { amount($0.column.rawValue).map { $0 > .zero } ?? false }
  }
}

internal import InsertionPolicy
internal import Quantities

/// Makes the budget of a document without problems.
struct BudgetBuilder {
  private let budget: CheckedObject

  init(budget: CheckedObject) { self.budget = budget }

  /// The budget, with the costs of each line in the order of the file.
  func made() -> Budget {
    var costs: [Int: [CostRule]] = [:]
    for cost in budget.objects("costs") { costs[cost.index("line"), default: []].append(rule(cost)) }
    let execution = budget.object("execution")
    let settlement = budget.object("settlement")
    var made = Budget(
      name: budget.bilingual("name"),
      blocks: budget.objects("blocks").map { Budget.Block(id: $0.text("id"), name: $0.bilingual("name")) },
      lines: budget.objects("lines").enumerated().map { line($1, costs: costs[$0] ?? []) },
      printed: budget.objects("printed").map(printedSum),
      execution: execution.date("from")...execution.date("to"), signedOn: budget.date("signed_on"),
      payments: budget.objects("payments").map {
        Budget.StatePayment(share: $0.number("share"), delay: $0.law("delay_days"))
      },
      settlement: Budget.Settlement(
        reading: settlement.choice("reading"), on: settlement.date("on"), issued: settlement.number("issued_share")))
    made.stateGiven = budget.number("state_given_share")
    made.imputations = budget.objects("imputations").map {
      Budget.Imputation(code: $0.text("code"), amount: $0.money("amount"), source: $0.text("source"))
    }
    return made
  }

  private func line(_ line: CheckedObject, costs: [CostRule]) -> BudgetLine {
    let credits = Definitions.creditColumns.map { ($0.column, line.money($0.column.rawValue)) }
    var made = BudgetLine(
      id: line.text("id"), name: name(of: line), block: line.index("block"), code: line.text("code"),
      credits: Dictionary(uniqueKeysWithValues: credits), funding: line.choice("funding"), costs: costs,
      isBinding: line.boolean("binding"),
      host: line.optionalText("host").map { BudgetLine.Host(id: $0, amount: line.money("host_amount")) })
    made.printedTotal = line.values["printed_total"].map { _ in line.money("printed_total") }
    return made
  }

  private func name(of line: CheckedObject) -> Bilingual {
    guard case .text(let name)? = line.values["name"] else { return line.bilingual("name") }
    return Bilingual(fr: name, en: line.optionalText("name_en") ?? name)
  }

  private func rule(_ cost: CheckedObject) -> CostRule {
    CostRule(
      occasion: occasion(of: cost), amount: cost.money("amount") * cost.integer("times"),
      spread: cost.optionalLaw("spread"),
      buys: cost.isSum && cost.values["programme"] != nil ? cost.index("programme") : nil)
  }

  private func occasion(of cost: CheckedObject) -> CostRule.Occasion {
    switch cost.word("occasion") {
    case "start": .start(programme: cost.index("programme"))
    case "person_month": .personMonth(programme: cost.index("programme"))
    case "place_month": .placeMonth(programme: cost.index("programme"))
    case "fte_month": .fteMonth(programme: cost.index("programme"), above: cost.number("above_fte"))
    case "appointment": .appointment(programme: cost.index("programme"))
    case "interview": .interview
    case "dates": .dates(cost.list("dates").compactMap { if case .date(let date) = $0 { date } else { nil } })
    default: .spreadOverExecution
    }
  }

  private func printedSum(_ sum: CheckedObject) -> Budget.PrintedSum {
    Budget.PrintedSum(
      blocks: sum.word("blocks") == nil ? sum.indices("blocks") : nil, column: sum.choice("column"),
      amount: sum.money("amount"), source: sum.text("source"))
  }
}

extension CheckedObject {
  /// Whether a cost is a sum, on dates or spread, and no programme's event sets it off.
  fileprivate var isSum: Bool { ["dates", "spread_over_execution"].contains(word("occasion")) }

  /// The amount under a key.
  fileprivate func money(_ key: String) -> Euros {
    guard case .money(let amount)? = values[key] else {
      preconditionFailure("\(path): the definition of \(key) should give an amount.")
    }
    return amount
  }
}

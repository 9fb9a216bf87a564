internal import InsertionPolicy

extension EnglishWords {
  func columnName(_ column: BudgetColumn) -> String {
    switch column {
    case .stateNew: "A. State, new credits"
    case .stateCarried: "B. State, carried over"
    case .departement: "C. Département"
    case .departementValued: "of which valued (not summed)"
    case .departementCarried: "D. Département, carried over"
    case .other: "E. Others"
    case .total: "F. Total A to E"
    }
  }

  func readingName(_ reading: Budget.Settlement.Reading) -> String {
    switch reading {
    case .stateShare: "the State's share of the spending, all lines together"
    case .totalSpending: "all spending, valued counterpart included"
    case .perAction: "the State's share of the spending, action by action"
    }
  }

  // MARK: The sentences

  func moneySpent(_ fact: SpendingFact) -> String {
    var text = "Of \(fact.envelopes) in envelopes, \(fact.spent) should be spent by \(fact.end) on average"
    if let spread = fact.spentSpread { text += " (\(spread) in nine futures out of ten)" }
    if let unspent = fact.unspent {
      text += " and \(unspent.mean) not"
      let intervals = [
        unspent.interval.map { "95% interval of the mean: \($0)" },
        unspent.spread.map { "\($0) in nine futures out of ten" },
      ].compactMap(\.self)
      if !intervals.isEmpty { text += " (\(intervals.joined(separator: "; ")))" }
    }
    return text + "."
  }

  func moneyVoted(state: String, given: String?, departement: String, valued: String, envelopes: String, lines: Int)
    -> String
  {
    "Voted: \(state) of the State\(given.map { " (here \($0))" } ?? "") and \(departement) of the département, of which \(valued) is existing spending that "
      + "is valued; \(lines) \(lines == 1 ? "line" : "lines") may spend \(envelopes) on activity."
  }

  func moneyClaim(_ fact: ClaimFact) -> String {
    var text =
      "Settlement, read as the scenario chooses (FND-11: \(fact.chosen.reading)): the State may claim something "
    text += "back with a probability of \(fact.chosen.chance) (95% interval \(fact.interval)), \(fact.chosen.mean) on "
    text += "average" + (fact.spread.map { " (\($0) in nine futures out of ten)" } ?? "")
    let others = fact.others.map { "\($0.reading), \($0.mean) on average (probability \($0.chance))" }
    if !others.isEmpty { text += ". Read otherwise, in the same futures: \(others.joined(separator: "; "))" }
    return text + "."
  }

  func moneyIssued(chance: String, mean: String, spread: String?) -> String {
    "What may be claimed is claimed with a probability of \(chance), given by the scenario: \(mean) is paid back on "
      + "average" + (spread.map { " (\($0) in nine futures out of ten)" } ?? "") + "."
  }

  func moneyDry(_ count: Int, of lines: Int, mayRunDry: Int) -> String {
    if mayRunDry == 0 { return "No envelope runs dry before the execution ends, in any future." }
    let subject =
      switch count {
      case 0: "No envelope is more likely than not to run dry"
      case 1: "One envelope of \(lines) is more likely than not to run dry"
      default: "\(count) envelopes of \(lines) are more likely than not to run dry"
      }
    let others = mayRunDry - count
    let may =
      switch others {
      case 0: ""
      case 1: count == 0 ? "; one may" : "; one other may"
      default: "; \(others) \(count == 0 ? "" : "others ")may"
      }
    return "\(subject) before the execution ends\(may)."
  }

  func moneyDry(_ fact: DryFact) -> String {
    var text = "“\(fact.line)” runs dry in \(fact.chance) of the futures (95% interval \(fact.interval))"
    if let month = fact.month { text += ", at the median in \(month)" }
    if let people = fact.people {
      text += "; turned away for want of money: \(people.mean) on average"
      if let spread = people.spread { text += " (\(spread) in nine futures out of ten)" }
    }
    return text + "."
  }

  func moneyCash(_ month: String, mean: String, spread: String?, isAdvance: Bool) -> String {
    let spread = spread.map { " (treasury \($0) in nine futures out of ten)" } ?? ""
    return isAdvance
      ? "The département advances up to \(mean) on average in \(month)\(spread): what is spent before it is paid."
      : "The treasury does not fall below \(mean) on average, in \(month)\(spread): the département advances nothing."
  }

  func moneyFindings(_ count: Int) -> String {
    "The document prints \(count == 1 ? "one amount" : "\(count) amounts") that its lines do not bear out: see the "
      + "financial table."
  }

  // MARK: The charts

  func leftFinding(_ date: String, left: String, envelopes: String) -> String {
    "On \(date), \(left) is left on average of \(envelopes) in envelopes"
  }

  func leftSubject(_ unit: String) -> String {
    "What is left of the envelopes at the end of each month of the execution, all lines (\(unit))"
  }

  func linesSubject(_ count: Int) -> String {
    "Part of the envelope that is left at the end of each month, line by line in the order of the financial table; every "
      + "drawing has the same scale"
  }

  func alternative(left name: String, envelope: String, left: String, date: String, spread: String?) -> String {
    "Monthly curve, \(name): \(envelope) at first, \(left) on average on \(date)"
      + (spread.map { " (\($0) in nine futures out of ten)" } ?? "")
      + ". The values are in the table that follows."
  }

  func spentFinding(_ total: String, month: String, mean: String) -> String {
    "Spending: \(total) in all, of which \(mean) in \(month), the highest month"
  }

  func settlementFinding(paid: String, spent: String, unspent: String) -> String {
    "The State pays \(paid), of which \(spent) is spent: \(unspent) is not"
  }

  func cashSubject(_ unit: String) -> String {
    "Lowest balance of the treasury in each month: what the State has paid less what is spent (\(unit))"
  }

  // MARK: What the document prints

  func printedInstead(_ printed: String, difference: String, source: String?) -> String {
    "≠ \(printed) printed (\(difference)\(source.map { ", \($0)" } ?? ""))"
  }

  func sumName(_ blocks: [String]) -> String {
    switch blocks.count {
    case 1: "Subtotal: \(blocks[0])"
    case 2...3: "Subtotal: \(blocks.joined(separator: " + "))"
    default: "Subtotal: \(blocks.first ?? "") to \(blocks.last ?? "")"
    }
  }

  func tableIntroduction(_ findings: Int) -> String {
    let start = "The financial table is that of the document; its sums are computed again from the lines, to the cent."
    return switch findings {
    case 0: start + " All that the document prints is borne out."
    case 1: start + " One printed amount is not borne out. Nothing is put right."
    default: start + " \(findings) printed amounts are not borne out. Nothing is put right."
    }
  }

  func finding(_ fact: BudgetFindingFact) -> String {
    let sources = fact.sources.isEmpty ? "" : " (\(fact.sources))"
    let terms = fact.terms.isEmpty ? "" : "\(fact.terms) = "
    let gap = "\(fact.difference) too \(fact.isTooLow ? "little" : "much")"
    switch fact.subject {
    case .lineTotal(let line):
      return
        "Line “\(line)”\(sources): the printed total is \(fact.printed), yet \(terms)\(fact.computed); printed \(gap)."
    case .sum(let blocks, let column):
      let what = blocks.map { "in the \(sumName($0).lowercasedFirst)" } ?? "in the grand total"
      return "Column “\(column)” \(what)\(sources): the document prints \(fact.printed), yet "
        + (terms.isEmpty ? "its lines come to \(fact.computed)" : terms + fact.computed) + "; printed \(gap)."
    case .host(let id, let lines):
      return "Budget “\(id)”: its lines value \(terms)\(fact.computed) in it, yet \(listed(lines)) "
        + "\(lines.count > 1 ? "quote" : "quotes") it at \(fact.printed); exceeded by \(fact.difference)."
    case .imputations:
      return "Imputations\(sources): \(terms)\(fact.printed), yet the State's new credits in the table come to "
        + "\(fact.computed); imputed \(gap)."
    case .imputation(let code, let isImputed):
      return "Imputation \(code)\(sources): \(isImputed ? "\(fact.printed) imputed" : "nothing is imputed"), yet the "
        + "lines of this code come to \(terms)\(fact.computed); imputed \(gap)."
    }
  }
}

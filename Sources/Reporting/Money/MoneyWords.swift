internal import Experiments
internal import InsertionPolicy

/// What the report says of a budget, in one language.
protocol MoneyWords {
  var moneyNames: MoneyNames { get }
  func columnName(_ column: BudgetColumn) -> String
  /// A reading of article 5, in a few words.
  func readingName(_ reading: Budget.Settlement.Reading) -> String

  // The sentences.
  func moneySpent(_ fact: SpendingFact) -> String
  /// What was voted; `given` is what the State gives of it, where that is another amount.
  func moneyVoted(state: String, given: String?, departement: String, valued: String, envelopes: String, lines: Int)
    -> String
  func moneyClaim(_ fact: ClaimFact) -> String
  func moneyIssued(chance: String, mean: String, spread: String?) -> String
  /// How many lines run dry more likely than not.
  func moneyDry(_ count: Int, of lines: Int, mayRunDry: Int) -> String
  func moneyDry(_ fact: DryFact) -> String
  func moneyCash(_ month: String, mean: String, spread: String?, isAdvance: Bool) -> String
  func moneyFindings(_ count: Int) -> String

  // The charts.
  func leftFinding(_ date: String, left: String, envelopes: String) -> String
  func leftSubject(_ unit: String) -> String
  func linesSubject(_ count: Int) -> String
  func alternative(left name: String, envelope: String, left: String, date: String, spread: String?) -> String
  func spentFinding(_ total: String, month: String, mean: String) -> String
  func settlementFinding(paid: String, spent: String, unspent: String) -> String
  func cashSubject(_ unit: String) -> String

  // What the document prints.
  func finding(_ fact: BudgetFindingFact) -> String
  /// What is printed in place of a sum, in few characters.
  func printedInstead(_ printed: String, difference: String, source: String?) -> String
  func sumName(_ blocks: [String]) -> String
  func tableIntroduction(_ findings: Int) -> String
}

/// What is likely to be spent, and what to be left, over all lines.
struct SpendingFact {
  var envelopes: String
  var spent: String
  var spentSpread: String?
  /// Last day of the execution.
  var end: String
  /// `nil` where the period ends before the execution.
  var unspent: (mean: String, interval: String?, spread: String?)?
}

/// What the State may claim back, as article 5 is read and as it may be read otherwise.
struct ClaimFact {
  /// The claim under one reading.
  struct Claim {
    var reading: String
    var chance: String
    var mean: String
  }
  var chosen: Claim
  /// Interval of the chance, and spread of the amount, under the reading chosen.
  var interval: String
  var spread: String?
  var others: [Claim]
}

/// A line that runs dry.
struct DryFact {
  var line: String
  var chance: String
  var interval: String
  /// The month in which it happens at the median.
  var month: String?
  /// How many are turned away on average, and what nine futures out of ten stay within; `nil` where the money of the line
  /// refuses nobody.
  var people: (mean: String, spread: String?)?
}

/// Short texts on money: headings of columns, steps, names of sheets.
struct MoneyNames {
  var line: String
  var envelope: String
  var spent: String
  var unspent: String
  var chanceOfRest: String
  var chanceOfExhaustion: String
  var exhaustedIn: String
  var turnedAway: String
  var all: String
  var linesCaption: String
  var leftName: String
  var leftCaption: String
  var spentByMonth: String
  var settlementSubject: String
  /// Titles of the two drawings of the settlement.
  var settlementPanels: (all: String, unspent: String)
  var step: String
  /// Paid by the State, spent of it, not spent, may be claimed, claimed and paid back, as steps.
  var steps: [String]
  var readingsCaption: String
  var reading: String
  var chance: String
  var chanceInterval: String
  /// Beside the reading that the scenario takes.
  var chosen: String
  var notSettled: String
  var cash: String
  var tableCaption: String
  var total: String
  var code: String
  // Sheets.
  var budget: String
  var ledger: String
  var block: String
  var printed: String
  var difference: String
  var convention: String
  /// The columns of the ledger, in its order.
  var ledgerColumns: [String]
}

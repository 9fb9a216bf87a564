internal import Quantities

/// What is found when the year is settled: what the State had paid, what was spent of it, and what each reading of
/// article 5 lets it claim back (FND-11).
struct SettledYear: Hashable, Sendable {
  /// What the State had paid by then, credits carried over included.
  let paid: Euros
  /// The State's share of what the lines spent.
  let spent: Euros
  private let byStateShare: Euros
  private let byTotalSpending: Euros
  private let perAction: Euros

  /// Looks at the accounts on the day of the settlement, before anything is paid back.
  ///
  /// - Parameters:
  ///   - ledger: The accounts.
  ///   - paid: What the State has paid for each line, credits carried over included.
  ///   - terms: Who pays for what each line spends.
  init(_ ledger: Ledger, paid: [Euros], _ terms: [LineTerms]) {
    self.paid = paid.reduce(.zero, +)
    spent = terms.indices.reduce(Euros.zero) { $0 + ledger.spent(line: $1).state }
    byStateShare = ledger.claim(.stateShare, paid: paid, terms)
    byTotalSpending = ledger.claim(.totalSpending, paid: paid, terms)
    perAction = ledger.claim(.perAction, paid: paid, terms)
  }

  /// Credits paid that no line has spent.
  var unspent: Euros { paid - spent }

  /// What the State may claim back as article 5 is read.
  func claim(_ reading: Budget.Settlement.Reading) -> Euros {
    switch reading {
    case .stateShare: byStateShare
    case .totalSpending: byTotalSpending
    case .perAction: perAction
    }
  }
}

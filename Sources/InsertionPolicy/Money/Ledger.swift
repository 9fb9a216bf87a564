public import Quantities

/// The accounts of one future of a budget: every euro moves from one account to another, to the cent.
///
/// Books are kept as the département sees them. A posting debits one account and credits another by the same amount, so
/// the sum of all balances is nil after each; ``isBalanced`` and ``checkConservation()`` say so.
public struct Ledger: Hashable, Sendable {
  /// What a posting moves money from or to.
  public enum Account: Hashable, Sendable {
    /// The département's treasury.
    case cash
    /// What the State has promised and not paid yet.
    case stateReceivable
    /// What the State has promised and the actions have not used yet.
    case stateAdvance
    /// The State's share of what a line has spent, as a resource.
    case stateRevenue(line: Int)
    /// What a line has spent of the State's credits / of the département's own.
    case stateExpense(line: Int)
    case departementExpense(line: Int)
    /// Existing spending of the département counted as a line's counterpart, and the same as a resource.
    case valuedExpense(line: Int)
    case valuedResource(line: Int)
    /// Promised by the State, not spent, and not claimed back.
    case keptUnspent
  }

  /// Number of lines.
  public let lineCount: Int
  /// Debits less credits in cents: first the accounts without a line, then those of each line.
  private var balances: [Int64]
  private static let general = 4
  private static let perLine = 5

  /// Opens empty books.
  public init(lines: Int) {
    lineCount = lines
    balances = Array(repeating: 0, count: Self.general + lines * Self.perLine)
  }

  /// Forgets every posting, keeping the memory.
  mutating func clear() {
    for index in balances.indices { balances[index] = 0 }
  }

  private func index(_ account: Account) -> Int {
    func of(_ line: Int, _ place: Int) -> Int { Self.general + line * Self.perLine + place }
    switch account {
    case .cash: return 0
    case .stateReceivable: return 1
    case .stateAdvance: return 2
    case .keptUnspent: return 3
    case .stateRevenue(let line): return of(line, 0)
    case .stateExpense(let line): return of(line, 1)
    case .departementExpense(let line): return of(line, 2)
    case .valuedExpense(let line): return of(line, 3)
    case .valuedResource(let line): return of(line, 4)
    }
  }

  /// Moves an amount: debits one account and credits another.
  mutating func post(_ amount: Euros, debit: Account, credit: Account) {
    balances[index(debit)] += amount.cents
    balances[index(credit)] -= amount.cents
  }

  /// Debits less credits of an account.
  public func balance(_ account: Account) -> Euros { Euros(cents: balances[index(account)]) }

  /// Whether debits equal credits over all accounts.
  public var isBalanced: Bool { balances.reduce(0, +) == 0 }
}

// MARK: - What happens to the money

extension Ledger {
  /// The convention is signed: the State owes its credits.
  mutating func sign(_ credits: Euros) { post(credits, debit: .stateReceivable, credit: .stateAdvance) }

  /// The State pays a part of what it owes.
  mutating func receive(_ amount: Euros) { post(amount, debit: .cash, credit: .stateReceivable) }

  /// Credits of the State carried over from before: paid, and not used yet.
  mutating func carryOver(_ credits: Euros) { post(credits, debit: .cash, credit: .stateAdvance) }

  /// What one spending came to.
  struct Spending: Hashable, Sendable {
    let state: Euros
    let departement: Euros
    let valued: Euros
  }

  /// A line spends: each pays its share of all that the line has spent so far, less what it has paid.
  mutating func spend(_ amount: Euros, line: Int, _ terms: LineTerms) -> Spending {
    let before = spent(line: line)
    let after = before.state + before.departement + amount
    let state = terms.stateShare(of: after) - before.state
    let spending = Spending(
      state: state, departement: amount - state, valued: terms.valued(for: after) - valued(line: line))
    spend(state: spending.state, departement: spending.departement, line: line)
    value(spending.valued, line: line)
    return spending
  }

  /// A line spends: its State share uses up what the State has promised, the rest is the département's own.
  private mutating func spend(state: Euros, departement: Euros, line: Int) {
    post(state, debit: .stateExpense(line: line), credit: .cash)
    post(state, debit: .stateAdvance, credit: .stateRevenue(line: line))
    post(departement, debit: .departementExpense(line: line), credit: .cash)
  }

  /// A line's activity lets existing spending be counted as its counterpart; no money moves.
  private mutating func value(_ amount: Euros, line: Int) {
    post(amount, debit: .valuedExpense(line: line), credit: .valuedResource(line: line))
  }

  /// The year is settled: a part of what was not spent is paid back, the rest is kept.
  mutating func settle(paidBack: Euros) {
    post(paidBack, debit: .stateAdvance, credit: .cash)
    let rest = -balance(.stateAdvance)
    if rest > .zero { post(rest, debit: .stateAdvance, credit: .keptUnspent) }
  }

  /// What the State may claim back of what it has paid for each line, as article 5 is read (CAL-18, FND-11).
  ///
  /// Over all lines, what one spends beyond its credits makes up for what another has left; line by line it does not.
  func claim(_ reading: Budget.Settlement.Reading, paid: [Euros], _ terms: [LineTerms]) -> Euros {
    var total = Euros.zero
    for line in 0..<lineCount {
      let spent = spent(line: line)
      switch reading {
      case .stateShare: total += paid[line] - terms[line].freeShare(of: totalSpent(line: line))
      case .totalSpending: total += paid[line] - spent.state - spent.departement - valued(line: line)
      case .perAction: total += max(.zero, paid[line] - spent.state)
      }
    }
    return max(.zero, total)
  }

  /// What a line has spent of the State's credits, and of the département's own.
  public func spent(line: Int) -> (state: Euros, departement: Euros) {
    (balance(.stateExpense(line: line)), balance(.departementExpense(line: line)))
  }

  /// All that a line has spent.
  func totalSpent(line: Int) -> Euros { balance(.stateExpense(line: line)) + balance(.departementExpense(line: line)) }

  /// Counterpart valued so far on a line.
  public func valued(line: Int) -> Euros { balance(.valuedExpense(line: line)) }

  /// What must hold after every posting, besides debits being equal to credits.
  ///
  /// - Precondition: everything holds; a violation stops the program with what was found.
  func checkConservation() {
    precondition(isBalanced, "Debits and credits differ by \(Euros(cents: balances.reduce(0, +))).")
    for line in 0..<lineCount {
      precondition(
        balance(.stateExpense(line: line)) + balance(.stateRevenue(line: line)) == .zero,
        "Line \(line) has spent \(balance(.stateExpense(line: line))) of the State's credits and used up another sum.")
      precondition(
        balance(.valuedExpense(line: line)) + balance(.valuedResource(line: line)) == .zero,
        "The counterpart of line \(line) is counted twice or not at all.")
    }
  }
}

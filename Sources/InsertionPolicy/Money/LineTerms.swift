internal import Quantities

/// Who pays for what a line of the financial table spends: its credits, and the reading of FND-06.
///
/// Both shares are of all that was spent so far, each rounded once: whatever the order and the size of the parts, the
/// same spending has the same shares, and no cent is lost.
struct LineTerms: Hashable, Sendable {
  /// Credits of the State, new and carried over.
  let state: Euros
  /// Of which carried over: paid before.
  let carried: Euros
  /// Credits of the département, new and carried over.
  let counterpart: Euros
  /// All credits.
  let total: Euros
  /// What may be spent on activity.
  let envelope: Euros
  let funding: BudgetLine.Funding

  init(_ line: BudgetLine) {
    carried = line.amount(.stateCarried)
    state = line.amount(.stateNew) + carried
    counterpart = line.amount(.departement) + line.amount(.departementCarried)
    total = line.amount(.total)
    envelope = line.envelope
    funding = line.funding
  }

  /// The State's share of what was spent so far; never more than its credits, for its contribution is fixed (CAL-03).
  func stateShare(of spent: Euros) -> Euros {
    switch funding {
    case .stateOnly: min(spent, state)
    case .both: freeShare(of: min(spent, total))
    }
  }

  /// The State's share of what was spent so far, were its credits not limited line by line.
  func freeShare(of spent: Euros) -> Euros {
    switch funding {
    case .stateOnly: spent
    case .both: total > .zero ? spent.proportion(state, of: total) : .zero
    }
  }

  /// The counterpart valued for what was spent so far: as much of it as of the State's credits (FND-06 R1).
  func valued(for spent: Euros) -> Euros {
    switch funding {
    case .stateOnly: state > .zero ? min(spent, state).proportion(counterpart, of: state) : .zero
    case .both: .zero
    }
  }
}

public import Quantities

/// A scenario in which one line of the budget has more money, and what it buys is really there to be had.
extension Scenario {
  /// The same scenario with more of the State's new credits on a line, and with what they buy.
  ///
  /// Everything that the line may buy grows by the same part, so that the money is just enough for it:
  ///
  /// - a cost by start, person or place: the places of its programme, or what the programme may start in a year, by as
  ///   much as its ceiling and those of its structures;
  /// - a cost by FTE: the FTE of the structures that do the programme's work, at every date of the hiring plan, those
  ///   beyond what is paid from elsewhere;
  /// - a sum, on dates or spread over the execution: the sum, and the places of the programme that ``CostRule/buys``
  ///   names;
  /// - a cost by appointment or interview, or by start where places are unlimited: the money alone.
  ///
  /// A line that buys 50 measures at 2 000 euros buys 100 with 100 000 euros more. Nobody more asks for them: where the
  /// demand is short, the money buys nothing.
  ///
  /// Chosen: what all the costs of the line come to when everything is bought that they may buy is what the amount is
  /// held against; where that is not known from the scenario (appointments, people whose stay decides how many start),
  /// the line's envelope is, if it is more.
  ///
  /// - Parameters:
  ///   - amount: What is added, in euros; not negative.
  ///   - line: Index of the line in ``Budget/lines``.
  /// - Returns: The scenario itself with that line's credits, programmes, structures and sums changed.
  /// - Precondition: There is a budget, and it has the line.
  public func adding(_ amount: Euros, toLine line: Int) -> Scenario {
    // Credits that are cut stay cut, and what is added is given whole.
    guard var budget = budget?.given, budget.lines.indices.contains(line), amount >= .zero else {
      preconditionFailure("\(amount) cannot be added to line \(line) of \(self.budget?.lines.count ?? 0).")
    }
    let purchase = Purchase(of: budget.lines[line], in: self, budget.execution)
    budget.lines[line].credits[.stateNew, default: .zero] += amount
    var grown = self
    if purchase.total > .zero {
      func more(_ value: Double) -> Double {
        // One product and one quotient, so that whole results come out whole.
        value * Double((purchase.total + amount).cents) / Double(purchase.total.cents)
      }
      var before = Euros.zero
      for (cost, full) in zip(budget.lines[line].costs.indices, purchase.full) {
        let rule = budget.lines[line].costs[cost]
        let part = amount.proportion(before + full, of: purchase.total) - amount.proportion(before, of: purchase.total)
        before += full
        budget.lines[line].costs[cost].amount += rule.occasion.each(of: part)
      }
      for (programme, above) in purchase.staffed {
        grown.structures = grown.staffed(programme, above: above, more: more)
      }
      for programme in purchase.placed where !purchase.staffed.contains(where: { $0.programme == programme }) {
        if let load = programmes[programme].load { grown.programmes[programme].load?.ceiling = more(load.ceiling) }
        for structure in structures.indices where structures[structure].work == .programme(programme) {
          grown.structures[structure].ceiling = structures[structure].ceiling.map(more)
        }
      }
    }
    grown.budget = budget
    return grown
  }
}

extension CostRule.Occasion {
  /// What is added to the amount of a rule so that it spends this much more in all: nothing but for sums.
  fileprivate func each(of part: Euros) -> Euros {
    switch self {
    case .spreadOverExecution: part
    // The smallest part, lest the dates spend a cent more than there is.
    case .dates(let dates): part.split(into: max(1, dates.count)).last ?? .zero
    default: .zero
    }
  }
}

extension CostRule {
  /// The programme that the rule is about, if any: whose events it pays for, or whose volume a sum buys.
  public var programme: Int? {
    switch occasion {
    case .start(let programme), .personMonth(let programme), .placeMonth(let programme), .fteMonth(let programme, _),
      .appointment(let programme):
      programme
    case .interview: nil
    case .dates, .spreadOverExecution: buys
    }
  }
}

extension BudgetLine {
  /// The programmes that its costs are about, each once, in the order of the costs.
  public var programmes: [Int] {
    costs.compactMap(\.programme).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

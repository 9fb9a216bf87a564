internal import Quantities

/// What a line of the budget buys when everything is bought that its costs may buy, as the scenario stands.
struct Purchase {
  /// By cost of the line, what it comes to over the execution; nil where the scenario does not say.
  private let known: [Euros?]
  /// Programmes whose places grow with the money.
  private(set) var placed: [Int] = []
  /// Programmes whose FTE grow with it, and the FTE of each that are paid from elsewhere.
  private(set) var staffed: [(programme: Int, above: Double)] = []
  /// What more money is held against: all costs of the line.
  let total: Euros

  init(of line: BudgetLine, in scenario: Scenario, _ execution: ClosedRange<CivilDate>) {
    let staff = StaffByDate(scenario, execution)
    known = line.costs.map { $0.fullCost(staff) }
    for cost in line.costs {
      guard let programme = cost.programme, scenario.programmes[programme].load != nil else { continue }
      switch cost.occasion {
      case .fteMonth(_, let above): staffed.append((programme, above.count))
      case .appointment: break
      default: placed.append(programme)
      }
    }
    let sum = known.reduce(Euros.zero) { $0 + ($1 ?? .zero) }
    total = known.contains(nil) ? max(sum, line.envelope) : sum
  }

  /// By cost of the line, what it comes to; nothing where it is not known.
  var full: [Euros] { known.map { $0 ?? .zero } }
}

extension CostRule {
  /// What the rule spends over the execution when all that it may pay for is there; nil where nothing says how much.
  fileprivate func fullCost(_ staff: StaffByDate) -> Euros? {
    switch occasion {
    case .start(let programme):
      // How many start in places that come back is a question of how long people stay.
      guard staff.isYearly(programme) else { return nil }
      return amount.rounded(times: staff.years.reduce(0) { $0 + staff.placesOfYear(programme, $1) })
    case .personMonth(let programme):
      guard staff.isCaseload(programme) else { return nil }
      return amount.rounded(times: staff.monthEnds.reduce(0) { $0 + staff.places(programme, $1) })
    case .placeMonth(let programme):
      return amount.rounded(times: staff.monthEnds.reduce(0) { $0 + staff.places(programme, $1) })
    case .fteMonth(let programme, let above):
      return amount.rounded(times: staff.monthEnds.reduce(0) { $0 + max(0, staff.fte(programme, $1) - above.count) })
    case .appointment, .interview: return nil
    case .dates(let dates): return amount * dates.count
    case .spreadOverExecution: return amount
    }
  }
}

/// FTE and places of programmes by date, as planned: nobody leaves.
private struct StaffByDate {
  let scenario: Scenario
  let monthEnds: [CivilDate]
  /// Civil years that the execution touches.
  let years: ClosedRange<Int>

  init(_ scenario: Scenario, _ execution: ClosedRange<CivilDate>) {
    self.scenario = scenario
    monthEnds = MoneyWorld.monthEnds(of: execution)
    years = execution.lowerBound.year...execution.upperBound.year
  }

  func isYearly(_ programme: Int) -> Bool {
    scenario.programmes[programme].load.map { $0.reading != .caseload } ?? false
  }

  func isCaseload(_ programme: Int) -> Bool { scenario.programmes[programme].load?.reading == .caseload }

  func fte(_ programme: Int, _ day: CivilDate) -> Double {
    structures(of: programme).reduce(0) { $0 + $1.posts(on: day) }
  }

  func places(_ programme: Int, _ day: CivilDate) -> Double {
    guard isCaseload(programme) else { return placesOfYear(programme, day.year) }
    return structures(of: programme).reduce(0) { $0 + $1.posts(on: day) * ceiling($1, programme) }
  }

  /// Places of a year that is counted whole: the rule takes the mean FTE of the civil year.
  func placesOfYear(_ programme: Int, _ year: Int) -> Double {
    structures(of: programme).reduce(0) { $0 + $1.meanPosts(in: year) * ceiling($1, programme) }
  }

  private func structures(of programme: Int) -> [Structure] {
    scenario.structures.filter { $0.work == .programme(programme) }
  }

  private func ceiling(_ structure: Structure, _ programme: Int) -> Double {
    structure.ceiling ?? scenario.programmes[programme].load?.ceiling ?? 0
  }
}

extension Scenario {
  /// The structures that work in a programme with other FTE: those beyond the ones that are paid from elsewhere grow.
  ///
  /// At each date of the hiring plan what is added is shared out by the FTE that each structure has then.
  func staffed(_ programme: Int, above: Double, more: (Double) -> Double) -> [Structure] {
    let workers = structures.filter { $0.work == .programme(programme) }
    let dates = Set(workers.flatMap { $0.posts.map(\.from) }).sorted()
    return structures.map { structure in
      guard structure.work == .programme(programme) else { return structure }
      var grown = structure
      grown.posts = []
      for date in dates where date >= structure.posts.first?.from ?? date {
        let fte = structure.posts(on: date)
        let all = workers.reduce(0) { $0 + $1.posts(on: date) }
        let paid = max(0, all - above)
        let part = above == 0 || all == 0 ? more(fte) : fte + (more(paid) - paid) * fte / all
        if grown.posts.last?.fte.count != part { grown.posts.append(Structure.PostStep(from: date, fte: FTE(part))) }
      }
      return grown
    }
  }
}

extension Structure {
  /// Posts planned for a day; before the first step, those of the first.
  fileprivate func posts(on day: CivilDate) -> Double { (posts.last { $0.from <= day } ?? posts.first)?.fte.count ?? 0 }

  /// Posts planned on average over the days of a civil year.
  fileprivate func meanPosts(in year: Int) -> Double {
    guard let first = CivilDate(year: year, month: 1, day: 1), let next = CivilDate(year: year + 1, month: 1, day: 1)
    else { return 0 }
    let changes = [first] + posts.map(\.from).filter { $0 > first && $0 < next }
    let days = zip(changes, changes.dropFirst() + [next]).map { ($0, $1.dayNumber - $0.dayNumber) }
    return days.reduce(0) { $0 + posts(on: $1.0) * Double($1.1) } / Double(next.dayNumber - first.dayNumber)
  }
}

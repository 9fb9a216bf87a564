internal import Quantities
internal import Stochastics

/// What a programme's events cost, and whether money can close its door: one bit each.
struct PaidOccasions: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  static let start = Self(rawValue: 1 << 0)
  static let personMonth = Self(rawValue: 1 << 1)
  static let appointment = Self(rawValue: 1 << 2)
  /// Places or FTE, each month.
  static let capacity = Self(rawValue: 1 << 3)

  /// Whether nobody starts without money: a line pays for each start, or each month of each person.
  var needMoneyToStart: Bool { !isDisjoint(with: [.start, .personMonth]) }
  /// Whether the money promised for the months to come changes with who is there, or with places and FTE.
  var commitMonths: Bool { !isDisjoint(with: [.personMonth, .capacity]) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What the budget of a scenario pays for in the programme of this index.
  init(_ budget: Budget?, programme: Int) {
    self = []
    for cost in budget?.lines.flatMap(\.costs) ?? [] where cost.costsSomething {
      switch cost.occasion {
      case .start(programme): insert(.start)
      case .personMonth(programme): insert(.personMonth)
      case .appointment(programme): insert(.appointment)
      case .placeMonth(programme), .fteMonth(programme, _): insert(.capacity)
      default: break
      }
    }
  }
}

extension CostRule {
  /// Whether the rule ever spends anything.
  var costsSomething: Bool { amount > .zero || spread != nil }
}

/// A budget made ready for the event loop: cost rules by occasion and programme, days instead of dates.
struct MoneyLayout: Sendable {
  /// A cost rule with the line that pays it.
  struct Rule: Sendable {
    let line: Int
    let occasion: CostRule.Occasion
    let amount: Euros
    let spread: Sampler?
  }

  let budget: Budget
  let terms: [LineTerms]
  /// Cost rules of all lines, in the order of the lines; a rule's place is its address of chance.
  let rules: [Rule]
  /// By programme, the rules that its starts, its people's months and its appointments set off.
  let startRules: [[Int]]
  let personMonthRules: [[Int]]
  let appointmentRules: [[Int]]
  /// The rules that orientation appointments set off.
  let interviewRules: [Int]
  /// By line, the rules that are paid each month for people, places or FTE.
  let monthlyRules: [[Int]]
  /// By programme, the lines that pay for starts or months, and those of them that bind.
  let payingLines: [[Int]]
  let bindingLines: [[Int]]
  /// Days of the period on which the execution begins and ends; they may be outside it.
  let execution: ClosedRange<Int>
  /// Last day of each civil month that the execution touches, cut to the execution.
  let monthEnds: [Int]
  /// Parts of the sums that are spread over the execution, by rule and then by month.
  let parts: [[Euros]]
  /// The State's payments, in order: how much, and when after the signature.
  let payments: [(amount: Euros, delay: Sampler)]
  let signature: Int
  let settlement: Int

  init(_ scenario: Scenario, _ budget: Budget, _ timeline: Timeline, _ laws: inout LawTable) {
    self.budget = budget
    terms = budget.lines.map(LineTerms.init)
    var rules: [Rule] = []
    for (line, described) in budget.lines.enumerated() {
      for cost in described.costs where cost.costsSomething {
        rules.append(
          Rule(
            line: line, occasion: cost.occasion, amount: cost.amount, spread: laws.optionalSampler(for: cost.spread)))
      }
    }
    self.rules = rules
    func indices(_ isWanted: (CostRule.Occasion) -> Bool) -> [Int] {
      rules.indices.filter { isWanted(rules[$0].occasion) }
    }
    let programmes = scenario.programmes.indices
    let startRules = programmes.map { programme in indices { $0 == .start(programme: programme) } }
    let personMonthRules = programmes.map { programme in indices { $0 == .personMonth(programme: programme) } }
    self.startRules = startRules
    self.personMonthRules = personMonthRules
    appointmentRules = programmes.map { programme in indices { $0 == .appointment(programme: programme) } }
    interviewRules = indices { $0 == .interview }
    monthlyRules = budget.lines.indices.map { line in indices(\.isMonthly).filter { rules[$0].line == line } }
    let payingLines = programmes.map { programme in
      var lines: [Int] = []
      for rule in startRules[programme] + personMonthRules[programme] where !lines.contains(rules[rule].line) {
        lines.append(rules[rule].line)
      }
      return lines.sorted()
    }
    self.payingLines = payingLines
    bindingLines = payingLines.map { $0.filter { budget.lines[$0].isBinding } }
    let execution = timeline.day(of: budget.execution.lowerBound)...timeline.day(of: budget.execution.upperBound)
    self.execution = execution
    let monthEnds = Self.monthEnds(of: budget.execution).map { timeline.day(of: $0) }
    self.monthEnds = monthEnds
    parts = rules.map { $0.occasion == .spreadOverExecution ? $0.amount.split(into: monthEnds.count) : [] }
    payments = Self.payments(budget, &laws)
    signature = timeline.day(of: budget.signedOn)
    settlement = timeline.day(of: budget.settlement.on)
  }

  /// The last day of each civil month that a stretch of days touches, the last cut to it.
  static func monthEnds(of days: ClosedRange<CivilDate>) -> [CivilDate] {
    var ends: [CivilDate] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      let next = day.adding(days: 1 - day.day).adding(months: 1)
      ends.append(min(next.adding(days: -1), days.upperBound))
      day = next
    }
    return ends
  }

  /// Shares of the State's new credits, of which the last is what the others leave: no cent is lost.
  private static func payments(_ budget: Budget, _ laws: inout LawTable) -> [(amount: Euros, delay: Sampler)] {
    let credits = budget.lines.reduce(Euros.zero) { $0 + $1.amount(.stateNew) }
    var paid = Euros.zero
    return budget.payments.enumerated().map { number, payment in
      let isLast = number == budget.payments.count - 1
      let amount = isLast ? credits - paid : min(credits - paid, credits.rounded(times: payment.share))
      paid += amount
      return (amount, laws.sampler(for: payment.delay))
    }
  }
}

extension CostRule.Occasion {
  /// Whether it is paid each month for people, places or FTE.
  fileprivate var isMonthly: Bool {
    switch self {
    case .personMonth, .placeMonth, .fteMonth: true
    default: false
    }
  }
}

internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// The money's part of the world: who pays for what, the accounts, what is promised, and what is to come on fixed days.
///
/// There is one where the scenario has a budget, and none otherwise. It knows lines, rules and days; of the world it is
/// told what it needs: an address of chance, a day, the places that there are. It is an object of its own, which the world
/// points to, so that what the scenario says of money is read where it lies.
final class MoneyWorld {
  /// A cost rule with the line that pays it.
  struct Rule {
    let line: Int
    let occasion: CostRule.Occasion
    let amount: Euros
    let spread: Sampler?
  }

  let budget: Budget
  let timeline: Timeline
  /// The laws of costs and delays, compiled.
  let laws: LawTable
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

  /// Something that happens to the money on a day known from the start of a replication.
  struct Date {
    let time: Instant
    let happening: Happening

    enum Happening {
      /// The execution begins: doors that money keeps open open.
      case opens
      /// The last day of a month of the execution is over.
      case monthEnds(Int)
      /// A sum is spent, by rule.
      case sum(rule: Int)
      case signature
      case payment(Int)
      case settlement
    }
  }

  /// Chance of the present replication.
  var streams = Streams(seed: 0, replication: 0)
  var ledger: Ledger
  var table: MoneyTable
  /// In the order in which they were posted.
  var agenda: [Date] = []
  /// By line: sums of fixed days that are still to be spent, and what starts being made at this moment will cost.
  var fixedLeft: [Euros]
  var reserved: [Euros]
  /// By rule: what a month costs for everybody who holds a place at present.
  var monthOfPeople: [Euros]
  /// Months of the execution that are still to be paid.
  var monthsLeft = 0
  /// What the State has paid so far of its new credits.
  var received = Euros.zero

  init(_ budget: Budget, _ layout: Layout) {
    let timeline = layout.timeline
    let programmes = layout.scenario.programmes.indices
    var laws = LawTable()
    self.timeline = timeline
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
    self.laws = laws

    let lines = budget.lines.count
    ledger = Ledger(lines: lines)
    table = MoneyTable(months: timeline.months.count, lines: lines)
    fixedLeft = Array(repeating: .zero, count: lines)
    reserved = fixedLeft
    monthOfPeople = Array(repeating: .zero, count: rules.count)
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
      let amount = isLast ? credits - paid : min(credits - paid, credits.rounded(times: payment.share.value))
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

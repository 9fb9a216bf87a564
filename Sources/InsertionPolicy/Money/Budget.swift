public import Quantities
public import Stochastics

/// The money of a convention: its financial table, what each line spends on what, when the State pays, and how the
/// year is settled.
public struct Budget: Sendable {
  /// What it is called on screen.
  public var name: Bilingual
  /// The blocks of the financial table, in its order.
  public var blocks: [Block]
  /// The lines of the financial table, in its order.
  public var lines: [BudgetLine]
  /// Sums that the document prints, to be held against those of the lines (FND-01).
  public var printed: [PrintedSum]
  /// State credits by code of imputation as another clause prints them, to be held against the table (FND-02, FND-03).
  public var imputations: [Imputation] = []
  /// First and last day of the execution: nothing is spent outside, nothing is carried over (CAL-07, CAL-16).
  public var execution: ClosedRange<CivilDate>
  /// Day of the signature; payments count from it (CAL-32).
  public var signedOn: CivilDate
  /// Part of the State's new credits that it gives, 0 to 1: below 1 where it is asked what a cut would do.
  public var stateGiven: Share = 1
  /// What the State pays, in the order of the payments.
  public var payments: [StatePayment]
  /// How the year is settled.
  public var settlement: Settlement

  /// Makes a budget.
  public init(
    name: Bilingual, blocks: [Block], lines: [BudgetLine], printed: [PrintedSum] = [],
    execution: ClosedRange<CivilDate>, signedOn: CivilDate, payments: [StatePayment], settlement: Settlement
  ) {
    self.name = name
    self.blocks = blocks
    self.lines = lines
    self.printed = printed
    self.execution = execution
    self.signedOn = signedOn
    self.payments = payments
    self.settlement = settlement
  }

  /// The budget with the credits that are given: each line's new credits of the State times ``stateGiven``, to the cent.
  public var given: Budget {
    guard stateGiven != 1 else { return self }
    var given = self
    given.stateGiven = 1
    for line in lines.indices {
      given.lines[line].credits[.stateNew] = lines[line].amount(.stateNew).rounded(times: stateGiven.value)
    }
    return given
  }

  /// A group of lines with a sum of its own in the financial table.
  public struct Block: Hashable, Sendable {
    /// Short name used in files.
    public var id: String
    /// Name on screen.
    public var name: Bilingual

    /// Makes a block.
    public init(id: String, name: Bilingual) {
      self.id = id
      self.name = name
    }
  }

  /// A sum that the document prints.
  public struct PrintedSum: Hashable, Sendable {
    /// Indices of the blocks summed, or `nil` for all lines.
    public var blocks: [Int]?
    /// Column it stands in.
    public var column: BudgetColumn
    /// What is printed.
    public var amount: Euros
    /// The fact that says so, such as `FIN-37`.
    public var source: String

    /// Makes a printed sum.
    public init(blocks: [Int]?, column: BudgetColumn, amount: Euros, source: String) {
      self.blocks = blocks
      self.column = column
      self.amount = amount
      self.source = source
    }
  }

  /// State credits that a clause prints under a code of imputation.
  public struct Imputation: Hashable, Sendable {
    /// The code, such as `07`.
    public var code: String
    /// What is printed.
    public var amount: Euros
    /// The fact that says so, such as `CAL-28`.
    public var source: String

    /// Makes an imputation.
    public init(code: String, amount: Euros, source: String) {
      self.code = code
      self.amount = amount
      self.source = source
    }
  }

  /// A payment of the State to the département.
  public struct StatePayment: Hashable, Sendable {
    /// Part of the State's new credits; all payments sum to one.
    public var share: Share
    /// Days from the signature to the payment.
    public var delay: Law

    /// Makes a payment.
    public init(share: Share, delay: Law) {
      self.share = share
      self.delay = delay
    }
  }

  /// How a year that spent less than was paid is settled (FND-11).
  public struct Settlement: Hashable, Sendable {
    /// What is compared with the payment.
    public enum Reading: String, CaseIterable, Hashable, Sendable {
      /// The State's share of the spending, over all lines: R1.
      case stateShare = "state_share"
      /// All spending, valued counterparts included, over all lines: R2.
      case totalSpending = "total_spending"
      /// The State's share of the spending, line by line: R3.
      case perAction = "per_action"
    }
    /// What is compared.
    public var reading: Reading
    /// Day on which the report is examined: 31 March of the following year (CAL-08, CAL-17).
    public var on: CivilDate
    /// Probability that the *titre de reversement* is issued when it may be (CAL-17: "exceptionally").
    public var issued: Share

    /// Makes settlement rules.
    public init(reading: Reading = .stateShare, on: CivilDate, issued: Share) {
      self.reading = reading
      self.on = on
      self.issued = issued
    }
  }
}

/// A column of the financial table (FIN-01 to FIN-03).
public enum BudgetColumn: String, CaseIterable, Hashable, Sendable {
  /// A: new credits of the State.
  case stateNew = "state_new"
  /// B: credits of the State carried over.
  case stateCarried = "state_carried"
  /// C: credits of the département.
  case departement
  /// Of which valued: existing spending counted as a counterpart. Not part of the sum.
  case departementValued = "departement_valued"
  /// D: credits of the département carried over.
  case departementCarried = "departement_carried"
  /// E: other funders.
  case other
  /// F = A + B + C + D + E.
  case total
}

/// One line of the financial table: an action, its credits, and what it spends them on.
public struct BudgetLine: Sendable {
  /// Which credits pay for activity (FND-06).
  public enum Funding: String, CaseIterable, Hashable, Sendable {
    /// The State's only; the département's counterpart is existing spending, valued as activity goes: R1.
    case stateOnly = "state_only"
    /// Both, half and half as the columns say: R2.
    case both
  }
  /// Short name used in files and results, such as `F18`.
  public var id: String
  /// Name on screen.
  public var name: Bilingual
  /// Index of its block.
  public var block: Int
  /// Code of the imputation, such as `07`.
  public var code: String
  /// Credits by column; the total is the sum of A to E and is not stored.
  public var credits: [BudgetColumn: Euros]
  /// The total that the document prints on the line, to be held against the sum; `nil` where none is given.
  public var printedTotal: Euros?
  /// Which credits pay for activity.
  public var funding: Funding
  /// What is spent, on what occasion.
  public var costs: [CostRule]
  /// Whether nobody starts an action of the line any more once its credits are spent (FND-08 R1).
  public var isBinding: Bool
  /// Budget of the département inside which the counterpart is valued, by name and amount (FND-05); `nil` for none.
  public var host: Host?

  /// An existing budget of the département that gives the counterpart.
  public struct Host: Hashable, Sendable {
    /// Short name; lines of one host share it.
    public var id: String
    /// Its amount, as the fiche quotes it.
    public var amount: Euros

    /// Makes a host budget.
    public init(id: String, amount: Euros) {
      self.id = id
      self.amount = amount
    }
  }

  /// Makes a line.
  public init(
    id: String, name: Bilingual, block: Int, code: String, credits: [BudgetColumn: Euros],
    funding: Funding = .stateOnly, costs: [CostRule], isBinding: Bool = true, host: Host? = nil
  ) {
    self.id = id
    self.name = name
    self.block = block
    self.code = code
    self.credits = credits
    self.funding = funding
    self.costs = costs
    self.isBinding = isBinding
    self.host = host
  }

  /// Credits in a column; the total is A + B + C + D + E.
  public func amount(_ column: BudgetColumn) -> Euros {
    guard column == .total else { return credits[column] ?? .zero }
    return [BudgetColumn.stateNew, .stateCarried, .departement, .departementCarried, .other]
      .reduce(.zero) { $0 + (credits[$1] ?? .zero) }
  }

  /// What may be spent on activity: the State's credits, or all, as ``funding`` says.
  ///
  /// What is spent beyond it is the département's own money.
  public var envelope: Euros {
    switch funding {
    case .stateOnly: amount(.stateNew) + amount(.stateCarried)
    case .both: amount(.total)
    }
  }
}

/// What is spent, on what occasion.
public struct CostRule: Sendable {
  /// The occasion.
  public enum Occasion: Hashable, Sendable {
    /// Each accompaniment started in the programme of this index: a measure, a household helped.
    case start(programme: Int)
    /// Each month, for each person accompanied in the programme on its last day.
    case personMonth(programme: Int)
    /// Each month, for each place open in the programme on its last day.
    case placeMonth(programme: Int)
    /// Each month, for each FTE at work in the programme on its last day beyond so many that are paid from elsewhere
    /// (F04-09: the 26 FTE beyond the 24 of before), in hundredths of an FTE.
    case fteMonth(programme: Int, above: FTE = 0)
    /// Each appointment kept in the programme.
    case appointment(programme: Int)
    /// Each orientation appointment kept at the platform; no envelope holds one back.
    case interview
    /// On these days.
    case dates([CivilDate])
    /// On the last day of each month of the execution, in parts that add up to the amount exactly.
    case spreadOverExecution
  }
  /// The occasion.
  public var occasion: Occasion
  /// What is spent each time; for ``Occasion/spreadOverExecution``, in all.
  public var amount: Euros
  /// Law of the amount in euros where it differs from one person to the next (mean of 3 000 euros of debt: F18-08);
  /// `nil` for always ``amount``.
  ///
  /// Drawn once for a person and rounded to the cent; below zero it is zero. Only ``Occasion/start(programme:)``,
  /// ``Occasion/personMonth(programme:)``, ``Occasion/appointment(programme:)`` and ``Occasion/interview`` are about one
  /// person; the other occasions take ``amount``.
  public var spread: Law?
  /// Index of the programme whose volume a sum buys (FND-30), for ``Occasion/dates(_:)`` and
  /// ``Occasion/spreadOverExecution``; `nil` where nothing says what it buys.
  ///
  /// No event of the programme is paid for: it matters to ``Scenario/adding(_:toLine:)`` alone.
  public var buys: Int?

  /// Makes a rule.
  public init(occasion: Occasion, amount: Euros, spread: Law? = nil, buys: Int? = nil) {
    self.occasion = occasion
    self.amount = amount
    self.spread = spread
    self.buys = buys
  }
}

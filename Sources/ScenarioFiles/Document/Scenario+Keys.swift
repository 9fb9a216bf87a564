internal import InsertionPolicy
internal import Quantities
internal import Stochastics

// Parts of a scenario under the keys by which files give them, where one of several keys makes one value.

extension Programme {
  /// How long it lasts, where it is a stay.
  var stay: Law? {
    get { if case .stay(let law) = course { law } else { nil } }
    set { if let newValue { course = .stay(newValue) } }
  }
  /// The contracts it consists of, where it does.
  var contracts: ContractRules? {
    get { if case .contracts(let rules) = course { rules } else { nil } }
    set { if let newValue { course = .contracts(newValue) } }
  }
}

extension AfterRSA {
  /// Part that goes on for a while.
  var tailShare: Share {
    get { if case .ends(let share, _) = self { share } else { 1 } }
    set { self = .ends(tailShare: newValue, tailMonths: tailMonths) }
  }
  /// For how long at most.
  var tailMonths: Int {
    get { if case .ends(_, let months) = self { months } else { 0 } }
    set { self = .ends(tailShare: tailShare, tailMonths: newValue) }
  }
}

extension Consequence {
  /// The programme to which it leads.
  var destination: Int {
    get { if case .transfer(let programme) = self { programme } else { 0 } }
    set { self = .transfer(newValue) }
  }
  /// The days for which the allowance is suspended.
  var suspendedDays: Days? {
    get { if case .suspend(let days) = self { days } else { nil } }
    set { if let newValue { self = .suspend(newValue) } }
  }
}

extension FollowUp {
  /// The delay, where it is in days.
  var delayInDays: Int? {
    get { if case .days(let days) = delay { days } else { nil } }
    set { if let newValue { delay = .days(newValue) } }
  }
  /// The delay, where it is in civil months.
  var delayInMonths: Int? {
    get { if case .months(let months) = delay { months } else { nil } }
    set { if let newValue { delay = .months(newValue) } }
  }
}

extension ArrivalStream {
  /// The programmes whose people they are, nil where they come from outside.
  var programmesLeft: [Int]? {
    get { if case .present(let programmes) = origin { programmes } else { nil } }
    set { if let newValue { origin = .present(programmes: newValue) } }
  }
  /// Whether they are on the RSA, where they come from outside.
  var isOnRSA: Bool? {
    get { if case .outside(let isOnRSA) = origin { isOnRSA } else { nil } }
    set { if let newValue, programmesLeft == nil { origin = .outside(onRSA: newValue) } }
  }
}

extension StockGroup {
  /// The programme in which they are.
  var accompanied: Int? {
    get { if case .accompanied(let programme) = position { programme } else { nil } }
    set { if let newValue { position = .accompanied(programme: newValue) } }
  }
  /// The programme for which they wait.
  var waiting: Int? {
    get { if case .waiting(let programme) = position { programme } else { nil } }
    set { if let newValue { position = .waiting(programme: newValue) } }
  }
  /// Over how many days they are invited.
  var toOrientOverDays: Days? {
    get { if case .toOrient(let days) = position { days } else { nil } }
    set { if let newValue { position = .toOrient(overDays: newValue) } }
  }
}

extension InformationSessions {
  /// The days of the sessions, where they are listed.
  var daysListed: [CivilDate]? {
    get { if case .days(let days) = dates { days } else { nil } }
    set { if let newValue { dates = .days(newValue) } }
  }
  /// How they are spread, where they are.
  var spread: SpreadSessions? {
    get {
      if case .spread(let perYear, let months) = dates { SpreadSessions(perYear: perYear, months: months) } else { nil }
    }
    set { if let newValue { dates = .spread(perYear: newValue.perYear, months: newValue.months) } }
  }
}

extension LabelCriteria {
  /// What the sum of both halves must reach.
  var threshold: Share {
    get { if case .weighted(let threshold) = self { threshold } else { 0 } }
    set { self = .weighted(threshold: newValue) }
  }
}

extension LabelProcedure.Instruction {
  /// How many months it takes, where no team decides.
  var months: Law? {
    get { if case .months(let law) = time { law } else { nil } }
    set { if let newValue { time = .months(newValue) } }
  }
  /// The team that decides, where there is one.
  var team: InstructionTeam? {
    get {
      guard case .team(let agents, let contractsPerDay, let daysPerDossier) = time else { return nil }
      return InstructionTeam(agents: agents, contractsPerDay: contractsPerDay, daysPerDossier: daysPerDossier)
    }
    set {
      guard let team = newValue else { return }
      time = .team(
        agents: team.agents, contractsPerDay: team.contractsPerDay, daysPerDossier: team.daysPerDossier)
    }
  }
}

extension BudgetLine {
  /// The credits of a column, nothing where it is left out.
  subscript(credits column: BudgetColumn) -> Euros {
    get { credits[column] ?? .zero }
    set { credits[column] = newValue }
  }
  /// The name in English, beside a single text for both languages.
  var nameInEnglish: String? {
    get { name.en }
    set { if let newValue { name.en = newValue } }
  }
  /// The budget that hosts the counterpart.
  var hostID: String? {
    get { host?.id }
    set { host = newValue.map { Host(id: $0, amount: host?.amount ?? .zero) } }
  }
  /// What that budget gives.
  var hostAmount: Euros? {
    get { host?.amount }
    set { if let newValue { host?.amount = newValue } }
  }
}

extension RequestedCalibration.Figure {
  /// Half the width of a 95 % interval of a normal number, in its standard deviations.
  private static let deviationsOfHalfWidth = 1.959963984540054

  /// Half the width of a 95 % interval about what was observed.
  var halfWidth: Double? {
    get { uncertainty * Self.deviationsOfHalfWidth }
    set { if let newValue { uncertainty = newValue / Self.deviationsOfHalfWidth } }
  }
}

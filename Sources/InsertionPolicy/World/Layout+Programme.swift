internal import Quantities
internal import Stochastics

extension Layout.ProgrammeLayout {
  init(
    _ rules: Programme, firstLine: Int, linePerTerritory: Bool, on timeline: Timeline, _ laws: inout LawTable,
    _ choices: inout [Layout.Choice]
  ) {
    self.firstLine = firstLine
    self.linePerTerritory = linePerTerritory
    limited = rules.load != nil
    isProfessional = rules.sphere == .professional
    leavesWhenFull = rules.whenFull == .leave
    outOfCompetence = rules.outOfCompetence
    patience = laws.optionalSampler(for: rules.patience)
    firstAppointment = laws.sampler(for: rules.firstAppointmentDelay)
    switch rules.course {
    case .stay(let law):
      stay = laws.sampler(for: law)
      stayLeft = laws.residualSampler(for: law)
      signature = nil
      contractMonths = nil
      monthsInProgress = nil
      longestMonths = .max
      atLongest = .end
      childMonths = 0
    case .contracts(let contracts):
      stay = nil
      stayLeft = nil
      signature = laws.sampler(for: contracts.signatureDelay)
      contractMonths = laws.sampler(for: contracts.months)
      monthsInProgress = laws.sampler(for: contracts.monthsInProgress)
      longestMonths = contracts.longestMonths ?? .max
      atLongest = contracts.atLongest
      childMonths = 12 * (contracts.untilChildYears ?? 0)
    }
    outcomes = Layout.Choices(rules.reviewOutcomes, &choices)
    interval = laws.optionalSampler(for: rules.appointments?.interval)
    intervalLeft = laws.residualSampler(for: rules.appointments?.interval)
    missedShare = rules.appointments?.missed ?? 0
    missedBeforeEquipe = rules.appointments?.missedBeforeEquipe ?? .max
    afterRSA = rules.afterRSA
    anyTime = laws.optionalSampler(for: rules.anyTime.flatMap { Self.delay(perYear: $0.perYear) })
    reviewMonths = rules.referrals.afterMonths ?? 0
    reviewBy = rules.referrals.by.map { timeline.day(of: $0) } ?? -1
    request = laws.optionalSampler(for: Self.delay(perYear: rules.referrals.requestsPerYear))
    anyTimeThen = rules.anyTime?.then ?? .end
    hasDoor = rules.eligibility != nil || rules.probation != nil
    probation = laws.optionalSampler(for: rules.probation?.length)
  }

  /// Days to something that happens so many times a year at random; `nil` for never.
  private static func delay(perYear: Double) -> Law? {
    perYear > 0 ? try? Law.exponential(mean: 365.25 / perYear) : nil
  }
}

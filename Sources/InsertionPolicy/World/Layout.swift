internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// A scenario made ready for the event loop: samplers instead of laws, days of the period instead of dates.
///
/// Here plain numbers begin. A ``Scenario`` says in the type of a number what it is: a share, days, FTE, people. From
/// here on a length is a `Double` of days, staff one of FTE, and a place, a programme, a territory or a person is an
/// index; what an event still asks the scenario itself it takes out of its type on the spot (`fte.count`). ``Instant``,
/// ``Days``, ``Euros`` and the ``Share`` that chance is held against keep their types in the loop, where they cost
/// nothing; what leaves it is an observation, whose indicator names the unit.
///
/// Built once for a world and read in place by every replication. It never changes, so it is an object that the world
/// points to: as a part of the world, every access to the world cost the compiler's check of what cannot be copied a walk
/// over all that a scenario has.
final class Layout: Sendable {
  let scenario: Scenario
  let timeline: Timeline
  /// Every law of the scenario, compiled.
  let laws: LawTable
  let territoryCount: Int
  let programmes: PlainBuffer<ProgrammeLayout>
  /// One per stream and territory, the territories in the order of their ids: a flow's place is its address of chance.
  let flows: [Flow]
  let rsaSpell: Sampler?
  /// What is left of an RSA spell on a day chosen at random.
  let rsaSpellLeft: Sampler?
  let orientation: OrientationLayout?
  let equipe: EquipeLayout?
  /// Every choice of the scenario; see ``Choices``.
  let choices: [Choice]
  let vacancy: Sampler?
  /// Cumulative shares of the profiles, in the order of their ids: those of each stream, then of each stock group.
  let profiles: [[Double]]
  /// The profile at each place of ``profiles``.
  let profileOrder: [Int]
  /// Lines in all: for each programme, one or one per territory.
  let lineCount: Int
  /// Offers by line, `offersOfLine[lineStart[line]..<lineStart[line + 1]]`.
  let offers: [Offer]
  let offersOfLine: [[Int]]
  /// For each structure, its offer, or -1.
  let offerOfStructure: [Int]
  /// People present on the first day, group by group and territory by territory.
  let stock: [StockPart]
  /// Number of the day the decree counts the stock from, if it falls in the period.
  let decreeDay: Int?
  /// Bit masks for attribute draws: for each profile, attributes that are possible.
  let possibleAttributes: [[Int]]
  /// Age of the youngest child at entry, and the person's own, by profile.
  let childAges: [Sampler?]
  let ages: [Sampler?]
  let sessions: SessionsLayout?
  /// What is looked at afterwards, programme by programme; see ``FollowUpStretch``.
  let followUps: [FollowUpLayout]

  /// What the event loop asks of a programme: plain values, read in place.
  struct ProgrammeLayout: Sendable, BitwiseCopyable {
    /// First line of the programme, and whether there is one per territory.
    let firstLine: Int
    let linePerTerritory: Bool
    let limited: Bool
    let isProfessional: Bool
    let leavesWhenFull: Bool
    let outOfCompetence: Share
    let patience: Sampler?
    let firstAppointment: Sampler
    let stay: Sampler?
    /// What is left of a stay on a day chosen at random.
    let stayLeft: Sampler?
    let signature: Sampler?
    let contractMonths: Sampler?
    /// Length of the contract in progress on a day chosen at random.
    let monthsInProgress: Sampler?
    /// What reviews conclude, most months under contract, and what happens then.
    let outcomes: Choices
    let longestMonths: Int
    let atLongest: Consequence
    let interval: Sampler?
    /// What is left of an interval on a day chosen at random.
    let intervalLeft: Sampler?
    let missedShare: Share
    let missedBeforeEquipe: Int
    let afterRSA: AfterRSA
    let anyTime: Sampler?
    let anyTimeThen: Consequence
    /// Youngest child's birthday, in months, from which a contract is the last; 0 for none.
    let childMonths: Int
    /// Civil months to the review by the équipe, 0 for none; last day of the period for it, or -1.
    let reviewMonths: Int
    let reviewBy: Int
    let request: Sampler?
    /// What the budget pays for in it.
    var paid: PaidOccasions = []
    /// What is looked at afterwards.
    var followUps = FollowUpStretch()
    /// Of how many appointments kept one is at home; 0 for none.
    var homeVisitEvery: UInt8 = 0
    /// Whether there is a public or a probation: where there is neither, everybody asks for a place at once.
    let hasDoor: Bool
    /// Length of the probation, if there is one.
    let probation: Sampler?

    func line(_ territory: Int) -> Int { linePerTerritory ? firstLine + territory : firstLine }
  }

  /// Consequences with their shares: a stretch of ``Layout/choices``.
  struct Choices: Sendable, BitwiseCopyable {
    let start: Int
    let end: Int
    var count: Int { end - start }
  }

  /// One possible conclusion, without its name.
  struct Choice: Sendable, BitwiseCopyable {
    let share: Double
    let then: Consequence
  }

  struct OrientationLayout: Sendable, BitwiseCopyable {
    let invitation: Sampler
    let notice: Days
    let noShow: Share
    let invitations: Int
    let synthesis: Sampler
    let notification: Sampler
  }

  /// The équipe pluridisciplinaire, in plain values.
  struct EquipeLayout: Sendable, BitwiseCopyable {
    let notice: Days
    let outcomes: Choices
    let outcomesBeforeOrientation: Choices
    let outcomesAtReview: Choices
    let outcomesOnRequest: Choices
  }

  struct Flow: Sendable {
    let stream: Int
    let territory: Int
    /// Expected arrivals per day, before over-dispersion.
    let rate: PiecewiseRate
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    self.timeline = timeline
    let territoryCount = scenario.territories.count
    self.territoryCount = territoryCount

    var laws = LawTable()
    var choices: [Choice] = []
    var programmes: [ProgrammeLayout] = []
    var followUps: [FollowUpLayout] = []
    var lineCount = 0
    for (index, rules) in scenario.programmes.enumerated() {
      let perTerritory = rules.lines == .territory
      programmes.append(
        ProgrammeLayout(
          rules, firstLine: lineCount, linePerTerritory: perTerritory, on: timeline, &laws, &choices))
      programmes[index].paid = PaidOccasions(scenario.budget, programme: index)
      programmes[index].followUps = FollowUpStretch(rules, &followUps, counted: index, scenario.programmes)
      programmes[index].homeVisitEvery = UInt8(clamping: rules.appointments?.homeVisitEvery ?? 0)
      lineCount += perTerritory ? territoryCount : 1
    }
    self.programmes = PlainBuffer(programmes)
    self.lineCount = lineCount
    self.followUps = followUps

    flows = scenario.arrivals.indices.flatMap { stream in
      scenario.territoryOrder.map { territory in
        let share = scenario.arrivals[stream].territoryShares?[territory] ?? scenario.territories[territory].share
        return Flow(
          stream: stream, territory: territory, rate: Self.rate(scenario.arrivals[stream], share: share.value, timeline)
        )
      }
    }
    rsaSpell = laws.optionalSampler(for: scenario.rsaSpell)
    rsaSpellLeft = laws.residualSampler(for: scenario.rsaSpell)
    orientation = scenario.orientation.map {
      OrientationLayout(
        invitation: laws.sampler(for: $0.invitationDelay), notice: $0.notice, noShow: $0.noShow,
        invitations: $0.invitations, synthesis: laws.sampler(for: $0.synthesisDelay),
        notification: laws.sampler(for: $0.notificationDelay))
    }
    equipe = scenario.equipe.map {
      EquipeLayout(
        notice: $0.notice, outcomes: Choices($0.outcomes, &choices),
        outcomesBeforeOrientation: Choices($0.outcomesBeforeOrientation, &choices),
        outcomesAtReview: Choices($0.outcomesAtReview ?? $0.outcomes, &choices),
        outcomesOnRequest: Choices($0.outcomesOnRequest ?? $0.outcomes, &choices))
    }
    self.choices = choices
    stock = Self.stock(of: scenario)
    vacancy = laws.optionalSampler(for: scenario.staff.vacancy)
    childAges = scenario.profiles.map { laws.optionalSampler(for: $0.youngestChildYears) }
    ages = scenario.profiles.map { laws.optionalSampler(for: $0.ageYears) }
    sessions = scenario.informationSessions.map { SessionsLayout($0, scenario, timeline) }
    profileOrder = Scenario.order(scenario.profiles.map(\.id))
    profiles = Self.profiles(of: scenario, in: profileOrder)
    possibleAttributes = scenario.profiles.map { profile in
      profile.attributeShares.indices.filter { profile.attributeShares[$0] > 0 }
    }

    var offers: [Offer] = []
    var offerOfStructure: [Int] = []
    for (index, structure) in scenario.structures.enumerated() {
      guard case .programme(let programme) = structure.work else {
        offerOfStructure.append(-1)
        continue
      }
      var load = scenario.programmes[programme].load
      if let ceiling = structure.ceiling { load?.ceiling = ceiling }
      offerOfStructure.append(offers.count)
      offers.append(
        Offer(
          structure: index, programme: programme, territory: structure.territory,
          line: programmes[programme].line(structure.territory), load: load))
    }
    // A programme with unlimited places needs no structure: one offer per territory stands for whoever does the work.
    for (index, programme) in scenario.programmes.enumerated() where programme.load == nil {
      for territory in scenario.territoryOrder
      where !offers.contains(where: { $0.programme == index && $0.territory == territory }) {
        offers.append(
          Offer(
            structure: -1, programme: index, territory: territory, line: programmes[index].line(territory), load: nil))
      }
    }
    self.offers = offers
    self.offerOfStructure = offerOfStructure
    offersOfLine = (0..<lineCount).map { line in offers.indices.filter { offers[$0].line == line } }

    let decreeDay = CivilDate(year: 2025, month: 1, day: 1).map { timeline.day(of: $0) }
    self.decreeDay = decreeDay.flatMap { (0..<timeline.dayCount).contains($0) ? $0 : nil }
    self.laws = laws
  }
}

extension Layout {
  /// Expected arrivals per day of a stream in a territory that has this share of it.
  private static func rate(_ stream: ArrivalStream, share: Double, _ timeline: Timeline) -> PiecewiseRate {
    do {
      return try PiecewiseRate.seasonal(
        perYear: stream.perYear * share,
        months: timeline.months.map { PiecewiseRate.Month(start: $0.start.days, number: $0.month ?? 1) },
        end: timeline.horizon.days, weights: stream.monthlyWeights,
        shocks: stream.shocks.map {
          PiecewiseRate.Shock(
            start: timeline.instant(of: $0.from).days, end: timeline.instant(of: $0.to).days + 1, factor: $0.factor)
        })
    } catch {
      preconditionFailure("The stream \(stream.id) of a checked scenario has no rate: \(error).")
    }
  }
}

extension LawTable {
  /// Compiles a law if there is one.
  mutating func optionalSampler(for law: Law?) -> Sampler? {
    guard let law else { return nil }
    return sampler(for: law)
  }

  /// Compiles what is left of a duration on a day chosen at random; `nil` where there is no duration to be in.
  mutating func residualSampler(for law: Law?) -> Sampler? {
    guard let law, let residual = try? law.residual() else { return nil }
    return sampler(for: residual)
  }
}

extension Layout.Choices {
  init(_ outcomes: [Outcome], _ choices: inout [Layout.Choice]) {
    start = choices.count
    choices += outcomes.map { Layout.Choice(share: $0.share.value, then: $0.then) }
    end = choices.count
  }
}

internal import InsertionPolicy
internal import Quantities

/// Which rule of the scenario brings a moment about: the path under which the file has it.
struct StoryRules {
  private let scenario: Scenario
  private let moments: [Moment]
  private let timeline: Timeline

  init(_ story: Story, _ scenario: Scenario) {
    self.scenario = scenario
    moments = story.moments
    timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
  }

  /// Paths of the rules behind the moment of an index, the deciding one first.
  func paths(of index: Int) -> [String] {
    let moment = moments[index]
    switch moment.happening {
    case .presentAtStart: return stockGroup(of: moment.person)
    case .entered: return stream(of: moment.person).map { ["arrivals.\($0)"] } ?? []
    case .orientationBegan: return stockGroup(of: moment.person)
    case .sentToStructureAtEntry: return [route(moment) ?? "orientation.routes"]
    case .invited: return invitation(index)
    case .diaryFull:
      let isValidation = moment.wait == .cause(.validationSlot)
      return ["orientation.\(isValidation ? "validations_per_fte_day" : "diagnostics_per_fte_day")"]
    case .interviewMissed: return ["orientation.no_show_share"]
    case .interviewKept: return ["orientation.diagnostics_per_fte_day"]
    case .sentToSLAI:
      let isFirst = previous(index, .interviewKept) || previous(index, .sentToStructureAtEntry)
      if isFirst { return ["orientation.synthesis_delay_days"] }
      return previous(index, .diaryFull) ? ["orientation.validations_per_fte_day"] : []
    case .orientationDecided: return [route(moment) ?? "orientation.split", "orientation.validations_per_fte_day"]
    case .orientationNotified: return ["orientation.notification_delay_days"]
    case .rsaEnded: return ["rsa_spell_days"] + programme(moment, "after_rsa")
    case .left: return isAlone(index) ? ["rsa_spell_days"] : []
    case .putToEquipe: return hearing(index)
    case .equipeDecided: return ["equipe.meets_every_working_days"] + decision(moment)
    default: return programmePaths(index, moment)
    }
  }

  private func programmePaths(_ index: Int, _ moment: Moment) -> [String] {
    switch moment.happening {
    case .placeAsked, .placeTaken: load(moment)
    case .wentAway: programme(moment, "when_full") + load(moment)
    case .gaveUp: programme(moment, "patience_days")
    case .referred: referrals(index)
    case .firstAppointment: programme(moment, "first_appointment_days")
    case .outOfCompetence: programme(moment, "out_of_competence_share")
    case .contractSigned:
      (isFirstContract(index) ? programme(moment, "contracts.signature_days") : [])
        + programme(moment, "contracts.months")
    case .appointmentHeld: programme(moment, "appointments.interval_days")
    case .appointmentMissed: programme(moment, "appointments.missed_share")
    case .courseEnded: course(index)
    case .placeVanished:
      // A body of several programmes has one line in the file: `union` for the structure `union/social`.
      (moment.structure.map { ["structures.\(scenario.structures[$0].id.prefix { $0 != "/" }).fte"] } ?? [])
        + load(moment)
    case .placeClosed: ["label.cut_off.on", "label.cut_off.closing"]
    case .tailEnded: programme(moment, "after_rsa.tail_months")
    // Nothing else ended it: the place that the référent had referred the person to came free.
    case .accompanimentEnded:
      isAlone(index) && index + 1 < moments.count ? load(moments[index + 1]) : []
    default: []
    }
  }

  private func programme(_ moment: Moment, _ key: String) -> [String] {
    moment.programme.map { ["programmes.\(scenario.programmes[$0].id).\(key)"] } ?? []
  }

  /// The rule that limits places, where one does.
  private func load(_ moment: Moment) -> [String] {
    moment.programme.flatMap { scenario.programmes[$0].load } == nil ? [] : programme(moment, "load")
  }

  private func route(_ moment: Moment) -> String? {
    moment.route.flatMap { index in scenario.orientation.map { "orientation.routes.\($0.routes[index].id)" } }
  }

  /// The stream that a person came in by, which the person's name says.
  private func stream(of person: UInt32) -> String? {
    PersonName.name(of: person, in: scenario).split(separator: "/").first.map(String.init)
  }

  /// The group of the initial stock that a person belongs to: people are numbered group by group.
  private func stockGroup(of person: UInt32) -> [String] {
    let parts = PersonName.name(of: person, in: scenario).split(separator: "/")
    guard parts.count == 2, parts[0] == "stock", let number = Int(parts[1]) else { return [] }
    var last = 0
    for (index, group) in scenario.stock.enumerated() {
      last += group.people
      if number <= last { return ["stock.\(index + 1)"] }
    }
    return []
  }

  /// Whether the moment before the one of an index is of this kind.
  private func previous(_ index: Int, _ happening: Happening) -> Bool {
    index > 0 && moments[index - 1].happening == happening
  }

  /// Whether a contract follows a first appointment, and not another contract; the RSA may have ended in between.
  private func isFirstContract(_ index: Int) -> Bool {
    moments[..<index].last { [.firstAppointment, .contractSigned].contains($0.happening) }?.happening
      == .firstAppointment
  }

  /// Whether nothing else happened to the person at the same instant before.
  private func isAlone(_ index: Int) -> Bool { index == 0 || moments[index - 1].time < moments[index].time }

  private func invitation(_ index: Int) -> [String] {
    previous(index, .interviewMissed) || previous(index, .equipeDecided)
      ? ["orientation.invitations", "orientation.notice_days"]
      : ["orientation.invitation_delay_days", "orientation.notice_days"]
  }

  /// Streams by which the référents of the present programme refer people to the one asked for.
  private func referrals(_ index: Int) -> [String] {
    let moment = moments[index]
    let present = index > 0 ? moments[index - 1].programme : nil
    return scenario.arrivals.compactMap { stream in
      guard case .present(let programmes) = stream.origin, case .programme(let destination) = stream.destination,
        destination == moment.programme, present.map(programmes.contains) ?? true
      else { return nil }
      return "arrivals.\(stream.id)"
    }
  }

  /// What brought the case before the équipe pluridisciplinaire.
  private func hearing(_ index: Int) -> [String] {
    let notice = "equipe.notice_days"
    if previous(index, .interviewMissed) { return ["orientation.invitations", notice] }
    let moment = moments[index]
    if previous(index, .appointmentMissed), !isAlone(index) {
      return programme(moment, "appointments.missed_before_equipe") + [notice]
    }
    guard let number = moment.programme else { return [notice] }
    let referrals = scenario.programmes[number].referrals
    return (referrals.afterMonths == nil ? [] : programme(moment, "equipe_after_months"))
      + (referrals.requestsPerYear > 0 ? programme(moment, "equipe_requests_per_year") : []) + [notice]
  }

  private func decision(_ moment: Moment) -> [String] {
    guard let equipe = scenario.equipe else { return [] }
    // Who has a référent waits for nothing after the decision; everybody else was heard before any orientation.
    if moment.wait != .nothing {
      return outcome(moment, of: equipe.outcomesBeforeOrientation, under: "equipe.outcomes_before_orientation")
    }
    // Outcomes at a review or on a request have their own lists; all are named where the scenario has them.
    guard equipe.outcomesAtReview == nil, equipe.outcomesOnRequest == nil else { return ["equipe"] }
    return outcome(moment, of: equipe.outcomes, under: "equipe.outcomes")
  }

  /// The one conclusion of a list that had this consequence, or the list where several could have had it.
  private func outcome(_ moment: Moment, of outcomes: [Outcome], under path: String) -> [String] {
    let fitting = outcomes.filter { $0.then == moment.consequence && $0.share > 0 }
    return [fitting.count == 1 ? "\(path).\(fitting[0].id)" : path]
  }

  /// What ended a stay or a contract: its own length, or what can end it at any time.
  private func course(_ index: Int) -> [String] {
    let moment = moments[index]
    guard let number = moment.programme else { return [] }
    let rules = scenario.programmes[number]
    let anyTime = rules.anyTime?.then == moment.consequence ? programme(moment, "any_time") : []
    guard case .contracts(let contracts) = rules.course else { return programme(moment, "stay_days") + anyTime }
    if !anyTime.isEmpty, let isEarly = comesEarly(index), isEarly { return anyTime }
    let outcomes = outcome(moment, of: contracts.outcomes, under: programme(moment, "contracts.outcomes")[0])
    let isLongest = contracts.longestMonths != nil && contracts.atLongest == moment.consequence
    return outcomes + (isLongest ? programme(moment, "contracts.longest_months") : [])
      + (comesEarly(index) == nil ? anyTime : [])
  }

  /// Whether an end comes before the contract's last day; `nil` where the contract is older than the period.
  private func comesEarly(_ index: Int) -> Bool? {
    guard let signed = moments[..<index].last(where: { $0.months != nil }), let months = signed.months else {
      return nil
    }
    let due = timeline.date(at: signed.time).adding(months: months)
    return timeline.date(at: moments[index].time) < due
  }
}

internal import InsertionPolicy
internal import Quantities

/// Which rule of the scenario brings a moment about: the path under which the file has it.
struct StoryRules {
  private let scenario: Scenario
  private let moments: [Moment]

  init(_ story: Story, _ scenario: Scenario) {
    self.scenario = scenario
    moments = story.moments
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
    case .putToEquipe: return hearing(moment)
    case .prescribed: return prescription(index).map { ["arrivals.\($0)"] } ?? []
    case .sessionAttended: return ["information_sessions.attendance_share"]
    case .equipeDecided: return ["equipe.meets_every_working_days"] + decision(moment)
    default: return programmePaths(index, moment)
    }
  }

  private func programmePaths(_ index: Int, _ moment: Moment) -> [String] {
    switch moment.happening {
    case .placeAsked, .placeTaken: load(moment)
    case .wentAway: programme(moment, "when_full") + load(moment)
    case .heldBack: payingLines(moment)
    case .wentAwayUnpaid: programme(moment, "when_full") + payingLines(moment)
    case .refusedPublic: programme(moment, moment.ground == .outsideAge ? "public.age" : "public")
    case .probationBegan: programme(moment, "probation.days")
    case .probationPassed, .probationFailed: programme(moment, "probation.success")
    case .gaveUp: programme(moment, "patience_days")
    case .referred: referrals(index)
    case .firstAppointment: programme(moment, "first_appointment_days") + home(moment)
    case .outOfCompetence: programme(moment, "out_of_competence_share")
    case .contractSigned:
      (isFirstContract(index) ? programme(moment, "contracts.signature_days") : [])
        + programme(moment, "contracts.months")
    case .appointmentHeld: programme(moment, "appointments.interval_days") + home(moment)
    case .followUpYes, .followUpNo: followUp(moment)
    case .appointmentMissed: programme(moment, "appointments.missed_share")
    case .courseEnded: course(moment)
    case .endedAtAnyTime: programme(moment, "any_time")
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

  private func home(_ moment: Moment) -> [String] {
    moment.isAtHome ? programme(moment, "appointments.home_visit_every") : []
  }

  private func followUp(_ moment: Moment) -> [String] {
    guard let programme = moment.programme, let number = moment.followUp else { return [] }
    return self.programme(moment, "follow_ups.\(scenario.programmes[programme].followUps[number].id)")
  }

  /// The stream that a second action came by: it names the action's record, which is this one or the other.
  private func prescription(_ index: Int) -> String? {
    let moment = moments[index]
    return stream(of: index == 0 ? moment.person : moment.other ?? moment.person)
  }

  /// Lines of the budget whose money somebody needs to start in the programme.
  private func payingLines(_ moment: Moment) -> [String] {
    guard let programme = moment.programme, let budget = scenario.budget else { return [] }
    return budget.lines.filter { line in
      line.isBinding
        && line.costs.contains {
          [.start(programme: programme), .personMonth(programme: programme)].contains($0.occasion)
        }
    }.map { "budget.lines.\($0.id)" }
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
      last += group.people.count
      if number <= last { return ["stock.\(index + 1)"] }
    }
    return []
  }

  /// Whether the moment before the one of an index is of this kind; what stands aside comes in between and changes
  /// nothing.
  private func previous(_ index: Int, _ happening: Happening) -> Bool {
    moments[..<index].last { !$0.happening.isAside }?.happening == happening
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
    // An earlier referral, and what became of it, is about another programme than the one the person is in.
    let present = moments[..<index].last {
      !$0.happening.isAside && !$0.happening.isAtAnotherDoor && $0.happening != .referred
    }?.programme
    return scenario.arrivals.compactMap { stream in
      guard case .present(let programmes) = stream.origin, case .programme(let destination) = stream.destination,
        !stream.isAlongside, destination == moment.programme, present.map(programmes.contains) ?? true
      else { return nil }
      return "arrivals.\(stream.id)"
    }
  }

  /// What brought the case before the équipe pluridisciplinaire.
  private func hearing(_ moment: Moment) -> [String] {
    let ground =
      switch moment.hearing {
      case .neverCame: ["orientation.invitations"]
      case .absences: programme(moment, "appointments.missed_before_equipe")
      case .review: programme(moment, "equipe_after_months")
      case .request: programme(moment, "equipe_requests_per_year")
      case nil: [String]()
      }
    return ground + ["equipe.notice_days"]
  }

  /// What the équipe drew from, and the conclusion it drew.
  private func decision(_ moment: Moment) -> [String] {
    guard let equipe = scenario.equipe else { return [] }
    // Who has a référent waits for nothing after the decision; everybody else was heard before any orientation.
    if moment.wait != .nothing {
      return conclusion(moment, of: equipe.outcomesBeforeOrientation, under: "equipe.outcomes_before_orientation")
    }
    switch moment.hearing {
    case .review where equipe.outcomesAtReview != nil:
      return conclusion(moment, of: equipe.outcomesAtReview ?? [], under: "equipe.outcomes_at_review")
    case .request where equipe.outcomesOnRequest != nil:
      return conclusion(moment, of: equipe.outcomesOnRequest ?? [], under: "equipe.outcomes_on_request")
    default: return conclusion(moment, of: equipe.outcomes, under: "equipe.outcomes")
    }
  }

  private func conclusion(_ moment: Moment, of outcomes: [Outcome], under path: String) -> [String] {
    guard case .outcome(let number) = moment.ground else { return [path] }
    return ["\(path).\(outcomes[number].id)"]
  }

  /// What ended a stay or a contract: the conclusion of the review, or the rule that left none to be drawn.
  private func course(_ moment: Moment) -> [String] {
    guard let number = moment.programme else { return [] }
    let rules = scenario.programmes[number]
    switch moment.ground {
    case .longestReached: return programme(moment, "contracts.longest_months")
    case .childTooOld: return programme(moment, "contracts.until_child_years")
    case .rightEnded: return programme(moment, "after_rsa")
    case nil, .outsideAge, .outsideCondition: return programme(moment, "stay_days")
    case .outcome:
      guard case .contracts(let contracts) = rules.course else {
        return programme(moment, "stay_days")
          + conclusion(moment, of: rules.stayOutcomes, under: programme(moment, "stay_outcomes")[0])
      }
      return conclusion(moment, of: contracts.outcomes, under: programme(moment, "contracts.outcomes")[0])
    }
  }
}

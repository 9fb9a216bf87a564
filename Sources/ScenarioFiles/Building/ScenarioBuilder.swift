internal import InsertionPolicy
internal import Quantities
internal import Stochastics

/// Makes a scenario of a document without problems.
struct ScenarioBuilder {
  private let root: CheckedObject
  private let territories: [CheckedObject]
  private let programmeCount: Int

  init(root: CheckedObject) {
    self.root = root
    territories = root.objects("territories")
    programmeCount = root.list("programmes").count
  }

  /// The scenario, with the provenance of its numbers.
  func scenario(provenance: [Provenance]) -> Scenario {
    let period = root.object("period")
    let attributes = root.list("attributes").compactMap { if case .text(let name) = $0 { name } else { nil } }
    let profiles = root.objects("profiles").map { profile in
      Profile(
        id: profile.text("id"), share: profile.number("share"),
        attributeShares: profile.shares("attributes", count: attributes.count),
        youngestChildYears: profile.optionalLaw("youngest_child_years"),
        ageYears: profile.optionalLaw("age_years"))
    }
    let structures = StructureBuilder(root: root, from: period.date("from"))
    let matrix = MatrixBuilder(root: root)
    var made = Scenario(
      name: root.bilingual("name"), summary: root.bilingual("summary"), firstDay: period.date("from"),
      lastDay: period.date("to"),
      territories: territories.map { Territory(id: $0.text("id"), name: $0.text("name"), share: $0.number("share")) },
      attributes: attributes, profiles: profiles, arrivals: root.objects("arrivals").map(arrivalStream),
      rsaSpell: root.optionalLaw("rsa_spell_days"),
      orientation: root.optionalObject("orientation").map { orientation($0, profileCount: profiles.count) },
      programmes: root.objects("programmes").map { $0.programme() },
      structures: structures.structures, staff: staff(),
      equipe: root.optionalObject("equipe").map(equipe),
      stock: root.objects("stock").map(stockGroup),
      targets: matrix.targets(beside: root.objects("targets").map(target)),
      readings: root.objects("readings").map(reading),
      informationSessions: root.optionalObject("information_sessions").map { $0.informationSessions() },
      grant: root.optionalObject("grant").map { $0.grant() },
      budget: root.optionalObject("budget").map { BudgetBuilder(budget: $0).made() },
      label: root.optionalObject("label").map {
        LabelBuilder(root: root, label: $0, structuresOfLine: structures.ofLine).rules()
      },
      reportsQuarters: root.list("reporting").contains { if case .word("quarter") = $0 { true } else { false } },
      provenance: provenance)
    made.matrix = matrix.matrix()
    made.counting = root.word("counting").flatMap(Counting.init(rawValue:))
    return made
  }

  private func arrivalStream(_ stream: CheckedObject) -> ArrivalStream {
    let weights: [Double] =
      stream.values["monthly"] == nil
      ? Array(repeating: 1, count: 12)
      : stream.list("monthly").compactMap { if case .number(let weight) = $0 { weight } else { nil } }
    let origin: ArrivalStream.Origin
    if stream.word("from") != nil {
      origin = .outside(onRSA: stream.values["on_rsa"] == nil || stream.boolean("on_rsa"))
    } else {
      origin = .present(
        programmes: stream.list("from").compactMap { if case .index(let position) = $0 { position } else { nil } })
    }
    let destination: ArrivalStream.Destination =
      switch stream.word("to") {
      case "orientation": .orientation
      case "routing": .routing
      default: .programme(stream.index("to"))
      }
    var made = ArrivalStream(
      id: stream.text("id"), perYear: stream.number("per_year"), monthlyWeights: weights,
      shocks: stream.objects("shocks").map {
        ArrivalStream.Shock(from: $0.date("from"), to: $0.date("to"), factor: $0.number("factor"))
      }, dispersion: stream.number("dispersion"),
      territoryShares: stream.optionalShares("by_territory", count: territories.count), destination: destination,
      origin: origin, countedAsNew: stream.boolean("new_entrants"), profileShares: profileShares(of: stream))
    made.isAlongside = stream.boolean("alongside")
    return made
  }

  private func orientation(_ rules: CheckedObject, profileCount: Int) -> OrientationRules {
    OrientationRules(
      invitationDelay: rules.law("invitation_delay_days"), notice: Days(rules.number("notice_days")),
      noShow: rules.number("no_show_share"), invitations: rules.integer("invitations"),
      diagnosticsPerFTE: rules.number("diagnostics_per_fte_day"), synthesisDelay: rules.law("synthesis_delay_days"),
      validationsPerFTE: rules.number("validations_per_fte_day"),
      notificationDelay: rules.law("notification_delay_days"), routes: rules.objects("routes").map(route),
      split: split(rules, profileCount: profileCount))
  }

  private func route(_ route: CheckedObject) -> Route {
    Route(
      id: route.text("id"), stage: route.word("stage") == "entry" ? .entry : .validation,
      condition: route.optionalObject("when").map { $0.condition() } ?? Condition(), share: route.number("share"),
      onlyBelowFloor: route.boolean("only_below_floor"), programme: route.index("to"),
      source: route.optionalText("source"))
  }

  private func split(_ rules: CheckedObject, profileCount: Int) -> [[Double]] {
    guard case .map(let rows, let every)? = rules.values["split"] else { return [] }
    return (0..<profileCount).map { profile in
      (rows[profile] ?? every.first)?.shares(count: programmeCount) ?? []
    }
  }

  private func staff() -> StaffRules {
    guard let staff = root.optionalObject("staff") else { return StaffRules() }
    return StaffRules(
      departuresPerYear: staff.number("departures_per_year"), vacancy: staff.optionalLaw("vacancy_days"),
      absence: staff.number("absence_share"))
  }

  private func equipe(_ rules: CheckedObject) -> EquipeRules {
    EquipeRules(
      meetsEveryWorkingDays: rules.integer("meets_every_working_days"),
      dossiersPerMeeting: rules.integer("dossiers_per_meeting"), notice: Days(rules.number("notice_days")),
      outcomes: rules.outcomes("outcomes"), outcomesBeforeOrientation: rules.outcomes("outcomes_before_orientation"),
      outcomesAtReview: rules.values["outcomes_at_review"].map { _ in rules.outcomes("outcomes_at_review") },
      outcomesOnRequest: rules.values["outcomes_on_request"].map { _ in rules.outcomes("outcomes_on_request") })
  }

  private func stockGroup(_ group: CheckedObject) -> StockGroup {
    let position: StockGroup.Position
    if group.values["accompanied"] != nil {
      position = .accompanied(programme: group.index("accompanied"))
    } else if group.values["waiting"] != nil {
      position = .waiting(programme: group.index("waiting"))
    } else {
      position = .toOrient(overDays: group.number("to_orient_over_days"))
    }
    return StockGroup(
      position: position, people: group.integer("people"),
      territoryShares: group.optionalShares("by_territory", count: territories.count),
      offRSAShare: group.number("off_rsa_share"), profileShares: profileShares(of: group))
  }

  private func profileShares(of object: CheckedObject) -> [Double]? {
    object.optionalShares("profiles", count: root.list("profiles").count)
  }

  private func target(_ target: CheckedObject) -> Target {
    Target(
      indicator: target.text("indicator"), value: target.number("value"), year: target.optionalInteger("year"),
      source: target.text("source"))
  }

  private func reading(_ reading: CheckedObject) -> Reading {
    Reading(
      finding: reading.text("finding"), choice: reading.text("choice"), question: reading.bilingual("question"),
      meaning: reading.bilingual("meaning"))
  }
}

internal import Quantities

/// What is looked at after an accompaniment, visits at home, and all actions together.
extension IndicatorCatalogue {
  /// People looked at, yes, and the share, for each follow-up of a programme.
  static func followUps(_ index: Int, of scenario: Scenario) -> [Entry] {
    let programme = scenario.programmes[index]
    let first = scenario.programmes[..<index].reduce(0) { $0 + $1.followUps.count }
    return programme.followUps.enumerated().flatMap { number, followUp -> [Entry] in
      let asked = Observations.index(followUp: first + number, of: scenario.programmes)
      let name = followUp.name
      let among = followUp.among.map { programme.followUps[$0].name }
      let frWho = among.map { " parmi celles pour qui la réponse à « \($0.fr) » était oui" } ?? ""
      let enWho = among.map { " among those for whom the answer to '\($0.en)' was yes" } ?? ""
      return [
        entry(
          programme, index, "\(followUp.id).asked", fr: "\(name.fr), personnes regardées",
          en: "\(name.en), people looked at",
          frDefinition: "Personnes\(frWho) dont la situation est regardée dans la période, "
            + delay(followUp, start: "la place prise", end: "la fin", unit: ("jours", "mois"), after: "après") + ".",
          enDefinition: "People\(enWho) whose situation is looked at in the window, "
            + delay(followUp, start: "the place taken", end: "the end", unit: ("days", "months"), after: "after") + ".",
          .persons, .neutral, .programmes, source: "MIS-12", formula: sum(asked)),
        entry(
          programme, index, "\(followUp.id).yes", fr: name.fr, en: name.en,
          frDefinition: "Personnes regardées dans la période pour lesquelles la réponse est oui.",
          enDefinition: "People looked at in the window for whom the answer is yes.", .persons, .atLeast, .programmes,
          source: "MIS-12", formula: sum(asked + 1)),
        entry(
          programme, index, "\(followUp.id).share", fr: "\(name.fr), part", en: "\(name.en), share",
          frDefinition: "Réponses oui, pour une personne regardée dans la période.",
          enDefinition: "Answers that are yes, for each person looked at in the window.", .share, .atLeast,
          .programmes, source: "MIS-12", formula: ratio(asked + 1, of: asked)),
      ]
    }
  }

  private static func delay(
    _ followUp: FollowUp, start: String, end: String, unit: (days: String, months: String), after: String
  ) -> String {
    let origin = followUp.origin == .start ? start : end
    switch followUp.delay {
    case .days(let days): return "\(days) \(unit.days) \(after) \(origin)"
    case .months(let months): return "\(months) \(unit.months) \(after) \(origin)"
    }
  }

  /// Visits at home and the rhythm of appointments, where a convention asks for visits.
  static func visits(_ programme: Programme, _ index: Int) -> [Entry] {
    guard programme.appointments?.homeVisitEvery != nil else { return [] }
    let inProgress = Observations.index(.inProgress, index)
    let held = Observations.index(.appointmentsHeld, index)
    return [
      entry(
        programme, index, "home_visits", fr: "visites à domicile", en: "visits at home",
        frDefinition: "Rendez-vous d'accompagnement tenus à domicile dans la période.",
        enDefinition: "Accompaniment appointments held at home in the window.", .acts, .atLeast, .workload,
        source: "F19-10; F21-07; F21-08", formula: sum(.homeVisits, index)),
      entry(
        programme, index, "appointments_per_month", fr: "rendez-vous par personne et par mois",
        en: "appointments per person and month",
        frDefinition: "Rendez-vous tenus dans la période, par mois (365,25 / 12 jours) passé par une personne dans une "
          + "place.",
        enDefinition: "Appointments held in the window, for each month (365.25 / 12 days) that a person spent in a "
          + "place.", .acts, .atLeast, .workload, source: "F19-10; F21-07; F21-08",
        formula: { seen, months, territory in
          let days = months.reduce(0) { $0 + seen.shape.monthLengths[$1] }
          let personMonths = seen.average(inProgress, months, territory) * days / daysPerMonth
          return personMonths > 0 ? seen.sum(held, months, territory) / personMonths : nil
        }),
    ]
  }

  /// Chosen: a month is a twelfth of 365.25 days.
  private static let daysPerMonth = 365.25 / 12

  /// All actions together: places, persons, and the one of the two that the scenario counts by (FND-29).
  static func actions(_ scenario: Scenario, _ counting: Counting) -> [Entry] {
    let programmes = Array(scenario.programmes.indices)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let places: Formula = { seen, months, territory in
      guard let first = months.first else { return 0 }
      return programmes.reduce(0) {
        $0 + seen.sum(Observations.index(.starts, $1), months, territory) + openOnFirstDay($1, first, seen, territory)
      }
    }
    let persons: Formula = { seen, months, territory in
      let counter: Counter = months.count == timeline.months.count ? .personsOfPeriod : .personsOfYear
      return seen.sum(Observations.index(counter), months, territory)
    }
    let ofPlaces = (
      fr: "Accompagnements en cours au premier jour de la période ou commencés dans la période, toutes actions.",
      en: "Accompaniments in progress on the first day of the window or started in it, in all actions."
    )
    let ofPersons = (
      fr: "Personnes ayant au moins un de ces accompagnements, chacune comptée une fois.",
      en: "People with at least one of these accompaniments, each counted once."
    )
    let shown = counting == .places ? ofPlaces : ofPersons
    return [
      action(
        "accompanied", fr: "Toutes actions : accompagnés", en: "All actions: accompanied", shown.fr, shown.en,
        counting == .places ? .places : .persons, counting == .places ? places : persons),
      action(
        "places", fr: "Toutes actions : places", en: "All actions: places", ofPlaces.fr, ofPlaces.en, .places, places),
      action(
        "persons", fr: "Toutes actions : personnes", en: "All actions: persons", ofPersons.fr, ofPersons.en, .persons,
        persons),
    ]
  }

  /// Accompaniments in progress when a month begins; on the first day, those that were not started on it.
  private static func openOnFirstDay(
    _ programme: Int, _ month: Int, _ seen: Observations, _ territory: Int?
  ) -> Double {
    guard month == 0 else {
      return seen.ending(Observations.index(.inProgress, programme), month: month - 1, territory)
    }
    return seen.sum(Observations.index(.served, programme), 0..<1, territory)
      - seen.sum(Observations.index(.starts, programme), 0..<1, territory)
  }

  private static func action(
    _ suffix: String, fr: String, en: String, _ frDefinition: String, _ enDefinition: String, _ unit: Indicator.Unit,
    _ formula: @escaping Formula
  ) -> Entry {
    var indicator = Indicator(
      id: "actions.\(suffix)", name: Bilingual(fr: fr, en: en),
      definition: Bilingual(fr: frDefinition, en: enDefinition),
      unit: unit, direction: .neutral, theme: .coverage, source: "FND-29; MIS-32")
    indicator.byQuarter = false
    return Entry(indicator: indicator, formula: formula)
  }
}

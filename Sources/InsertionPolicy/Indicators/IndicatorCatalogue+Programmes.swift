/// What each programme does: flows, file active, waits, workload.
extension IndicatorCatalogue {
  static func programme(_ index: Int, of scenario: Scenario) -> [Entry] {
    let programme = scenario.programmes[index]
    var entries = flows(programme, index) + door(programme, index)
    if programme.load != nil { entries += capacity(programme, index) + waits(programme, index) }
    if programme.appointments != nil { entries += workload(programme, index) }
    entries += visits(programme, index) + followUps(index, of: scenario)
    if programme.isEvaluated { entries += evaluation(programme, index) + conclusions(index, of: scenario) }
    return entries
  }

  /// An entry named for its programme.
  static func entry(
    _ programme: Programme, _ index: Int, _ suffix: String, fr: String, en: String, frDefinition: String,
    enDefinition: String, _ unit: Indicator.Unit, _ direction: Indicator.Direction, _ theme: Indicator.Theme,
    source: String, monthly: Bool = false, formula: @escaping Formula
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: "\(programme.id).\(suffix)",
        name: Bilingual(fr: "\(programme.name.fr) : \(fr)", en: "\(programme.name.en): \(en)"),
        definition: Bilingual(fr: frDefinition, en: enDefinition), unit: unit, direction: direction, theme: theme,
        source: source, programme: index, monthly: monthly),
      formula: formula)
  }

  private static func flows(_ programme: Programme, _ index: Int) -> [Entry] {
    [
      entry(
        programme, index, "oriented", fr: "personnes orientées", en: "people oriented",
        frDefinition: "Personnes orientées ou adressées vers cet accompagnement dans la période.",
        enDefinition: "People oriented or referred to this accompaniment in the window.", .persons, .atLeast,
        .programmes,
        source: "ANX-13; ANX-16", formula: sum(.oriented, index)),
      entry(
        programme, index, "oriented_rsa", fr: "bénéficiaires du RSA orientés", en: "RSA recipients oriented",
        frDefinition: "Bénéficiaires du RSA orientés ou adressés vers cet accompagnement dans la période.",
        enDefinition: "RSA recipients oriented or referred to this accompaniment in the window.", .persons, .atLeast,
        .programmes, source: "ANX-16; F04-14", formula: sum(.orientedOnRSA, index)),
      entry(
        programme, index, "starts", fr: "accompagnements commencés", en: "accompaniments started",
        frDefinition: "Personnes entrées dans une place dans la période.",
        enDefinition: "People who took a place in the window.", .persons, .atLeast, .programmes, source: "CAF62-16",
        formula: sum(.starts, index)),
      entry(
        programme, index, "served", fr: "file active (personnes accompagnées)", en: "file active (people accompanied)",
        frDefinition: "Accompagnements présents au 1er janvier de chaque année ou commencés dans l'année.",
        enDefinition: "Accompaniments in progress on 1 January of each year or started in the year.", .persons,
        .atLeast,
        .programmes, source: "CAF62-12; CAF62-15; F04-15", formula: sum(.served, index)),
      entry(
        programme, index, "in_progress", fr: "personnes accompagnées en moyenne", en: "people accompanied on average",
        frDefinition: "Personnes occupant une place, moyenne sur la période.",
        enDefinition: "People holding a place, mean over the window.", .persons, .neutral, .programmes,
        source: "ANX-15; F05-15", monthly: true,
        formula: average(Observations.index(ProgrammeLevel.inProgress, index))),
      entry(
        programme, index, "positive_exits", fr: "sorties positives", en: "positive exits",
        frDefinition: "Accompagnements terminés par une sortie positive dans la période.",
        enDefinition: "Accompaniments that ended in a positive exit in the window.", .persons, .atLeast, .programmes,
        source: "F04-18; F05-12", formula: sum(.positiveExits, index)),
    ]
  }

  private static func capacity(_ programme: Programme, _ index: Int) -> [Entry] {
    let fte = Observations.index(ProgrammeLevel.fte, index)
    let reading = programme.load?.reading ?? .caseload
    let counted: Formula =
      switch reading {
      case .caseload: average(Observations.index(ProgrammeLevel.inProgress, index))
      case .starts: perYear(sum(.starts, index))
      case .served: perYear(sum(.served, index))
      }
    return [
      entry(
        programme, index, "places", fr: "places ouvertes", en: "places open",
        frDefinition: "Places que la règle de charge donne avec les référents présents, moyenne sur la période.",
        enDefinition: "Places that the load rule gives with the référents at work, mean over the window.", .places,
        .neutral, .programmes, source: "FND-33", formula: average(Observations.index(ProgrammeLevel.places, index))),
      entry(
        programme, index, "fte", fr: "référents présents", en: "référents at work",
        frDefinition: "Référents en poste, en ETP, moyenne sur la période.",
        enDefinition: "Référents in post, in FTE, mean over the window.", .fte, .neutral, .workload, source: "MIS-08",
        formula: average(fte)),
      entry(
        programme, index, "load_per_fte", fr: "charge par ETP", en: "load per FTE",
        frDefinition: reading == .caseload
          ? "Personnes accompagnées en même temps, par ETP présent."
          : (reading == .starts
            ? "Accompagnements commencés dans l'année, par ETP présent."
            : "Personnes accompagnées dans l'année, par ETP présent."),
        enDefinition: reading == .caseload
          ? "People accompanied at one time, for each FTE at work."
          : (reading == .starts
            ? "Accompaniments started in the year, for each FTE at work."
            : "People accompanied in the year, for each FTE at work."),
        .perFTE, .atLeast, .workload, source: "CAF62-11; FND-33; F04-16",
        formula: { seen, months, territory in
          let posts = seen.average(fte, months, territory)
          guard posts > 0, let load = counted(seen, months, territory) else { return nil }
          return load / posts
        }),
    ]
  }

  /// A count brought to one year, for windows of several years.
  private static func perYear(_ formula: @escaping Formula) -> Formula {
    { seen, months, territory in
      formula(seen, months, territory).map { $0 / max(1, Double(months.count) / 12) }
    }
  }

  private static func waits(_ programme: Programme, _ index: Int) -> [Entry] {
    [
      entry(
        programme, index, "waiting", fr: "personnes en attente", en: "people waiting",
        frDefinition: "Personnes qui attendent une place, moyenne sur la période.",
        enDefinition: "People waiting for a place, mean over the window.", .persons, .atMost, .waits, source: "MIS-08",
        monthly: true, formula: average(Observations.index(ProgrammeLevel.waiting, index))),
      entry(
        programme, index, "mean_wait", fr: "attente moyenne d'une place", en: "mean wait for a place",
        frDefinition: "Jours de l'orientation à la place prise, moyenne des places prises dans la période.",
        enDefinition: "Days from the orientation to the place taken, mean over the places taken in the window.", .days,
        .atMost, .waits, source: "ANX-19", monthly: true,
        formula: ratio(
          Observations.index(.waitDays, index), of: Observations.index(ProgrammeCounter.waits, index))),
      entry(
        programme, index, "mean_start_delay", fr: "délai moyen de démarrage", en: "mean delay to start",
        frDefinition: "Jours de l'orientation au premier rendez-vous fixé, moyenne des places prises dans la période.",
        enDefinition: "Days from the orientation to the first appointment fixed, mean over the places taken in the "
          + "window.", .days, .atMost, .waits, source: "ANX-19; F04-17", monthly: true,
        formula: ratio(
          Observations.index(.startDelayDays, index), of: Observations.index(.startDelays, index))),
      entry(
        programme, index, "share_started_within_21_days", fr: "part ayant une place en 21 jours",
        en: "share with a place within 21 days",
        frDefinition: "Places prises dans la période au plus 21 jours après l'orientation.",
        enDefinition: "Places taken in the window no more than 21 days after the orientation.", .share, .atLeast,
        .waits,
        source: "ANX-19; F04-17",
        formula: ratio(
          Observations.index(.waitsWithin21, index), of: Observations.index(ProgrammeCounter.waits, index))),
      entry(
        programme, index, "lost", fr: "personnes parties sans place", en: "people who left without a place",
        frDefinition: "Personnes qui n'ont pas trouvé de place ou ont cessé d'attendre dans la période.",
        enDefinition: "People who found no place or gave up waiting in the window.", .persons, .atMost, .waits,
        source: "MIS-10",
        formula: { seen, months, territory in
          seen.sum(Observations.index(.lost, index), months, territory)
            + seen.sum(Observations.index(.reneged, index), months, territory)
        }),
      entry(
        programme, index, "displaced", fr: "personnes à transférer", en: "people to transfer",
        frDefinition: "Personnes dont la place a disparu dans la période et qui attendent un nouveau référent.",
        enDefinition: "People whose place vanished in the window and who wait for a new référent.", .persons, .atMost,
        .waits, source: "MIS-28", formula: sum(.displaced, index)),
      entry(
        programme, index, "mean_transfer_wait", fr: "attente moyenne d'un nouveau référent",
        en: "mean wait for a new référent",
        frDefinition: "Jours de la place disparue à la place retrouvée, moyenne des places retrouvées dans la période.",
        enDefinition: "Days from the place that vanished to the place found, mean over the places found in the window.",
        .days, .atMost, .waits, source: "MIS-28",
        formula: ratio(
          Observations.index(.transferDays, index), of: Observations.index(ProgrammeCounter.transfers, index))),
    ]
  }

  private static func workload(_ programme: Programme, _ index: Int) -> [Entry] {
    let fte = Observations.index(ProgrammeLevel.fte, index)
    return [
      entry(
        programme, index, "appointments", fr: "rendez-vous tenus", en: "appointments held",
        frDefinition: "Rendez-vous d'accompagnement tenus dans la période.",
        enDefinition: "Accompaniment appointments held in the window.", .acts, .neutral, .workload,
        source: "CAF62-52; FND-34", formula: sum(.appointmentsHeld, index)),
      entry(
        programme, index, "appointments_per_fte", fr: "rendez-vous par ETP et par mois",
        en: "appointments per FTE and month",
        frDefinition: "Rendez-vous tenus ou manqués, par ETP présent et par mois.",
        enDefinition: "Appointments held or missed, for each FTE at work and month.", .perFTE, .neutral, .workload,
        source: "FND-34",
        formula: { seen, months, territory in
          let posts = seen.average(fte, months, territory)
          guard posts > 0 else { return nil }
          let held = seen.sum(Observations.index(.appointmentsHeld, index), months, territory)
          let missed = seen.sum(Observations.index(.appointmentsMissed, index), months, territory)
          return (held + missed) / posts / Double(months.count)
        }),
    ]
  }
}

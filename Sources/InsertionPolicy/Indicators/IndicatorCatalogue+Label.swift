/// The label Référent RSA: who holds it, what it takes, and what its absence does to people and places.
extension IndicatorCatalogue {
  static func label(_ rules: LabelRules, _ scenario: Scenario, _ territories: Int) -> [Entry] {
    let programmes = programmes(of: rules, scenario)
    var entries = labelLevels + labelActs + labelTraining + labelPeople
    entries += labelGap(scenario, programmes)
    if territories > 1 { entries += labelEquity(scenario, programmes, territories) }
    for body in rules.bodies.indices { entries += labelBody(rules.bodies[body], body) }
    return entries
  }

  /// Indices of the programmes that bodies needing the label work in.
  private static func programmes(of rules: LabelRules, _ scenario: Scenario) -> [Int] {
    let worked = Set(
      rules.bodies.flatMap(\.structures).compactMap { structure -> Int? in
        if case .programme(let programme) = scenario.structures[structure].work { programme } else { nil }
      })
    return worked.sorted().filter { scenario.programmes[$0].load != nil }
  }

  static func labelEntry(
    _ id: String, _ unit: Indicator.Unit, _ direction: Indicator.Direction, _ source: String, fr: String, en: String,
    frDefinition: String, enDefinition: String, monthly: Bool = true, byTerritory: Bool = true,
    _ formula: @escaping Formula
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: id, name: Bilingual(fr: fr, en: en), definition: Bilingual(fr: frDefinition, en: enDefinition), unit: unit,
        direction: direction, theme: .label, source: source, monthly: monthly, byTerritory: byTerritory),
      formula: formula)
  }

  /// A level at the end of the window as a part of another; `nil` when that is zero.
  static func share(_ part: Level, of whole: Level) -> Formula {
    { seen, months, territory in
      let all = seen.ending(Observations.index(whole), month: months.upperBound - 1, territory)
      return all > 0 ? seen.ending(Observations.index(part), month: months.upperBound - 1, territory) / all : nil
    }
  }

  private static var labelLevels: [Entry] {
    [
      labelEntry(
        "label.bodies_labelled", .share, .atLeast, "LAB-04; LAB-97", fr: "Structures labellisées",
        en: "Labelled structures",
        frDefinition: "Part des structures soumises au label qui le détiennent en fin de période.",
        enDefinition: "Part of the structures that need the label which hold it at the end of the window.",
        share(.labelledBodies, of: .labelBodies)),
      labelEntry(
        "label.referents_labelled", .share, .atLeast, "LAB-04; LAB-26", fr: "Référents en structure labellisée",
        en: "Référents in labelled structures",
        frDefinition: "Part des référents des structures soumises au label qui travaillent dans une structure "
          + "labellisée, en fin de période.",
        enDefinition: "Part of the référents of structures that need the label who work in a labelled one, at the end "
          + "of the window.",
        share(.labelledReferents, of: .labelReferents)),
      labelEntry(
        "label.places_labelled", .share, .atLeast, "LAB-05; LAB-08", fr: "Places en structure labellisée",
        en: "Places in labelled structures",
        frDefinition: "Part des places que les postes des structures soumises au label permettent et qui sont dans une "
          + "structure labellisée, en fin de période ; celles d'une structure qui a cessé sa mission comptent comme non "
          + "labellisées.",
        enDefinition: "Part of the places that the posts of structures needing the label make which are in a labelled "
          + "one, at the end of the window; those of a structure that ended its mission count as not labelled.",
        share(.labelledPlaces, of: .labelPlaces)),
      labelEntry(
        "label.referents_trained", .share, .atLeast, "LAB-26; LAB-27", fr: "Référents formés", en: "Trained référents",
        frDefinition: "Part des référents des structures soumises au label qui ont suivi les cinq modules, en fin de "
          + "période.",
        enDefinition: "Part of the référents of structures that need the label who hold the five modules, at the end "
          + "of the window.",
        share(.trainedReferents, of: .labelReferents)),
    ]
  }

  private static var labelActs: [Entry] {
    [
      labelEntry(
        "label.applications", .acts, .neutral, "LAB-75; LAB-77", fr: "Demandes de label déposées",
        en: "Applications for the label filed",
        frDefinition: "Demandes de label déposées dans la période, premières et nouvelles demandes.",
        enDefinition: "Applications filed in the window, first ones and further ones.", sum(.labelApplications)),
      labelEntry(
        "label.second_applications", .acts, .neutral, "LAB-85; LAB-88", fr: "Secondes demandes de label",
        en: "Second applications for the label",
        frDefinition: "Demandes déposées dans la période après un moratoire ou un refus.",
        enDefinition: "Applications filed in the window after a moratorium or a refusal.",
        sum(.labelSecondApplications)),
      labelEntry(
        "label.grants", .acts, .atLeast, "LAB-82; LAB-09", fr: "Labels délivrés", en: "Labels granted",
        frDefinition: "Labels délivrés dans la période, hors renouvellements.",
        enDefinition: "Labels granted in the window, renewals left out.", sum(.labelGrants)),
      labelEntry(
        "label.moratoria", .acts, .atMost, "LAB-83", fr: "Moratoires imposés", en: "Moratoria imposed",
        frDefinition: "Moratoires de six mois imposés dans la période après une première demande non acceptée.",
        enDefinition: "Six-month moratoria imposed in the window after a first application that was not accepted.",
        sum(.labelMoratoria)),
      labelEntry(
        "label.refusals", .acts, .atMost, "LAB-87", fr: "Refus de label", en: "Refusals of the label",
        frDefinition: "Refus prononcés dans la période, après une seconde demande.",
        enDefinition: "Refusals pronounced in the window, after a second application.", sum(.labelRefusals)),
      labelEntry(
        "label.withdrawals", .acts, .atMost, "LAB-19; LAB-22", fr: "Retraits de label", en: "Labels withdrawn",
        frDefinition: "Labels retirés dans la période : référents non formés à temps, qualité perdue.",
        enDefinition: "Labels withdrawn in the window: référents not trained in time, quality lost.",
        sum(.labelWithdrawals)),
      labelEntry(
        "label.renewals", .acts, .atLeast, "LAB-14", fr: "Labels renouvelés", en: "Labels renewed",
        frDefinition: "Labels renouvelés dans la période.", enDefinition: "Labels renewed in the window.",
        sum(.labelRenewals)),
      labelEntry(
        "label.missions_ended", .acts, .neutral, "LAB-18", fr: "Fins de mission", en: "Missions ended",
        frDefinition: "Structures soumises au label qui ont cessé leur mission dans la période.",
        enDefinition: "Structures needing the label that ended their mission in the window.",
        sum(.labelMissionsEnded)),
      labelEntry(
        "label.appeals", .acts, .neutral, "LAB-91", fr: "Recours gracieux", en: "Recours gracieux (appeals)",
        frDefinition: "Recours gracieux déposés dans la période.",
        enDefinition: "Recours gracieux filed in the window.",
        sum(.labelAppeals)),
      labelEntry(
        "label.appeals_won", .acts, .neutral, "LAB-95", fr: "Recours gagnés", en: "Appeals won",
        frDefinition: "Labels délivrés dans la période à la suite d'un recours gracieux ou contentieux.",
        enDefinition: "Labels delivered in the window after a recours gracieux or a judgment.", sum(.labelAppealsWon)),
      labelEntry(
        "label.overruns", .acts, .atMost, "LAB-78; FND-52", fr: "Instructions à la limite des six mois",
        en: "Dossiers at the six-month limit",
        frDefinition: "Demandes que les services n'ont pas pu instruire avant la limite de six mois.",
        enDefinition: "Applications that the services could not look at before the limit of six months.",
        sum(.labelOverruns)),
      labelEntry(
        "label.mean_delay", .days, .atMost, "LAB-77; LAB-09", fr: "Délai jusqu'au label", en: "Time to the label",
        frDefinition: "Jours de la première demande au label, moyenne des labels délivrés dans la période.",
        enDefinition: "Days from the first application to the label, mean of the labels granted in the window.",
        monthly: false, ratio(Observations.index(.labelDelayDays), of: Observations.index(.labelGrants))),
    ]
  }

  private static var labelTraining: [Entry] {
    [
      labelEntry(
        "label.modules_completed", .acts, .atLeast, "LAB-44", fr: "Modules de formation suivis",
        en: "Training modules completed",
        frDefinition: "Modules suivis jusqu'au bout par des référents dans la période.",
        enDefinition: "Modules completed by référents in the window.", sum(.modulesCompleted)),
      labelEntry(
        "label.training_days", .workingDays, .neutral, "LAB-28; FND-59", fr: "Jours de formation suivis",
        en: "Days of training taken",
        frDefinition: "Jours de formation des modules suivis dans la période.",
        enDefinition: "Days of the modules completed in the window.", sum(.trainingDays)),
      labelEntry(
        "label.training_absences", .acts, .atMost, "LAB-46; LAB-47", fr: "Absences en formation",
        en: "Absences from training",
        frDefinition: "Référents inscrits à une session et absents, à inscrire de nouveau.",
        enDefinition: "Référents with a seat at a session who were absent and are put down again.",
        sum(.trainingAbsences)),
    ]
  }

  /// What becomes of one body: over the whole period only.
  private static func labelBody(_ body: LabelBody, _ index: Int) -> [Entry] {
    func entry(
      _ id: String, _ unit: Indicator.Unit, _ tally: BodyTally, fr: String, en: String, frDefinition: String,
      enDefinition: String
    ) -> Entry {
      Entry(
        indicator: Indicator(
          id: "label.\(body.id).\(id)", name: Bilingual(fr: "\(fr) : \(body.name)", en: "\(en): \(body.name)"),
          definition: Bilingual(fr: frDefinition, en: enDefinition), unit: unit, direction: .neutral, theme: .label,
          source: "LAB-04", byTerritory: false, body: index),
        formula: { seen, _, _ in seen.value(tally, body: index) })
    }
    return [
      entry(
        "labelled_at_cut_off", .share, .labelledAtCutOff, fr: "Label au moment de l'exclusivité",
        en: "Label when exclusivity begins",
        frDefinition: "1 si la structure détient le label quand les places sans label ferment ; sa moyenne est la "
          + "probabilité.",
        enDefinition: "1 if the structure holds the label when places without it close; its mean is the probability."),
      entry(
        "labelled_at_end", .share, .labelledAtEnd, fr: "Label en fin de période", en: "Label at the end",
        frDefinition: "1 si la structure détient le label en fin de période ; sa moyenne est la probabilité.",
        enDefinition: "1 if the structure holds the label at the end of the period; its mean is the probability."),
      entry(
        "displaced", .persons, .displaced, fr: "Personnes à transférer", en: "People to transfer",
        frDefinition: "Personnes de la structure dont la place a fermé faute de label.",
        enDefinition: "People of the structure whose place closed for want of the label."),
    ]
  }
}

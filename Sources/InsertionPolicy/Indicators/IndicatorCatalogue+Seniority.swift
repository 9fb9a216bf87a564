/// How surveys of départements count orientations: at the end of a year, by how long ago people entered.
///
/// Source of the definitions: DREES, survey OARSA (*orientation et accompagnement des bénéficiaires du RSA*), and DREES,
/// Dossier 133, 09/12/2025 (RI-insertion).
extension IndicatorCatalogue {
  static func seniority(_ scenario: Scenario) -> [Entry] {
    let entries = orientedAtEnd + delays
    let hasContracts = scenario.programmes.contains {
      if case .contracts = $0.course { $0.sphere != .professional } else { false }
    }
    return hasContracts ? entries + [underContract] : entries
  }

  private static var orientedAtEnd: [Entry] {
    [
      atEnd(
        "orientation.share_oriented", fr: "Part de personnes orientées en fin d'année",
        en: "Share of people oriented at the end of the year",
        frDefinition: "Personnes au RSA le dernier jour dont l'orientation est connue, rapportées à toutes celles du "
          + "scénario.",
        enDefinition: "People on the RSA on the last day whose orientation is known, over all those of the scenario.",
        [.orientedUnderSixMonths, .orientedSixToTwelveMonths, .orientedOverYear],
        of: [.presentUnderSixMonths, .presentSixToTwelveMonths, .presentOverYear]),
      atEnd(
        "orientation.share_oriented_under_6_months", fr: "Part orientée, moins de six mois d'ancienneté",
        en: "Share oriented, less than six months since entry",
        frDefinition: "Même part, personnes entrées depuis six mois civils au plus.",
        enDefinition: "The same share, of people who entered no more than six civil months ago.",
        [.orientedUnderSixMonths], of: [.presentUnderSixMonths]),
      atEnd(
        "orientation.share_oriented_6_to_12_months", fr: "Part orientée, de six mois à un an d'ancienneté",
        en: "Share oriented, six months to a year since entry",
        frDefinition: "Même part, personnes entrées depuis plus de six mois et douze mois civils au plus.",
        enDefinition: "The same share, of people who entered more than six and no more than twelve civil months ago.",
        [.orientedSixToTwelveMonths], of: [.presentSixToTwelveMonths]),
      atEnd(
        "orientation.share_oriented_over_1_year", fr: "Part orientée, plus d'un an d'ancienneté",
        en: "Share oriented, more than a year since entry",
        frDefinition: "Même part, personnes entrées depuis plus de douze mois civils ou présentes dès le premier jour.",
        enDefinition:
          "The same share, of people who entered more than twelve civil months ago or were there from the first day.",
        [.orientedOverYear], of: [.presentOverYear]),
    ]
  }

  private static var delays: [Entry] {
    [
      Entry(
        indicator: Indicator(
          id: "orientation.share_within_three_months",
          name: Bilingual(fr: "Part orientée en trois mois", en: "Share oriented within three months"),
          definition: Bilingual(
            fr: "Parmi les nouveaux entrants de la période entrés depuis au moins trois mois civils, partis compris : "
              + "part orientée dans ce délai.",
            en: "Among the window's new entrants who entered at least three civil months ago, those who left included: "
              + "share oriented by then."),
          unit: .share, direction: .atLeast, theme: .orientation, source: "DREES, Dossier 133, 09/12/2025"),
        formula: ratio(Observations.index(.threeMonthKept), of: Observations.index(.threeMonthCohort))),
      Entry(
        indicator: Indicator(
          id: "orientation.mean_delay_entered_same_year",
          name: Bilingual(
            fr: "Délai moyen d'orientation des entrés de l'année", en: "Mean delay to orientation, entered in the year"),
          definition: Bilingual(
            fr: "Jours de l'entrée à la notification, moyenne des nouveaux entrants entrés et orientés dans la même "
              + "année civile (définition tronquée d'OARSA).",
            en: "Days from entry to the notification, mean over new entrants who entered and were oriented in the same "
              + "civil year (OARSA's truncated definition)."),
          unit: .days, direction: .atMost, theme: .orientation, source: "DREES, OARSA 2018"),
        formula: ratio(Observations.index(.orientationDelaySameYear), of: Observations.index(.orientedSameYear))),
    ]
  }

  private static var underContract: Entry {
    atEnd(
      "contracts.share_under_contract", fr: "Part sous contrat en fin d'année, hors France Travail",
      en: "Share under contract at the end of the year, outside France Travail",
      frDefinition: "Personnes au RSA le dernier jour, orientées vers un accompagnement à contrats hors de la sphère "
        + "professionnelle : part qui a signé un contrat.",
      enDefinition: "People on the RSA on the last day, oriented to an accompaniment with contracts outside the "
        + "professional sphere: share that has signed one.",
      [.underContract], of: [.orientedToContracts], theme: .contracts)
  }

  /// What the last day of a window saw; there is no value where the window ends with neither a year nor the period.
  private static func atEnd(
    _ id: String, fr: String, en: String, frDefinition: String, enDefinition: String, _ parts: [Counter],
    of wholes: [Counter], theme: Indicator.Theme = .orientation
  ) -> Entry {
    let (parts, wholes) = (parts.map { Observations.index($0) }, wholes.map { Observations.index($0) })
    var indicator = Indicator(
      id: id, name: Bilingual(fr: fr, en: en), definition: Bilingual(fr: frDefinition, en: enDefinition),
      unit: .share, direction: .atLeast, theme: theme, source: "DREES, OARSA 2018")
    indicator.byQuarter = false
    return Entry(indicator: indicator) { seen, months, territory in
      let last = months.upperBound - 1..<months.upperBound
      let whole = wholes.reduce(0) { $0 + seen.sum($1, last, territory) }
      return whole > 0 ? parts.reduce(0) { $0 + seen.sum($1, last, territory) } / whole : nil
    }
  }
}

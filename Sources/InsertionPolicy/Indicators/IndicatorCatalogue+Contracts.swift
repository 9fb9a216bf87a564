/// First appointments and contracts: annex A 1.1 and 1.2, and the decree's month.
extension IndicatorCatalogue {
  static func contracts(_ scenario: Scenario) -> [Entry] {
    let guarantee = scenario.programmes.indices.filter { scenario.programmes[$0].countsAsActivityGuarantee }
    let entries = firstAppointments + firstContracts + decree(scenario)
    return guarantee.isEmpty ? entries : entries + activityGuarantee(guarantee)
  }

  private static let firstAppointments: [Entry] = [
    Entry(
      indicator: Indicator(
        id: "contracts.first_appointments_fixed",
        name: Bilingual(
          fr: "Premiers rendez-vous d'accompagnement fixés", en: "First accompaniment appointments fixed"),
        definition: Bilingual(
          fr:
            "Nouveaux entrants, hors sphère professionnelle, dont le premier rendez-vous est fixé (non : honoré) dans "
            + "la période.",
          en: "New entrants outside the professional sphere whose first appointment is fixed (not: attended) in the "
            + "window."),
        unit: .persons, direction: .atLeast, theme: .contracts, source: "ANX-06; ANX-08; F01-19"),
      formula: sum(.firstAppointments)),
    Entry(
      indicator: Indicator(
        id: "contracts.first_appointments_within_two_weeks",
        name: Bilingual(
          fr: "Premiers rendez-vous fixés à 2 semaines ou moins", en: "First appointments within two weeks"),
        definition: Bilingual(
          fr: "Premiers rendez-vous fixés au plus tard 14 jours après la notification de l'orientation.",
          en: "First appointments fixed for no later than 14 days after the notified orientation."),
        unit: .persons, direction: .atLeast, theme: .contracts, source: "ANX-07; ANX-09; F01-20"),
      formula: sum(.firstAppointmentsWithinTwoWeeks)),
    Entry(
      indicator: Indicator(
        id: "contracts.share_first_appointments_within_two_weeks",
        name: Bilingual(
          fr: "Part des premiers rendez-vous à 2 semaines ou moins",
          en: "Share of first appointments within two weeks"),
        definition: Bilingual(
          fr: "Lecture R1 de FND-18 : rapport des deux précédents, dont la cible est 6 200 / 6 500.",
          en: "Reading R1 of FND-18: ratio of the two above, whose target is 6,200 / 6,500."),
        unit: .share, direction: .atLeast, theme: .contracts, source: "FND-18"),
      formula: ratio(
        Observations.index(.firstAppointmentsWithinTwoWeeks), of: Observations.index(.firstAppointments))),
  ]

  private static let firstContracts: [Entry] = [
    Entry(
      indicator: Indicator(
        id: "contracts.first_contracts",
        name: Bilingual(
          fr: "Premiers contrats d'engagements réciproques", en: "First contracts (contrats d'engagements réciproques)"),
        definition: Bilingual(
          fr: "Premier CER signé avec le référent par un nouvel entrant ; renouvellements exclus (FND-17, FND-19).",
          en: "First CER signed with the référent by a new entrant; renewals excluded (FND-17, FND-19)."),
        unit: .acts, direction: .atLeast, theme: .contracts, source: "ANX-10; F01-21"),
      formula: sum(.firstContracts)),
    Entry(
      indicator: Indicator(
        id: "contracts.first_contracts_within_two_months",
        name: Bilingual(fr: "Premiers CER dans les 2 mois", en: "First contracts within two months"),
        definition: Bilingual(
          fr: "Premiers CER signés au plus tard deux mois civils après la notification de l'orientation.",
          en: "First contracts signed no later than two civil months after the notified orientation."),
        unit: .acts, direction: .atLeast, theme: .contracts, source: "ANX-11; ANX-12; F01-22"),
      formula: sum(.firstContractsWithinTwoMonths)),
  ]

  private static func decree(_ scenario: Scenario) -> [Entry] {
    [
      Entry(
        indicator: Indicator(
          id: "contracts.share_within_one_month",
          name: Bilingual(
            fr: "Part des contrats signés en un mois (décret)", en: "Share of contracts signed within a month (decree)"),
          definition: Bilingual(
            fr: "Orientations notifiées dans la période depuis un mois au moins, hors personnes parties avant : part "
              + "suivie d'un contrat en un mois civil.",
            en: "Orientations notified in the window at least a month ago, people who left before excluded: share "
              + "followed by a contract within a civil month."),
          unit: .share, direction: .atLeast, theme: .contracts, source: "décret 2024-1244 du 30/12/2024"),
        formula: ratio(Observations.index(.contractCohortKept), of: Observations.index(.contractCohort))),
      Entry(
        indicator: Indicator(
          id: "contracts.stock_2025_signed",
          name: Bilingual(
            fr: "Stock du 1er janvier 2025 : part ayant signé depuis",
            en: "Stock of 1 January 2025: share signed since"),
          definition: Bilingual(
            fr:
              "Personnes accompagnées au 1er janvier 2025 ayant signé un contrat depuis ; échéance : 1er janvier 2027.",
            en: "People accompanied on 1 January 2025 who have signed a contract since; due on 1 January 2027."),
          unit: .share, direction: .atLeast, theme: .contracts, source: "décret 2024-1244 du 30/12/2024",
          byTerritory: true),
        formula: { seen, months, territory in
          let toDate = 0..<months.upperBound
          let stock = seen.sum(Observations.index(.decreeStock), toDate, territory)
          return stock > 0 ? seen.sum(Observations.index(.decreeSigned), toDate, territory) / stock : nil
        }),
    ]
  }

  private static func activityGuarantee(_ programmes: [Int]) -> [Entry] {
    [
      Entry(
        indicator: Indicator(
          id: "guarantee.oriented",
          name: Bilingual(
            fr: "Orientés vers la garantie d'activité départementale", en: "Oriented to the garantie d'activité"),
          definition: Bilingual(
            fr: "Nouveaux entrants de l'année orientés vers la garantie d'activité, hors accompagnement global (flux).",
            en: "New entrants of the year oriented to the garantie d'activité, accompagnement global excluded (flow)."),
          unit: .persons, direction: .atLeast, theme: .contracts, source: "ANX-14"),
        formula: { seen, months, territory in
          programmes.reduce(0) { $0 + seen.sum(Observations.index(.orientedNew, $1), months, territory) }
        }),
      Entry(
        indicator: Indicator(
          id: "guarantee.in_progress",
          name: Bilingual(
            fr: "Garantie d'activité en cours", en: "Garantie d'activité in progress"),
          definition: Bilingual(
            fr:
              "Personnes accompagnées en garantie d'activité à la fin de la période, hors accompagnement global (stock).",
            en:
              "People accompanied in the garantie d'activité at the end of the window, accompagnement global excluded "
              + "(stock)."),
          unit: .persons, direction: .atLeast, theme: .contracts, source: "ANX-15"),
        formula: { seen, months, territory in
          programmes.reduce(0) {
            $0 + seen.ending(Observations.index(.inProgress, $1), month: months.upperBound - 1, territory)
          }
        }),
    ]
  }
}

/// Who has a référent, who has not, and where places are missing; differences between territories.
extension IndicatorCatalogue {
  static func coverage(_ scenario: Scenario) -> [Entry] {
    let limited = scenario.programmes.indices.filter { scenario.programmes[$0].load != nil }
    let refers = scenario.arrivals.contains { if case .present = $0.origin { true } else { false } }
    return [
      Entry(
        indicator: Indicator(
          id: "coverage.present",
          name: Bilingual(fr: "Personnes présentes", en: "People present"),
          definition: Bilingual(
            fr: "Personnes dans le dispositif, moyenne sur la période.",
            en: "People in the system, mean over the window."),
          unit: .persons, direction: .neutral, theme: .coverage, source: "MIS-01"),
        formula: average(Observations.index(Level.present))),
      Entry(
        indicator: Indicator(
          id: "coverage.without_referent",
          name: Bilingual(fr: "Personnes au RSA sans référent", en: "People on the RSA without référent"),
          definition: Bilingual(
            fr: "Personnes au RSA qui n'occupent aucune place d'accompagnement, moyenne sur la période.",
            en: "People on the RSA who hold no place in any accompaniment, mean over the window."),
          unit: .persons, direction: .atMost, theme: .coverage, source: "F01-01", monthly: true),
        formula: average(Observations.index(Level.withoutReferent))),
      total(
        "coverage.waiting", .waiting, limited, .persons, .atMost,
        fr: "Personnes en attente d'une place", en: "People waiting for a place",
        frDefinition: "Personnes orientées vers un accompagnement aux places limitées et qui attendent une place.",
        enDefinition: "People oriented to an accompaniment with limited places who wait for one."),
      Entry(
        indicator: Indicator(
          id: "coverage.needing",
          name: Bilingual(fr: "Personnes ayant besoin d'un référent", en: "People needing a référent"),
          definition: Bilingual(
            fr: "Personnes accompagnées ou en attente dans les accompagnements aux places limitées, moyenne.",
            en: "People accompanied in, or waiting for, accompaniments with limited places, mean."),
          unit: .persons, direction: .neutral, theme: .coverage, source: "FND-32; LAB-05", monthly: true),
        formula: { seen, months, territory in
          limited.reduce(0) {
            $0 + seen.average(Observations.index(.inProgress, $1), months, territory)
              + seen.average(Observations.index(.waiting, $1), months, territory)
          }
        }),
      total(
        "coverage.places", .places, limited, .places, .neutral,
        fr: "Places ouvertes", en: "Places open",
        frDefinition: "Places que les structures peuvent tenir avec leurs référents présents, moyenne sur la période.",
        enDefinition: "Places that structures can hold with the référents at work, mean over the window."),
      total(
        "coverage.gap", .gap, limited, .persons, .atMost,
        fr: "Écart de couverture", en: "Coverage gap",
        frDefinition: "Personnes pour lesquelles il n'y a pas de place : besoin moins places, par accompagnement et "
          + "territoire, moyenne des écarts positifs.",
        enDefinition: "People for whom there is no place: need less places, by programme and territory, mean of the "
          + "positive gaps."),
      Entry(
        indicator: Indicator(
          id: "coverage.short",
          name: Bilingual(fr: "Mois où les places manquent", en: "Months in which places are short"),
          definition: Bilingual(
            fr:
              "Part des mois où, en moyenne, au moins une personne n'a pas de place ; pour un seul mois, sa moyenne est "
              + "la probabilité que les places manquent.",
            en:
              "Part of the months in which at least one person on average has no place; for a single month its mean is "
              + "the probability that places fall short."),
          unit: .share, direction: .atMost, theme: .coverage, source: "MIS-01; MIS-05", monthly: true),
        formula: { seen, months, territory in
          guard !months.isEmpty else { return nil }
          let short = months.count { month in
            limited.reduce(0) { $0 + seen.average(Observations.index(.gap, $1), month..<month + 1, territory) } >= 1
          }
          return Double(short) / Double(months.count)
        }),
    ] + (refers ? [referralsUnfilled] : [])
  }

  private static var referralsUnfilled: Entry {
    Entry(
      indicator: Indicator(
        id: "coverage.referrals_unfilled",
        name: Bilingual(fr: "Demandes d'un autre accompagnement sans personne", en: "Referrals that found nobody"),
        definition: Bilingual(
          fr:
            "Demandes d'un référent, attendues par un flux du scénario, pour lesquelles personne n'était accompagné là "
            + "d'où elles viennent : à 0, le flux est entier.",
          en:
            "Referrals that a stream of the scenario expects and for which nobody was accompanied where they come from: "
            + "at 0 the stream is whole."),
        unit: .acts, direction: .atMost, theme: .coverage, source: "FND-20"),
      formula: sum(.referralsUnfilled))
  }

  private static func total(
    _ id: String, _ level: ProgrammeLevel, _ programmes: [Int], _ unit: Indicator.Unit,
    _ direction: Indicator.Direction, fr: String, en: String, frDefinition: String, enDefinition: String
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: id, name: Bilingual(fr: fr, en: en), definition: Bilingual(fr: frDefinition, en: enDefinition), unit: unit,
        direction: direction, theme: .coverage, source: "MIS-01; MIS-05", monthly: true),
      formula: { seen, months, territory in
        programmes.reduce(0) { $0 + seen.average(Observations.index(level, $1), months, territory) }
      })
  }

  static func equity(_ scenario: Scenario, _ territories: Int) -> [Entry] {
    let withoutReferent: Formula = { seen, months, territory in
      let onRSA = seen.average(Observations.index(Level.onRSA), months, territory)
      return onRSA > 0 ? seen.average(Observations.index(Level.withoutReferent), months, territory) / onRSA : nil
    }
    var entries = [
      Entry(
        indicator: Indicator(
          id: "equity.coverage_gap",
          name: Bilingual(
            fr: "Écart entre territoires : part sans référent", en: "Gap between territories: share without référent"),
          definition: Bilingual(
            fr:
              "Part des personnes au RSA sans référent : territoire le moins couvert moins territoire le mieux couvert.",
            en: "Share of people on the RSA without référent: least covered territory less best covered."),
          unit: .share, direction: .atMost, theme: .equity, source: "SPIE-09", byTerritory: false),
        formula: spread(withoutReferent, territories))
    ]
    if scenario.orientation != nil {
      entries.insert(
        Entry(
          indicator: Indicator(
            id: "equity.orientation_delay_gap",
            name: Bilingual(
              fr: "Écart entre territoires : délai d'orientation", en: "Gap between territories: delay to orientation"),
            definition: Bilingual(
              fr: "Délai moyen d'orientation du territoire le plus lent moins celui du plus rapide.",
              en: "Mean delay to orientation of the slowest territory less that of the fastest."),
            unit: .days, direction: .atMost, theme: .equity, source: "SPIE-09", byTerritory: false),
          formula: spread(
            ratio(Observations.index(.orientationDelay), of: Observations.index(.oriented)), territories)),
        at: 0)
    }
    return entries
  }
}

/// The label Référent RSA: what its absence does to people and places.
extension IndicatorCatalogue {
  static var labelPeople: [Entry] {
    [
      labelEntry(
        "label.displaced", .persons, .atMost, "LAB-05; LAB-87", fr: "Personnes à transférer faute de label",
        en: "People to transfer for want of the label",
        frDefinition: "Personnes dont la place a fermé parce que leur structure n'a pas ou plus le label.",
        enDefinition: "People whose place closed because their structure has not, or no longer, the label.",
        sum(.labelDisplaced)),
      labelEntry(
        "label.transferred", .persons, .neutral, "LAB-87", fr: "Personnes transférées", en: "People transferred",
        frDefinition: "Personnes dont la place avait fermé faute de label et qui ont un nouveau référent.",
        enDefinition: "People whose place had closed for want of the label who have a new référent.",
        sum(.labelTransfers)),
      labelEntry(
        "label.transfer_wait", .days, .atMost, "LAB-87", fr: "Attente d'un nouveau référent",
        en: "Wait for a new référent",
        frDefinition: "Jours entre la fermeture de la place et la place suivante, moyenne des personnes transférées "
          + "dans la période.",
        enDefinition: "Days from the place closing to the next place, mean of the people transferred in the window.",
        monthly: false, ratio(Observations.index(.labelTransferDays), of: Observations.index(.labelTransfers))),
    ]
  }

  private static func gap(_ programmes: [Int]) -> Formula {
    { seen, months, territory in
      programmes.reduce(0) { $0 + seen.average(Observations.index(.gap, $1), months, territory) }
    }
  }

  /// People accompanied in, or waiting for, the programmes, averaged over months.
  private static func needing(
    _ programmes: [Int], _ seen: Observations, _ months: Range<Int>, _ territory: Int?
  ) -> Double {
    programmes.reduce(0) {
      $0 + seen.average(Observations.index(.inProgress, $1), months, territory)
        + seen.average(Observations.index(.waiting, $1), months, territory)
    }
  }

  /// The part of the months of which something holds.
  private static func shortMonths(_ isShort: @escaping @Sendable (Observations, Range<Int>, Int?) -> Bool) -> Formula {
    { seen, months, territory in
      guard !months.isEmpty else { return nil }
      let short = months.reduce(0) { $0 + (isShort(seen, $1..<$1 + 1, territory) ? 1 : 0) }
      return Double(short) / Double(months.count)
    }
  }

  static func labelGap(_ scenario: Scenario, _ programmes: [Int]) -> [Entry] {
    let gap = gap(programmes)
    let ceilings = programmes.map { max(1e-9, scenario.programmes[$0].load?.ceiling ?? 1) }
    return [
      labelEntry(
        "label.gap", .persons, .atMost, "LAB-05; LAB-89", fr: "Personnes sans place dans les structures habilitées",
        en: "People without a place in entitled structures",
        frDefinition: "Dans les accompagnements que le label concerne : personnes qui ont besoin d'un référent moins "
          + "places des structures financées, moyenne des écarts positifs par territoire.",
        enDefinition: "In the accompaniments the label concerns: people needing a référent less places of funded "
          + "structures, mean of the positive gaps by territory.",
        gap),
      labelEntry(
        "label.short", .share, .atMost, "LAB-05; LAB-89", fr: "Mois où les places manquent",
        en: "Months in which places are short",
        frDefinition: "Part des mois où, en moyenne, au moins une personne n'a pas de place ; pour un seul mois, sa "
          + "moyenne est la probabilité que les places manquent.",
        enDefinition: "Part of the months in which at least one person on average has no place; for a single month "
          + "its mean is the probability that places fall short.",
        shortMonths { seen, month, territory in (gap(seen, month, territory) ?? 0) >= 1 }),
      labelEntry(
        "label.short_by_a_tenth", .share, .atMost, "LAB-05; LAB-89", fr: "Mois où une personne sur dix est sans place",
        en: "Months in which one person in ten has no place",
        frDefinition: "Part des mois où, en moyenne, au moins un dixième des personnes accompagnées ou en attente n'a "
          + "pas de place ; pour un seul mois, sa moyenne est la probabilité d'un tel manque.",
        enDefinition: "Part of the months in which, on average, a tenth or more of the people accompanied or waiting "
          + "have no place; for a single month its mean is the probability of such a shortage.",
        shortMonths { seen, month, territory in
          let missing = gap(seen, month, territory) ?? 0
          return missing >= 1 && missing >= 0.1 * needing(programmes, seen, month, territory)
        }),
      labelEntry(
        "label.fte_missing", .fte, .atMost, "LAB-05; CAF62-11", fr: "ETP manquants", en: "FTE missing",
        frDefinition: "Référents qu'il faudrait en plus pour que chacun ait une place : écart divisé par le plafond "
          + "de chaque accompagnement.",
        enDefinition: "Référents it would take for everybody to have a place: gap divided by the ceiling of each "
          + "accompaniment.",
        { seen, months, territory in
          zip(programmes, ceilings).reduce(0) {
            $0 + seen.average(Observations.index(.gap, $1.0), months, territory) / $1.1
          }
        }),
    ]
  }

  static func labelEquity(_ scenario: Scenario, _ programmes: [Int], _ territories: Int) -> [Entry] {
    [
      labelEntry(
        "label.equity_places", .share, .atMost, "SPIE-09; LAB-89",
        fr: "Écart entre territoires : places labellisées", en: "Gap between territories: labelled places",
        frDefinition: "Part des places en structure labellisée : territoire le mieux doté moins le moins bien doté, en "
          + "fin de période.",
        enDefinition: "Share of places in labelled structures: best territory less worst, at the end of the window.",
        byTerritory: false, spread(share(.labelledPlaces, of: .labelPlaces), territories)),
      labelEntry(
        "label.equity_gap", .share, .atMost, "SPIE-09; LAB-89",
        fr: "Écart entre territoires : personnes sans place", en: "Gap between territories: people without a place",
        frDefinition: "Personnes sans place rapportées aux personnes accompagnées ou en attente : territoire le plus "
          + "touché moins le moins touché.",
        enDefinition: "People without a place as a part of those accompanied or waiting: worst territory less best.",
        byTerritory: false,
        spread(
          { seen, months, territory in
            let needing = needing(programmes, seen, months, territory)
            guard needing > 0 else { return 0 }
            let missing = programmes.reduce(0) {
              $0 + seen.average(Observations.index(.gap, $1), months, territory)
            }
            return missing / needing
          }, territories)),
    ]
  }
}

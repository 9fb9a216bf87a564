/// Who is refused at a programme's door, and who goes through its probation; only for programmes that have them.
extension IndicatorCatalogue {
  static func door(_ programme: Programme, _ index: Int) -> [Entry] {
    (programme.eligibility == nil ? [] : [refusedPublic(programme, index)])
      + (programme.probation == nil ? [] : probation(programme, index))
  }

  private static func refusedPublic(_ programme: Programme, _ index: Int) -> Entry {
    entry(
      programme, index, "refused_public", fr: "personnes refusées hors du public",
      en: "people refused who are not of the public",
      frDefinition: "Personnes venues dans la période demander une place sans être du public de l'accompagnement.",
      enDefinition: "People who came in the window to ask for a place without being of the programme's public.",
      .persons, .atMost, .programmes, source: "FND-27", monthly: true, formula: sum(.refusedPublic, index))
  }

  private static func probation(_ programme: Programme, _ index: Int) -> [Entry] {
    [
      entry(
        programme, index, "probations", fr: "périodes probatoires commencées", en: "probation periods begun",
        frDefinition: "Périodes probatoires commencées dans la période, avant toute demande de place.",
        enDefinition: "Probation periods begun in the window, before any place is asked for.", .acts, .neutral,
        .programmes, source: "F18-14; F18-15", monthly: true, formula: sum(.probations, index)),
      entry(
        programme, index, "probations_failed", fr: "périodes probatoires en échec", en: "probation periods failed",
        frDefinition: "Périodes probatoires terminées dans la période par un refus.",
        enDefinition: "Probation periods that ended in a refusal in the window.", .acts, .atMost, .programmes,
        source: "F18-15", monthly: true, formula: sum(.probationsFailed, index)),
      entry(
        programme, index, "on_probation", fr: "personnes en période probatoire en moyenne",
        en: "people on probation on average",
        frDefinition: "Personnes en période probatoire, moyenne sur la période.",
        enDefinition: "People going through a probation period, mean over the window.", .persons, .neutral, .programmes,
        source: "F18-14", monthly: true, formula: average(Observations.index(ProgrammeLevel.onProbation, index))),
    ]
  }
}

/// From entry to the notified orientation: annex A 1.1, the decree, and the practice of the field, side by side.
extension IndicatorCatalogue {
  static let orientation: [Entry] = [
    Entry(
      indicator: Indicator(
        id: "orientation.new_entrants",
        name: Bilingual(fr: "Nouveaux entrants", en: "New entrants"),
        definition: Bilingual(
          fr: "Personnes transmises par la CAF dans la période et comptées comme nouveaux entrants.",
          en: "People transmitted by the CAF in the window and counted as new entrants."),
        unit: .persons, direction: .atLeast, theme: .orientation, source: "ANX-01; F01-17", monthly: true),
      formula: sum(.newEntrants)),
    Entry(
      indicator: Indicator(
        id: "orientation.oriented",
        name: Bilingual(fr: "Nouveaux entrants orientés", en: "New entrants oriented"),
        definition: Bilingual(
          fr: "Nouveaux entrants dont l'orientation est notifiée dans la période.",
          en: "New entrants whose orientation is notified in the window."),
        unit: .persons, direction: .atLeast, theme: .orientation, source: "ANX-13"),
      formula: sum(.oriented)),
    Entry(
      indicator: Indicator(
        id: "orientation.within_one_month",
        name: Bilingual(fr: "Orientés en 1 mois et moins", en: "Oriented in one month or less"),
        definition: Bilingual(
          fr:
            "Nouveaux entrants dont l'orientation, notifiée dans la période, l'a été au plus tard un mois civil après "
            + "la transmission CAF.",
          en:
            "New entrants whose orientation, notified in the window, came no later than one civil month after the CAF "
            + "transmission."),
        unit: .persons, direction: .atLeast, theme: .orientation, source: "ANX-02 to ANX-05; F01-18"),
      formula: sum(.orientedWithinMonth)),
    Entry(
      indicator: Indicator(
        id: "orientation.share_within_one_month",
        name: Bilingual(fr: "Part orientée en 1 mois et moins", en: "Share oriented in one month or less"),
        definition: Bilingual(
          fr: "Orientés en un mois et moins rapportés aux nouveaux entrants de la même période (FND-16).",
          en: "Oriented in one month or less, over the new entrants of the same window (FND-16)."),
        unit: .share, direction: .atLeast, theme: .orientation, source: "F01-12; F01-23", monthly: true),
      formula: ratio(Observations.index(.orientedWithinMonth), of: Observations.index(.newEntrants))),
    Entry(
      indicator: Indicator(
        id: "orientation.share_within_six_weeks",
        name: Bilingual(fr: "Part orientée en six semaines (décret)", en: "Share oriented within six weeks (decree)"),
        definition: Bilingual(
          fr: "Parmi les nouveaux entrants de la période entrés depuis au moins six semaines et encore au RSA à cette "
            + "échéance ou déjà orientés : part orientée en 42 jours.",
          en: "Among the window's new entrants who entered at least six weeks ago and were still on the RSA by then or "
            + "already oriented: share oriented within 42 days."),
        unit: .share, direction: .atLeast, theme: .orientation, source: "décret 2024-1244 du 30/12/2024"),
      formula: ratio(Observations.index(.sixWeekKept), of: Observations.index(.sixWeekCohort))),
    Entry(
      indicator: Indicator(
        id: "orientation.mean_delay",
        name: Bilingual(fr: "Délai moyen d'orientation", en: "Mean delay to orientation"),
        definition: Bilingual(
          fr: "Jours de la transmission CAF à la notification, moyenne des orientations notifiées dans la période.",
          en: "Days from the CAF transmission to the notification, mean over the orientations notified in the window."),
        unit: .days, direction: .atMost, theme: .orientation, source: "ANX-03; ANX-04", monthly: true),
      formula: ratio(Observations.index(.orientationDelay), of: Observations.index(.oriented))),
    Entry(
      indicator: Indicator(
        id: "orientation.first_interview_within_45_days",
        name: Bilingual(
          fr: "Premier rendez-vous d'orientation honoré en moins de 45 jours",
          en: "First orientation appointment kept in under 45 days"),
        definition: Bilingual(
          fr: "Définition de rdv-insertion : suivis créés depuis au moins 45 jours seulement ; part dont le premier "
            + "rendez-vous a été honoré en moins de 45 jours.",
          en:
            "Definition of rdv-insertion: only follow-ups created at least 45 days ago; share whose first appointment "
            + "was kept in under 45 days."),
        unit: .share, direction: .atLeast, theme: .orientation, source: "rdv-insertion (indicateur publié)"),
      formula: ratio(Observations.index(.interviewCohortKept), of: Observations.index(.interviewCohort))),
    Entry(
      indicator: Indicator(
        id: "orientation.no_show_share",
        name: Bilingual(fr: "Rendez-vous d'orientation non honorés", en: "Orientation appointments missed"),
        definition: Bilingual(
          fr: "Part des rendez-vous d'orientation de la période auxquels la personne n'est pas venue.",
          en: "Share of the window's orientation appointments to which the person did not come."),
        unit: .share, direction: .atMost, theme: .orientation, source: "inclusion.gouv.fr, 04/11/2025"),
      formula: ratio(
        Observations.index(.interviewsMissed), of: Observations.index(.interviewsMissed),
        Observations.index(.interviewsKept))),
    Entry(
      indicator: Indicator(
        id: "orientation.equipe_referrals",
        name: Bilingual(
          fr: "Situations soumises à l'équipe pluridisciplinaire", en: "Cases put to the équipe pluridisciplinaire"),
        definition: Bilingual(
          fr: "Absences répétées et non-adhésions soumises dans la période.",
          en: "Repeated absences and non-adherence put to it in the window."),
        unit: .acts, direction: .neutral, theme: .orientation, source: "CAF62-64; CAF62-65"),
      formula: sum(.equipeReferred)),
    Entry(
      indicator: Indicator(
        id: "orientation.equipe_decisions",
        name: Bilingual(
          fr: "Décisions après avis de l'équipe pluridisciplinaire",
          en: "Decisions after the équipe pluridisciplinaire's opinion"),
        definition: Bilingual(
          fr:
            "Situations entendues et décidées dans la période ; le reste de ce qui est soumis attend une séance, ou la "
            + "personne est partie avant.",
          en:
            "Cases heard and decided in the window; the others put to it wait for a meeting, or the person left before."
        ),
        unit: .acts, direction: .neutral, theme: .orientation, source: "CAF77-16; CAF62-64"),
      formula: sum(.equipeDecided)),
  ]
}

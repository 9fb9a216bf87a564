/// Information sessions: the evaluation indicators of CAF26, article 4.
extension IndicatorCatalogue {
  static var informationSessions: [Entry] {
    [
      Entry(
        indicator: Indicator(
          id: "sessions.held",
          name: Bilingual(fr: "Séances d'information tenues", en: "Information sessions held"),
          definition: Bilingual(
            fr: "Séances d'information collectives tenues dans la période.",
            en: "Collective information sessions held in the window."),
          unit: .acts, direction: .atLeast, theme: .programmes, source: "CAF26-09"),
        formula: sum(.sessionsHeld)),
      Entry(
        indicator: Indicator(
          id: "sessions.intervention_days",
          name: Bilingual(fr: "Jours d'intervention réalisés", en: "Intervention days done"),
          definition: Bilingual(
            fr: "Demi-journées de séance et de préparation dans la période, divisées par deux.",
            en: "Half-days of session and of preparation in the window, divided by two."),
          unit: .workingDays, direction: .atLeast, theme: .programmes, source: "CAF26-17; CAF26-11"),
        formula: { seen, months, territory in
          seen.sum(Observations.index(.sessionHalfDays), months, territory) / 2
        }),
      Entry(
        indicator: Indicator(
          id: "sessions.received",
          name: Bilingual(
            fr: "Bénéficiaires du RSA accueillis en séance", en: "RSA recipients received at sessions"),
          definition: Bilingual(
            fr: "Personnes invitées et venues à une séance d'information dans la période.",
            en: "People invited who came to an information session in the window."),
          unit: .persons, direction: .atLeast, theme: .programmes, source: "CAF26-18"),
        formula: sum(.informed)),
    ]
  }
}

internal import InsertionPolicy

// What an action is looked at afterwards, visits at home, and people in several actions.
extension Definitions {
  static let followUps = defaulted(
    "follow_ups", .list(ListKind(item: .object(followUp), count: 0...32)), .list([]),
    fr: "Ce qui est regardé après coup, sur des personnes entrées ou sorties.",
    en: "What is looked at afterwards, of people who started or ended.")

  static let followUp = ObjectDefinition(
    name: "follow_up",
    doc: Bilingual(
      fr: "Un regard sur la situation d'une personne après une entrée ou une sortie.",
      en: "A look at a person some time after a start or an end."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .bilingual, fr: "La question, affichée.", en: "What is asked, on screen."),
      required(
        "from", .word(FollowUp.Origin.allCases.map(\.rawValue)), fr: "Le délai part de l'entrée ou de la fin.",
        en: "The delay counts from the start or the end."),
      optional(
        "after_days", .integer(NumberKind(unit: .days, high: 36_525)), fr: "Le délai, en jours.",
        en: "The delay, in days."),
      optional(
        "after_months", .integer(NumberKind(unit: .months, low: 1, high: 1_200)), fr: "Ou en mois civils.",
        en: "Or in civil months."),
      required("share", share, fr: "Probabilité d'un oui.", en: "Probability of a yes."),
      optional(
        "among", .identifier, fr: "Seulement parmi les oui d'un regard écrit plus haut.",
        en: "Only among the yes of a follow-up written above."),
    ], rules: [.exactlyOne(["after_days", "after_months"])])

  static let homeVisitEvery = optional(
    "home_visit_every", .integer(NumberKind(unit: .times, low: 1, high: 250)),
    fr: "Un rendez-vous tenu sur combien a lieu à domicile.", en: "One appointment kept of how many is at home.")

  static let alongside = defaulted(
    "alongside", .boolean, .boolean(false),
    fr: "Si l'accompagnement en cours continue : une prescription, non un adressage.",
    en: "Whether the present accompaniment goes on: a prescription, not a referral.")

  static let counting = optional(
    "counting", .word(Counting.allCases.map(\.rawValue)),
    fr: "Ce que compte actions.accompanied : des places ou des personnes (FND-29) ; absent : rien.",
    en: "What actions.accompanied counts: places or persons (FND-29); absent: nothing.")
}

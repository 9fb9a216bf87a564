internal import InsertionPolicy

// What conventions with a CAF bring beside accompaniment: information sessions, and money settled on results.
extension Definitions {
  static let informationSessions = ObjectDefinition(
    name: "information_sessions",
    doc: Bilingual(
      fr: "Des séances collectives où les entrants sont invités.", en: "Sessions to which newcomers are invited."),
    fields: [
      optional(
        "dates", .list(ListKind(item: .date(insidePeriod: true), count: 1...1_000)), fr: "Les jours de séance.",
        en: "The days of the sessions."),
      optional(
        "spread", .object(spread), fr: "Ou un nombre par an, réparti sur des mois.",
        en: "Or a number a year, spread over months."),
      required(
        "streams", .list(ListKind(item: .reference(.arrivals), count: 1...1_000)), fr: "Les flux invités.",
        en: "The flows invited."),
      required(
        "territories", .list(ListKind(item: .reference(.territories), count: 1...1_000)),
        fr: "Les territoires invités.", en: "The territories invited."),
      required("attendance_share", share, fr: "Part des invités qui viennent.", en: "Part of the invited who come."),
      optional(
        "seats", whole(.persons, from: 1), fr: "Places par séance ; absentes : sans limite.",
        en: "Seats at a session; absent: no limit."),
      required("session_half_days", notNegative(.halfDays), fr: "Durée d'une séance.", en: "Length of a session."),
      required(
        "preparation_half_days", notNegative(.halfDays), fr: "Préparation d'une séance.",
        en: "Preparation of a session."),
    ], rules: [.exactlyOne(["dates", "spread"])])

  static let spread = ObjectDefinition(
    name: "spread",
    doc: Bilingual(fr: "Des séances réparties sur des mois.", en: "Sessions spread over months."),
    fields: [
      required("per_year", whole(.times, from: 1), fr: "Séances par an.", en: "Sessions a year."),
      required(
        "months",
        .list(
          ListKind(
            item: .integer(NumberKind(unit: .plain, low: 1, high: 12, isAboutWorld: false)), count: 1...12)),
        fr: "Les mois, 1 pour janvier.", en: "The months, 1 for January."),
    ])

  static let grant = ObjectDefinition(
    name: "grant",
    doc: Bilingual(
      fr: "Une participation : un acompte, puis un solde selon les objectifs atteints.",
      en: "A grant: an advance, then a balance that depends on the objectives reached."),
    fields: [
      required("advance_share", share, fr: "Part versée en acompte.", en: "Part paid in advance."),
      required("advance_on", .date(insidePeriod: true), fr: "Jour de l'acompte.", en: "Day of the advance."),
      required(
        "settlement", .word(Grant.Settlement.allCases.map(\.rawValue)), fr: "Comment le solde est calculé.",
        en: "How the balance is worked out."),
      required(
        "lines", .list(ListKind(item: .object(grantLine), count: 1...100)), fr: "Ses parts.", en: "Its parts."),
    ])

  static let grantLine = ObjectDefinition(
    name: "grant_line", doc: Bilingual(fr: "Une part et son objectif.", en: "A part and its objective."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("ceiling", notNegative(.euros), fr: "Montant maximal.", en: "Most that is paid."),
      required(
        "indicator", .text, fr: "L'indicateur de l'objectif, sur toute la période.",
        en: "The indicator of the objective, over the whole period."),
      required("objective", positive(.plain), fr: "La valeur qui donne tout le solde.", en: "What earns it all."),
    ])
}

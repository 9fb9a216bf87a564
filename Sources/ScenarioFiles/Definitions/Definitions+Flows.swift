internal import InsertionPolicy

extension Definitions {
  static let arrivalStream = ObjectDefinition(
    name: "arrival_stream", doc: Bilingual(fr: "Un flux de personnes.", en: "A flow of people."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required(
        "per_year", notNegative(.personsPerYear), fr: "Arrivées attendues en 365 jours.",
        en: "Arrivals expected in 365 days."),
      optional(
        "monthly", .list(ListKind(item: notNegative(.weight), count: 12...12, total: .someWeight)),
        fr: "Douze poids, janvier d'abord ; seules leurs proportions comptent.",
        en: "Twelve weights, January first; only their proportions count."),
      defaulted(
        "shocks", list(of: .object(shock)), .list([]), fr: "Périodes de hausse ou de baisse.", en: "Surges and dips."),
      defaulted(
        "dispersion", notNegative(.factor), .number(0),
        fr: "Coefficient de variation du flux d'un mois à l'autre, hasard en sus.",
        en: "Coefficient of variation of the flow between months, beyond chance."),
      optional("by_territory", sharesByTerritory, fr: "Part par territoire.", en: "Part by territory."),
      optional(
        "profiles", sharesByProfile, fr: "Part par profil ; à défaut celles des profils.",
        en: "Part by profile; those of the profiles by default."),
      required(
        "to", .reference(.programmes, orWords: ["orientation", "routing"]),
        fr: "Ce qui arrive d'abord : orientation, routing ou un accompagnement.",
        en: "What happens first: orientation, routing or a programme."),
      defaulted(
        "from", .either(.word(["outside"]), .list(ListKind(item: .reference(.programmes), count: 1...1_000))),
        .word("outside"), fr: "D'où viennent les personnes : outside, ou des accompagnements.",
        en: "Where they come from: outside, or programmes."),
      optional(
        "on_rsa", .boolean, fr: "Si elles touchent le RSA ; oui par défaut.", en: "Whether on RSA; true by default."),
      defaulted(
        "new_entrants", .boolean, .boolean(false), fr: "Si l'annexe A les compte comme nouveaux entrants.",
        en: "Whether annex A counts them as nouveaux entrants."),
      alongside,
    ])

  static let shock = ObjectDefinition(
    name: "shock",
    doc: Bilingual(fr: "Une période où le flux est multiplié.", en: "A time in which the flow is multiplied."),
    fields: [
      required("from", .date(insidePeriod: true), fr: "Premier jour.", en: "First day."),
      required("to", .date(insidePeriod: true), fr: "Dernier jour, inclus.", en: "Last day, included."),
      required("factor", notNegative(.factor), fr: "Par combien.", en: "By how much."),
    ], rules: [.inOrder(from: "from", to: "to")])

  static let orientation = ObjectDefinition(
    name: "orientation",
    doc: Bilingual(
      fr: "De l'entrée à la notification de l'orientation.", en: "From entry to the notification of the orientation."),
    fields: [
      required(
        "invitation_delay_days", .law(.days), fr: "De la transmission de la CAF à l'invitation.",
        en: "From the CAF's transmission to the invitation."),
      required("notice_days", notNegative(.days), fr: "Délai de prévenance.", en: "Least notice."),
      required(
        "no_show_share", share, fr: "Part des invités qui ne viennent pas.", en: "Part of invited who do not come."),
      required(
        "invitations", whole(.times, from: 1), fr: "Invitations avant l'équipe pluridisciplinaire.",
        en: "Invitations before the équipe pluridisciplinaire."),
      required(
        "diagnostics_per_fte_day", positive(.perDay), fr: "Diagnostics par ETP et jour ouvré.",
        en: "Diagnostics per FTE and working day."),
      required(
        "synthesis_delay_days", .law(.days), fr: "De l'entretien à la synthèse.", en: "From interview to synthesis."),
      required(
        "validations_per_fte_day", positive(.perDay), fr: "Validations par ETP du SLAI et jour ouvré.",
        en: "Validations per FTE of the SLAI and working day."),
      required(
        "notification_delay_days", .law(.days), fr: "De la validation à la notification.",
        en: "From validation to notification."),
      defaulted(
        "routes", list(of: .object(route)), .list([]), fr: "Règles essayées dans l'ordre.", en: "Rules, in order."),
      required(
        "split",
        .map(
          MapKind(
            keys: .profiles, everyKey: "all",
            value: .map(MapKind(keys: .programmes, value: share, sumsToOne: true)), coversAll: true)),
        fr: "Où vont les autres personnes, par profil ou pour tous (all).",
        en: "Where other people go, by profile or for all."),
    ])

  static let route = ObjectDefinition(
    name: "route", doc: Bilingual(fr: "Une règle d'orientation.", en: "A rule that sends some people to a programme."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required(
        "stage", .word(["entry", "validation"]), fr: "À l'entrée, ou à la validation par le SLAI.",
        en: "At entry, or when the SLAI validates."),
      optional(
        "when", .object(condition), fr: "Qui elle concerne ; tous par défaut.", en: "Whom it concerns; all by default."),
      defaulted("share", share, .number(1), fr: "Probabilité d'emploi.", en: "Probability that it is used."),
      defaulted(
        "only_below_floor", .boolean, .boolean(false), fr: "Seulement sous le plancher de charge.",
        en: "Only while the load is below its floor."),
      required("to", .reference(.programmes), fr: "L'accompagnement.", en: "The programme."),
      optional("source", .fact, fr: "Le fait suivi.", en: "The fact it follows."),
    ])

  static let condition = ObjectDefinition(
    name: "condition", doc: Bilingual(fr: "Un test sur les caractéristiques.", en: "A test on attributes."),
    fields: [
      defaulted("all", list(of: .reference(.attributes)), .list([]), fr: "Toutes présentes.", en: "All present."),
      defaulted("any", list(of: .reference(.attributes)), .list([]), fr: "Au moins une.", en: "At least one."),
      defaulted("none", list(of: .reference(.attributes)), .list([]), fr: "Toutes absentes.", en: "All absent."),
      optional(
        "child_under_years", whole(.years, from: 1), fr: "Plus jeune enfant connu et plus jeune que cet âge.",
        en: "Youngest child known and younger than this."),
    ])
}

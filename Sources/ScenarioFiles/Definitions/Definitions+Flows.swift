internal import InsertionPolicy

extension Definitions {
  static let arrivalStream = Shape(
    "arrival_stream", ArrivalStream(id: "", perYear: 0, destination: .routing), fr: "Un flux de personnes.",
    en: "A flow of people."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required(
      "per_year", \.perYear, .notNegative(.personsPerYear), fr: "Arrivées attendues en 365 jours.",
      en: "Arrivals expected in 365 days.")
    $0.optional(
      "monthly", \.monthlyWeights, .list(.notNegative(.weight), count: 12...12, total: .someWeight),
      fr: "Douze poids, janvier d'abord ; seules leurs proportions comptent.",
      en: "Twelve weights, January first; only their proportions count.")
    $0.defaulted("shocks", \.shocks, .list(of: shock), fr: "Périodes de hausse ou de baisse.", en: "Surges and dips.")
    $0.defaulted(
      "dispersion", \.dispersion, .notNegative(.factor),
      fr: "Coefficient de variation du flux d'un mois à l'autre, hasard en sus.",
      en: "Coefficient of variation of the flow between months, beyond chance.")
    $0.optional(
      "by_territory", \.territoryShares, .sharesOfOne(.territories), fr: "Part par territoire.",
      en: "Part by territory.")
    $0.optional(
      "profiles", \.profileShares, .sharesOfOne(.profiles), fr: "Part par profil ; à défaut celles des profils.",
      en: "Part by profile; those of the profiles by default.")
    $0.required(
      "to", \.destination,
      .reference(.programmes, or: [("orientation", .orientation), ("routing", .routing)]) { .programme($0) },
      fr: "Ce qui arrive d'abord : orientation, routing ou un accompagnement.",
      en: "What happens first: orientation, routing or a programme.")
    $0.defaulted(
      "from", \.programmesLeft,
      .either("outside", nil, or: Form<[Int]>.list(.reference(.programmes), count: 1...1_000).map { $0 }),
      fr: "D'où viennent les personnes : outside, ou des accompagnements.",
      en: "Where they come from: outside, or programmes.")
    $0.optional(
      "on_rsa", \.isOnRSA, .boolean, fr: "Si elles touchent le RSA ; oui par défaut.",
      en: "Whether on RSA; true by default.")
    $0.defaulted(
      "new_entrants", \.countedAsNew, .boolean, fr: "Si l'annexe A les compte comme nouveaux entrants.",
      en: "Whether annex A counts them as nouveaux entrants.")
    $0.defaulted(
      "alongside", \.isAlongside, .boolean,
      fr: "Si l'accompagnement en cours continue : une prescription, non un adressage.",
      en: "Whether the present accompaniment goes on: a prescription, not a referral.")
  }

  static let shock = Shape(
    "shock", ArrivalStream.Shock(from: someDay, to: someDay, factor: 1), fr: "Une période où le flux est multiplié.",
    en: "A time in which the flow is multiplied."
  ) {
    $0.required("from", \.from, .date(insidePeriod: true), fr: "Premier jour.", en: "First day.")
    $0.required("to", \.to, .date(insidePeriod: true), fr: "Dernier jour, inclus.", en: "Last day, included.")
    $0.required("factor", \.factor, .notNegative(.factor), fr: "Par combien.", en: "By how much.")
    $0.inOrder(\.from, \.to)
  }

  static let orientation = Shape(
    "orientation",
    OrientationRules(
      invitationDelay: 0, notice: 0, noShow: 0, invitations: 1, diagnosticsPerFTE: 1, synthesisDelay: 0,
      validationsPerFTE: 1, notificationDelay: 0, routes: [], split: []),
    fr: "De l'entrée à la notification de l'orientation.", en: "From entry to the notification of the orientation."
  ) {
    $0.required(
      "invitation_delay_days", \.invitationDelay, .law(.days), fr: "De la transmission de la CAF à l'invitation.",
      en: "From the CAF's transmission to the invitation.")
    $0.required("notice_days", \.notice, .notNegative, fr: "Délai de prévenance.", en: "Least notice.")
    $0.required(
      "no_show_share", \.noShow, .share, fr: "Part des invités qui ne viennent pas.",
      en: "Part of invited who do not come.")
    $0.required(
      "invitations", \.invitations, .whole(.times, from: 1), fr: "Invitations avant l'équipe pluridisciplinaire.",
      en: "Invitations before the équipe pluridisciplinaire.")
    $0.required(
      "diagnostics_per_fte_day", \.diagnosticsPerFTE, .positive(.perDay), fr: "Diagnostics par ETP et jour ouvré.",
      en: "Diagnostics per FTE and working day.")
    $0.required(
      "synthesis_delay_days", \.synthesisDelay, .law(.days), fr: "De l'entretien à la synthèse.",
      en: "From interview to synthesis.")
    $0.required(
      "validations_per_fte_day", \.validationsPerFTE, .positive(.perDay),
      fr: "Validations par ETP du SLAI et jour ouvré.", en: "Validations per FTE of the SLAI and working day.")
    $0.required(
      "notification_delay_days", \.notificationDelay, .law(.days), fr: "De la validation à la notification.",
      en: "From validation to notification.")
    $0.defaulted("routes", \.routes, .list(of: route), fr: "Règles essayées dans l'ordre.", en: "Rules, in order.")
    $0.required(
      "split", \.split, .map(.profiles, everyKey: "all", of: .sharesOfOne(.programmes), absent: [], coversAll: true),
      fr: "Où vont les autres personnes, par profil ou pour tous (all).",
      en: "Where other people go, by profile or for all.")
  }

  static let route = Shape(
    "route", Route(id: "", stage: .entry, condition: Condition(), programme: 0), fr: "Une règle d'orientation.",
    en: "A rule that sends some people to a programme."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required(
      "stage", \.stage, .choice, fr: "À l'entrée, ou à la validation par le SLAI.",
      en: "At entry, or when the SLAI validates.")
    $0.optional(
      "when", \.condition, .object(condition), fr: "Qui elle concerne ; tous par défaut.",
      en: "Whom it concerns; all by default.")
    $0.defaulted("share", \.share, .share, fr: "Probabilité d'emploi.", en: "Probability that it is used.")
    $0.defaulted(
      "only_below_floor", \.onlyBelowFloor, .boolean, fr: "Seulement sous le plancher de charge.",
      en: "Only while the load is below its floor.")
    $0.required("to", \.programme, .reference(.programmes), fr: "L'accompagnement.", en: "The programme.")
    $0.optional("source", \.source, .fact, fr: "Le fait suivi.", en: "The fact it follows.")
  }

  static let condition = Shape(
    "condition", Condition(), fr: "Un test sur les caractéristiques.", en: "A test on attributes."
  ) { condition(in: &$0, \.all, \.any, \.none, \.childUnderYears) }

  /// The keys of a test on attributes, also where others stand beside them.
  static func condition<Root>(
    in fields: inout Fields<Root>, _ all: WritableKeyPath<Root, UInt32>, _ any: WritableKeyPath<Root, UInt32>,
    _ none: WritableKeyPath<Root, UInt32>, _ childUnderYears: WritableKeyPath<Root, Int>
  ) {
    fields.defaulted("all", all, .attributes, fr: "Toutes présentes.", en: "All present.")
    fields.defaulted("any", any, .attributes, fr: "Au moins une.", en: "At least one.")
    fields.defaulted("none", none, .attributes, fr: "Toutes absentes.", en: "All absent.")
    fields.optional(
      "child_under_years", childUnderYears, .whole(.years, from: 1),
      fr: "Plus jeune enfant connu et plus jeune que cet âge.", en: "Youngest child known and younger than this.")
  }
}

extension Form where Value == UInt32 {
  /// The names of some attributes, read as one bit each.
  fileprivate static var attributes: Self {
    Form<[Int]>.list(.reference(.attributes)).map(written: { $0 == 0 ? [] : nil }) { positions in
      positions.reduce(0) { $0 | 1 << UInt32($1) }
    }
  }
}

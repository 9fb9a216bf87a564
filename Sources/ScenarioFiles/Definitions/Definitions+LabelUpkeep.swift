internal import InsertionPolicy

// How long the label lasts, what is lost without it, what has been decided already.
extension Definitions {
  static let upkeep = ObjectDefinition(
    name: "upkeep", doc: Bilingual(fr: "Durée, renouvellement, retrait.", en: "Validity, renewal, withdrawal."),
    fields: [
      defaulted(
        "years", .integer(NumberKind(unit: .years, low: 1, high: 100)), .integer(5), fr: "Durée du label.",
        en: "Years the label is valid."),
      defaulted(
        "renewal_months",
        .list(
          ListKind(item: .integer(NumberKind(unit: .plain, low: 1, high: 12, isAboutWorld: false)), count: 2...2)),
        .list([.integer(1), .integer(7)]), fr: "Premier et dernier mois pour demander le renouvellement.",
        en: "First and last month in which to ask for a renewal."),
      defaulted(
        "last_year", .word(LabelUpkeep.LastYear.allCases.map(\.rawValue)), .word("civil"),
        fr: "La dernière année : civile, ou du label (FND-55).", en: "The last year: civil, or the label's (FND-55)."),
      defaulted(
        "runs_on_meanwhile", .boolean, .boolean(true), fr: "Si le label court pendant l'instruction (FND-55).",
        en: "Whether the label runs on while a renewal is decided (FND-55)."),
      defaulted(
        "check_months", whole(.months, from: 1), .integer(12), fr: "D'un contrôle de la charte au suivant.",
        en: "From one check of the charte to the next."),
      defaulted(
        "scored_share", share, .number(0), fr: "Part des contrôles où des contrats sont notés.",
        en: "Part of the checks at which contracts are scored."),
      defaulted(
        "support_months", whole(.months, from: 0), .integer(6), fr: "Appui du SLAI avant un nouvel examen.",
        en: "The SLAI's support before it is looked at again."),
      defaulted(
        "quality_gain", .number(NumberKind(unit: .points, high: 10)), .number(0), fr: "Points que cet appui ajoute.",
        en: "Points that this support adds."),
      defaulted(
        "valid_meanwhile", .boolean, .boolean(true), fr: "Si le label tient pendant l'appui (FND-62).",
        en: "Whether the label holds during the support (FND-62)."),
      defaulted(
        "untrained", .word(LabelUpkeep.Untrained.allCases.map(\.rawValue)), .word("at_check"),
        fr: "Ce que coûte un référent non formé à temps.", en: "What a référent not trained in time brings."),
      defaulted(
        "mission_ends_per_year", notNegative(.perYear), .number(0), fr: "Fins de mission, par structure et par an.",
        en: "Ends of mission per structure and year."),
    ])

  static let cutOff = ObjectDefinition(
    name: "cut_off", doc: Bilingual(fr: "L'exclusivité du label.", en: "What only the label gives."),
    fields: [
      defaulted(
        "on", .date(insidePeriod: false), .date(exclusivity), fr: "Le jour de l'exclusivité (FND-50).",
        en: "The day from which only the label counts (FND-50)."),
      defaulted(
        "reading", .word(LabelCutOff.Reading.allCases.map(\.rawValue)), .word("funding"),
        fr: "Ce jour ferme les financements, ou le prochain appel à projets (FND-50).",
        en: "It closes the funding, or the next call for projects (FND-50)."),
      defaulted(
        "calls", .list(ListKind(item: .object(call), count: 0...1_000)), .list([]),
        fr: "Les appels à projets, par date.", en: "The calls for projects, by date."),
      defaulted(
        "selection_share", share, .number(1), fr: "Part des structures labellisées qu'un appel retient.",
        en: "Part of the labelled structures that a call chooses."),
      defaulted(
        "closing", .word(LabelCutOff.Closing.allCases.map(\.rawValue)), .word("at_once"),
        fr: "Les places ferment d'un coup, ou à la fin des contrats.",
        en: "Places close at once, or as contracts end."),
      optional(
        "neighbours",
        .map(
          MapKind(
            keys: .territories,
            value: .list(ListKind(item: .reference(.territories), count: 1...250)))),
        fr: "Les territoires dont un territoire peut prendre les places libres.",
        en: "The territories whose free places the people of a territory may take."),
    ])

  /// The day from which only labelled structures are funded, where a file gives none.
  ///
  /// Source: LAB-05 and FND-50: "mid 2026" has no day.
  static let exclusivity = day(2026, 7, 1)

  static let call = ObjectDefinition(
    name: "call", doc: Bilingual(fr: "Un appel à projets.", en: "A call for projects."),
    fields: [
      required(
        "closes", .date(insidePeriod: true), fr: "Jour où le label est demandé.",
        en: "Day on which the label is asked for."),
      required("funds_from", .date(insidePeriod: false), fr: "Premier jour financé.", en: "First day funded."),
    ])

  static let observed = ObjectDefinition(
    name: "observed", doc: Bilingual(fr: "Ce qui est déjà décidé.", en: "What has been decided already."),
    fields: [
      required(
        "through", .date(insidePeriod: true), fr: "Dernier jour pour lequel la liste dit tout.",
        en: "Last day for which the list says everything."),
      required("decisions", .table(ListKind(item: .object(decision))), fr: "La liste.", en: "The list."),
    ])

  static let decision = ObjectDefinition(
    name: "decision", doc: Bilingual(fr: "Ce qui est arrivé à une structure.", en: "What happened to a structure."),
    fields: [
      required("on", .date(insidePeriod: true), fr: "Le jour.", en: "The day."),
      required("structure", .reference(.structures), fr: "La structure.", en: "The structure."),
      required(
        "kind", .word(ObservedDecisions.Decision.Kind.allCases.map(\.rawValue)), fr: "Ce qui est arrivé.",
        en: "What happened."),
    ])
}

internal import InsertionPolicy

// The label Référent RSA: who needs it, what référents learn, how contracts are scored.
extension Definitions {
  static let label = ObjectDefinition(
    name: "label", doc: Bilingual(fr: "Le label Référent RSA.", en: "The label Référent RSA."),
    fields: [
      defaulted(
        "exempt_kinds", .list(ListKind(item: .word(Structure.Kind.allCases.map(\.rawValue)), count: 0...20)),
        .list([.word("caf"), .word("slai"), .word("platform"), .word("departement"), .word("france_travail")]),
        fr: "Natures de structure qui n'ont pas besoin du label (FND-58).",
        en: "Kinds of structure that do not need the label (FND-58)."),
      optional(
        "default_quality", .number(NumberKind(unit: .points, high: 10)),
        fr: "Note attendue des contrats, sur 10, des structures qui n'en donnent pas.",
        en: "Expected score of contracts, out of 10, of structures that give none."),
      defaulted(
        "default_quality_spread", .number(NumberKind(unit: .points, high: 10)), .number(0),
        fr: "Écart type de cette note d'une structure à l'autre, où la structure n'en donne pas.",
        en: "Standard deviation of this score between structures, where the structure gives none."),
      required("training", .object(training), fr: "Les formations.", en: "The training."),
      optional("quality", .object(labelQuality), fr: "La note des contrats.", en: "How contracts are scored."),
      defaulted(
        "criteria", .either(.word(["both"]), .object(weightedCriteria)), .word("both"),
        fr: "Les deux critères, ou leur moyenne (FND-49).", en: "Both criteria, or their mean (FND-49)."),
      required(
        "procedure", .object(labelProcedure), fr: "De la demande à la décision.", en: "From filing to decision."),
      optional("upkeep", .object(upkeep), fr: "Durée, renouvellement, retrait.", en: "Validity, renewal, withdrawal."),
      optional(
        "cut_off", .object(cutOff), fr: "Ce que perd une structure sans label.",
        en: "What a structure without the label loses."),
      optional("observed", .object(observed), fr: "Les décisions déjà prises.", en: "Decisions already taken."),
      defaulted(
        "refused", .list(ListKind(item: .reference(.structures), count: 0...10_000)), .list([]),
        fr: "Les structures dont toute décision est négative, pour voir ce que ferait leur refus.",
        en: "Structures on which every decision is negative, to see what refusing them would do."),
    ])

  static let training = ObjectDefinition(
    name: "training", doc: Bilingual(fr: "Les formations des référents.", en: "What référents are taught."),
    fields: [
      required(
        "modules", .list(ListKind(item: .object(module), count: 1...16)), fr: "Les modules.", en: "The modules."),
      required(
        "initial", .map(MapKind(keys: .modules, everyKey: "all", value: share, coversAll: true)),
        fr: "Part des référents en poste le premier jour qui ont chaque module.",
        en: "Part of the référents in post on the first day who hold each module."),
      required(
        "newcomers", .map(MapKind(keys: .modules, everyKey: "all", value: share, coversAll: true)),
        fr: "Part des référents arrivés ensuite qui ont déjà chaque module.",
        en: "Part of the référents who come later and hold each module already."),
      defaulted(
        "absence_share", share, .number(0), fr: "Part d'absents à une séance, inscrits à la suivante.",
        en: "Part absent from a session, put down for the next."),
      required(
        "sessions", .table(ListKind(item: .object(sessionSeries))), fr: "Les séances.", en: "The sessions."),
      defaulted(
        "seats_first", .word(TrainingRules.SeatsFirst.allCases.map(\.rawValue)), .word("incumbents"),
        fr: "Qui passe d'abord aux séances : les référents en place, ou les nouveaux venus.",
        en: "Who comes first at sessions: référents already in post, or newcomers."),
      defaulted(
        "deadline", .word(TrainingRules.Deadline.allCases.map(\.rawValue)), .word("twelve_months"),
        fr: "Le temps d'un nouveau venu : douze mois, ou l'année civile (FND-56).",
        en: "A newcomer's time: twelve months, or the civil year (FND-56)."),
      defaulted(
        "newcomers_are_excused", .boolean, .boolean(true),
        fr: "Si un nouveau venu qui a encore le temps compte comme formé à la décision.",
        en: "Whether a newcomer who still has time counts as trained at the decision."),
    ])

  static let module = ObjectDefinition(
    name: "module", doc: Bilingual(fr: "Un module de formation.", en: "A module of the training."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .bilingual, fr: "Nom affiché.", en: "Name on screen."),
      required(
        "days", .number(NumberKind(unit: .workingDays, high: 100, isAboveLow: true)), fr: "Durée en jours ouvrés.",
        en: "Length in working days."),
      defaulted(
        "optional", .boolean, .boolean(false), fr: "Si c'est un de ceux dont un seul est à choisir.",
        en: "Whether it is one of those of which one is to be chosen."),
    ])

  static let sessionSeries = ObjectDefinition(
    name: "session_series",
    doc: Bilingual(fr: "Une séance, ou plusieurs à intervalle égal.", en: "A session, or several at equal distances."),
    fields: [
      required("module", .reference(.modules), fr: "Le module.", en: "The module."),
      optional(
        "territory", .reference(.territories), fr: "Pour ce territoire ; absent : pour tous.",
        en: "For this territory; absent: for all."),
      required("from", .date(insidePeriod: true), fr: "Jour de la première.", en: "Day of the first."),
      optional(
        "every_months", whole(.months, from: 1), fr: "D'une séance à la suivante ; absent : une seule.",
        en: "From one session to the next; absent: a single one."),
      optional(
        "until", .date(insidePeriod: true), fr: "Aucune ne commence après ; absent : fin de la période.",
        en: "None begins after; absent: the end of the period."),
      required("seats", whole(.agents, from: 1), fr: "Référents par séance.", en: "Référents at a session."),
    ], rules: [.inOrder(from: "from", to: "until")])

  static let labelQuality = ObjectDefinition(
    name: "label_quality", doc: Bilingual(fr: "La note des contrats.", en: "How contracts are scored."),
    fields: [
      defaulted(
        "between_professionals", .number(NumberKind(unit: .logOdds, high: 20)), .number(0),
        fr: "Écart type entre les référents d'une structure, en log-cotes.",
        en: "Standard deviation between the référents of a structure, in log-odds."),
      defaulted(
        "between_contracts", .number(NumberKind(unit: .logOdds, high: 20)), .number(0),
        fr: "Écart type entre les contrats d'un référent, en log-cotes.",
        en: "Standard deviation between the contracts of a référent, in log-odds."),
      defaulted(
        "contracts_per_professional", .integer(NumberKind(unit: .contracts, low: 1, high: 1_000)), .integer(5),
        fr: "Contrats notés par référent.", en: "Contracts scored of each référent."),
      defaulted(
        "panel", .word(QualityRules.Panel.allCases.map(\.rawValue)), .word("same"),
        fr: "Le Département note les mêmes contrats, ou d'autres (FND-57).",
        en: "The département scores the same contracts, or others (FND-57)."),
      defaulted(
        "leniency", share, .number(0), fr: "Probabilité qu'une structure se compte un point qui manque.",
        en: "Probability that a structure counts an item as met that is not."),
      defaulted(
        "misjudged_share", share, .number(0), fr: "Probabilité que le Département se trompe sur un point.",
        en: "Probability that the département misjudges an item."),
      defaulted(
        "threshold", .number(NumberKind(unit: .points, high: 10)), .number(8), fr: "Moyenne à atteindre, sur 10.",
        en: "Mean to reach, out of 10."),
      defaulted(
        "review_margin", .number(NumberKind(unit: .points, high: 10)), .number(0),
        fr: "Points sous ce seuil que le SLAI revoit.", en: "Points below it that the SLAI looks at again."),
      defaulted(
        "restored_share", share, .number(0), fr: "Probabilité qu'un point manqué y soit rendu.",
        en: "Probability that an item not met is restored there."),
    ])

  static let weightedCriteria = ObjectDefinition(
    name: "weighted_criteria",
    doc: Bilingual(
      fr: "Moitié part des formés, moitié moyenne des contrats.", en: "Half trained share, half mean of contracts."),
    fields: [required("weighted", share, fr: "Le seuil du total.", en: "What the sum must reach.")])
}

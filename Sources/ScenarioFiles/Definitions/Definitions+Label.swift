internal import InsertionPolicy

// The label Référent RSA: who needs it, what référents learn, how contracts are scored.
extension Definitions {
  static let label = Shape("label", LabelSection(), fr: "Le label Référent RSA.", en: "The label Référent RSA.") {
    $0.defaulted(
      "exempt_kinds", \.exemptKinds, .list(.choice, count: 0...20),
      fr: "Natures de structure qui n'ont pas besoin du label (FND-58).",
      en: "Kinds of structure that do not need the label (FND-58).")
    $0.optional(
      "default_quality", \.defaultQuality, .number(NumberKind(unit: .points, high: 10)),
      fr: "Note attendue des contrats, sur 10, des structures qui n'en donnent pas.",
      en: "Expected score of contracts, out of 10, of structures that give none.")
    $0.defaulted(
      "default_quality_spread", \.defaultQualitySpread, .number(NumberKind(unit: .points, high: 10)),
      fr: "Écart type de cette note d'une structure à l'autre, où la structure n'en donne pas.",
      en: "Standard deviation of this score between structures, where the structure gives none.")
    $0.required("training", \.rules.training, .object(training), fr: "Les formations.", en: "The training.")
    $0.optional(
      "quality", \.rules.quality, .object(labelQuality), fr: "La note des contrats.", en: "How contracts are scored.")
    $0.defaulted(
      "criteria", \.rules.criteria, .either("both", .both, or: .object(weightedCriteria)),
      fr: "Les deux critères, ou leur moyenne (FND-49).", en: "Both criteria, or their mean (FND-49).")
    $0.required(
      "procedure", \.rules.procedure, .object(labelProcedure), fr: "De la demande à la décision.",
      en: "From filing to decision.")
    $0.optional(
      "upkeep", \.rules.upkeep, .object(upkeep), fr: "Durée, renouvellement, retrait.",
      en: "Validity, renewal, withdrawal.")
    $0.optional(
      "cut_off", \.rules.cutOff, .object(cutOff), fr: "Ce que perd une structure sans label.",
      en: "What a structure without the label loses.")
    $0.optional(
      "observed", \.rules.observed, .object(observed), fr: "Les décisions déjà prises.", en: "Decisions already taken.")
    $0.defaulted(
      "refused", \.refused, .list(.reference(.structures), count: 0...10_000),
      fr: "Les structures dont toute décision est négative, pour voir ce que ferait leur refus.",
      en: "Structures on which every decision is negative, to see what refusing them would do.")
  }

  static let training = Shape(
    "training", TrainingRules(modules: [], initial: [], newcomers: [], series: []), fr: "Les formations des référents.",
    en: "What référents are taught."
  ) {
    $0.required("modules", \.modules, .list(of: module, count: 1...16), fr: "Les modules.", en: "The modules.")
    $0.required(
      "initial", \.initial, .map(.modules, everyKey: "all", of: .share, absent: 0, coversAll: true),
      fr: "Part des référents en poste le premier jour qui ont chaque module.",
      en: "Part of the référents in post on the first day who hold each module.")
    $0.required(
      "newcomers", \.newcomers, .map(.modules, everyKey: "all", of: .share, absent: 0, coversAll: true),
      fr: "Part des référents arrivés ensuite qui ont déjà chaque module.",
      en: "Part of the référents who come later and hold each module already.")
    $0.defaulted(
      "absence_share", \.absence, .share, fr: "Part d'absents à une séance, inscrits à la suivante.",
      en: "Part absent from a session, put down for the next.")
    $0.required("sessions", \.series, .table(of: sessionSeries), fr: "Les séances.", en: "The sessions.")
    $0.defaulted(
      "seats_first", \.seatsFirst, .choice,
      fr: "Qui passe d'abord aux séances : les référents en place, ou les nouveaux venus.",
      en: "Who comes first at sessions: référents already in post, or newcomers.")
    $0.defaulted(
      "deadline", \.deadline, .choice, fr: "Le temps d'un nouveau venu : douze mois, ou l'année civile (FND-56).",
      en: "A newcomer's time: twelve months, or the civil year (FND-56).")
    $0.defaulted(
      "newcomers_are_excused", \.newcomersAreExcused, .boolean,
      fr: "Si un nouveau venu qui a encore le temps compte comme formé à la décision.",
      en: "Whether a newcomer who still has time counts as trained at the decision.")
  }

  static let module = Shape(
    "module", TrainingRules.Module(id: "", name: nothing, days: 1), fr: "Un module de formation.",
    en: "A module of the training."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .bilingual, fr: "Nom affiché.", en: "Name on screen.")
    $0.required(
      "days", \.days, .positive(upTo: 100),
      fr: "Durée en jours ouvrés.", en: "Length in working days.")
    $0.defaulted(
      "optional", \.isOptional, .boolean, fr: "Si c'est un de ceux dont un seul est à choisir.",
      en: "Whether it is one of those of which one is to be chosen.")
  }

  static let sessionSeries = Shape(
    "session_series", TrainingRules.Series(module: 0, from: someDay, seats: 1),
    fr: "Une séance, ou plusieurs à intervalle égal.", en: "A session, or several at equal distances."
  ) {
    $0.required("module", \.module, .reference(.modules), fr: "Le module.", en: "The module.")
    $0.optional(
      "territory", \.territory, .reference(.territories), fr: "Pour ce territoire ; absent : pour tous.",
      en: "For this territory; absent: for all.")
    $0.required("from", \.from, .date(insidePeriod: true), fr: "Jour de la première.", en: "Day of the first.")
    $0.optional(
      "every_months", \.everyMonths, .whole(.months, from: 1), fr: "D'une séance à la suivante ; absent : une seule.",
      en: "From one session to the next; absent: a single one.")
    $0.optional(
      "until", \.until, .date(insidePeriod: true), fr: "Aucune ne commence après ; absent : fin de la période.",
      en: "None begins after; absent: the end of the period.")
    $0.required(
      "seats", \.seats, .people(from: 1, as: .agents), fr: "Référents par séance.", en: "Référents at a session.")
    $0.inOrder(\.from, \.until)
  }

  static let labelQuality = Shape(
    "label_quality", QualityRules(), fr: "La note des contrats.", en: "How contracts are scored."
  ) {
    $0.defaulted(
      "between_professionals", \.betweenProfessionals, .number(NumberKind(unit: .logOdds, high: 20)),
      fr: "Écart type entre les référents d'une structure, en log-cotes.",
      en: "Standard deviation between the référents of a structure, in log-odds.")
    $0.defaulted(
      "between_contracts", \.betweenContracts, .number(NumberKind(unit: .logOdds, high: 20)),
      fr: "Écart type entre les contrats d'un référent, en log-cotes.",
      en: "Standard deviation between the contracts of a référent, in log-odds.")
    $0.defaulted(
      "contracts_per_professional", \.contractsPerProfessional,
      .integer(NumberKind(unit: .contracts, low: 1, high: 1_000)), fr: "Contrats notés par référent.",
      en: "Contracts scored of each référent.")
    $0.defaulted(
      "panel", \.panel, .choice, fr: "Le Département note les mêmes contrats, ou d'autres (FND-57).",
      en: "The département scores the same contracts, or others (FND-57).")
    $0.defaulted(
      "leniency", \.leniency, .share, fr: "Probabilité qu'une structure se compte un point qui manque.",
      en: "Probability that a structure counts an item as met that is not.")
    $0.defaulted(
      "misjudged_share", \.misjudged, .share, fr: "Probabilité que le Département se trompe sur un point.",
      en: "Probability that the département misjudges an item.")
    $0.defaulted(
      "threshold", \.threshold, .number(NumberKind(unit: .points, high: 10)), fr: "Moyenne à atteindre, sur 10.",
      en: "Mean to reach, out of 10.")
    $0.defaulted(
      "review_margin", \.reviewMargin, .number(NumberKind(unit: .points, high: 10)),
      fr: "Points sous ce seuil que le SLAI revoit.", en: "Points below it that the SLAI looks at again.")
    $0.defaulted(
      "restored_share", \.restored, .share, fr: "Probabilité qu'un point manqué y soit rendu.",
      en: "Probability that an item not met is restored there.")
  }

  static let weightedCriteria = Shape(
    "weighted_criteria", LabelCriteria.weighted(threshold: 0),
    fr: "Moitié part des formés, moitié moyenne des contrats.", en: "Half trained share, half mean of contracts."
  ) {
    $0.required("weighted", \.threshold, .share, fr: "Le seuil du total.", en: "What the sum must reach.")
  }
}

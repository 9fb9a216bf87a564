internal import InsertionPolicy
internal import Stochastics

extension Definitions {
  /// What no programme may be called: words that stand where its id may stand, and first words of indicators.
  static let reservedWords = [
    "all", "outside", "shares", "orientation", "routing", "diagnostic", "validation", "contracts", "guarantee",
    "coverage", "equity", "sessions", "grant", "money", "actions",
  ]

  static let programme = ObjectDefinition(
    name: "programme", doc: Bilingual(fr: "Un accompagnement.", en: "A programme that accompanies people."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .bilingual, fr: "Nom affiché.", en: "Name on screen."),
      required("sphere", .word(Programme.Sphere.allCases.map(\.rawValue)), fr: "La sphère.", en: "The sphere."),
      defaulted(
        "activity_guarantee", .boolean, .boolean(false), fr: "Si l'annexe A 1.2 le compte.",
        en: "Whether annex A 1.2 counts it."),
      optional(
        "load", .object(load), fr: "La charge par ETP ; absente : places illimitées.",
        en: "Load per FTE; absent: no limit."),
      defaulted(
        "lines", .word(["territory", "departement"]), .word("territory"), fr: "Qui attend avec qui.",
        en: "Who waits with whom."),
      defaulted(
        "when_full", .word(["wait", "leave"]), .word("wait"), fr: "Sans place : attendre ou partir.",
        en: "With no place: wait or leave."),
      optional(
        "patience_days", .law(.days), fr: "Attente avant de renoncer ; absente : toujours.",
        en: "Wait before giving up; absent: for ever."),
      optional(
        "first_appointment_days", .law(.days), fr: "De la place au premier rendez-vous ; 0 par défaut.",
        en: "From place to first appointment; 0 by default."),
      optional(
        "stay_days", .law(.daysAboveZero), fr: "Durée du suivi, dès la place prise.",
        en: "Length of stay, from taking the place."),
      optional(
        "stay_outcomes", stayOutcomes, fr: "Ce que conclut la fin du suivi ; absent : il s'arrête.",
        en: "What the end of the stay concludes; absent: it ends."),
      optional("contracts", .object(contracts), fr: "Ou des contrats (CER).", en: "Or contracts (CER)."),
      optional("appointments", .object(appointments), fr: "Les rendez-vous.", en: "The appointments."),
      defaulted(
        "after_rsa", .either(.word(["goes_on"]), .object(tail)), .word("goes_on"),
        fr: "Ce que fait la fin du RSA.", en: "What the end of the RSA does."),
      optional("any_time", .object(anyTime), fr: "Départs à tout moment.", en: "Departures at any time."),
      defaulted(
        "out_of_competence_share", share, .number(0), fr: "Part trouvée hors compétence au premier entretien.",
        en: "Part found out of competence at the first interview."),
      optional(
        "equipe_after_months", whole(.months, from: 1),
        fr: "De la place prise à la saisine de l'équipe pluridisciplinaire, sans réorientation.",
        en: "From taking the place to the équipe pluridisciplinaire, without a new orientation."),
      optional(
        "equipe_by", .date(insidePeriod: true), fr: "Saisine au plus tard ce jour.",
        en: "The équipe hears of the case by this day."),
      defaulted(
        "equipe_requests_per_year", notNegative(.perYear), .number(0),
        fr: "Fins demandées par le référent à l'équipe, par personne et par an.",
        en: "Ends that the référent asks the équipe for, per person and year."),
      defaulted(
        "evaluation", .boolean, .boolean(false), fr: "Si les indicateurs d'évaluation de la convention sont donnés.",
        en: "Whether the evaluation indicators of the convention are given."),
      optional(
        "public", .object(eligibility), fr: "Qui peut venir ; tous par défaut.", en: "Who may come; all by default."),
      optional(
        "probation", .object(probation), fr: "Ce qui précède la demande de place ; rien par défaut.",
        en: "What comes before a place is asked for; nothing by default."),
      followUps,
    ], rules: [.exactlyOne(["stay_days", "contracts"])])

  static let load = ObjectDefinition(
    name: "load",
    doc: Bilingual(fr: "Comment la charge d'un référent est comptée.", en: "How a référent's load is counted."),
    fields: [
      required(
        "reading", .word(LoadRule.Reading.allCases.map(\.rawValue)), fr: "Ce qui est compté.", en: "What is counted."),
      required("ceiling", positive(.accompaniments), fr: "Plafond par ETP.", en: "Most per FTE."),
      optional("floor", notNegative(.accompaniments), fr: "Plancher par ETP.", en: "Floor per FTE."),
    ])

  static let contracts = ObjectDefinition(
    name: "contracts",
    doc: Bilingual(fr: "Contrats d'engagements réciproques.", en: "Contrats d'engagements réciproques."),
    fields: [
      optional(
        "signature_days", .law(.days), fr: "Du premier rendez-vous à la signature ; 0 par défaut.",
        en: "From the first appointment to the signature; 0 by default."),
      required("months", .law(.monthsAboveZero), fr: "Durée d'un contrat.", en: "Length of a contract."),
      optional("longest_months", whole(.months, from: 1), fr: "Durée totale au plus.", en: "Most in all."),
      required("outcomes", outcomes, fr: "Ce que conclut le bilan.", en: "What the review concludes."),
      defaulted("at_longest", consequence, .word("end"), fr: "À la durée totale.", en: "When the most is reached."),
      optional(
        "until_child_years", whole(.years, from: 1),
        fr: "Pas de renouvellement dès que le plus jeune enfant a cet âge.",
        en: "No renewal once the youngest child is this old."),
    ])

  static let outcomes = ValueKind.list(
    ListKind(item: .object(outcome), count: 1...100, total: .sharesOne(key: "share")))

  static let outcome = ObjectDefinition(
    name: "outcome", doc: Bilingual(fr: "Une conclusion possible.", en: "One possible conclusion."),
    fields: conclusion(consequence))

  static let stayOutcomes = ValueKind.list(
    ListKind(
      item: .object(
        ObjectDefinition(
          name: "stay_outcome",
          doc: Bilingual(fr: "Une conclusion de la fin d'un suivi.", en: "One conclusion of the end of a stay."),
          fields: conclusion(ending))), count: 1...100, total: .sharesOne(key: "share")))

  private static func conclusion(_ then: ValueKind) -> [FieldDefinition] {
    [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      optional(
        "name", .bilingual, fr: "Nom affiché ; à défaut le nom court.", en: "Name on screen, else the short name."),
      required("share", share, fr: "Probabilité.", en: "Probability."),
      required("then", then, fr: "Ce qui suit.", en: "What follows."),
    ]
  }

  /// A stay of random length does not go on: it would have been drawn longer.
  private static let ending = ValueKind.either(
    .word(["positive_exit", "end", "reorient", "strike_off"]),
    .object(
      ObjectDefinition(
        name: "ending", doc: Bilingual(fr: "Un transfert.", en: "A transfer."),
        fields: [
          required("transfer", .reference(.programmes), fr: "Vers cet accompagnement.", en: "To this programme.")
        ])))

  static let consequence = ValueKind.either(
    .word(["go_on", "positive_exit", "end", "reorient", "strike_off"]),
    .object(
      ObjectDefinition(
        name: "consequence",
        doc: Bilingual(fr: "Un transfert ou une suspension.", en: "A transfer or a suspension."),
        fields: [
          optional("transfer", .reference(.programmes), fr: "Vers cet accompagnement.", en: "To this programme."),
          optional(
            "suspend_days", positive(.days), fr: "Suspension de l'allocation.", en: "Suspension of the allowance."),
        ], rules: [.exactlyOne(["transfer", "suspend_days"])])))

  static let appointments = ObjectDefinition(
    name: "appointments", doc: Bilingual(fr: "Les rendez-vous avec le référent.", en: "Meetings with the référent."),
    fields: [
      required("interval_days", .law(.daysAboveZero), fr: "D'un rendez-vous à l'autre.", en: "From one to the next."),
      defaulted("missed_share", share, .number(0), fr: "Part manquée sans excuse.", en: "Part missed without excuse."),
      optional(
        "missed_before_equipe", whole(.times, from: 1), fr: "Manqués avant l'équipe pluridisciplinaire.",
        en: "Missed before the équipe pluridisciplinaire."),
      homeVisitEvery,
    ])

  static let tail = ObjectDefinition(
    name: "after_rsa",
    doc: Bilingual(fr: "Le suivi s'arrête avec le RSA, ou peu après.", en: "It ends with the RSA, or soon after."),
    fields: [
      required("tail_share", share, fr: "Part poursuivie.", en: "Part that goes on."),
      required("tail_months", whole(.months, from: 0), fr: "Au plus.", en: "At most."),
    ])

  static let anyTime = ObjectDefinition(
    name: "any_time", doc: Bilingual(fr: "Une fin à tout moment.", en: "An end that can come at any time."),
    fields: [
      required("per_year", notNegative(.perYear), fr: "Par personne suivie et par an.", en: "Per person and year."),
      required("then", consequence, fr: "Ce qui suit.", en: "What follows."),
    ])
}

internal import InsertionPolicy

extension Definitions {
  /// What no programme may be called: words that stand where its id may stand, and first words of indicators.
  static let reservedWords = [
    "all", "outside", "shares", "orientation", "routing", "diagnostic", "validation", "contracts", "guarantee",
    "coverage", "equity", "sessions", "grant", "money", "actions",
  ]

  static let programme = Shape(
    "programme",
    Programme(id: "", name: nothing, sphere: .social, load: nil, firstAppointmentDelay: 0, course: .stay(1)),
    fr: "Un accompagnement.", en: "A programme that accompanies people."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .bilingual, fr: "Nom affiché.", en: "Name on screen.")
    $0.required("sphere", \.sphere, .choice, fr: "La sphère.", en: "The sphere.")
    $0.defaulted(
      "activity_guarantee", \.countsAsActivityGuarantee, .boolean, fr: "Si l'annexe A 1.2 le compte.",
      en: "Whether annex A 1.2 counts it.")
    $0.optional(
      "load", \.load, .object(load), fr: "La charge par ETP ; absente : places illimitées.",
      en: "Load per FTE; absent: no limit.")
    $0.defaulted("lines", \.lines, .choice, fr: "Qui attend avec qui.", en: "Who waits with whom.")
    $0.defaulted(
      "when_full", \.whenFull, .choice, fr: "Sans place : attendre ou partir.", en: "With no place: wait or leave.")
    $0.optional(
      "patience_days", \.patience, .law(.days), fr: "Attente avant de renoncer ; absente : toujours.",
      en: "Wait before giving up; absent: for ever.")
    $0.optional(
      "first_appointment_days", \.firstAppointmentDelay, .law(.days),
      fr: "De la place au premier rendez-vous ; 0 par défaut.", en: "From place to first appointment; 0 by default.")
    $0.optional(
      "stay_days", \.stay, .law(.daysAboveZero), fr: "Durée du suivi, dès la place prise.",
      en: "Length of stay, from taking the place.")
    $0.optional(
      "stay_outcomes", \.stayOutcomes, .list(of: stayOutcome, count: 1...100, total: .sharesOne(\.share)),
      fr: "Ce que conclut la fin du suivi ; absent : il s'arrête.",
      en: "What the end of the stay concludes; absent: it ends.")
    $0.optional("contracts", \.contracts, .object(contracts), fr: "Ou des contrats (CER).", en: "Or contracts (CER).")
    $0.optional("appointments", \.appointments, .object(appointments), fr: "Les rendez-vous.", en: "The appointments.")
    $0.defaulted(
      "after_rsa", \.afterRSA, .either("goes_on", .goesOn, or: .object(tail)), fr: "Ce que fait la fin du RSA.",
      en: "What the end of the RSA does.")
    $0.optional("any_time", \.anyTime, .object(anyTime), fr: "Départs à tout moment.", en: "Departures at any time.")
    $0.defaulted(
      "out_of_competence_share", \.outOfCompetence, .share, fr: "Part trouvée hors compétence au premier entretien.",
      en: "Part found out of competence at the first interview.")
    $0.optional(
      "equipe_after_months", \.referrals.afterMonths, .whole(.months, from: 1),
      fr: "De la place prise à la saisine de l'équipe pluridisciplinaire, sans réorientation.",
      en: "From taking the place to the équipe pluridisciplinaire, without a new orientation.")
    $0.optional(
      "equipe_by", \.referrals.by, .date(insidePeriod: true), fr: "Saisine au plus tard ce jour.",
      en: "The équipe hears of the case by this day.")
    $0.defaulted(
      "equipe_requests_per_year", \.referrals.requestsPerYear, .notNegative(.perYear),
      fr: "Fins demandées par le référent à l'équipe, par personne et par an.",
      en: "Ends that the référent asks the équipe for, per person and year.")
    $0.defaulted(
      "evaluation", \.isEvaluated, .boolean, fr: "Si les indicateurs d'évaluation de la convention sont donnés.",
      en: "Whether the evaluation indicators of the convention are given.")
    $0.optional(
      "public", \.eligibility, .object(eligibility), fr: "Qui peut venir ; tous par défaut.",
      en: "Who may come; all by default.")
    $0.optional(
      "probation", \.probation, .object(probation), fr: "Ce qui précède la demande de place ; rien par défaut.",
      en: "What comes before a place is asked for; nothing by default.")
    $0.defaulted(
      "follow_ups", \.followUps, .list(of: followUp, count: 0...32),
      fr: "Ce qui est regardé après coup, sur des personnes entrées ou sorties.",
      en: "What is looked at afterwards, of people who started or ended.")
    $0.exactlyOne(of: \.stay, \.contracts)
  }

  static let load = Shape(
    "load", LoadRule(reading: .caseload, ceiling: 1), fr: "Comment la charge d'un référent est comptée.",
    en: "How a référent's load is counted."
  ) {
    $0.required("reading", \.reading, .choice, fr: "Ce qui est compté.", en: "What is counted.")
    $0.required("ceiling", \.ceiling, .positive(.accompaniments), fr: "Plafond par ETP.", en: "Most per FTE.")
    $0.optional("floor", \.floor, .notNegative(.accompaniments), fr: "Plancher par ETP.", en: "Floor per FTE.")
  }

  static let contracts = Shape(
    "contracts", ContractRules(signatureDelay: 0, months: 1, outcomes: []), fr: "Contrats d'engagements réciproques.",
    en: "Contrats d'engagements réciproques."
  ) {
    $0.optional(
      "signature_days", \.signatureDelay, .law(.days), fr: "Du premier rendez-vous à la signature ; 0 par défaut.",
      en: "From the first appointment to the signature; 0 by default.")
    $0.required("months", \.months, .law(.monthsAboveZero), fr: "Durée d'un contrat.", en: "Length of a contract.")
    $0.optional(
      "longest_months", \.longestMonths, .whole(.months, from: 1), fr: "Durée totale au plus.", en: "Most in all.")
    $0.required("outcomes", \.outcomes, .conclusions, fr: "Ce que conclut le bilan.", en: "What the review concludes.")
    $0.defaulted("at_longest", \.atLongest, consequence, fr: "À la durée totale.", en: "When the most is reached.")
    $0.optional(
      "until_child_years", \.untilChildYears, .whole(.years, from: 1),
      fr: "Pas de renouvellement dès que le plus jeune enfant a cet âge.",
      en: "No renewal once the youngest child is this old.")
  }

  static let outcome = Shape("outcome", someOutcome, fr: "Une conclusion possible.", en: "One possible conclusion.") {
    conclusion(in: &$0, consequence)
  }

  static let stayOutcome = Shape(
    "stay_outcome", someOutcome, fr: "Une conclusion de la fin d'un suivi.",
    en: "One conclusion of the end of a stay."
  ) { conclusion(in: &$0, ending) }

  private static let someOutcome = Outcome(id: "", share: 0, then: .end)

  private static func conclusion(in fields: inout Fields<Outcome>, _ then: Form<Consequence>) {
    fields.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    fields.optional(
      "name", \.name, .bilingual, fr: "Nom affiché ; à défaut le nom court.", en: "Name on screen, else the short name."
    )
    fields.required("share", \.share, .share, fr: "Probabilité.", en: "Probability.")
    fields.required("then", \.then, then, fr: "Ce qui suit.", en: "What follows.")
  }

  /// What follows a conclusion in a word.
  private static let words: [(word: String, value: Consequence)] = [
    ("go_on", .goOn), ("positive_exit", .positiveExit), ("end", .end), ("reorient", .reorient),
    ("strike_off", .strikeOff),
  ]

  /// A stay of random length does not go on: it would have been drawn longer.
  private static let ending = Form<Consequence>.either(
    .word(words.filter { $0.value != .goOn }),
    or: .object(
      Shape("ending", .transfer(0), fr: "Un transfert.", en: "A transfer.") {
        $0.required(
          "transfer", \.destination, .reference(.programmes), fr: "Vers cet accompagnement.", en: "To this programme.")
      }))

  static let consequence = Form<Consequence>.either(
    .word(words) { value in words.first { $0.value == value }.map { .text($0.word) } },
    or: .object(
      Shape(
        "consequence", .transfer(0), fr: "Un transfert ou une suspension.", en: "A transfer or a suspension."
      ) {
        $0.optional(
          "transfer", \.destination, .reference(.programmes), fr: "Vers cet accompagnement.", en: "To this programme.")
        $0.optional(
          "suspend_days", \.suspendedDays, .positive(), fr: "Suspension de l'allocation.",
          en: "Suspension of the allowance.")
        $0.exactlyOne(of: \.destination, \.suspendedDays)
      }))

  static let appointments = Shape(
    "appointments", AppointmentRules(interval: 1), fr: "Les rendez-vous avec le référent.",
    en: "Meetings with the référent."
  ) {
    $0.required(
      "interval_days", \.interval, .law(.daysAboveZero), fr: "D'un rendez-vous à l'autre.", en: "From one to the next.")
    $0.defaulted("missed_share", \.missed, .share, fr: "Part manquée sans excuse.", en: "Part missed without excuse.")
    $0.optional(
      "missed_before_equipe", \.missedBeforeEquipe, .whole(.times, from: 1),
      fr: "Manqués avant l'équipe pluridisciplinaire.", en: "Missed before the équipe pluridisciplinaire.")
    $0.optional(
      "home_visit_every", \.homeVisitEvery, .integer(NumberKind(unit: .times, low: 1, high: 250)),
      fr: "Un rendez-vous tenu sur combien a lieu à domicile.", en: "One appointment kept of how many is at home.")
  }

  static let tail = Shape(
    "after_rsa", AfterRSA.ends(tailShare: 0, tailMonths: 1), fr: "Le suivi s'arrête avec le RSA, ou peu après.",
    en: "It ends with the RSA, or soon after."
  ) {
    $0.required("tail_share", \.tailShare, .share, fr: "Part poursuivie.", en: "Part that goes on.")
    $0.required("tail_months", \.tailMonths, .whole(.months, from: 0), fr: "Au plus.", en: "At most.")
  }

  static let anyTime = Shape(
    "any_time", AnyTimeEnd(perYear: 0, then: .end), fr: "Une fin à tout moment.",
    en: "An end that can come at any time."
  ) {
    $0.required(
      "per_year", \.perYear, .notNegative(.perYear), fr: "Par personne suivie et par an.", en: "Per person and year.")
    $0.required("then", \.then, consequence, fr: "Ce qui suit.", en: "What follows.")
  }
}

extension Form where Value == [Outcome] {
  /// What something may conclude, each with its probability.
  static var conclusions: Self { .list(of: Definitions.outcome, count: 1...100, total: .sharesOne(\.share)) }
}

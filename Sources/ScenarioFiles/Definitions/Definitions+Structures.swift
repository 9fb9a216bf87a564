internal import InsertionPolicy

extension Definitions {
  /// The work of structures beside programmes.
  static let steps: [(word: String, value: [Structure.Work])] = [
    ("diagnostic", [.diagnostic]), ("validation", [.validation]),
  ]

  static let structure = Shape(
    "structure", StructureLine(), fr: "Qui fait le travail, et où.", en: "Who does the work, and where."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .text, fr: "Nom affiché.", en: "Name on screen.")
    $0.required("kind", \.kind, .choice, fr: "Nature.", en: "What kind of body.")
    $0.required("territory", \.territory, .reference(.territories), fr: "Territoire.", en: "Territory.")
    $0.required(
      "work", \.work,
      .references(.programmes, or: steps) {
        $0.map { .programme($0) }
      }, fr: "Diagnostic, validation, un accompagnement ou plusieurs joints par « + ».",
      en: "Diagnostic, validation, a programme or several joined by '+'.")
    $0.required(
      "fte", \.fte, .fteInParts,
      fr: "Référents en ETP le premier jour ; 2+1 pour deux accompagnements, sinon à parts égales.",
      en: "Référents in FTE on the first day; 2+1 for two programmes, else in equal parts.")
    $0.optional(
      "referents", \.referents, .parts(NumberKind(unit: .agents, low: 1, high: 10_000), whole: true),
      fr: "Nombre de référents qui font ces ETP ; absent : un par ETP.",
      en: "How many référents make up this FTE; absent: one for each FTE.")
    $0.optional(
      "places", \.places, .parts(NumberKind(unit: .accompaniments, low: 0, high: 10_000_000, isAboveLow: true)),
      fr: "Accompagnements que ces ETP prennent ; absent : le plafond par ETP de l'accompagnement.",
      en: "Accompaniments that this FTE takes; absent: the programme's ceiling per FTE.")
    $0.defaulted(
      "fixed", \.isFixed, .boolean,
      fr: "Si ses ETP sont un volume acheté, que départs et vacances de poste ne touchent pas.",
      en: "Whether its FTE are a volume that was bought, which departures and vacancies do not touch.")
    $0.optional(
      "trained", \.trained, .share, fr: "Part de ses référents qui ont chaque module le premier jour.",
      en: "Part of its référents who hold each module on the first day.")
    $0.optional(
      "quality", \.quality, .number(NumberKind(unit: .points, high: 10)), fr: "Note attendue de ses contrats, sur 10.",
      en: "Expected score of its contracts, out of 10.")
    $0.optional(
      "quality_spread", \.qualitySpread, .number(NumberKind(unit: .points, high: 10)),
      fr: "Écart type de ce qu'on ignore de la note.", en: "Standard deviation of what is not known of the score.")
    $0.optional(
      "files_on", \.filesOn, .date(insidePeriod: true), fr: "Jour où elle demande le label.",
      en: "Day it applies for the label.")
    $0.defaulted(
      "new", \.isNew, .boolean, fr: "Si elle ne travaille pas avant d'avoir le label.",
      en: "Whether it does no work before it has the label.")
    $0.optional(
      "replaces", \.replaces, .reference(.structures), fr: "La structure dont le refus fait venir celle-ci.",
      en: "The structure whose refusal brings this one.")
  }

  static let hiringStep = Shape(
    "hiring_step", HiringStep(), fr: "Les ETP d'une structure à partir d'une date.",
    en: "The FTE of a structure from a date on."
  ) {
    $0.required("structure", \.structure, .reference(.structures), fr: "La structure.", en: "The structure.")
    $0.required("from", \.from, .date(insidePeriod: true), fr: "À partir de ce jour.", en: "From this day on.")
    $0.required(
      "fte", \.fte, .fteInParts, fr: "Référents en ETP, répartis comme ceux de la structure.",
      en: "Référents in FTE, in parts like the structure's.")
  }

  static let staff = Shape(
    "staff", StaffRules(), fr: "Départs, vacances de poste, absences.", en: "Departures, vacancies, absences."
  ) {
    $0.defaulted(
      "departures_per_year", \.departuresPerYear, .notNegative(.perYear), fr: "Par agent et par an.",
      en: "Per agent and year.")
    $0.optional("vacancy_days", \.vacancy, .law(.days), fr: "Durée d'un poste vide.", en: "Days a post stays empty.")
    $0.defaulted("absence_share", \.absence, .share, fr: "Temps perdu en absences.", en: "Time lost to absence.")
  }

  static let equipe = Shape(
    "equipe",
    EquipeRules(
      meetsEveryWorkingDays: 1, dossiersPerMeeting: 1, notice: 0, outcomes: [], outcomesBeforeOrientation: []),
    fr: "L'équipe pluridisciplinaire.", en: "The équipe pluridisciplinaire."
  ) {
    $0.required(
      "meets_every_working_days", \.meetsEveryWorkingDays, .whole(.workingDays, from: 1),
      fr: "Jours ouvrés entre deux séances.", en: "Working days between two meetings.")
    $0.required(
      "dossiers_per_meeting", \.dossiersPerMeeting, .whole(.dossiers, from: 1), fr: "Dossiers par séance.",
      en: "Dossiers per meeting.")
    $0.required("notice_days", \.notice, .notNegative, fr: "Délai de prévenance.", en: "Least notice.")
    $0.required(
      "outcomes", \.outcomes, .conclusions, fr: "Décisions, avec référent.", en: "Decisions, with a référent.")
    $0.required(
      "outcomes_before_orientation", \.outcomesBeforeOrientation, .conclusions,
      fr: "Décisions, jamais venu à l'orientation.", en: "Decisions, never came to the orientation.")
    $0.optional(
      "outcomes_at_review", \.outcomesAtReview, .conclusions,
      fr: "Décisions à la saisine par délai ; outcomes par défaut.",
      en: "Decisions when the months have run out; outcomes by default.")
    $0.optional(
      "outcomes_on_request", \.outcomesOnRequest, .conclusions,
      fr: "Décisions à la demande du référent ; outcomes par défaut.",
      en: "Decisions at the référent's request; outcomes by default.")
  }
}

extension Form where Value == [Double] {
  /// FTE in parts, one for each programme of the structure.
  fileprivate static var fteInParts: Self { .parts(NumberKind(unit: .fte, high: 10_000_000)) }
}

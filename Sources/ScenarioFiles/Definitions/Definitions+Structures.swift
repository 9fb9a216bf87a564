internal import InsertionPolicy

extension Definitions {
  static let structure = ObjectDefinition(
    name: "structure", doc: Bilingual(fr: "Qui fait le travail, et où.", en: "Who does the work, and where."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .text, fr: "Nom affiché.", en: "Name on screen."),
      required("kind", .word(Structure.Kind.allCases.map(\.rawValue)), fr: "Nature.", en: "What kind of body."),
      required("territory", .reference(.territories), fr: "Territoire.", en: "Territory."),
      required(
        "work", .references(.programmes, orWords: ["diagnostic", "validation"]),
        fr: "Diagnostic, validation, un accompagnement ou plusieurs joints par « + ».",
        en: "Diagnostic, validation, a programme or several joined by '+'."),
      required(
        "fte", fteInParts,
        fr: "Référents en ETP le premier jour ; 2+1 pour deux accompagnements, sinon à parts égales.",
        en: "Référents in FTE on the first day; 2+1 for two programmes, else in equal parts."),
      optional(
        "referents", .parts(NumberKind(unit: .agents, low: 1, high: 10_000), whole: true),
        fr: "Nombre de référents qui font ces ETP ; absent : un par ETP.",
        en: "How many référents make up this FTE; absent: one for each FTE."),
      optional(
        "places", .parts(NumberKind(unit: .accompaniments, low: 0, high: 10_000_000, isAboveLow: true)),
        fr: "Accompagnements que ces ETP prennent ; absent : le plafond par ETP de l'accompagnement.",
        en: "Accompaniments that this FTE takes; absent: the programme's ceiling per FTE."),
      defaulted(
        "fixed", .boolean, .boolean(false),
        fr: "Si ses ETP sont un volume acheté, que départs et vacances de poste ne touchent pas.",
        en: "Whether its FTE are a volume that was bought, which departures and vacancies do not touch."),
      optional(
        "trained", share, fr: "Part de ses référents qui ont chaque module le premier jour.",
        en: "Part of its référents who hold each module on the first day."),
      optional(
        "quality", .number(NumberKind(unit: .points, high: 10)), fr: "Note attendue de ses contrats, sur 10.",
        en: "Expected score of its contracts, out of 10."),
      optional(
        "quality_spread", .number(NumberKind(unit: .points, high: 10)), fr: "Écart type de ce qu'on ignore de la note.",
        en: "Standard deviation of what is not known of the score."),
      optional(
        "files_on", .date(insidePeriod: true), fr: "Jour où elle demande le label.",
        en: "Day it applies for the label."),
      defaulted(
        "new", .boolean, .boolean(false), fr: "Si elle ne travaille pas avant d'avoir le label.",
        en: "Whether it does no work before it has the label."),
      optional(
        "replaces", .reference(.structures), fr: "La structure dont le refus fait venir celle-ci.",
        en: "The structure whose refusal brings this one."),
    ])

  /// FTE in parts, one for each programme of the structure.
  private static let fteInParts = ValueKind.parts(NumberKind(unit: .fte, high: 10_000_000))

  static let hiringStep = ObjectDefinition(
    name: "hiring_step",
    doc: Bilingual(fr: "Les ETP d'une structure à partir d'une date.", en: "The FTE of a structure from a date on."),
    fields: [
      required("structure", .reference(.structures), fr: "La structure.", en: "The structure."),
      required("from", .date(insidePeriod: true), fr: "À partir de ce jour.", en: "From this day on."),
      required(
        "fte", fteInParts, fr: "Référents en ETP, répartis comme ceux de la structure.",
        en: "Référents in FTE, in parts like the structure's."),
    ])

  static let staff = ObjectDefinition(
    name: "staff", doc: Bilingual(fr: "Départs, vacances de poste, absences.", en: "Departures, vacancies, absences."),
    fields: [
      defaulted(
        "departures_per_year", notNegative(.perYear), .number(0), fr: "Par agent et par an.",
        en: "Per agent and year."),
      optional("vacancy_days", .law(.days), fr: "Durée d'un poste vide.", en: "Days a post stays empty."),
      defaulted("absence_share", share, .number(0), fr: "Temps perdu en absences.", en: "Time lost to absence."),
    ])

  static let equipe = ObjectDefinition(
    name: "equipe", doc: Bilingual(fr: "L'équipe pluridisciplinaire.", en: "The équipe pluridisciplinaire."),
    fields: [
      required(
        "meets_every_working_days", whole(.workingDays, from: 1), fr: "Jours ouvrés entre deux séances.",
        en: "Working days between two meetings."),
      required(
        "dossiers_per_meeting", whole(.dossiers, from: 1), fr: "Dossiers par séance.", en: "Dossiers per meeting."),
      required("notice_days", notNegative(.days), fr: "Délai de prévenance.", en: "Least notice."),
      required("outcomes", outcomes, fr: "Décisions, avec référent.", en: "Decisions, with a référent."),
      required(
        "outcomes_before_orientation", outcomes, fr: "Décisions, jamais venu à l'orientation.",
        en: "Decisions, never came to the orientation."),
      optional(
        "outcomes_at_review", outcomes, fr: "Décisions à la saisine par délai ; outcomes par défaut.",
        en: "Decisions when the months have run out; outcomes by default."),
      optional(
        "outcomes_on_request", outcomes, fr: "Décisions à la demande du référent ; outcomes par défaut.",
        en: "Decisions at the référent's request; outcomes by default."),
    ])
}

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
        "work", .reference(.programmes, orWords: ["diagnostic", "validation"]),
        fr: "Diagnostic, validation ou un accompagnement.", en: "Diagnostic, validation or a programme."),
      required(
        "fte", notNegative(.fte), fr: "Référents en ETP le premier jour.", en: "Référents in FTE on the first day."),
      defaulted(
        "fte_per_agent", positive(.fte), .number(1), fr: "ETP d'un agent : ce que prend un départ.",
        en: "FTE of one agent: what a departure takes."),
    ])

  static let hiringStep = ObjectDefinition(
    name: "hiring_step",
    doc: Bilingual(fr: "Les ETP d'une structure à partir d'une date.", en: "The FTE of a structure from a date on."),
    fields: [
      required("structure", .reference(.structures), fr: "La structure.", en: "The structure."),
      required("from", .date(insidePeriod: true), fr: "À partir de ce jour.", en: "From this day on."),
      required("fte", notNegative(.fte), fr: "Référents en ETP.", en: "Référents in FTE."),
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

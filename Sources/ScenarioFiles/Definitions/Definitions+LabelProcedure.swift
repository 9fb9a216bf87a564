internal import InsertionPolicy
internal import Quantities

// How the label is asked for and decided on.
extension Definitions {
  static let labelProcedure = ObjectDefinition(
    name: "label_procedure", doc: Bilingual(fr: "De la demande à la décision.", en: "From filing to decision."),
    fields: [
      defaulted(
        "opens", .date(insidePeriod: false), .date(day(2025, 1, 1)), fr: "Premier jour des demandes.",
        en: "First day of applications."),
      required(
        "filing_days", .law(.days), fr: "De ce jour à la demande d'une structure sans date.",
        en: "From that day to the application of a structure without a day."),
      defaulted(
        "files_when_ready", .boolean, .boolean(false), fr: "Si une structure attend de se trouver prête.",
        en: "Whether a structure waits until it finds itself ready."),
      defaulted(
        "check_months", whole(.months, from: 1), .integer(3), fr: "Mois avant de se regarder à nouveau.",
        en: "Months before it looks at itself again."),
      required("instruction", .object(instruction), fr: "L'instruction.", en: "How applications are decided."),
      optional("moratorium", .object(moratorium), fr: "Le moratoire.", en: "The moratorium."),
      optional("appeals", .object(appeals), fr: "Les recours ; absents : aucun.", en: "Appeals; absent: none."),
      defaulted(
        "may_apply_again", .boolean, .boolean(true), fr: "Si une structure refusée peut redemander (FND-53).",
        en: "Whether a refused structure may apply again (FND-53)."),
      defaulted(
        "quality_gain_per_year", .number(NumberKind(unit: .points, high: 10)), .number(0),
        fr: "Points gagnés par an hors moratoire.", en: "Points gained in a year outside a moratorium."),
      optional(
        "replacement_days", .law(.days), fr: "Du refus à la demande d'une remplaçante.",
        en: "From a refusal to the application of who replaces."),
    ])

  static let instruction = ObjectDefinition(
    name: "instruction", doc: Bilingual(fr: "L'instruction des demandes.", en: "How long a decision takes."),
    fields: [
      optional("months", .law(.months), fr: "De la demande à la décision.", en: "From filing to decision."),
      optional("team", .object(team), fr: "Ou une équipe qui instruit.", en: "Or a team that decides."),
      defaulted(
        "limit_months", whole(.months, from: 1), .integer(6), fr: "Durée au plus.", en: "Most that it may take."),
      defaulted(
        "at_limit", .word(LabelProcedure.Instruction.AtLimit.allCases.map(\.rawValue)), .word("decided"),
        fr: "Ce qui arrive à cette limite (FND-52).", en: "What happens at the limit (FND-52)."),
    ], rules: [.exactlyOne(["months", "team"])])

  static let team = ObjectDefinition(
    name: "team", doc: Bilingual(fr: "L'équipe qui instruit.", en: "The team that decides."),
    fields: [
      required("agents", whole(.agents, from: 1), fr: "Agents.", en: "Agents."),
      required(
        "contracts_per_day", positive(.perDay), fr: "Contrats notés par agent et jour ouvré.",
        en: "Contracts scored by an agent in a working day."),
      required(
        "days_per_dossier", notNegative(.workingDays), fr: "Jours ouvrés de plus par dossier.",
        en: "Working days more for each dossier."),
    ])

  static let moratorium = ObjectDefinition(
    name: "moratorium",
    doc: Bilingual(
      fr: "Le moratoire après une première demande sans succès.", en: "The moratorium after a first failure."),
    fields: [
      defaulted("months", whole(.months, from: 0), .integer(6), fr: "Durée.", en: "Length."),
      defaulted(
        "refiling", .word(LabelProcedure.Moratorium.Refiling.allCases.map(\.rawValue)), .word("end_not_before"),
        fr: "Quand redemander (FND-51).", en: "When to apply again (FND-51)."),
      defaulted(
        "not_before", .date(insidePeriod: false), .date(day(2026, 1, 1)), fr: "Pas avant ce jour.",
        en: "Not before this day."),
      defaulted("refiles_share", share, .number(1), fr: "Part qui redemande.", en: "Part that applies again."),
      defaulted(
        "quality_gain", .number(NumberKind(unit: .points, high: 10)), .number(0),
        fr: "Points que l'appui du SLAI ajoute.", en: "Points that the SLAI's support adds."),
      defaulted(
        "training_first", .boolean, .boolean(true), fr: "Si ses référents passent d'abord aux séances.",
        en: "Whether its référents come first at sessions."),
    ])

  static let appeals = ObjectDefinition(
    name: "appeals", doc: Bilingual(fr: "Les recours contre un refus.", en: "Appeals against a refusal."),
    fields: [
      required("share", share, fr: "Part de recours gracieux.", en: "Part that asks for a recours gracieux."),
      required(
        "delay_days", .law(.days), fr: "De la notification au recours.", en: "From the notification to the appeal."),
      required("answer_days", .law(.days), fr: "Du recours à la réponse.", en: "From the appeal to the answer."),
      defaulted(
        "litigation_share", share, .number(0), fr: "Part de recours contentieux après rejet.",
        en: "Part that goes to court after a rejection."),
      optional("judgment_days", .law(.days), fr: "Du rejet au jugement.", en: "From the rejection to the judgment."),
      defaulted("annulled_share", share, .number(0), fr: "Part d'annulations.", en: "Part annulled."),
      defaulted(
        "against_moratorium", .boolean, .boolean(false), fr: "Si un moratoire est attaquable aussi (FND-54).",
        en: "Whether a moratorium can be appealed against too (FND-54)."),
    ])

  /// A day of the calendar.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day.")
    }
    return date
  }
}

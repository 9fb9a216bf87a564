internal import InsertionPolicy

// How the label is asked for and decided on.
extension Definitions {
  static let labelProcedure = Shape(
    "label_procedure",
    LabelProcedure(
      opens: day(2025, 1, 1), filing: 0, instruction: LabelProcedure.Instruction(time: .months(0)),
      moratorium: LabelProcedure.Moratorium(notBefore: day(2026, 1, 1))), fr: "De la demande à la décision.",
    en: "From filing to decision."
  ) {
    $0.defaulted(
      "opens", \.opens, .date(insidePeriod: false), fr: "Premier jour des demandes.", en: "First day of applications.")
    $0.required(
      "filing_days", \.filing, .law(.days), fr: "De ce jour à la demande d'une structure sans date.",
      en: "From that day to the application of a structure without a day.")
    $0.defaulted(
      "files_when_ready", \.filesWhenReady, .boolean, fr: "Si une structure attend de se trouver prête.",
      en: "Whether a structure waits until it finds itself ready.")
    $0.defaulted(
      "check_months", \.checkMonths, .whole(.months, from: 1), fr: "Mois avant de se regarder à nouveau.",
      en: "Months before it looks at itself again.")
    $0.required(
      "instruction", \.instruction, .object(instruction), fr: "L'instruction.", en: "How applications are decided.")
    $0.optional("moratorium", \.moratorium, .object(moratorium), fr: "Le moratoire.", en: "The moratorium.")
    $0.optional(
      "appeals", \.appeals, .object(appeals), fr: "Les recours ; absents : aucun.", en: "Appeals; absent: none.")
    $0.defaulted(
      "may_apply_again", \.mayApplyAgain, .boolean, fr: "Si une structure refusée peut redemander (FND-53).",
      en: "Whether a refused structure may apply again (FND-53).")
    $0.defaulted(
      "quality_gain_per_year", \.qualityGainPerYear, .number(NumberKind(unit: .points, high: 10)),
      fr: "Points gagnés par an hors moratoire.", en: "Points gained in a year outside a moratorium.")
    $0.optional(
      "replacement_days", \.replacement, .law(.days), fr: "Du refus à la demande d'une remplaçante.",
      en: "From a refusal to the application of who replaces.")
  }

  static let instruction = Shape(
    "instruction", LabelProcedure.Instruction(time: .months(0)), fr: "L'instruction des demandes.",
    en: "How long a decision takes."
  ) {
    $0.optional("months", \.months, .law(.months), fr: "De la demande à la décision.", en: "From filing to decision.")
    $0.optional("team", \.team, .object(team), fr: "Ou une équipe qui instruit.", en: "Or a team that decides.")
    $0.defaulted(
      "limit_months", \.limitMonths, .whole(.months, from: 1), fr: "Durée au plus.", en: "Most that it may take.")
    $0.defaulted(
      "at_limit", \.atLimit, .choice, fr: "Ce qui arrive à cette limite (FND-52).",
      en: "What happens at the limit (FND-52).")
    $0.exactlyOne(of: \.months, \.team)
  }

  static let team = Shape("team", InstructionTeam(), fr: "L'équipe qui instruit.", en: "The team that decides.") {
    $0.required("agents", \.agents, .whole(.agents, from: 1), fr: "Agents.", en: "Agents.")
    $0.required(
      "contracts_per_day", \.contractsPerDay, .positive(.perDay), fr: "Contrats notés par agent et jour ouvré.",
      en: "Contracts scored by an agent in a working day.")
    $0.required(
      "days_per_dossier", \.daysPerDossier, .notNegative, fr: "Jours ouvrés de plus par dossier.",
      en: "Working days more for each dossier.")
  }

  static let moratorium = Shape(
    "moratorium", LabelProcedure.Moratorium(notBefore: day(2026, 1, 1)),
    fr: "Le moratoire après une première demande sans succès.", en: "The moratorium after a first failure."
  ) {
    $0.defaulted("months", \.months, .whole(.months, from: 0), fr: "Durée.", en: "Length.")
    $0.defaulted("refiling", \.refiling, .choice, fr: "Quand redemander (FND-51).", en: "When to apply again (FND-51).")
    $0.defaulted(
      "not_before", \.notBefore, .date(insidePeriod: false), fr: "Pas avant ce jour.", en: "Not before this day.")
    $0.defaulted("refiles_share", \.refiles, .share, fr: "Part qui redemande.", en: "Part that applies again.")
    $0.defaulted(
      "quality_gain", \.qualityGain, .number(NumberKind(unit: .points, high: 10)),
      fr: "Points que l'appui du SLAI ajoute.", en: "Points that the SLAI's support adds.")
    $0.defaulted(
      "training_first", \.trainingFirst, .boolean, fr: "Si ses référents passent d'abord aux séances.",
      en: "Whether its référents come first at sessions.")
  }

  static let appeals = Shape(
    "appeals", LabelProcedure.Appeals(share: 0, delay: 0, answer: 0, judgment: 0), fr: "Les recours contre un refus.",
    en: "Appeals against a refusal."
  ) {
    $0.required("share", \.share, .share, fr: "Part de recours gracieux.", en: "Part that asks for a recours gracieux.")
    $0.required(
      "delay_days", \.delay, .law(.days), fr: "De la notification au recours.",
      en: "From the notification to the appeal.")
    $0.required(
      "answer_days", \.answer, .law(.days), fr: "Du recours à la réponse.", en: "From the appeal to the answer.")
    $0.defaulted(
      "litigation_share", \.litigationShare, .share, fr: "Part de recours contentieux après rejet.",
      en: "Part that goes to court after a rejection.")
    $0.optional(
      "judgment_days", \.judgment, .law(.days), fr: "Du rejet au jugement.", en: "From the rejection to the judgment.")
    $0.defaulted("annulled_share", \.annulled, .share, fr: "Part d'annulations.", en: "Part annulled.")
    $0.defaulted(
      "against_moratorium", \.againstMoratorium, .boolean, fr: "Si un moratoire est attaquable aussi (FND-54).",
      en: "Whether a moratorium can be appealed against too (FND-54).")
  }
}

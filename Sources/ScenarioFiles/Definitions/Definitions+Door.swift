internal import InsertionPolicy

// Who may come into a programme, and what comes before a place is asked for.
extension Definitions {
  static let eligibility = ObjectDefinition(
    name: "public",
    doc: Bilingual(
      fr: "Le public d'un accompagnement ; qui n'en est pas est refusé à l'entrée.",
      en: "The public of a programme; who is not of it is refused at the door."),
    fields: condition.fields + [
      optional(
        "territories", .list(ListKind(item: .reference(.territories), count: 1...1_000)),
        fr: "Territoires dont les habitants peuvent venir ; tous par défaut.",
        en: "Territories whose people may come; all by default."),
      optional("age", .object(ageRange), fr: "Âge de la personne à la demande.", en: "Age of the person on asking."),
    ])

  static let ageRange = ObjectDefinition(
    name: "age_range", doc: Bilingual(fr: "Des âges en années révolues.", en: "Ages in whole years."),
    fields: [
      optional("from", .integer(age), fr: "À partir de cet anniversaire.", en: "From this birthday on."),
      optional("under", .integer(age), fr: "Avant cet anniversaire.", en: "Before this birthday."),
    ])

  /// Chosen: the oldest age that the world tells apart.
  private static let age = NumberKind(unit: .years, high: 89)

  static let probation = ObjectDefinition(
    name: "probation",
    doc: Bilingual(
      fr: "Une période probatoire avant la demande de place.", en: "A probation period before a place is asked for."),
    fields: [
      required("days", .law(.days), fr: "Sa durée.", en: "Its length."),
      required(
        "success", share, fr: "Part réussie ; les autres sont refusées.", en: "Part passed; others are refused."),
    ])

  static let sharesByProfile = ValueKind.map(MapKind(keys: .profiles, value: share, sumsToOne: true))
}

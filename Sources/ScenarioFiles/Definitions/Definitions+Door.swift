internal import InsertionPolicy

// Who may come into a programme, and what comes before a place is asked for.
extension Definitions {
  static let eligibility = Shape(
    "public", Eligibility(), fr: "Le public d'un accompagnement ; qui n'en est pas est refusé à l'entrée.",
    en: "The public of a programme; who is not of it is refused at the door."
  ) {
    condition(
      in: &$0, \.condition.all, \.condition.any, \.condition.none, \.condition.childUnderYears)
    $0.optional(
      "territories", \.territories,
      Form<[Int]>.list(.reference(.territories), count: 1...1_000).map { TerritorySet($0) },
      fr: "Territoires dont les habitants peuvent venir ; tous par défaut.",
      en: "Territories whose people may come; all by default.")
    $0.optional(
      "age", \.age, .object(ageRange), fr: "Âge de la personne à la demande.", en: "Age of the person on asking.")
  }

  static let ageRange = Shape("age_range", AgeRange(), fr: "Des âges en années révolues.", en: "Ages in whole years.") {
    $0.optional("from", \.from, .integer(age), fr: "À partir de cet anniversaire.", en: "From this birthday on.")
    $0.optional("under", \.under, .integer(age), fr: "Avant cet anniversaire.", en: "Before this birthday.")
  }

  /// Chosen: the oldest age that the world tells apart.
  private static let age = NumberKind(unit: .years, high: 89)

  static let probation = Shape(
    "probation", Probation(length: 0, success: 1), fr: "Une période probatoire avant la demande de place.",
    en: "A probation period before a place is asked for."
  ) {
    $0.required("days", \.length, .law(.days), fr: "Sa durée.", en: "Its length.")
    $0.required(
      "success", \.success, .share, fr: "Part réussie ; les autres sont refusées.",
      en: "Part passed; others are refused.")
  }
}

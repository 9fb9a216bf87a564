internal import InsertionPolicy
internal import Quantities

extension Definitions {
  /// Rows that a matrix may have.
  ///
  /// Chosen: ten times what annex A and the 23 fiches ask for together.
  static let mostRows = 2_000

  static let matrixRow = Shape(
    "matrix_row", MatrixLine(), fr: "Une ligne de la matrice des indicateurs.", en: "A row of the matrix of indicators."
  ) {
    $0.required(
      "row", \.row, .rowName, fr: "Nom court, comme ANX-02 ; plusieurs faits joints par « + ».",
      en: "Short name, such as ANX-02; several facts joined by '+'.")
    $0.required(
      "group", \.group, .text, fr: "Le titre sous lequel elle est, en français.", en: "Its heading, in French.")
    $0.optional("group_en", \.groupInEnglish, .text, fr: "Le titre en anglais.", en: "Its heading in English.")
    $0.required("name", \.name, .text, fr: "Ce qui est demandé, en français.", en: "What is asked for, in French.")
    $0.optional(
      "name_en", \.nameInEnglish, .text, fr: "Ce qui est demandé, en anglais.", en: "What is asked for, in English.")
    $0.optional(
      "indicator", \.indicator, .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue.")
    $0.optional(
      "reason", \.reason, .text, fr: "Pourquoi une simulation ne peut pas la produire, en français.",
      en: "Why a simulation cannot produce it, in French.")
    $0.optional("reason_en", \.reasonInEnglish, .text, fr: "La raison en anglais.", en: "The reason in English.")
    $0.optional(
      "target", \.target, .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)), fr: "La valeur promise.",
      en: "The value promised.")
    $0.optional(
      "direction", \.direction, .word([("at_least", .atLeast), ("at_most", .atMost)]),
      fr: "Son sens, si l'indicateur n'en a pas.", en: "Its direction, where the indicator has none.")
    $0.optional(
      "year", \.year, .integer(NumberKind(unit: .plain, low: 1900, high: 2200, isAboutWorld: false)),
      fr: "L'année civile de la valeur promise, sinon chacune.", en: "The civil year it is promised for, else each.")
    $0.optional(
      "source", \.source, .fact, fr: "Le fait d'où elle vient ; la ligne par défaut.",
      en: "The fact; the row by default.")
    $0.exactlyOne(of: \.indicator, \.reason)
  }

  /// More money on one line of the budget after the other.
  static let marginal = Shape(
    "marginal", RequestedVariants.Marginal(lines: nil, step: Euros(euros: 100_000), replications: nil),
    fr: "Une variante par ligne du budget, qui a plus de crédits et où ce qu'ils achètent existe.",
    en: "One variant for each line of the budget, which has more money and where what it buys is there."
  ) {
    $0.defaulted(
      "lines", \.lines, .either("all", nil, or: Form<[Int]>.list(.reference(.lines), count: 1...1_000).map { $0 }),
      fr: "Les lignes, ou all.", en: "The lines, or all.")
    $0.defaulted(
      "step", \.step, .money(hasSourceBeside: true), fr: "Crédits nouveaux de l'État en plus.",
      en: "New credits of the State added.")
    $0.optional(
      "replications", \.replications, .integer(NumberKind(unit: .plain, low: 2, high: 1_000_000, isAboutWorld: false)),
      fr: "Réplications de ces variantes ; celles des autres par défaut.",
      en: "Replications of these variants; those of the others by default.")
  }
}

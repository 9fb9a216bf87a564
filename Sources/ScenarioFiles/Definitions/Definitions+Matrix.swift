internal import InsertionPolicy
internal import Quantities

extension Definitions {
  /// Rows that a matrix may have.
  ///
  /// Chosen: ten times what annex A and the 23 fiches ask for together.
  private static let mostRows = 2_000

  /// The matrix of indicators that a convention asks for.
  static let matrix = defaulted(
    "matrix", .table(ListKind(item: .object(matrixRow), count: 0...mostRows)), .list([]),
    fr: "La matrice des indicateurs demandés : chacun avec son indicateur, ou la raison de son absence.",
    en: "The matrix of the indicators asked for: each with its indicator, or the reason why there is none.")

  static let matrixRow = ObjectDefinition(
    name: "matrix_row",
    doc: Bilingual(fr: "Une ligne de la matrice des indicateurs.", en: "A row of the matrix of indicators."),
    fields: [
      required(
        "row", .rowName, fr: "Nom court, comme ANX-02 ; plusieurs faits joints par « + ».",
        en: "Short name, such as ANX-02; several facts joined by '+'."),
      required("group", .text, fr: "Le titre sous lequel elle est, en français.", en: "Its heading, in French."),
      optional("group_en", .text, fr: "Le titre en anglais.", en: "Its heading in English."),
      required("name", .text, fr: "Ce qui est demandé, en français.", en: "What is asked for, in French."),
      optional("name_en", .text, fr: "Ce qui est demandé, en anglais.", en: "What is asked for, in English."),
      optional("indicator", .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue."),
      optional(
        "reason", .text, fr: "Pourquoi une simulation ne peut pas la produire, en français.",
        en: "Why a simulation cannot produce it, in French."),
      optional("reason_en", .text, fr: "La raison en anglais.", en: "The reason in English."),
      optional(
        "target", .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)), fr: "La valeur promise.",
        en: "The value promised."),
      optional(
        "direction", .word(["at_least", "at_most"]), fr: "Son sens, si l'indicateur n'en a pas.",
        en: "Its direction, where the indicator has none."),
      optional(
        "year", .integer(NumberKind(unit: .plain, low: 1900, high: 2200, isAboutWorld: false)),
        fr: "L'année civile de la valeur promise, sinon chacune.", en: "The civil year it is promised for, else each."),
      optional(
        "source", .fact, fr: "Le fait d'où elle vient ; la ligne par défaut.", en: "The fact; the row by default."),
    ], rules: [.exactlyOne(["indicator", "reason"])])

  /// More money on one line of the budget after the other.
  static let marginal = ObjectDefinition(
    name: "marginal",
    doc: Bilingual(
      fr: "Une variante par ligne du budget, qui a plus de crédits et où ce qu'ils achètent existe.",
      en: "One variant for each line of the budget, which has more money and where what it buys is there."),
    fields: [
      defaulted(
        "lines", .either(.word(["all"]), .list(ListKind(item: .reference(.lines), count: 1...1_000))), .word("all"),
        fr: "Les lignes, ou all.", en: "The lines, or all."),
      defaulted(
        "step", .money(hasSourceBeside: true), .money(Euros(euros: 100_000)), fr: "Crédits nouveaux de l'État en plus.",
        en: "New credits of the State added."),
      optional(
        "replications", .integer(NumberKind(unit: .plain, low: 2, high: 1_000_000, isAboutWorld: false)),
        fr: "Réplications de ces variantes ; celles des autres par défaut.",
        en: "Replications of these variants; those of the others by default."),
    ])
}

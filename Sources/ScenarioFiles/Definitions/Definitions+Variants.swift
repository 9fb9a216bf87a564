internal import InsertionPolicy

extension Definitions {
  /// Levers that one file may name.
  ///
  /// Chosen: more than a reader compares on a page; every one is a scenario held in memory.
  private static let mostLevers = 50

  /// What is held against a scenario under the same chance.
  static let variants = Shape(
    "variants", VariantsSection(),
    fr: "Ce qui est comparé à ce scénario, avec le même hasard ; un fichier qui étend celui-ci ne le reprend pas.",
    en: "What is held against this scenario, with the same chance; a file that extends this one does not take it "
      + "over."
  ) {
    $0.defaulted(
      "replications", \.replications, .integer(NumberKind(unit: .plain, low: 2, high: 1_000_000, isAboutWorld: false)),
      fr: "Réplications de chaque variante, au plus celles de la simulation.",
      en: "Replications of each variant, at most those of the run.")
    $0.defaulted(
      "levers", \.levers, .list(.path, count: 0...mostLevers),
      fr:
        "Des fichiers qui étendent celui-ci et en changent quelque chose ; leurs propres variantes ne comptent pas.",
      en: "Files that extend this one and change something of it; their own variants do not count.")
    $0.defaulted(
      "refuse_each_body", \.refusesEachBody, .boolean,
      fr: "Une variante par structure soumise au label, où toute décision sur elle est négative.",
      en: "One variant for each body that needs the label, in which every decision on it is negative.")
    $0.optional(
      "marginal", \.marginal, .object(marginal), fr: "Ce qu'achète plus d'argent, ligne par ligne du budget.",
      en: "What more money buys, line by line of the budget.")
  }
}

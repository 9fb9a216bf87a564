internal import InsertionPolicy

extension Definitions {
  /// Figures and parameters that a calibration may have.
  ///
  /// Chosen: more figures than any département publishes of one year; more parameters than any number of them tells.
  private static let mostFigures = 200, mostParameters = 30

  /// What a scenario is to be fitted to.
  static let calibration = Shape(
    "calibration", RequestedCalibration(figures: [], parameters: []),
    fr: "Ce qui a été observé, et les nombres à ajuster pour que le scénario le retrouve (jalon calibrate).",
    en: "What was observed, and the numbers to fit so that the scenario gives it back (jalon calibrate)."
  ) {
    $0.defaulted(
      "figures", \.figures, .table(of: observedFigure, count: 0...mostFigures), fr: "Les chiffres observés.",
      en: "The figures observed.")
    $0.defaulted(
      "parameters", \.parameters, .list(of: calibrationParameter, count: 0...mostParameters),
      fr: "Les nombres à ajuster.", en: "The numbers to fit.")
  }

  /// A figure observed, in a scenario or as a line of a table.
  static let observedFigure = Shape(
    "observed_figure", RequestedCalibration.Figure(indicator: "", observed: 0, uncertainty: 0, published: ""),
    fr: "Un chiffre observé, que le scénario ajusté doit retrouver.",
    en: "A figure observed, which the fitted scenario is to give back."
  ) {
    $0.required(
      "indicator", \.indicator, .text, fr: "L'indicateur qui compte la même chose.",
      en: "The indicator that counts the same.")
    $0.required(
      "observed", \.observed, .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)),
      fr: "Ce qui a été observé, dans l'unité de l'indicateur ; une part de 0 à 1.",
      en: "What was observed, in the indicator's unit; a share from 0 to 1.")
    $0.optional(
      "uncertainty", \.uncertainty, .number(NumberKind(unit: .plain, isAboutWorld: false)),
      fr:
        "Écart type de l'observation autour de ce qui était ; 0 pour un décompte exact. Le hasard de l'année n'y est "
        + "pas.",
      en:
        "Standard deviation of the observation about what was so; 0 for an exact count. The chance of the year is not "
        + "in it.")
    $0.optional(
      "half_width", \.halfWidth, .number(NumberKind(unit: .plain, isAboutWorld: false)),
      fr: "À la place : la moitié d'un intervalle à 95 %.", en: "Instead: half the width of a 95 % interval.")
    $0.optional(
      "year", \.year, .integer(NumberKind(unit: .plain, low: 1900, high: 2200, isAboutWorld: false)),
      fr: "L'année civile ; sans elle, toute la période.", en: "The civil year; without it, the whole period.")
    $0.optional(
      "territory", \.territory, .text, fr: "Le territoire ; sans lui, le département.",
      en: "The territory; without it, the département.")
    $0.required(
      "published", \.published, .text, fr: "Où c'est publié : un fait comme CAF62-15, ou une publication.",
      en: "Where it is published: a fact such as CAF62-15, or a publication.")
    $0.exactlyOne(of: \.uncertainty, \.halfWidth)
  }

  private static let calibrationParameter = Shape(
    "calibration_parameter", RequestedCalibration.Parameter(path: ""), fr: "Un nombre du scénario à ajuster.",
    en: "A number of the scenario to fit."
  ) {
    $0.required(
      "path", \.path, .text, fr: "Son chemin pointé, comme sous « change: » ; plusieurs joints par « + ».",
      en: "Its dotted path, as under 'change:'; several joined by '+'.")
    $0.optional(
      "low", \.low, .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)),
      fr: "La plus petite valeur ; sinon celle de l'hypothèse du scénario.",
      en: "The lowest value; else that of the scenario's assumption.")
    $0.optional(
      "high", \.high, .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)),
      fr: "La plus grande valeur ; sinon celle de l'hypothèse du scénario.",
      en: "The highest value; else that of the scenario's assumption.")
    $0.optional(
      "step", \.step, .number(NumberKind(unit: .plain, isAboveLow: true, isAboutWorld: false)),
      fr: "Le pas entre les valeurs ; sans lui, toutes.", en: "The step between values; without it, any.")
  }
}

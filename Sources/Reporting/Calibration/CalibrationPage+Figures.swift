internal import Experiments
internal import InsertionPolicy

/// What the figures say of the parameters, and whether they are given back.
extension CalibrationPage {
  // MARK: Parameters

  var parameters: Report.Section? {
    let subject = say(
      fr: "Paramètres, avant et après les chiffres observés", en: "Parameters, before and after the figures observed")
    let rows = calibration.parameters.enumerated().map { place, parameter in
      let range = parameter.prior.lever.range
      func part(_ value: Double) -> Double { (value - range.lowerBound) / (range.upperBound - range.lowerBound) }
      return IntervalChart.Row(
        name: parameter.prior.lever.path, value: part(parameter.median),
        ends: part(parameter.low)...part(parameter.high),
        text: "\(value(parameter.median, place)) (\(interval(parameter, place)))", bar: 0...1)
    }
    let drawing = IntervalChart(
      rows: rows, unit: .share, mark: .bar, low: low, high: high, subject: parameterTitle, room: 150)
    let unlearned = calibration.parameters.filter { $0.learned < 0.5 }.map(\.prior.lever.path).joined(separator: ", ")
    let learned =
      unlearned.isEmpty
      ? say(fr: "Les chiffres resserrent tous les paramètres.", en: "The figures narrow every parameter.")
      : say(fr: "Les chiffres disent peu de \(unlearned).", en: "The figures say little of \(unlearned).")
    let note = say(
      fr: """
        Avant les chiffres, toute valeur de la plage est aussi probable ; après, neuf fois sur dix la valeur est dans \
        l'intervalle. « Appris » est la part de l'ignorance que les chiffres ont levée : près de 0, ils ne disent rien de \
        ce paramètre, et l'hypothèse du scénario reste une hypothèse.
        """,
      en: """
        Before the figures any value of the range is as likely; after them the value is in the interval nine times in ten. \
        “Learned” is the part of the ignorance that the figures have lifted: near 0 they say nothing of this parameter, and \
        the scenario's assumption remains one.
        """)
    return section(
      "parameters", say(fr: "Ce que les chiffres disent des paramètres", en: "What the figures say of the parameters"),
      [
        .lead(learned), .text(note),
        chart(
          "posterior", learned, of: subject, key: [(.column, before), (.ends, after)],
          alternative: say(
            fr: "Médiane et intervalle à 90 % de chaque paramètre : \(told).",
            en: "Median and 90% interval of each parameter: \(told)."),
          specification: drawing.specification(voice, title: subject), parametersTable(subject)),
        correlations.map(Report.Block.folded),
      ])
  }

  private func parametersTable(_ caption: String) -> Report.Table {
    func range(_ place: Int) -> ClosedRange<Double> { calibration.parameters[place].prior.lever.range }
    let parameters = calibration.parameters
    return table(
      caption, parameters.indices,
      [
        .text(parameterTitle) { parameters[$0].prior.lever.path },
        .number(say(fr: "Dans le scénario", en: "In the scenario")) { place in
          subject.standing[place].map { value($0, place) } ?? "–"
        },
        .number(before) { value(range($0).lowerBound, $0) + voice.to + value(range($0).upperBound, $0) },
        .number(say(fr: "Médiane après", en: "Median after")) { value(parameters[$0].median, $0) },
        .number(after) { interval(parameters[$0], $0) },
        .number(say(fr: "Appris", en: "Learned")) { percent(parameters[$0].learned) },
      ])
  }

  /// How parameters go together, where there are several.
  private var correlations: Report.Table? {
    let parameters = calibration.parameters
    guard parameters.count > 1 else { return nil }
    return table(
      say(
        fr: "Corrélations entre paramètres, après les chiffres",
        en: "Correlations between parameters, after the figures"),
      parameters.indices,
      [.text(parameterTitle) { parameters[$0].prior.lever.path }]
        + parameters.indices.map { other in
          .number(parameters[other].prior.lever.path) {
            number(calibration.posterior.correlation($0, other), decimals: 2)
          }
        })
  }

  private var parameterTitle: String { say(fr: "Paramètre", en: "Parameter") }
  private var before: String { say(fr: "Plage avant", en: "Range before") }
  private var after: String { say(fr: "Intervalle à 90 % après", en: "90% interval after") }
  private var low: String { say(fr: "Bas", en: "Low") }
  private var high: String { say(fr: "Haut", en: "High") }

  // MARK: Figures

  var figures: Report.Section? {
    let subject = say(
      fr: "Futurs calés moins chiffre observé, en écarts types",
      en: "Calibrated futures less the figure observed, in standard deviations")
    let note = say(
      fr: """
        Chaque chiffre est comparé à des futurs neufs, qui n'ont pas servi au calage, tirés avec les paramètres calés. Un \
        chiffre est retrouvé s'il est parmi neuf futurs sur dix, erreur d'observation comprise.
        """,
      en: """
        Each figure is held against fresh futures, which took no part in the fit, drawn with the calibrated parameters. A \
        figure is given back where it lies among nine futures of ten, the error of observation included.
        """)
    let rows = calibration.fits.enumerated().compactMap { place, fit -> IntervalChart.Row? in
      guard let spread = fit.standardDeviation, spread > 0, let mean = fit.mean, let range = fit.range else {
        return nil
      }
      let observed = fit.figure.value
      return IntervalChart.Row(
        name: name(ofFigure: place), value: (mean - observed) / spread,
        ends: (range.lowerBound - observed) / spread...(range.upperBound - observed) / spread,
        text: fit.residual.map { deviations(-$0) } ?? "")
    }
    var drawing = IntervalChart(
      rows: rows, unit: .perFTE, mark: .dot, low: low, high: high, subject: figureTitle, room: 110)
    drawing.axis = say(fr: "écarts types", en: "standard deviations")
    drawing.hasZero = true
    return section(
      "figures", say(fr: "Les chiffres sont-ils retrouvés", en: "Are the figures given back"),
      [
        .lead(fitSentence), .text(note),
        rows.isEmpty
          ? .table(fitTable(subject))
          : chart(
            "fit", fitSentence, of: subject, key: [(.dot, mean), (.span, range), (.dashes, observedTitle)],
            specification: drawing.specification(voice, title: subject), fitTable(subject)),
      ])
  }

  private func fitTable(_ caption: String) -> Report.Table {
    let fits = calibration.fits
    func unit(_ place: Int) -> Indicator.Unit { subject.indicators[place].unit }
    return table(
      caption, fits.indices,
      [
        .head(figureTitle) { Report.Cell(name(ofFigure: $0), detail: voice(fits[$0].figure.source)) },
        .number(observedTitle) { observed(fits[$0], unit($0)) },
        .number(mean) { amount(fits[$0].mean, unit($0)) },
        .number(range) { span(fits[$0].range, unit($0)) },
        .number(say(fr: "Résidu (écarts types)", en: "Residual (standard deviations)")) {
          fits[$0].residual.map(deviations) ?? "–"
        },
        .head(say(fr: "Retrouvé", en: "Given back")) {
          var verdict = Report.Cell(verdict(fits[$0].isReproduced))
          verdict.isFlagged = fits[$0].isReproduced == false
          return verdict
        },
      ])
  }

  private func verdict(_ isReproduced: Bool?) -> String {
    switch isReproduced {
    case true?: say(fr: "oui", en: "yes")
    case false?: say(fr: "non", en: "no")
    case nil: say(fr: "aucun futur ne le dit", en: "no future can tell")
    }
  }

  private func observed(_ fit: FigureFit, _ unit: Indicator.Unit) -> String {
    let (figure, uncertainty) = (voice.amount(fit.figure.value, unit), fit.figure.uncertainty)
    guard uncertainty > 0 else { return figure }
    let deviation =
      unit == .share ? number(uncertainty * 100, decimals: 1) + "\u{A0}points" : voice.figure(uncertainty, unit)
    return "\(figure) ± \(deviation)"
  }

  var figureTitle: String { say(fr: "Chiffre", en: "Figure") }
  private var observedTitle: String { say(fr: "Observé", en: "Observed") }
  private var mean: String { say(fr: "Moyenne des futurs", en: "Mean of the futures") }
  private var range: String { say(fr: "Neuf futurs sur dix", en: "Nine futures of ten") }
}

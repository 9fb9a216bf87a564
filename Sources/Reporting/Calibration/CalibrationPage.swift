internal import Experiments
internal import InsertionPolicy

/// Says what a calibration found: the parameters, whether the figures are given back, whether they agree.
struct CalibrationPage: ExperimentPage {
  let subject: CalibrationReport
  let voice: Voice

  var scenario: Scenario { subject.scenario }
  var seed: UInt64 { calibration.task.seed }
  private var calibration: Calibration { subject.calibration }

  var report: Report {
    page(
      Bilingual(fr: "Calage", en: "Calibration"), run: run,
      answer: [parametersSentence, fitSentence, agreementSentence],
      sections: [parameters, figures, agreement, search])
  }

  private var run: String {
    let (figures, parameters) = (calibration.task.figures.count, calibration.task.priors.count)
    let futures = voice.count(calibration.simulated)
    return say(
      fr: """
        \(figures) \(voice.plural(figures, "chiffre observé", "chiffres observés")), \(parameters) \
        \(voice.plural(parameters, "paramètre", "paramètres")) ; \(futures) futurs ; graine \(seed)
        """,
      en: """
        \(figures) observed \(voice.plural(figures, "figure", "figures")), \(parameters) \
        \(voice.plural(parameters, "parameter", "parameters")); \(futures) futures; seed \(seed)
        """)
  }

  // MARK: The answer

  /// Every parameter with its median and the interval of nine in ten.
  private var told: String {
    calibration.parameters.enumerated().map { place, parameter in
      "\(parameter.prior.lever.path) = \(value(parameter.median, place)) (\(interval(parameter, place)))"
    }.joined(separator: say(fr: " ; ", en: "; "))
  }

  private var parametersSentence: String {
    say(
      fr: "Calé sur les chiffres observés, neuf fois sur dix entre parenthèses : \(told).",
      en: "Fitted to the figures observed, nine times in ten within the brackets: \(told).")
  }

  private var fitSentence: String {
    let count = calibration.fits.count
    let given = calibration.fits.count { $0.isReproduced == true }
    guard given < count else {
      return count == 1
        ? say(fr: "Le chiffre est retrouvé.", en: "The figure is given back.")
        : say(fr: "Les \(count) chiffres sont retrouvés.", en: "All \(count) figures are given back.")
    }
    let missed = calibration.fits.indices.filter { calibration.fits[$0].isReproduced == false }
    let names = missed.map(quoted).joined(separator: ", ")
    let rest = missed.isEmpty ? "" : say(fr: " ; pas \(names)", en: "; not \(names)")
    return say(
      fr: "\(given) \(voice.plural(given, "chiffre est retrouvé", "chiffres sont retrouvés")) sur \(count)\(rest).",
      en: "\(given) of \(count) figures \(voice.plural(given, "is", "are")) given back\(rest).")
  }

  private var agreementSentence: String {
    let agreement = calibration.agreement
    if let conflict = agreement.conflicts.max(by: { $0.gap < $1.gap }) {
      return said(conflict, more: agreement.conflicts.count - 1)
    }
    if !agreement.outOfReach.isEmpty {
      let figures = agreement.outOfReach.map(quoted).joined(separator: ", ")
      return say(
        fr: """
          Hors d'atteinte quelle que soit la valeur des paramètres : \(figures). Le modèle, les plages ou le chiffre sont à \
          revoir.
          """,
        en: """
          Out of reach whatever the parameters: \(figures). The model, the ranges or the figure need another look.
          """)
    }
    if agreement.isWhole {
      return say(
        fr: "Les chiffres s'accordent entre eux : une même valeur les retrouve tous.",
        en: "The figures agree with one another: one value gives them all back.")
    }
    let gap = deviations(agreement.gap)
    return say(
      fr: """
        Les chiffres s'accordent deux à deux mais non tous ensemble : au mieux, l'un d'eux manque de \(gap) écarts types.
        """,
      en: """
        The figures agree two by two but not all together: at best one of them is off by \(gap) standard deviations.
        """)
  }

  /// Two figures that exclude one another.
  private func said(_ conflict: Agreement.Conflict, more: Int) -> String {
    let (left, right, gap) = (quoted(conflict.figures[0]), quoted(conflict.figures[1]), deviations(conflict.gap))
    let others =
      more == 0
      ? ""
      : more == 1
        ? say(fr: " Une autre paire s'exclut aussi.", en: " One more pair excludes itself.")
        : say(fr: " \(more) autres paires s'excluent aussi.", en: " \(more) more pairs exclude themselves.")
    return say(
      fr: """
        Aucune valeur des paramètres ne retrouve à la fois \(left) et \(right) : au mieux, l'un des deux manque de \(gap) \
        écarts types.\(others)
        """,
      en: """
        No value of the parameters gives back both \(left) and \(right): at best one of the two is off by \(gap) standard \
        deviations.\(others)
        """)
  }

  // MARK: Parameters

  private var parameters: Report.Section? {
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
    Report.Table(
      caption: caption,
      columns: [
        .text(parameterTitle), .number(say(fr: "Dans le scénario", en: "In the scenario")), .number(before),
        .number(say(fr: "Médiane après", en: "Median after")), .number(after),
        .number(say(fr: "Appris", en: "Learned")),
      ],
      rows: calibration.parameters.enumerated().map { place, parameter in
        let range = parameter.prior.lever.range
        return [
          parameter.prior.lever.path, subject.standing[place].map { value($0, place) } ?? "–",
          value(range.lowerBound, place) + voice.to + value(range.upperBound, place), value(parameter.median, place),
          interval(parameter, place), percent(parameter.learned),
        ].map { Report.Cell($0) }
      })
  }

  /// How parameters go together, where there are several.
  private var correlations: Report.Table? {
    let parameters = calibration.parameters
    guard parameters.count > 1 else { return nil }
    return Report.Table(
      caption: say(
        fr: "Corrélations entre paramètres, après les chiffres",
        en: "Correlations between parameters, after the figures"),
      columns: [.text(parameterTitle)] + parameters.map { .number($0.prior.lever.path) },
      rows: parameters.indices.map { row in
        [Report.Cell(parameters[row].prior.lever.path)]
          + parameters.indices.map {
            Report.Cell(number(calibration.posterior.correlation(row, $0), decimals: 2))
          }
      })
  }

  private var parameterTitle: String { say(fr: "Paramètre", en: "Parameter") }
  private var before: String { say(fr: "Plage avant", en: "Range before") }
  private var after: String { say(fr: "Intervalle à 90 % après", en: "90% interval after") }
  private var low: String { say(fr: "Bas", en: "Low") }
  private var high: String { say(fr: "Haut", en: "High") }

  // MARK: Figures

  private var figures: Report.Section? {
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
    Report.Table(
      caption: caption,
      columns: [
        .text(figureTitle), .number(observedTitle), .number(mean), .number(range),
        .number(say(fr: "Résidu (écarts types)", en: "Residual (standard deviations)")),
        .text(say(fr: "Retrouvé", en: "Given back")),
      ],
      rows: calibration.fits.enumerated().map { place, fit in
        let unit = subject.indicators[place].unit
        var verdict = Report.Cell(verdict(fit.isReproduced))
        verdict.isFlagged = fit.isReproduced == false
        return [
          Report.Cell(name(ofFigure: place), detail: voice(fit.figure.source)), Report.Cell(observed(fit, unit)),
          Report.Cell(fit.mean.map { voice.amount($0, unit) } ?? "–"),
          Report.Cell(fit.range.map { voice.span($0, unit) } ?? "–"),
          Report.Cell(fit.residual.map(deviations) ?? "–"), verdict,
        ]
      })
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

  private var figureTitle: String { say(fr: "Chiffre", en: "Figure") }
  private var observedTitle: String { say(fr: "Observé", en: "Observed") }
  private var mean: String { say(fr: "Moyenne des futurs", en: "Mean of the futures") }
  private var range: String { say(fr: "Neuf futurs sur dix", en: "Nine futures of ten") }

  // MARK: Agreement

  private var agreement: Report.Section? {
    let agreement = calibration.agreement
    let note = say(
      fr: """
        Deux chiffres s'excluent si aucune valeur des paramètres, dans leurs plages, ne les approche ensemble à moins de \
        deux écarts types (erreur d'observation et hasard réunis) alors que chacun peut l'être seul. Un désaccord dit que \
        les chiffres ne comptent pas la même chose, ou que le modèle n'a pas ce qui les relie.
        """,
      en: """
        Two figures exclude one another where no value of the parameters, in their ranges, comes within two standard \
        deviations of both (error of observation and chance together) though each can be met alone. A disagreement says \
        that the figures do not count the same thing, or that the model lacks what connects them.
        """)
    let conflicts = Report.Table(
      caption: say(fr: "Chiffres qui s'excluent", en: "Figures that exclude one another"),
      columns: [
        .text(figureTitle), .text(figureTitle),
        .number(say(fr: "Écart au mieux, ensemble", en: "Off at best, together")),
        .number(say(fr: "Écart au mieux, seuls", en: "Off at best, alone")),
      ],
      rows: agreement.conflicts.map { conflict in
        let gaps = [deviations(conflict.gap), conflict.alone.map(deviations).joined(separator: " / ")]
        return (conflict.figures.map(name(ofFigure:)) + gaps).map { Report.Cell($0) }
      })
    let best = Report.Table(
      caption: say(
        fr: "Au meilleur compromis : futurs moins chiffre, en écarts types",
        en: "At the best compromise: futures less figure, in standard deviations"),
      columns: [.text(figureTitle), .number(say(fr: "Écart", en: "Off"))],
      rows: agreement.residuals.enumerated().map { place, residual in
        [Report.Cell(name(ofFigure: place)), Report.Cell(residual.isFinite ? deviations(residual) : "–")]
      })
    let chance = agreement.probability.map { probability in
      say(
        fr:
          "Des chiffres qui s'accordent seraient aussi loin par hasard avec une probabilité de \(percent(probability)).",
        en: "Figures that agree would be as far off by chance with probability \(percent(probability)).")
    }
    return section(
      "agreement", say(fr: "Les chiffres s'accordent-ils", en: "Do the figures agree"),
      [
        .lead(agreementSentence), .text(note), conflicts.rows.isEmpty ? nil : .table(conflicts), .table(best),
        chance.map { .text($0) },
      ])
  }

  // MARK: The search

  private var search: Report.Section? {
    let futures = voice.count(calibration.simulated)
    let ending =
      switch calibration.ending {
      case .settled:
        say(
          fr: "Arrêt après \(futures) futurs : continuer ne changerait plus rien.",
          en: "Ended after \(futures) futures: going on would change nothing.")
      case .budget:
        say(
          fr: "Arrêt après \(futures) futurs : le budget est épuisé ; continuer pourrait encore resserrer.",
          en: "Ended after \(futures) futures: the budget is spent; going on might narrow it further.")
      }
    let method =
      calibration.method == .abc
      ? say(
        fr: """
          Méthode : calcul bayésien approché par vagues (ABC, tolérance adaptative, régression finale). Chaque point est un \
          futur entier, hasard et erreur d'observation compris.
          """,
        en: """
          Method: approximate Bayesian computation in rounds (ABC, adaptive tolerance, regression at the end). Each point \
          is a whole future, with its chance and an error of observation.
          """)
      : say(
        fr: """
          Méthode : moments simulés. Le point où la moyenne des futurs est la plus proche des chiffres, et la loi normale \
          autour de lui ; une loi à deux bosses ou courbée lui échappe.
          """,
        en: """
          Method: simulated moments. The point at which the mean of futures is closest to the figures, and the normal law \
          around it; it does not see a law with two peaks or a bend.
          """)
    let rounds = Report.Table(
      caption: say(fr: "Vagues", en: "Rounds"),
      columns: [
        .text(say(fr: "Vague", en: "Round")), .number(say(fr: "Futurs simulés", en: "Futures simulated")),
        .number(say(fr: "Tolérance (écarts types)", en: "Tolerance (standard deviations)")),
        .number(say(fr: "Points meilleurs", en: "Better points")),
        .number(say(fr: "Points indépendants", en: "Independent points")),
      ],
      rows: calibration.generations.enumerated().map { place, round in
        [
          String(place + 1), voice.count(round.simulated),
          round.tolerance.isFinite ? number(round.tolerance, decimals: 2) : "–", round.acceptance.map(percent) ?? "–",
          number(round.effectiveSampleSize, decimals: 0),
        ].map { Report.Cell($0) }
      })
    return section(
      "search", say(fr: "La recherche", en: "The search"), [.text(ending), .text(method), .folded(rounds)])
  }

  // MARK: Numbers and names

  /// A value of a parameter, with the decimals that its range asks for.
  private func value(_ value: Double, _ place: Int) -> String {
    let range = calibration.parameters[place].prior.lever.range
    let width = range.upperBound - range.lowerBound
    return number(value, decimals: width >= 100 ? 0 : width >= 10 ? 1 : width >= 1 ? 2 : width >= 0.1 ? 3 : 4)
  }

  private func interval(_ parameter: ParameterEstimate, _ place: Int) -> String {
    value(parameter.low, place) + voice.to + value(parameter.high, place)
  }

  private func deviations(_ value: Double) -> String { number(value, decimals: 1) }

  /// The name of a figure with its year and territory.
  private func name(ofFigure place: Int) -> String {
    let measure = calibration.task.figures[place].measure
    let territory = measure.territory.flatMap { id in scenario.territories.first { $0.id == id }?.name }
    let year: String? = if case .year(let year) = measure.window { String(year) } else { nil }
    return ([voice(subject.indicators[place].name)] + [year, territory].compactMap(\.self)).joined(separator: ", ")
  }

  private func quoted(_ place: Int) -> String { voice.quoted(name(ofFigure: place)) }
}

internal import Experiments
internal import InsertionPolicy

/// Says what a calibration found: the parameters, whether the figures are given back, whether they agree.
struct CalibrationPage: ExperimentPage {
  let subject: CalibrationReport
  let voice: Voice

  var scenario: Scenario { subject.scenario }
  var seed: UInt64 { calibration.task.seed }
  var calibration: Calibration { subject.calibration }

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
  var told: String {
    calibration.parameters.enumerated().map { place, parameter in
      "\(parameter.prior.lever.path) = \(value(parameter.median, place)) (\(interval(parameter, place)))"
    }.joined(separator: say(fr: " ; ", en: "; "))
  }

  private var parametersSentence: String {
    say(
      fr: "Calé sur les chiffres observés, neuf fois sur dix entre parenthèses : \(told).",
      en: "Fitted to the figures observed, nine times in ten within the brackets: \(told).")
  }

  var fitSentence: String {
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

  var agreementSentence: String {
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

  // MARK: Numbers and names

  /// A value of a parameter, with the decimals that its range asks for.
  func value(_ value: Double, _ place: Int) -> String {
    let range = calibration.parameters[place].prior.lever.range
    let width = range.upperBound - range.lowerBound
    return number(value, decimals: width >= 100 ? 0 : width >= 10 ? 1 : width >= 1 ? 2 : width >= 0.1 ? 3 : 4)
  }

  func interval(_ parameter: ParameterEstimate, _ place: Int) -> String {
    value(parameter.low, place) + voice.to + value(parameter.high, place)
  }

  func deviations(_ value: Double) -> String { number(value, decimals: 1) }

  /// The name of a figure with its year and territory.
  func name(ofFigure place: Int) -> String {
    let measure = calibration.task.figures[place].measure
    let territory = measure.territory.flatMap { id in scenario.territories.first { $0.id == id }?.name }
    let year: String? = if case .year(let year) = measure.window { String(year) } else { nil }
    return ([voice(subject.indicators[place].name)] + [year, territory].compactMap(\.self)).joined(separator: ", ")
  }

  private func quoted(_ place: Int) -> String { voice.quoted(name(ofFigure: place)) }
}

internal import Experiments
internal import InsertionPolicy

/// Chooses what is said of a calibration; the words come from the language.
struct CalibrationPage<Speech: CalibrationWords> {
  let subject: CalibrationReport
  let words: Speech

  var calibration: Calibration { subject.calibration }
  private var names: CalibrationNames { words.calibrationNames }

  var report: Report {
    Report(
      language: words.language, kind: names.kind, title: words.typeset(subject.scenario.name),
      summary: words.typeset(subject.scenario.summary), run: words.calibrationRun(method),
      answer: [parametersSentence, fitSentence, agreementSentence], precision: "",
      targets: TargetTable(years: [], rows: []), sections: [parameters, figures, agreement, search])
  }

  // MARK: - The answer

  private var parametersSentence: String {
    let told = calibration.parameters.enumerated().map { place, parameter in
      words.calibrated(parameter.prior.lever.path, value(parameter.median, place), interval(parameter, place))
    }
    return words.calibrationParameters(told)
  }

  private var fitSentence: String {
    let missed = calibration.fits.indices.filter { calibration.fits[$0].isReproduced == false }
    let given = calibration.fits.count { $0.isReproduced == true }
    return words.calibrationFit(given: given, of: calibration.fits.count, missed: missed.map(quoted))
  }

  private var agreementSentence: String {
    let agreement = calibration.agreement
    if let conflict = agreement.conflicts.max(by: { $0.gap < $1.gap }) {
      return words.calibrationConflict(
        quoted(conflict.figures[0]), quoted(conflict.figures[1]), gap: deviations(conflict.gap),
        more: agreement.conflicts.count - 1)
    }
    if !agreement.outOfReach.isEmpty { return words.calibrationOutOfReach(agreement.outOfReach.map(quoted)) }
    return agreement.isWhole ? words.calibrationAgrees : words.calibrationTogether(gap: deviations(agreement.gap))
  }

  // MARK: - Its sections

  private var parameters: Report.Section {
    let rows = calibration.parameters.enumerated().map { place, parameter in
      let range = parameter.prior.lever.range
      func part(_ value: Double) -> Double {
        (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      }
      return IntervalChart.Row(
        name: parameter.prior.lever.path, value: part(parameter.median),
        ends: part(parameter.low)...part(parameter.high),
        text: "\(value(parameter.median, place)) (\(interval(parameter, place)))", bar: 0...1)
    }
    let chart = IntervalChart(
      rows: rows, unit: .share, mark: .bar, low: names.low, high: names.high, subject: names.parameter, room: 150)
    let alternative = words.calibrationAlternative(
      calibration.parameters.enumerated().map { place, parameter in
        words.calibrated(parameter.prior.lever.path, value(parameter.median, place), interval(parameter, place))
      })
    let unlearned = calibration.parameters.filter { $0.learned < 0.5 }.map(\.prior.lever.path)
    let blocks: [Report.Block?] = [
      .lead(words.calibrationLearned(unlearned)), .text(names.parametersNote),
      .chart(
        Report.Chart(
          id: "posterior", finding: words.calibrationLearned(unlearned), subject: names.parametersSubject,
          key: [
            Report.KeyEntry(mark: .column, meaning: names.before), Report.KeyEntry(mark: .ends, meaning: names.after),
          ],
          panels: [
            Report.Panel(
              title: "", alternative: alternative,
              specification: chart.specification(words, title: names.parametersSubject))
          ], table: parametersTable)),
      correlations.map(Report.Block.folded),
    ]
    return Report.Section(id: "parameters", title: names.parameters, blocks: blocks.compactMap(\.self))
  }

  private var parametersTable: Report.Table {
    Report.Table(
      caption: names.parametersSubject,
      columns: [
        .text(names.parameter), .number(names.standing), .number(names.before), .number(names.median),
        .number(names.after), .number(names.learned),
      ],
      rows: calibration.parameters.enumerated().map { place, parameter in
        let range = parameter.prior.lever.range
        return [
          Report.Cell(parameter.prior.lever.path),
          Report.Cell(subject.standing[place].map { value($0, place) } ?? "–"),
          Report.Cell(value(range.lowerBound, place) + words.to + value(range.upperBound, place)),
          Report.Cell(value(parameter.median, place)), Report.Cell(interval(parameter, place)),
          Report.Cell(words.numbers.percentage(parameter.learned)),
        ]
      })
  }

  /// How parameters go together, where there are several.
  private var correlations: Report.Table? {
    let parameters = calibration.parameters
    guard parameters.count > 1 else { return nil }
    return Report.Table(
      caption: names.correlations,
      columns: [.text(names.parameter)] + parameters.map { .number($0.prior.lever.path) },
      rows: parameters.indices.map { row in
        [Report.Cell(parameters[row].prior.lever.path)]
          + parameters.indices.map {
            Report.Cell(words.numbers.number(calibration.posterior.correlation(row, $0), decimals: 2))
          }
      })
  }

  private var figures: Report.Section {
    let rows = calibration.fits.enumerated().compactMap { place, fit -> IntervalChart.Row? in
      guard let spread = fit.standardDeviation, spread > 0, let mean = fit.mean, let range = fit.range else {
        return nil
      }
      let observed = fit.figure.value
      return IntervalChart.Row(
        name: name(place), value: (mean - observed) / spread,
        ends: (range.lowerBound - observed) / spread...(range.upperBound - observed) / spread,
        text: fitText(fit))
    }
    var blocks: [Report.Block] = [.lead(fitSentence), .text(names.figuresNote)]
    if rows.isEmpty {
      blocks.append(.table(fitTable))
    } else {
      var chart = IntervalChart(
        rows: rows, unit: .perFTE, mark: .dot, low: names.low, high: names.high, subject: names.figure, room: 110)
      chart.axis = names.deviationsAxis
      chart.hasZero = true
      blocks.append(
        .chart(
          Report.Chart(
            id: "fit", finding: fitSentence, subject: names.figuresSubject,
            key: [
              Report.KeyEntry(mark: .dot, meaning: names.simulatedMean),
              Report.KeyEntry(mark: .span, meaning: names.simulatedRange),
              Report.KeyEntry(mark: .dashes, meaning: names.observed),
            ],
            panels: [
              Report.Panel(
                title: "", alternative: fitSentence,
                specification: chart.specification(words, title: names.figuresSubject))
            ], table: fitTable)))
    }
    return Report.Section(id: "figures", title: names.figures, blocks: blocks)
  }

  private var fitTable: Report.Table {
    Report.Table(
      caption: names.figuresSubject,
      columns: [
        .text(names.figure), .number(names.observed), .number(names.simulatedMean), .number(names.simulatedRange),
        .number(names.residual), .text(names.verdict),
      ],
      rows: calibration.fits.enumerated().map { place, fit in
        let unit = subject.indicators[place].unit
        var verdict = Report.Cell(words.calibrationVerdict(fit.isReproduced))
        verdict.isFlagged = fit.isReproduced == false
        return [
          Report.Cell(name(place), detail: words.typeset(fit.figure.source)),
          Report.Cell(observed(fit, unit)), Report.Cell(fit.mean.map { words.amount($0, unit) } ?? "–"),
          Report.Cell(fit.range.map { words.span($0, unit) } ?? "–"),
          Report.Cell(fit.residual.map { words.numbers.number($0, decimals: 1) } ?? "–"), verdict,
        ]
      })
  }
}

extension CalibrationPage {
  private var agreement: Report.Section {
    let agreement = calibration.agreement
    let rows = agreement.conflicts.map { conflict in
      conflict.figures.map { Report.Cell(name($0)) } + [
        Report.Cell(deviations(conflict.gap)),
        Report.Cell(conflict.alone.map(deviations).joined(separator: " / ")),
      ]
    }
    let table = Report.Table(
      caption: names.conflicts,
      columns: [.text(names.figure), .text(names.figure), .number(names.gapTogether), .number(names.gapAlone)],
      rows: rows)
    let best = Report.Table(
      caption: names.compromise, columns: [.text(names.figure), .number(names.off)],
      rows: agreement.residuals.enumerated().map { place, residual in
        [Report.Cell(name(place)), Report.Cell(residual.isFinite ? deviations(residual) : "–")]
      })
    let blocks: [Report.Block?] = [
      .lead(agreementSentence), .text(names.agreementNote), rows.isEmpty ? nil : .table(table), .table(best),
      agreement.probability.map { .text(words.calibrationProbability(words.numbers.percentage($0))) },
    ]
    return Report.Section(id: "agreement", title: names.agreement, blocks: blocks.compactMap(\.self))
  }

  private var search: Report.Section {
    let rows = calibration.generations.enumerated().map { place, round in
      [
        Report.Cell(String(place + 1)), Report.Cell(words.numbers.number(Double(round.simulated), decimals: 0)),
        Report.Cell(round.tolerance.isFinite ? words.numbers.number(round.tolerance, decimals: 2) : "–"),
        Report.Cell(round.acceptance.map { words.numbers.percentage($0) } ?? "–"),
        Report.Cell(words.numbers.number(round.effectiveSampleSize, decimals: 0)),
      ]
    }
    let futures = words.numbers.number(Double(calibration.simulated), decimals: 0)
    return Report.Section(
      id: "search", title: names.search,
      blocks: [
        .text(words.calibrationEnding(calibration.ending, futures: futures)), .text(names.method(calibration.method)),
        .folded(
          Report.Table(
            caption: names.rounds,
            columns: [
              .text(names.round), .number(names.futures), .number(names.tolerance), .number(names.acceptance),
              .number(names.effective),
            ], rows: rows)),
      ])
  }

  // MARK: - Numbers and names

  private var method: CalibrationRun {
    CalibrationRun(
      figures: calibration.task.figures.count, parameters: calibration.task.priors.count,
      futures: words.numbers.number(Double(calibration.simulated), decimals: 0), seed: calibration.task.seed)
  }

  /// A value of a parameter, with the decimals that its range asks for.
  private func value(_ value: Double, _ place: Int) -> String {
    let range = calibration.parameters[place].prior.lever.range
    let width = range.upperBound - range.lowerBound
    let decimals = width >= 100 ? 0 : width >= 10 ? 1 : width >= 1 ? 2 : width >= 0.1 ? 3 : 4
    return words.numbers.number(value, decimals: decimals)
  }

  private func interval(_ parameter: ParameterEstimate, _ place: Int) -> String {
    value(parameter.low, place) + words.to + value(parameter.high, place)
  }

  private func deviations(_ value: Double) -> String { words.numbers.number(value, decimals: 1) }

  /// The name of a figure with its year and territory.
  func name(_ place: Int) -> String {
    let measure = calibration.task.figures[place].measure
    let territory = measure.territory.flatMap { id in subject.scenario.territories.first { $0.id == id }?.name }
    let year: String? = if case .year(let year) = measure.window { String(year) } else { nil }
    return ([words.typeset(subject.indicators[place].name)] + [year, territory].compactMap(\.self))
      .joined(separator: ", ")
  }

  private func quoted(_ place: Int) -> String { words.calibrationQuote(name(place)) }

  private func observed(_ fit: FigureFit, _ unit: Indicator.Unit) -> String {
    let figure = words.amount(fit.figure.value, unit)
    guard fit.figure.uncertainty > 0 else { return figure }
    let deviation =
      unit == .share
      ? words.numbers.number(fit.figure.uncertainty * 100, decimals: 1) + "\u{A0}points"
      : words.figure(fit.figure.uncertainty, unit)
    return "\(figure) ± \(deviation)"
  }

  private func fitText(_ fit: FigureFit) -> String {
    fit.residual.map { words.numbers.number(-$0, decimals: 1) } ?? ""
  }
}

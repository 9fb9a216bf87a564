internal import Experiments
internal import InsertionPolicy

extension CalibrationReport {
  /// `posterior.csv`: one line for each point kept, with its weight, for a spreadsheet.
  public var posteriorCSV: String {
    let paths = calibration.task.priors.map(\.lever.path)
    var text = "\u{FEFF}" + (["point", "weight"] + paths).map(IndicatorsCSV.field).joined(separator: ";") + "\r\n"
    for (place, particle) in calibration.posterior.particles.enumerated() {
      let numbers = [particle.weight] + particle.point.values
      text += ([String(place + 1)] + numbers.map { IndicatorsCSV.number($0) }).joined(separator: ";") + "\r\n"
    }
    return text
  }

  /// `fit.csv`: one line for each figure, observed and as calibrated futures give it.
  public var fitCSV: String {
    let columns = [
      "indicator", "period", "territory", "unit", "observed", "uncertainty", "mean", "standard_deviation", "q05", "q95",
      "residual", "reproduced", "published",
    ]
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    for (fit, indicator) in zip(calibration.fits, indicators) {
      let measure = fit.figure.measure
      let fields =
        [measure.indicator, measure.window.description, measure.territory ?? "", indicator.unit.rawValue].map(
          IndicatorsCSV.field)
        + [
          fit.figure.value, fit.figure.uncertainty, fit.mean, fit.standardDeviation, fit.range?.lowerBound,
          fit.range?.upperBound, fit.residual,
        ].map { IndicatorsCSV.number($0) }
        + [fit.isReproduced.map { $0 ? "yes" : "no" } ?? "", IndicatorsCSV.field(fit.figure.source)]
      text += fields.joined(separator: ";") + "\r\n"
    }
    return text
  }

  /// `results.json`.
  public var json: String {
    ExperimentJSON.text(
      "calibrate", identity,
      [
        "seed": .unsigned(calibration.task.seed), "method": .string(calibration.method.rawValue),
        "ending": .string(calibration.ending.rawValue), "futures": .integer(calibration.simulated),
        "parameters": .array(calibration.parameters.enumerated().map { parameter($1, $0) }),
        "figures": .array(zip(calibration.fits, indicators).map(figure)), "agreement": agreement,
        "generations": .array(calibration.generations.map(generation)),
      ])
  }

  private func parameter(_ parameter: ParameterEstimate, _ place: Int) -> JSONValue {
    let indices = calibration.parameters.indices
    return [
      "path": .string(parameter.prior.lever.path), "standing": JSONValue(standing[place]),
      "range": JSONValue(Optional(parameter.prior.lever.range)), "mean": .number(parameter.mean),
      "sd": .number(parameter.standardDeviation),
      "quantiles": [
        "0.05": .number(parameter.low), "0.5": .number(parameter.median), "0.95": .number(parameter.high),
      ],
      "learned": .number(parameter.learned),
      "correlations": .array(indices.map { .number(calibration.posterior.correlation(place, $0)) }),
    ]
  }

  private func figure(_ fit: FigureFit, _ indicator: Indicator) -> JSONValue {
    [
      "id": .string(indicator.id), "unit": .string(indicator.unit.rawValue),
      "period": .string(fit.figure.measure.window.description), "territory": JSONValue(fit.figure.measure.territory),
      "observed": .number(fit.figure.value), "uncertainty": .number(fit.figure.uncertainty),
      "mean": JSONValue(fit.mean), "sd": JSONValue(fit.standardDeviation), "q90": JSONValue(fit.range),
      "residual": JSONValue(fit.residual), "reproduced": fit.isReproduced.map { .bool($0) } ?? .null,
      "published": .string(fit.figure.source),
    ]
  }

  private var agreement: JSONValue {
    let found = calibration.agreement
    return [
      "whole": .bool(found.isWhole), "gap": found.gap.isFinite ? .number(found.gap) : .null,
      "out_of_reach": .array(found.outOfReach.map { .integer($0) }),
      "conflicts": .array(
        found.conflicts.map { conflict in
          [
            "figures": .array(conflict.figures.map { .integer($0) }), "gap": .number(conflict.gap),
            "alone": .array(conflict.alone.map { .number($0) }),
          ]
        }),
      "probability": JSONValue(found.probability),
    ]
  }

  private func generation(_ round: Calibration.Generation) -> JSONValue {
    [
      "futures": .integer(round.simulated), "tolerance": round.tolerance.isFinite ? .number(round.tolerance) : .null,
      "acceptance": JSONValue(round.acceptance), "effective": .number(round.effectiveSampleSize),
    ]
  }
}

internal import Experiments
internal import InsertionPolicy

extension CalibrationReport {
  /// `posterior.csv`: one line for each point kept, with its weight, for a spreadsheet.
  public var posteriorCSV: String {
    typealias Row = (place: Int, particle: Posterior.Particle)
    let columns: [Column<Row>] = [
      Column("point") { .count($0.place + 1) }, Column("weight") { .number($0.particle.weight) },
    ]
    let parameters = calibration.task.priors.enumerated().map { place, prior in
      Column<Row>(prior.lever.path) { .number($0.particle.point.values[place]) }
    }
    return Table(
      columns: columns + parameters,
      rows: calibration.posterior.particles.enumerated().map { (place: $0, particle: $1) }
    ).csv
  }

  /// `fit.csv`: one line for each figure, observed and as calibrated futures give it.
  public var fitCSV: String {
    typealias Row = (fit: FigureFit, indicator: Indicator)
    let columns: [Column<Row>] = [
      Column("indicator") { .code($0.indicator.id) }, Column("period") { .window($0.fit.figure.measure.window) },
      Column("territory") { .code($0.fit.figure.measure.territory ?? "") }, Column("unit") { .unit($0.indicator.unit) },
      Column("observed") { .number($0.fit.figure.value) }, Column("uncertainty") { .number($0.fit.figure.uncertainty) },
      Column("mean") { .number($0.fit.mean) }, Column("standard_deviation") { .number($0.fit.standardDeviation) },
      Column("q05") { .number($0.fit.range?.lowerBound) }, Column("q95") { .number($0.fit.range?.upperBound) },
      Column("residual") { .number($0.fit.residual) },
      Column("reproduced") { .code($0.fit.isReproduced.map { $0 ? "yes" : "no" } ?? "") },
      Column("published") { .code($0.fit.figure.source) },
    ]
    return Table(columns: columns, rows: zip(calibration.fits, indicators).map { (fit: $0, indicator: $1) }).csv
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

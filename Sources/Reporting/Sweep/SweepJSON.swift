internal import Experiments

/// `results.json` of a sweep.
public enum SweepJSON {
  /// The text of the file, one point a line.
  public static func text(_ answer: SweepAnswer, _ identity: RunIdentity) -> String {
    let sweep = answer.sweep
    let levers: [JSONValue] = zip(sweep.levers, answer.current).map { lever, current in
      [
        "path": .string(lever.path), "range": JSONValue(lever.range), "step": JSONValue(lever.step),
        "current": JSONValue(current),
      ]
    }
    let points: [JSONValue] = zip(sweep.points, sweep.estimates).map { point, estimates in
      [
        "levers": .array(point.values.map(JSONValue.number)),
        "measures": .array(zip(answer.subjects, estimates).map(measure)),
      ]
    }
    return ExperimentJSON.text(
      "sweep", identity,
      [
        "seed": .unsigned(answer.seed), "replications": .integer(sweep.replications),
        "futures": .integer(answer.futures), "levers": .array(levers), "points": .array(points),
      ])
  }

  private static func measure(_ subject: SweepAnswer.Subject, _ estimate: Estimate) -> JSONValue {
    [
      "id": .string(subject.indicator.id), "unit": .string(subject.indicator.unit.rawValue),
      "period": .string(subject.window.description), "mean": JSONValue(estimate.mean),
      "ci95": JSONValue(estimate.confidence), "sd": JSONValue(estimate.standardDeviation),
      "quantiles": .object(
        estimate.quantiles.map { .init(key: DecimalDigits($0.level).plain, value: .number($0.value)) }),
      "target": JSONValue(subject.target), "direction": .string(subject.direction.rawValue),
      "attainment": estimate.attainment.map {
        ["probability": .number($0.probability), "ci95": JSONValue($0.confidence)]
      } ?? .null, "count": .integer(estimate.count),
    ]
  }
}

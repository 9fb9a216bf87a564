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
    let head: JSONValue = [
      "id": .string(subject.indicator.id), "unit": .string(subject.indicator.unit.rawValue),
      "period": .string(subject.window.description),
    ]
    return head.adding(ResultsJSON.statistics(estimate, target: subject.target, subject.direction))
  }
}

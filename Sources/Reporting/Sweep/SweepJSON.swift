internal import Experiments

/// `results.json` of a sweep.
public enum SweepJSON {
  /// Version of the format.
  public static let schema = 1

  /// The text of the file, one point a line.
  public static func text(_ answer: SweepAnswer, _ identity: RunIdentity) -> String {
    let sweep = answer.sweep
    let levers: [JSONValue] = sweep.levers.indices.map { place in
      [
        "path": .string(sweep.levers[place].path), "range": JSONValue(sweep.levers[place].range),
        "step": JSONValue(sweep.levers[place].step), "current": JSONValue(answer.current[place]),
      ]
    }
    let points: [JSONValue] = sweep.points.indices.map { place in
      let measures: [JSONValue] = zip(answer.subjects, sweep.estimates[place]).map { subject, estimate in
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
      return [
        "levers": .array(sweep.points[place].values.map(JSONValue.number)), "measures": .array(measures),
      ]
    }
    let document: JSONValue = [
      "schema": .integer(schema), "experiment": "sweep", "scenario": .string(identity.scenario),
      "digest": .string(identity.digest), "seed": .unsigned(answer.seed), "replications": .integer(sweep.replications),
      "futures": .integer(answer.futures), "levers": .array(levers), "points": .array(points),
    ]
    return document.text(spread: 2) + "\n"
  }
}

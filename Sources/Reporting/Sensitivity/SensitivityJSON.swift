internal import Experiments
internal import InsertionPolicy

/// `results.json` of a study of assumptions.
public enum SensitivityJSON {
  /// The text of the file.
  public static func text(_ answer: SensitivityAnswer, _ identity: RunIdentity) -> String {
    let (study, subject, screening) = (answer.study, answer.subject, answer.study.screening)
    let assumptions: [JSONValue] = screening.order.map { place in
      let parameter = study.parameters[place]
      return [
        "path": .string(answer.assumptions[place].path), "value": .number(parameter.nominal),
        "range": JSONValue(parameter.lever.range), "law": .string(parameter.spread.rawValue),
        "mean": value(screening.effects[place]), "probability": screening.attainments.map { value($0[place]) } ?? .null,
      ]
    }
    let found: JSONValue = [
      "seed": .unsigned(answer.seed), "futures": .integer(answer.futures),
      "measure": [
        "id": .string(subject.indicator.id), "unit": .string(subject.indicator.unit.rawValue),
        "period": .string(subject.window.description), "target": JSONValue(subject.target),
        "direction": .string(subject.direction.rawValue),
      ],
      "screening": .array(assumptions),
      "fixed": .array(answer.fixed.map { ["path": .string($0.path), "reason": JSONValue($0.reason)] }),
    ]
    return ExperimentJSON.text(
      "sensitivity", identity, found.adding(study.close.map { closer(answer, $0) } ?? .object([])))
  }

  private static func value(_ effect: MorrisScreening.Effect) -> JSONValue {
    [
      "mu_star": JSONValue(effect.strength), "ci95": JSONValue(effect.interval), "mu": JSONValue(effect.mean),
      "sigma": JSONValue(effect.spread), "mu_star_of_chance": JSONValue(effect.strengthOfChance),
      "among_first_5": .number(effect.leading), "walks": .integer(effect.count),
    ]
  }

  /// What was found of the assumptions looked at closely.
  private static func closer(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> JSONValue {
    func path(_ place: Int) -> JSONValue { .string(answer.assumptions[place].path) }
    func indices(_ part: SobolIndices.Decomposition) -> JSONValue {
      [
        "variance": .number(part.variance), "part_of_chance": JSONValue(part.chance), "rows": .integer(part.count),
        "indices": .array(
          zip(close.kept, part.indices).map { place, index in
            [
              "path": path(place), "first": .number(index.first), "first_ci95": JSONValue(index.firstInterval),
              "total": .number(index.total), "total_ci95": JSONValue(index.totalInterval),
            ]
          }),
      ]
    }
    func values(_ values: [InformationValue]) -> JSONValue {
      .array(
        values.enumerated().map { place, value in
          ["path": path(place), "share": .number(value.share), "ci95": JSONValue(value.interval)]
        })
    }
    let tornado: [JSONValue] = close.tornado.order.map { place in
      let bar = close.tornado.bars[place]
      return ["path": path(bar.parameter), "low": value(bar.low), "high": value(bar.high)]
    }
    return [
      "tornado": .array(tornado),
      "indices": [
        "mean": indices(close.indices.value), "probability": close.indices.attainment.map(indices) ?? .null,
      ],
      "spread": close.spread.map(value) ?? .null, "probability": close.probability.map(value) ?? .null,
      "information": [
        "mean": values(close.information.value), "probability": values(close.information.attainment),
      ],
    ]
  }

  private static func value(_ change: Tornado.Change) -> JSONValue {
    [
      "value": .number(change.value), "difference": JSONValue(change.difference), "ci95": JSONValue(change.interval),
      "probability_difference": JSONValue(change.attainment),
      "probability_ci95": JSONValue(change.attainmentInterval), "count": .integer(change.count),
    ]
  }

  private static func value(_ spread: SpreadOfFutures) -> JSONValue {
    [
      "mean": .number(spread.split.mean), "chance_variance": .number(spread.split.within),
      "ignorance_variance": .number(spread.split.between), "share_of_ignorance": JSONValue(spread.split.share),
      "share_ci95": JSONValue(spread.split.shareInterval), "all_q05_q95": JSONValue(spread.all),
      "ignorance_q05_q95": JSONValue(spread.ignorance), "chance_q05_q95": JSONValue(spread.chance),
    ]
  }

  private static func value(_ probability: UncertainProbability) -> JSONValue {
    [
      "probability": .number(probability.probability), "ci95": JSONValue(probability.interval),
      "q05_q95": JSONValue(probability.band), "sd": .number(probability.deviation),
    ]
  }
}

internal import Experiments

/// `results.json` of a study of assumptions.
public enum SensitivityJSON {
  /// Version of the format.
  public static let schema = 1

  /// The text of the file.
  public static func text(_ answer: SensitivityAnswer, _ identity: RunIdentity) -> String {
    let study = answer.study
    let screening = study.screening
    var members: [JSONValue.Member] = [
      .init(key: "schema", value: .integer(schema)), .init(key: "experiment", value: "sensitivity"),
      .init(key: "scenario", value: .string(identity.scenario)), .init(key: "digest", value: .string(identity.digest)),
      .init(key: "seed", value: .unsigned(answer.seed)), .init(key: "futures", value: .integer(answer.futures)),
      .init(
        key: "measure",
        value: [
          "id": .string(answer.subject.indicator.id), "unit": .string(answer.subject.indicator.unit.rawValue),
          "period": .string(answer.subject.window.description), "target": JSONValue(answer.subject.target),
          "direction": .string(answer.subject.direction.rawValue),
        ]),
      .init(
        key: "screening",
        value: .array(
          screening.order.map { place in
            [
              "path": .string(answer.assumptions[place].path), "value": .number(study.parameters[place].nominal),
              "range": JSONValue(study.parameters[place].lever.range),
              "law": .string(study.parameters[place].spread.rawValue), "mean": effect(screening.effects[place]),
              "probability": screening.attainments.map { effect($0[place]) } ?? .null,
            ]
          })),
      .init(
        key: "fixed",
        value: .array(
          answer.fixed.map {
            ["path": .string($0.path), "reason": ["fr": .string($0.reason.fr), "en": .string($0.reason.en)]]
          })),
    ]
    if let close = study.close { members += closer(answer, close) }
    return JSONValue.object(members).text(spread: 2) + "\n"
  }

  private static func effect(_ effect: MorrisScreening.Effect) -> JSONValue {
    [
      "mu_star": JSONValue(effect.strength), "ci95": JSONValue(effect.interval), "mu": JSONValue(effect.mean),
      "sigma": JSONValue(effect.spread), "mu_star_of_chance": JSONValue(effect.strengthOfChance),
      "among_first_5": .number(effect.leading), "walks": .integer(effect.count),
    ]
  }

  private static func closer(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> [JSONValue.Member] {
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
    func change(_ change: Tornado.Change) -> JSONValue {
      [
        "value": .number(change.value), "difference": JSONValue(change.difference), "ci95": JSONValue(change.interval),
        "probability_difference": JSONValue(change.attainment),
        "probability_ci95": JSONValue(change.attainmentInterval), "count": .integer(change.count),
      ]
    }
    func values(_ values: [InformationValue]) -> JSONValue {
      .array(
        values.enumerated().map { place, value in
          ["path": path(place), "share": .number(value.share), "ci95": JSONValue(value.interval)]
        })
    }
    return [
      .init(
        key: "tornado",
        value: .array(
          close.tornado.order.map { place in
            let bar = close.tornado.bars[place]
            return ["path": path(bar.parameter), "low": change(bar.low), "high": change(bar.high)]
          })),
      .init(
        key: "indices",
        value: [
          "mean": indices(close.indices.value), "probability": close.indices.attainment.map(indices) ?? .null,
        ]),
      .init(
        key: "spread",
        value: close.spread.map { spread in
          [
            "mean": .number(spread.split.mean), "chance_variance": .number(spread.split.within),
            "ignorance_variance": .number(spread.split.between), "share_of_ignorance": JSONValue(spread.split.share),
            "share_ci95": JSONValue(spread.split.shareInterval), "all_q05_q95": JSONValue(spread.all),
            "ignorance_q05_q95": JSONValue(spread.ignorance), "chance_q05_q95": JSONValue(spread.chance),
          ]
        } ?? .null),
      .init(
        key: "probability",
        value: close.probability.map { probability in
          [
            "probability": .number(probability.probability), "ci95": JSONValue(probability.interval),
            "q05_q95": JSONValue(probability.band), "sd": .number(probability.deviation),
          ]
        } ?? .null),
      .init(
        key: "information",
        value: [
          "mean": values(close.information.value), "probability": values(close.information.attainment),
        ]),
    ]
  }
}

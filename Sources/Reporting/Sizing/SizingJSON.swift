public import Experiments
internal import InsertionPolicy

/// `results.json` of a sizing, for machines; its format is described in `docs/experiments/size.md`.
public enum SizingJSON {
  /// Version of the format.
  public static let schema = 1

  /// The text of the file.
  public static func text(_ study: SizingStudy, _ identity: RunIdentity) -> String {
    let value: JSONValue = [
      "schema": .integer(schema), "experiment": "size", "scenario": .string(identity.scenario),
      "digest": .string(identity.digest), "seed": .unsigned(study.seed), "futures": .integer(study.futures),
      "levers": .array(
        study.levers.map { lever in
          [
            "path": .string(lever.lever.path), "low": .number(lever.lever.range.lowerBound),
            "high": .number(lever.lever.range.upperBound), "step": JSONValue(lever.lever.step),
            "cost": JSONValue(lever.cost),
          ]
        }),
      "cases": .array(study.cases.map { self.value($0) }),
    ]
    return value.text(spread: 3) + "\n"
  }

  private static func value(_ item: SizingStudy.Case) -> JSONValue {
    let rule = item.rule
    var members: [JSONValue.Member] = [
      .init(key: "name", value: ["fr": .string(item.scenario.name.fr), "en": .string(item.scenario.name.en)]),
      .init(
        key: "goal",
        value: [
          "indicator": .string(item.indicator.id), "unit": .string(item.indicator.unit.rawValue),
          "period": .string(item.window.description), "value": .number(rule.goal.value),
          "direction": .string(rule.goal.direction.rawValue), "probability": .number(rule.goal.probability),
        ]),
      .init(key: "indifference", value: .number(rule.indifference)),
      .init(key: "confidence", value: .number(rule.confidence)), .init(key: "limit", value: .integer(rule.limit)),
      .init(key: "current", value: .array(item.current.map { JSONValue($0) })),
    ]
    switch item.found {
    case .lever(let sizing, _):
      members += [
        .init(key: "answer", value: .string(word(sizing.answer))), .init(key: "point", value: [.number(sizing.value)]),
        .init(key: "bound", value: JSONValue(sizing.bound.map { sizing.values[$0] })),
        .init(key: "undecided", value: .array(sizing.undecided.sorted().map { [.number(sizing.values[$0])] })),
        .init(key: "reversals", value: .integer(sizing.reversals.count)),
        .init(key: "error", value: .number(sizing.error)),
      ]
    case .cost(let sizing):
      let word =
        switch sizing.answer {
        case .cheapest: "cheapest"
        case .nowhere: "nowhere"
        case .unknown: "unknown"
        }
      members += [
        .init(key: "answer", value: .string(word)), .init(key: "point", value: self.value(sizing.point)),
        .init(key: "cost", value: .number(sizing.cost(of: sizing.point))),
        .init(key: "combinations", value: .integer(sizing.combinations)),
        .init(key: "undecided", value: .array(sizing.undecided.map { self.value($0) })),
        .init(key: "reversals", value: .integer(sizing.reversals.count)),
        .init(key: "error", value: .number(sizing.error)),
      ]
    }
    members.append(.init(key: "tried", value: .array(item.probes.map { self.value($0, item) })))
    if case .lever(_, let curve) = item.found {
      members.append(.init(key: "curve", value: .array(curve.steps.map { self.value($0, curve) })))
    }
    return .object(members)
  }

  private static func word(_ answer: LeverSizing.Answer) -> String {
    switch answer {
    case .from: "from"
    case .everywhere: "everywhere"
    case .nowhere: "nowhere"
    case .unknown: "unknown"
    }
  }

  private static func value(_ point: Point) -> JSONValue { .array(point.values.map { .number($0) }) }

  private static func value(_ probe: Probe, _ item: SizingStudy.Case) -> JSONValue {
    [
      "point": value(probe.point), "probability": JSONValue(probe.probability), "ci95": JSONValue(probe.confidence),
      "reached": .integer(probe.reached), "told": .integer(probe.told), "futures": .integer(probe.futures),
      "decision": .string(SizingDecision(probe, isAnswer: item.answer == probe.point).rawValue),
    ]
  }

  private static func value(_ step: ResponseCurve.Step, _ curve: ResponseCurve) -> JSONValue {
    let goal = step.goal
    return [
      "value": .number(step.value), "futures": .integer(curve.futures),
      "probability": JSONValue(goal.attainment?.probability), "ci95": JSONValue(goal.attainment?.confidence),
      "mean": JSONValue(goal.mean),
      "quantiles": JSONValue.array([0.05, 0.5, 0.95].map { JSONValue(goal.quantile($0)) }),
    ]
  }
}

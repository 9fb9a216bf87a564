public import Experiments
internal import InsertionPolicy

/// `results.json` of a sizing, for machines; its format is described in `docs/experiments/size.md`.
public enum SizingJSON {
  /// The text of the file.
  public static func text(_ study: SizingStudy, _ identity: RunIdentity) -> String {
    let levers: [JSONValue] = study.levers.map { lever in
      [
        "path": .string(lever.lever.path), "low": .number(lever.lever.range.lowerBound),
        "high": .number(lever.lever.range.upperBound), "step": JSONValue(lever.lever.step),
        "cost": JSONValue(lever.cost),
      ]
    }
    return ExperimentJSON.text(
      "size", identity,
      [
        "seed": .unsigned(study.seed), "futures": .integer(study.futures), "levers": .array(levers),
        "cases": .array(study.cases.map(value)),
      ], spread: 3)
  }

  private static func value(_ item: SizingStudy.Case) -> JSONValue {
    let rule = item.rule
    let asked: JSONValue = [
      "name": JSONValue(item.scenario.name),
      "goal": [
        "indicator": .string(item.indicator.id), "unit": .string(item.indicator.unit.rawValue),
        "period": .string(item.window.description), "value": .number(rule.goal.value),
        "direction": .string(rule.goal.direction.rawValue), "probability": .number(rule.goal.probability),
      ],
      "indifference": .number(rule.indifference), "confidence": .number(rule.confidence), "limit": .integer(rule.limit),
      "current": .array(item.current.map { JSONValue($0) }),
    ]
    let tried: JSONValue = ["tried": .array(item.probes.map { value($0, item) })]
    let found = asked.adding(value(item.found)).adding(tried)
    guard case .lever(_, let curve) = item.found else { return found }
    return found.adding(["curve": .array(curve.steps.map { value($0, curve) })])
  }

  private static func value(_ found: SizingStudy.Found) -> JSONValue {
    switch found {
    case .lever(let sizing, _):
      [
        "answer": .string(word(sizing.answer)), "point": [.number(sizing.value)],
        "bound": JSONValue(sizing.bound.map { sizing.values[$0] }),
        "undecided": .array(sizing.undecided.sorted().map { [.number(sizing.values[$0])] }),
        "reversals": .integer(sizing.reversals.count), "error": .number(sizing.error),
      ]
    case .cost(let sizing):
      [
        "answer": .string(word(sizing.answer)), "point": value(sizing.point),
        "cost": .number(sizing.cost(of: sizing.point)), "combinations": .integer(sizing.combinations),
        "undecided": .array(sizing.undecided.map(value)), "reversals": .integer(sizing.reversals.count),
        "error": .number(sizing.error),
      ]
    }
  }

  private static func word(_ answer: LeverSizing.Answer) -> String {
    switch answer {
    case .from: "from"
    case .everywhere: "everywhere"
    case .nowhere: "nowhere"
    case .unknown: "unknown"
    }
  }

  private static func word(_ answer: CostSizing.Answer) -> String {
    switch answer {
    case .cheapest: "cheapest"
    case .nowhere: "nowhere"
    case .unknown: "unknown"
    }
  }

  private static func value(_ point: Point) -> JSONValue { .array(point.values.map { .number($0) }) }

  private static func value(_ probe: Probe, _ item: SizingStudy.Case) -> JSONValue {
    [
      "point": value(probe.point), "probability": JSONValue(probe.probability), "ci95": JSONValue(probe.confidence),
      "reached": .integer(probe.reached), "told": .integer(probe.told), "futures": .integer(probe.futures),
      "decision": .string(item.decision(probe).rawValue),
    ]
  }

  private static func value(_ step: ResponseCurve.Step, _ curve: ResponseCurve) -> JSONValue {
    let goal = step.goal
    return [
      "value": .number(step.value), "futures": .integer(curve.futures),
      "probability": JSONValue(goal.attainment?.probability), "ci95": JSONValue(goal.attainment?.confidence),
      "mean": JSONValue(goal.mean), "quantiles": .array([0.05, 0.5, 0.95].map { JSONValue(goal.quantile($0)) }),
    ]
  }
}

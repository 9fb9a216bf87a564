public import Experiments
internal import InsertionPolicy

/// `size.csv` and `curve.csv`: what a sizing tried, and the curve around its answer, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum SizingCSV {
  /// Columns of `size.csv` after one column for each lever, in order.
  public static let columns = [
    "cost", "indicator", "period", "target", "direction", "asked", "probability", "probability_low", "probability_high",
    "reached", "told", "futures", "decision",
  ]
  /// Columns of `curve.csv`, in order.
  public static let curveColumns = [
    "scenario_fr", "value", "indicator", "unit", "period", "futures", "mean", "ci95_low", "ci95_high", "q05", "q50",
    "q95", "target", "probability", "probability_low", "probability_high",
  ]

  /// The text of `size.csv`, one place that was tried a line.
  public static func size(_ study: SizingStudy) -> String {
    let head = ["scenario_fr"] + study.levers.map(\.lever.path) + columns
    return text(
      [head.map(IndicatorsCSV.field)] + study.cases.flatMap { item in item.probes.map { row($0, item, study) } })
  }

  private static func row(_ probe: Probe, _ item: SizingStudy.Case, _ study: SizingStudy) -> [String] {
    let isPriced = study.levers.contains { $0.cost != nil }
    let goal = item.rule.goal
    return [IndicatorsCSV.field(item.scenario.name.fr)] + probe.point.values.map { IndicatorsCSV.number($0) } + [
      isPriced ? IndicatorsCSV.number(study.cost(of: probe.point)) : "", IndicatorsCSV.field(item.indicator.id),
      IndicatorsCSV.field(item.window.description), IndicatorsCSV.number(goal.value), goal.direction.rawValue,
      IndicatorsCSV.number(goal.probability), IndicatorsCSV.number(probe.probability),
      IndicatorsCSV.number(probe.confidence.lowerBound), IndicatorsCSV.number(probe.confidence.upperBound),
      String(probe.reached), String(probe.told), String(probe.futures),
      item.decision(probe).rawValue,
    ]
  }

  /// The text of `curve.csv`, one measure at one value a line.
  public static func curve(_ study: SizingStudy) -> String {
    var rows = [curveColumns]
    for item in study.cases {
      guard case .lever(_, let curve) = item.found else { continue }
      for step in curve.steps {
        for (indicator, estimate) in zip(item.indicators, step.estimates) {
          let isGoal = indicator.id == item.indicator.id
          rows.append(
            [
              IndicatorsCSV.field(item.scenario.name.fr), IndicatorsCSV.number(step.value),
              IndicatorsCSV.field(indicator.id), indicator.unit.rawValue, item.window.description,
              String(curve.futures),
            ]
              + [
                estimate.mean, estimate.confidence?.lowerBound, estimate.confidence?.upperBound,
                estimate.quantile(0.05), estimate.quantile(0.5), estimate.quantile(0.95),
                isGoal ? item.rule.goal.value : nil, estimate.attainment?.probability,
                estimate.attainment?.confidence.lowerBound, estimate.attainment?.confidence.upperBound,
              ].map { IndicatorsCSV.number($0) })
        }
      }
    }
    return text(rows)
  }

  private static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }
}

public import Experiments
internal import InsertionPolicy

/// `size.csv` and `curve.csv`: what a sizing tried, and the curve around its answer, for a spreadsheet.
///
/// The same conventions as ``IndicatorsCSV``.
public enum SizingCSV {
  /// Columns of `size.csv` after one column for each lever, in order.
  static var columns: [String] { Table.keys(Tried.columns) }
  /// Columns of `curve.csv`, in order.
  static var curveColumns: [String] { Table.keys(CurvePoint.columns) }

  /// The text of `size.csv`, one place that was tried a line.
  public static func size(_ study: SizingStudy) -> String {
    let levers = study.levers.enumerated().map { place, lever in
      Column<Tried>(lever.lever.path) { .number($0.probe.point.values[place]) }
    }
    return Table(
      columns: [Column("scenario_fr") { .code($0.item.scenario.name.fr) }] + levers + Tried.columns,
      rows: study.cases.flatMap { item in item.probes.map { Tried(study: study, item: item, probe: $0) } }
    ).csv
  }

  /// The text of `curve.csv`, one measure at one value a line.
  public static func curve(_ study: SizingStudy) -> String {
    let rows = study.cases.flatMap { item -> [CurvePoint] in
      guard case .lever(_, let curve) = item.found else { return [] }
      return curve.steps.flatMap { step in
        zip(item.indicators, step.estimates).map { indicator, estimate in
          CurvePoint(item: item, futures: curve.futures, value: step.value, indicator: indicator, estimate: estimate)
        }
      }
    }
    return Table(columns: CurvePoint.columns, rows: rows).csv
  }
}

/// A place that was tried for one scenario.
private struct Tried {
  var study: SizingStudy
  var item: SizingStudy.Case
  var probe: Probe

  var goal: Goal { item.rule.goal }
  /// What the place costs; `nil` where no lever has a price.
  var cost: Double? { study.levers.contains { $0.cost != nil } ? study.cost(of: probe.point) : nil }

  /// The columns after one for each lever.
  static var columns: [Column<Self>] {
    [
      Column("cost") { .number($0.cost) },
      Column("indicator") { .code($0.item.indicator.id) }, Column("period") { .window($0.item.window) },
      Column("target") { .number($0.goal.value) }, Column("direction") { .direction($0.goal.direction) },
      Column("asked") { .share($0.goal.probability) }, Column("probability") { .share($0.probe.probability) },
      Column("probability_low") { .share($0.probe.confidence.lowerBound) },
      Column("probability_high") { .share($0.probe.confidence.upperBound) },
      Column("reached") { .count($0.probe.reached) }, Column("told") { .count($0.probe.told) },
      Column("futures") { .count($0.probe.futures) }, Column("decision") { .code($0.item.decision($0.probe).rawValue) },
    ]
  }
}

/// One measure at one value of the lever.
private struct CurvePoint: EstimatedRow {
  var item: SizingStudy.Case
  var futures: Int
  var value: Double
  var indicator: Indicator
  var estimate: Estimate?

  var unit: Indicator.Unit { indicator.unit }

  static var columns: [Column<Self>] {
    [
      Column("scenario_fr") { .code($0.item.scenario.name.fr) }, Column("value") { .number($0.value) },
      Column("indicator") { .code($0.indicator.id) }, Column("unit") { .unit($0.unit) },
      Column("period") { .window($0.item.window) }, Column("futures") { .count($0.futures) }, .mean, .meanLow,
      .meanHigh,
      .low, .median, .high,
      Column("target") { .number($0.indicator.id == $0.item.indicator.id ? $0.item.rule.goal.value : nil) },
      .probability, .probabilityLow, .probabilityHigh,
    ]
  }
}

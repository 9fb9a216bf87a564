internal import Experiments
internal import InsertionPolicy

/// `sweep.csv`: one line per point and measure, for a spreadsheet or a plotting tool.
///
/// The same conventions as ``IndicatorsCSV``; the levers' values stand in columns named for their paths.
public enum SweepCSV {
  /// The text of the file.
  ///
  /// - Complexity: O(n) in the number of points times that of measures.
  public static func text(_ answer: SweepAnswer) -> String {
    let sweep = answer.sweep
    let rows = sweep.points.indices.flatMap { place in
      zip(answer.subjects, sweep.estimates[place]).map {
        MeasuredPoint(place: place, point: sweep.points[place], subject: $0, estimate: $1)
      }
    }
    let levers = sweep.levers.enumerated().map { place, lever in
      Column<MeasuredPoint>(lever.path) { .number($0.point.values[place]) }
    }
    return Table(columns: [Column("point") { .count($0.place + 1) }] + levers + MeasuredPoint.columns, rows: rows).csv
  }
}

/// What one measure is at one point.
private struct MeasuredPoint: EstimatedRow {
  var place: Int
  var point: Point
  var subject: SweepAnswer.Subject
  var estimate: Estimate?

  var unit: Indicator.Unit { subject.indicator.unit }

  static var columns: [Column<Self>] {
    [
      Column("indicator") { .code($0.subject.indicator.id) }, Column("unit") { .unit($0.unit) },
      Column("period") { .window($0.subject.window) }, .count, .mean, .meanLow, .meanHigh, .deviation, .low, .median,
      .high, Column("target") { .number($0.subject.target) }, Column("direction") { .direction($0.subject.direction) },
      .probability, .probabilityLow, .probabilityHigh,
    ]
  }
}

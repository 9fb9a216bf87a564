internal import Experiments
internal import InsertionPolicy

/// What happens in each month: a bar for the mean, a line for nine futures out of ten.
struct MonthBars {
  var course: [CellEstimate]
  var unit: Indicator.Unit
  /// Largest value of the vertical axis, shared by drawings side by side.
  var ceiling: Double
  /// A day to mark.
  var day: DayMark?

  /// The largest value drawn.
  static func highest(_ course: [CellEstimate]) -> Double {
    course.reduce(0) { max($0, $1.estimate.quantile(0.95) ?? 0, $1.estimate.mean ?? 0) }
  }

  private static let template = ChartTemplate(PackageResources.month_bars_json)

  func specification(_ voice: Voice, title: String) -> String {
    var places: [String: JSONValue] = [
      "values": .array(course.map(values)), "axis": .string(voice.axis(unit)),
      "ceiling": .number(ceiling > 0 ? ceiling : 1),
    ]
    if let day { places["day"] = day.layer }
    return Self.template.text(voice, unit, title: title, places)
  }

  private func values(_ cell: CellEstimate) -> JSONValue {
    [
      "month": .string(cell.cell.window.description), "mean": JSONValue(cell.estimate.mean),
      "low": JSONValue(cell.estimate.quantile(0.05)), "high": JSONValue(cell.estimate.quantile(0.95)),
    ]
  }
}

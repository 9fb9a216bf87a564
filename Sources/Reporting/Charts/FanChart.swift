internal import Experiments
internal import InsertionPolicy

/// A monthly curve with the band that nine futures out of ten stay within.
///
/// Labels of its months are not pushed inwards at the edges: the first of two years would lie over the second in a
/// narrow panel.
struct FanChart {
  var course: [CellEstimate]
  var unit: Indicator.Unit
  /// A level to compare with, such as a target.
  var level: Double?
  /// Largest value of the vertical axis, shared by drawings side by side; `nil` lets the curve decide.
  var ceiling: Double?
  /// Whether it is one of several small drawings.
  var isSmall: Bool
  /// A day to mark.
  var day: DayMark?

  /// The largest value drawn.
  var highest: Double {
    course.reduce(0) { max($0, $1.estimate.quantile(0.95) ?? 0, $1.estimate.mean ?? 0) }
  }

  private static let template = ChartTemplate(PackageResources.fan_json)

  func specification(_ voice: Voice, title: String) -> String {
    var places: [String: JSONValue] = [
      "height": isSmall ? 110 : 270, "values": .array(course.map(values)),
      "months": isSmall ? "%Y" : "%b %y", "ticks": isSmall ? "year" : ["interval": "month", "step": 3],
      "axis": isSmall || unit == .share ? nil : .string(voice.axis(unit)),
      "scale": ceiling.map { ["domain": [0, .number($0)], "nice": true] } ?? ["zero": true, "nice": true],
      "steps": isSmall ? 3 : 5, "width": isSmall ? 1.5 : 2.25,
    ]
    if !isSmall { places["meanWidth"] = 1.5 }
    if let level { places["level"] = .number(level) }
    if let day { places["day"] = day.layer }
    return Self.template.text(voice, unit, title: title, places)
  }

  private func values(_ cell: CellEstimate) -> JSONValue {
    [
      "month": .string(cell.cell.window.description), "mean": JSONValue(cell.estimate.mean),
      "low": JSONValue(cell.estimate.quantile(0.05)), "median": JSONValue(cell.estimate.quantile(0.5)),
      "high": JSONValue(cell.estimate.quantile(0.95)),
    ]
  }
}

internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What is left of an envelope from the first day of the execution, at the end of each month: the mean, and the band that
/// nine futures out of ten stay within.
struct BurnDownChart {
  var course: [CellEstimate]
  /// What there is on the first day, above nil.
  var envelope: Euros
  var execution: ClosedRange<CivilDate>
  /// Whether it is one of several small drawings, in parts of the envelope so that all have one scale.
  var isSmall: Bool
  /// Smallest part of the envelope that is left in any of the drawings, at most nil.
  var lowest: Double

  /// The smallest part of an envelope that a course has left, at most nil.
  static func lowest(_ course: [CellEstimate], of envelope: Euros) -> Double {
    course.reduce(0) { min($0, $1.estimate.quantile(0.05) ?? 0, $1.estimate.mean ?? 0) } / envelope.approximate
  }

  func specification(_ voice: Voice, title: String) -> String {
    let number = ChartStyle.format(isShare: isSmall)
    let tooltip: JSONValue = [
      ["field": "date", "type": "temporal", "title": .string(voice(.month)), "format": "%B %Y"],
      ["field": "mean", "type": "quantitative", "title": .string(voice(.mean)), "format": number],
      ["field": "low", "type": "quantitative", "title": .string(voice(.low)), "format": number],
      ["field": "high", "type": "quantitative", "title": .string(voice(.high)), "format": number],
    ]
    let layers: [JSONValue] = [
      [
        "mark": ["type": "area", "color": .string(ChartStyle.band), "opacity": 0.55],
        "encoding": ["y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"]],
      ],
      [
        "mark": ["type": "line", "color": .string(ChartStyle.main), "strokeWidth": isSmall ? 1.5 : 2.25],
        "encoding": ["y": ["field": "mean", "type": "quantitative"]],
      ],
      [
        "mark": ["type": "rule", "color": .string(ChartStyle.quiet), "opacity": 0, "strokeWidth": 10],
        "encoding": ["tooltip": tooltip],
      ],
    ]
    let scale = isSmall ? 1 : envelope.approximate
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": isSmall ? 110 : 270,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array([start(scale)] + course.map { values($0, scale) }),
        "format": ["type": "json", "parse": ["date": "date:'%Y-%m-%d'"]],
      ],
      "encoding": [
        "x": [
          "field": "date", "type": "temporal", "title": nil,
          "axis": [
            "format": isSmall ? "%b" : "%b %y", "tickCount": ["interval": "month", "step": 3], "grid": false,
            "labelOverlap": true, "labelSeparation": 8, "labelFlush": true,
          ],
        ],
        "y": [
          "type": "quantitative", "title": isSmall ? nil : .string(voice.axis(.euros)),
          "scale": ["domain": [.number(lowest * scale), .number(scale)], "nice": true],
          "axis": [
            "format": number, "tickCount": isSmall ? 3 : 5, "titleAngle": 0, "titleAlign": "left",
            "titleAnchor": "end", "titleY": -12, "titleX": 0,
          ],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func start(_ scale: Double) -> JSONValue {
    let full = JSONValue.number(scale)
    return ["date": .string("\(execution.lowerBound)"), "mean": full, "low": full, "high": full]
  }

  /// A month stands at its last day, or at that of the execution.
  private func values(_ cell: CellEstimate, _ scale: Double) -> JSONValue {
    func part(_ value: Double?) -> JSONValue { JSONValue(value.map { $0 / envelope.approximate * scale }) }
    return [
      "date": .string("\(lastDay(of: cell.cell.window))"), "mean": part(cell.estimate.mean),
      "low": part(cell.estimate.quantile(0.05)), "high": part(cell.estimate.quantile(0.95)),
    ]
  }

  private func lastDay(of window: IndicatorCell.Window) -> CivilDate {
    guard case .month(let year, let month) = window, let first = CivilDate(year: year, month: month, day: 1) else {
      return execution.upperBound
    }
    return min(first.adding(months: 1).adding(days: -1), execution.upperBound)
  }
}

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

  func specification(_ words: any Words, title: String) -> String {
    let labels = words.labels
    let number = ChartStyle.format(isShare: unit == .share)
    let layers: [JSONValue] = [
      [
        "mark": ["type": "bar", "color": .string(ChartStyle.band)],
        "encoding": [
          "y": ["field": "mean", "type": "quantitative"],
          "tooltip": [
            ["field": "month", "type": "temporal", "title": .string(labels.month), "format": "%B %Y"],
            ["field": "mean", "type": "quantitative", "title": .string(labels.mean), "format": number],
            ["field": "low", "type": "quantitative", "title": .string(labels.low), "format": number],
            ["field": "high", "type": "quantitative", "title": .string(labels.high), "format": number],
          ],
        ],
      ],
      [
        "mark": ["type": "rule", "color": .string(ChartStyle.ink), "strokeWidth": 1.25],
        "encoding": [
          "x": ["field": "month", "type": "temporal", "timeUnit": "yearmonth", "bandPosition": 0.5],
          "y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"],
        ],
      ],
    ]
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": 200,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array(course.map(values)),
        "format": ["type": "json", "parse": ["month": "date:'%Y-%m'"]],
      ],
      "encoding": [
        "x": [
          "field": "month", "type": "temporal", "timeUnit": "yearmonth", "title": nil,
          "axis": [
            "format": "%b %y", "tickCount": ["interval": "month", "step": 3], "grid": false, "labelOverlap": true,
            "labelSeparation": 10,
          ],
        ],
        "y": [
          "type": "quantitative", "title": .string(words.axis(unit)),
          "scale": ["domain": [0, .number(ceiling > 0 ? ceiling : 1)], "nice": true],
          "axis": [
            "format": number, "tickCount": 4, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end",
            "titleY": -12, "titleX": 0,
          ],
        ],
      ],
      "layer": .array(layers + (day.map { [$0.layer] } ?? [])), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ cell: CellEstimate) -> JSONValue {
    [
      "month": .string(cell.cell.window.description), "mean": JSONValue(cell.estimate.mean),
      "low": JSONValue(cell.estimate.quantile(0.05)), "high": JSONValue(cell.estimate.quantile(0.95)),
    ]
  }
}

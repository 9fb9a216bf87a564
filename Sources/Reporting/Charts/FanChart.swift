internal import Experiments
internal import InsertionPolicy

/// A monthly curve with the band that nine futures out of ten stay within.
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

  func specification(_ words: any Words, title: String) -> String {
    let labels = words.labels
    let number = ChartStyle.format(isShare: unit == .share)
    func line(_ field: String, dashes: JSONValue, width: JSONValue) -> JSONValue {
      [
        "mark": [
          "type": "line", "color": .string(ChartStyle.main), "strokeWidth": width, "strokeDash": dashes,
          "interpolate": "monotone",
        ],
        "encoding": ["y": ["field": .string(field), "type": "quantitative"]],
      ]
    }
    var layers: [JSONValue] = [
      [
        "mark": ["type": "area", "color": .string(ChartStyle.band), "opacity": 0.55, "interpolate": "monotone"],
        "encoding": [
          "y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"],
        ],
      ],
      line("median", dashes: [1, 0], width: isSmall ? 1.5 : 2.25),
    ]
    if !isSmall { layers.append(line("mean", dashes: [5, 4], width: 1.5)) }
    if let level {
      layers.append([
        "mark": ["type": "rule", "color": .string(ChartStyle.accent), "strokeWidth": 1.5, "strokeDash": [2, 3]],
        "encoding": ["y": ["datum": .number(level)]],
      ])
    }
    if let day { layers.append(day.layer) }
    layers.append([
      "mark": ["type": "rule", "color": .string(ChartStyle.quiet), "opacity": 0, "strokeWidth": 10],
      "encoding": [
        "tooltip": [
          ["field": "month", "type": "temporal", "title": .string(labels.month), "format": "%B %Y"],
          ["field": "mean", "type": "quantitative", "title": .string(labels.mean), "format": number],
          ["field": "low", "type": "quantitative", "title": .string(labels.low), "format": number],
          ["field": "median", "type": "quantitative", "title": .string(labels.median), "format": number],
          ["field": "high", "type": "quantitative", "title": .string(labels.high), "format": number],
        ]
      ],
    ])
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": isSmall ? 110 : 270,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array(course.map(values)),
        "format": ["type": "json", "parse": ["month": "date:'%Y-%m'"]],
      ],
      "encoding": [
        "x": [
          "field": "month", "type": "temporal", "title": nil,
          "axis": [
            "format": isSmall ? "%Y" : "%b %y", "tickCount": isSmall ? "year" : ["interval": "month", "step": 3],
            "grid": false, "labelOverlap": true, "labelSeparation": 14,
            "labelPadding": 14,
            // The first of two years, pushed inwards, would lie over the second in a narrow panel.
            "labelFlush": false,
          ],
        ],
        "y": [
          "type": "quantitative", "title": isSmall || unit == .share ? nil : .string(words.axis(unit)),
          "scale": ceiling.map { ["domain": [0, .number($0)], "nice": true] } ?? ["zero": true, "nice": true],
          "axis": [
            "format": number, "tickCount": isSmall ? 3 : 5, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end",
            "titleY": -12, "titleX": 0,
          ],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ cell: CellEstimate) -> JSONValue {
    [
      "month": .string(cell.cell.window.description), "mean": JSONValue(cell.estimate.mean),
      "low": JSONValue(cell.estimate.quantile(0.05)), "median": JSONValue(cell.estimate.quantile(0.5)),
      "high": JSONValue(cell.estimate.quantile(0.95)),
    ]
  }
}

internal import Experiments
internal import InsertionPolicy

/// A measure along a lever, with the band that nine futures out of ten stay within.
struct MeasureCurve {
  /// One value of the lever.
  struct Mark {
    var value: Double
    var mean: Double?
    var low: Double?
    var median: Double?
    var high: Double?

    init(value: Double, _ estimate: Estimate) {
      self.value = value
      mean = estimate.mean
      low = estimate.quantile(0.05)
      median = estimate.quantile(0.5)
      high = estimate.quantile(0.95)
    }
  }

  var points: [Mark]
  /// The figure to reach.
  var level: Double
  var unit: Indicator.Unit
  var answer: Double?
  /// What the horizontal axis is.
  var lever: String

  func specification(_ voice: Voice, title: String) -> String {
    let number = ChartStyle.format(isShare: unit == .share)
    var layers: [JSONValue] = [
      [
        "mark": ["type": "area", "color": .string(ChartStyle.band), "opacity": 0.55],
        "encoding": ["y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"]],
      ],
      [
        "mark": [
          "type": "line", "color": .string(ChartStyle.main), "strokeWidth": 2.25,
          "point": ["size": 36, "color": .string(ChartStyle.main)],
        ],
        "encoding": [
          "y": ["field": "median", "type": "quantitative"],
          "tooltip": [
            ["field": "value", "type": "quantitative", "title": .string(lever)],
            ["field": "mean", "type": "quantitative", "title": .string(voice(.mean)), "format": number],
            ["field": "low", "type": "quantitative", "title": .string(voice(.low)), "format": number],
            ["field": "median", "type": "quantitative", "title": .string(voice(.median)), "format": number],
            ["field": "high", "type": "quantitative", "title": .string(voice(.high)), "format": number],
          ],
        ],
      ],
      [
        "mark": ["type": "rule", "color": .string(ChartStyle.ink), "strokeWidth": 1.5, "strokeDash": [5, 4]],
        "encoding": ["x": nil, "y": ["datum": .number(level), "type": "quantitative"]],
      ],
    ]
    if let answer {
      layers.append([
        "mark": ["type": "rule", "color": .string(ChartStyle.accent), "strokeWidth": 1.5, "strokeDash": [2, 3]],
        "encoding": ["x": ["datum": .number(answer), "type": "quantitative"], "y": nil],
      ])
    }
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": 230,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array(
          points.map { point in
            [
              "value": .number(point.value), "mean": JSONValue(point.mean), "low": JSONValue(point.low),
              "median": JSONValue(point.median), "high": JSONValue(point.high),
            ]
          })
      ],
      "encoding": [
        "x": [
          "field": "value", "type": "quantitative", "title": .string(lever), "scale": ["zero": false, "nice": false],
          "axis": [
            "format": ",~r", "grid": false, "titleAnchor": "end", "titleAlign": "right", "tickCount": 10,
            "labelOverlap": true, "labelSeparation": 10,
          ],
        ],
        "y": [
          "type": "quantitative", "title": unit == .share ? nil : .string(voice.axis(unit)),
          "scale": ["zero": false, "nice": true],
          "axis": [
            "format": number, "tickCount": 5, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end",
            "titleY": -12,
            "titleX": 0,
          ],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }
}

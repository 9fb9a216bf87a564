internal import Experiments

/// The probability of reaching a target along a lever, a line with its band for each scenario.
struct SizingChart {
  /// One value of the lever.
  struct Mark {
    var value: Double
    var probability: Double?
    var interval: ClosedRange<Double>?

    init(value: Double, _ attainment: Estimate.Attainment?) {
      self.value = value
      probability = attainment?.probability
      interval = attainment?.confidence
    }
  }

  /// One scenario.
  struct Curve {
    var name: String
    var points: [Mark]
    var answer: Double?
    /// What is written at the answer.
    var label: String
  }

  var curves: [Curve]
  /// The probability asked for.
  var asked: Double
  /// What the horizontal axis is.
  var lever: String

  /// Colours of lines side by side; dashes tell them apart too.
  ///
  /// Chosen: each at a contrast of 4.5 to 1 on white or more.
  static let colours = [ChartStyle.main, ChartStyle.accent, "#5b4a9c", "#3f6b1f", "#7a5b00", "#8a2f5e"]
  static let dashes: [[Int]] = [[1, 0], [8, 3], [3, 3], [10, 3, 2, 3], [2, 2], [6, 2, 2, 2]]

  func specification(_ voice: Voice, title: String) -> String {
    let series = curves.map { JSONValue.string($0.name) }
    // One legend of both: a line in its colour and dashes.
    let legend: JSONValue =
      curves.count == 1
      ? nil
      : [
        "title": nil, "orient": "top", "columns": 1, "labelLimit": 420, "labelFontSize": 12, "symbolType": "stroke",
        "symbolSize": 600, "symbolOpacity": 1, "symbolStrokeWidth": 2.5,
      ]
    let colour: JSONValue = [
      "field": "name", "type": "nominal", "sort": nil,
      "scale": [
        "domain": .array(series),
        "range": .array(curves.indices.map { .string(Self.colours[$0 % Self.colours.count]) }),
      ],
      "legend": legend,
    ]
    let dash: JSONValue = [
      "field": "name", "type": "nominal", "sort": nil,
      "scale": [
        "domain": .array(series),
        "range": .array(
          curves.indices.map { .array(Self.dashes[$0 % Self.dashes.count].map { JSONValue.integer($0) }) }),
      ],
      "legend": legend,
    ]
    let answers: JSONValue = [
      "values": .array(
        curves.filter { $0.answer != nil }.map {
          ["name": .string($0.name), "value": JSONValue($0.answer), "label": .string($0.label)]
        })
    ]
    let layers: [JSONValue] = [
      [
        "mark": ["type": "area", "opacity": 0.18],
        "encoding": [
          "y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"], "color": colour,
        ],
      ],
      [
        "mark": ["type": "line", "strokeWidth": 2, "point": ["size": 36]],
        "encoding": [
          "y": ["field": "probability", "type": "quantitative"], "color": colour, "strokeDash": dash,
          "tooltip": [
            ["field": "name", "type": "nominal", "title": .string(voice.say(fr: "Scénario", en: "Scenario"))],
            ["field": "value", "type": "quantitative", "title": .string(lever)],
            ["field": "probability", "type": "quantitative", "title": .string(voice(.probability)), "format": ".1%"],
            ["field": "low", "type": "quantitative", "title": .string(voice(.low)), "format": ".1%"],
            ["field": "high", "type": "quantitative", "title": .string(voice(.high)), "format": ".1%"],
          ],
        ],
      ],
      [
        "mark": ["type": "rule", "color": .string(ChartStyle.ink), "strokeWidth": 1.5, "strokeDash": [5, 4]],
        "encoding": ["x": nil, "y": ["datum": .number(asked), "type": "quantitative"]],
      ],
      [
        "data": answers, "mark": ["type": "rule", "strokeWidth": 1.5, "strokeDash": [2, 3]],
        "encoding": ["color": colour],
      ],
      [
        "data": answers,
        "mark": [
          "type": "text", "align": "left", "baseline": "bottom", "dx": 5, "dy": -4, "fontSize": 12,
          "fontWeight": "bold",
        ],
        "encoding": [
          "y": ["datum": 0, "type": "quantitative"], "text": ["field": "label", "type": "nominal"], "color": colour,
        ],
      ],
    ]
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": 300,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": .array(curves.flatMap(values))],
      "encoding": [
        "x": [
          "field": "value", "type": "quantitative", "title": .string(lever), "scale": ["zero": false, "nice": false],
          "axis": [
            "format": ",~r", "grid": false, "titleAnchor": "end", "titleAlign": "right", "tickCount": 10,
            "labelOverlap": true, "labelSeparation": 10,
          ],
        ],
        "y": [
          "type": "quantitative", "title": nil, "scale": ["domain": [0, 1]],
          "axis": ["format": ".0%", "tickCount": 5],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ curve: Curve) -> [JSONValue] {
    curve.points.map { point in
      [
        "name": .string(curve.name), "value": .number(point.value), "probability": JSONValue(point.probability),
        "low": JSONValue(point.interval?.lowerBound), "high": JSONValue(point.interval?.upperBound),
      ]
    }
  }
}

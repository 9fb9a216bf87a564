internal import InsertionPolicy

/// What a measure does as one lever moves: a line with its band, or points where other levers move too.
struct LeverCurve {
  /// The measure at one value of the lever.
  struct Place {
    var lever: Double
    var value: Double
    var low: Double?
    var high: Double?
    var text: String
  }

  var places: [Place]
  /// Whether the places are joined.
  var isLine: Bool
  var unit: Indicator.Unit
  var leverName: String
  var valueName: String
  /// The value of the file.
  var current: Double?

  func specification(_ voice: Voice, title: String) -> String {
    let number = ChartStyle.format(isShare: unit == .share)
    var layers: [JSONValue] = []
    if isLine {
      layers.append([
        "mark": ["type": "area", "color": .string(ChartStyle.band), "opacity": 0.55],
        "encoding": ["y": ["field": "low", "type": "quantitative"], "y2": ["field": "high"]],
      ])
      layers.append([
        "mark": ["type": "line", "color": .string(ChartStyle.main), "strokeWidth": 2.25],
        "encoding": ["y": ["field": "value", "type": "quantitative"]],
      ])
    }
    layers.append([
      "mark": ["type": "point", "filled": true, "size": 60, "opacity": 1, "color": .string(ChartStyle.main)],
      "encoding": [
        "y": ["field": "value", "type": "quantitative"],
        "tooltip": [
          ["field": "lever", "type": "quantitative", "title": .string(leverName), "format": "~r"],
          ["field": "text", "type": "nominal", "title": .string(valueName)],
        ],
      ],
    ])
    if let current {
      layers.append([
        "mark": [
          "type": "rule", "aria": false, "color": .string(ChartStyle.quiet), "strokeWidth": 1.25, "strokeDash": [4, 3],
        ],
        "encoding": ["x": ["datum": .number(current), "type": "quantitative"], "y": nil],
      ])
    }
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": isLine ? 270 : 190,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": .array(places.map(values))],
      "encoding": [
        "x": [
          "field": "lever", "type": "quantitative", "title": .string(leverName),
          "scale": ["zero": false, "nice": false, "padding": 8], "axis": ["tickCount": 6, "grid": false],
        ],
        "y": [
          "type": "quantitative", "title": unit == .share ? nil : .string(voice.axis(unit)),
          "scale": ["zero": false],
          "axis": [
            "format": number, "tickCount": 5, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end",
            "titleY": -12, "titleX": 0,
          ],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ place: Place) -> JSONValue {
    [
      "lever": .number(place.lever), "value": .number(place.value), "low": JSONValue(place.low),
      "high": JSONValue(place.high), "text": .string(place.text),
    ]
  }
}

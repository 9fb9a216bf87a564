internal import InsertionPolicy

/// A value for each pair of values of two levers: a colour, and the number written in it.
struct HeatMap {
  /// One pair.
  struct Cell {
    var across: String
    var down: String
    var value: Double?
    var text: String
  }

  var cells: [Cell]
  /// Values of both levers in order, as they are written.
  var across: [String]
  var down: [String]
  var acrossName: String
  var downName: String
  var valueName: String
  /// Both ends of the colours.
  var domain: ClosedRange<Double>

  func specification(_ voice: Voice, title: String) -> String {
    let middle = (domain.lowerBound + domain.upperBound) / 2
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(down.count * 40 + 70),
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array(
          cells.map {
            [
              "across": .string($0.across), "down": .string($0.down), "value": JSONValue($0.value),
              "text": .string($0.text),
            ]
          })
      ],
      "encoding": [
        "x": [
          "field": "across", "type": "ordinal", "sort": .array(across.map(JSONValue.string)),
          "title": .string(acrossName), "axis": ["labelAngle": 0, "labelOverlap": true],
        ],
        "y": [
          "field": "down", "type": "ordinal", "sort": .array(down.reversed().map(JSONValue.string)),
          "title": .string(downName),
          "axis": ["titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleY": -10, "titleX": 0],
        ],
      ],
      "layer": [
        [
          "mark": ["type": "rect", "stroke": "#ffffff", "strokeWidth": 2],
          "encoding": [
            "color": [
              "field": "value", "type": "quantitative", "legend": nil,
              "scale": [
                "domain": [.number(domain.lowerBound), .number(domain.upperBound)],
                "range": ["#eef4f4", .string(ChartStyle.main)],
              ],
            ],
            "tooltip": [
              ["field": "across", "type": "nominal", "title": .string(acrossName)],
              ["field": "down", "type": "nominal", "title": .string(downName)],
              ["field": "text", "type": "nominal", "title": .string(valueName)],
            ],
          ],
        ],
        [
          "mark": ["type": "text", "fontSize": 12, "baseline": "middle"],
          "encoding": [
            "text": ["field": "text", "type": "nominal"],
            "color": [
              "condition": ["test": .string("datum.value > \(DecimalDigits(middle).plain)"), "value": "#ffffff"],
              "value": .string(ChartStyle.ink),
            ],
          ],
        ],
      ], "config": ChartStyle.configuration,
    ]
    return specification.text()
  }
}

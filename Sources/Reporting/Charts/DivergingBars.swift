/// Two counts that pull in opposite ways: bars to the left and to the right of a line, each with its number.
struct DivergingBars {
  /// One pair.
  struct Row {
    var name: String
    var left: Double
    var right: Double
    var leftText: String
    var rightText: String
  }

  var rows: [Row]
  /// What the bars to the left count.
  var left: String
  /// What the bars to the right count.
  var right: String
  /// What the axis counts.
  var unit: String

  func specification(title: String) -> String {
    let most = rows.reduce(1) { max($0, $1.left, $1.right) } * 1.25
    let color: JSONValue = [
      "field": "side", "type": "nominal",
      "scale": [
        "domain": [.string(left), .string(right)],
        "range": [.string(ChartStyle.main), .string(ChartStyle.accent)],
      ],
      "legend": ["orient": "top", "title": nil, "labelFontSize": 13, "labelColor": .string(ChartStyle.ink)],
    ]
    func text(_ align: String, _ offset: Int, _ side: String) -> JSONValue {
      [
        "transform": [["filter": .string("datum.side === \(JSONValue.string(side).text())")]],
        "mark": [
          "type": "text", "align": .string(align), "baseline": "middle", "dx": .integer(offset), "fontSize": 13,
          "color": .string(ChartStyle.ink),
        ],
        "encoding": [
          "x": ["field": "end", "type": "quantitative"], "text": ["field": "text", "type": "nominal"],
        ],
      ]
    }
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(rows.count * 46 + 60),
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": .array(rows.flatMap(values))],
      "encoding": [
        "y": [
          "field": "name", "type": "nominal", "sort": nil, "title": nil,
          "axis": [
            "labelColor": .string(ChartStyle.ink), "labelFontSize": 13, "labelLimit": 320, "labelAlign": "left",
            "labelBaseline": "bottom", "labelPadding": 0, "labelOffset": -9, "grid": true,
          ],
        ],
        "x": [
          "type": "quantitative", "title": .string(unit),
          "scale": ["domain": [.number(-most), .number(most)], "nice": false],
          "axis": [
            "tickCount": 5, "labelExpr": "format(abs(datum.value), ',~r')", "titleAnchor": "end", "titleAlign": "right",
          ],
        ],
      ],
      "layer": [
        [
          "mark": ["type": "bar", "height": 15],
          "encoding": [
            "x": ["field": "end", "type": "quantitative"], "x2": ["datum": 0], "color": color,
            "tooltip": [
              ["field": "name", "type": "nominal", "title": " "],
              ["field": "side", "type": "nominal", "title": " "],
              ["field": "text", "type": "nominal", "title": .string(unit)],
            ],
          ],
        ],
        text("right", -6, left), text("left", 6, right),
        [
          "mark": ["type": "rule", "aria": false, "color": .string(ChartStyle.quiet)],
          "encoding": ["x": ["datum": 0, "type": "quantitative"], "y": nil],
        ],
      ],
      "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ row: Row) -> [JSONValue] {
    [
      ["name": .string(row.name), "side": .string(left), "end": .number(-row.left), "text": .string(row.leftText)],
      ["name": .string(row.name), "side": .string(right), "end": .number(row.right), "text": .string(row.rightText)],
    ]
  }
}

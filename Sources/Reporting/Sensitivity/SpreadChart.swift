internal import InsertionPolicy

/// Bands under each other on one scale, with the target they are held against.
struct SpreadChart {
  /// A band with its name.
  struct Row {
    var name: String
    var band: ClosedRange<Double>
  }

  var rows: [Row]
  var middle: Double
  var target: Double?
  var unit: Indicator.Unit

  /// What its rows are.
  static let what = Bilingual(fr: "Étendue", en: "Spread")

  func specification(_ voice: Voice, title: String) -> String {
    let number = ChartStyle.format(isShare: unit == .share)
    let ends = rows.flatMap { [$0.band.lowerBound, $0.band.upperBound] } + [middle] + (target.map { [$0] } ?? [])
    let (least, most) = (ends.min() ?? 0, ends.max() ?? 1)
    let margin = most > least ? (most - least) * 0.04 : max(1, most.magnitude) * 0.04
    let body: JSONValue = [
      "mark": ["type": "bar", "height": 16, "color": .string(ChartStyle.band)],
      "encoding": [
        "x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"],
        "tooltip": [
          ["field": "name", "type": "nominal", "title": .string(voice(Self.what))],
          ["field": "low", "type": "quantitative", "title": .string(voice(.at5)), "format": number],
          ["field": "high", "type": "quantitative", "title": .string(voice(.at95)), "format": number],
        ],
      ],
    ]
    func mark(_ value: Double, _ color: String, dashes: JSONValue) -> JSONValue {
      [
        "mark": [
          "type": "rule", "aria": false, "strokeWidth": 1.75, "color": .string(color), "strokeDash": dashes,
        ],
        "encoding": ["x": ["datum": .number(value), "type": "quantitative"], "y": nil],
      ]
    }
    let marks =
      [mark(middle, ChartStyle.main, dashes: [1, 0])]
      + (target.map { [mark($0, ChartStyle.accent, dashes: [4, 3])] } ?? [])
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(rows.count * 46 + 44),
      "autosize": ["type": "fit", "contains": "padding"],
      "data": [
        "values": .array(
          rows.map {
            ["name": .string($0.name), "low": .number($0.band.lowerBound), "high": .number($0.band.upperBound)]
          })
      ],
      "encoding": [
        "y": [
          "field": "name", "type": "nominal", "sort": nil, "title": nil,
          "axis": [
            "labelColor": .string(ChartStyle.ink), "labelFontSize": 13, "labelLimit": 320, "labelAlign": "left",
            "labelBaseline": "bottom", "labelPadding": 0, "labelOffset": -10, "grid": true,
          ],
        ],
        "x": [
          "type": "quantitative", "title": unit == .share ? nil : .string(voice.axis(unit)),
          "scale": ["domain": [.number(least - margin), .number(most + margin)], "nice": false, "zero": false],
          "axis": ["format": number, "tickCount": 5, "titleAnchor": "end", "titleAlign": "right"],
        ],
      ],
      "layer": .array([body] + marks), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }
}

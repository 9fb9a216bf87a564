internal import InsertionPolicy

/// Two parts of a whole for each of several things, with the interval of each.
struct ShareBars {
  /// One bar.
  struct Bar {
    var value: Double
    var ends: ClosedRange<Double>?
  }
  /// A thing with its bars, one per kind.
  struct Row {
    var name: String
    var bars: [Bar]
  }

  var rows: [Row]
  /// What the bars stand for.
  var kinds: [String]

  func specification(_ voice: Voice, title: String) -> String {
    let number = ChartStyle.format(isShare: true)
    let offset: JSONValue = ["field": "kind", "type": "nominal", "sort": .array(kinds.map(JSONValue.string))]
    let colors = [ChartStyle.main, ChartStyle.band]
    let body: JSONValue = [
      "mark": ["type": "bar", "clip": true],
      "encoding": [
        "x": ["field": "value", "type": "quantitative"], "yOffset": offset,
        "color": [
          "field": "kind", "type": "nominal", "legend": nil,
          "scale": [
            "domain": .array(kinds.map(JSONValue.string)),
            "range": .array(colors.prefix(kinds.count).map(JSONValue.string)),
          ],
        ],
        "tooltip": [
          ["field": "name", "type": "nominal", "title": .string(voice(.assumption))],
          ["field": "kind", "type": "nominal", "title": ""],
          ["field": "value", "type": "quantitative", "title": .string(voice(.value)), "format": number],
          ["field": "low", "type": "quantitative", "title": .string(voice(.at5)), "format": number],
          ["field": "high", "type": "quantitative", "title": .string(voice(.at95)), "format": number],
        ],
      ],
    ]
    let span: JSONValue = [
      "mark": ["type": "rule", "clip": true, "strokeWidth": 1.5, "color": .string(ChartStyle.ink)],
      "encoding": [
        "x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"], "yOffset": offset,
      ],
    ]
    let bars = rows.flatMap(\.bars)
    // Estimates of parts may leave 0...1, and their intervals do so by far where little is known.
    let least = max(-0.2, bars.map { min($0.value, $0.ends?.lowerBound ?? 0) }.min() ?? 0)
    let most = min(1.2, bars.map { max($0.value, $0.ends?.upperBound ?? 0) }.max() ?? 1)
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container",
      "height": .integer(rows.count * (18 * kinds.count + 26) + 40),
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": .array(rows.flatMap(values))],
      "encoding": [
        "y": [
          "field": "name", "type": "nominal", "sort": nil, "title": nil,
          "axis": ["labelColor": .string(ChartStyle.ink), "labelFontSize": 12, "labelLimit": 260],
        ],
        "x": [
          "type": "quantitative", "title": nil,
          "scale": [
            "domain": [.number(min(0, least)), .number(max(1e-6, most) * 1.02)], "nice": false,
          ],
          "axis": ["format": number, "tickCount": 5],
        ],
      ],
      "layer": [body, span], "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ row: Row) -> [JSONValue] {
    zip(kinds, row.bars).map { kind, bar in
      [
        "name": .string(row.name), "kind": .string(kind), "value": .number(bar.value),
        "low": JSONValue(bar.ends?.lowerBound), "high": JSONValue(bar.ends?.upperBound),
      ]
    }
  }
}

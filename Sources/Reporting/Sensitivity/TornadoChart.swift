internal import InsertionPolicy

/// What each assumption changes at the low and at the high end of its range, around what the file gives.
struct TornadoChart {
  /// One end of one assumption.
  struct End {
    var change: Double
    var ends: ClosedRange<Double>?
    /// The value there, and the change, in words.
    var value: String
    var text: String
  }
  /// An assumption with both ends.
  struct Row {
    var name: String
    var low: End
    var high: End
  }

  var rows: [Row]
  var unit: Indicator.Unit

  static let lowEnd = Bilingual(fr: "bas de la fourchette", en: "low end of the range")
  static let highEnd = Bilingual(fr: "haut de la fourchette", en: "high end of the range")
  static let change = Bilingual(fr: "Changement", en: "Change")

  func specification(_ voice: Voice, title: String) -> String {
    let (lowKind, highKind) = (voice(Self.lowEnd), voice(Self.highEnd))
    let number = ChartStyle.format(isShare: unit == .share)
    let body: JSONValue = [
      "mark": ["type": "bar", "height": 12],
      "encoding": [
        "x": ["field": "change", "type": "quantitative"],
        "yOffset": ["field": "kind", "type": "nominal", "sort": [.string(lowKind), .string(highKind)]],
        "color": [
          "field": "kind", "type": "nominal", "legend": nil,
          "scale": [
            "domain": [.string(lowKind), .string(highKind)],
            "range": [.string(ChartStyle.band), .string(ChartStyle.main)],
          ],
        ],
        "tooltip": [
          ["field": "name", "type": "nominal", "title": .string(voice(.assumption))],
          ["field": "value", "type": "nominal", "title": .string(voice(.value))],
          ["field": "text", "type": "nominal", "title": .string(voice(Self.change))],
        ],
      ],
    ]
    let span: JSONValue = [
      "mark": ["type": "rule", "strokeWidth": 1.5, "color": .string(ChartStyle.ink)],
      "encoding": [
        "x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"],
        "yOffset": ["field": "kind", "type": "nominal", "sort": [.string(lowKind), .string(highKind)]],
      ],
    ]
    let zero: JSONValue = [
      "mark": ["type": "rule", "aria": false, "color": .string(ChartStyle.quiet)],
      "encoding": ["x": ["datum": 0, "type": "quantitative"], "y": nil],
    ]
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(rows.count * 54 + 44),
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": .array(rows.flatMap { values($0, lowKind, highKind) })],
      "encoding": [
        "y": [
          "field": "name", "type": "nominal", "sort": nil, "title": nil,
          "axis": ["labelColor": .string(ChartStyle.ink), "labelFontSize": 12, "labelLimit": 260],
        ],
        "x": [
          "type": "quantitative", "title": unit == .share ? nil : .string(voice.axis(unit)),
          "axis": ["format": number, "tickCount": 5, "titleAnchor": "end", "titleAlign": "right"],
        ],
      ],
      "layer": [body, span, zero], "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ row: Row, _ lowKind: String, _ highKind: String) -> [JSONValue] {
    [(lowKind, row.low), (highKind, row.high)].map { kind, end in
      [
        "name": .string(row.name), "kind": .string(kind), "change": .number(end.change),
        "low": JSONValue(end.ends?.lowerBound), "high": JSONValue(end.ends?.upperBound), "value": .string(end.value),
        "text": .string(end.text),
      ]
    }
  }
}

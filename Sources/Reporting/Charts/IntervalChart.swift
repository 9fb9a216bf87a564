internal import InsertionPolicy

/// Values under each other in the order given, each with the ends of its interval: steps of a procedure, what levers change.
struct IntervalChart {
  /// A value with its name.
  struct Row {
    var name: String
    var value: Double
    /// Both ends, or `nil` where they are not known.
    var ends: ClosedRange<Double>?
    /// What is written at the end of the mark.
    var text: String
    /// The ends of a bar that does not go from 0 to the value.
    var bar: ClosedRange<Double>?

    /// The right end of all that is drawn.
    var edge: Double { bar?.upperBound ?? max(value, ends?.upperBound ?? value) }
  }

  /// How a value is drawn.
  enum Mark {
    /// A bar from 0, with the interval as a thin line at its end.
    case bar
    /// A dot on its interval, with a line at 0.
    case dot
  }

  var rows: [Row]
  var unit: Indicator.Unit
  var mark: Mark
  /// What the ends are.
  var low: String
  var high: String
  /// What the rows are.
  var subject: String
  /// Room to the right for the numbers written after the marks, in points.
  var room = 62
  /// What the axis counts, where it is not the unit.
  var axis: String?
  /// Whether 0 has a line of its own.
  var hasZero = false

  func specification(_ words: any Words, title: String) -> String {
    let number = ChartStyle.format(isShare: unit == .share)
    let tooltip: JSONValue = [
      ["field": "name", "type": "nominal", "title": .string(subject)],
      ["field": "value", "type": "quantitative", "title": .string(words.labels.mean), "format": number],
      ["field": "low", "type": "quantitative", "title": .string(low), "format": number],
      ["field": "high", "type": "quantitative", "title": .string(high), "format": number],
    ]
    let span: JSONValue = [
      "mark": [
        "type": "rule", "strokeWidth": mark == .bar ? 1.5 : 3, "opacity": mark == .bar ? 1 : 0.45,
        "color": .string(mark == .bar ? ChartStyle.ink : ChartStyle.main),
      ],
      "encoding": ["x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"]],
    ]
    let body: JSONValue =
      mark == .bar
      ? [
        "mark": ["type": "bar", "color": .string(ChartStyle.band), "height": 14],
        "encoding": [
          "x": ["field": "from", "type": "quantitative"], "x2": ["field": "to"], "tooltip": tooltip,
        ],
      ]
      : [
        "mark": ["type": "point", "filled": true, "size": 95, "opacity": 1, "color": .string(ChartStyle.main)],
        "encoding": ["x": ["field": "value", "type": "quantitative"], "tooltip": tooltip],
      ]
    let written: JSONValue = [
      "mark": [
        "type": "text", "align": "left", "baseline": "middle", "dx": 8, "fontSize": 12,
        "color": .string(ChartStyle.ink),
      ],
      "encoding": ["x": ["field": "edge", "type": "quantitative"], "text": ["field": "text", "type": "nominal"]],
    ]
    let zero: JSONValue = [
      "mark": ["type": "rule", "aria": false, "color": .string(ChartStyle.quiet), "strokeDash": [3, 3]],
      "encoding": ["x": ["datum": 0, "type": "quantitative"], "y": nil],
    ]
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(rows.count * 42 + 50),
      "autosize": ["type": "fit", "contains": "padding"],
      "padding": ["left": 2, "top": 4, "bottom": 4, "right": .integer(room)],
      "data": ["values": .array(rows.map(values))],
      "encoding": [
        "y": [
          "field": "name", "type": "nominal", "sort": nil, "title": nil,
          // Names stand over their marks, inside the drawing, so that a phone has its whole width for the marks.
          "axis": [
            "labelColor": .string(ChartStyle.ink), "labelFontSize": 13, "labelLimit": 280, "labelAlign": "left",
            "labelBaseline": "bottom", "labelPadding": 0, "labelOffset": -8, "grid": true,
          ],
        ],
        "x": [
          "type": "quantitative", "title": unit == .share ? nil : .string(axis ?? words.axis(unit)),
          "scale": ["domain": domain, "nice": false],
          "axis": ["format": number, "tickCount": 4, "titleAnchor": "end", "titleAlign": "right", "labelFlush": true],
        ],
      ],
      "layer": .array(
        mark == .bar ? [body, span, written] : (hasLosses || hasZero ? [zero] : []) + [span, body, written]),
      "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  /// Whether something lies left of 0, so that 0 is not the edge.
  private var hasLosses: Bool { rows.contains { min($0.value, $0.ends?.lowerBound ?? 0) < 0 } }

  /// Everything drawn, 0 among it.
  private var domain: JSONValue {
    let lowest = rows.reduce(0) { min($0, $1.value, $1.ends?.lowerBound ?? 0, $1.bar?.lowerBound ?? 0) }
    let highest = rows.reduce(0) { max($0, $1.edge) }
    guard lowest < highest else { return [0, 1] }
    let margin = (highest - lowest) * 0.02
    return [.number(lowest < 0 ? lowest - margin : 0), .number(highest + margin)]
  }

  private func values(_ row: Row) -> JSONValue {
    [
      "name": .string(row.name), "value": .number(row.value), "from": .number(row.bar?.lowerBound ?? 0),
      "to": .number(row.bar?.upperBound ?? row.value), "low": JSONValue(row.ends?.lowerBound),
      "high": JSONValue(row.ends?.upperBound), "edge": .number(row.edge),
      "text": .string(row.text),
    ]
  }
}

internal import Experiments
internal import InsertionPolicy

/// Places or programmes from worst to best: a dot for the mean, a line for nine futures out of ten, the mean written.
struct RankingChart {
  var ranking: Ranking
  var unit: Indicator.Unit
  /// What is ranked: the word for a territory or a programme.
  var subject: String

  func specification(_ words: any Words, title: String) -> String {
    let labels = words.labels
    let number = ChartStyle.format(isShare: unit == .share)
    let color: JSONValue = [
      "condition": ["test": "datum.leads", "value": .string(ChartStyle.accent)], "value": .string(ChartStyle.main),
    ]
    let tooltip: JSONValue = [
      ["field": "name", "type": "nominal", "title": .string(subject)],
      ["field": "mean", "type": "quantitative", "title": .string(labels.mean), "format": number],
      ["field": "low", "type": "quantitative", "title": .string(labels.low), "format": number],
      ["field": "median", "type": "quantitative", "title": .string(labels.median), "format": number],
      ["field": "high", "type": "quantitative", "title": .string(labels.high), "format": number],
    ]
    let layers: [JSONValue] = [
      [
        "mark": ["type": "rule", "strokeWidth": 3, "opacity": 0.45, "strokeCap": "round"],
        "encoding": [
          "x": ["field": "low", "type": "quantitative"], "x2": ["field": "high"], "color": color,
        ],
      ],
      [
        "mark": ["type": "tick", "thickness": 2, "size": 16],
        "encoding": ["x": ["field": "median", "type": "quantitative"], "color": color],
      ],
      [
        "mark": ["type": "point", "filled": true, "size": 95, "opacity": 1],
        "encoding": ["x": ["field": "mean", "type": "quantitative"], "color": color, "tooltip": tooltip],
      ],
      [
        "mark": [
          "type": "text", "align": "left", "baseline": "middle", "dx": 9, "fontSize": 12,
          "color": .string(ChartStyle.ink),
        ],
        "encoding": [
          "x": ["field": "edge", "type": "quantitative"], "text": ["field": "label", "type": "nominal"],
        ],
      ],
    ]
    let highest = ranking.entries.reduce(0) { max($0, $1.mean, $1.cell.estimate.quantile(0.95) ?? 0) }
    let specification: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title), "width": "container", "height": .integer(ranking.entries.count * 42 + 50),
      "autosize": ["type": "fit", "contains": "padding"],
      // Room to the right for the numbers written after the marks.
      "padding": ["left": 2, "top": 4, "bottom": 4, "right": 52],
      "data": [
        "values": .array(
          ranking.entries.enumerated().map {
            values($1, leads: ranking.direction != .neutral && $0 < ranking.leaders, words)
          })
      ],
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
          "type": "quantitative", "title": unit == .share ? nil : .string(words.axis(unit)),
          "scale": ["domain": [0, .number(highest > 0 ? highest * 1.02 : 1)], "nice": false],
          "axis": ["format": number, "tickCount": 4, "titleAnchor": "end", "titleAlign": "right", "labelFlush": true],
        ],
      ],
      "layer": .array(layers), "config": ChartStyle.configuration,
    ]
    return specification.text()
  }

  private func values(_ entry: Ranking.Entry, leads: Bool, _ words: any Words) -> JSONValue {
    let estimate = entry.cell.estimate
    return [
      "name": .string(entry.name), "mean": .number(entry.mean), "low": JSONValue(estimate.quantile(0.05)),
      "median": JSONValue(estimate.quantile(0.5)), "high": JSONValue(estimate.quantile(0.95)),
      "edge": .number(max(entry.mean, estimate.quantile(0.95) ?? entry.mean)),
      "label": .string(words.figure(entry.mean, unit)), "leads": .bool(leads),
    ]
  }
}

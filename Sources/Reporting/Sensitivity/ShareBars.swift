internal import InsertionPolicy

/// Parts of a whole for each of several assumptions, one bar or two, with the interval of each.
struct ShareBars {
  /// One bar.
  struct Bar {
    var value: Double
    var ends: ClosedRange<Double>?
  }
  /// An assumption with its bars, one per kind.
  struct Row {
    var name: String
    var bars: [Bar]
  }

  var rows: [Row]
  /// What the bars stand for.
  var kinds: [String]

  private static let template = ChartTemplate(PackageResources.share_bars_json)

  func specification(_ voice: Voice, title: String) -> String {
    let bars = rows.flatMap(\.bars)
    // Estimates of parts may leave 0...1, and their intervals do so by far where little is known.
    let least = max(-0.2, bars.map { min($0.value, $0.ends?.lowerBound ?? 0) }.min() ?? 0)
    let most = min(1.2, bars.map { max($0.value, $0.ends?.upperBound ?? 0) }.max() ?? 1)
    return Self.template.text(
      voice, .share, title: title,
      [
        "height": .integer(rows.count * (18 * kinds.count + 26) + 40), "values": .array(rows.flatMap(values)),
        "domain": [.number(min(0, least)), .number(max(1e-6, most) * 1.02)],
        "kinds": .array(kinds.map(JSONValue.string)),
        "colors": .array([ChartStyle.main, ChartStyle.band].prefix(kinds.count).map(JSONValue.string)),
        "subject": .string(voice(.assumption)), "value": .string(voice(.value)), "low": .string(voice(.at5)),
        "high": .string(voice(.at95)),
      ])
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

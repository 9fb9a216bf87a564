internal import InsertionPolicy

/// Bands under each other on one scale, with the target they are held against.
struct SpreadChart {
  var rows: [(name: String, band: ClosedRange<Double>)]
  var middle: Double
  var target: Double?
  var unit: Indicator.Unit

  /// What its rows are.
  static let what = Bilingual(fr: "Étendue", en: "Spread")

  private static let template = ChartTemplate(PackageResources.spread_json)

  func specification(_ voice: Voice, title: String) -> String {
    let ends = rows.flatMap { [$0.band.lowerBound, $0.band.upperBound] } + [middle] + (target.map { [$0] } ?? [])
    let (least, most) = (ends.min() ?? 0, ends.max() ?? 1)
    let margin = most > least ? (most - least) * 0.04 : max(1, most.magnitude) * 0.04
    let values: [JSONValue] = rows.map { name, band in
      ["name": .string(name), "low": .number(band.lowerBound), "high": .number(band.upperBound)]
    }
    return Self.template.text(
      voice, unit, title: title,
      [
        "height": .integer(rows.count * 46 + 44), "values": .array(values),
        "axis": unit == .share ? .null : .string(voice.axis(unit)),
        "domain": [.number(least - margin), .number(most + margin)], "middle": .number(middle),
        "target": target.map(JSONValue.number), "subject": .string(voice(Self.what)), "low": .string(voice(.at5)),
        "high": .string(voice(.at95)),
      ].compactMapValues(\.self))
  }
}

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

  var rows: [(name: String, low: End, high: End)]
  var unit: Indicator.Unit

  static let lowEnd = Bilingual(fr: "bas de la fourchette", en: "low end of the range")
  static let highEnd = Bilingual(fr: "haut de la fourchette", en: "high end of the range")

  private static let template = ChartTemplate(PackageResources.tornado_json)

  func specification(_ voice: Voice, title: String) -> String {
    let (lowEnd, highEnd) = (voice(Self.lowEnd), voice(Self.highEnd))
    let values = rows.flatMap { row in
      [(lowEnd, row.low), (highEnd, row.high)].map { kind, end -> JSONValue in
        [
          "name": .string(row.name), "kind": .string(kind), "change": .number(end.change),
          "low": JSONValue(end.ends?.lowerBound), "high": JSONValue(end.ends?.upperBound), "value": .string(end.value),
          "text": .string(end.text),
        ]
      }
    }
    return Self.template.text(
      voice, unit, title: title,
      [
        "height": .integer(rows.count * 54 + 44), "values": .array(values),
        "axis": unit == .share ? nil : .string(voice.axis(unit)), "lowEnd": .string(lowEnd),
        "highEnd": .string(highEnd),
        "subject": .string(voice(.assumption)), "value": .string(voice(.value)), "change": .string(voice(.change)),
      ])
  }
}

internal import InsertionPolicy

/// What a measure does as one lever moves: a line with its band, or points where other levers move too.
struct LeverCurve {
  /// The measure at each value of the lever.
  var places: [(lever: Double, value: Double, band: ClosedRange<Double>?, text: String)]
  /// Whether the places are joined.
  var isLine: Bool
  var unit: Indicator.Unit
  var leverName: String
  var valueName: String
  /// The value of the file.
  var current: Double?

  private static let template = ChartTemplate(PackageResources.lever_curve_json)

  func specification(_ voice: Voice, title: String) -> String {
    let values: [JSONValue] = places.map { lever, value, band, text in
      [
        "lever": .number(lever), "value": .number(value), "low": JSONValue(band?.lowerBound),
        "high": JSONValue(band?.upperBound), "text": .string(text),
      ]
    }
    return Self.template.text(
      voice, unit, title: title,
      [
        "height": isLine ? 270 : 190, "values": .array(values),
        "axis": unit == .share ? .null : .string(voice.axis(unit)), "leverName": .string(leverName),
        "valueName": .string(valueName), "current": current.map(JSONValue.number),
        "bandOpacity": isLine ? 0.55 : nil, "lineWidth": isLine ? 2.25 : nil,
      ].compactMapValues(\.self))
  }
}
